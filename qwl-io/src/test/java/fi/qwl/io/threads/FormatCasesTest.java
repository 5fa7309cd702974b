package fi.qwl.io.threads;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that were read wrong silently, or refused for the wrong reason; the rows are those that were written into them.
 * People, units and answers are invented.
 */
class FormatCasesTest {

    private static final String HEADER = "1: Yksikkö | K1 | K2 | K3 | K4";
    private static final String NOTHING = "";

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = FormatCasesTest.class.getResourceAsStream("/fi/qwl/io/cases/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private static Read read(String file) throws IOException {
        return Read.of(file, bytes(file));
    }

    private static List<String> shown(byte[] bytes, int column) throws IOException {
        List<String> shown = new ArrayList<>();
        try (TableDocument document = Tables.installed().open(DocumentSource.of("k.xlsx", bytes), issue -> {});
                TableCursor cursor = document.open(0)) {
            while (cursor.next()) {
                shown.add(cursor.shown(column).toString());
            }
        }
        return shown;
    }

    @Test
    @DisplayName(
            "readxl type-me.xlsx, SheetJS 1904.xlsx: an element of another namespace says nothing of the date system")
    void aWorkbookOf1904KeepsItsDates() throws IOException {
        Read read = read("1904-with-x15.xlsx");
        assertThat(read.rows())
                .containsExactly(
                        "1: Yksikkö | Päivä | K1 | K2 | K3 | K4",
                        "2: Keittiö | @2024-10-01 | =5 | =4 | =3 | =9",
                        "3: Keittiö | @2024-10-01 | =5 | =4 | =3 | =9");
        assertThat(read.choices()).containsEntry("date-system", "1904");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"strict-datetime-as-excel.xlsx, @2024-10-01T11:00", "strict-time-as-excel.xlsx, @11:00"})
    @DisplayName("ExcelDataReader's samples: ISO times with the decimals that Excel writes")
    void isoTimesAreRead(String file, String time) throws IOException {
        assertThat(read(file).rows())
                .containsExactly(
                        "1: Aloitusaika | Yksikkö | K1 | K2 | K3 | K4",
                        "2: " + time + " | Keittiö | =5 | =4 | =3 | =9");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-01, DATE, 2024-10-01",
        "2024-10-01T08:00:00Z, DATE, 2024-10-01T08:00",
        "2024-10-01T23:59:59.9999, DATE, 2024-10-02",
        "T08:30, TIME, 08:30",
        "23:59:59.9999, TIME, 23:59:59.999",
        "PT26H30M, DURATION, PT26H30M",
        "P1DT2H, DURATION, PT26H",
        "PT0.0015S, DURATION, PT0.002S",
        "24:00:00, ERROR, #DAMAGED",
        "P, ERROR, #DAMAGED"
    })
    void isoTimesHaveAKindOfTheirOwn(String stored, CellKind kind, String text) throws IOException {
        requireCell(Workbook.ofRows("<row><c t='d'><v>" + stored + "</v></c></row>"), kind, text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3541666666666667, 20, TIME, 08:30",
        "0.9999999999, 20, DATE, 1900-01-01",
        "1.1041666666666667, 46, DURATION, PT26H30M",
        "0.5, [h]:mm, DURATION, PT12H",
        "416.7, [h]:mm, DATE, 1901-02-19T16:48",
        "45566.5, hh:mm, DATE, 2024-10-01T12:00",
        "0.25, d.m.yyyy hh:mm, DATE, 1899-12-31T06:00"
    })
    void numbersWithATimesFormatHaveAKindOfTheirOwn(String stored, String format, CellKind kind, String text)
            throws IOException {
        Workbook workbook = Workbook.ofRows("<row><c s='1'><v>" + stored + "</v></c></row>");
        requireCell(workbook.withFormats(format), kind, text);
    }

    private static void requireCell(Workbook workbook, CellKind kind, String text) throws IOException {
        try (TableDocument document =
                        Tables.installed().open(DocumentSource.of("k.xlsx", workbook.bytes()), issue -> {});
                TableCursor cursor = document.open(0)) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.kind(0)).isEqualTo(kind);
            assertThat(cursor.text(0)).hasToString(text);
        }
    }

    @Test
    void rowsAreReadByTheirNumbersWhateverTheirOrder() throws IOException {
        Read read = read("rows-unordered.xlsx");
        assertThat(read.rows())
                .containsExactly(HEADER, "2: Keittiö | =5 | =4 | =3 | =9", "3: Koulu | =4 | =4 | =4 | =8");
        assertThat(read.issues())
                .containsExactly(
                        "INFO rows-unordered (rows-unordered.xlsx, sheet Taul1, row 2): Row 2 lies after one of "
                                + "the same or a higher number; rows are read by their numbers.");
    }

    @Test
    void theCellsOfARowThatLiesInTwoPlacesAreOneRow() throws IOException {
        Read read = Read.of(
                "k.xlsx",
                Workbook.ofRows("<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>3</v></c></row>"
                                + "<row r='2'><c r='B2'><v>2</v></c></row>")
                        .bytes());
        assertThat(read.rows()).containsExactly("1: =3", "2: =1 | =2");
    }

    @Test
    @DisplayName("POI's samples: a macro's module is listed without a part")
    void aModuleIsPassedOverAndNamed() throws IOException {
        Read read = read("module-sheet.xlsx");
        assertThat(read.rows()).containsExactly(HEADER, "2: Keittiö | =5 | =4 | =3 | =9");
        assertThat(read.issues())
                .containsExactly(
                        "INFO sheet-skipped (module-sheet.xlsx, sheet Module1): The sheet holds no cells: it is a "
                                + "chart, a dialog or a macro.");
    }

    @Test
    void aSheetThatTheWorkbookLacksDoesNotCostTheOthers() throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c><v>5</v></c></row>")
                .withSheet("Muut", NOTHING)
                .without("xl/worksheets/sheet2.xml")
                .bytes();
        Read read = Read.of("k.xlsx", bytes);
        assertThat(read.rows()).containsExactly("1: =5");
        assertThat(read.issues()).singleElement().asString().startsWith("WARNING sheet-lost (k.xlsx, sheet Muut): ");
    }

    @Test
    void aSheetThatIsCutOffIsRefusedWithTheRow() throws IOException {
        ImportIssue failure = Read.failure("sheet-xml-cut-off.xlsx", bytes("sheet-xml-cut-off.xlsx"));
        assertThat(failure.code()).isEqualTo("workbook-damaged");
        assertThat(failure.location()).hasToString("sheet-xml-cut-off.xlsx, sheet Taul1, row 19");
    }

    @Test
    @DisplayName("ExcelDataReader's samples: the newer form under the older name")
    void anOldWorkbookInAStreamNamedBookIsRead() throws IOException {
        assertThat(read("xls-biff8-in-Book-stream.xls").rows())
                .containsExactly(
                        HEADER,
                        "2: Keittiö | =5 | =5 | =5 | =5",
                        "3: Koulu | =4 | =4 | =4 | =4",
                        "4: Keittiö | =3 | =3 | =3 | =3");
    }

    @Test
    @DisplayName("POI's samples: formulas of an older form in a newer workbook")
    void formulasOfAnOlderFormHaveTheirValues() throws IOException {
        Read read = read("xls-formula-record-0406.xls");
        assertThat(read.rows())
                .containsExactly(
                        HEADER,
                        "2: Keittiö | =5 | =5 | =5 | =5",
                        "3: Koulu | =4 | =4 | =4 | =4",
                        "4: Keittiö | =3 | =4 | =5 | =6");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void anUtf16TextWithACutLastCharacterIsRefused() throws IOException {
        ImportIssue failure = Read.failure("utf16-odd-length.csv", bytes("utf16-odd-length.csv"));
        assertThat(failure.code()).isEqualTo("text-malformed");
        assertThat(failure.attributes()).containsEntry("encoding", "UTF-16LE");
    }

    @Test
    @DisplayName("importing rule 4: a number that is shown with zeros can be compared with a text")
    void theZerosThatAPersonSeesAreKnown() throws IOException {
        assertThat(shown(bytes("ho-zeropad.xlsx"), 1)).containsExactly("unit", "0001", "0001");
        assertThat(shown(bytes("unit-ids-shown-with-zeros.xlsx"), 0))
                .containsExactly("Yksikkö", "0030", "0030", "30", "30");
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 9, 80 %",
        "0.125, 0.0 %, 12.5 %",
        "0.6789, 0%, 68 %",
        "30, 0000, 0030",
        "12345, 0000, 12345",
        "1.5, 0000, 1.5",
        "4, 0.00, 4"
    })
    void aNumberIsShownAsItsFormatSays(String stored, String format, String shown) throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c s='1'><v>" + stored + "</v></c></row>")
                .withFormats(format)
                .bytes();
        assertThat(shown(bytes, 0)).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "10-oma.sav, an SPSS data file (.sav)",
        "10-oma.zsav, an SPSS data file (.zsav)",
        "10-oma.dta, a Stata data file (.dta)",
        "10-oma.sas7bdat, a SAS data file (.sas7bdat)",
        "10-oma.xpt, a SAS transport file (.xpt)"
    })
    void aStatisticalFileIsRefusedWithAdviceThatCanBeFollowed(String file, String kind) throws IOException {
        assertThat(Read.failure(file, bytes(file)))
                .hasToString(
                        "ERROR format-statistical (" + file + "): The file is " + kind
                                + ". Open it in the program that it is from, or in R (package haven), and save it there as .csv.");
    }

    @Test
    @DisplayName("XML by namespace and parent: every local name that is read, where it means something else")
    void anElementCountsOnlyInItsNamespaceAndBelowItsParent() throws IOException {
        String other = "xmlns:x='urn:other'";
        byte[] bytes = Workbook.empty()
                .withSheetXml(
                        "S",
                        NOTHING,
                        "<worksheet xmlns='" + Workbook.MAIN + "' " + other
                                + "><cols><x:col min='1' max='1' hidden='1'/></cols>"
                                + "<x:sheetData><row r='7'><c><v>7</v></c></row></x:sheetData>"
                                + "<extLst><row r='8'><c><v>8</v></c></row></extLst>"
                                + "<sheetData><row r='1'><c t='s'><v>0</v><x:v>1</x:v></c>"
                                + "<c t='inlineStr'><is><x:t>väärin</x:t><t>oikein</t></is></c>"
                                + "<c s='1'><v>5</v><extLst><f>A1</f><v>9</v></extLst></c><x:c><v>9</v></x:c></row>"
                                + "<x:row r='2'><c><v>9</v></c></x:row></sheetData>"
                                + "<extLst><mergeCell ref='A1:B1'/></extLst></worksheet>")
                .withSharedTextsXml(
                        "sharedStrings.xml",
                        "<sst xmlns='" + Workbook.MAIN + "' " + other
                                + "><x:si><t>väärin</t></x:si><extLst><si><t>väärin</t></si></extLst><si><t>oikein</t></si></sst>")
                .withStylesXml(
                        "<styleSheet xmlns='" + Workbook.MAIN + "' " + other
                                + "><numFmts><x:numFmt numFmtId='170' formatCode='0%'/><numFmt numFmtId='170' formatCode='0.0'/></numFmts>"
                                + "<dxfs><dxf><numFmt numFmtId='170' formatCode='d.m.yyyy'/></dxf></dxfs>"
                                + "<cellXfs><x:xf numFmtId='14'/><xf numFmtId='0'/><extLst><xf numFmtId='9'/></extLst><xf numFmtId='170'/></cellXfs></styleSheet>")
                .bytes();
        Read read = Read.of("k.xlsx", bytes);
        assertThat(read.rows()).containsExactly("1: oikein | oikein | =5");
        assertThat(read.issues()).isEmpty();
        try (TableDocument document = Tables.installed().open(DocumentSource.of("k.xlsx", bytes), issue -> {})) {
            assertThat(document.mergedRanges(0)).isEmpty();
        }
    }

    @Test
    @DisplayName("of a choice between forms the one is read that every program knows")
    void theFallbackOfAChoiceIsRead() throws IOException {
        Read read = Read.of(
                "k.xlsx",
                Workbook.empty()
                        .withSheetXml(
                                "S",
                                NOTHING,
                                "<worksheet xmlns='" + Workbook.MAIN
                                        + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                                        + "<sheetData><mc:AlternateContent><mc:Choice Requires='x'><row><c><v>9</v></c></row></mc:Choice>"
                                        + "<mc:Fallback><row><c><v>5</v></c></row></mc:Fallback></mc:AlternateContent>"
                                        + "<row><c><v>4</v></c></row></sheetData></worksheet>")
                        .bytes());
        assertThat(read.rows()).containsExactly("1: =5", "2: =4");
    }
}
