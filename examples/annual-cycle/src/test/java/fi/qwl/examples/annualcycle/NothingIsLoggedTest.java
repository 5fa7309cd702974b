package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole main job, at the finest level of every log, prints and writes no answer, key or comment. */
class NothingIsLoggedTest {

    private static final String KEY = "avainmerkki";
    private static final String ANSWER = "vastausmerkki";
    private static final String COMMENT = "kommenttimerkki";
    private static final int ITEMS = 15;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noAnswerKeyOrCommentIsInAnyLogOnAnyStreamOrInAnyFile() throws IOException, InterruptedException {
        String definition = Files.readString(MainJob.DATA.resolve("invented").resolve("definition.json"))
                .replace(
                        "\"items\": \"by-id\"",
                        "\"items\": \"by-id\", \"answers\": {\"agree5\": {\"labels\": " + labels() + "}}");
        Files.writeString(folder.resolve("definition.json"), definition);
        Files.writeString(folder.resolve("2023.csv"), csv());
        workbook();
        String printed = run(
                "--definition",
                folder.resolve("definition.json").toString(),
                "--survey",
                "2023=" + folder.resolve("2023.csv"),
                "--survey",
                "2024=" + folder.resolve("2024.xlsx"),
                "--out",
                folder.resolve("out").toString());

        // The capture is itself tested: both probes are in it, and so is the job's own table.
        assertThat(printed)
                .contains("java.util.logging " + LoggedRun.PROBE)
                .contains("slf4j " + LoggedRun.PROBE)
                .contains("Keksittylä");
        assertThat(printed).doesNotContain(KEY).doesNotContain(ANSWER).doesNotContain(COMMENT);
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(texts(Files.readAllBytes(file)))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text)
                                .doesNotContain(KEY)
                                .doesNotContain(ANSWER)
                                .doesNotContain(COMMENT));
            }
        }
    }

    /** What a file says: documents of Word and workbooks are read part by part, and the workbooks within them too. */
    private static List<String> texts(byte[] file) throws IOException {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return List.of(new String(file, StandardCharsets.UTF_8));
        }
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                texts.addAll(texts(zip.readAllBytes()));
            }
        }
        return texts;
    }

    private static String labels() {
        List<String> labels = new ArrayList<>();
        for (int point = 1; point <= 5; point++) {
            labels.add("\"" + ANSWER + point + "\": " + point);
        }
        return "{" + String.join(", ", labels) + "}";
    }

    private static List<List<String>> rows(int wave) {
        List<String> header = new ArrayList<>(List.of("id", "unit", "comment"));
        for (String factor : List.of("FE", "YI", "PL")) {
            for (int item = 1; item <= ITEMS / 3; item++) {
                header.add(factor + item);
            }
        }
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (int person = 0; person < 40; person++) {
            // Items of a factor agree and the waves differ, as the job's check of the data wants it.
            int level = wave == 2023 ? person * 7 % 5 : person * person % 5;
            List<String> row = new ArrayList<>(List.of(KEY + person, "U0" + (1 + person % 4), COMMENT + person));
            for (int item = 0; item < ITEMS; item++) {
                // The last person has left an item out.
                row.add(person == 39 && item == 3 ? "" : ANSWER + answer(level + (person / 4 + item) % 2, item));
            }
            rows.add(row);
        }
        // A double: its key has been read before.
        rows.add(rows.get(5));
        return rows;
    }

    /** An answer of 1 to 5 to an item; the third of the definition's items is reversed. */
    private static int answer(int level, int item) {
        int answer = Math.min(5, 1 + level);
        return item == 2 ? 6 - answer : answer;
    }

    private static String csv() {
        StringBuilder text = new StringBuilder();
        rows(2023).forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }

    private void workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("2024.xlsx"))) {
            var sheet = workbook.createSheet("Vastaukset");
            for (List<String> values : rows(2024)) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String value : values) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value);
                }
            }
            workbook.write(out);
        }
    }

    private static String run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Dpicocli.trace=DEBUG",
                "-cp",
                System.getProperty("java.class.path"),
                LoggedRun.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
