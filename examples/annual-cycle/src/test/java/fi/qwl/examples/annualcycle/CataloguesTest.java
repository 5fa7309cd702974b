package fi.qwl.examples.annualcycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.qwl.words.Labelled;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text for people is in the catalogues, in every language, with the same arguments, and is used. */
class CataloguesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> MODULES = List.of("qwl-core", "qwl-plan", "qwl-io", "examples/annual-cycle");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[|}]");
    private static final Pattern TEXT_IN_CODE = Pattern.compile(
            "LocalText\\.of\\(\\s*\"[^\"]*\"(\\s*\\+\\s*\"[^\"]*\")*\\s*,|\\bsay\\(|switch \\((this\\.)?language\\)");

    @Test
    void everyLanguageHasTheSameTextsWithTheSameArguments() throws IOException {
        for (Path english : catalogues()) {
            Map<String, Set<String>> expected = arguments(texts(english, Language.EN));
            for (Language language : Language.values()) {
                assertThat(arguments(texts(english, language)))
                        .as("%s of %s", language, english.getParent())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void noTextIsBlankOrHidesASpaceAtAnEnd() throws IOException {
        for (Path english : catalogues()) {
            for (Language language : Language.values()) {
                texts(english, language)
                        .forEach((key, text) -> assertThat(text)
                                .as("%s in %s", key, language)
                                .isNotBlank()
                                .isEqualTo(text.strip()));
            }
        }
    }

    @Test
    void everyConstantHasItsText() throws IOException {
        Map<String, String> all = allTexts();
        List<String> missing = new ArrayList<>();
        for (Class<?> type : speakingEnums()) {
            for (Object constant : type.getEnumConstants()) {
                String key = key(type, ((Enum<?>) constant).name());
                if (!all.containsKey(key) && !all.containsKey(key + ".1")) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).as("constants without a text").isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Map<String, String> sources = sources();
        List<String> unused = new ArrayList<>();
        for (String key : allTexts().keySet()) {
            String[] parts = key.substring(key.indexOf('/') + 1).split("\\.");
            String source = sources.getOrDefault(key.substring(0, key.indexOf('/')) + "." + parts[0], "");
            int constant = constantAt(parts);
            boolean isDeclared = constant > 0 && source.contains("enum " + parts[constant - 1] + " ");
            boolean isPartRead = constant == parts.length - 1
                    || parts[constant + 1].matches("\\d+")
                    || source.contains("\"" + parts[constant + 1] + "\"");
            if (!isDeclared || !isPartRead || count(source, parts, constant) < 1) {
                unused.add(key);
            }
        }
        assertThat(unused).as("texts that no constant has").isEmpty();
    }

    @Test
    void noTextForPeopleIsWrittenInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher text = TEXT_IN_CODE.matcher(withoutComments(Files.readString(file)));
                    if (text.find()) {
                        found.add(ROOT.relativize(file) + ": " + text.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theGlossarysTermsAreUsedAndTheOthersAreNot() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        String finnish = all(Language.FI);
        String swedish = all(Language.SV);
        for (String row : rows) {
            String[] cells = row.split("\\s*\\|\\s*", -1);
            assertThat(finnish).as(row).contains(stem(cells[2]));
            assertThat(swedish).as(row).contains(stem(cells[3]));
            if (!cells[4].equals("–")) {
                assertThat(finnish).as(row).doesNotContain(cells[4]);
            }
            if (!cells[5].equals("–")) {
                assertThat(swedish).as(row).doesNotContain(cells[5]);
            }
        }
    }

    /** Finnish words change at their end. */
    private static String stem(String term) {
        return term.length() < 8 ? term : term.substring(0, term.length() - 3);
    }

    private static String all(Language language) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path english : catalogues()) {
            texts(english, language).values().forEach(text -> all.append(text).append('\n'));
        }
        return all.toString().toLowerCase(language.locale());
    }

    private static int constantAt(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("[A-Z][A-Z0-9_]*")) {
                return i;
            }
        }
        return -1;
    }

    private static long count(String source, String[] parts, int constant) {
        return Pattern.compile("\\b" + parts[constant] + "\\b")
                .matcher(source)
                .results()
                .count();
    }

    private static List<Path> catalogues() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/resources"))) {
                files.filter(path -> path.getFileName().toString().equals("words_en.properties"))
                        .forEach(found::add);
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Map<String, String> allTexts() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path english : catalogues()) {
            String path = requireNonNull(english.getParent()).toString().replace('\\', '/');
            String name = path.substring(path.indexOf("/fi/qwl") + 1).replace('/', '.');
            texts(english, Language.EN).forEach((key, text) -> all.put(name + "/" + key, text));
        }
        return all;
    }

    private static Map<String, String> texts(Path english, Language language) throws IOException {
        Properties texts = new Properties();
        Path file = english.resolveSibling("words_" + language.code() + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }

    private static Map<String, Set<String>> arguments(Map<String, String> texts) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        texts.forEach((key, text) -> {
            Set<String> found = new TreeSet<>();
            ARGUMENT.matcher(text).results().forEach(argument -> found.add(argument.group(1)));
            arguments.put(key, found);
        });
        return arguments;
    }

    private static List<Class<?>> speakingEnums() {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fi.qwl")) {
            boolean isSpeaking =
                    type.isEnum() && (type.isAssignableTo(Phrase.class) || type.isAssignableTo(Labelled.class));
            if (isSpeaking) {
                found.add(type.reflect());
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String key(Class<?> type, String constant) {
        return type.getPackageName() + "/"
                + type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + constant;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : MODULES) {
            Path java = ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(java)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name =
                            java.relativize(file).toString().replace('\\', '/').replace('/', '.');
                    sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
