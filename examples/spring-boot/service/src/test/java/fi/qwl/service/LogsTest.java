package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Files that nobody should upload, and what is said of them: nothing that was in them is on an error page or in a log. */
class LogsTest {

    private static final RunningService SERVICE = PublishedSample.service();
    private static final String SECRET = "salainen-kommentti-4711";
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void listen() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(LOG);
    }

    @AfterAll
    static void stopListening() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(LOG);
    }

    private static String logged() {
        return LOG.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, byte[]> hostile() throws IOException {
        String rows = "Vastaaja;Yksikkö\n" + SECRET + ";" + SECRET + "\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty.csv", new byte[0]);
        files.put("rows.csv", rows.getBytes(StandardCharsets.UTF_8));
        files.put("no-text.xlsx", rows.getBytes(StandardCharsets.UTF_16));
        files.put("cut.xlsx", Arrays.copyOf(PublishedSample.sample("2024.xlsx"), 9_000));
        files.put("bomb.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", new byte[20_000_000])));
        files.put(
                "entity.xlsx",
                zip(Map.of(
                        "[Content_Types].xml",
                        ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types>&e;" + SECRET + "</Types>")
                                .getBytes(StandardCharsets.UTF_8))));
        files.put("../../etc/passwd", rows.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void hostileUploadsBlockAndAreNotRepeatedAnywhere() throws IOException {
        Browser hr = SERVICE.browser("hr");
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : hostile().entrySet()) {
            hr.get("/hr");
            hr.upload("/hr/waves", file.getKey(), file.getValue(), "wave", "2023");
            HttpResponse<String> page = hr.get("/hr/waves/2023");
            assertThat(page.statusCode()).as(file.getKey()).isEqualTo(200);
            assertThat(page.body()).as(file.getKey()).doesNotContain("/hr/waves/2023/preview");
            HttpResponse<String> refused = hr.post("/hr/waves/2023/publish", "key", file.getKey());
            assertThat(refused.statusCode()).as(file.getKey()).isEqualTo(409);
            pages.add(refused.body());
        }
        hr.get("/hr");
        HttpResponse<String> large = hr.upload("/hr/waves", "large.csv", new byte[5_300_000], "wave", "2023");
        assertThat(large.statusCode()).isEqualTo(413);
        hr.get("/hr");
        pages.add(hr.post("/hr/waves/2023/accept", "kind", SECRET, "reason", SECRET)
                .body());
        pages.add(hr.post("/hr/waves/" + SECRET + "/publish", "key", SECRET).body());
        pages.add(hr.get("/" + SECRET).body());
        Browser supervisor = SERVICE.browser("e20");
        supervisor.get("/");
        supervisor.post("/units/5071/plan");
        supervisor.get("/plans/2024-5071");
        pages.add(supervisor
                .post("/plans/2024-5071", "version", "1", "new.topic", SECRET, "new.action", SECRET, "new.due", SECRET)
                .body());
        pages.add(supervisor.post("/plans/2024-5071", "version", SECRET).body());
        pages.add(Browser.program(
                        SERVICE.address(),
                        "e20",
                        "PUT",
                        "/api/plans/2024-5071",
                        "{\"" + SECRET + "\": \"" + SECRET + "\"}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"1\"")
                .body());
        assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain(SECRET, "Exception", "fi.qwl.", "/etc/"));
        assertThat(logged()).doesNotContain(SECRET, RunningService.PASSWORD);
    }

    /** Files of the import corpus, where they are: every tenth, and all of them with {@code -Dqwl.corpus=all}. */
    @Test
    void noFileOfTheCorpusIsAFaultOfTheService() throws IOException {
        Path corpus = Path.of("..", "..", "..", "..", "shared", "data", "cases", "reading");
        assumeTrue(Files.isDirectory(corpus), "the import corpus is not here");
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() < 5_000_000)
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        Browser hr = SERVICE.browser("hr");
        int step = "all".equals(System.getProperty("qwl.corpus")) ? 1 : 10;
        for (int i = 0; i < files.size(); i += step) {
            Path file = files.get(i);
            hr.get("/hr");
            hr.upload("/hr/waves", file.getFileName().toString(), Files.readAllBytes(file), "wave", "2022");
            assertThat(hr.get("/hr/waves/2022").statusCode())
                    .as(file.toString())
                    .isEqualTo(200);
        }
        assertThat(logged()).doesNotContain("Exception", "Servlet.service()");
    }
}
