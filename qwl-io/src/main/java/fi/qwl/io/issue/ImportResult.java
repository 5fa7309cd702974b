package fi.qwl.io.issue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an input: a value, unless an {@link Severity#ERROR} makes it unusable, and every issue. Bad data
 * never throw; what could be read is beside what could not. Immutable.
 *
 * @param <T> the kind of value
 */
public final class ImportResult<T> {

    private final @Nullable T value;
    private final List<ImportIssue> issues;
    private final long issuesNotListed;
    private final @Nullable Reconciliation reconciliation;

    private ImportResult(
            @Nullable T value,
            List<ImportIssue> issues,
            long issuesNotListed,
            @Nullable Reconciliation reconciliation) {
        this.value = value;
        this.issues = List.copyOf(issues);
        this.issuesNotListed = issuesNotListed;
        this.reconciliation = reconciliation;
    }

    /**
     * A value with what was noticed on the way.
     *
     * @param <T> the kind of value
     * @param value the value
     * @param issues what was noticed; an error among them takes the value away
     * @return the result
     */
    public static <T> ImportResult<T> of(T value, Issues issues) {
        Objects.requireNonNull(value, "value");
        return new ImportResult<>(issues.hasError() ? null : value, issues.list(), issues.left(), null);
    }

    /**
     * No value.
     *
     * @param <T> the kind of value
     * @param issues why; at least one error
     * @return the result
     * @throws IllegalArgumentException if there is no error among the issues
     */
    public static <T> ImportResult<T> failed(Issues issues) {
        if (!issues.hasError()) {
            throw new IllegalArgumentException("an input without an error has not failed");
        }
        return new ImportResult<>(null, issues.list(), issues.left(), null);
    }

    /**
     * A value, if one could be read.
     *
     * @param <T> the kind of value
     * @param value the value; empty only after an error
     * @param issues what was noticed
     * @return the result
     * @throws IllegalArgumentException if there is neither a value nor an error among the issues
     */
    public static <T> ImportResult<T> from(Optional<T> value, Issues issues) {
        return value.isPresent() ? of(value.get(), issues) : failed(issues);
    }

    /**
     * Adds the sums of the reading.
     *
     * @param sums what became of every record, sheet and file
     * @return the changed copy
     */
    public ImportResult<T> withReconciliation(Reconciliation sums) {
        return new ImportResult<>(value, issues, issuesNotListed, Objects.requireNonNull(sums, "sums"));
    }

    /** {@return the value; empty if the input cannot be used} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return every issue that was kept, in the order in which they were found; unmodifiable} */
    public List<ImportIssue> issues() {
        return issues;
    }

    /** {@return how many more issues were found than are kept} */
    public long issuesNotListed() {
        return issuesNotListed;
    }

    /** {@return what became of every record, sheet and file; empty where no table was read} */
    public Optional<Reconciliation> reconciliation() {
        return Optional.ofNullable(reconciliation);
    }

    /**
     * The value with other clothes on; the issues stay.
     *
     * @param <R> the new kind
     * @param change applied to the value, if there is one
     * @return the changed result
     */
    public <R> ImportResult<R> map(Function<? super T, ? extends R> change) {
        return new ImportResult<>(value == null ? null : change.apply(value), issues, issuesNotListed, reconciliation);
    }

    /**
     * All or nothing: a value only if nothing was left out.
     *
     * @return this result if it has no warning and no error, else one without a value; the issues stay
     */
    public ImportResult<T> allOrNothing() {
        boolean isWhole = issues.stream().allMatch(issue -> issue.severity() == Severity.INFO);
        return isWhole && issuesNotListed == 0
                ? this
                : new ImportResult<>(null, issues, issuesNotListed, reconciliation);
    }

    /**
     * The value, for those who want an exception.
     *
     * @return the value
     * @throws ImportFailedException with every error, or after {@link #allOrNothing()} every warning, if there is no value
     */
    public T orElseThrow() {
        if (value == null) {
            throw new ImportFailedException(issues);
        }
        return value;
    }

    /** {@return whether there is a value, and the number of issues} */
    @Override
    public String toString() {
        return "ImportResult " + (value == null ? "without" : "with") + " a value and with " + issues.size()
                + " issues";
    }
}
