package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** Merges cells up the tree and makes results of them. */
final class ComputedResults {

    private final Cells cells;
    private final Organisation organisation;
    private final ScoringOrder order;
    private final Map<Measure, PossibleValues> possible = new LinkedHashMap<>();

    ComputedResults(Cells cells, Organisation organisation, ScoringOrder order) {
        this.cells = cells;
        this.organisation = organisation;
        this.order = order;
        cells.measures().forEach(measure -> possible.put(measure, cells.possibleValues(measure)));
        List<String> strangers = cells.units().stream()
                .filter(id -> organisation.find(new UnitId(id)).isEmpty())
                .toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException(
                    "people answered in units " + strangers
                            + ", which are not in the organisation\nMaybe their rows are missing from the organisation's file.");
        }
    }

    Results results() {
        Map<Measure, Moments[]> homes = new LinkedHashMap<>();
        Map<Measure, Moments[]> totals = new LinkedHashMap<>();
        for (Measure measure : cells.measures()) {
            Moments[] home = homesOf(measure);
            homes.put(measure, home);
            totals.put(measure, mergedUpwards(home));
        }
        long[] respondents = respondents();
        List<UnitResult> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            units.add(new UnitResult(
                    organisation.units().get(index),
                    organisation.invitedWithin(index),
                    OptionalLong.of(respondents[index]),
                    measuresOf(totals, index),
                    homeGroups(homes, index),
                    valuesOf(index)));
        }
        return new Results(
                cells.wave(), organisation, cells.model(), Origin.COMPUTED, order, cells.measures(), units, possible);
    }

    private Function<Measure, ValueCounts> valuesOf(int index) {
        UnitId unit = organisation.units().get(index).id();
        return measure -> cells.counts(unit, measure);
    }

    /** The values of each unit's own people; those whose unit is not known belong to the root. */
    private Moments[] homesOf(Measure measure) {
        Moments[] homes = organisation.units().stream()
                .map(unit -> cells.moments(unit.id(), measure))
                .toArray(Moments[]::new);
        homes[0].merge(cells.unplacedMoments(measure));
        return homes;
    }

    private Moments[] mergedUpwards(Moments[] homes) {
        Moments[] totals = new Moments[homes.length];
        for (int index = homes.length - 1; index >= 0; index--) {
            totals[index] = totals[index] == null ? homes[index].copy() : totals[index].merge(homes[index]);
            int parent = organisation.parentOf(index);
            if (parent >= 0) {
                totals[parent] = totals[parent] == null ? totals[index].copy() : totals[parent].merge(totals[index]);
            }
        }
        return totals;
    }

    private long[] respondents() {
        long[] totals = new long[organisation.size()];
        totals[0] = cells.unplacedRespondents();
        for (int index = totals.length - 1; index >= 0; index--) {
            totals[index] += cells.respondents(organisation.units().get(index).id());
            if (organisation.parentOf(index) >= 0) {
                totals[organisation.parentOf(index)] += totals[index];
            }
        }
        return totals;
    }

    private Map<Measure, MeasureResult> measuresOf(Map<Measure, Moments[]> totals, int index) {
        Map<Measure, MeasureResult> measures = new LinkedHashMap<>();
        totals.forEach((measure, moments) -> measures.put(measure, MeasureResult.of(measure, moments[index].finish())));
        if (order == ScoringOrder.MEANS_FIRST && measures.containsKey(WholeIndex.QWL)) {
            Results.putIndexOfMeans(measures, cells.model());
        }
        measures.replaceAll((measure, result) -> Results.judge(result, cells.model(), cells.stepPercent(measure)));
        return measures;
    }

    private Map<Measure, HomeGroup> homeGroups(Map<Measure, Moments[]> homes, int index) {
        Map<Measure, HomeGroup> groups = new LinkedHashMap<>();
        homes.forEach((measure, moments) -> groups.put(measure, homeGroup(measure, moments[index])));
        return groups;
    }

    private HomeGroup homeGroup(Measure measure, Moments moments) {
        if (moments.n() == 0) {
            return HomeGroup.NOBODY;
        }
        PossibleValues ends = java.util.Objects.requireNonNull(possible.get(measure), "possible");
        if (moments.isAll(ends.lowest())) {
            return new HomeGroup(moments.n(), ScaleEnd.LOWEST);
        }
        boolean isHighest = moments.isAll(ends.highest());
        return new HomeGroup(moments.n(), isHighest ? ScaleEnd.HIGHEST : ScaleEnd.NEITHER);
    }
}
