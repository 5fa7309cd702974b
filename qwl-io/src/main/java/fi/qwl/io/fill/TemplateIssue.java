package fi.qwl.io.fill;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What is reported of a template of slides or of a document. Nothing is filled while there is one. */
public enum TemplateIssue implements IssueCode {
    /** The file is neither a presentation nor a document of the Office Open XML formats. */
    OFFICE_FILE_OTHER("kind"),
    /** The presentation or document breaks the rules of its format, or is too large. */
    OFFICE_FILE_DAMAGED,
    /** The presentation or document may hold macros. */
    OFFICE_FILE_WITH_MACROS,
    /** No field has this name here. */
    PLACEHOLDER_UNKNOWN("name", "near"),
    /** A placeholder begins and does not end in its paragraph. */
    PLACEHOLDER_UNCLOSED,
    /** The field cannot be written like this: it is a block, or a chart, or has no such format. */
    PLACEHOLDER_FORM("name"),
    /** A block begins and does not end. */
    BLOCK_UNCLOSED("name"),
    /** A block ends that did not begin. */
    BLOCK_UNOPENED("name"),
    /** A block begins and ends in places that cannot be repeated together. */
    BLOCK_MISPLACED("name"),
    /** The chart is of a kind that has no categories, or its numbers are not in it. */
    CHART_UNSUITABLE;

    private final List<String> attributes;

    TemplateIssue(String... attributes) {
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
