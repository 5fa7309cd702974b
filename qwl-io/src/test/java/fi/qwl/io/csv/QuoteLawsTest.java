package fi.qwl.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of quotes: what follows the rules is not touched, blanks around quotes mean nothing, stray quotes are all named. */
class QuoteLawsTest {

    private static final int ROUNDS = Integer.getInteger("qwl.laws", 400);
    private static final String[] CELLS = {
        "5",
        "",
        "Vaka",
        "sanoi \"hei\"",
        "a;b",
        "a, b",
        "eka\ntoka",
        "eka\n\"toka\";",
        "\"",
        " \"",
        "\" ",
        "x \"y\" z",
        "=1"
    };

    private static List<List<String>> table(Random random) {
        int columns = 2 + random.nextInt(4);
        List<List<String>> table = new ArrayList<>();
        for (int row = 0; row < 3 + random.nextInt(6); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(row == 0 ? "k" + column : CELLS[random.nextInt(CELLS.length)]);
            }
            table.add(cells);
        }
        return table;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String repaired(String text, char delimiter, int width, boolean mendsStray) throws IOException {
        StringWriter out = new StringWriter();
        try (QuoteRepair repair =
                new QuoteRepair(new StringReader(text), delimiter, width, mendsStray, new QuoteRepair.Listener() {})) {
            repair.transferTo(out);
        }
        return out.toString();
    }

    private static List<List<String>> read(String text, ReadOptions options, List<ImportIssue> issues)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DocumentSource source = DocumentSource.of("k.csv", text.getBytes(StandardCharsets.UTF_8));
        try (TableDocument document = Tables.installed().withOptions(options).open(source, issues::add);
                TableCursor cursor = document.open(0)) {
            while (cursor.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < cursor.width(); column++) {
                    cells.add(cursor.text(column).toString());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void whatFollowsTheRulesIsNotTouched() throws IOException {
        Random random = new Random(20_260_501L);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            List<List<String>> table = table(random);
            for (List<String> cells : table) {
                for (int column = 0; column < cells.size(); column++) {
                    text.append(column == 0 ? "" : ";").append(quoted(cells.get(column)));
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }

            String repaired = repaired(text.toString(), ';', table.get(0).size(), random.nextBoolean());

            assertThat(repaired).isEqualTo(text.toString());
        }
    }

    @Test
    void blanksAroundQuotesMeanNothing() throws IOException {
        Random random = new Random(20_260_502L);
        String[] blanks = {"", " ", "  ", "\u00A0", "\u2003"};
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> table = table(random);
            StringBuilder text = new StringBuilder();
            for (List<String> cells : table) {
                for (int column = 0; column < cells.size(); column++) {
                    boolean isFirst = text.isEmpty();
                    String before = isFirst ? " " : blanks[random.nextInt(blanks.length)];
                    String after = blanks[random.nextInt(blanks.length)];
                    text.append(column == 0 ? "" : ";")
                            .append(before)
                            .append(quoted(cells.get(column)))
                            .append(after);
                }
                text.append('\n');
            }
            List<ImportIssue> issues = new ArrayList<>();

            List<List<String>> rows =
                    read(text.toString(), ReadOptions.defaults().withDelimiter(';'), issues);

            assertThat(rows).as(text.toString()).isEqualTo(table);
            assertThat(issues).extracting(ImportIssue::code).containsExactly("quotes-padded");
        }
    }

    @Test
    void everyStrayQuoteIsNamedAtOnceAndTheDeclaredLeniencyReadsEachByItsRow() throws IOException {
        Random random = new Random(20_260_503L);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder("id;avoin;k1\n");
            List<List<String>> meant = new ArrayList<>(List.of(List.of("id", "avoin", "k1")));
            List<String> strays = new ArrayList<>();
            for (int row = 2; row < 12; row++) {
                boolean isStray = random.nextInt(3) == 0;
                String cell = isStray ? "sanoi \"hei\" ja; \"moi\" taas" : "hyvin \"menee\"";
                text.append(row)
                        .append(';')
                        .append(isStray ? '"' + cell + '"' : quoted(cell))
                        .append(";5\n");
                meant.add(List.of(Integer.toString(row), cell, "5"));
                if (isStray) {
                    strays.add("k.csv, row " + row + ", column B");
                }
            }
            List<ImportIssue> issues = new ArrayList<>();

            List<List<String>> rows =
                    read(text.toString(), ReadOptions.defaults().withStrayQuotes(), issues);

            assertThat(rows).isEqualTo(meant);
            assertThat(issues).extracting(issue -> issue.location().toString()).isEqualTo(strays);
            if (!strays.isEmpty()) {
                assertThat(strictFaults(text.toString())).isEqualTo(strays);
            }
        }
    }

