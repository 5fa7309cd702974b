package fi.qwl.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.testing.Read;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Laws of text files: whatever form a table is written in, it is read; no damage changes the count silently. */
class CsvLawsTest {

    private static final String[] CELLS = {
        "5",
        "4",
        "3,5",
        "",
        "Vaka",
        "Täysin samaa mieltä",
        "sanoi \"hei\"",
        "eka\ntoka",
        "Ilmapiiri;Johtaminen",
        "a, b",
        " ",
        "2024-10-01"
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final Charset[] ENCODINGS = {
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252")
    };

    private final List<String> expected = new ArrayList<>();

    /** A table of 2 to 6 columns and 3 to 12 records, with the line on which each record starts. */
    private String table(Random random, String end, char delimiter) {
        StringBuilder text = new StringBuilder();
        expected.clear();
        int columns = 2 + random.nextInt(5);
        int records = 3 + random.nextInt(10);
        int line = 1;
        for (int record = 0; record < records; record++) {
            StringBuilder told = new StringBuilder().append(line).append(':');
            for (int column = 0; column < columns; column++) {
                String cell = record == 0 ? "k" + column : CELLS[random.nextInt(CELLS.length)].replace("\n", end);
                boolean isQuoted = random.nextInt(3) == 0 || cell.matches("(?s).*[;,\t|\"\r\n].*");
                text.append(column == 0 ? "" : String.valueOf(delimiter))
                        .append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
                told.append(column == 0 ? " " : " | ").append(cell);
                line += cell.contains(end) ? 1 : 0;
            }
            line++;
            expected.add(told.toString().stripTrailing());
            text.append(end);
            if (random.nextInt(6) == 0) {
                text.append(end);
                line++;
            }
        }
        return text.toString();
    }

    @Property(tries = 3000, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void aTableIsReadWhateverFormItIsWrittenIn(
            @ForAll long seed,
            @ForAll @IntRange(max = 3) int delimiter,
            @ForAll @IntRange(max = 2) int end,
            @ForAll @IntRange(max = 3) int encoding)
            throws IOException {
        Random random = new Random(seed);
        String text = table(random, LINE_ENDS[end], DELIMITERS[delimiter]);
        boolean hasMark = encoding == 1 || encoding == 2 || (encoding == 0 && random.nextBoolean());
        Read read = Read.of("k.csv", ((hasMark ? "\uFEFF" : "") + text).getBytes(ENCODINGS[encoding]));
        assertThat(read.rows()).isEqualTo(expected);
    }

    @Property(tries = 3000, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void noDamageChangesTheNumberOfRecordsWithoutAnIssue(
            @ForAll long seed, @ForAll @IntRange(max = 3) int delimiter, @ForAll @IntRange(max = 5) int damage)
            throws IOException {
        Random random = new Random(seed);
        String text = table(random, "\n", DELIMITERS[delimiter]);
        int at = 1 + random.nextInt(text.length() - 1);
        String inserted = switch (damage) {
            case 0 -> "\"";
            case 1 -> "\n";
            case 2 -> String.valueOf(DELIMITERS[delimiter]);
            case 3 -> "\0";
            default -> "";
        };
        // One character only: a longer loss can leave a file that is right in itself.
        int end = damage < 4 ? at : at + 1;
        byte[] bytes = (text.substring(0, at) + inserted + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        try {
            Read read = Read.of("k.csv", bytes);
            boolean isSameCount = read.rows().size() == expected.size();
            assertThat(isSameCount || !read.issues().isEmpty())
                    .as(
                            "%s of %s records in %s",
                            read.rows().size(), expected.size(), new String(bytes, StandardCharsets.UTF_8))
                    .isTrue();
        } catch (UnreadableTableException e) {
            assertThat(e.issue().code()).isIn("quote-unclosed", "quote-stray");
        }
    }
}
