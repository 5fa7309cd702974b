package fi.qwl.io.fill;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What is reported of a template of slides or of a document. Nothing is filled while there is one. */
public enum TemplateIssue implements IssueCode {
    /** Only presentations (.pptx) and documents (.docx) can be filled. */
    OFFICE_FILE_OTHER("kind"),
    /** The file breaks the rules of its format or exceeds a limit. */
    OFFICE_FILE_DAMAGED(),
    /** A file with macros is not filled: whoever opens it would run them. */
    OFFICE_FILE_WITH_MACROS(),
    /** No field has this name at this place. */
    PLACEHOLDER_UNKNOWN("name", "near"),
    /** Two opening braces have no closing braces in the same paragraph. */
    PLACEHOLDER_UNCLOSED(),
    /** The field is a block or a chart, or has no such format. */
    PLACEHOLDER_FORM("name"),
    /** The block begins, but its end is not found where it could be repeated. */
    BLOCK_UNCLOSED("name"),
    /** The end of a block has no beginning before it. */
    BLOCK_UNOPENED("name"),
    /** The block begins and ends in places that cannot be repeated together. */
    BLOCK_MISPLACED("name"),
    /** The chart has no categories and values, or no workbook of its own. */
    CHART_UNSUITABLE();

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
