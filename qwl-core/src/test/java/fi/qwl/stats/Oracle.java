package fi.qwl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Numbers that other programs or the literature gave, as columns. */
final class Oracle {

    private static final Path SHARED = Path.of("..", "..", "shared");

    private Oracle() {}

    /** r-oracle.json: small inputs and their results by R 4.2.2, psych 2.2.9 and multilevel 2.7. */
    static Json.Part r(String part) {
        return Json.parse(resource("/fi/qwl/stats/r-oracle.json")).part(part);
    }

    /** The invented survey of the project and what R made of it. */
    static Table invented(String file) {
        return Table.parse(resource("/invented/" + file));
    }

    static Table table(String file) {
        return Table.parse(resource("/fi/qwl/stats/" + file));
    }

    /** Files beside the project; a test that asks for one is skipped where it is not there. */
    static Table shared(String file) {
        Path path = SHARED.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "the shared data lie beside the project on some machines only");
        try {
            return Table.parse(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Oracle.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of parts of the same file. */
    static List<Json.Part> rs(String parts) {
        return Json.parse(resource("/fi/qwl/stats/r-oracle.json")).parts(parts);
    }

    /** Rows of a matrix as a column per item. */
    static List<NumberColumn> items(double[][] rows) {
        List<NumberColumn> items = new ArrayList<>();
        for (int item = 0; item < rows[0].length; item++) {
            int index = item;
            items.add(NumberColumn.of(
                    Arrays.stream(rows).mapToDouble(row -> row[index]).toArray()));
        }
        return items;
    }

    static GroupColumn groups(int... groupOfRow) {
        int count = Arrays.stream(groupOfRow).max().orElse(-1) + 1;
        return new GroupColumn() {
            @Override
            public int size() {
                return groupOfRow.length;
            }

            @Override
            public int groupCount() {
                return count;
            }

            @Override
            public int groupOf(int row) {
                return groupOfRow[row];
            }
        };
    }

    /** Groups in the order of their sorted labels. */
    static GroupColumn groups(List<String> labels) {
        List<String> names = names(labels);
        return groups(labels.stream().mapToInt(names::indexOf).toArray());
    }

    static List<String> names(List<String> labels) {
        return labels.stream().distinct().sorted().toList();
    }

    static void assertClose(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, offset(relative * Math.max(Math.abs(expected), 1e-300)));
    }

    static void assertClose(Estimate actual, double expected, double relative) {
        assertClose(actual.orElseThrow(), expected, relative);
    }

    static void assertClose(Interval actual, double lower, double upper, double relative) {
        assertClose(actual.orElseThrow().lower(), lower, relative);
        assertClose(actual.orElseThrow().upper(), upper, relative);
    }

    static void assertUndefined(Estimate actual, Reason reason) {
        assertThat(actual.whyUndefined()).contains(reason);
        assertThat(actual.asDouble()).isEmpty();
        assertThat(actual.toString()).doesNotContain(reason.text());
    }

    static void assertUndefined(Interval actual, Reason reason) {
        assertThat(actual.whyUndefined()).contains(reason);
        assertThat(actual.bounds()).isEmpty();
        assertThat(actual.toString()).doesNotContain(reason.text());
    }

    static void assertUndefined(TestResult actual, Reason reason) {
        assertThat(actual.whyUndefined()).contains(reason);
        assertThat(actual.outcome()).isEmpty();
        assertThat(actual.toString()).doesNotContain(reason.text());
    }
}
