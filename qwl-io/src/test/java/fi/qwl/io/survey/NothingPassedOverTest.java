package fi.qwl.io.survey;

import static fi.qwl.io.testing.Sources.lines;
import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.ItemId;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is skipped is judged by what it holds: rows, sheets, files, items and spellings of units. Inputs are ours. */
class NothingPassedOverTest {

    private static final String HEAD = "Yksikkö;K1;K2;K3;K4\n";

    private static final String DEFINITION = """
            {"format": "qwl-definition/1", "name": "Koe",
             "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"},
                        {"id": "ten", "min": 0, "max": 10, "percent": "range"}],
             "items": [
               {"id": "K1", "text": "Työni on mielekästä", "factor": "FE", "scale": "agree5"},
               {"id": "K2", "text": "Saan tukea", "factor": "YI", "scale": "agree5"},
               {"id": "K3", "text": "Opin uutta", "factor": "PL", "scale": "agree5"},
               {"id": "K4", "text": "Arvosana", "capabilities": ["leadership"], "scale": "ten"}],
             "model": {"preset": "kano"}, "policy": "standard",
             "mappings": [{"name": "by id", "unit": "Yksikkö", %s "items": %s}]}
            """;

    private static SurveyReader reader(String more, String items) throws IOException {
        return SurveyReader.of(
                Documents.read(text("definition.json", DEFINITION.formatted(more, items)), SurveyDefinition.class)
                        .orElseThrow());
    }

    private static ImportResult<Survey> read(DocumentSource source) throws IOException {
        return reader("", "\"by-id\"").read(source, Wave.of(2024));
    }

    private static ImportResult<Survey> read(String table) throws IOException {
        return read(text("k.csv", table));
    }

