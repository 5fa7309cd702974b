package com.example.fastcsv;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Times both CSV formats on one thread, on a file of invented answers in memory. A look, not a benchmark: run it alone on
 * the machine.
 */
final class Timing {

    private static final int ROWS = 200_000;
    private static final int ITEMS = 25;
    private static final int RUNS = 9;

    private Timing() {}

    /**
     * Prints the median of several runs of each format, taken in turn.
     *
     * @param args none
     * @throws IOException never: the file is in memory
     */
    @SuppressWarnings("SystemOut") // A program's own stream.
    public static void main(String[] args) throws IOException {
        byte[] file = file();
        List<TableFormat> formats = List.of(new CsvFormat(), new FastCsvFormat());
        double[][] seconds = new double[formats.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int format = 0; format < formats.size(); format++) {
                seconds[format][run] = read(formats.get(format), file);
            }
        }
        double[] medians = new double[formats.size()];
        for (int format = 0; format < medians.length; format++) {
            Arrays.sort(seconds[format]);
            medians[format] = seconds[format][RUNS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %.3f s, %.2f million rows a second%n",
                    formats.get(format).id(),
                    medians[format],
                    ROWS / medians[format] / 1e6);
        }
        System.out.printf(Locale.ROOT, "ratio    %.2f%n", medians[0] / medians[1]);
    }

    private static byte[] file() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("id;unit");
        for (int item = 1; item <= ITEMS; item++) {
            text.append(";Q").append(item);
        }
        for (int row = 0; row < ROWS; row++) {
            text.append("\r\nR").append(row).append(";Päiväkoti ").append(random.nextInt(300));
            for (int item = 0; item < ITEMS; item++) {
                text.append(';').append(1 + random.nextInt(5));
            }
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double read(TableFormat format, byte[] file) throws IOException {
        long start = System.nanoTime();
        long characters = 0;
        try (TableDocument document =
                        format.open(DocumentSource.of("survey.csv", file), ReadOptions.defaults(), issue -> {});
                TableCursor cursor = document.open(0)) {
            while (cursor.next()) {
                for (int column = 0; column < cursor.width(); column++) {
                    characters += cursor.text(column).length();
                }
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
