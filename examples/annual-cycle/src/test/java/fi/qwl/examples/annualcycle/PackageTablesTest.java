package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of packages in docs/architecture.md are those of the code: every package of a module with its floor, one
 * above the highest package of the module that it uses, and the first sentence of its comment.
 */
class PackageTablesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path ARCHITECTURE = ROOT.resolve("docs").resolve("architecture.md");
    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?\\.)(?=\\s)", Pattern.DOTALL);
    private static final String START = "<!-- packages -->\n";
    private static final String END = "<!-- end of packages -->";

    /** To write the tables again: {@code mvn verify -Dqwl.write}. */
    @Test
    void theArchitectureShowsThePackagesOfTheCode() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fi.qwl");
        StringBuilder tables = new StringBuilder();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            tables.append(table(module, classes));
        }
        tables.append('\n');
        String document = Files.readString(ARCHITECTURE);
        int from = document.indexOf(START) + START.length();
        int to = document.indexOf(END);
        assertThat(to).isGreaterThanOrEqualTo(from);
        if (System.getProperty("qwl.write") != null) {
            Files.writeString(ARCHITECTURE, document.substring(0, from) + tables + document.substring(to));
        } else {
            assertThat(document.substring(from, to))
                    .as("the packages have changed: mvn verify -Dqwl.write writes them into docs/architecture.md")
                    .isEqualTo(tables.toString());
        }
    }

    private static String table(String module, JavaClasses classes) throws IOException {
        Path sources = ROOT.resolve(module).resolve("src").resolve("main").resolve("java");
        Set<String> exported = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1))
                .collect(Collectors.toSet());
        Map<String, String> sentences = sentences(sources);
        Map<String, Integer> floors = floors(sentences.keySet(), classes);
        StringBuilder table =
                new StringBuilder("\n`" + module + "`\n\n| floor | package | what lives there |\n|---|---|---|\n");
        floors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .forEach(floor -> table.append("| ")
                        .append(floor.getValue())
                        .append(" | `")
                        .append(floor.getKey())
                        .append(exported.contains(floor.getKey()) ? "` | " : "` (inside) | ")
                        .append(sentences.get(floor.getKey()))
                        .append(" |\n"));
        return table.toString();
    }

    /** The first sentence of each package's comment, by package. */
    private static Map<String, String> sentences(Path sources) throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(file -> file.endsWith("package-info.java")).toList()) {
                String name = sources.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
                Matcher sentence = SENTENCE.matcher(Files.readString(file));
                assertThat(sentence.find())
                        .as("a sentence in the comment of " + name)
                        .isTrue();
                sentences.put(
                        name,
                        sentence.group(1)
                                .replaceAll("\\s*\\n \\* ?", " ")
                                .replaceAll("\\{@link [a-z.]*(\\w+)}", "`$1`")
                                .replaceAll("\\{@code (\\S+)}", "`$1`")
                                .strip());
            }
        }
        return sentences;
    }

    private static Map<String, Integer> floors(Set<String> packages, JavaClasses classes) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : classes) {
            if (packages.contains(type.getPackageName())) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName())
                        .filter(name -> packages.contains(name) && !name.equals(type.getPackageName()))
                        .forEach(name -> used.computeIfAbsent(type.getPackageName(), any -> new TreeSet<>())
                                .add(name));
            }
        }
        Map<String, Integer> floors = new TreeMap<>();
        while (floors.size() < packages.size()) {
            int before = floors.size();
            for (String name : packages) {
                Set<String> below = used.getOrDefault(name, Set.of());
                if (!floors.containsKey(name) && floors.keySet().containsAll(below)) {
                    floors.put(
                            name, 1 + below.stream().mapToInt(floors::get).max().orElse(0));
                }
            }
            assertThat(floors.size()).as("packages without a circle").isGreaterThan(before);
        }
        return floors;
    }
}
