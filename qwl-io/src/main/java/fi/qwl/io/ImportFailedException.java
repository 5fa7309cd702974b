package fi.qwl.io;

import java.util.List;
import java.util.stream.Collectors;

/** An input cannot be used, and the caller asked for an exception. */
public final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportIssue> issues;

    ImportFailedException(List<ImportIssue> issues) {
        super(issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(ImportIssue::toString)
                .collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** {@return every issue, errors and others; unmodifiable} */
    public List<ImportIssue> issues() {
        return issues;
    }
}
