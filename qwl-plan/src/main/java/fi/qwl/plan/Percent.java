package fi.qwl.plan;

/** The range of percents. */
final class Percent {

    private Percent() {}

    static void require(double value, String name) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(name + " must be in 0–100 percent but was " + value);
        }
    }
}
