package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The results of units that are put between others and their parents: they are made of what is next below them. */
final class UnitsBetween {

    private final Results.Computed results;
    private final Organisation grouped;
    private final UnitResult[] units;

    UnitsBetween(Results.Computed results, Organisation grouped) {
        this.results = results;
        this.grouped = grouped;
        this.units = new UnitResult[grouped.size()];
    }

    List<UnitResult> units() {
        int known = 0;
        for (int index = units.length - 1; index >= 0; index--) {
            Unit unit = grouped.units().get(index);
            boolean isKnown = results.organisation().find(unit.id()).isPresent();
            known += isKnown ? 1 : 0;
            units[index] = isKnown ? results.unit(unit.id()).withUnit(unit) : between(index);
        }
        if (known < results.units().size()) {
            throw new IllegalArgumentException("the grouped organisation must hold all "
                    + results.units().size() + " units of the results but holds " + known);
        }
        return Arrays.asList(units);
    }

    private UnitResult between(int index) {
        List<UnitResult> below = new ArrayList<>();
        for (int child : grouped.childrenOf(index)) {
            below.add(units[child]);
        }
        Map<Measure, MeasureResult> measures = new LinkedHashMap<>();
        for (Measure measure : results.measures()) {
            if (!results.isIndexOfMeans(measure)) {
                measures.put(measure, of(measure, index, below));
            }
        }
        if (results.order() == ScoringOrder.MEANS_FIRST && results.measures().contains(WholeIndex.QWL)) {
            Results.putIndexOfMeans(measures, results.model());
        }
        measures.replaceAll((measure, result) -> Results.judge(
                result, results.model(), results.possibleValues(measure).step()));
        List<IndividualRiskCount> risks = below.stream()
                .map(UnitResult::individualRisks)
                .reduce(IndividualRiskCount::sum)
                .orElse(List.of());
        long respondents =
                below.stream().mapToLong(unit -> unit.respondents().orElse(0)).sum();
        return new UnitResult(
                grouped.units().get(index),
                grouped.invitedWithin(index),
                OptionalLong.of(respondents),
                measures,
                Map.of(),
                risks,
                measure -> ValueCounts.zero(),
                null);
    }

    private MeasureResult of(Measure measure, int index, List<UnitResult> below) {
        Moments moments = Moments.zero();
        below.forEach(unit -> unit.find(measure).flatMap(MeasureResult::moments).ifPresent(moments::merge));
        ValueCounts values = ValueCounts.zero();
        for (int member = index + 1; member < grouped.endOf(index); member++) {
            values = values.merge(units[member].directValues(measure));
        }
        return MeasureResult.of(measure, moments, values.finish());
    }
}
