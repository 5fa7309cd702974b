package fi.qwl.io.issue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input cannot be used, or not whole, and the caller asked for an exception. The message has a line for each error and
 * warning.
 */
public final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportIssue> issues;

    ImportFailedException(List<ImportIssue> issues) {
        super(issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::toString)
                .collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** {@return every issue; unmodifiable} */
    public List<ImportIssue> issues() {
        return issues;
    }
}
