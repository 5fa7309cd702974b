package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** The field table of {@code docs/templates.md} holds names that mean something, and the same in each language. */
class TemplatesDocumentTest {

    @Test
    void everyNameInTheTableIsAField() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "templates.md")).stream()
                .filter(line -> line.startsWith("| `{{"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(8);
        Scope scope = TemplateSample.data(Language.EN).scope();
        for (String row : rows) {
            String[] columns = row.split(" \\| ", -1);
            assertThat(columns).hasSize(3);
            List<String> names = names(columns[0]);
            assertThat(names(columns[1])).as(row).isEqualTo(names);
            assertThat(names(columns[2])).as(row).isEqualTo(names);
            names.stream()
                    .filter(name -> !name.contains("…"))
                    .forEach(name -> assertThat(isField(name, scope)).as(name).isTrue());
        }
    }

    private static List<String> names(String column) {
        return Placeholder.ANY
                .matcher(column)
                .results()
                .map(found -> Placeholder.parse(found.group(1)).normal())
                .toList();
    }

    /** A field of the whole, or of what a block is repeated for. */
    private static boolean isField(String name, Scope scope) {
        List<String> path = List.of(name.split("\\.", -1));
        return scope.find(path).isPresent()
                || scope.own().values().stream()
                        .filter(FieldValue.Items.class::isInstance)
                        .map(items -> first((FieldValue.Items) items))
                        .anyMatch(inner -> inner.isPresent()
                                && scope.inner(inner.get()).find(path).isPresent());
    }

    private static Optional<Map<String, FieldValue>> first(FieldValue.Items items) {
        return items.each().stream().findFirst();
    }

    @Test
    void whatLooksLikeAPlaceholderInTheDocumentIsOne() throws IOException {
        Matcher matcher = Placeholder.ANY.matcher(Files.readString(Path.of("..", "docs", "templates.md")));
        assertThat(matcher.results().count()).isGreaterThan(30);
    }
}
