package fi.qwl.io.spi;

import fi.qwl.io.issue.ImportIssue;
import java.io.IOException;
import java.util.Objects;

/**
 * A file's content cannot be read on: it is of another kind than a table, encrypted, damaged, or over a limit. Carries
 * the one issue that says so; readers turn it into a result with that issue.
 */
public final class UnreadableTableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ImportIssue issue;

    /**
     * With its issue.
     *
     * @param issue what is wrong, where, and what to do
     */
    public UnreadableTableException(ImportIssue issue) {
        super(Objects.requireNonNull(issue, "issue").message());
        this.issue = issue;
    }

    /**
     * With its issue and the library's exception behind it.
     *
     * @param issue what is wrong, where, and what to do
     * @param cause what the reading library threw
     */
    public UnreadableTableException(ImportIssue issue, Throwable cause) {
        super(Objects.requireNonNull(issue, "issue").message(), cause);
        this.issue = issue;
    }

    /** {@return what is wrong, where, and what to do} */
    public ImportIssue issue() {
        return issue;
    }
}
