package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comment of every exported package has an example that compiles and runs, and says how stable the package is. */
class PackageExamplesTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    /** The comments of the exported packages, by package. */
    private static Map<String, String> comments() throws IOException {
        Map<String, String> comments = new TreeMap<>();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            Path sources = Path.of("..", "..", module, "src", "main", "java");
            Matcher exports = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
            while (exports.find()) {
                String name = exports.group(1);
                Path comment = sources.resolve(name.replace('.', '/')).resolve("package-info.java");
                comments.put(name, Files.readString(comment));
            }
        }
        return comments;
    }

    @Test
    void everyPackageSaysHowStableItIs() throws IOException {
        assertThat(comments())
                .hasSizeGreaterThan(25)
                .allSatisfy((name, comment) -> assertThat(comment)
                        .as("add to package-info.java of " + name + ": <p>Stability: stable (or: not yet stable; …)")
                        .containsPattern("<p>Stability: (stable|not yet stable)"));
    }

    @Test
    void everyPackageHasAnExampleThatCompilesAndRuns() throws Exception {
        Map<String, String> comments = comments();
        String imports = comments.keySet().stream()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> comment : comments.entrySet()) {
            Matcher example = EXAMPLE.matcher(comment.getValue());
            assertThat(example.find())
                    .as("add to package-info.java of " + comment.getKey() + " an example, <pre>{@code … }</pre>; it may"
                            + " use what PackageExample has")
                    .isTrue();
            sources.add(write(comment.getKey(), imports, example.group(1)));
        }
        compile(sources);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PackageExample.class.getClassLoader())) {
            for (String name : comments.keySet()) {
                Path own = Files.createDirectories(folder.resolve("written").resolve(name));
                PackageExample example = (PackageExample) loader.loadClass(className(name))
                        .getDeclaredConstructor(Path.class)
                        .newInstance(own);
                example.run();
            }
        }
    }

    private static String className(String name) {
        return "Of_" + name.replace('.', '_');
    }

    private Path write(String name, String imports, String example) throws IOException {
        String code =
                example.lines().map(line -> line.replaceFirst("^ \\* ?", "")).collect(Collectors.joining("\n"));
        String type = className(name);
        return Files.writeString(folder.resolve(type + ".java"), imports + """
                        import com.fasterxml.jackson.databind.ObjectMapper;
                        import java.nio.charset.*;
                        import java.nio.file.*;
                        import java.time.*;
                        import java.util.*;

                        public class %s extends fi.qwl.examples.annualcycle.PackageExample {
                            public %s(Path folder) {
                                super(folder);
                            }

                            @Override
                            public void run() throws Exception {
                        %s
                            }
                        }
                        """.formatted(type, type, code));
    }

    private void compile(List<Path> sources) {
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
            boolean isDone = compiler.getTask(
                            problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(isDone).as(problems.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
