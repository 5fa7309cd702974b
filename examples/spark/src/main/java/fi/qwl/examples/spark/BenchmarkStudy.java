package fi.qwl.examples.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented study of one large organisation, for measuring: 34 columns, 30 items of 1–5 of which about 3 % are blank, units in
 * groups of a hundred. Either five measures of six items each, as the peers compute them, or the three factors, the index and
 * five capabilities over the same items.
 */
final class BenchmarkStudy {

    static final String ORGANISATION = "benchmark";

    private static final int ITEMS = 30;
    private static final int ITEMS_OF_FACTOR = 10;
    private static final int ITEMS_OF_CAPABILITY = 6;
    private static final int REVERSED = 2;
    private static final int GROUP = 100;
    private static final int BLANK_IN = 32;
    private static final List<String> FACTORS = List.of("FE", "YI", "PL");
    private static final List<String> CAPABILITIES =
            List.of("supervisory-work", "competence", "leadership", "processes", "operating-culture");

    private final int rows;
    private final int units;
    private final boolean hasFactors;

    BenchmarkStudy(int rows, int units, boolean hasFactors) {
        this.rows = rows;
        this.units = units;
        this.hasFactors = hasFactors;
    }

    void write(Path study) throws IOException {
        Path folder = Files.createDirectories(study.resolve(ORGANISATION));
        Files.writeString(folder.resolve("definition.json"), definition());
        Files.write(folder.resolve("organisation.csv"), organisation());
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("2026.csv"))) {
            writeAnswers(out);
        }
    }

    private String definition() {
        List<String> items = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            String factor = hasFactors ? "\"factor\": \"" + FACTORS.get(item / ITEMS_OF_FACTOR) + "\", " : "";
            items.add("{\"id\": \"" + name(item) + "\", " + factor + "\"capabilities\": [\""
                    + CAPABILITIES.get(item / ITEMS_OF_CAPABILITY) + "\"], \"scale\": \"agree5\", \"reversed\": "
                    + (item % ITEMS_OF_CAPABILITY == REVERSED) + "}");
        }
        return """
                {"format": "qwl-definition/1", "name": {"en": "Benchmark"},
                 "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
                 "items": [%s],
                 "model": {"preset": "kano", "missing": {"leastShare": 0.66, "filling": "none"}}, "policy": "standard",
                 "mappings": [{"name": "benchmark", "unit": "unit", "items": "by-id"}],
                 "organisation": {"id": "all", "name": "All", "level": "municipality"}}
                """.formatted(String.join(",\n", items));
    }

    private List<String> organisation() {
        List<String> lines = new ArrayList<>(List.of("vuosi;tunnus;nimi;taso;ylempi", "2026;all;All;kunta;"));
        for (int unit = 0; unit < units; unit++) {
            String group = "G" + unit / GROUP;
            if (unit % GROUP == 0) {
                lines.add("2026;" + group + ";Group " + group + ";toimiala;all");
            }
            lines.add("2026;" + unit(unit) + ";Unit " + unit + ";yksikkö;" + group);
        }
        return lines;
    }

    private void writeAnswers(BufferedWriter out) throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_128);
        StringBuilder line = new StringBuilder("id;year;organisation;unit");
        for (int item = 0; item < ITEMS; item++) {
            line.append(';').append(name(item));
        }
        for (int row = 0; row < rows; row++) {
            out.append(line.append('\n'));
            line.setLength(0);
            int unit = random.nextInt(units);
            line.append('R').append(row).append(";2026;Benchmark;").append(unit(unit));
            for (int item = 0; item < ITEMS; item++) {
                line.append(';');
                // Units differ in what their people tend to answer.
                int answer = 1 + (random.nextInt(4) + random.nextInt(2 + unit % 3)) % 5;
                if (random.nextInt(BLANK_IN) > 0) {
                    line.append(answer);
                }
            }
        }
        out.append(line.append('\n'));
    }

    private static String name(int item) {
        return String.format(Locale.ROOT, "q%02d", item + 1);
    }

    private static String unit(int unit) {
        return "U" + unit;
    }
}
