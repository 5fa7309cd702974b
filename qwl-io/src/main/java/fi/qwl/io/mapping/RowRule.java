package fi.qwl.io.mapping;

import java.util.Objects;
import java.util.Set;

/**
 * Which rows of an export are answers, recognised by one of its columns. Rows that are not are left out and counted.
 *
 * @param column the column's header
 * @param action whether the values are those of rows that count or of rows that do not
 * @param values the cells that decide; empty for "whatever is not blank"; unmodifiable
 * @param reason what is wrong with the rows that do not count
 */
public record RowRule(String column, Action action, Set<String> values, Reason reason) {

    /** What happens with rows that hold one of the values. */
    public enum Action {
        /** They count, and all others do not. */
        KEEP,
        /** They do not count, and all others do. */
        LEAVE_OUT
    }

    /** Why rows do not count. */
    public enum Reason {
        /** The answers were not sent. */
        INCOMPLETE,
        /** Somebody tried the survey out. */
        PREVIEW
    }

    public RowRule {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(action, "action");
        values = Set.copyOf(values);
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Rows in which a column is blank were not sent.
     *
     * @param column the column's header
     * @return the rule
     */
    public static RowRule sentWhenFilled(String column) {
        return new RowRule(column, Action.KEEP, Set.of(), Reason.INCOMPLETE);
    }
}
