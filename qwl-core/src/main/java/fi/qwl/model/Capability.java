package fi.qwl.model;

/** The five organisational capabilities (seed), each with an index per unit. */
public enum Capability implements Measure {
    /** Supervisory work. */
    SUPERVISORY_WORK("supervisory-work", LocalText.of("esihenkilötyö", "chefsarbete", "supervisory work")),
    /** Competence. */
    COMPETENCE("competence", LocalText.of("osaaminen", "kompetens", "competence")),
    /** Leadership. */
    LEADERSHIP("leadership", LocalText.of("johtaminen", "ledning", "leadership")),
    /** Processes. */
    PROCESSES("processes", LocalText.of("prosessit", "processer", "processes")),
    /** Operating culture. */
    OPERATING_CULTURE("operating-culture", LocalText.of("toimintakulttuuri", "verksamhetskultur", "operating culture"));

    private final String key;
    private final LocalText label;

    Capability(String key, LocalText label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public LocalText label() {
        return label;
    }
}
