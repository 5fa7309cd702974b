package fi.qwl.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Sources;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One unit never becomes two: a unit of which some rows are spelled differently at the level of bytes stays one, or somebody is
 * warned, or the file is refused. Names are invented; seeds are fixed, and the profile {@code soak} runs many more.
 */
class OneUnitTest {

    private static final int ROUNDS = Integer.getInteger("qwl.laws", 60);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");

    private static final List<String> NAMES = List.of(
            "Päiväkoti",
            "Keittiö",
            "Koulu",
            "Hyvän mielen päiväkoti",
            "Työpaja",
            "0123",
            "45",
            "1200",
            "7",
            "Åsa-talo");

    /** What happens to the name in some of the rows. */
    enum Change {
        BLANK_BEFORE_QUOTE {
            @Override
            String of(String name, Random random) {
                return " ".repeat(1 + random.nextInt(2)) + '"' + name + '"';
            }
        },
        HARD_BLANK_BEFORE_QUOTE {
            @Override
            String of(String name, Random random) {
                return "\u00A0\"" + name + "\"\u00A0";
            }
        },
        QUOTES {
            @Override
            String of(String name, Random random) {
                return '"' + name + '"';
            }
        },
        QUOTES_IN_THE_NAME {
            @Override
            String of(String name, Random random) {
                return "\"\"\"" + name + "\"\"\"";
            }
        },
        GUARD {
            @Override
            String of(String name, Random random) {
                return "'" + name;
            }
        },
        FORMULA {
            @Override
            String of(String name, Random random) {
                return "=\"" + name + '"';
            }
        },
        BLANKS {
            @Override
            String of(String name, Random random) {
                return "\u2003 " + name.replace(" ", "\u00A0 ") + "\u202F";
            }
        },
        INVISIBLE {
            @Override
            String of(String name, Random random) {
                int at = random.nextInt(name.length() + 1);
                return name.substring(0, at) + "\u200B" + name.substring(at) + "\uFEFF";
            }
        },
        CASE {
            @Override
            String of(String name, Random random) {
                return name.toUpperCase(Locale.ROOT);
            }
        },
        DECOMPOSED {
            @Override
            String of(String name, Random random) {
                return Normalizer.normalize(name, Normalizer.Form.NFD);
            }
        },
        ZEROS_BEFORE {
            @Override
            String of(String name, Random random) {
                return isNumber(name) ? "0".repeat(1 + random.nextInt(3)) + name : name;
            }
        },
        DECIMALS {
            @Override
            String of(String name, Random random) {
                return isNumber(name) ? name + (random.nextBoolean() ? ".0" : ",00") : name;
            }
        },
        TWICE_ENCODED {
            @Override
            String of(String name, Random random) {
                return new String(name.getBytes(StandardCharsets.UTF_8), random.nextBoolean() ? WINDOWS : MAC);
            }
        },
        DECODED_AS_WINDOWS {
            @Override
            String of(String name, Random random) {
                return new String(name.getBytes(random.nextBoolean() ? MAC : DOS), WINDOWS);
            }
        },
        GROUPS_AND_EXPONENTS {
            @Override
            String of(String name, Random random) {
                if (!isNumber(name) || name.length() < 4 || name.startsWith("0")) {
                    return name;
                }
                String group = name.substring(name.length() - 3);
                String before = name.substring(0, name.length() - 3);
                return switch (random.nextInt(4)) {
                    case 0 -> before + '.' + group;
                    case 1 -> before + '\u00A0' + group;
                    case 2 -> before + ',' + group.replaceAll("0+$", "") + "E+03";
                    default -> before + ',' + group;
                };
            }
        },
        CODES_OF_LETTERS {
            @Override
            String of(String name, Random random) {
                return random.nextBoolean()
                        ? URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                        : name.replace("ä", "&#228;").replace("ö", "&#xF6;");
            }
        },
        LETTERS_OF_ASCII {
            @Override
            String of(String name, Random random) {
                return switch (random.nextInt(3)) {
                    case 0 -> name.replace('ä', 'a').replace('ö', 'o').replace('Å', 'A');
                    case 1 -> name.replaceAll("[^\\x00-\\x7F]", "");
                    default -> name.replace("ä", "ae").replace("ö", "oe").replace("Å", "Aa");
                };
            }
        },
        LOST_LETTERS {
            @Override
            String of(String name, Random random) {
                return name.replaceAll("[^\\x00-\\x7F]", random.nextBoolean() ? "?" : "\uFFFD\uFFFD");
            }
        };

        abstract String of(String name, Random random);
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }

    private static SurveyReader reader() throws IOException {
        return SurveyReader.of(Documents.read(Sources.text("definition.json", """
                {"format": "qwl-definition/1", "name": "Koe",
                 "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
                 "items": [{"id": "K1", "text": "Saan tukea", "factor": "FE", "scale": "agree5"}],
                 "model": {"preset": "kano"}, "policy": "standard",
                 "mappings": [{"name": "by id", "unit": "Yksikkö", "items": "by-id"}]}
                """), SurveyDefinition.class)
                .orElseThrow());
    }

