package fi.qwl.plan.workshop;

import fi.qwl.words.Labelled;

/** The parts of a workshop (stations and presentations from the seed; the rest and the wording ours). */
public enum WorkshopPhase implements Labelled {
    /** Welcome, aim of the day, groups. */
    OPENING,
    /** Each group works at a station. */
    STATIONS,
    /** Everybody works on one area together, without stations. */
    TOGETHER,
    /** A break. */
    BREAK,
    /** What was thought about one area, or by one group, is presented. */
    PRESENTATION,
    /** All talk about what was presented. */
    DISCUSSION,
    /** Goals, actions, responsible people, schedule and follow-up are agreed. */
    AGREEING,
    /** What happens next. */
    CLOSING
}
