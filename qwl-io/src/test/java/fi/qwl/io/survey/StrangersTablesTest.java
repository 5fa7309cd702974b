package fi.qwl.io.survey;

import static fi.qwl.io.testing.Sources.faults;
import static fi.qwl.io.testing.Sources.lines;
import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.ItemId;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people who never heard of this library keep them: mapped by hand, read whole or told why not. */
class StrangersTablesTest {

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("310", "Keskuskeittiö", UnitLevel.UNIT).withParent("1"),
            Unit.of("320", "Rantakoulu", UnitLevel.UNIT).withParent("1")));

    private static final String BY_TEXT =
            "\"unit\": \"Yksikkö\", \"items\": \"by-text-fi\", \"answers\": {\"s\": {\"labels\":"
                    + " \"agreement-5-fi\", \"missing\": {\"En osaa sanoa\": \"dont-know\"}}}";

    private static ImportResult<Survey> read(DocumentSource source, int max, String mapping) throws IOException {
        SurveyDefinition definition = Documents.read(
                        text("d.json", """
                        {"format": "qwl-definition/1", "name": "Test",
                         "scales": [{"id": "s", "min": %d, "max": %d, "percent": "range"}],
                         "items": [
                           {"id": "A", "text": {"fi": "Työni on mielekästä.", "sv": "Mitt arbete är meningsfullt."},
                            "factor": "FE", "scale": "s"},
                           {"id": "B", "text": {"fi": "Saan tukea esihenkilöltä", "sv": "Jag får stöd av min chef"},
                            "factor": "YI", "scale": "s"}],
                         "model": {"preset": "linear"}, "policy": "standard",
                         "mappings": [{"name": "m", %s}]}""".formatted(max == 5 ? 1 : 0, max, mapping)), SurveyDefinition.class)
                .orElseThrow();
        return SurveyReader.of(definition).read(source, Wave.of(2024), ORGANISATION);
    }

    private static ImportResult<Survey> read(String rows) throws IOException {
        return read(text("k.csv", "Yksikkö;Työni on mielekästä.;Saan tukea esihenkilöltä\n" + rows), 5, BY_TEXT);
    }

    /** Each respondent as unit and answers. */
    private static List<String> people(ImportResult<Survey> result) {
        Survey survey = result.orElseThrow();
        List<String> units = new ArrayList<>(survey.units().categories());
        List<String> people = new ArrayList<>();
        for (int row = 0; row < survey.size(); row++) {
            int group = survey.units().groupOf(row);
            people.add((group < 0 ? "-" : units.get(group)) + " " + answer(survey, "A", row) + " "
                    + answer(survey, "B", row));
        }
        return people;
    }

    private static String answer(Survey survey, String item, int row) {
        AnswerColumn column = survey.answers(new ItemId(item));
        return column.missing(row).map(Enum::name).orElse(Integer.toString((int) column.value(row)));
    }

    private interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    private static DocumentSource workbook(Filling filling) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.fill(workbook);
            workbook.write(bytes);
            return DocumentSource.of("k.xlsx", bytes.toByteArray());
        }
    }

    private static void put(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            Cell cell = row.createCell(column);
            if (cells[column] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (!cells[column].equals("")) {
                cell.setCellValue(cells[column].toString());
            }
        }
    }

    @Test
    void titlesAndAQuestionMergedOverItsRowsAreAboveTheAnswers() throws IOException {
        DocumentSource source = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Raportti");
            put(sheet, 0, "Työhyvinvointikysely 2024");
            put(sheet, 1, "Vastaajien kokonaismäärä: 2");
            put(sheet, 3, "Nro", "Yksikkö", "Arvioi väittämiä", "", "Vapaa sana");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
            put(sheet, 4, "", "", "Työni on mielekästä.", "Saan tukea esihenkilöltä");
            put(sheet, 5, 1, "Keskuskeittiö", "Täysin samaa mieltä", "En osaa sanoa", "ok");
            put(sheet, 6, 2, "Rantakoulu", "Osittain eri mieltä", 5);
        });

        ImportResult<Survey> result = read(source, 5, BY_TEXT);

        assertThat(faults(result)).isEmpty();
        assertThat(people(result)).containsExactly("310 5 DONT_KNOW", "320 2 5");
    }

    @Test
    void percentagesAreAnswersOnAScaleUpToAHundred() throws IOException {
        ImportResult<Survey> result = read(
                text("k.csv", "Yksikkö;Työni on mielekästä.;Saan tukea esihenkilöltä\n310;73,0;12 %\n320;100%;0\n"),
                100,
                "\"unit\": \"Yksikkö\", \"items\": \"by-text-fi\"");

        assertThat(faults(result)).isEmpty();
        assertThat(people(result)).containsExactly("310 73 12", "320 100 0");
    }

    @Test
    void percentCellsAreAnswersOnAScaleUpToAHundredToo() throws IOException {
        DocumentSource source = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("x");
            put(sheet, 0, "Yksikkö", "Työni on mielekästä.", "Saan tukea esihenkilöltä");
            put(sheet, 1, 310, 0.07, 1);
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0 %"));
            sheet.getRow(1).getCell(1).setCellStyle(percent);
            sheet.getRow(1).getCell(2).setCellStyle(percent);
        });

        assertThat(people(read(source, 100, "\"unit\": \"Yksikkö\", \"items\": \"by-text-fi\"")))
                .containsExactly("310 7 100");
    }

    @Test
    void aPercentageIsNoPointOfAnyOtherScale() throws IOException {
        ImportResult<Survey> result = read("310;100 %;4\n");

        assertThat(people(result)).containsExactly("310 NOT_ANSWERED 4");
        assertThat(faults(result))
                .singleElement()
                .asString()
                .startsWith("WARNING answer-out-of-scale (k.csv, row 2, column B)");
    }

    @Test
    void aGermanSpreadsheetWithItsMeansBelowIsRead() throws IOException {
        byte[] bytes =
                "Einheit;Työni on mielekästä.;Saan tukea esihenkilöltä;Alter\nKeskuskeittiö;4,0;5;30,5\nRantakoulu;3;2,0;41,0\nMittelwert;3,5;3,5;35,75\nSumme;7;4;\n"
                        .getBytes(Charset.forName("windows-1252"));

        ImportResult<Survey> result =
                read(DocumentSource.of("k.csv", bytes), 5, BY_TEXT.replace("\"Yksikkö\"", "\"Einheit\""));

        assertThat(people(result)).containsExactly("310 4 5", "320 3 2");
        assertThat(faults(result))
                .containsExactly(
                        "WARNING row-of-totals (k.csv): 2 rows are marked as sums or means, not as people's answers,"
                                + " and were left out. Remove them from the file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yhteensä", "KESKIARVO:", "n", "Medelvärde", "Average", " Summa "})
    void aRowOfTotalsIsNobodysAnswersThoughItsNumbersLookLikeSome(String word) throws IOException {
        assertThat(people(read("310;4;5\n\n" + word + ";4;5\n"))).containsExactly("310 4 5");
    }

    @Test
    void aUnitThatHasSuchANameIsAUnit() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("N", "Nuorisotyö", UnitLevel.UNIT).withParent("1")));
        SurveyDefinition definition = Sources.definition();

        ImportResult<Survey> result =
                SurveyReader.of(definition).read(text("k.csv", "unit;FE1;FE2\nN;4;5\n"), Wave.of(2024), organisation);

        assertThat(result.orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void totalsBelowTheRespondentsKeysAreLeftOutToo() throws IOException {
        ImportResult<Survey> result = read(
                text("k.csv", "Nro;Työni on mielekästä.;Saan tukea esihenkilöltä\n1;4;5\nKeskiarvo;4;5\n"),
                5,
                "\"respondent\": \"Nro\", \"items\": \"by-text-fi\"");

        assertThat(people(result)).containsExactly("- 4 5");
        assertThat(faults(result)).singleElement().asString().startsWith("WARNING row-of-totals (k.csv): 1 rows");
    }

    @Test
    void aShortKeyOrCodeIsNoTotal() throws IOException {
        ImportResult<Survey> keys = read(
                text("k.csv", "Nro;Työni on mielekästä.;Saan tukea esihenkilöltä\nm;4;5\nn;4;5\n"),
                5,
                "\"respondent\": \"Nro\", \"items\": \"by-text-fi\"");
        ImportResult<Survey> units = SurveyReader.of(Sources.definition())
                .read(text("k.csv", "unit;FE1;FE2\nM;4;5\nN;4;5\n"), Wave.of(2024));

        assertThat(keys.orElseThrow().size()).isEqualTo(2);
        assertThat(units.orElseThrow().units().categories()).containsExactlyInAnyOrder("M", "N");
    }

    @Test
    void notesBelowTheTableAreReportedAsRowsWithoutAnswers() throws IOException {
        DocumentSource source = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("x");
            put(sheet, 0, "Nro", "Yksikkö", "Työni on mielekästä.", "Saan tukea esihenkilöltä");
            put(sheet, 1, 1, "Keskuskeittiö", 4, 5);
            put(sheet, 3, "Asteikko 1-5, 5 = paras");
        });

        assertThat(lines(read(source, 5, BY_TEXT)))
                .contains("INFO row-unanswered (k.xlsx, sheet x): 1 rows answer none of the items; they still count as"
                        + " respondents. Check that they are not notes.");
    }

    @Test
    void aCoverBeforeTheAnswersIsPassedOver() throws IOException {
        DocumentSource source = workbook(workbook -> {
            put(workbook.createSheet("Kansi"), 0, "Raportti luotu 1.10.2024");
            Sheet sheet = workbook.createSheet("Data");
            put(sheet, 0, "Yksikkö", "Työni on mielekästä.", "Saan tukea esihenkilöltä");
            put(sheet, 1, "Keskuskeittiö", 4, 5);
        });

        ImportResult<Survey> result = read(source, 5, BY_TEXT);

        assertThat(people(result)).containsExactly("310 4 5");
        assertThat(lines(result))
                .containsExactly(
                        "INFO mapping-used (k.xlsx, sheet Data, row 1): Columns were found by mapping 'm'; read 1"
                                + " rows.");
    }

    @Test
    void ofTwoSheetsThatWouldFitNoneIsChosen() throws IOException {
        DocumentSource source = workbook(workbook -> {
            put(workbook.createSheet("Kansi"), 0, "Raportti");
            for (String name : List.of("2023", "2024")) {
                Sheet sheet = workbook.createSheet(name);
                put(sheet, 0, "Yksikkö", "Työni on mielekästä.", "Saan tukea esihenkilöltä");
                put(sheet, 1, "Keskuskeittiö", 4, 5);
            }
        });

        assertThat(faults(read(source, 5, BY_TEXT)))
                .containsExactly(
                        "ERROR sheet-ambiguous (k.xlsx): Expected one sheet with the columns of mapping 'm' but"
                                + " [2023, 2024] have them. Name the right one in the mapping's \"sheet\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Työni on mielekästä.;K2: <strong>Saan tukea</strong> esihenkilöltä *",
                "\"Työni on\n mielekästä\";Saan tukea esihenkilöltä.",
                "Arvioi [1. Työni on mielekästä];Arvioi [2. Saan tukea esihenkilöltä]",
                "Arvioi - 12) Työni on mielekästä;\"Arvioi - Saan tukea&nbsp;esihenkilöltä:\""
            })
    void numbersMarkupAndPunctuationAroundAHeaderDoNotHideIt(String headers) throws IOException {
        ImportResult<Survey> result = read(text("k.csv", "Yksikkö:;" + headers + "\n310;4;5\n"), 5, BY_TEXT);

        assertThat(faults(result)).isEmpty();
        assertThat(people(result)).containsExactly("310 4 5");
    }

    @Test
    void headersThatDifferByNothingElseAreAmbiguous() throws IOException {
        assertThat(faults(read(
                        text(
                                "k.csv",
                                "Yksikkö;1. Työni on mielekästä;2. Työni on mielekästä;Saan tukea esihenkilöltä\n310;1;2;3\n"),
                        5,
                        BY_TEXT)))
                .containsExactly(
                        "ERROR column-ambiguous (k.csv, row 1): Expected one column with the header 'Työni on"
                                + " mielekästä.' but columns [B, C] have it. Rename all but one of them, or name the header as many times in the mapping if all of them are one item's.");
    }

    @Test
    void swedishLabelsAndHeadersAreRead() throws IOException {
        ImportResult<Survey> result = read(
                text(
                        "k.csv",
                        "Enhet;Mitt arbete är meningsfullt.;Jag får stöd av min chef\nKeskuskeittiö;Helt av samma åsikt;Delvis av annan åsikt\nRantakoulu;helt av  samma åsikt ;Vet ej\n"),
                5,
                "\"unit\": \"Enhet\", \"items\": \"by-text-sv\", \"answers\": {\"s\": {\"labels\": \"agreement-5-sv\","
                        + " \"missing\": {\"Vet ej\": \"dont-know\"}}}");

        assertThat(faults(result)).isEmpty();
        assertThat(people(result)).containsExactly("310 5 2", "320 5 DONT_KNOW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"320 Rantakoulu", "320 - Rantakoulu", "Rantakoulu (320)", "Rantakoulu, 320", "320: RANTAKOULU"})
    void aUnitIsKnownByItsIdAndNameTogether(String written) throws IOException {
        assertThat(people(read("\"" + written + "\";4;5\n"))).containsExactly("320 4 5");
    }

    @Test
    void anIdWithTheNameOfAnotherUnitIsNoUnit() throws IOException {
        assertThat(people(read("320 Keskuskeittiö;4;5\n"))).containsExactly("- 4 5");
    }

    @Test
    void aNearMissIsTakenForAUnitOnceSomebodyHasSaidSo() throws IOException {
        DocumentSource source = text("k.csv", "Yksikkö;Työni on mielekästä.;Saan tukea esihenkilöltä\nRantak.;4;5\n");

        assertThat(people(read(source, 5, BY_TEXT))).containsExactly("- 4 5");
        assertThat(people(read(source, 5, BY_TEXT + ", \"unitNames\": {\"RANTAK.\": \"Rantakoulu\"}")))
                .containsExactly("320 4 5");
    }

    @Test
    void idsThatDifferByCaseOnlyAreNotTakenForOneUnit() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("a", "Aamu", UnitLevel.UNIT).withParent("1"),
                Unit.of("A", "Ahti", UnitLevel.UNIT).withParent("1")));

        ImportResult<Survey> result = SurveyReader.of(Sources.definition())
                .read(text("k.csv", "unit;FE1;FE2\nA;4;5\n"), Wave.of(2024), organisation);

        assertThat(faults(result))
                .singleElement()
                .asString()
                .startsWith("WARNING unit-ambiguous (k.csv, row 2, column A)");
    }

    @ParameterizedTest
    @CsvSource({
        "1.10.2024, 1",
        "2024-10-01 08:00, 1",
        "01/10/2024 08:00, 1",
        "2024, 1",
        "2023-10-01, 0",
        "12024, 0",
        "1.10.20244, 0"
    })
    void aDayReportsTheWaveByItsYear(String day, int counted) throws IOException {
        ImportResult<Survey> result = read(
                text("k.csv", "Pvm;Työni on mielekästä.;Saan tukea esihenkilöltä\n" + day + ";4;5\n2024;1;1\n"),
                5,
                "\"wave\": \"Pvm\", \"items\": \"by-text-fi\"");

        assertThat(result.orElseThrow().size()).isEqualTo(1 + counted);
    }

    @Test
    void aFileOfAnotherWaveHasNoRows() throws IOException {
        assertThat(faults(read(
                        text("k.csv", "Pvm;Työni on mielekästä.;Saan tukea esihenkilöltä\n2023;4;5\n"),
                        5,
                        "\"wave\": \"Pvm\", \"items\": \"by-text-fi\"")))
                .containsExactly(
                        "ERROR no-rows (k.csv, row 1): Expected rows that count but all 1 were left out. See why, and"
                                + " check the wave and the rules for rows.");
    }

    @Test
    void aLabelWithItsNumberIsReadWhereBothSayTheSame() throws IOException {
        ImportResult<Survey> result = read(
                "310;5 - Täysin samaa mieltä;1 Täysin eri mieltä\n310;5 = Täysin eri mieltä;4) jokseenkin samaa mieltä\n");

        assertThat(people(result)).containsExactly("310 5 1", "310 NOT_ANSWERED 4");
        assertThat(faults(result))
                .singleElement()
                .asString()
                .startsWith("WARNING label-unknown (k.csv, row 3, column B)");
    }

    @Test
    void aHeaderThatComesAgainIsNoRespondent() throws IOException {
        ImportResult<Survey> result = read("310;1;5\nYksikkö;Työni on mielekästä.;Saan tukea esihenkilöltä\n320;5;3\n");

        assertThat(people(result)).containsExactly("310 1 5", "320 5 3");
        assertThat(faults(result))
                .containsExactly(
                        "WARNING row-header-again (k.csv, row 3): 1 rows repeat the header and were left out. Check that no"
                                + " table of another survey was pasted below.");
    }
}
