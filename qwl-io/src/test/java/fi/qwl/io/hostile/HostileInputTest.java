package fi.qwl.io.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to exhaust a reader; each ends in a clear issue while bytes and heap stay small. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class HostileInputTest {

    private static final String ADVICE =
            " If the file is supposed to be this large, raise the limit with ReadOptions.withLimit.";
    private static final String FORBIDDEN =
            "A part of the workbook declares a document type or uses an entity. Do not trust "
                    + "the file; ask where it comes from.";

    private static ImportIssue failure(byte[] bytes, ReadOptions options) throws IOException {
        return Read.failure(DocumentSource.of("k.xlsx", bytes), options);
    }

    private static byte[] spaces(int megabytes) {
        byte[] spaces = new byte[megabytes << 20];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    @Test
    void aSheetThatUnpacksWithoutEndStopsAtTheLimit() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheet.writeBytes(("<worksheet xmlns='" + Workbook.MAIN + "'><sheetData>").getBytes(StandardCharsets.US_ASCII));
        sheet.writeBytes(spaces(64));
        byte[] bytes = Workbook.ofRows("")
                .with("xl/worksheets/sheet1.xml", sheet.toByteArray())
                .bytes();
        assertThat(bytes.length).isLessThan(200_000);
        assertThat(failure(bytes, ReadOptions.defaults().withLimit(ReadLimit.EXPANDED_BYTES, 1 << 20))
                        .message())
                .isEqualTo(
                        "There are more than 1048576 unpacked bytes in one part of the workbook (limit EXPANDED_BYTES)."
                                + ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
    void aDescriptionThatUnpacksWithoutEndStopsAtItsOwnLimit(String part) throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c><v>1</v></c></row>")
                .with(part, spaces(32))
                .bytes();
        ImportIssue issue = failure(bytes, ReadOptions.defaults());
        assertThat(issue.code()).isIn("limit-passed", "workbook-damaged");
        assertThat(issue.severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"})
    void entitiesAreNotExpanded(String part) throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        byte[] bytes = Workbook.ofRows("<row><c t='s'><v>0</v></c></row>")
                .withSharedTexts("<si><t>a</t></si>")
                .withFormats("0")
                .with(part, entities + "]><x>&a11;</x>")
                .bytes();
        assertThat(failure(bytes, ReadOptions.defaults()).message()).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"})
    void entitiesInWhatPoiReadsAreNotExpandedEither(String part) throws IOException {
        byte[] bytes = Workbook.ofRows("<row><c><v>1</v></c></row>")
                .with(part, "<!DOCTYPE x [<!ENTITY a 'lol'>]><x>&a;</x>")
                .bytes();
        assertThat(failure(bytes, ReadOptions.defaults()).code()).isEqualTo("workbook-damaged");
    }

    @Test
    void noAddressIsOpened(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("salaisuus.txt"), "salaisuus");
        for (String declaration : new String[] {
            "<!DOCTYPE x SYSTEM '" + secret.toUri() + "'>", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
        }) {
            String sheet = declaration + "<worksheet xmlns='" + Workbook.MAIN
                    + "'><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>";
            byte[] bytes = Workbook.empty().withSheetXml("S", "", sheet).bytes();
            assertThat(failure(bytes, ReadOptions.defaults()).message()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void aMillionColumnsAreRefusedInEveryFormat() throws IOException {
        byte[] text = ("k;".repeat(1_000_000) + "k\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(Read.failure("k.csv", text).message())
                .isEqualTo("There are more than 16384 columns (limit COLUMNS)." + ADVICE);
        byte[] bytes =
                Workbook.ofRows("<row>" + "<c/>".repeat(1_000_000) + "</row>").bytes();
        assertThat(failure(bytes, ReadOptions.defaults()).message())
                .startsWith("A cell lies outside the grid of a sheet, which ends at column XFD.");
        byte[] few = Workbook.ofRows("<row><c/><c/><c/></row>").bytes();
        assertThat(failure(few, ReadOptions.defaults().withLimit(ReadLimit.COLUMNS, 2))
                        .message())
                .isEqualTo("There are more than 2 columns (limit COLUMNS)." + ADVICE);
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        byte[] bytes = Workbook.ofRows("<row>" + "<x>".repeat(100_000)).bytes();
        assertThat(failure(bytes, ReadOptions.defaults()).message())
                .isEqualTo("There are more than 64 levels of nesting (limit NESTING)." + ADVICE);
    }

    @Test
    void longCellsAndManySharedTextsAreRefused() throws IOException {
        byte[] longCell = Workbook.ofRows("<row><c t='str'><v>" + "x".repeat(5000) + "</v></c></row>")
                .bytes();
        assertThat(failure(longCell, ReadOptions.defaults().withLimit(ReadLimit.CELL_CHARACTERS, 4000))
                        .message())
                .isEqualTo("There are more than 4000 characters in a cell (limit CELL_CHARACTERS)." + ADVICE);
        byte[] manyTexts = Workbook.ofRows("<row><c t='s'><v>0</v></c></row>")
                .withSharedTexts("<si/>".repeat(100_000))
                .bytes();
        assertThat(failure(manyTexts, ReadOptions.defaults().withLimit(ReadLimit.SHARED_CHARACTERS, 1_000_000))
                        .message())
                .isEqualTo(
                        "There are more than 1000000 characters of shared texts (limit SHARED_CHARACTERS)." + ADVICE);
        byte[] csv = ("id;k\n1;" + "x".repeat(50_000) + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(Read.failure(
                        DocumentSource.of("k.csv", csv),
                        ReadOptions.defaults().withLimit(ReadLimit.CELL_CHARACTERS, 4000)))
                .hasToString(
                        "ERROR limit-passed (k.csv, row 2, column B): There are more than 4000 characters in a cell "
                                + "(limit CELL_CHARACTERS)." + ADVICE);
    }

    @Test
    void tooManySheetsAreRefused() throws IOException {
        byte[] bytes = Workbook.ofRows("").withSheet("B", "").withSheet("C", "").bytes();
        assertThat(failure(bytes, ReadOptions.defaults().withLimit(ReadLimit.SHEETS, 2))
                        .message())
                .isEqualTo("There are more than 2 sheets (limit SHEETS)." + ADVICE);
    }

    /** A quoted cell without end, made while it is read: a gigabyte that never lies anywhere. */
    @Test
    void aCellWithoutEndStopsLongBeforeTheEndOfTheFile() throws IOException {
        AtomicLong made = new AtomicLong();
        int[] opened = {0};
        DocumentSource endless = new DocumentSource() {
            @Override
            public String name() {
                return "k.csv";
            }

            @Override
            public InputStream open() {
                opened[0]++;
                return new Endless(made, 200L << 20);
            }

            @Override
            public long size() {
                return -1;
            }
        };
        long before = made.get();
        assertThat(Read.failure(endless, ReadOptions.defaults()))
                .hasToString(
                        "ERROR limit-passed (k.csv, row 1): There are more than 2097152 characters in a record (limit "
                                + "RECORD_CHARACTERS)." + ADVICE);
        // One look at all bytes for the encoding, a sample, and the record up to its limit.
        assertThat(made.get() - before).isLessThan((200L << 20) + (8L << 20));
        assertThat(opened[0]).isLessThanOrEqualTo(4);
    }

    @Test
    void nothingOfPoiIsChangedForTheWholeVirtualMachineAndNoTemporaryFileIsWritten() throws IOException {
        double ratio = ZipSecureFile.getMinInflateRatio();
        long entry = ZipSecureFile.getMaxEntrySize();
        int override = IOUtils.getByteArrayMaxOverride();
        long files = temporaryFiles();
        Read.of("k.xlsx", fi.qwl.io.testing.Samples.xlsx());
        Read.of("k.xls", fi.qwl.io.testing.Samples.xls());
        assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(ratio);
        assertThat(ZipSecureFile.getMaxEntrySize()).isEqualTo(entry);
        assertThat(IOUtils.getByteArrayMaxOverride()).isEqualTo(override);
        assertThat(temporaryFiles()).isEqualTo(files);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("poi"))
                    .count();
        }
    }

    private static final class Endless extends InputStream {

        private final AtomicLong made;
        private long left;
        private boolean isBegun;

        Endless(AtomicLong made, long length) {
            this.made = made;
            this.left = length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            made.incrementAndGet();
            int octet = isBegun ? 'a' : '"';
            isBegun = true;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 'a');
            if (!isBegun) {
                buffer[offset] = '"';
                isBegun = true;
            }
            left -= count;
            made.addAndGet(count);
            return count;
        }
    }
}
