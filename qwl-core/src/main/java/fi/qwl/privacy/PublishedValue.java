package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.Interval;
import fi.qwl.stats.Method;
import fi.qwl.stats.SampleMean;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a publication says of a unit on one measure: a value, or why there is none. */
public sealed interface PublishedValue {

    /** {@return whether a mean is shown; a band is none} */
    default boolean isShown() {
        return this instanceof Shown;
    }

    /** A value that may leave. Immutable. */
    final class Shown implements PublishedValue {
        private static final double CONFIDENCE = 0.95;

        private final long n;
        private final double mean;
        private final double sd;
        private final @Nullable RiskStatus status;
        private final @Nullable Change change;
        private final @Nullable Distribution distribution;

        Shown(long n, double mean, double sd, @Nullable RiskStatus status, @Nullable Change change) {
            this(n, mean, sd, status, change, null);
        }

        private Shown(
                long n,
                double mean,
                double sd,
                @Nullable RiskStatus status,
                @Nullable Change change,
                @Nullable Distribution distribution) {
            this.n = n;
            this.mean = mean;
            this.sd = sd;
            this.status = status;
            this.change = change;
            this.distribution = distribution;
        }

        Shown with(@Nullable Distribution told) {
            return new Shown(n, mean, sd, status, change, told);
        }

        /** {@return the number of valid answers} */
        public long n() {
            return n;
        }

        /** {@return the mean in percent, not rounded} */
        public double mean() {
            return mean;
        }

        /** {@return the standard deviation in percentage points (n − 1), where spread may be shown} */
        public OptionalDouble sd() {
            return Double.isNaN(sd) ? OptionalDouble.empty() : OptionalDouble.of(sd);
        }

        /** {@return where a factor stands against its limit; none for other measures} */
        public Optional<RiskStatus> status() {
            return Optional.ofNullable(status);
        }

        /**
         * The signed change since the wave before, where both values are published. Its verdict is there where both
         * spreads are, and is corrected for the number of verdicts that are published with it: it tells nothing of others.
         *
         * @return the change
         */
        public Optional<Change> change() {
            return Optional.ofNullable(change);
        }

        /**
         * The mean's 95 % t interval, superpopulation view. It is made of n, mean and standard deviation and tells nothing
         * beside these.
         *
         * @return the interval, where spread may be shown and the values differ
         */
        public Optional<Interval.Bounds> interval() {
            if (Double.isNaN(sd)) {
                return Optional.empty();
            }
            int answers = Math.toIntExact(n);
            SampleMean known = new SampleMean(
                    answers,
                    new Estimate.Value(Method.MEAN, answers, mean),
                    new Estimate.Value(Method.STANDARD_DEVIATION, answers, sd));
            return known.interval(CONFIDENCE).bounds();
        }

        /** {@return histogram, quartiles and share below the limit, where they may be shown} */
        public Optional<Distribution> distribution() {
            return Optional.ofNullable(distribution);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shown that
                    && n == that.n
                    && Double.compare(mean, that.mean) == 0
                    && Double.compare(sd, that.sd) == 0
                    && status == that.status
                    && Objects.equals(change, that.change)
                    && Objects.equals(distribution, that.distribution);
        }

        @Override
        public int hashCode() {
            return Objects.hash(n, mean, sd, status, change, distribution);
        }
    }

    /**
     * How people's values are distributed.
     *
     * @param histogram how many values lie in each fifth of 0–100; an edge belongs to the fifth above it; unmodifiable
     * @param quartiles the three quartiles rounded to whole percent, since an exact one is a person's answer; empty for
     *     measures of few possible values, where it is one all the same; unmodifiable
     * @param shareBelowLimit how many are below the factor's risk limit, in percent; none for other measures
     */
    record Distribution(List<Long> histogram, List<Double> quartiles, OptionalDouble shareBelowLimit) {

        public Distribution {
            histogram = List.copyOf(histogram);
            quartiles = List.copyOf(quartiles);
            Objects.requireNonNull(shareBelowLimit, "shareBelowLimit");
        }

        /** {@return that it is one; never a value} */
        @Override
        public String toString() {
            return "Distribution";
        }
    }

    /**
     * A group too small for its mean, of which a band is told.
     *
     * @param band where its mean lies
     */
    record Banded(Band band) implements PublishedValue {}

    /**
     * A value that stays inside.
     *
     * @param reason why
     */
    record Hidden(HiddenReason reason) implements PublishedValue {}
}
