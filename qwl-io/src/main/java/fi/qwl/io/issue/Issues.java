package fi.qwl.io.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects issues up to a limit, and counts the rest: a faulty file of a million rows must not fill the memory. Errors
 * are always kept; the same issue is kept once, however often a sheet is read. Mutable, for one thread.
 */
public final class Issues implements Consumer<ImportIssue> {

    private static final int MOST = 1_000;

    private final Set<ImportIssue> kept = new LinkedHashSet<>();
    private final List<ImportIssue> sums = new ArrayList<>();
    private long left;
    private boolean hasError;

    /** Starts without issues. */
    public Issues() {}

    @Override
    public void accept(ImportIssue issue) {
        Objects.requireNonNull(issue, "issue");
        boolean isError = issue.severity() == Severity.ERROR;
        hasError |= isError;
        if (isError || kept.size() < MOST) {
            kept.add(issue);
        } else if (!kept.contains(issue)) {
            left++;
        }
    }

    /**
     * Puts an issue before all others: the sum of what they say one by one.
     *
     * @param issue the sum
     */
    public void acceptSum(ImportIssue issue) {
        sums.add(Objects.requireNonNull(issue, "issue"));
        hasError |= issue.severity() == Severity.ERROR;
    }

    /** {@return whether an error is among them: the input cannot be used} */
    public boolean hasError() {
        return hasError;
    }

    /** {@return the issues so far, sums first and the others in the order in which they were found; unmodifiable} */
    public List<ImportIssue> list() {
        List<ImportIssue> all = new ArrayList<>(sums);
        all.addAll(kept);
        return Collections.unmodifiableList(all);
    }

    /** {@return how many more were found than are kept} */
    public long left() {
        return left;
    }
}
