package fi.qwl.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.testing.Read;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    private static final byte[] CSV = "id;k1\n1;5\n2;4\n3;3\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void theInstalledFormatsAreFound() {
        assertThat(Tables.installed().formats()).extracting(TableFormat::id).containsExactly("csv", "xlsx", "xls");
    }

    @Test
    void theModuleAndTheServicesFileNameTheSameFormats() throws IOException {
        String services;
        try (InputStream in = Objects.requireNonNull(
                Tables.class.getResourceAsStream("/META-INF/services/" + TableFormat.class.getName()))) {
            services = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> provided;
        URL home = Tables.class.getProtectionDomain().getCodeSource().getLocation();
        try (InputStream in = new URL(home, "module-info.class").openStream()) {
            provided = java.lang.module.ModuleDescriptor.read(in).provides().stream()
                    .filter(each -> each.service().equals(TableFormat.class.getName()))
                    .flatMap(each -> each.providers().stream())
                    .toList();
        }
        assertThat(services.lines()).containsExactlyElementsOf(provided);
    }

    @Test
    void aMissingFileIsAnIssue(@TempDir Path folder) throws IOException {
        assertThat(Read.failure(DocumentSource.of(folder.resolve("puuttuu.csv")), ReadOptions.defaults()))
                .hasToString("ERROR file-missing (puuttuu.csv): There is no such file. Check the path.");
    }

    @Test
    void aFolderIsAnIssue(@TempDir Path folder) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("vastaukset"));
        assertThat(Read.failure(DocumentSource.of(inner), ReadOptions.defaults()))
                .hasToString(
                        "ERROR file-is-directory (vastaukset): The path is a folder, not a file. Name a file in it.");
    }

    @Test
    void anEmptyFileIsAnIssue() throws IOException {
        assertThat(Read.failure("tyhja.csv", new byte[0]))
                .hasToString("ERROR file-empty (tyhja.csv): The file has no bytes. Export it again.");
    }

    @Test
    void contentThatNobodyKnowsIsAnIssue() throws IOException {
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 20);
        }
        assertThat(Read.failure("kysely.csv", noise))
                .hasToString(
                        "ERROR format-unknown (kysely.csv): None of the registered formats (csv, xlsx, xls) knows the "
                                + "content. Export it as .xlsx or .csv, or register a format for it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kysely.csv | %PDF-1.7 | a PDF document",
                "kysely.xls | <html><table><tr><td>1</td></tr></table></html> | a web page (HTML)",
                "kysely.xls | <table border=1><tr><td>1</td></tr></table> | a web page (HTML)",
                "kysely.xls | <?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/> | an XML Spreadsheet 2003",
                "kysely.xls | <?xml version='1.0'?><x/> | an XML document",
                "kysely.csv | {\\rtf1 | a rich text document (RTF)",
            })
    void anotherKindOfFileIsNamedWhateverItIsCalled(String name, String content, String kind) throws IOException {
        assertThat(Read.failure(name, content.getBytes(StandardCharsets.UTF_8)))
                .hasToString(
                        "ERROR format-other (" + name + "): A table file was expected, but the file is " + kind
                                + ". Export it as .xlsx or .csv, or open it in a spreadsheet program and save it as one of these.");
    }

    @Test
    void aSylkFileIsNamedAndACsvThatBeginsWithIdIsRead() throws IOException {
        assertThat(Read.failure(
                                "k.xls",
                                "ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K5\r\nE\r\n".getBytes(StandardCharsets.UTF_8))
                        .attributes())
                .containsEntry("kind", "a SYLK file, an old exchange format");
        assertThat(Read.csv("ID;Palvelu;K1\n1;Vaka;5\nC;Koulu;4\n").rows()).hasSize(3);
    }

    @Test
    void theNameDoesNotDecideTheContentDoes() throws IOException {
        assertThat(Read.of("kysely.xlsx", CSV).rows())
                .containsExactly("1: id | k1", "2: 1 | 5", "3: 2 | 4", "4: 3 | 3");
    }

    @Test
    void twoFormatsWithOneIdAreRefusedByClassAndJar() {
        Tables.Builder builder = Tables.builder().withFormat(new CsvFormat()).withInstalledFormats();
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("two table formats have the id csv: fi.qwl.io.csv.CsvFormat from file:")
                .hasMessageContaining(" and fi.qwl.io.csv.CsvFormat from file:")
                .hasMessageEndingWith("\nMaybe the same jar is on the path twice.");
    }

    @Test
    void aBrokenFormatIsRefusedByClass(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(TableFormat.class.getName()), "org.example.Absent\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, TablesTest.class.getClassLoader())) {
            assertThatThrownBy(() -> Tables.builder().withInstalledFormats(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("a table format cannot be loaded: fi.qwl.io.spi.TableFormat: ")
                    .hasMessageContaining("org.example.Absent")
                    .hasMessageEndingWith("\nMaybe a jar on the path is broken or of another version.");
        }
    }

    @Test
    void aFormatWithoutAProperIdIsRefused() {
        assertThatThrownBy(() -> Tables.builder().withFormat(new Nameless()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "the id of a table format must be lower-case letters, digits and hyphens but was "
                                + "Not An Id (fi.qwl.io.table.TablesTest$Nameless from file:");
    }

    @Test
    void aFormatWhoseLibraryIsMissingSaysWhichAndWhatToDo() {
        TableFormat lacking = new Substitute("lacking", Set.of()) {
            @Override
            public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues) {
                throw new NoClassDefFoundError("org/example/Library");
            }
        };
        Tables reader = Tables.builder().withFormat(lacking).build();

        assertThatThrownBy(() -> reader.open(DocumentSource.of("a.csv", CSV), issue -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the table format lacking (fi.qwl.io.table.TablesTest$")
                .hasMessageContaining("NoClassDefFoundError: org/example/Library")
                .hasMessageEndingWith(
                        "\nMaybe a library that it needs is not on the path, or is there in another version:"
                                + " compare with the dependencies in its POM.");
    }

    @Test
    void anInstalledFormatTakesThePlaceOfAnotherByNamingIt(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = providing(folder, First.class)) {
            assertThat(Tables.builder().withInstalledFormats(loader).build().formats())
                    .extracting(TableFormat::id)
                    .contains("first", "xlsx", "xls")
                    .doesNotContain("csv");
            assertThat(Tables.builder()
                            .withFormat(new CsvFormat())
                            .withFormat(new First())
                            .build()
                            .formats())
                    .as("what a host registers itself is not replaced")
                    .extracting(TableFormat::id)
                    .containsExactly("csv", "first");
        }
    }

    @Test
    void twoFormatsThatReplaceTheSameOneAreRefused(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = providing(folder, First.class, Second.class)) {
            assertThatThrownBy(
                            () -> Tables.builder().withInstalledFormats(loader).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("two table formats replace csv: fi.qwl.io.table.TablesTest$")
                    .hasMessageContaining("Maybe take one from the path");
        }
    }

    @Test
    void aFormatThatReplacesItselfIsRefused(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = providing(folder, Selfish.class)) {
            assertThatThrownBy(
                            () -> Tables.builder().withInstalledFormats(loader).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("a table format replaces itself: fi.qwl.io.table.TablesTest$Selfish");
        }
    }

    private static URLClassLoader providing(Path folder, Class<?>... formats) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        String names = Stream.of(formats).map(Class::getName).collect(Collectors.joining("\n"));
        Files.writeString(services.resolve(TableFormat.class.getName()), names);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, TablesTest.class.getClassLoader());
    }

    /** A format that reads nothing. */
    static class Substitute implements TableFormat {
        private final String id;
        private final Set<String> replaced;

        Substitute(String id, Set<String> replaced) {
            this.id = id;
            this.replaced = replaced;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String displayName() {
            return id;
        }

        @Override
        public Set<String> replaces() {
            return replaced;
        }

        @Override
        public Confidence probe(byte[] head, String fileName) {
            return Confidence.LIKELY;
        }

        @Override
        public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
                throws IOException {
            throw new IOException("nothing is read");
        }
    }

    /** Found by its name. */
    public static final class First extends Substitute {
        public First() {
            super("first", Set.of("csv"));
        }
    }

    /** Found by its name. */
    public static final class Second extends Substitute {
        public Second() {
            super("second", Set.of("csv"));
        }
    }

    /** Found by its name. */
    public static final class Selfish extends Substitute {
        public Selfish() {
            super("selfish", Set.of("selfish"));
        }
    }

    @Test
    void aReaderWithoutFormatsIsRefused() {
        assertThatThrownBy(() -> Tables.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no table format is registered\nMaybe call withInstalledFormats().");
    }

    @Test
    void theListenerHearsRowsAndBytesAndCanEndTheReading() throws IOException {
        List<Long> rows = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        ReadOptions options = ReadOptions.defaults().withListener((row, read) -> {
            rows.add(row);
            bytes.add(read);
            return row < 2;
        });
        assertThat(Read.failure(DocumentSource.of("a.csv", CSV), options))
                .hasToString("ERROR cancelled (a.csv, row 2): The reading was ended after 2 records.");
        assertThat(rows).containsExactly(1L, 2L);
        assertThat(bytes).containsExactly((long) CSV.length, (long) CSV.length);
    }

    @Test
    void limitsOnRowsColumnsBytesAndIssuesHoldForEveryFormat() throws IOException {
        assertThat(limited(ReadLimit.ROWS, 2))
                .hasToString(
                        "ERROR limit-passed (a.csv, row 3): There are more than 2 rows (limit ROWS). If the file is supposed "
                                + "to be this large, raise the limit with ReadOptions.withLimit.");
        assertThat(limited(ReadLimit.COLUMNS, 1))
                .hasToString(
                        "ERROR limit-passed (a.csv, row 1): There are more than 1 columns (limit COLUMNS). If the file "
                                + "is supposed to be this large, raise the limit with ReadOptions.withLimit.");
        assertThat(limited(ReadLimit.FILE_BYTES, 5))
                .hasToString(
                        "ERROR limit-passed (a.csv): There are more than 5 bytes in the file (limit FILE_BYTES). If the "
                                + "file is supposed to be this large, raise the limit with ReadOptions.withLimit.");
        Read read = Read.of(
                "a.csv",
                "a;b;c\n1;2\n1;2\n1;2\n1;2;3\n1;2;3\n1;2;3\n".getBytes(StandardCharsets.UTF_8),
                ReadOptions.defaults().withLimit(ReadLimit.ISSUES, 1));
        assertThat(read.issues())
                .containsExactly(
                        "WARNING row-short (a.csv, row 2): Line 2 has 2 of 3 cells; the missing ones count as blank. Check "
                                + "whether an unquoted line break cut the record.",
                        "WARNING issues-left-out (a.csv): Issues left out: 2, after the first 1. Correct the reported ones "
                                + "first, or raise the limit with ReadOptions.withLimit.");
    }

    private static ImportIssue limited(ReadLimit limit, long value) throws IOException {
        return Read.failure(
                DocumentSource.of("a.csv", CSV), ReadOptions.defaults().withLimit(limit, value));
    }

    private static final class Nameless implements TableFormat {
        @Override
        public String id() {
            return "Not An Id";
        }

        @Override
        public String displayName() {
            return "Nameless";
        }

        @Override
        public Confidence probe(byte[] head, String fileName) {
            return Confidence.NONE;
        }

        @Override
        public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues) {
            throw new UnsupportedOperationException();
        }
    }
}
