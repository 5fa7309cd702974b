package fi.qwl.io.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.testing.Workbook;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that would fill the heap end in a clear issue in a process that has 64 MB of it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileHeapTest {

    private static final int MEGABYTES = 80;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEET_START = "<worksheet xmlns='" + Workbook.MAIN + "'><sheetData>";

    @TempDir
    private Path folder;

    private final List<String> files = new ArrayList<>();

    private void text(String name, String start, char filling) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) filling);
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int count = 0; count < MEGABYTES; count++) {
                out.write(megabyte);
            }
        }
        files.add(file.toString());
    }

    private void workbook(String name, String part, String start, String filling) throws IOException {
        byte[] megabyte = filling.repeat((1 << 20) / filling.length()).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        xml.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        for (int count = 0; count < MEGABYTES; count++) {
            xml.writeBytes(megabyte);
        }
        Workbook workbook = Workbook.ofRows("<row><c t='s'><v>0</v></c></row>").withSharedTexts("<si><t>a</t></si>");
        Path file = Files.write(
                folder.resolve(name), workbook.with(part, xml.toByteArray()).bytes());
        files.add(file.toString());
    }

    @Test
    void everyOneEndsInItsIssue() throws IOException, InterruptedException {
        text("quoted-cell.csv", "id;k\n1;\"", 'a');
        text("plain-cell.csv", "id;k\n1;", 'a');
        text("columns.csv", "id;k\n", ';');
        workbook("white-space.xlsx", SHEET, SHEET_START, " ");
        workbook("cell.xlsx", SHEET, SHEET_START + "<row><c t='str'><v>", "a");
        workbook("attribute.xlsx", SHEET, SHEET_START + "<row><c t='", "a");
        workbook("comment.xlsx", SHEET, SHEET_START + "<!--", "a");
        workbook("columns.xlsx", SHEET, SHEET_START + "<row>", "<c/>");
        workbook("nesting.xlsx", SHEET, SHEET_START + "<row>", "<x>");
        workbook("shared-text.xlsx", "xl/sharedStrings.xml", "<sst xmlns='" + Workbook.MAIN + "'><si><t>", "a");
        workbook("shared-texts.xlsx", "xl/sharedStrings.xml", "<sst xmlns='" + Workbook.MAIN + "'>", "<si/>");

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName()));
        command.addAll(files);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        assertThat(Files.readAllLines(output))
                .containsExactly(
                        "quoted-cell.csv limit-passed",
                        "plain-cell.csv limit-passed",
                        "columns.csv limit-passed",
                        "white-space.xlsx limit-passed",
                        "cell.xlsx limit-passed",
                        "attribute.xlsx limit-passed",
                        "comment.xlsx limit-passed",
                        "columns.xlsx workbook-damaged",
                        "nesting.xlsx limit-passed",
                        "shared-text.xlsx limit-passed",
                        "shared-texts.xlsx limit-passed");
        assertThat(status).isZero();
    }
}
