package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One wave compared with an earlier one through the succession of units: units that were renamed or merged with the
 * groups that they continue, totals like for like, and for what cannot be compared the reason. In the superpopulation
 * view: a full census has no sampling error, yet not every change is significant.
 *
 * <pre>{@code
 * YearComparisons years = YearComparisons.of(thisYear, lastYear, succession);
 * List<Comparison> safety = years.units(Factor.SAFETY);
 * Comparison municipality = years.likeForLike(root, Factor.SAFETY);
 * }</pre>
 *
 * <p>Inside the host only. Immutable.
 */
public final class YearComparisons {

    private static final long FEWEST = 5;

    private final transient Results now;
    private final transient Results earlier;
    private final transient UnitSuccession succession;

    private YearComparisons(Results now, Results earlier, UnitSuccession succession) {
        this.now = Objects.requireNonNull(now, "now");
        this.earlier = Objects.requireNonNull(earlier, "earlier");
        this.succession = Objects.requireNonNull(succession, "succession");
    }

    /**
     * Compares two waves.
     *
     * @param now the later wave's results
     * @param earlier the earlier wave's results
     * @param succession how units continue earlier ones
     * @return the comparisons
     * @throws IllegalArgumentException if the earlier wave is not earlier
     */
    public static YearComparisons of(Results now, Results earlier, UnitSuccession succession) {
        if (earlier.wave().compareTo(now.wave()) >= 0) {
            throw new IllegalArgumentException(
                    "wave " + now.wave() + " must be compared with an earlier one but was with " + earlier.wave());
        }
        return new YearComparisons(now, earlier, succession);
    }

    /**
     * Every unit with what it continues. Merged units are compared with their predecessors taken together: by merging the
     * accumulators, or for reported values by headcount.
     *
     * @param measure the measure
     * @return a comparison per unit, in the order of the later organisation's units
     */
    public List<Comparison> units(Measure measure) {
        Family family = new Family(measure, FEWEST, now.model());
        for (UnitResult unit : now.units()) {
            addUnit(family, unit, measure);
        }
        return family.comparisons();
    }

    private void addUnit(Family family, UnitResult unit, Measure measure) {
        UnitId id = unit.unit().id();
        Optional<Set<UnitId>> base = succession.comparable(id, earlier.organisation());
        if (base.isEmpty()) {
            family.addObstacle(id, whyNoBase(id));
        } else if (!now.isComparable(earlier, measure)) {
            family.addObstacle(id, Obstacle.COMPUTED_OTHERWISE);
        } else {
            family.add(id, levelNow(unit, measure), GroupLevel.of(earlier, base.get(), measure));
        }
    }

    private Obstacle whyNoBase(UnitId id) {
        Set<UnitId> declared = succession.predecessors().get(id);
        if (declared == null) {
            return earlier.organisation().find(id).isPresent() ? Obstacle.SPLIT : Obstacle.NEW_UNIT;
        }
        if (declared.isEmpty()) {
            return Obstacle.NEW_UNIT;
        }
        boolean isKnown = declared.stream()
                .allMatch(before -> earlier.organisation().find(before).isPresent());
        if (!isKnown) {
            return Obstacle.UNKNOWN_PREDECESSOR;
        }
        return earlier.organisation().isNested(declared) ? Obstacle.OVERLAP : Obstacle.SPLIT;
    }

    /**
     * A unit's total like for like: only the people who can be followed, on both sides. These are the units without
     * sub-units below it that continue earlier ones, each with values in both waves; the people who belong to a unit with
     * sub-units directly, where it had sub-units then too; and units that were divided since, as a whole. Units that
     * joined, left or were split among others are left out on both sides.
     *
     * @param unit a unit of the later wave, such as the root
     * @param measure the measure
     * @return the comparison; one test, not corrected
     */
    public Comparison likeForLike(UnitId unit, Measure measure) {
        Family family = new Family(measure, FEWEST, now.model());
        if (!now.isComparable(earlier, measure)) {
            family.addObstacle(unit, Obstacle.COMPUTED_OTHERWISE);
            return family.comparisons().get(0);
        }
        LikeForLike common = new LikeForLike(now, earlier, succession, measure);
        common.add(unit);
        if (common.isEmpty()) {
            family.addObstacle(unit, isOverlapping(unit) ? Obstacle.OVERLAP : Obstacle.NOTHING_IN_COMMON);
        } else if (common.isOverlapping()) {
            family.addObstacle(unit, Obstacle.OVERLAP);
        } else {
            family.add(unit, common.levelNow(), common.levelThen());
        }
        return family.comparisons().get(0);
    }

    private boolean isOverlapping(UnitId unit) {
        Set<UnitId> declared = succession.predecessors().get(unit);
        return declared != null && !declared.isEmpty() && whyNoBase(unit) == Obstacle.OVERLAP;
    }

    /** {@return the earlier units without sub-units that no later unit continues; in the earlier order} */
    public List<Unit> left() {
        Set<UnitId> continued = new HashSet<>();
        for (Unit unit : now.organisation().units()) {
            continued.addAll(succession.predecessors().getOrDefault(unit.id(), Set.of(unit.id())));
        }
        Organisation before = earlier.organisation();
        List<Unit> left = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            if (before.isLeaf(index) && !isContinued(before, index, continued)) {
                left.add(before.units().get(index));
            }
        }
        return List.copyOf(left);
    }

    /** A unit goes on in the unit that continues it, or a unit above it that was merged as a whole by declaration. */
    private boolean isContinued(Organisation before, int index, Set<UnitId> continued) {
        if (continued.contains(before.units().get(index).id())) {
            return true;
        }
        Set<UnitId> declared = new HashSet<>();
        succession.predecessors().values().forEach(declared::addAll);
        return Arrays.stream(before.ancestorsOf(index))
                .anyMatch(above -> declared.contains(before.units().get(above).id()));
    }

    private static GroupLevel levelNow(UnitResult unit, Measure measure) {
        Optional<MeasureResult> result =
                unit.find(measure).filter(found -> found.mean().isPresent());
        return result.map(GroupLevel::of).orElseGet(GroupLevel::nothing);
    }
}
