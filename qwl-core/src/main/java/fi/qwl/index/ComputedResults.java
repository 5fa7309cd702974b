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
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/** Merges cells up the tree and makes results of them. */
final class ComputedResults {

    private final transient Cells cells;
    private final transient Organisation organisation;
    private final transient ScoringOrder order;
    private final transient Map<Measure, PossibleValues> possible = new LinkedHashMap<>();

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

    Results.Computed results() {
        Map<Measure, Moments[]> direct = new LinkedHashMap<>();
        Map<Measure, Moments[]> totals = new LinkedHashMap<>();
        for (Measure measure : cells.measures()) {
            Moments[] home = homesOf(measure);
            direct.put(measure, home);
            totals.put(measure, mergedUpwards(home));
        }
        Map<Measure, ValueCounts.Distribution[]> distributions = new LinkedHashMap<>();
        for (Measure measure : cells.measures()) {
            distributions.put(measure, distributionsOf(measure));
        }
        List<List<IndividualRiskCount>> risks = individualRisks();
        long[] respondents = respondents();
        List<UnitResult> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            units.add(new UnitResult(
                    organisation.units().get(index),
                    organisation.invitedWithin(index),
                    OptionalLong.of(respondents[index]),
                    measuresOf(totals, distributions, index),
                    directMembers(direct, index),
                    risks.get(index),
                    valuesOf(index),
                    null));
        }
        return new Results.Computed(cells, organisation, order, units, possible);
    }

    private Function<Measure, ValueCounts> valuesOf(int index) {
        UnitId unit = organisation.units().get(index).id();
        // Those whose unit is not known belong to the root.
        return measure -> index == 0
                ? cells.counts(unit, measure).merge(cells.countsWithoutUnit(measure))
                : cells.counts(unit, measure);
    }

    /** The values of each unit's own people; those whose unit is not known belong to the root. */
    private Moments[] homesOf(Measure measure) {
        Moments[] direct = organisation.units().stream()
                .map(unit -> cells.moments(unit.id(), measure))
                .toArray(Moments[]::new);
        direct[0].merge(cells.momentsWithoutUnit(measure));
        return direct;
    }

    private Moments[] mergedUpwards(Moments[] direct) {
        Moments[] totals = new Moments[direct.length];
        for (int index = direct.length - 1; index >= 0; index--) {
            totals[index] = totals[index] == null ? direct[index].copy() : totals[index].merge(direct[index]);
            int parent = organisation.parentOf(index);
            if (parent >= 0) {
                totals[parent] = totals[parent] == null ? totals[index].copy() : totals[parent].merge(totals[index]);
            }
        }
        return totals;
    }

    /** A unit's counts are let go as soon as they are sorted and added to the parent's. */
    private ValueCounts.Distribution[] distributionsOf(Measure measure) {
        ValueCounts[] below = new ValueCounts[organisation.size()];
        below[0] = cells.countsWithoutUnit(measure);
        ValueCounts.Distribution[] sorted = new ValueCounts.Distribution[below.length];
        for (int index = below.length - 1; index >= 0; index--) {
            ValueCounts own = cells.counts(organisation.units().get(index).id(), measure);
            ValueCounts children = below[index];
            ValueCounts all = children == null ? own : children.merge(own);
            sorted[index] = all.finish();
            below[index] = null;
            int parent = organisation.parentOf(index);
            if (parent >= 0) {
                ValueCounts waiting = below[parent];
                below[parent] = waiting == null ? all : waiting.merge(all);
            }
        }
        return sorted;
    }

    private List<List<IndividualRiskCount>> individualRisks() {
        List<List<IndividualRiskCount>> totals = new ArrayList<>();
        organisation.units().forEach(unit -> totals.add(cells.individualRisks(unit.id())));
        totals.set(0, IndividualRiskCount.sum(totals.get(0), cells.individualRisksWithoutUnit()));
        for (int index = organisation.size() - 1; index > 0; index--) {
            int parent = organisation.parentOf(index);
            totals.set(parent, IndividualRiskCount.sum(totals.get(parent), totals.get(index)));
        }
        return totals;
    }

    private long[] respondents() {
        return organisation.totals(
                index -> cells.respondents(organisation.units().get(index).id())
                        + (index == 0 ? cells.respondentsWithoutUnit() : 0));
    }

    private Map<Measure, MeasureResult> measuresOf(
            Map<Measure, Moments[]> totals, Map<Measure, ValueCounts.Distribution[]> distributions, int index) {
        Map<Measure, MeasureResult> measures = new LinkedHashMap<>();
        totals.forEach((measure, moments) -> {
            ValueCounts.Distribution[] sorted = Objects.requireNonNull(distributions.get(measure), "distributions");
            measures.put(measure, MeasureResult.of(measure, moments[index], sorted[index]));
        });
        if (order == ScoringOrder.MEANS_FIRST && measures.containsKey(WholeIndex.QWL)) {
            Results.putIndexOfMeans(measures, cells.model());
        }
        measures.replaceAll((measure, result) -> Results.judge(
                result, cells.model(), cells.possibleValues(measure).step()));
        return measures;
    }

    private Map<Measure, DirectMembers> directMembers(Map<Measure, Moments[]> direct, int index) {
        Map<Measure, DirectMembers> groups = new LinkedHashMap<>();
        direct.forEach((measure, moments) -> groups.put(measure, directMembers(measure, moments[index])));
        return groups;
    }

    private DirectMembers directMembers(Measure measure, Moments moments) {
        if (moments.n() == 0) {
            return DirectMembers.NOBODY;
        }
        PossibleValues ends = Objects.requireNonNull(possible.get(measure), "possible");
        if (moments.isAll(ends.lowest())) {
            return new DirectMembers(moments.n(), ScaleEnd.LOWEST);
        }
        boolean isHighest = moments.isAll(ends.highest());
        return new DirectMembers(moments.n(), isHighest ? ScaleEnd.HIGHEST : ScaleEnd.NEITHER);
    }
}
