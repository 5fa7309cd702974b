package fi.qwl.io.issue;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that was found in an input: what was expected, what was found, where, and what to do.
 *
 * <p>Neither the message nor the attributes hold cell text or respondents' keys. The one exception is a distinct
 * unknown label of a column that was declared as closed choice: a codebook cannot be mended without it.
 *
 * @param severity what it costs
 * @param code a documented, stable code such as {@code answer-out-of-scale}
 * @param location the place
 * @param message one or two sentences in English, for developers
 * @param attributes the message's parts by name, for messages in other languages; sorted, unmodifiable
 */
public record ImportIssue(
        Severity severity, String code, SourceLocation location, String message, Map<String, String> attributes) {

    public ImportIssue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /**
     * An issue without attributes.
     *
     * @param severity what it costs
     * @param code the stable code
     * @param location the place
     * @param message the sentence
     * @return the issue
     */
    public static ImportIssue of(Severity severity, String code, SourceLocation location, String message) {
        return new ImportIssue(severity, code, location, message, Map.of());
    }

    /** {@return the issue as one line: severity, code, place and message} */
    @Override
    public String toString() {
        return severity + " " + code + " (" + location + "): " + message;
    }
}
