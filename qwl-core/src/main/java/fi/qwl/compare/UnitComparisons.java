package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Measure;
import fi.qwl.model.ReferenceValue;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One wave's units compared with others: with the rest of the unit above, of the municipality, of the group, or with a
 * given benchmark. Always with the <b>rest</b>: the whole holds the unit's own people too. Many units are many tests, so
 * p-values are corrected over all units of a call.
 *
 * <pre>{@code
 * List<Comparison> safety = UnitComparisons.of(results).withRestOfParent(Factor.SAFETY);
 * }</pre>
 *
 * <p>Inside the host only. Immutable.
 */
public final class UnitComparisons {

    /** As few valid answers as the usual disclosure policy shows (ours). */
    private static final long FEWEST = 5;

    private final transient Results results;
    private final transient long fewest;

    private UnitComparisons(Results results, long fewest) {
        this.results = Objects.requireNonNull(results, "results");
        this.fewest = fewest;
    }

    /**
     * Comparisons of one wave's results; units of five valid answers or more are tested.
     *
     * @param results the results
     * @return the comparisons
     */
    public static UnitComparisons of(Results results) {
        return new UnitComparisons(results, FEWEST);
    }

    /**
     * Changes which units are tested; the others are shown their difference only.
     *
     * @param answers the least number of valid answers on either side, at least 2
     * @return the changed copy
     */
    public UnitComparisons withFewest(long answers) {
        if (answers < 2) {
            throw new IllegalArgumentException("a test needs at least 2 answers on a side but was given " + answers);
        }
        return new UnitComparisons(results, answers);
    }

    /**
     * Every unit with the rest of the unit above it.
     *
     * @param measure the measure
     * @return a comparison per unit but the root, in the order of {@link Organisation#units()}
     */
    public List<Comparison> withRestOfParent(Measure measure) {
        Organisation organisation = results.organisation();
        Family family = new Family(measure, fewest, results.model());
        for (int index = 1; index < organisation.size(); index++) {
            addRest(family, index, organisation.parentOf(index), measure);
        }
        return family.comparisons();
    }

    /**
     * Every unit below a level with the rest of the nearest unit of that level above it, such as its municipality.
     *
     * @param measure the measure
     * @param level the level
     * @return a comparison per unit below the root, in the order of {@link Organisation#units()}
     */
    public List<Comparison> withRestOf(UnitLevel level, Measure measure) {
        Organisation organisation = results.organisation();
        Family family = new Family(measure, fewest, results.model());
        for (int index = 1; index < organisation.size(); index++) {
            OptionalInt above = findAbove(index, level);
            if (above.isPresent()) {
                addRest(family, index, above.getAsInt(), measure);
            } else {
                family.addObstacle(organisation.units().get(index).id(), Obstacle.NO_SUCH_LEVEL);
            }
        }
        return family.comparisons();
    }

    /**
     * Every unit with a level from outside, such as an average of the field. It should come from other people.
     *
     * @param benchmark its level; without a spread only differences are given
     * @param measure the measure
     * @return a comparison per unit, in the order of {@link Organisation#units()}
     */
    public List<Comparison> withBenchmark(GroupLevel benchmark, Measure measure) {
        Family family = new Family(measure, fewest, results.model());
        for (UnitResult unit : results.units()) {
            family.add(unit.unit().id(), level(unit, measure), benchmark);
        }
        return family.comparisons();
    }

    /**
     * Every unit with a published mean that the user entered. Ask {@link ReferenceValue#isByRuleOf} first whether the two can
     * be compared.
     *
     * @param value the mean; without a spread only differences are given
     * @return a comparison per unit, in the order of {@link Organisation#units()}
     */
    public List<Comparison> withReference(ReferenceValue value) {
        GroupLevel level = value.sd().isPresent()
                ? GroupLevel.given(value.n(), value.mean(), value.sd().getAsDouble())
                : GroupLevel.given(value.n(), value.mean());
        return withBenchmark(level, value.measure());
    }

    private void addRest(Family family, int index, int whole, Measure measure) {
        UnitResult unit = results.units().get(index);
        UnitId id = unit.unit().id();
        UnitId above = results.organisation().units().get(whole).id();
        family.add(id, level(unit, measure), GroupLevel.ofRest(results, above, Set.of(id), measure));
    }

    private static GroupLevel level(UnitResult unit, Measure measure) {
        return unit.find(measure)
                .filter(result -> result.mean().isPresent())
                .map(GroupLevel::of)
                .orElseGet(GroupLevel::nothing);
    }

    private OptionalInt findAbove(int index, UnitLevel level) {
        Organisation organisation = results.organisation();
        return Arrays.stream(organisation.ancestorsOf(index))
                .filter(above -> organisation.units().get(above).level() == level)
                .findFirst();
    }
}
