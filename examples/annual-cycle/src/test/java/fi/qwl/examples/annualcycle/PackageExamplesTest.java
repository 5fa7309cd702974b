package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comment of every exported package has an example that compiles and runs, and says how stable the package is. The
 * examples in the comments of its types compile too, and run where the sample has what they name.
 */
class PackageExamplesTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern TYPE_EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    /** Names of its own that an example uses, which the sample has not: files, units, classes of background. */
    private static final Pattern OF_ITS_OWN =
            Pattern.compile("Path\\.of\\(|new UnitId\\(|DocumentSource\\.of\\(file|filledIn|ofClasses");

    @TempDir
    private Path folder = Path.of("");

    /** The folders of the exported packages, by package. */
    private static Map<String, Path> exported() throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            Path sources = Path.of("..", "..", module, "src", "main", "java");
            Matcher exports = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
            while (exports.find()) {
                folders.put(exports.group(1), sources.resolve(exports.group(1).replace('.', '/')));
            }
        }
        return folders;
    }

    /** The comments of the exported packages, by package. */
    private static Map<String, String> comments() throws IOException {
        Map<String, String> comments = new TreeMap<>();
        for (Map.Entry<String, Path> exported : exported().entrySet()) {
            comments.put(exported.getKey(), Files.readString(exported.getValue().resolve("package-info.java")));
        }
        return comments;
    }

    /** The Java examples in comments of types and methods, by type and number; documents begin with a brace. */
    private static Map<String, String> examplesOfTypes() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        for (Map.Entry<String, Path> exported : exported().entrySet()) {
            try (DirectoryStream<Path> types = Files.newDirectoryStream(exported.getValue(), "[A-Z]*.java")) {
                for (Path type : types) {
                    String name = exported.getKey() + "."
                            + type.getFileName().toString().replace(".java", "");
                    Matcher matcher = TYPE_EXAMPLE.matcher(Files.readString(type));
                    for (int number = 1; matcher.find(); number++) {
                        String example = withoutStars(matcher.group(1));
                        if (!example.startsWith("{")) {
                            examples.put(name + "." + number, example);
                        }
                    }
                }
            }
        }
        return examples;
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
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> comment : comments.entrySet()) {
            Matcher example = EXAMPLE.matcher(comment.getValue());
            assertThat(example.find())
                    .as("add to package-info.java of " + comment.getKey() + " an example, <pre>{@code … }</pre>; it may"
                            + " use what PackageExample has")
                    .isTrue();
            sources.add(write(comment.getKey(), withoutStars(example.group(1)), PackageExample.class));
        }
        compile(sources);
        run(comments.keySet());
    }

    @Test
    void everyExampleOfATypeCompilesAndRunsWhereItCan() throws Exception {
        Map<String, String> examples = examplesOfTypes();
        assertThat(examples).hasSizeGreaterThan(50);
        List<Path> sources = new ArrayList<>();
        Set<String> run = new TreeSet<>();
        for (Map.Entry<String, String> example : examples.entrySet()) {
            sources.add(write(example.getKey(), example.getValue(), ClassExample.class));
            if (!OF_ITS_OWN.matcher(example.getValue()).find()) {
                run.add(example.getKey());
            }
        }
        compile(sources);
        run(run);
    }

    private void run(Set<String> names) throws Exception {
        SoftAssertions assertions = new SoftAssertions();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PackageExample.class.getClassLoader())) {
            for (String name : names) {
                Path own = Files.createDirectories(folder.resolve("written").resolve(name));
                PackageExample example = (PackageExample) loader.loadClass(className(name))
                        .getDeclaredConstructor(Path.class)
                        .newInstance(own);
                assertions
                        .assertThatCode(example::run)
                        .as("the example in the comment of " + name)
                        .doesNotThrowAnyException();
            }
        }
        assertions.assertAll();
    }

    private static String withoutStars(String comment) {
        return comment.lines().map(line -> line.replaceFirst("^ *\\* ?", "")).collect(Collectors.joining("\n"));
    }

    private static String className(String name) {
        return "Of_" + name.replace('.', '_');
    }

    private Path write(String name, String code, Class<? extends PackageExample> base) throws IOException {
        String type = className(name);
        String imports = exported().keySet().stream()
                .map(exported -> "import " + exported + ".*;\n")
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve(type + ".java"), imports + """
                        import com.fasterxml.jackson.databind.ObjectMapper;
                        import java.io.OutputStream;
                        import java.nio.charset.*;
                        import java.nio.file.*;
                        import java.time.*;
                        import java.util.*;
                        import java.util.concurrent.Callable;

                        public class %s extends %s {
                            public %s(Path folder) {
                                super(folder);
                            }

                            @Override
                            public void run() throws Exception {
                        %s
                            }
                        }
                        """.formatted(type, base.getName(), type, code));
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
