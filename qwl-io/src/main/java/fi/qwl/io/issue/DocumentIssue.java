package fi.qwl.io.issue;

import java.util.List;

/** What the readers of JSON documents report, besides the file itself being absent or empty. */
public enum DocumentIssue implements IssueCode {
    /** The file cannot be read as JSON from this line on. */
    JSON_BROKEN(Severity.ERROR),
    /** A field of the document has a value that it cannot have, or lacks one that it must have. */
    DEFINITION_INVALID(Severity.ERROR, "expected", "found", "allowed"),
    /** The document has a field that is not known; it is ignored. */
    FIELD_UNKNOWN(Severity.WARNING, "expected", "found"),
    /** The document has a field that this version does not know; it would be lost when the document is written again. */
    FIELD_NOT_ACCEPTED(Severity.ERROR, "expected", "found"),
    /**
     * The document is of a later version of its format, that this version of the library cannot read; it was left as it
     * is.
     */
    FORMAT_LATER(Severity.ERROR, "expected");

    private final Severity severity;
    private final List<String> attributes;

    DocumentIssue(Severity severity, String... attributes) {
        this.severity = severity;
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
