package fi.qwl.plan;

import fi.qwl.words.Labelled;

/** The seven columns of a development plan, in the seed's order. */
public enum PlanColumn implements Labelled {
    /** Kehittämisen kohde. */
    AREA,
    /** Tavoite. */
    GOAL,
    /** Toimenpide. */
    ACTION,
    /** Käytännön toiminta. */
    IMPLEMENTATION,
    /** Vastuuhenkilöt. */
    RESPONSIBLE,
    /** Aikataulu. */
    SCHEDULE,
    /** Seuranta ja arviointi. */
    FOLLOW_UP
}
