package fi.qwl.model;

/**
 * The three factors of the index (published: Kesti). Their keys in files and tables are the initials of the Finnish names:
 * FE, YI and PL; English papers write PE, CI and OC.
 */
public enum Factor implements Measure {
    /** FE, physical and emotional safety: a hygiene factor, adds little when good and eats performance when bad. */
    SAFETY("FE"),
    /** YI, collaboration and identity: works both ways. */
    COLLABORATION("YI"),
    /** PL, objectives and creativity: a motivator, lifts performance. */
    OBJECTIVES("PL");

    private final String key;

    Factor(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** {@return the key, as people and files write it; {@link Measure#parse} reads it} */
    @Override
    public String toString() {
        return key;
    }
}
