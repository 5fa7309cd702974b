package fi.qwl.io.document;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.issue.DocumentIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one entry point for JSON documents, in and out; no host's mapper is needed.
 *
 * <pre>{@code
 * byte[] kept = Documents.write(plan);
 * DevelopmentPlan again = Documents.read(DocumentSource.of("plan.json", kept), DevelopmentPlan.class).orElseThrow();
 * }</pre>
 *
 * <p>Every document is an object with a {@code format} such as {@code qwl-plan/1}; docs/documents.md lists them all, each
 * with an example, and {@link #schema} gives the JSON Schema. Of a document that people write (definitions, organisations,
 * models, tools, choices, questions) every fault is an issue at its JSON pointer, and a field that is not known is a
 * warning. A document that programs write is read whole or not at all: the first fault is one error at its pointer, and a
 * field that is not known is an error, since writing the value again would lose it. A document of a later format is the
 * error {@link DocumentIssue#FORMAT_LATER}: nothing is wrong with it. No message holds a value of the document.
 *
 * <p>A value comes back as it was. Documents are UTF-8 without a byte order mark, without blanks between their tokens, and
 * the same bytes on every machine; what is empty is left out. Days are ISO dates, instants are in UTC, percents are
 * numbers, enum constants are written like {@code in-progress}.
 *
 * <p>Results as they are before protection ({@code qwl-internal-results/1}) and the ledger ({@code qwl-ledger/1}) are for
 * the host's own store: keep them under the same protection as the answers. Safe for use by several threads.
 */
public final class Documents {

    private Documents() {}

    /**
     * Reads a document.
     *
     * @param <T> the kind of value
     * @param source the document, UTF-8
     * @param type one of {@link #types()}
     * @return the value, unless an error is in the way, and every issue
     * @throws IOException if the stream is broken
     * @throws IllegalArgumentException if no document holds such a value
     */
    public static <T> ImportResult<T> read(DocumentSource source, Class<T> type) throws IOException {
        requireNonNull(source, "source");
        DocumentKind<T> kind = DocumentKinds.of(type);
        Issues issues = new Issues();
        Optional<T> value = JsonFields.read(source, kind.format(), issues).flatMap(kind.reader());
        return value.isPresent() ? ImportResult.of(value.get(), issues) : ImportResult.failed(issues);
    }

    /**
     * Writes a document.
     *
     * @param value a value of one of {@link #types()}
     * @return the document, UTF-8
     * @throws IllegalArgumentException if no document holds such a value, or only people write it
     */
    public static byte[] write(Object value) {
        requireNonNull(value, "value");
        try {
            return JsonFields.bytes(DocumentKinds.tree(value));
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written to memory", e);
        }
    }

    /** {@return the types that documents hold, in the order of docs/documents.md; unmodifiable} */
    public static Set<Class<?>> types() {
        return DocumentKinds.all().stream()
                .map(DocumentKind::type)
                .collect(Collectors.collectingAndThen(
                        Collectors.<Class<?>, Set<Class<?>>>toCollection(LinkedHashSet::new),
                        Collections::unmodifiableSet));
    }

    /**
     * The format of the documents that hold a type.
     *
     * @param type one of {@link #types()}
     * @return the format with its version, such as {@code qwl-plan/1}
     * @throws IllegalArgumentException if no document holds such a value
     */
    public static String format(Class<?> type) {
        return DocumentKinds.of(type).format();
    }

    /**
     * The JSON Schema (draft 2020-12) of the documents that hold a type, which is also a component of OpenAPI 3.1.
     *
     * @param type one of {@link #types()}
     * @return the schema, a JSON document
     * @throws IllegalArgumentException if no document holds such a value
     */
    public static String schema(Class<?> type) {
        String name = format(type).replace('/', '-') + ".schema.json";
        try {
            return new String(Resources.bytes(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " cannot be read", e);
        }
    }
}
