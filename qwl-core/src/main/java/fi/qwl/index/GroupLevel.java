package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.stats.MeanDifference;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Number, mean and, where it is known, spread of a group's values: of one unit, of several taken together, or of a unit
 * without a part of it. Computed values are merged exactly; reported ones are weighted by their headcounts and have no
 * spread. Belongs inside the host. Immutable.
 */
public final class GroupLevel {

    private static final GroupLevel NOTHING = new GroupLevel(Level.empty(), null);

    private final transient Level level;
    private final transient @Nullable Moments moments;

    private GroupLevel(Level level, @Nullable Moments moments) {
        this.level = level;
        this.moments = moments;
    }

    /** {@return a group without values} */
    public static GroupLevel nothing() {
        return NOTHING;
    }

    /**
     * Values that were added up.
     *
     * @param moments the sums
     * @return their level
     */
    public static GroupLevel of(Moments moments) {
        return new GroupLevel(moments.finish(), moments.copy());
    }

    /**
     * A unit's level on a measure.
     *
     * @param result the unit's result
     * @return its level
     */
    public static GroupLevel of(MeasureResult result) {
        return new GroupLevel(result.level(), result.sums());
    }

    /**
     * A level that was given from outside, such as a national benchmark.
     *
     * @param n the number of people behind it; 0 where it is not known
     * @param mean in percent
     * @return the level, without a spread
     */
    public static GroupLevel given(long n, double mean) {
        return new GroupLevel(Level.of(n, mean), null);
    }

    /**
     * A level that was given from outside with its spread.
     *
     * @param n the number of people behind it
     * @param mean in percent
     * @param sd in percentage points
     * @return the level
     */
    public static GroupLevel given(long n, double mean, double sd) {
        return new GroupLevel(Level.of(n, mean, sd), null);
    }

    /**
     * Several units taken together; none may be below another.
     *
     * @param results one wave's results
     * @param units the units
     * @param measure the measure
     * @return their level; without a mean where one of them has none, or a headcount that is needed is not known
     */
    public static GroupLevel of(Results results, Collection<UnitId> units, Measure measure) {
        return of(results, units, Set.of(), measure);
    }

    /**
     * Several units taken together with the people who belong directly to others; nobody may be among them twice.
     *
     * @param results one wave's results
     * @param units units with everybody below them
     * @param homes units of which only those count who belong to none of their sub-units
     * @param measure the measure; an index of means is taken over the joint means of the factors
     * @return their level; without a mean where one of the units has none, nobody is in one of the homes, or a headcount
     *     that is needed is not known
     */
    public static GroupLevel of(Results results, Collection<UnitId> units, Collection<UnitId> homes, Measure measure) {
        if (results.isIndexOfMeans(measure)) {
            return indexOf(results, factor -> of(results, units, homes, factor));
        }
        if (units.size() == 1 && homes.isEmpty()) {
            return level(results, units.iterator().next(), measure);
        }
        List<GroupLevel> parts = new ArrayList<>();
        units.forEach(unit -> parts.add(level(results, unit, measure)));
        homes.forEach(unit -> parts.add(home(results, unit, measure)));
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.mean().isEmpty())) {
            return nothing();
        }
        return parts.stream().reduce(GroupLevel::merge).orElseThrow();
    }

    /**
     * A unit without some of the units below it.
     *
     * @param results one wave's results
     * @param whole the unit
     * @param without units below it, none of them below another; those in which nobody has a value count for nothing
     * @param measure the measure; an index of means is taken over the rest's means of the factors
     * @return the rest's level; without a mean where nobody is left or a headcount is not known
     */
    public static GroupLevel ofRest(Results results, UnitId whole, Collection<UnitId> without, Measure measure) {
        if (results.isIndexOfMeans(measure)) {
            return indexOf(results, factor -> ofRest(results, whole, without, factor));
        }
        GroupLevel rest = level(results, whole, measure);
        for (UnitId part : without) {
            boolean isNobody = results.unit(part)
                    .find(measure)
                    .map(found -> found.n().equals(OptionalLong.of(0)))
                    .orElse(false);
            rest = isNobody ? rest : rest.subtract(level(results, part, measure));
        }
        return rest;
    }

    private static GroupLevel home(Results results, UnitId unit, Measure measure) {
        List<UnitId> children =
                results.organisation().children(unit).stream().map(Unit::id).toList();
        return ofRest(results, unit, children, measure);
    }

    private static GroupLevel level(Results results, UnitId unit, Measure measure) {
        return results.unit(unit)
                .find(measure)
                .filter(found -> found.mean().isPresent())
                .map(GroupLevel::of)
                .orElseGet(GroupLevel::nothing);
    }

    /** An index of means is no mean: joint groups have the index of their joint factors. */
    private static GroupLevel indexOf(Results results, Function<Factor, GroupLevel> levels) {
        GroupLevel fe = levels.apply(Factor.SAFETY);
        GroupLevel yi = levels.apply(Factor.COLLABORATION);
        GroupLevel pl = levels.apply(Factor.OBJECTIVES);
        double qwl = results.model().qwl(orNaN(fe), orNaN(yi), orNaN(pl));
        return Double.isNaN(qwl) ? nothing() : given(Math.min(fe.n(), Math.min(yi.n(), pl.n())), qwl);
    }

    private static double orNaN(GroupLevel level) {
        return level.mean().orElse(Double.NaN);
    }

    /**
     * Two groups without common people taken together.
     *
     * @param other the other
     * @return the joint level; without a mean where a headcount is not known
     */
    public GroupLevel merge(GroupLevel other) {
        if (moments != null && other.moments != null) {
            return of(moments.copy().merge(other.moments));
        }
        if (n() == 0 || other.n() == 0 || mean().isEmpty() || other.mean().isEmpty()) {
            return nothing();
        }
        long n = n() + other.n();
        return given(n, (n() * orNaN(this) + other.n() * orNaN(other)) / n);
    }

    /**
     * The group without a part of it.
     *
     * @param part all of whose people are among these
     * @return the rest's level; without a mean where nobody is left or a headcount is not known
     */
    public GroupLevel subtract(GroupLevel part) {
        if (moments != null && part.moments != null) {
            return of(moments.copy().subtract(part.moments));
        }
        if (part.n() == 0 || n() <= part.n() || mean().isEmpty() || part.mean().isEmpty()) {
            return nothing();
        }
        // Reported means are rounded, so the rest's may run over an end.
        long n = n() - part.n();
        double rest = (n() * orNaN(this) - part.n() * orNaN(part)) / n;
        return given(n, Math.max(0, Math.min(100, rest)));
    }

    /**
     * The difference of two groups of different people, with Welch's test and Hedges' g.
     *
     * @param other the other; both need a mean
     * @return this less the other; the test is undefined for fewer than two values on a side
     */
    public MeanDifference differenceFrom(GroupLevel other) {
        return level.differenceFrom(other.level);
    }

    Level level() {
        return level;
    }

    /** {@return the number of valid values; 0 where it is not known} */
    public long n() {
        return level.n();
    }

    /** {@return the mean in percent; empty where there is no value} */
    public OptionalDouble mean() {
        return level.mean();
    }

    /**
     * {@return the standard deviation in percentage points; empty for fewer than two values or where it is not known}
     */
    public OptionalDouble sd() {
        return level.sd();
    }

    /** {@return whether the spread is known, or would be if there were values enough} */
    public boolean hasSpread() {
        return moments != null || sd().isPresent();
    }

    /** {@return the number of values only} */
    @Override
    public String toString() {
        return "GroupLevel of " + n() + " values";
    }
}
