package fi.qwl.examples.annualcycle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No text was lost when the texts moved from literals in the code to catalogues. {@code texts-before_*.txt} are the texts of
 * commit 336bf0f, listed by {@code .ci/texts-of-commit.py}; {@code texts-changed_*.txt} are those that were changed on
 * purpose. Numbers of choices, punctuation and capitals do not count.
 */
class TextsKeptTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d\\|([^{}]*)}");
    private static final Pattern NOT_WORDS = Pattern.compile("\\{[^{}]*}|[%:;,.()?!–=]");
    private static final int MOST_FORMS = 3;

    @ParameterizedTest
    @EnumSource
    void everyEarlierTextIsThereOrWasChangedOnPurpose(Language language) throws IOException {
        String today = today(language).stream().map(TextsKeptTest::words).collect(joining("\n"));
        List<String> lost = lines("before", language).stream()
                .filter(text -> !today.contains(words(text)))
                .toList();

        assertThat(lines("changed", language)).containsAll(lost);
        assertThat(lines("before", language)).containsAll(lines("changed", language));
    }

    private static List<String> today(Language language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(
                            path -> path.toString().replace('\\', '/').contains("src/main/resources/"))
                    .toList()) {
                String name = requireNonNull(file.getFileName()).toString();
                if (name.endsWith("_" + language.code() + ".properties")) {
                    addForms(texts, file);
                } else if (file.toString().contains("questions") && name.endsWith(".json")) {
                    addQuestions(texts, new ObjectMapper().readTree(file.toFile()), language);
                }
            }
        }
        return texts;
    }

    /** Each text as it is, and with the first, second and third form of its choices. */
    private static void addForms(List<String> texts, Path file) throws IOException {
        Properties catalogue = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            catalogue.load(reader);
        }
        for (String key : catalogue.stringPropertyNames()) {
            String text = catalogue.getProperty(key);
            texts.add(text);
            for (int form = 0; form < MOST_FORMS; form++) {
                int wanted = form;
                texts.add(CHOICE.matcher(text).replaceAll(choice -> {
                    String[] forms = choice.group(1).split("\\|", -1);
                    return forms[Math.min(wanted, forms.length - 1)];
                }));
            }
        }
    }

    private static void addQuestions(List<String> texts, JsonNode node, Language language) {
        if (node.path(language.code()).isTextual()) {
            texts.add(node.path(language.code()).asText());
        }
        node.forEach(part -> addQuestions(texts, part, language));
    }

    private static String words(String text) {
        String bare = NOT_WORDS.matcher(text.toLowerCase(java.util.Locale.ROOT)).replaceAll(" ");
        return String.join(" ", bare.strip().split("\\s+"));
    }

    private static List<String> lines(String kind, Language language) throws IOException {
        String name = "texts-" + kind + "_" + language.code() + ".txt";
        try (InputStream resource = requireNonNull(TextsKeptTest.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
