package fi.qwl.index;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Bootstrap;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.Method;
import fi.qwl.stats.Reason;
import fi.qwl.stats.SampleMean;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A unit's result on one measure, with everybody below the unit. Not protected: belongs inside the host. Immutable.
 */
public final class MeasureResult {

    private static final long UNKNOWN = -1;

    private final transient Measure measure;
    private final transient long n;
    private final transient double mean;
    private final transient double sd;
    private final transient @Nullable RiskStatus status;
    private final transient @Nullable Change change;

    private final transient @Nullable Moments moments;
    private final transient ValueCounts.@Nullable Distribution distribution;

    private MeasureResult(Draft draft) {
        this.measure = draft.measure;
        this.n = draft.n;
        this.mean = draft.mean;
        this.sd = draft.sd;
        this.status = draft.status;
        this.change = draft.change;
        this.moments = draft.moments;
        this.distribution = draft.distribution;
    }

    static MeasureResult of(Measure measure, Moments moments, ValueCounts.Distribution distribution) {
        Summary summary = moments.finish();
        Draft draft = new Draft(measure);
        draft.n = summary.n();
        draft.mean = summary.mean().orElse(Double.NaN);
        draft.sd = summary.sd().orElse(Double.NaN);
        draft.moments = moments.copy();
        draft.distribution = distribution;
        return new MeasureResult(draft);
    }

    static MeasureResult of(Measure measure, OptionalLong n, double mean) {
        Draft draft = new Draft(measure);
        draft.n = n.orElse(UNKNOWN);
        draft.mean = mean;
        return new MeasureResult(draft);
    }

    MeasureResult with(RiskStatus verdict) {
        Draft draft = new Draft(this);
        draft.status = verdict;
        return new MeasureResult(draft);
    }

    MeasureResult with(Change since) {
        Draft draft = new Draft(this);
        draft.change = since;
        return new MeasureResult(draft);
    }

    /** {@return the measure} */
    public Measure measure() {
        return measure;
    }

    /** {@return the number of valid values, if known; reported values may come without} */
    public OptionalLong n() {
        return n == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(n);
    }

    /** {@return the mean in percent; none where there is no value} */
    public OptionalDouble mean() {
        return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** {@return the standard deviation in percentage points; none for fewer than two values} */
    public OptionalDouble sd() {
        return Double.isNaN(sd) ? OptionalDouble.empty() : OptionalDouble.of(sd);
    }

    /** {@return n, mean and standard deviation; of no values where n or the mean is not known} */
    public Summary summary() {
        return n == UNKNOWN || Double.isNaN(mean) ? Summary.empty() : Summary.of(n, mean, sd);
    }

    /** {@return where a factor stands against its limit; none for other measures} */
    public Optional<RiskStatus> status() {
        return Optional.ofNullable(status);
    }

    /** {@return the change since an earlier wave, where the two can be compared} */
    public Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    /** {@return the exact sums behind the level, as a copy; none for reported values and indices of means} */
    public Optional<Moments> moments() {
        return Optional.ofNullable(moments).map(Moments::copy);
    }

    /**
     * The values in order, for quartiles, histogram and shares.
     *
     * @return the distribution; none for reported values and indices of means
     */
    public Optional<ValueCounts.Distribution> distribution() {
        return Optional.ofNullable(distribution);
    }

    /**
     * What the spread between respondents is called.
     *
     * @param limits the limits
     * @return the verdict; none for fewer than two values, and where the spread is not known
     */
    public Optional<Dispersion> dispersion(RiskRules.SpreadLimits limits) {
        return sd().isPresent() ? Optional.of(limits.verdict(sd)) : Optional.empty();
    }

    /**
     * The mean with its uncertainty: t intervals in the superpopulation view, the default for comparing years, and in
     * the finite-population view, where a full census has no sampling error.
     *
     * @return the mean; undefined parts where they are not known
     */
    public SampleMean sampleMean() {
        int answers = Math.toIntExact(n().orElse(0));
        return new SampleMean(
                answers,
                estimate(Method.MEAN, answers, mean, answers == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES),
                estimate(
                        Method.STANDARD_DEVIATION,
                        answers,
                        sd,
                        answers == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES));
    }

    private static Estimate estimate(Method method, int n, double value, Reason otherwise) {
        return Double.isNaN(value)
                ? new Estimate.Undefined(method, n, otherwise)
                : new Estimate.Value(method, n, value);
    }

    /**
     * Bootstraps the mean from the sorted values, so that the order of the answers leaves no trace.
     *
     * @param replicates how many resamples, at least 100; 10,000 for an interval that is reported
     * @param seed the generator's seed; write it beside the result
     * @return the bootstrap, for percentile and BCa intervals; none where there are no single values
     */
    public Optional<Bootstrap> bootstrap(int replicates, long seed) {
        return distribution().map(values -> Bootstrap.ofMean(values.asColumn(), replicates, seed));
    }

    /** {@return the measure only, never a value} */
    @Override
    public String toString() {
        return "MeasureResult of " + measure.key();
    }

    /** The parts of a result before it is fixed. */
    private static final class Draft {
        private final transient Measure measure;
        private transient long n = UNKNOWN;
        private transient double mean = Double.NaN;
        private transient double sd = Double.NaN;
        private transient @Nullable RiskStatus status;
        private transient @Nullable Change change;
        private transient @Nullable Moments moments;
        private ValueCounts.@Nullable Distribution distribution;

        Draft(Measure measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
        }

        Draft(MeasureResult result) {
            this(result.measure);
            n = result.n;
            mean = result.mean;
            sd = result.sd;
            status = result.status;
            change = result.change;
            moments = result.moments;
            distribution = result.distribution;
        }
    }
}
