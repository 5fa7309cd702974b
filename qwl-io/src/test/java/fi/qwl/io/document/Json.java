package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents as texts, for tests. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A value's document, indented as the committed ones are. */
    public static String pretty(Object value) {
        try {
            return MAPPER.readTree(Documents.write(value)).toPrettyString().replace("\r\n", "\n") + "\n";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode tree(Object value) {
        try {
            return MAPPER.readTree(Documents.write(value));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> ImportResult<T> result(String document, Class<T> type) {
        try {
            return Documents.read(DocumentSource.of("d.json", document.getBytes(StandardCharsets.UTF_8)), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> T read(String document, Class<T> type) {
        return result(document, type).orElseThrow();
    }

    /** Every issue as code and place. */
    public static List<String> places(String document, Class<?> type) {
        return result(document, type).issues().stream()
                .map(issue -> issue.code() + " " + issue.location().column().orElse(""))
                .toList();
    }

    /** Every issue as code, place and message. */
    public static List<String> faults(String document, Class<?> type) {
        return result(document, type).issues().stream()
                .map(issue -> issue.code() + " " + issue.location().column().orElse("") + ": " + issue.message())
                .toList();
    }
}
