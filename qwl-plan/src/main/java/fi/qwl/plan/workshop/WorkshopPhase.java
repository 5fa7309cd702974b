package fi.qwl.plan.workshop;

import fi.qwl.model.LocalText;

/** The parts of a workshop (stations and presentations from the seed; the rest and the wording ours). */
public enum WorkshopPhase {
    /** Welcome, aim of the day, groups. */
    OPENING(LocalText.of("Aloitus", "Inledning", "Opening")),
    /** Each group works at a station. */
    STATIONS(LocalText.of("Pisteillä", "Vid stationerna", "At the stations")),
    /** Everybody works on one area together, without stations. */
    TOGETHER(LocalText.of("Yhdessä pöydän ääressä", "Tillsammans runt bordet", "Together round the table")),
    /** A break. */
    BREAK(LocalText.of("Tauko", "Paus", "Break")),
    /** What was thought about one area, or by one group, is presented. */
    PRESENTATION(LocalText.of("Esittely", "Presentation", "Presentation")),
    /** All talk about what was presented. */
    DISCUSSION(LocalText.of("Yhteinen keskustelu", "Gemensamt samtal", "Talk together")),
    /** Goals, actions, responsible people, schedule and follow-up are agreed. */
    AGREEING(LocalText.of("Sovitaan ja kirjataan", "Vi kommer överens och antecknar", "We agree and write down")),
    /** What happens next. */
    CLOSING(LocalText.of("Lopetus", "Avslutning", "Closing"));

    private final LocalText label;

    WorkshopPhase(LocalText label) {
        this.label = label;
    }

    /** {@return its heading for people} */
    public LocalText label() {
        return label;
    }
}
