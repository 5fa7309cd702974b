package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One wave's results as the survey's provider reported them: input of the first rank, kept as reported and never
 * recomputed. What the provider has hidden stays hidden. Immutable.
 *
 * @param wave which round it is
 * @param units the reported units, in the order of the report; unmodifiable
 */
public record ReportedResults(Wave wave, Map<UnitId, ReportedResults.Row> units) {

    public ReportedResults {
        Objects.requireNonNull(wave, "wave");
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** {@return the wave and the number of units, never a value} */
    @Override
    public String toString() {
        return "ReportedResults of " + units.size() + " units in " + wave;
    }

    /** What was reported of one unit, with everybody below it. Immutable; {@code with} methods give changed copies. */
    public static final class Row {
        private static final int UNKNOWN = -1;

        private final int respondents;
        private final int invited;
        private final Map<Measure, Double> means;

        private Row(int respondents, int invited, Map<Measure, Double> means) {
            this.respondents = respondents;
            this.invited = invited;
            this.means = Collections.unmodifiableMap(means);
        }

        /** {@return a row without a number} */
        public static Row empty() {
            return new Row(UNKNOWN, UNKNOWN, Map.of());
        }

        /**
         * Reports how many answered.
         *
         * @param people not negative
         * @return the changed copy
         */
        public Row withRespondents(int people) {
            return new Row(requireNotNegative(people), invited, means);
        }

        /**
         * Reports how many were invited.
         *
         * @param people not negative
         * @return the changed copy
         */
        public Row withInvited(int people) {
            return new Row(respondents, requireNotNegative(people), means);
        }

        /**
         * Reports a mean. A measure without a mean was hidden or not reported.
         *
         * @param measure the measure
         * @param mean in percent, 0–100
         * @return the changed copy
         */
        public Row withMean(Measure measure, double mean) {
            if (!(mean >= 0 && mean <= 100)) {
                throw new IllegalArgumentException("a mean of " + measure.key() + " must be from 0 to 100");
            }
            Map<Measure, Double> changed = new LinkedHashMap<>(means);
            changed.put(measure, mean);
            return new Row(respondents, invited, changed);
        }

        /** {@return how many answered, if reported} */
        public OptionalLong respondents() {
            return respondents == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(respondents);
        }

        /** {@return how many were invited, if reported} */
        public OptionalInt invited() {
            return invited == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(invited);
        }

        /** {@return the reported means in percent, by measure; unmodifiable} */
        public Map<Measure, Double> means() {
            return means;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that
                    && respondents == that.respondents
                    && invited == that.invited
                    && means.equals(that.means);
        }

        @Override
        public int hashCode() {
            return Objects.hash(respondents, invited, means);
        }

        /** {@return the number of measures, never a value} */
        @Override
        public String toString() {
            return "Row of " + means.size() + " measures";
        }

        private static int requireNotNegative(int people) {
            if (people < 0) {
                throw new IllegalArgumentException("a number of people must not be negative but was " + people);
            }
            return people;
        }
    }
}
