package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
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

    private Trend(List<Point> points) {
        this.points = List.copyOf(points);
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
        return new Trend(points);
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
        return points.size() < 2 ? Optional.empty() : Optional.of(through(points));
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
        double[] weights = contrast();
        double variance = 0;
        double freedom = 0;
        for (int i = 0; i < weights.length; i++) {
            GroupLevel level = points.get(i).level();
            if (level.sd().isEmpty()) {
                return OptionalDouble.empty();
            }
            double part = weights[i]
                    * weights[i]
                    * level.sd().getAsDouble()
                    * level.sd().getAsDouble()
                    / level.n();
            variance += part;
            freedom += part * part / (level.n() - 1);
        }
        if (variance == 0) {
            return OptionalDouble.empty();
        }
        double t = Math.abs(slope()) / Math.sqrt(variance);
        double df = variance * variance / freedom;
        return OptionalDouble.of(2 * TDistribution.of(df).survivalProbability(t));
    }

    /** {@return whether the slope is significant; fewer than three waves, or too few answers in one, are too few to judge} */
    public ChangeVerdict verdict() {
        long fewest =
                points.stream().mapToLong(point -> point.level().n()).min().orElse(0);
        if (points.size() < FEWEST_WAVES) {
            return ChangeVerdict.TOO_FEW;
        }
        boolean isSpreadKnown = points.stream().allMatch(point -> point.level().hasSpread());
        return isSpreadKnown ? ChangeVerdict.of(fewest, fewest, p().orElse(Double.NaN)) : ChangeVerdict.NOT_TESTED;
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