    private static List<String> strictFaults(String text) {
        List<ImportIssue> issues = new ArrayList<>();
        assertThatThrownBy(() -> read(text, ReadOptions.defaults(), issues))
                .isInstanceOfSatisfying(UnreadableTableException.class, thrown -> issues.add(thrown.issue()));
        return issues.stream()
                .filter(issue -> issue.code().equals("quote-stray"))
                .map(issue -> issue.location().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "1;\"5\" tv;3| 1 / \"5\" tv / 3",
                "1;\"hei\" sanoi;3| 1 / \"hei\" sanoi / 3",
                "1;\"sanoi \"hei\"\";3| 1 / sanoi \"hei\" / 3",
                "1; \"hei\" sanoi;3| 1 / \"hei\" sanoi / 3"
            })
    void aStrayQuoteNeverTakesInAnotherCellOrRow(String line, String cells) throws IOException {
        String text = "id;avoin;k1\n" + line + "\n2;ok;4\n3;\"ok\";4\n";

        List<List<String>> rows = read(text, ReadOptions.defaults().withStrayQuotes(), new ArrayList<>());

        assertThat(rows).hasSize(4);
        assertThat(String.join(" / ", rows.get(1))).isEqualTo(cells);
    }

    @Test
    void aPaddedQuoteThatOnlyBeginsATextIsNoCellOfSeveralLines() throws IOException {
        String text = "id;k1;avoin\n1;5; \"auki\n2;4; kiinni\"\n3;3;ok\n";

        assertThat(read(text, ReadOptions.defaults(), new ArrayList<>())).hasSize(4);
    }

    @Test
    void aPaddedCellMayHaveSeveralLines() throws IOException {
        String text = "\"id\"; \"k1\"; \"avoin\"\n\"1\"; \"5\"; \"eka\ntoka\"\n\"2\"; \"4\"; \"ok\"\n";

        assertThat(read(text, ReadOptions.defaults(), new ArrayList<>()))
                .containsExactly(List.of("id", "k1", "avoin"), List.of("1", "5", "eka\ntoka"), List.of("2", "4", "ok"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Yksikkö;K1| Keittiö, talo 1, Joki;5| semicolon",
                "Yksikkö,K1| Keittiö; talo 1; Joki,5| comma",
                "Yksikkö\\tK1| Keittiö, talo 1, Joki\\t5| tab",
                "Yksikkö;K1| Keittiö, talo 1, Joki, kunta, maa, manner;5| semicolon",
                "Kysely, syksy 2024\\nYksikkö;K1;K2| Keittiö, talo 1;5;4| semicolon"
            })
    void theDelimiterIsTheHeadersOwn(String header, String row, String delimiter) throws IOException {
        DocumentSource source = DocumentSource.of(
                "k.csv",
                (header.replace("\\n", "\n").replace("\\t", "\t") + "\n" + (row.replace("\\t", "\t") + "\n").repeat(9))
                        .getBytes(StandardCharsets.UTF_8));
        try (TableDocument document = Tables.installed().open(source, issue -> {})) {
            assertThat(document.choices()).containsEntry("delimiter", delimiter);
        }
    }
}
