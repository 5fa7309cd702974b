package fi.qwl.plan;

import fi.qwl.model.LocalText;

/** The seven columns of a development plan, in the seed's order. */
public enum PlanColumn {
    /** Kehittämisen kohde. */
    AREA(LocalText.of("Kehittämisen kohde", "Utvecklingsområde", "Development area")),
    /** Tavoite. */
    GOAL(LocalText.of("Tavoite", "Mål", "Goal")),
    /** Toimenpide. */
    ACTION(LocalText.of("Toimenpide", "Åtgärd", "Action")),
    /** Käytännön toiminta. */
    IMPLEMENTATION(LocalText.of("Käytännön toiminta", "Praktiskt genomförande", "Practical implementation")),
    /** Vastuuhenkilöt. */
    RESPONSIBLE(LocalText.of("Vastuuhenkilöt", "Ansvariga", "Responsible")),
    /** Aikataulu. */
    SCHEDULE(LocalText.of("Aikataulu", "Tidtabell", "Schedule")),
    /** Seuranta ja arviointi. */
    FOLLOW_UP(LocalText.of("Seuranta ja arviointi", "Uppföljning och utvärdering", "Follow-up and evaluation"));

    private final LocalText label;

    PlanColumn(LocalText label) {
        this.label = label;
    }

    /** {@return the column's heading} */
    public LocalText label() {
        return label;
    }
}
