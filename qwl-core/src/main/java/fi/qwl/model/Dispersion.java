package fi.qwl.model;

/** What a standard deviation between respondents is called (ours; the seed calls a spread "large"). */
public enum Dispersion {
    /** People see it much alike. */
    SMALL(LocalText.of("pieni", "liten", "small")),
    /** Some differ. */
    MODERATE(LocalText.of("kohtalainen", "måttlig", "moderate")),
    /** People see it very differently: the mean describes few of them. */
    LARGE(LocalText.of("suuri", "stor", "large"));

    private final LocalText label;

    Dispersion(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people} */
    public LocalText label() {
        return label;
    }
}
