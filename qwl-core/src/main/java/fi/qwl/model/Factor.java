package fi.qwl.model;

/**
 * The three factors of the index (published: Kesti). Their keys in files and tables are the initials of the Finnish names:
 * FE, YI and PL; English papers write PE, CI and OC.
 */
public enum Factor implements Measure {
    /** FE, physical and emotional safety: a hygiene factor, adds little when good and eats performance when bad. */
    SAFETY(
            "FE",
            LocalText.of(
                    "fyysinen ja emotionaalinen turvallisuus",
                    "fysisk och emotionell trygghet",
                    "physical and emotional safety")),
    /** YI, collaboration and identity: works both ways. */
    COLLABORATION(
            "YI",
            LocalText.of("yhteenkuuluvuus ja identiteetti", "samhörighet och identitet", "collaboration and identity")),
    /** PL, objectives and creativity: a motivator, lifts performance. */
    OBJECTIVES("PL", LocalText.of("päämäärät ja luovuus", "mål och kreativitet", "objectives and creativity"));

    private final String key;
    private final LocalText label;

    Factor(String key, LocalText label) {
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

    /** {@return the key, as people and files write it; {@link Measure#parse} reads it} */
    @Override
    public String toString() {
        return key;
    }
}
