package fi.qwl.io.plan;

import static java.util.Objects.requireNonNull;

/**
 * Something in a workbook that only people can decide. Immutable.
 *
 * @param kind why it is asked
 * @param change what happens if the workbook's word counts; of people who are not known, the cell that names them
 */
public record PlanQuestion(Kind kind, PlanChange change) {

    /** Why something is asked. */
    public enum Kind {
        /** The plan's cell was changed after the workbook was written, and the workbook's was changed too. */
        CHANGED_ON_BOTH_SIDES,
        /** The workbook's cell lost a day, a goal, people or an evaluation that was agreed on. */
        AGREED_TAKEN_AWAY,
        /**
         * The cell names people whom neither the plan nor the host knows, such as a colleague who is not in the plan yet. Only the
         * host can say who is meant: {@link PlanUpdate#acceptAs}.
         */
        PEOPLE_UNKNOWN,
        /** The rows of one area do not agree on what is the area's. */
        ROWS_DIFFER,
        /** A row of the plan is not in the workbook any more, or was emptied. */
        ROW_REMOVED
    }

    public PlanQuestion {
        requireNonNull(kind, "kind");
        requireNonNull(change, "change");
    }
}
