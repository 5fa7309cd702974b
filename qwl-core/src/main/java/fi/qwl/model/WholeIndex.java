package fi.qwl.model;

/** The quality-of-working-life index itself, as a measure. */
public enum WholeIndex implements Measure {

    /** The index over the three factors. */
    QWL;

    @Override
    public String key() {
        return name();
    }
}
