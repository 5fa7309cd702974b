package fi.qwl.model;

/** The three factors of the index (published: Kesti). */
public enum Factor implements Measure {
    /** Physical and emotional safety: a hygiene factor, adds little when good and eats performance when bad. */
    FE(LocalText.of(
            "fyysinen ja emotionaalinen turvallisuus",
            "fysisk och emotionell trygghet",
            "physical and emotional safety")),
    /** Collaboration and identity: works both ways. */
    YI(LocalText.of("yhteenkuuluvuus ja identiteetti", "samhörighet och identitet", "collaboration and identity")),
    /** Objectives and creativity: a motivator, lifts performance. */
    PL(LocalText.of("päämäärät ja luovuus", "mål och kreativitet", "objectives and creativity"));

    private final LocalText label;

    Factor(LocalText label) {
        this.label = label;
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public LocalText label() {
        return label;
    }
}
