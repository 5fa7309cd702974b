package fi.qwl.index;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Bootstrap;
import fi.qwl.stats.SampleMean;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A unit's result on one measure, with everybody below the unit. Not protected: belongs inside the host. Immutable.
 */
public final class MeasureResult {

    private final transient Measure measure;
    private final transient Level level;
    /** Reported values may come without the number of people behind them. */
    private final transient boolean isCounted;

    private final transient @Nullable RiskStatus status;
    private final transient @Nullable Change change;

    private final transient @Nullable Moments moments;
    private final transient ValueCounts.@Nullable Distribution distribution;

    private MeasureResult(
            Measure measure,
            Level level,
            boolean isCounted,
            @Nullable RiskStatus status,
            @Nullable Change change,
            @Nullable Moments moments,
            ValueCounts.@Nullable Distribution distribution) {
        this.measure = measure;
        this.level = level;
        this.isCounted = isCounted;
        this.status = status;
        this.change = change;
        this.moments = moments;
        this.distribution = distribution;
    }

    static MeasureResult of(Measure measure, Moments moments, ValueCounts.Distribution distribution) {
        return new MeasureResult(measure, moments.finish(), true, null, null, moments.copy(), distribution);
    }

    static MeasureResult of(Measure measure, OptionalLong n, double mean) {
        return new MeasureResult(measure, Level.of(n.orElse(0), mean), n.isPresent(), null, null, null, null);
    }

    MeasureResult withStatus(RiskStatus verdict) {
        return new MeasureResult(measure, level, isCounted, verdict, change, moments, distribution);
    }

    MeasureResult withChange(Change since) {
        return new MeasureResult(measure, level, isCounted, status, since, moments, distribution);
    }

    /** {@return the measure} */
    public Measure measure() {
        return measure;
    }

    /** {@return the number of valid values, if known; reported values may come without} */
    public OptionalLong n() {
        return isCounted ? OptionalLong.of(level.n()) : OptionalLong.empty();
    }

    /** {@return the mean in percent; empty where there is no value} */
    public OptionalDouble mean() {
        return level.mean();
    }

    /** {@return the standard deviation in percentage points; empty for fewer than two values} */
    public OptionalDouble sd() {
        return level.sd();
    }

    /** {@return n, mean and standard deviation; n is 0 where it is not known} */
    public Level level() {
        return level;
    }

    /** {@return how a factor compares with its limit; empty for other measures} */
    public Optional<RiskStatus> status() {
        return Optional.ofNullable(status);
    }

    /** {@return the change since an earlier wave, where the two can be compared} */
    public Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    /** {@return the exact sums behind the level, as a copy; empty for reported values and indices of means} */
    public Optional<Moments> moments() {
        return Optional.ofNullable(moments).map(Moments::copy);
    }

    /** The exact sums themselves, which are not to be changed. */
    @Nullable
    Moments sums() {
        return moments;
    }

    /**
     * The values in order, for quartiles, histogram and shares.
     *
     * @return the distribution; empty for reported values and indices of means
     */
    public Optional<ValueCounts.Distribution> distribution() {
        return Optional.ofNullable(distribution);
    }

    /**
     * What the spread between respondents is called.
     *
     * @param limits the limits
     * @return the verdict; empty for fewer than two values, and where the spread is not known
     */
    public Optional<Dispersion> dispersion(RiskRules.SpreadLimits limits) {
        return sd().isPresent() ? Optional.of(limits.verdict(sd().getAsDouble())) : Optional.empty();
    }

    /**
     * The mean with its uncertainty: t intervals in the superpopulation view, the default for comparing years, and in
     * the finite-population view, where a full census has no sampling error.
     *
     * @return the mean; undefined parts where they are not known
     */
    public SampleMean sampleMean() {
        return level.sampleMean();
    }

    /**
     * Bootstraps the mean from the sorted values, so that the order of the answers leaves no trace.
     *
     * @param replicates how many resamples, at least 100; 10,000 for an interval that is reported
     * @param seed the generator's seed; write it beside the result
     * @return the bootstrap, for percentile and BCa intervals; empty where there are no single values
     */
    public Optional<Bootstrap> bootstrap(int replicates, long seed) {
        return distribution().map(values -> Bootstrap.ofMean(values.asColumn(), replicates, seed));
    }

    /** {@return the measure only, never a value} */
    @Override
    public String toString() {
        return "MeasureResult of " + measure.key();
    }
}
