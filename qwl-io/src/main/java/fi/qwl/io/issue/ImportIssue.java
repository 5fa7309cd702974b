package fi.qwl.io.issue;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that was found in an input: what was expected, what was found, where, and what to do.
 *
 * <p>Neither the message nor the attributes hold cell text or respondents' keys. The exceptions are a distinct unknown label
 * of a column that was declared as closed choice, and a unit's name that nothing has: neither a codebook nor an
 * organisation can be corrected without it.
 *
 * @param kind which kind of issue; made by {@link IssueCode#at}
 * @param location the place
 * @param message one or two sentences in English, for developers
 * @param attributes the message's parts by name, for messages in other languages; sorted, unmodifiable
 */
public record ImportIssue(IssueCode kind, SourceLocation location, String message, Map<String, String> attributes) {

    /** @throws IllegalArgumentException if an attribute is not documented for the kind */
    public ImportIssue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        for (String name : attributes.keySet()) {
            if (!kind.attributes().contains(name)) {
                throw new IllegalArgumentException("attribute '" + name + "' is not documented for " + kind.code()
                        + "\nMaybe add it to the attributes of the code.");
            }
        }
    }

    /** {@return the kind's stable code, such as {@code answer-out-of-scale}} */
    public String code() {
        return kind.code();
    }

    /** {@return what it costs} */
    public Severity severity() {
        return kind.severity();
    }

    /** {@return the issue as one line: severity, code, place and message} */
    @Override
    public String toString() {
        return severity() + " " + code() + " (" + location + "): " + message;
    }
}
