package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.MeanDifference;
import fi.qwl.survey.UnitId;
import java.util.Objects;
import java.util.Optional;

/** A unit compared with something else on one measure, or why it cannot be. Not protected: belongs inside the host. */
public sealed interface Comparison {

    /** {@return the unit} */
    UnitId unit();

    /** {@return the measure} */
    Measure measure();

    /** {@return the comparison, empty where there is none} */
    default Optional<Compared> compared() {
        return this instanceof Compared compared ? Optional.of(compared) : Optional.empty();
    }

    /** {@return why there is none, empty where there is one} */
    default Optional<Obstacle> whyNot() {
        return this instanceof NotComparable not ? Optional.of(not.obstacle()) : Optional.empty();
    }

    /**
     * A comparison. The signed difference comes first; the verdict stands beside it.
     *
     * @param unit the unit
     * @param measure the measure
     * @param own the unit's level
     * @param other the other side's level; shares no people with the unit, or was given
     * @param difference own mean less the other's, in percentage points
     * @param test Welch's test with Hedges' g
     * @param holm the test's p, corrected by Holm over all units that were looked at together
     * @param benjaminiHochberg the test's p, corrected by Benjamini and Hochberg
     * @param verdict by the latter; too few answers, or a spread that is not known, give no verdict
     */
    record Compared(
            UnitId unit,
            Measure measure,
            GroupLevel own,
            GroupLevel other,
            double difference,
            Tested test,
            Estimate holm,
            Estimate benjaminiHochberg,
            ChangeVerdict verdict)
            implements Comparison {

        /** Refuses nulls. */
        public Compared {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(own, "own");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(holm, "holm");
            Objects.requireNonNull(benjaminiHochberg, "benjaminiHochberg");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** {@return the unit and the measure only, never a value} */
        @Override
        public String toString() {
            return "Comparison of " + unit + " on " + measure.key();
        }
    }

    /**
     * No comparison.
     *
     * @param unit the unit
     * @param measure the measure
     * @param obstacle why
     */
    record NotComparable(UnitId unit, Measure measure, Obstacle obstacle) implements Comparison {

        /** Refuses nulls. */
        public NotComparable {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(obstacle, "obstacle");
        }
    }

    /** A test, or that the spread of one side is not known, as with reported values. */
    sealed interface Tested {

        /** {@return the test, empty where a spread is not known} */
        default Optional<MeanDifference> asMeanDifference() {
            return this instanceof Welch welch ? Optional.of(welch.difference()) : Optional.empty();
        }

        /**
         * Welch's test.
         *
         * @param difference the two means compared
         */
        record Welch(MeanDifference difference) implements Tested {

            /** {@return no values} */
            @Override
            public String toString() {
                return "Welch";
            }
        }

        /** The spread of one side is not known. */
        record SpreadNotKnown() implements Tested {}
    }
}