    private static List<String> codes(ImportResult<?> result) {
        return result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::code)
                .toList();
    }

    private static DocumentSource workbook(Object[][]... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int index = 0; index < sheets.length; index++) {
                Sheet sheet = workbook.createSheet("Taulu " + (index + 1));
                for (int at = 0; at < sheets[index].length; at++) {
                    Row row = sheet.createRow(at);
                    for (int column = 0; column < sheets[index][at].length; column++) {
                        row.createCell(column).setCellValue(sheets[index][at][column].toString());
                    }
                }
            }
            workbook.write(bytes);
            return DocumentSource.of("k.xlsx", bytes.toByteArray());
        }
    }

    @Test
    void rowsOfAnswersAboveTheHeaderAreAnError() throws IOException {
        ImportResult<Survey> result = read("Keittiö;5;4;3;10\nKoulu;4;4;4;9\n" + HEAD + "Varhaiskasvatus;2;2;2;2\n");

        assertThat(lines(result))
                .contains("ERROR rows-above-header (k.csv, row 1): 2 rows of values are above the header in row 3. Move"
                        + " the header to the top, or remove the rows.");
    }

    @Test
    void wordsAboveTheHeaderInEveryColumnAreAWarning() throws IOException {
        ImportResult<Survey> result = read("Tausta;Innostus;Yhteisö;Osaaminen;Muu\n" + HEAD + "Keittiö;5;4;3;10\n");

        assertThat(codes(result)).containsExactly("title-wide");
        assertThat(result.orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void yearsAndNumbersOfQuestionsAboveTheHeaderAreTitles() throws IOException {
        assertThat(codes(read(";2024;2024;2024;2024\n" + HEAD + "Keittiö;5;4;3;10\n")))
                .isEmpty();
        assertThat(codes(read(";1;2;3;4\n" + HEAD + "Keittiö;5;4;3;10\n"))).isEmpty();
    }

    @Test
    void aHeaderIsFoundWhereverItWasSortedOrTheFileIsRefused() throws IOException {
        Random random = new Random(20);
        for (int round = 0; round < 40; round++) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 12; row++) {
                rows.add("Yksikkö " + random.nextInt(3) + ";" + (1 + random.nextInt(5)) + ";" + (1 + random.nextInt(5))
                        + ";" + (1 + random.nextInt(5)) + ";" + random.nextInt(11));
            }
            rows.add(HEAD.trim());
            Collections.shuffle(rows, random);

            ImportResult<Survey> result = read(String.join("\n", rows) + "\n");

            assertThat(result.value().map(Survey::size).orElse(12))
                    .as(rows.toString())
                    .isEqualTo(12);
        }
    }

    @Test
    void aHeaderOneCellShortIsAnError() throws IOException {
        assertThat(lines(read("Yksikkö;K1;K2;K3;K4\n1;Keittiö;5;4;3;10\n2;Koulu;4;4;4;9\n")))
                .contains("ERROR header-short (k.csv, row 1): The header has 5 cells but most rows below it have 6, so"
                        + " every cell may be read under a wrong header. Add the header that is missing, or export the"
                        + " file again.");
    }

    @Test
    void delimitersThatTrailEveryRowAreNoCell() throws IOException {
        assertThat(codes(read(HEAD + "Keittiö;5;4;3;10;\nKoulu;4;4;4;9;\n"))).isEmpty();
    }

    @Test
    void aColumnWithoutAHeaderInAWorkbookIsAWarning() throws IOException {
        ImportResult<Survey> result = read(
                workbook(new Object[][] {{"Yksikkö", "K1", "K2", "K3", "K4"}, {"Keittiö", "5", "4", "3", "10", "x"}}));

        assertThat(codes(result)).containsExactly("column-unnamed");
    }

    @Test
    void aSecondTableInAnotherOrderIsAnErrorAndInTheSameOrderItsRowsCount() throws IOException {
        ImportResult<Survey> other = read(HEAD + "Keittiö;5;4;3;10\n\nYksikkö;K2;K1;K3;K4\nKoulu;4;5;4;9\n");
        ImportResult<Survey> same = read(HEAD + "Keittiö;5;4;3;10\n\n" + HEAD + "Koulu;4;5;4;9\n");

        assertThat(lines(other))
                .contains("ERROR header-other-order (k.csv, row 4): Expected rows of values but found a second header"
                        + " with the columns in another order, so the rows below it cannot be read by the first. Put the"
                        + " two tables into separate files.");
        assertThat(codes(same)).containsExactly("row-header-again");
        assertThat(same.orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aSecondSheetWithTheColumnsIsNamedWithItsRows() throws IOException {
        Object[][] first = {{"Yksikkö", "K1", "K2", "K3", "K4"}, {"Keittiö", "5", "4", "3", "10"}};
        Object[][] second = {
            {"Yksikkö", "K1", "K2", "K3", "K4"}, {"Koulu", "5", "4", "3", "10"}, {"Koulu", "1", "1", "1", "1"}
        };
        Object[][] empty = {{"Yksikkö", "K1", "K2", "K3", "K4"}};

        assertThat(lines(read(workbook(first, second))))
                .contains("WARNING sheet-passed-over (k.xlsx): Sheets [Taulu 2] have the columns that are read, too,"
                        + " and 2 rows, but are not read. Name every sheet that counts in the mapping's \"sheet\".");
        assertThat(codes(read(workbook(first, empty)))).isEmpty();
    }

    @Test
    void theSameFileGivenTwiceIsAnErrorAndTheSameRowsAreAWarning() throws IOException {
        String table = HEAD + "Keittiö;5;4;3;10\nKoulu;4;4;4;9\n";
        String sorted = HEAD + "Koulu;4;4;4;9\nKeittiö;5;4;3;10\n";
        SurveyReader reader = reader("", "\"by-id\"");
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("2", "Keittiö", UnitLevel.UNIT).withParent("1"),
                Unit.of("3", "Koulu", UnitLevel.UNIT).withParent("1")));

        ImportResult<Survey> bytes =
                reader.read(List.of(text("k.csv", table), text("k (1).csv", table)), Wave.of(2024), organisation);
        ImportResult<Survey> rows =
                reader.read(List.of(text("k.csv", table), text("j.csv", sorted)), Wave.of(2024), organisation);

        assertThat(codes(bytes)).containsExactly("file-twice");
        assertThat(bytes.value()).isEmpty();
        assertThat(codes(rows)).containsExactly("rows-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "0123,123",
        "123.0,123",
        "'123,0',123",
        "1,0001",
        "Keittiö,'Keit tiö'",
        "PŠivŠkoti,Päiväkoti",
        "PÃ¤ivÃ¤koti,Päiväkoti",
        "P?iv?koti,Päiväkoti",
        "P\uFFFD\uFFFDiv\uFFFD\uFFFDkoti,Päiväkoti",
        "Päiväkoti,Pa\u0308iva\u0308koti",
        "=Keittiö,Keittiö"
    })
    void oneUnitNeverBecomesTwoWithoutAWarning(String one, String other) throws IOException {
        ImportResult<Survey> result = read(HEAD + one + ";5;4;3;10\n" + other + ";4;4;4;9\n");

        boolean isWarned = codes(result).contains("units-alike");
        int units = result.orElseThrow().units().categories().size();
        assertThat(isWarned || units == 1).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "quotes", "space before the quote", "zeros", "decimals", "mac", "twice encoded"})
    void anySpellingAtTheLevelOfBytesMergesOrWarns(String change) throws IOException {
        Random random = new Random(change.hashCode());
        for (int round = 0; round < 30; round++) {
            String name = random.nextBoolean()
                    ? "Yksikkö " + (char) ('A' + random.nextInt(26))
                    : Integer.toString(100 + random.nextInt(900));
            String changed = changed(name, change);

            ImportResult<Survey> result = read(HEAD + name + ";5;4;3;10\n" + changed + ";4;4;4;9\n");

            int units = result.value()
                    .map(survey -> survey.units().categories().size())
                    .orElse(1);
            assertThat(units == 1 || codes(result).contains("units-alike"))
                    .as(name + " and " + changed)
                    .isTrue();
        }
    }

    private static String changed(String name, String change) {
        return switch (change) {
            case "guard" -> "'" + name;
            case "quotes" -> "\"\"\"" + name + "\"\"\"";
            case "space before the quote" -> " \"" + name + "\"";
            case "zeros" -> name.startsWith("Y") ? name : "0" + name;
            case "decimals" -> name.startsWith("Y") ? name : name + ",00";
            case "mac" -> new String(name.getBytes(Charset.forName("x-MacRoman")), Charset.forName("windows-1252"));
            case "twice encoded" -> new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
            default -> throw new IllegalArgumentException(change);
        };
    }

    @Test
    void oneForeignByteInAUtf8FileIsAnErrorWithItsLine() throws IOException {
        byte[] bytes = (HEAD + "Päiväkoti;5;4;3;10\nKoulu#;4;4;4;9\n").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == '#' ? (byte) 0xE4 : bytes[at];
        }

        ImportResult<Survey> result = read(DocumentSource.of("k.csv", bytes));

        assertThat(codes(result)).containsExactly("text-mixed");
        assertThat(result.issues().get(0).location().toString()).isEqualTo("k.csv, row 3");
    }

    @Test
    void unitsOfLikeLettersAreNotTakenForOne() throws IOException {
        assertThat(codes(read(HEAD + "Åsa;5;4;3;10\nÖsa;4;4;4;9\n10;1;1;1;1\n100;1;1;1;1\n")))
                .isEmpty();
    }

    @Test
    void itemsThatTheMappingLeavesOutAreNamedAndALostFactorIsAnError() throws IOException {
        ImportResult<Survey> lost = reader("", "{\"K1\": \"K1\", \"K2\": \"K2\", \"K4\": \"K4\"}")
                .read(text("k.csv", HEAD + "Keittiö;5;4;3;10\n"), Wave.of(2024));
        ImportResult<Survey> named = reader("", "{\"K1\": \"K1\", \"K2\": \"K2\", \"K3\": \"K3\"}")
                .read(text("k.csv", HEAD + "Keittiö;5;4;3;10\n"), Wave.of(2024));

        assertThat(codes(lost)).containsExactly("items-missing", "factor-unmeasured");
        assertThat(lines(named))
                .contains("WARNING items-missing (k.csv, row 1): Expected answers to all 4 items but there are none to"
                        + " [K4]: no column or question of the file is theirs. Add them to the mapping, or leave them out"
                        + " of the questionnaire.");
    }

    @Test
    void wavesAreNumbersAndACellThatIsNoneIsReportedWithItsPlace() throws IOException {
        ImportResult<Survey> result = reader("\"wave\": \"Vuosi\",", "\"by-id\"")
                .read(
                        text(
                                "k.csv",
                                "Vuosi;" + HEAD + "2024;A;1;1;1;1\n2024,00;A;1;1;1;1\n2024.0;A;1;1;1;1\n"
                                        + "2023,0;A;1;1;1;1\nsyksy;A;1;1;1;1\n;A;1;1;1;1\n1.9.2024;A;1;1;1;1\n"),
                        Wave.of(2024));

        assertThat(result.orElseThrow().size()).isEqualTo(4);
        assertThat(lines(result))
                .contains(
                        "INFO row-of-other-wave (k.csv, column A): 1 of 7 rows are of other waves than 2024 and were"
                                + " left out.",
                        "WARNING row-without-wave (k.csv, row 6, column A): In 2 of 7 rows the wave is blank or cannot be"
                                + " read; they were left out. Write the year into them.");
    }

    @Test
    void codesWithDecimalsAreCodes() throws IOException {
        SurveyReader reader = reader(
                "\"answers\": {\"agree5\": {\"labels\": {\"Kyllä\": 5}, \"missing\": {\"-99\": \"not-shown\"}}},",
                "\"by-id\"");
        ImportResult<Survey> result =
                reader.read(text("k.csv", HEAD + "Keittiö;3,0;-99,0;-99.00;9,00\n"), Wave.of(2024));

        assertThat(codes(result)).isEmpty();
        assertThat(result.orElseThrow().answers(new ItemId("K1")).value(0)).isEqualTo(3);
        assertThat(result.orElseThrow().answers(new ItemId("K2")).missing(0)).isPresent();
    }
}
