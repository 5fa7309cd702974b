package fi.qwl.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encodings that XML 1.0 allows its parts (appendix F), read by us and not by the parser. */
class XmlTextTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static byte[] workbook(String declaration, byte[] mark, Charset charset) throws IOException {
        String xml = declaration + "<worksheet xmlns='" + Workbook.MAIN
                + "'><sheetData><row r='2'><c r='A2' t='inlineStr'><is><t>Päiväkoti</t></is></c></row></sheetData>"
                + "</worksheet>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(xml.getBytes(charset));
        return Workbook.ofRows("").with(SHEET, bytes.toByteArray()).bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ''",
        "UTF-8, utf-8, EFBBBF",
        "UTF-8, '', EFBBBF",
        "UTF-8, '', ''",
        "UTF-16LE, UTF-16, FFFE",
        "UTF-16BE, UTF-16, FEFF",
        "UTF-16LE, UTF-16LE, ''",
        "UTF-16BE, '', FEFF",
        "ISO-8859-1, ISO-8859-1, ''",
        "windows-1252, Windows-1252, ''"
    })
    void everyEncodingIsRead(String charset, String declared, String mark) throws IOException {
        String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding='" + declared + "'?>";

        Read read = Read.of("k.xlsx", workbook(declaration, HexFormat.of().parseHex(mark), Charset.forName(charset)));

        assertThat(read.rows()).containsExactly("2: Päiväkoti");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"klingon, declares an encoding that is not known", "US-ASCII, is not well-formed XML"})
    void anotherEncodingIsDamageAndNothingIsPrinted(String declared, String what) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] bytes =
                    workbook("<?xml version='1.0' encoding='" + declared + "'?>", new byte[0], StandardCharsets.UTF_8);

            assertThat(Read.failure("k.xlsx", bytes).toString())
                    .startsWith("ERROR workbook-damaged (k.xlsx")
                    .contains("A part of the workbook " + what + ".");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anAttributeThatIsLongerThanAnyCellIsNeverCollected() throws IOException {
        ReadOptions options = ReadOptions.defaults().withLimit(ReadLimit.CELL_CHARACTERS, 10_000);
        String row = "<row r='1'><c r='A1' t='%s'/></row>".formatted("n".repeat(100_000));

        assertThat(Read.failure(DocumentSource.of("k.xlsx", Workbook.ofRows(row).bytes()), options)
                        .code())
                .isEqualTo("limit-passed");
    }

    @Test
    void aTextOfReferencesMayBeAsLongAsACell() throws IOException {
        ReadOptions options = ReadOptions.defaults().withLimit(ReadLimit.CELL_CHARACTERS, 10_000);
        String row = "<row r='1'><c r='A1' t='str'><v>%s</v></c></row>".formatted("&lt;".repeat(10_000));

        assertThat(Read.of("k.xlsx", Workbook.ofRows(row).bytes(), options).rows())
                .containsExactly("1: " + "<".repeat(10_000));
    }
}
