package fi.qwl.io.survey;

import static fi.qwl.io.testing.Sources.faults;
import static fi.qwl.io.testing.Sources.lines;
import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.ItemId;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The shapes in which a survey's rows lie in files, other than a row per respondent with a unit in one column. */
class SurveyShapesTest {

    private static final Wave WAVE = Wave.of(2024);

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("20", "Rantakoulu", UnitLevel.UNIT).withParent("1"),
            Unit.of("21", "Tiimi A", UnitLevel.TEAM).withParent("20"),
            Unit.of("30", "Päiväkoti", UnitLevel.UNIT).withParent("1"),
            Unit.of("31", "Tiimi A", UnitLevel.TEAM).withParent("30")));

    private static SurveyReader reader(String mapping) throws IOException {
        return SurveyReader.of(Documents.read(text("d.json", """
                        {"format": "qwl-definition/1", "name": "Test",
                         "scales": [{"id": "s", "min": 1, "max": 5, "percent": "range"}],
                         "items": [{"id": "A", "factor": "FE", "scale": "s"}, {"id": "B", "factor": "FE", "scale": "s"}],
                         "model": {"preset": "linear"}, "policy": "standard",
                         "mappings": [{"name": "m", "items": "by-id", %s}]}""".formatted(mapping)), SurveyDefinition.class)
                .orElseThrow());
    }

    private static ImportResult<Survey> read(String mapping, String content) throws IOException {
        return reader(mapping).read(text("k.csv", content), WAVE, ORGANISATION);
    }

    private static double value(ImportResult<Survey> result, String item, int row) {
        return result.orElseThrow().answers(new ItemId(item)).value(row);
    }

    @Test
    void theLowestFilledLevelIsTheUnitAndTheHigherOnesReportItApart() throws IOException {
        ImportResult<Survey> result = read("\"unit\": [\"Yksikkö\", \"Tiimi\"]", """
                Yksikkö;Tiimi;A;B
                Päiväkoti;Tiimi A;1;2
                Rantakoulu;Tiimi A;1;2
                Rantakoulu;;1;2
                ;;1;2
                """);

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().units().categories()).containsExactlyInAnyOrder("31", "21", "20");
        assertThat(lines(result))
                .contains("INFO unit-blank (k.csv, column B): In 1 rows the unit is blank; these people count for the"
                        + " whole organisation only.");
    }

    @Test
    void aPathIsAUnitBelowItsHigherUnits() throws IOException {
        ImportResult<Survey> result = read("\"unit\": {\"path\": \"Yksikkö\", \"separator\": \" / \"}", """
                Yksikkö;A;B
                Kunta / Päiväkoti / Tiimi A;1;2
                Tiimi A;1;2
                """);

        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-ambiguous (k.csv, row 3, column A): Several units are called 'Tiimi A'; these"
                                + " people count for the whole organisation only. Use the unit's id in the file.");
        assertThat(result.orElseThrow().units().categories()).containsExactly("31");
    }

    @Test
    void aNameThatIsNearlyAUnitsIsAskedAboutAndNeverMerged() throws IOException {
        ImportResult<Survey> result = read("\"unit\": \"Yksikkö\"", """
                Yksikkö;A;B
                Rantakuolu;1;2
                """);

        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-near (k.csv, row 2, column A): Expected a unit of the organisation but found"
                                + " 'Rantakuolu', which is nearly Rantakoulu (20); the two are not treated as one, and these people"
                                + " count for the whole organisation only. If it is the same unit, correct the name.");
        assertThat(result.orElseThrow().units().categories()).isEmpty();
    }

    @Test
    void aRowPerAnswerBecomesARowPerRespondent() throws IOException {
        ImportResult<Survey> result = read(
                "\"respondent\": \"Vastaaja\", \"unit\": \"Yksikkö\", \"long\": {\"question\": \"Kysymys\", \"answer\":"
                        + " \"Vastaus\"}",
                """
                Vastaaja;Yksikkö;Kysymys;Vastaus
                x;20;A;5
                y;30;A;4
                x;20;B;3
                x;20;B;1
                x;20;palaute;jotain
                ;20;A;1
                """);

        assertThat(result.orElseThrow().size()).isEqualTo(2);
        assertThat(value(result, "A", 0)).isEqualTo(5);
        assertThat(value(result, "B", 0)).isEqualTo(3);
        assertThat(value(result, "A", 1)).isEqualTo(4);
        assertThat(result.orElseThrow().answers(new ItemId("B")).missing(1)).contains(MissingReason.NOT_ANSWERED);
        assertThat(lines(result))
                .containsExactly(
                        "INFO question-unmapped (k.csv, column C): 1 rows hold questions that no item names; they are ignored.",
                        "WARNING answer-twice (k.csv, column C): 1 rows answer a question that the same respondent had"
                                + " answered before; the first answer counts.",
                        "WARNING respondent-blank (k.csv, column A): 1 rows have no respondent's key and were left out:"
                                + " it is unknown whose answers they are.",
                        "INFO mapping-used (k.csv, row 1): Columns were found by mapping 'm'; read 6 rows.");
    }

    @Test
    void aRowPerAnswerNeedsTheRespondentsKey() throws IOException {
        ImportResult<Survey> result =
                read("\"long\": {\"question\": \"Kysymys\", \"answer\": \"Vastaus\"}", "Kysymys;Vastaus\nA;5\n");

        assertThat(faults(result))
                .containsExactly(
                        "ERROR respondent-needed (k.csv, row 1): Expected mapping 'm' to name the column of the"
                                + " respondents' keys, since the file has a row per answer. Add it as \"respondent\".");
    }

    @Test
    void onlyTheRowsOfTheWaveAreRead() throws IOException {
        ImportResult<Survey> result = read("\"wave\": \"Vuosi\"", "Vuosi;A;B\n2023;1;1\n2024;5;5\n2022;1;1\n");

        assertThat(result.orElseThrow().size()).isEqualTo(1);
        assertThat(value(result, "A", 0)).isEqualTo(5);
        assertThat(lines(result))
                .contains(
                        "INFO row-of-other-wave (k.csv, column A): 2 of 3 rows are of other waves than 2024 and were left"
                                + " out.");
    }

    @Test
    void aRespondentIsNotTakenForASecondHeaderRecord() throws IOException {
        ImportResult<Survey> numbered = read("\"unit\": \"Case\"", "Case;A;B\nTiimi;1;2\n");
        ImportResult<Survey> blank = read("\"respondent\": \"Avain\"", "Avain;A;B;\n;5;4;\nx;1;2;\n");

        assertThat(numbered.orElseThrow().size()).isEqualTo(1);
        assertThat(blank.orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void declaredRulesSayWhichRowsCount() throws IOException {
        ImportResult<Survey> result = read(
                "\"rows\": [{\"column\": \"Tila\", \"keep\": [\"valmis\"]}, {\"column\": \"Laji\", \"leaveOut\":"
                        + " [\"koe\"], \"because\": \"preview\"}]",
                "Tila;Laji;A;B\nVALMIS;;1;1\nkesken;;2;2\nvalmis;koe;3;3\n");

        assertThat(result.orElseThrow().size()).isEqualTo(1);
        assertThat(lines(result))
                .contains(
                        "INFO row-incomplete (k.csv, column A): In 1 of 3 rows 'Tila' says so: these people did not send"
                                + " their answers, and the rows were left out.",
                        "INFO row-preview (k.csv, column B): In 1 of 3 rows 'Laji' says so: these are trials, not answers,"
                                + " and the rows were left out.");
    }

    @Test
    void severalFilesAreOneSurveyAndDoublesAreFoundAcrossThem() throws IOException {
        List<DocumentSource> files =
                List.of(text("eka.csv", "Vastaaja;A;B\nx;1;2\n"), text("toka.csv", "B;A;Vastaaja\n4;3;y\n2;1;x\n"));

        ImportResult<Survey> result = reader("\"respondent\": \"Vastaaja\"").read(files, WAVE, ORGANISATION);

        assertThat(result.orElseThrow().size()).isEqualTo(2);
        assertThat(value(result, "A", 1)).isEqualTo(3);
        assertThat(faults(result))
                .containsExactly(
                        "WARNING respondent-twice (toka.csv, row 3, column C): Expected each respondent's key once"
                                + " but this one is in row 2 already; this row was left out. Remove one of the two rows from"
                                + " the file.");
    }

    @Test
    void severalSheetsAreOneSurveyAndEachMustBeThere() throws IOException {
        DocumentSource workbook = DocumentSource.of("k.xlsx", workbook("dataset(1)", "dataset(2)"));

        ImportResult<Survey> both =
                reader("\"sheets\": [\"dataset(1)\", \"dataset(2)\"]").read(workbook, WAVE, ORGANISATION);
        ImportResult<Survey> absent =
                reader("\"sheets\": [\"dataset(1)\", \"dataset(3)\"]").read(workbook, WAVE, ORGANISATION);

        assertThat(both.orElseThrow().size()).isEqualTo(2);
        assertThat(faults(absent))
                .containsExactly(
                        "ERROR sheet-missing (k.xlsx): Expected a sheet named [dataset(1), dataset(3)] but found"
                                + " [dataset(1), dataset(2)]. Name the right sheet in the definition's mapping.");
    }

    private static byte[] workbook(String... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String name : sheets) {
                Sheet sheet = workbook.createSheet(name);
                Row header = sheet.createRow(0);
                header.createCell(0).setCellValue("A");
                header.createCell(1).setCellValue("B");
                Row row = sheet.createRow(1);
                row.createCell(0).setCellValue(4);
                row.createCell(1).setCellValue(5);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
