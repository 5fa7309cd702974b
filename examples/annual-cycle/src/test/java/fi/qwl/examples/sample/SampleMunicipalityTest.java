package fi.qwl.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMunicipalityTest {

    private static final Path COMMITTED = Path.of("..", "data", "joenvarsi");
    private static final String BY_HAND = "choices.json";

    @TempDir
    private Path folder;

    @Test
    void theSeedGivesTheCommittedFiles() throws IOException {
        SampleMunicipality.main(new String[] {folder.toString()});

        List<String> names = namesIn(folder);
        List<String> committed = new ArrayList<>(namesIn(COMMITTED));
        committed.remove(BY_HAND);
        assertThat(names).isEqualTo(committed);
        for (String name : names) {
            byte[] made = Files.readAllBytes(folder.resolve(name));
            byte[] kept = Files.readAllBytes(COMMITTED.resolve(name));
            // How tightly a JDK packs is its own affair, so of a packed file the contents are compared.
            if (name.endsWith(".xlsx")) {
                assertThat(unpacked(made)).as(name).isEqualTo(unpacked(kept));
            } else {
                assertThat(made).as(name).isEqualTo(kept);
            }
        }
    }

    @Test
    void theFolderMustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleMunicipality.main(new String[0]))
                .withMessage("expected one argument, the folder to write into, but found 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void namesAreUniqueWithinAYearAndParentsAreThere(int year) {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>(Set.of(""));
        for (SampleUnit unit : SampleUnits.of(year)) {
            assertThat(names.add(unit.name())).as(unit.name()).isTrue();
            assertThat(ids).as(unit.id()).contains(unit.parent());
            assertThat(ids.add(unit.id())).as(unit.id()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void noUnitHasMoreAnswersThanPeople(int year) {
        Map<String, Integer> answered = new HashMap<>();
        for (Respondent one : SampleWave.sent(SampleWave.of(year))) {
            answered.merge(one.unit().id(), 1, Integer::sum);
        }
        for (SampleUnit unit : SampleUnits.of(year)) {
            assertThat(answered.getOrDefault(unit.id(), 0)).as(unit.name()).isLessThanOrEqualTo(unit.invited());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void threeQuartersOfThePeopleAnswerAndFewQuestionsStayOpen(int year) {
        List<Respondent> sent = SampleWave.sent(SampleWave.of(year));
        int invited =
                SampleUnits.of(year).stream().mapToInt(SampleUnit::invited).sum();
        List<Integer> answers =
                sent.stream().flatMap(one -> one.answers().stream()).toList();

        assertThat((double) sent.size() / invited).isBetween(0.75, 0.85);
        assertThat(share(answers, Respondent.NO_ANSWER)).isBetween(0.02, 0.035);
        assertThat(share(answers, Respondent.DONT_KNOW)).isBetween(0.015, 0.025);
    }

    @Test
    void theWorkbooksOf2023HoldTheSameAndTheTextFileShowsIt() throws IOException {
        List<List<String>> newer;
        List<List<String>> older;
        try (Workbook xlsx = new XSSFWorkbook(Files.newInputStream(COMMITTED.resolve("2023.xlsx")));
                Workbook xls = new HSSFWorkbook(Files.newInputStream(COMMITTED.resolve("2023.xls")))) {
            newer = cells(xlsx.getSheet("Vastaukset"));
            older = cells(xls.getSheet("Vastaukset"));
        }
        String text = Files.readString(COMMITTED.resolve("2023.csv"), Charset.forName("windows-1252"));

        int people = SampleWave.sent(SampleWave.of(2023)).size();
        assertThat(newer).hasSize(1 + people).isEqualTo(older);
        assertThat(text)
                .startsWith("Vastaaja;Lähetetty;Vastausaika (min);Yksikkö")
                .doesNotContain("?ä", "\uFFFD");
        assertThat(text.split("\r\n", -1)).hasSize(1 + people + 1).endsWith("");
    }

    @Test
    void theWorkbookOf2024HasATitleAndOtherSheets() throws IOException {
        try (Workbook xlsx = new XSSFWorkbook(Files.newInputStream(COMMITTED.resolve("2024.xlsx")))) {
            assertThat(xlsx.getNumberOfSheets()).isEqualTo(3);
            assertThat(xlsx.getSheetName(1)).isEqualTo("Saate");
            assertThat(xlsx.isSheetHidden(2)).isTrue();
            List<List<String>> rows = cells(xlsx.getSheet("Vastaukset"));
            assertThat(rows.get(2)).startsWith("Vastaaja", "Lähetetty");
            assertThat(rows).hasSize(3 + SampleWave.sent(SampleWave.of(2024)).size());
        }
    }

    @Test
    void theReportHidesUnitsOfFewerThanFive() throws IOException {
        try (Workbook xlsx = new XSSFWorkbook(Files.newInputStream(COMMITTED.resolve("2022-raportti.xlsx")))) {
            List<List<String>> rows = cells(xlsx.getSheet("Tulokset"));
            List<List<String>> units = rows.subList(4, rows.size());
            assertThat(units).hasSize(SampleUnits.of(2022).size());
            for (List<String> unit : units) {
                boolean isHidden = Double.parseDouble(unit.get(2)) < 5;
                assertThat(unit.get(5).equals("–")).as(unit.get(1)).isEqualTo(isHidden);
                assertThat(unit.get(14)).isIn(isHidden ? List.of("–") : List.of("hallinnassa", "koholla"));
            }
        }
    }

    @Test
    void theChoicesAreOfUnitsAndSupervisorsOf2024() throws IOException {
        String choices = Files.readString(COMMITTED.resolve(BY_HAND), StandardCharsets.UTF_8);
        Set<String> units = new HashSet<>();
        Set<String> supervisors = new HashSet<>();
        for (SampleUnit unit : SampleUnits.of(2024)) {
            units.add(unit.id());
            supervisors.add(unit.supervisor());
        }

        assertThat(all("\"unit\": \"(\\w+)\"", choices)).hasSize(3).isSubsetOf(units);
        assertThat(all("\"id\": \"(\\w+)\"", choices)).isNotEmpty().isSubsetOf(supervisors);
    }

    private static double share(List<Integer> answers, int wanted) {
        return (double) answers.stream().filter(answer -> answer == wanted).count() / answers.size();
    }

    private static List<String> namesIn(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The parts of a packed file in their order: name, time and contents. */
    private static List<String> unpacked(byte[] bytes) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String contents = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.add(entry.getName() + " " + entry.getTimeLocal() + "\n" + contents);
            }
        }
        return parts;
    }

    private static List<List<String>> cells(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            List<String> cells = new ArrayList<>();
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                cells.add(text(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
