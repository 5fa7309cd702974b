package fi.qwl.io.threads;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that other readers of workbooks had, by the public threads that told of them; the inputs are our own. */
class WorkbookThreadsTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>id</t></is></c></row>";

    private static Read rows(String rows) throws IOException {
        return Read.of("k.xlsx", Workbook.ofRows(rows).bytes());
    }

    @Test
    @DisplayName("ExcelDataReader#357, commcare-hq#22486, poiji#2: formatted blanks are no rows")
    void formattedBlanksAfterTheLastRecordAreTrimmedAndCounted() throws IOException {
        Read read = rows(HEADER + "<row r='2'><c r='A2'><v>5</v></c></row><row r='3'><c r='A3' s='1'/></row>"
                + "<row r='1000'><c r='B1000' s='1'/></row>");
        assertThat(read.rows()).containsExactly("1: id", "2: =5");
        assertThat(read.issues())
                .containsExactly(
                        "INFO rows-trimmed (k.xlsx, sheet Vastaukset, row 3): After the last record the sheet goes "
                                + "on to row 1000 without content.");
    }

    @Test
    @DisplayName("fastexcel#487, hucre#492: a stray cell far to the right")
    void aStrayCellInTheLastColumnIsReadWithoutFillingTheGrid() throws IOException {
        Read read = rows(HEADER + "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(1)).startsWith("1048576: ").endsWith(" =1").hasSize(49_160);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t='zz'><v>1</v> | A cell is of a type that no workbook has.",
                "><v>salaista</v> | A cell of the type number holds something else.",
                "><v>0x10p1</v> | A cell of the type number holds something else.",
                "t='d'><v>eilen</v> | A cell of the type date holds something else.",
                "t='d'><v>2024-02-30</v> | A cell of the type date holds something else.",
                "t='s'><v>7</v> | A cell refers to a shared text that the workbook does not hold.",
            })
    @DisplayName("ExcelDataReader's and POI's samples: a bad cell costs no more than itself and names its place")
    void aBadCellIsAnErrorOfItsOwn(String cell, String found) throws IOException {
        Read read = rows(HEADER + "<row r='2'><c r='A2'><v>5</v></c><c r='B2' " + cell + "</c></row>"
                + "<row r='3'><c r='B3' " + cell + "</c></row>");
        assertThat(read.rows()).containsExactly("1: id", "2: =5 | !#DAMAGED", "3:  | !#DAMAGED");
        assertThat(read.issues())
                .containsExactly("WARNING cell-damaged (k.xlsx, sheet Vastaukset, row 2, column B): " + found
                        + " It, and perhaps others of its column, is read as an error. If answers are read from the column,"
                        + " type the cells again or export the file again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='XFE1'><v>1</v></c></row> | row 1 | A cell lies outside the grid of a sheet, which ends at column XFD.",
                "<row r='1048577'><c><v>1</v></c></row> | row 1048577 | A row lies outside the grid of a sheet, which ends at row 1048576.",
                "<row r='1'><c r='1A'><v>1</v></c></row> | row 1 | A cell has a reference that is not valid.",
                "<row r='x'/> | '' | A row has a number that is not valid.",
                "<row r='1'><c r='A1'><v>1</v></row> | row 1 | A part of the workbook is not well-formed XML.",
            })
    @DisplayName("office2pdf#1703 and others: what no sheet can hold is refused by its place")
    void whatNoSheetCanHoldIsRefusedByItsPlace(String rows, String place, String found) throws IOException {
        String where = place.isEmpty() ? "k.xlsx, sheet Vastaukset" : "k.xlsx, sheet Vastaukset, " + place;
        String told = Read.failure("k.xlsx", Workbook.ofRows(rows).bytes()).toString();
        assertThat(told)
                .startsWith("ERROR workbook-damaged (")
                .endsWith("): " + found + " Open it in a spreadsheet program and save it again, or export it again.");
        if (!found.contains("well-formed")) {
            assertThat(told).contains("(" + where + ")");
        }
    }

    @Test
    @DisplayName("excel-streaming-reader#87, spout#267, fastexcel#514: rows and cells without references")
    void rowsAndCellsWithoutReferencesFollowTheOneBefore() throws IOException {
        assertThat(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>"
                                + "<row r='9'><c r='C9'><v>4</v></c><c><v>5</v></c></row>")
                        .rows())
                .containsExactly("1: =1 | =2", "3:  | =3", "9:  |  | =4 | =5");
    }

    @Test
    @DisplayName("pjfanning/excel-streaming-reader#211: blanks between cells")
    void aGapBetweenCellsDoesNotMoveAnswersToTheLeft() throws IOException {
        assertThat(rows("<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>2</v></c></row>")
                        .rows())
                .containsExactly("1: =1 |  | =2");
    }

    @ParameterizedTest
    @CsvSource({"''", "A1", "A1:B2", "1:10901", "nonsense"})
    @DisplayName("dify#1039, agate-excel#22, monitorjbl#211, xlrd#127: the sheet's own size is not believed")
    void theSheetsOwnSizeIsNotBelieved(String dimension) throws IOException {
        String xml = "<worksheet xmlns='" + Workbook.MAIN + "'>"
                + (dimension.isEmpty() ? "" : "<dimension ref='" + dimension + "'/>")
                + "<sheetData><row r='1'><c r='C1'><v>1</v></c></row><row r='9'><c r='D9'><v>2</v></c></row></sheetData></worksheet>";
        assertThat(Read.of("k.xlsx", Workbook.empty().withSheetXml("S", "", xml).bytes())
                        .rows())
                .containsExactly("1:  |  | =1", "9:  |  |  | =2");
    }

    @Test
    @DisplayName("ragflow#19185: a blank gap is not the end")
    void aGapOfRowsIsNotTheEnd() throws IOException {
        Read read = rows(HEADER + "<row r='2'><c><v>1</v></c></row><row r='3'/><row r='400'><c><v>2</v></c></row>");
        assertThat(read.rows()).containsExactly("1: id", "2: =1", "400: =2");
        assertThat(read.issues())
                .containsExactly(
                        "INFO rows-blank (k.xlsx, sheet Vastaukset, row 3): Blank rows between the records: 397, "
                                + "the first is row 3. Check that none is missing.");
    }

    @Test
    @DisplayName("easyexcel#3555, excelize#1430, onyx#13354: a formula without a stored value")
    void aFormulaWithoutAStoredValueIsNeitherZeroNorBlankNorItsText() throws IOException {
        assertThat(rows("<row r='1'><c r='A1'><f>SUM(B1:C1)</f></c><c r='B1' t='str'><f>A1</f></c>"
                                + "<c r='C1' t='str'><f>A1</f><v></v></c><c r='D1'><f>1+1</f><v>2</v></c></row>")
                        .rows())
                .containsExactly("1: !uncalculated | !uncalculated |  | =2");
    }

    @Test
    @DisplayName("colearendt/xlsx#7, roo#269, php_excel#113, ExcelDataReader#329: errors and the text of errors")
    void anErrorIsNeverANumberAndItsTypedTextIsWarnedAbout() throws IOException {
        Read read = rows("<row r='1'><c r='A1' t='e'><v>#N/A</v></c><c r='B1' t='e'><f>NA()</f><v>#N/A</v></c>"
                + "<c r='C1' t='inlineStr'><is><t>#N/A</t></is></c></row>");
        assertThat(read.rows()).containsExactly("1: !#N/A | !#N/A | #N/A");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING cell-looks-like-error (k.xlsx, sheet Vastaukset, row 1, column C): A cell, and "
                                + "perhaps others of its column, holds the text of an error. Clear them if they stand for a "
                                + "missing answer, or declare the text as a missing code.");
    }

    @Test
    @DisplayName("xlnt#445, spreadsheet-reader#52: inline strings")
    void inlineTextsAreReadWithAllTheirRuns() throws IOException {
        assertThat(rows("<row r='1'><c r='A1' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>"
                                + "<c r='B1' t='inlineStr'><is><r><rPr><b/></rPr><t>Saan </t></r><r><t>tukea</t></r></is></c></row>")
                        .rows())
                .containsExactly("1:  a  | Saan tukea");
    }

    @Test
    @DisplayName("fastexcel#145, fastexcel#123: empty text cells")
    void emptyTextCellsAreBlank() throws IOException {
        assertThat(rows("<row r='1'><c r='A1' t='s'></c><c r='B1' t='s'><v></v></c><c r='C1'><v/></c>"
                                + "<c r='D1' t='inlineStr'><is><t/></is></c><c r='E1'><v>1</v></c></row>")
                        .rows())
                .containsExactly("1:  |  |  |  | =1");
    }

    @Test
    @DisplayName("read-excel-file#79, readxl#506, fastexcel#147: optional parts are optional")
    void aWorkbookWithoutStylesAndSharedTextsIsRead() throws IOException {
        assertThat(rows("<row><c s='3'><v>1</v></c></row>").rows()).containsExactly("1: =1");
    }

    @Test
    @DisplayName("spout#727, sheetjs#439, ExcelDataReader#301: the names of parts differ in case")
    void theCaseOfPartNamesDoesNotMatter() throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c t='s'><v>0</v></c></row>")
                .withSharedTextsXml(
                        "SharedStrings.xml", "<sst xmlns='" + Workbook.MAIN + "'><si><t>Vaka</t></si></sst>")
                .bytes();
        assertThat(Read.of("k.xlsx", bytes).rows()).containsExactly("1: Vaka");
    }

    @Test
    @DisplayName("ExcelDataReader#12, openxlsx#374: phonetic text")
    void phoneticAidsAreNoPartOfAText() throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>")
                .withSharedTexts(
                        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>",
                        "<si><r><t>a</t></r><rPh sb='0' eb='1'><t>x</t></rPh><r><t>b</t></r></si>")
                .bytes();
        assertThat(Read.of("k.xlsx", bytes).rows()).containsExactly("1: 東京 | ab");
    }

    @Test
    @DisplayName("fastexcel#333, ExcelDataReader#498: Strict Open XML")
    void strictOpenXmlIsReadAndSaid() throws IOException {
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        byte[] bytes = Workbook.empty()
                .withSheetXml(
                        "S",
                        "",
                        "<worksheet xmlns='" + main + "'><sheetData><row><c t='d'><v>2024-10-01T08:00:00</v></c>"
                                + "<c t='d'><v>2024-10-01</v></c><c t='d'><v>2024-10-01T08:00:00Z</v></c></row></sheetData></worksheet>")
                .with(
                        "_rels/.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Type='" + relations
                                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + main + "' xmlns:r='" + relations
                                + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Type='" + relations
                                + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
                .bytes();
        Read read = Read.of("k.xlsx", bytes);
        assertThat(read.rows()).containsExactly("1: @2024-10-01T08:00 | @2024-10-01 | @2024-10-01T08:00");
        assertThat(read.choices()).containsEntry("workbook", "strict");
        assertThat(read.issues())
                .containsExactly("INFO workbook-strict (k.xlsx): The workbook is saved as Strict Open XML.");
    }

    @Test
    @DisplayName("OpenRefine#564, fesod#559, hucre#341: Excel 95 and older")
    void anOlderWorkbookIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[600]), "Book");
            files.writeFilesystem(container);
        }
        String told = "ERROR workbook-too-old (k.xls): The workbook is of Excel 95 or older. Open it in a spreadsheet "
                + "program and save it as .xlsx.";
        assertThat(Read.failure("k.xls", container.toByteArray())).hasToString(told);
        assertThat(Read.failure("k.xls", new byte[] {9, 4, 6, 0, 0, 4, 16, 0, 0, 0, 10, 0, 0, 0}))
                .hasToString(told);
    }

    @Test
    @DisplayName("excel-streaming-reader#218, exceljs#219: the date system of 1904")
    void datesCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        for (String value : new String[] {"1", "true"}) {
            byte[] bytes = Workbook.ofRows("<row><c s='1'><v>44104</v></c></row>")
                    .withFormats("14")
                    .withWorkbookProperties("date1904='" + value + "'")
                    .bytes();
            Read read = Read.of("k.xlsx", bytes);
            assertThat(read.rows()).containsExactly("1: @2024-10-01");
            assertThat(read.choices()).containsEntry("date-system", "1904");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | @2024-10-01",
                "22 | @2024-10-01",
                "55 | @2024-10-01",
                "30 | @2024-10-01",
                "[Red]0 | =45566",
                "0.00 &quot;vuotta&quot; | =45566",
                "#,##0\\ [$kr-41D] | =45566",
                "0\\d | =45566",
                "_-* #,##0_- | =45566",
                "[hh]:mm | @2024-10-01",
                "[$-40B]d. mmmm yyyy | @2024-10-01",
                "General | =45566",
                "Yleinen | =45566",
                "0.00E+00 | =45566",
                "@ | =45566",
                "0.0% | =45566%",
                "d.m.yyyy;@ | @2024-10-01",
                "[&gt;9]d.m.yyyy;0 | @2024-10-01",
            })
    @DisplayName("readxl#388, readxl#559, ExcelDataReader#541, fastexcel#84, xlconnect#48: number formats")
    void onlyARealDateFormatMakesADateAndAPercentFormatAFlag(String format, String told) throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c s='1'><v>45566</v></c></row>")
                .withFormats(format)
                .bytes();
        assertThat(Read.of("k.xlsx", bytes).rows()).containsExactly("1: " + told);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001, 1.1",
        "124599.99999999999, 124600",
        "3, 3",
        "3.0, 3",
        "4.6870000000000000E11, 468700000000",
        "-0, 0",
        "0.68, 0.68"
    })
    @DisplayName(
            "fastexcel#92, exceljs#2182, calamine#279, fll-sw#139, hydrator-plugins#1958, poiji#280: how numbers look")
    void numbersAreShownAsTheyWereMeant(String stored, String told) throws IOException {
        assertThat(rows("<row><c><v>" + stored + "</v></c></row>").rows()).containsExactly("1: =" + told);
    }

    @Test
    @DisplayName("sheetjs#630, ImportExcel#762, ExcelDataReader#433: hidden rows, columns and sheets")
    void whatIsHiddenIsReadAndReported() throws IOException {
        byte[] bytes = Workbook.empty()
                .withSheetXml(
                        "S",
                        "",
                        "<worksheet xmlns='" + Workbook.MAIN + "'><cols><col min='2' max='16384' hidden='1'/></cols>"
                                + "<sheetData><row r='1'><c><v>1</v></c><c r='C1'><v>3</v></c></row><row r='2' hidden='true'><c><v>2</v></c></row></sheetData></worksheet>")
                .withHiddenSheet("Vanha", "<row><c><v>9</v></c></row>")
                .bytes();
        Read read = Read.of("k.xlsx", bytes);
        assertThat(read.sheets()).containsExactly("S", "(Vanha)");
        assertThat(read.rows()).containsExactly("1: =1 |  | =3", "2: =2");
        assertThat(read.issues())
                .containsExactly(
                        "INFO sheet-hidden (k.xlsx, sheet Vanha): The sheet is hidden from the person who opens the "
                                + "workbook. Name the sheet that is meant.",
                        "INFO columns-hidden (k.xlsx, sheet S, column B): Hidden: column B to C; it is still read. "
                                + "Check whether they are meant to be read.",
                        "INFO rows-hidden (k.xlsx, sheet S, row 2): Hidden rows: 1, the first is row 2; they are still read."
                                + " Check whether the filter was intended; delete rows that must not count.");
    }

    @Test
    @DisplayName("readxl#220, Sylvan.Data.Excel#158, #192, pjfanning#50: merged cells come after the rows")
    void mergedCellsAreReportedAndNeverFilledIntoAnswers() throws IOException {
        String xml = "<worksheet xmlns='" + Workbook.MAIN + "'><sheetData><row r='1'><c r='B1'><v>1</v></c></row>"
                + "<row r='2'><c r='B2'><v>2</v></c><c r='C2'><v>3</v></c></row></sheetData>"
                + "<mergeCells count='1'><mergeCell ref='B1:C1'/><mergeCell ref='bad'/></mergeCells></worksheet>";
        byte[] bytes = Workbook.empty()
                .withSheetXml("S", "", xml)
                .withSheet("T", HEADER)
                .bytes();
        assertThat(Read.of("k.xlsx", bytes).rows()).containsExactly("1:  | =1", "2:  | =2 | =3");
        try (TableDocument document = Tables.installed().open(DocumentSource.of("k.xlsx", bytes), issue -> {})) {
            assertThat(document.mergedRanges(0)).containsExactly(new MergedRange(1, 1, 1, 2));
            assertThat(document.mergedRanges(0).get(0).contains(1, 2)).isTrue();
            assertThat(document.mergedRanges(1)).isEmpty();
        }
    }

    @Test
    @DisplayName("readxl#220 in an old workbook")
    void mergedAndHiddenPartsOfAnOldWorkbookAreReported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Ohje");
            Sheet sheet = workbook.createSheet("Vastaukset");
            sheet.createRow(0).createCell(1).setCellValue("Väittämät");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
            Row hidden = sheet.createRow(2);
            hidden.createCell(0).setCellValue(5);
            hidden.setZeroHeight(true);
            sheet.createRow(9).createCell(0).setBlank();
            sheet.setColumnHidden(1, true);
            workbook.setSheetHidden(0, true);
            workbook.write(out);
        }
        DocumentSource source = DocumentSource.of("k.xls", out.toByteArray());
        Read read = Read.of(source, ReadOptions.defaults(), 1);
        assertThat(read.sheets()).containsExactly("(Ohje)", "Vastaukset");
        assertThat(read.rows()).containsExactly("1:  | Väittämät", "3: =5");
        assertThat(read.issues())
                .extracting(issue -> issue.substring(0, issue.indexOf(" (")))
                .containsExactly(
                        "INFO sheet-hidden",
                        "INFO rows-trimmed",
                        "INFO columns-hidden",
                        "INFO rows-hidden",
                        "INFO rows-blank");
        try (TableDocument document = Tables.installed().open(source, issue -> {})) {
            assertThat(document.mergedRanges(1)).containsExactly(new MergedRange(1, 1, 1, 3));
            assertThat(document.mergedRanges(0)).isEmpty();
        }
    }

    @Test
    @DisplayName("readxl#116, #168, #233: the order of sheets and charts among them")
    void sheetsAreInTheOrderOfTheirTabsAndChartsAreSkipped() throws IOException {
        byte[] bytes = Workbook.empty()
                .withChartSheet("Kaavio")
                .withSheet("Toinen", "<row><c><v>2</v></c></row>")
                .withSheet("Kolmas", "<row><c><v>3</v></c></row>")
                .bytes();
        Read read = Read.of("k.xlsx", bytes);
        assertThat(read.sheets()).containsExactly("Toinen", "Kolmas");
        assertThat(read.rows()).containsExactly("1: =2");
        assertThat(read.issues())
                .containsExactly(
                        "INFO sheet-skipped (k.xlsx, sheet Kaavio): The sheet holds no cells: it is a chart, a "
                                + "dialog or a macro.");
    }

    @Test
    @DisplayName("openxlsx#526, writexl#62, monitorjbl#8: prefixed names, as some libraries write them")
    void prefixedNamesAreReadLikeOthers() throws IOException {
        String xml = "<x:worksheet xmlns:x='" + Workbook.MAIN + "'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c>"
                + "<x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        assertThat(Read.of("k.xlsx", Workbook.empty().withSheetXml("S", "", xml).bytes())
                        .rows())
                .containsExactly("1: =1 | a");
    }

    @Test
    @DisplayName("POI's own files: characters that XML cannot hold")
    void escapedCharactersAreRead() throws IOException {
        assertThat(rows("<row><c t='str'><v>a_x0009_b_x005F_x0041_ _xZZZZ_ _x00</v></c></row>")
                        .rows())
                .containsExactly("1: a\tb_x0041_ _xZZZZ_ _x00");
    }

    @Test
    @DisplayName("ImportExcel#1092, readxl#703: a title above the header keeps the sheet's row numbers")
    void rowNumbersAreThoseOfTheSheet() throws IOException {
        assertThat(rows("<row r='1'><c r='A1' t='inlineStr'><is><t>Otsikko</t></is></c></row>"
                                + "<row r='3'><c r='A3'><v>1</v></c><c r='B3'><v>2</v></c></row>")
                        .rows())
                .containsExactly("1: Otsikko", "3: =1 | =2");
    }

    @Test
    @DisplayName("poiji#107, easyexcel#1338, dataverse#7854: much repetition is no bomb")
    void aVeryRepetitiveWorkbookIsRead() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            rows.append("<row><c><v>5</v></c></row>");
        }
        byte[] bytes = Workbook.ofRows(rows.toString()).bytes();
        assertThat(bytes.length * 100L).isLessThan(rows.length());
        assertThat(Read.of("k.xlsx", bytes).rows()).hasSize(60_000);
    }

    @Test
    @DisplayName("importing rule: a cell that the row holds twice")
    void theLaterOfTwoEqualCellsCountsAndIsReported() throws IOException {
        Read read = rows("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>");
        assertThat(read.rows()).containsExactly("1: =2");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING cell-duplicate (k.xlsx, sheet Vastaukset, row 1, column A): This row, and perhaps "
                                + "others, holds a cell twice; the later one counts. Open the workbook in a spreadsheet program and save it again.");
    }

    @Test
    @DisplayName("other packed files")
    void otherPackedFilesAreNamed() throws IOException {
        byte[] ods = Workbook.zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Read.failure("k.xlsx", ods).attributes()).containsEntry("kind", "an OpenDocument file");
        byte[] zip = Workbook.zip(Map.of("vastaukset.csv", "id;k1\n1;5\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Read.failure("k.zip", zip))
                .hasToString(
                        "ERROR format-other (k.zip): A table file was expected, but the file is a zip archive; unpack it "
                                + "first. Export it as .xlsx or .csv, or open it in a spreadsheet program and save it as one of these.");
        byte[] xlsb = Workbook.ofRows(HEADER).with("xl/workbook.bin", "x").bytes();
        assertThat(Read.failure("k.xlsb", xlsb).attributes()).containsEntry("kind", "a binary Excel workbook (.xlsb)");
    }

    @Test
    @DisplayName("POI's user model writes what we read")
    void aWorkbookOfPoiIsReadAlikeInBothForms(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws IOException {
        java.nio.file.Path path = folder.resolve("k.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                java.io.OutputStream out = java.nio.file.Files.newOutputStream(path)) {
            Row row = workbook.createSheet("Vastaukset").createRow(0);
            row.createCell(0).setCellValue("Ilmapiiri\nhyvä");
            row.createCell(1).setCellValue(3);
            workbook.write(out);
        }
        Read read = Read.of(DocumentSource.of(path), ReadOptions.defaults(), 0);
        assertThat(read.rows()).containsExactly("1: Ilmapiiri\nhyvä | =3");
        assertThat(Read.of("k.xlsx", java.nio.file.Files.readAllBytes(path))).isEqualTo(read);
    }
}
