package fi.qwl.examples.jshell;

import fi.qwl.io.chart.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A chart that a notebook shows and a shell saves. Immutable.
 *
 * @param chart the chart
 */
public record Plot(Chart chart) {

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

    /** {@return the chart in words} */
    @Override
    public String toString() {
        String told = chart.description();
        String start = told.length() <= 300 ? told : told.substring(0, 300) + " …";
        return "[" + chart.title() + "] " + start;
    }
}
