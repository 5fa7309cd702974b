package com.example.fastcsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableDocument.Sheet;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testkit.ExpectedRow;
import fi.qwl.io.testkit.TableFormatContract;
import fi.qwl.survey.Wave;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastCsvFormatTest {

    private static final Path DATA = Path.of("..", "data");

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE"})
    void keepsTheContract(String encoding) throws IOException {
        String text =
                "\uFEFFid;unit;comment\r\n1;Päiväkoti Tuulenpesä;\"hyvä; \"\"hyvin\"\" hyvä\"\r\n\r\n2;Lukio;\r\n3;;ei mitään\r\n";
        byte[] sample = (encoding.startsWith("UTF") ? text : text.substring(1)).getBytes(Charset.forName(encoding));

        TableFormatContract.of(new FastCsvFormat(), DocumentSource.of("sample.csv", sample))
                .expecting(
                        new Sheet("", false),
                        List.of(
                                ExpectedRow.of(1, "id", "unit", "comment"),
                                ExpectedRow.of(2, "1", "Päiväkoti Tuulenpesä", "hyvä; \"hyvin\" hyvä"),
                                ExpectedRow.of(4, "2", "Lukio"),
                                ExpectedRow.of(5, "3", "", "ei mitään")))
                .check();
    }

    @Test
    void isFoundAndTakesThePlaceOfTheBuiltInFormat() throws IOException {
        Tables reader = Tables.installed();

        assertThat(reader.formats())
                .extracting(TableFormat::id)
                .contains("fastcsv", "xlsx", "xls")
                .doesNotContain("csv");
        assertThat(reader.formatOf(DocumentSource.of(DATA.resolve("joenvarsi/2023.csv"))))
                .isInstanceOf(FastCsvFormat.class);
    }

    @Test
    void theModuleAndTheServiceFileNameTheSameProvider() throws IOException {
        String service =
                Files.readString(Path.of("src/main/resources/META-INF/services").resolve(TableFormat.class.getName()));
        String module = Files.readString(Path.of("src/main/java/module-info.java"));

        assertThat(service.strip()).isEqualTo(FastCsvFormat.class.getName());
        assertThat(module).contains(service.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joenvarsi/2023.csv",
                "joenvarsi/2023-limesurvey.csv",
                "joenvarsi/2024-limesurvey.csv",
                "joenvarsi/organisation.csv",
                "invented/survey.csv",
                "invented/units.csv"
            })
    void theSampleFilesGiveTheCellsOfTheBuiltInFormat(String file) throws IOException {
        DocumentSource source = DocumentSource.of(DATA.resolve(file));

        assertThat(cells(new FastCsvFormat(), source)).isEqualTo(cells(new CsvFormat(), source));
    }

    @Test
    void aSurveyIsReadThroughIt() throws IOException {
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of(DATA.resolve("invented/definition.json")), SurveyDefinition.class)
                .orElseThrow();
        DocumentSource survey = DocumentSource.of(DATA.resolve("invented/survey.csv"));
        Tables builtIn = Tables.builder().withFormat(new CsvFormat()).build();

        assertThat(SurveyReader.of(definition).read(survey, Wave.of(2024)).orElseThrow())
                .isEqualTo(SurveyReader.of(definition)
                        .withTables(builtIn)
                        .read(survey, Wave.of(2024))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=|\na|b\n1|2\n",
                "a\tb\n1\t2\n",
                "a,b\n1,2\n",
                "\"a;x\",b\n1,2\n",
                "\uFEFFa;b\n1;2\n",
                "a;b\r\n\r\n1;2\r\n"
            })
    void delimitersMarksAndBlankLinesAreSeenAsByTheBuiltInFormat(String text) throws IOException {
        DocumentSource source = DocumentSource.of("a.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(cells(new FastCsvFormat(), source)).isEqualTo(cells(new CsvFormat(), source));
    }

    @Test
    void raggedRowsAreReportedAsTheBuiltInFormatReportsThem() throws IOException {
        DocumentSource source = DocumentSource.of(
                "a.csv",
                "Title\na;b;c\n1;2;3\n1;2;3\n1;2;3\n1;2;3\n1;2\n1;2;3;4\n1;2;3;\n".getBytes(StandardCharsets.UTF_8));
        List<ImportIssue> issues = new ArrayList<>();

        assertThat(cells(new FastCsvFormat(), source, issues)).isEqualTo(cells(new CsvFormat(), source));
        assertThat(issues).extracting(ImportIssue::code).containsExactly("row-title", "row-short", "row-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n\"secret;2\n", "a;b\n\"secret\"x;2\n"})
    void brokenQuotesEndInAnIssueThatContainsNoCell(String text) {
        DocumentSource source = DocumentSource.of("a.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> cells(new FastCsvFormat(), source))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageStartingWith("On line 2 or one after it a quoted cell is not closed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void limitsHold() {
        DocumentSource source = DocumentSource.of("a.csv", "a;b\n1;22222\n".getBytes(StandardCharsets.UTF_8));
        for (ReadLimit limit : List.of(ReadLimit.FILE_BYTES, ReadLimit.CELL_CHARACTERS)) {
            ReadOptions options = ReadOptions.defaults().withLimit(limit, 4);
            assertThatThrownBy(() -> read(new FastCsvFormat(), source, options, new ArrayList<>()))
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessageContaining("limit " + limit);
        }
    }

    private static List<String> cells(TableFormat format, DocumentSource source) throws IOException {
        return cells(format, source, new ArrayList<>());
    }

    private static List<String> cells(TableFormat format, DocumentSource source, List<ImportIssue> issues)
            throws IOException {
        return read(format, source, ReadOptions.defaults(), issues);
    }

    private static List<String> read(
            TableFormat format, DocumentSource source, ReadOptions options, List<ImportIssue> issues)
            throws IOException {
        List<String> cells = new ArrayList<>();
        try (TableDocument document = format.open(source, options, issues::add);
                TableCursor cursor = document.open(0)) {
            while (cursor.next()) {
                StringBuilder record = new StringBuilder().append(cursor.row());
                for (int column = 0; column < cursor.width(); column++) {
                    record.append('|').append(cursor.text(column));
                }
                cells.add(record.toString());
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void charactersAreDecodedAsByTheJdk(int step) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 997) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        StringBuilder decoded = new StringBuilder();
        char[] piece = new char[step];
        try (Utf8Reader reader =
                new Utf8Reader(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))) {
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                decoded.append(piece, 0, read);
            }
        }
        assertThat(decoded.toString()).isEqualTo(text.toString());
    }

    @Test
    void whatIsNoUtf8ForTheJdkIsNoneHere() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = "aä€😀b".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            assertThat(isDecoded(cut)).isEqualTo(isUtf8(cut));
        }
    }

    private static boolean isDecoded(byte[] bytes) {
        try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void theReadmesLinesRun(@TempDir Path folder) throws Exception {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        int from = readme.indexOf("```java\nTables tables") + "```java\n".length();
        String code = readme.substring(from, readme.indexOf("```", from))
                .replace("Path.of(\"", "Path.of(\"../data/joenvarsi/")
                .replaceFirst("(tables.formatOf.*id\\(\\));", "String id = $1;");
        Path source = Files.writeString(
                folder.resolve("Readme.java"),
                "import com.example.fastcsv.*; import fi.qwl.io.spi.*; import fi.qwl.io.spi.TableDocument.Sheet;"
                        + "import fi.qwl.io.table.*; import fi.qwl.io.testkit.*;"
                        + "import static java.nio.charset.StandardCharsets.UTF_8; import java.util.List;"
                        + "import java.nio.file.Path; public class Readme { public static String run() throws Exception {"
                        + code + " return id; } }");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(loader.loadClass("Readme").getMethod("run").invoke(null)).isEqualTo("fastcsv");
        }
    }
}
