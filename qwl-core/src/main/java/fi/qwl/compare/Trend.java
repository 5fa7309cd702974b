package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Interval;
import fi.qwl.stats.Method;
import fi.qwl.stats.Reason;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a unit's level has gone over three or more waves: the slope of the straight line through the means, and whether
 * it is more than chance.
 *
 * <p>The slope is a contrast {@code Σ c·mean} with {@code c = (t − t̄) / Σ(t − t̄)²} over the waves' times; its test is
 * Welch's, with degrees of freedom after Satterthwaite, so that two waves would give Welch's test itself (published;
 * ours as a trend). Not corrected for the number of units. Inside the host only. Immutable.
 */
public final class Trend {

    private static final int FEWEST_WAVES = 3;

    private final transient List<Point> points;
    private final transient double smallestChange;
    private final transient Optional<Unit> unit;
    private final transient Optional<Measure> measure;

    private Trend(List<Point> points, double smallestChange, Optional<Unit> unit, Optional<Measure> measure) {
        this.points = List.copyOf(points);
        this.smallestChange = smallestChange;
        this.unit = unit;
        this.measure = measure;
    }

    /**
     * A wave's level.
     */
    public static final class Point {

        private final transient Wave wave;
        private final transient GroupLevel level;

        /**
         * Rejects a level without a mean.
         *
         * @param wave the wave
         * @param level the level; has a mean
         */
        public Point(Wave wave, GroupLevel level) {
            if (level.mean().isEmpty()) {
                throw new IllegalArgumentException("a point of a trend needs a mean but " + wave + " has none");
            }

            this.wave = wave;
            this.level = level;
        }

        /** {@return the wave} */
        public Wave wave() {
            return wave;
        }

        /** {@return the level; has a mean} */
        public GroupLevel level() {
            return level;
        }

        /** Years; a second round counts half a year later, further ones in between that and the next year. */
        double time() {
            return wave.year() + 1 - 1.0 / wave.round();
        }

        private List<Object> parts() {
            return List.of(wave, level);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        /** {@return what it is, never a value} */
        @Override
        public String toString() {
            return "Point";
        }
    }

