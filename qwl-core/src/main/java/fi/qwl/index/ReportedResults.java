package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One wave's results as the survey's provider reported them: input of the first rank, kept as reported and never
 * recomputed. What the provider has hidden stays hidden. Immutable.
 */
public final class ReportedResults {

    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient Map<UnitId, ReportedResults.Row> units;

    /**
     * What a provider reported of a wave.
     *
     * @param wave which round it is
     * @param promise what was promised to those who answered; nothing of it is released under less
     * @param units the reported units, in the order of the report; unmodifiable
     */
    public ReportedResults(Wave wave, DisclosurePolicy promise, Map<UnitId, ReportedResults.Row> units) {
        Objects.requireNonNull(wave, "wave");
        Objects.requireNonNull(promise, "promise");
        this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));

        this.wave = wave;
        this.promise = promise;
    }

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return what was promised to those who answered} */
    public DisclosurePolicy promise() {
        return promise;
    }

    /** {@return the reported units, in the order of the report; unmodifiable} */
    public Map<UnitId, ReportedResults.Row> units() {
        return units;
    }

    /** {@return the wave and the number of units, never a value} */
    @Override
    public String toString() {
        return "ReportedResults of " + units.size() + " units in " + wave;
    }

    private List<Object> parts() {
        return List.of(wave, promise, units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportedResults that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** What was reported of one unit, with everybody below it. Immutable; {@code with} methods give changed copies. */
    public static final class Row {
        private static final Row EMPTY =
                new Row(OptionalInt.empty(), OptionalInt.empty(), Map.of(), Map.of(), Map.of());

        private final transient OptionalInt respondents;
        private final transient OptionalInt invited;
        private final transient Map<Measure, Double> means;
        private final transient Map<Measure, Integer> counts;
        private final transient Map<Factor, RiskStatus> statuses;

        private Row(
                OptionalInt respondents,
                OptionalInt invited,
                Map<Measure, Double> means,
                Map<Measure, Integer> counts,
                Map<Factor, RiskStatus> statuses) {
            this.respondents = respondents;
            this.invited = invited;
            this.means = Collections.unmodifiableMap(means);
            this.counts = Collections.unmodifiableMap(counts);
            this.statuses = Collections.unmodifiableMap(statuses);
        }

        /** {@return a row without a number} */
        public static Row empty() {
            return EMPTY;
        }

        /**
         * Reports how many answered.
         *
         * @param people not negative
         * @return the changed copy
         */
        public Row withRespondents(int people) {
            return new Row(OptionalInt.of(requireNotNegative(people)), invited, means, counts, statuses);
        }

        /**
         * Reports how many were invited.
         *
         * @param people not negative
         * @return the changed copy
         */
        public Row withInvited(int people) {
            return new Row(respondents, OptionalInt.of(requireNotNegative(people)), means, counts, statuses);
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
            return new Row(respondents, invited, with(means, measure, mean), counts, statuses);
        }

        /**
         * Reports how many people a measure's mean is of, where that is shown beside it.
         *
         * @param measure the measure
         * @param people not negative
         * @return the changed copy
         */
        public Row withN(Measure measure, int people) {
            return new Row(respondents, invited, means, with(counts, measure, requireNotNegative(people)), statuses);
        }

        /**
         * Reports the provider's own word on a factor's risk. It is kept, and nothing here is decided by it: statuses are
         * defined by the model's limits.
         *
         * @param factor the factor
         * @param status what the word means
         * @return the changed copy
         */
        public Row withStatus(Factor factor, RiskStatus status) {
            return new Row(respondents, invited, means, counts, with(statuses, factor, status));
        }

        /** {@return how many answered, if reported} */
        public OptionalLong respondents() {
            return respondents.isPresent() ? OptionalLong.of(respondents.getAsInt()) : OptionalLong.empty();
        }

        /** {@return how many were invited, if reported} */
        public OptionalInt invited() {
            return invited;
        }

        /** {@return the reported means in percent, by measure; unmodifiable} */
        public Map<Measure, Double> means() {
            return means;
        }

        /** {@return how many people a mean is of, by those measures beside which it is shown; unmodifiable} */
        public Map<Measure, Integer> counts() {
            return counts;
        }

        /**
         * How many people a measure's mean is of.
         *
         * @param measure the measure
         * @return what is shown beside it, or else how many answered, if that is reported
         */
        public OptionalLong n(Measure measure) {
            Integer own = counts.get(measure);
            return own == null ? respondents() : OptionalLong.of(own);
        }

        /** {@return the provider's own words on the factors' risks; unmodifiable} */
        public Map<Factor, RiskStatus> statuses() {
            return statuses;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that
                    && respondents.equals(that.respondents)
                    && invited.equals(that.invited)
                    && means.equals(that.means)
                    && counts.equals(that.counts)
                    && statuses.equals(that.statuses);
        }

        @Override
        public int hashCode() {
            return Objects.hash(respondents, invited, means, counts, statuses);
        }

        /** {@return the number of measures, never a value} */
        @Override
        public String toString() {
            return "Row of " + means.size() + " measures";
        }

        private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
            Map<K, V> changed = new LinkedHashMap<>(before);
            changed.put(key, value);
            return changed;
        }

        private static int requireNotNegative(int people) {
            if (people < 0) {
                throw new IllegalArgumentException("a number of people must not be negative but was " + people);
            }
            return people;
        }
    }
}
