package fi.qwl.io.propose;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What {@link UnknownTableReader} reports of a file in which it finds nothing to propose. */
public enum ProposalIssue implements IssueCode {
    /** The file has no columns of whole numbers from 0 to 10 or of known labels. */
    NO_ITEMS(Severity.ERROR);

    private final Severity severity;
    private final List<String> attributes;

    ProposalIssue(Severity severity, String... attributes) {
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