    @Test
    void namesOfUnitsThatDifferInALetterAreNotTakenForOne() throws IOException {
        for (String pair :
                List.of("Åsa;Äsa", "Åsa;Ösa", "10;100", "1.2;1.3", "Koulu 1;Koulu 2", "120;1200", "Talo;Tali")) {
            String[] names = pair.split(";", -1);
            String text = "Yksikkö;K1\n" + names[0] + ";5\n" + names[1] + ";4\n";

            assertThat(reader().read(Sources.text("k.csv", text), Wave.of(2024)).issues())
                    .as(pair)
                    .extracting(ImportIssue::code)
                    .doesNotContain("units-alike");
        }
    }

    /** Whether the file is refused, one unit is read, or somebody is asked to look. */
    private static void requireOneUnit(ImportResult<Survey> result, String... written) {
        Set<String> warnings = new TreeSet<>();
        result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::code)
                .forEach(warnings::add);
        if (result.value().isPresent()) {
            int units = result.orElseThrow().units().categories().size();
            boolean isWarned = warnings.contains("units-alike");
            assertThat(units == 1 || isWarned)
                    .as(String.join(" and ", written) + " are " + units + " units; " + warnings)
                    .isTrue();
            assertThat(result.orElseThrow().size()).isEqualTo(written.length);
        } else {
            assertThat(warnings).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void anotherSpellingInATextFileIsTheSameUnitOrIsReported(Change change) throws IOException {
        Random random = new Random(20_260_401L + change.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String changed = change.of(name, random);
            boolean isFirst = random.nextBoolean();
            String cell = changed.contains(";") ? '"' + changed + '"' : changed;
            String text = "Yksikkö;K1\n" + (isFirst ? cell : name) + ";5\n" + (isFirst ? name : cell) + ";4\n";

            requireOneUnit(reader().read(Sources.text("k.csv", text), Wave.of(2024)), name, changed);
        }
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void anotherSpellingInAWorkbookIsTheSameUnitOrIsReported(Change change) throws IOException {
        Random random = new Random(20_260_402L + change.name().hashCode());
        for (int round = 0; round < Math.max(10, ROUNDS / 10); round++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String changed = change.of(name, random);
            boolean isOld = random.nextBoolean();
            byte[] bytes = workbook(isOld, name, changed);

            ImportResult<Survey> result =
                    reader().read(DocumentSource.of(isOld ? "k.xls" : "k.xlsx", bytes), Wave.of(2024));

            requireOneUnit(result, name, changed);
        }
    }

    @Test
    void aNumberShownWithZerosIsTheTextThatAPersonSees() throws IOException {
        for (boolean isOld : new boolean[] {false, true}) {
            try (Workbook workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                Sheet sheet = workbook.createSheet("Taulu");
                row(sheet, 0, "Yksikkö", "K1");
                CellStyle zeros = workbook.createCellStyle();
                zeros.setDataFormat(workbook.createDataFormat().getFormat("0000"));
                Cell number = row(sheet, 1, "", "5").createCell(0);
                number.setCellValue(30);
                number.setCellStyle(zeros);
                row(sheet, 2, "0030", "4");
                workbook.write(bytes);

                requireOneUnit(
                        reader().read(
                                        DocumentSource.of(isOld ? "k.xls" : "k.xlsx", bytes.toByteArray()),
                                        Wave.of(2024)),
                        "30",
                        "0030");
            }
        }
    }

    @Test
    void unitsThatAreBlankInMergedCellsAreReportedWithTheName() throws IOException {
        for (boolean isOld : new boolean[] {false, true}) {
            try (Workbook workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                Sheet sheet = workbook.createSheet("Taulu");
                row(sheet, 0, "Yksikkö", "K1");
                row(sheet, 1, "Keittiö", "5");
                row(sheet, 2, "", "4");
                row(sheet, 3, "", "4");
                row(sheet, 4, "Koulu", "3");
                row(sheet, 5, "", "3");
                sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
                workbook.write(bytes);

                String name = isOld ? "k.xls" : "k.xlsx";
                assertThat(Sources.lines(reader().read(DocumentSource.of(name, bytes.toByteArray()), Wave.of(2024))))
                        .contains(
                                "WARNING units-merged (" + name + ", sheet Taulu, row 2, column A): In 2 rows a unit is"
                                        + " blank since its cell is merged with one above: [Keittiö]. These people are not counted"
                                        + " in it. Unmerge the cells and fill in the unit of each row.");
            }
        }
    }

    private static byte[] workbook(boolean isOld, String... units) throws IOException {
        try (Workbook workbook = isOld ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Taulu");
            row(sheet, 0, "Yksikkö", "K1");
            for (int at = 0; at < units.length; at++) {
                row(sheet, at + 1, units[at], "5");
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
        return row;
    }

    @Test
    void linesOfTwoEncodingsAreRefusedAndAsDeclaredOneUnit() throws IOException {
        Random random = new Random(20_260_403L);
        Tables tables = Tables.installed().withOptions(ReadOptions.defaults().withLineFallback(WINDOWS));
        for (int round = 0; round < ROUNDS; round++) {
            String name = random.nextBoolean() ? "Päiväkoti" : "Keittiö – talo 2";
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write("Yksikkö;K1\n".getBytes(random.nextBoolean() ? WINDOWS : StandardCharsets.UTF_8));
            int rows = 3 + random.nextInt(10);
            int other = random.nextInt(rows);
            for (int row = 0; row < rows; row++) {
                bytes.write((name + ";5\n").getBytes(row == other ? WINDOWS : StandardCharsets.UTF_8));
            }
            DocumentSource source = DocumentSource.of("k.csv", bytes.toByteArray());

            ImportResult<Survey> refused = reader().read(source, Wave.of(2024));
            ImportResult<Survey> declared = reader().withTables(tables).read(source, Wave.of(2024));

            assertThat(refused.issues()).extracting(ImportIssue::code).containsExactly("text-mixed");
            assertThat(declared.orElseThrow().units().categories()).containsExactly(name);
            assertThat(declared.orElseThrow().size()).isEqualTo(rows);
            assertThat(declared.issues()).extracting(ImportIssue::code).contains("lines-of-other-encoding");
        }
    }

    @Test
    void aCommentOfAnotherEncodingDoesNotChangeTheUnitBesideIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Yksikkö;K1;Avoin\nPäiväkoti;5;hyvä\nPäiväkoti;4;".getBytes(StandardCharsets.UTF_8));
        bytes.write("hyvä\n".getBytes(WINDOWS));
        Tables tables = Tables.installed().withOptions(ReadOptions.defaults().withLineFallback(WINDOWS));

        ImportResult<Survey> result =
                reader().withTables(tables).read(DocumentSource.of("k.csv", bytes.toByteArray()), Wave.of(2024));

        assertThat(result.orElseThrow().units().categories()).containsExactly("Päiväkoti");
        assertThat(Sources.lines(result))
                .contains("WARNING lines-of-other-encoding (k.csv, row 3): 1 line is not UTF-8 and was read as"
                        + " windows-1252, as declared. Lines: [3]. Check that their letters are right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850"})
    void anEncodingThatFitsTheWordsBetterIsNamedWithTheLettersThatWouldChange(String charset) throws IOException {
        String text = "Yksikkö;K1\rPäiväkoti;4\rKeittiötyö;5\r";

        ImportResult<Survey> result = SurveyReader.of(
                        Documents.read(Sources.text("d.json", """
                        {"format": "qwl-definition/1", "name": "Koe",
                         "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
                         "items": [{"id": "K1", "text": "Saan tukea", "factor": "FE", "scale": "agree5"}],
                         "model": {"preset": "kano"}, "policy": "standard",
                         "mappings": [{"name": "m", "items": "by-id"}]}
                        """), SurveyDefinition.class)
                                .orElseThrow())
                .read(DocumentSource.of("k.csv", text.getBytes(Charset.forName(charset))), Wave.of(2024));

        assertThat(result.issues())
                .filteredOn(issue -> issue.code().equals("encoding-doubtful"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.attributes()).containsEntry("perhaps", charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Päiväkoti Ärrä", "Keittiö ”Aromi” – talo 2’s", "Don’t — ”quote” me: Åbo"})
    void wordsOfWindowsRaiseNoDoubt(String unit) throws IOException {
        byte[] bytes = ("Yksikkö;K1\n" + unit + ";4\n").getBytes(WINDOWS);

        assertThat(reader().read(DocumentSource.of("k.csv", bytes), Wave.of(2024))
                        .issues())
                .extracting(ImportIssue::code)
                .doesNotContain("encoding-doubtful", "text-mixed");
    }

    @Test
    void lettersThatWereEncodedTwiceAreFoundInEveryKindOfFile() throws IOException {
        String twice = new String("Päiväkoti".getBytes(StandardCharsets.UTF_8), WINDOWS);
        String table = "Yksikkö;K1\n" + twice + ";4\n";
        List<DocumentSource> sources = List.of(
                Sources.text("k.csv", table),
                DocumentSource.of("k.csv", table.getBytes(WINDOWS)),
                DocumentSource.of("k.csv", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE)),
                DocumentSource.of("k.xlsx", workbook(false, twice)),
                DocumentSource.of("k.xls", workbook(true, twice)));
        for (DocumentSource source : sources) {
            assertThat(reader().read(source, Wave.of(2024)).issues())
                    .as(source.name())
                    .extracting(ImportIssue::code)
                    .containsAnyOf("text-double-encoded", "text-mixed");
        }
    }
}
