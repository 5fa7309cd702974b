package fi.qwl.io.chart;

/**
 * A part of a whole, as one bar of {@link Charts#shares}.
 *
 * @param name what it is of; not blank
 * @param part how many, from 0 to the whole
 * @param whole of how many; at least 1
 */
public record Share(String name, long part, long whole) {

    public Share {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a share's name must not be blank");
        }
        if (part < 0 || part > whole || whole < 1) {
            throw new IllegalArgumentException("a part must be from 0 to its whole but was " + part + " of " + whole
                    + "\nMaybe the two were swapped.");
        }
    }

    double percent() {
        return 100.0 * part / whole;
    }
}
