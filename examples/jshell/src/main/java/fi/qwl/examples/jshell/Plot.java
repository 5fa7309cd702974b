package fi.qwl.examples.jshell;

import fi.qwl.page.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A chart that a notebook shows and a shell saves. Immutable.
 *
 * @param chart the chart
 */
public record Plot(Block.Figure chart) {

    /**
     * Writes it to a file.
     *
     * @param file such as {@code units.svg}
     * @return the plot
     * @throws IOException if it cannot be written
     */
    public Plot save(Path file) throws IOException {
        Files.write(file, chart.svg().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Writes it to a file.
     *
     * @param file such as {@code units.svg}
     * @return the plot
     * @throws IOException if it cannot be written
     */
    public Plot save(String file) throws IOException {
        return save(Path.of(file));
    }

    /** {@return its title, what it shows, and its numbers as a table} */
    @Override
    public String toString() {
        Table data = new Table(chart.data().header(), chart.data().rows());
        return "[" + chart.caption() + "] " + chart.textAlternative() + "\n" + data;
    }
}
