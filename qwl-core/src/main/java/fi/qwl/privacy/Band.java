package fi.qwl.privacy;

/**
 * Where a group's mean lies that is too small for the mean itself. The bands are fixed and the same for every measure
 * and wave, so that they rank nobody. Their edges are ours: 60 % is about the published Finnish average of the whole
 * index and 75 % where the published class of excellent results begins.
 */
public enum Band {
    /** Below 60 %. */
    LOWER(0, 60),
    /** From 60 % to below 75 %. */
    MIDDLE(60, 75),
    /** From 75 %. */
    UPPER(75, 100);

    private final double from;
    private final double to;

    Band(double from, double to) {
        this.from = from;
        this.to = to;
    }

    static Band of(double mean) {
        double rounded = fi.qwl.model.NineDecimals.round(mean);
        return rounded < MIDDLE.from ? LOWER : rounded < UPPER.from ? MIDDLE : UPPER;
    }

    /** {@return the lower edge in percent, which belongs to the band} */
    public double from() {
        return from;
    }

    /** {@return the upper edge in percent, which belongs to the next band} */
    public double to() {
        return to;
    }
}
