package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import fi.qwl.io.tree.JsonFields;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: its format, the type that it holds, and how one becomes the other.
 *
 * @param format the format with its version, such as {@code qwl-plan/1}
 * @param type the type that it is read as
 * @param reader reads the fields; empty, with an issue, where the document cannot be used
 * @param writer writes every field, {@code format} among them; null for what only people write
 */
record DocumentKind<T>(
        String format,
        Class<T> type,
        Function<JsonFields, Optional<T>> reader,
        @Nullable Function<T, ? extends JsonNode> writer) {

    /** A kind that people write and the library only reads. */
    static <T> DocumentKind<T> read(String format, Class<T> type, Function<JsonFields, Optional<T>> reader) {
        return new DocumentKind<>(format, type, reader, null);
    }

    JsonNode tree(Object value) {
        if (writer == null) {
            throw new IllegalArgumentException(format + " is written by people\nMaybe keep the document that "
                    + type.getSimpleName() + " was read from.");
        }
        return writer.apply(type.cast(value));
    }
}
