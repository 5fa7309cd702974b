package fi.qwl.io.chart;

import java.util.Objects;

/**
 * A drawn chart. Immutable.
 *
 * @param title what it shows, in a line
 * @param description what it says, in words, for those who do not see it
 * @param svg the picture: one {@code svg} element that may stand in a page or, as it is, in a file of UTF-8; the same
 *     input gives the same bytes
 */
public record Chart(String title, String description, String svg) {

    /** Refuses a missing part. */
    public Chart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(svg, "svg");
    }

    /** {@return the title only} */
    @Override
    public String toString() {
        return "Chart " + title;
    }
}
