package fi.qwl.io.issue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A kind of issue: its stable code, its severity and the names of the attributes that its messages may have. One code has one
 * severity. Each reader has an enum of its kinds; a third party's format may have its own enum:
 *
 * <pre>{@code
 * enum LedgerIssue implements IssueCode {
 *     TOTAL_WRONG;
 *
 *     public Severity severity() {
 *         return Severity.WARNING;
 *     }
 *
 *     public List<String> attributes() {
 *         return List.of("expected", "found");
 *     }
 * }
 * }</pre>
 *
 * <p>What a kind is called, what was found, what it means and what to do about it are in a catalogue in each language: {@link
 * IssueTexts}. Implementations are immutable.
 */
public interface IssueCode {

    /** {@return the constant's name, such as {@code QUOTE_UNCLOSED}; every enum has it} */
    String name();

    /** {@return what an issue of this kind costs} */
    Severity severity();

    /** {@return the names that the attributes of an issue of this kind may have; unmodifiable} */
    List<String> attributes();

    /** {@return the stable code in lower case, such as {@code quote-unclosed}} */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * An issue of this kind at a place.
     *
     * @param location the place
     * @param message one or two sentences in English, for developers, without cell text
     * @param attributes the message's parts: name, value, name, value; several values as a collection
     * @return the issue
     * @throws IllegalArgumentException if a name lacks its value or is not among {@link #attributes()}
     */
    default ImportIssue at(SourceLocation location, String message, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes must be pairs of name and value but were " + attributes.length);
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            named.put(attributes[i].toString(), shown(attributes[i + 1]));
        }
        return new ImportIssue(this, location, message, named);
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }
}
