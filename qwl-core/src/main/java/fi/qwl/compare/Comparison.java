package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.MeanDifference;
import fi.qwl.survey.UnitId;
import java.util.List;
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
     * A comparison. The signed difference comes first; the verdict is shown next to it.
     */
    final class Compared implements Comparison {

        private final transient UnitId unit;
        private final transient Measure measure;
        private final transient GroupLevel own;
        private final transient GroupLevel other;
        private final transient double difference;
        private final transient Tested test;
        private final transient Estimate holm;
        private final transient Estimate benjaminiHochberg;
        private final transient ChangeVerdict verdict;

        /**
         * Rejects nulls.
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
        public Compared(
                UnitId unit,
                Measure measure,
                GroupLevel own,
                GroupLevel other,
                double difference,
                Tested test,
                Estimate holm,
                Estimate benjaminiHochberg,
                ChangeVerdict verdict) {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(own, "own");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(holm, "holm");
            Objects.requireNonNull(benjaminiHochberg, "benjaminiHochberg");
            Objects.requireNonNull(verdict, "verdict");

            this.unit = unit;
            this.measure = measure;
            this.own = own;
            this.other = other;
            this.difference = difference;
            this.test = test;
            this.holm = holm;
            this.benjaminiHochberg = benjaminiHochberg;
            this.verdict = verdict;
        }

        @Override
        public UnitId unit() {
            return unit;
        }

        @Override
        public Measure measure() {
            return measure;
        }

        /** {@return the unit's level} */
        public GroupLevel own() {
            return own;
        }

        /** {@return the other side's level; shares no people with the unit, or was given} */
        public GroupLevel other() {
            return other;
        }

        /** {@return own mean less the other's, in percentage points} */
        public double difference() {
            return difference;
        }

        /** {@return Welch's test with Hedges' g} */
        public Tested test() {
            return test;
        }

        /** {@return the test's p, corrected by Holm over all units that were looked at together} */
        public Estimate holm() {
            return holm;
        }

        /** {@return the test's p, corrected by Benjamini and Hochberg} */
        public Estimate benjaminiHochberg() {
            return benjaminiHochberg;
        }

        /** {@return by the latter; too few answers, or a spread that is not known, give no verdict} */
        public ChangeVerdict verdict() {
            return verdict;
        }

        /** {@return the unit and the measure only, never a value} */
        @Override
        public String toString() {
            return "Comparison of " + unit + " on " + measure.key();
        }

        private List<Object> parts() {
            return List.of(unit, measure, own, other, difference, test, holm, benjaminiHochberg, verdict);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Compared that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }
    }

    /**
     * No comparison.
     */
    final class NotComparable implements Comparison {

        private final transient UnitId unit;
        private final transient Measure measure;
        private final transient Obstacle obstacle;

        /**
         * Rejects nulls.
         *
         * @param unit the unit
         * @param measure the measure
         * @param obstacle why
         */
        public NotComparable(UnitId unit, Measure measure, Obstacle obstacle) {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(obstacle, "obstacle");

            this.unit = unit;
            this.measure = measure;
            this.obstacle = obstacle;
        }

        @Override
        public UnitId unit() {
            return unit;
        }

        @Override
        public Measure measure() {
            return measure;
        }

        /** {@return why} */
        public Obstacle obstacle() {
            return obstacle;
        }

        private List<Object> parts() {
            return List.of(unit, measure, obstacle);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NotComparable that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        /** {@return what it is, never a value} */
        @Override
        public String toString() {
            return "NotComparable";
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
         */
        final class Welch implements Tested {

            private final transient MeanDifference difference;

            /**
             * Two means, compared by Welch's test.
             *
             * @param difference the two means compared
             */
            public Welch(MeanDifference difference) {
                this.difference = difference;
            }

            /** {@return the two means compared} */
            public MeanDifference difference() {
                return difference;
            }

            /** {@return no values} */
            @Override
            public String toString() {
                return "Welch";
            }

            private List<Object> parts() {
                return List.of(difference);
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Welch that && parts().equals(that.parts());
            }

            @Override
            public int hashCode() {
                return parts().hashCode();
            }
        }

        /** The spread of one side is not known. */
        final class SpreadNotKnown implements Tested {

            /** Made where a spread is missing. */
            public SpreadNotKnown() {}

            @Override
            public boolean equals(Object other) {
                return other instanceof SpreadNotKnown;
            }

            @Override
            public int hashCode() {
                return SpreadNotKnown.class.hashCode();
            }

            /** {@return what it is, never a value} */
            @Override
            public String toString() {
                return "SpreadNotKnown";
            }
        }
    }
}