    /**
     * A trend through points.
     *
     * @param points at least two waves, in order
     * @return the trend
     * @throws IllegalArgumentException if there are fewer than two, or they are not in order
     */
    public static Trend through(List<Point> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("a trend needs at least 2 waves but has " + points.size());
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).wave().compareTo(points.get(i - 1).wave()) <= 0) {
                throw new IllegalArgumentException(
                        "waves of a trend must rise but " + points.get(i - 1).wave() + " is followed by "
                                + points.get(i).wave());
            }
        }
        return new Trend(points, RiskRules.ChangeCriteria.standard().smallest(), Optional.empty(), Optional.empty());
    }

    /**
     * Changes which change is the smallest that matters, over all the waves of the trend.
     *
     * @param points percentage points, above 0; {@link #follow} takes them from the model, {@link #through} is 5
     * @return the changed copy
     */
    public Trend withSmallestChange(double points) {
        return new Trend(this.points, new RiskRules.ChangeCriteria(points).smallest(), unit, measure);
    }

    /**
     * Follows a unit back through the waves as far as it can be compared.
     *
     * @param waves the waves' results, in any order
     * @param successions how units continue earlier ones, by the later wave; a wave without changes may be left out
     * @param unit a unit of the latest wave
     * @param measure the measure
     * @return the trend; empty where fewer than two waves can be compared
     */
    public static Optional<Trend> follow(
            Collection<Results> waves, Map<Wave, UnitSuccession> successions, UnitId unit, Measure measure) {
        List<Results> latestFirst = new ArrayList<>(waves);
        latestFirst.sort((a, b) -> b.wave().compareTo(a.wave()));
        List<Point> points = new ArrayList<>();
        Set<UnitId> units = Set.of(unit);
        for (int i = 0; i < latestFirst.size(); i++) {
            Results results = latestFirst.get(i);
            if (!latestFirst.get(0).isComparable(results, measure)) {
                break;
            }
            GroupLevel level = GroupLevel.of(results, units, measure);
            if (level.mean().isEmpty()) {
                break;
            }
            points.add(new Point(results.wave(), level));
            if (i + 1 < latestFirst.size()) {
                UnitSuccession succession = successions.getOrDefault(results.wave(), UnitSuccession.none());
                Optional<Set<UnitId>> before = before(units, succession, latestFirst.get(i + 1));
                if (before.isEmpty()) {
                    break;
                }
                units = before.get();
            }
        }
        Collections.reverse(points);
        if (points.size() < 2) {
            return Optional.empty();
        }
        Results latest = latestFirst.get(0);
        double smallest = latest.model().riskRules().change().smallest();
        Trend trend = through(points).withSmallestChange(smallest);
        return Optional.of(new Trend(
                trend.points, trend.smallestChange, latest.organisation().find(unit), Optional.of(measure)));
    }

    private static Optional<Set<UnitId>> before(Set<UnitId> units, UnitSuccession succession, Results earlier) {
        Set<UnitId> before = new TreeSet<>();
        for (UnitId unit : units) {
            Optional<Set<UnitId>> base = succession.comparable(unit, earlier.organisation());
            if (base.isEmpty()) {
                return Optional.empty();
            }
            before.addAll(base.get());
        }
        return Optional.of(before);
    }

    /** {@return the unit that was followed, as the latest wave names it; empty of points alone} */
    public Optional<Unit> unit() {
        return unit;
    }

    /** {@return the measure that was followed; empty of points alone} */
    public Optional<Measure> measure() {
        return measure;
    }

    /** {@return the waves with their levels, in order; unmodifiable} */
    public List<Point> points() {
        return points;
    }

    /** {@return the slope in percentage points a year} */
    public double slope() {
        double[] weights = contrast();
        double slope = 0;
        for (int i = 0; i < weights.length; i++) {
            slope += weights[i] * points.get(i).level().mean().orElseThrow();
        }
        return slope;
    }

    /** {@return the two-sided p of the slope; empty where a spread is not known, or nobody differs from anybody} */
    public OptionalDouble p() {
        Optional<Uncertainty> uncertainty = uncertainty();
        if (uncertainty.isEmpty()) {
            return OptionalDouble.empty();
        }
        double t = Math.abs(slope()) / uncertainty.get().standardError();
        double df = uncertainty.get().df();
        return OptionalDouble.of(2 * TDistribution.of(df).survivalProbability(t));
    }

    /**
     * The t interval of the slope, with the degrees of freedom of the test.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#WELCH_T_INTERVAL}, in percentage points a year; undefined where {@link #p()} is
     * @throws IllegalArgumentException if the level is none
     */
    public Interval slopeInterval(double confidence) {
        return interval(confidence, 1);
    }

    /** Of so many years' slope. */
    private Interval interval(double confidence, double years) {
        int n = Math.toIntExact(
                points.stream().mapToLong(point -> point.level().n()).sum());
        Optional<Uncertainty> uncertainty = uncertainty();
        if (uncertainty.isEmpty()) {
            return new Interval.Undefined(Method.WELCH_T_INTERVAL, n, confidence, Reason.NO_VARIANCE);
        }
        double t = TDistribution.of(uncertainty.get().df()).inverseSurvivalProbability((1 - confidence) / 2);
        double reach = t * uncertainty.get().standardError() * years;
        double middle = slope() * years;
        return new Interval.Bounds(Method.WELCH_T_INTERVAL, n, confidence, middle - reach, middle + reach);
    }

    /** How sure a slope is. */
    private record Uncertainty(double standardError, double df) {}

    private Optional<Uncertainty> uncertainty() {
        double[] weights = contrast();
        double variance = 0;
        double freedom = 0;
        for (int i = 0; i < weights.length; i++) {
            GroupLevel level = points.get(i).level();
            if (level.sd().isEmpty()) {
                return Optional.empty();
            }
            double part = weights[i]
                    * weights[i]
                    * level.sd().getAsDouble()
                    * level.sd().getAsDouble()
                    / level.n();
            variance += part;
            freedom += part * part / (level.n() - 1);
        }
        return variance == 0
                ? Optional.empty()
                : Optional.of(new Uncertainty(Math.sqrt(variance), variance * variance / freedom));
    }

    /**
     * What can be said of the line's change from the first wave to the last; fewer than three waves, or too few answers in
     * one, are too few to judge.
     *
     * @return the verdict
     */
    public ChangeVerdict verdict() {
        long fewest =
                points.stream().mapToLong(point -> point.level().n()).min().orElse(0);
        if (points.size() < FEWEST_WAVES) {
            return ChangeVerdict.TOO_FEW;
        }
        boolean isSpreadKnown = points.stream().allMatch(point -> point.level().hasSpread());
        if (!isSpreadKnown) {
            return ChangeVerdict.NOT_TESTED;
        }
        double years = points.get(points.size() - 1).time() - points.get(0).time();
        Interval overAll = interval(ChangeVerdict.SAMENESS_CONFIDENCE, years);
        return ChangeVerdict.of(fewest, p().orElse(Double.NaN), overAll, smallestChange);
    }

    private double[] contrast() {
        double middle = points.stream().mapToDouble(Point::time).average().orElseThrow();
        double squares = points.stream()
                .mapToDouble(point -> (point.time() - middle) * (point.time() - middle))
                .sum();
        return points.stream()
                .mapToDouble(point -> (point.time() - middle) / squares)
                .toArray();
    }

    /** {@return the number of waves only, never a value} */
    @Override
    public String toString() {
        return "Trend over " + points.size() + " waves";
    }
}
