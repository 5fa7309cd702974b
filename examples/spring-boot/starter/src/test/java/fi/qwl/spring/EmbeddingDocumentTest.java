package fi.qwl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.jdbc.JdbcSchema;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.survey.UnitId;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The programs of {@code docs/embedding.md} compile and do what the page says. */
class EmbeddingDocumentTest {

    private static final Path PAGE = Path.of("..", "..", "..", "docs", "embedding.md");
    private static final Path SAMPLE = Path.of("..", "..", "data", "joenvarsi");
    private static final Pattern BLOCK = Pattern.compile("```(java|properties)\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            package com.example;
            import fi.qwl.io.document.*;
            import fi.qwl.io.spi.*;
            import fi.qwl.io.store.jdbc.*;
            import fi.qwl.privacy.*;
            import fi.qwl.spring.*;
            import fi.qwl.study.*;
            import fi.qwl.survey.*;
            import jakarta.servlet.http.*;
            import java.io.*;
            import java.nio.file.*;
            import java.security.Principal;
            import java.time.*;
            import java.util.*;
            import javax.sql.DataSource;
            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.context.annotation.Bean;
            import org.springframework.http.ResponseEntity;
            import org.springframework.web.bind.annotation.*;
            """;

    @TempDir
    private Path folder = Path.of("");

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    private static long lines(String block) {
        return block.lines().filter(line -> !line.isBlank()).count();
    }

    @Test
    void theWholeHostIsShort() throws IOException {
        assertThat(lines(blocks("java").get(0))).isLessThanOrEqualTo(25);
        assertThat(lines(blocks("properties").get(0))).isLessThanOrEqualTo(10);
    }

    @Test
    void theHostPublishesAnUploadOnceAndNarrowsItToItsReader() throws Exception {
        try (URLClassLoader host = compiled("Host", blocks("java").get(0))) {
            new WebApplicationContextRunner()
                    .withClassLoader(host)
                    .withUserConfiguration(host.loadClass("com.example.Host"))
                    .withPropertyValues(blocks("properties")
                            .get(0)
                            .replace("file:definition", "file:" + SAMPLE + "/definition")
                            .replace("file:organisation", "file:" + SAMPLE + "/organisation")
                            .replace("jdbc:h2:file:./data/qwl", "jdbc:h2:mem:page;DB_CLOSE_DELAY=-1")
                            .split("\n"))
                    .withPropertyValues(
                            "spring.datasource.type=org.springframework.jdbc.datasource.SimpleDriverDataSource")
                    .run(context -> {
                        context.getBean(JdbcSchema.class).migrate();
                        MockMvc web =
                                MockMvcBuilders.webAppContextSetup(context).build();
                        assertThat(answer(web, upload())).isEqualTo("[1]");
                        assertThat(answer(web, upload())).isEqualTo("[1]");
                        MockHttpServletRequest read = new MockHttpServletRequest("GET", "/waves/2024");
                        read.setUserPrincipal(() -> "somebody");
                        assertForBoard(answer(web, read));
                    });
        }
    }

    private static MockHttpServletRequest upload() throws IOException {
        MockHttpServletRequest upload = new MockHttpServletRequest("POST", "/waves/2024");
        upload.addHeader("Idempotency-Key", "upload 1");
        upload.setContentType("application/octet-stream");
        upload.setContent(Files.readAllBytes(SAMPLE.resolve("2024.xlsx")));
        return upload;
    }

    private static String answer(MockMvc web, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse answer =
                web.perform(context -> request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void assertForBoard(String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        PublishedResults read = Documents.read(DocumentSource.of("answer.json", bytes), PublishedResults.class)
                .orElseThrow();
        assertThat(read.readers()).containsExactly(new Readership(Audience.BOARD, new UnitId("1000")));
    }

    @Test
    void aServletDoesTheSame() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:servlet;DB_CLOSE_DELAY=-1");
        try (URLClassLoader host = compiled("WaveServlet", blocks("java").get(1))) {
            Constructor<?> constructor = host.loadClass("com.example.WaveServlet")
                    .getDeclaredConstructor(DataSource.class, Path.class, Path.class);
            constructor.setAccessible(true);
            HttpServlet servlet = (HttpServlet) constructor.newInstance(
                    database, SAMPLE.resolve("definition.json"), SAMPLE.resolve("organisation.csv"));
            MockHttpServletRequest upload = upload();
            upload.setParameter("wave", "2024");
            servlet.service(upload, new MockHttpServletResponse());
            MockHttpServletRequest read = new MockHttpServletRequest("GET", "/");
            read.setParameter("wave", "2024");
            MockHttpServletResponse answer = new MockHttpServletResponse();
            servlet.service(read, answer);
            assertForBoard(answer.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private URLClassLoader compiled(String name, String code) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), IMPORTS + code);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-encoding",
                    "UTF-8",
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString());
            assertThat(compiler.getTask(problems, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .as(problems.toString())
                    .isTrue();
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }
}
