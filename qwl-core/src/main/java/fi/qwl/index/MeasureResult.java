package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.risk.RiskStatus;
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

    private final Measure measure;
    private final long n;
    private final double mean;
    private final double sd;
    private final @Nullable RiskStatus status;
    private final @Nullable Change change;

    private MeasureResult(
            Measure measure, long n, double mean, double sd, @Nullable RiskStatus status, @Nullable Change change) {
        this.measure = Objects.requireNonNull(measure, "measure");
        this.n = n;
        this.mean = mean;
        this.sd = sd;
        this.status = status;
        this.change = change;
    }

    static MeasureResult of(Measure measure, Summary summary) {
        double sd = summary.sd().orElse(Double.NaN);
        return new MeasureResult(measure, summary.n(), summary.mean().orElse(Double.NaN), sd, null, null);
    }

    static MeasureResult of(Measure measure, OptionalLong n, double mean) {
        return new MeasureResult(measure, n.orElse(UNKNOWN), mean, Double.NaN, null, null);
    }

    MeasureResult withMean(double changed) {
        return new MeasureResult(measure, n, changed, Double.NaN, status, change);
    }

    MeasureResult with(RiskStatus verdict) {
        return new MeasureResult(measure, n, mean, sd, verdict, change);
    }

    MeasureResult with(Change since) {
        return new MeasureResult(measure, n, mean, sd, status, since);
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

    /** {@return where a factor stands against its limit; none for other measures} */
    public Optional<RiskStatus> status() {
        return Optional.ofNullable(status);
    }

    /** {@return the change since an earlier wave, where the two can be compared} */
    public Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    /** {@return the measure only, never a value} */
    @Override
    public String toString() {
        return "MeasureResult of " + measure.key();
    }
}
