package fi.qwl.privacy;

import fi.qwl.model.Dispersion;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Interval;
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

    /**
     * A value that may leave, rounded: the mean to one decimal or in whole percent, the standard deviation in whole points.
     * There is no exact value behind it; status, change and interval are computed from these. Open data are not rounded.
     * Immutable.
     */
    final class Shown implements PublishedValue {
        private static final double CONFIDENCE = 0.95;

        private final long n;
        private final double mean;
        private final double sd;
        private final @Nullable Dispersion spread;
        private final @Nullable RiskStatus status;
        private final @Nullable PublishedChange change;
        private final @Nullable Distribution distribution;

        private Shown(
                long n,
                double mean,
                double sd,
                @Nullable Dispersion spread,
                @Nullable RiskStatus status,
                @Nullable PublishedChange change,
                @Nullable Distribution distribution) {
            this.n = n;
            this.mean = mean;
            this.sd = sd;
            this.spread = spread;
            this.status = status;
            this.change = change;
            this.distribution = distribution;
        }

        static Shown of(long n, double mean) {
            return new Shown(n, mean, Double.NaN, null, null, null, null);
        }

        /**
         * Restores a value that was released; {@link PublishedResults#restore} and {@link PublishedItems#restore} look
         * whether a release can have said it.
         *
         * @param n the number of valid answers
         * @param mean the released mean, in percent
         * @param sd the released standard deviation, in percentage points; empty where it was not shown
         * @param spread what the spread was called; empty where that was not said
         * @param status where a factor's mean stood against its limit
         * @param change the change since an earlier wave
         * @param distribution how values were distributed
         * @return the value
         * @throws IllegalArgumentException if there is no answer, or a number is outside its scale
         */
        public static Shown restore(
                long n,
                double mean,
                OptionalDouble sd,
                Optional<Dispersion> spread,
                Optional<RiskStatus> status,
                Optional<PublishedChange> change,
                Optional<Distribution> distribution) {
            if (n < 1 || !(mean >= 0 && mean <= 100) || !(sd.orElse(0) >= 0)) {
                throw new IllegalArgumentException("a released mean of at least one answer must be from 0 to 100, and a"
                        + " standard deviation not negative\nMaybe the stored publication is damaged.");
            }
            return new Shown(
                    n,
                    mean,
                    sd.orElse(Double.NaN),
                    spread.orElse(null),
                    status.orElse(null),
                    change.orElse(null),
                    distribution.orElse(null));
        }

        Shown withSpread(@Nullable Dispersion released) {
            return new Shown(n, mean, sd, released, status, change, distribution);
        }

        Shown withSd(double released) {
            return new Shown(n, mean, released, spread, status, change, distribution);
        }

        Shown withStatus(@Nullable RiskStatus released) {
            return new Shown(n, mean, sd, spread, released, change, distribution);
        }

        Shown withChange(@Nullable PublishedChange released) {
            return new Shown(n, mean, sd, spread, status, released, distribution);
        }

        Shown withDistribution(@Nullable Distribution released) {
            return new Shown(n, mean, sd, spread, status, change, released);
        }

        /** {@return the number of valid answers} */
        public long n() {
            return n;
        }

        /** {@return the mean in percent, as released: to one decimal or whole; not rounded for open data} */
        public double mean() {
            return mean;
        }

        /** {@return the standard deviation (n − 1) in whole percentage points, where it may be shown} */
        public OptionalDouble sd() {
            return Double.isNaN(sd) ? OptionalDouble.empty() : OptionalDouble.of(sd);
        }

        /**
         * {@return what the spread between respondents is called, where that may be said; also where {@link #sd()}
         * may not}
         */
        public Optional<Dispersion> spread() {
            return Optional.ofNullable(spread);
        }

        /** {@return how the released mean of a factor compares with its limit; empty for other measures} */
        public Optional<RiskStatus> status() {
            return Optional.ofNullable(status);
        }

        /**
         * The released mean less the released mean of the wave before, where both are published. Its verdict is there where
         * both standard deviations are, tests the released numbers, and is corrected for the number of verdicts that are
         * published with it: it reveals nothing of others.
         *
         * @return the change
         */
        public Optional<PublishedChange> change() {
            return Optional.ofNullable(change);
        }

        /**
         * The mean's 95 % t interval, superpopulation view, computed from the released n, mean and standard deviation.
         *
         * @return the interval, where the standard deviation may be shown and is above 0
         */
        public Optional<Interval.Bounds> interval() {
            return SampleMean.of(Math.toIntExact(n), OptionalDouble.of(mean), sd())
                    .interval(CONFIDENCE)
                    .bounds();
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
                    && spread == that.spread
                    && status == that.status
                    && Objects.equals(change, that.change)
                    && Objects.equals(distribution, that.distribution);
        }

        @Override
        public int hashCode() {
            return Objects.hash(n, mean, sd, spread, status, change, distribution);
        }

        /** {@return the number of answers only, never a value} */
        @Override
        public String toString() {
            return "Shown of " + n;
        }
    }

    /**
     * How people's values are distributed.
     *
     * @param histogram how many values lie in each fifth of 0–100; an edge belongs to the fifth above it; unmodifiable
     * @param quartiles the three quartiles rounded to whole percent, since an exact one is a person's answer; empty for
     *     measures of few possible values, where it is one all the same; unmodifiable
     * @param shareBelowLimit how many are below the factor's risk limit, in whole percent; empty for other measures
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

    /** A mean that is shown as a range. */
    sealed interface Coarse extends PublishedValue {

        /** {@return where the range begins, in percent; the range holds it} */
        double from();

        /** {@return where the range ends, in percent; the range holds it only where it is the end of the scale} */
        double to();
    }

    /**
     * A mean that is shown as a range, since an exact one would reveal answers or give such a mean back: "under 40 %".
     *
     * @param n the number of valid answers
     * @param from the lowest mean that it may be, in percent; the range holds it
     * @param to the end of the range, in percent; the range holds it only where it is the end of the scale
     */
    record Ranged(long n, double from, double to) implements Coarse {

        public Ranged {
            if (!(n > 0 && from >= 0 && from < to && to <= 100)) {
                throw new IllegalArgumentException(
                        "a range of at least one answer must rise within 0 to 100\nMaybe the stored publication is damaged.");
            }
        }

        /** {@return the number of answers only} */
        @Override
        public String toString() {
            return "Ranged of " + n;
        }
    }

    /**
     * A group too small for its mean, of which a band is shown.
     *
     * @param band where its mean lies
     */
    record Banded(Band band) implements Coarse {

        @Override
        public double from() {
            return band.from();
        }

        @Override
        public double to() {
            return band.to();
        }
    }

    /**
     * A value that stays inside.
     *
     * @param reason why
     */
    record Hidden(HiddenReason reason) implements PublishedValue {}
}
