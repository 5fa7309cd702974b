package fi.qwl.io.document;

import fi.qwl.model.Measure;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a unit of a publication looks; one that the audience does not read has no values.
 *
 * @param id the unit's id
 * @param name its name for people
 * @param level its level
 * @param parent the unit above it; all but the root have one
 * @param supervisor the opaque key of its supervisor
 * @param otherNames by what other names files call it
 * @param participation how many were invited and answered, where it may be shown
 * @param values what is said by measure; empty where the audience does not read the unit
 * @param otherUnits of those within the unit who are in no unit below it that has a mean: what follows from what is shown
 * @param individualRisks whether each individual risk is elevated, by the rule's id, where it may be shown
 * @param keptFrom the day on which the values were released, where answers changed since and new values would give the change away
 * @param ofDifferentDays true where values of units below are of an earlier day
 */
record UnitShape(
        UnitId id,
        String name,
        UnitLevel level,
        Optional<UnitId> parent,
        Optional<SupervisorId> supervisor,
        List<String> otherNames,
        Optional<Counts> participation,
        Map<Measure, ValueShape> values,
        Map<Measure, ValueShape.Shown> otherUnits,
        Map<String, Boolean> individualRisks,
        Optional<LocalDate> keptFrom,
        Optional<Boolean> ofDifferentDays) {

    /**
     * Participation that may be shown.
     *
     * @param invited how many were invited
     * @param respondents how many answered
     * @param responseRate respondents of those invited, in whole percent
     */
    record Counts(OptionalInt invited, OptionalLong respondents, OptionalDouble responseRate) {}

    /** A unit of the tree, without what is said of it. */
    static UnitShape of(Unit unit) {
        return new UnitShape(
                unit.id(),
                unit.name(),
                unit.level(),
                unit.parent(),
                unit.supervisor(),
                unit.otherNames(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    static UnitShape of(PublishedUnit published, PublishedResults results) {
        UnitShape bare = of(published.unit());
        Map<Measure, ValueShape> values = new LinkedHashMap<>();
        Map<Measure, ValueShape.Shown> others = new LinkedHashMap<>();
        published.values().forEach((measure, value) -> {
            ValueShape.Display display = ValueShape.Display.of(measure, results.model());
            Optional<UnitId> shownAt = results.nearestShown(bare.id, measure)
                    .map(nearest -> nearest.unit().id());
            values.put(measure, ValueShape.of(value, display, shownAt));
            published.findOthers(measure).ifPresent(shown -> others.put(measure, ValueShape.Shown.of(shown, display)));
        });
        Map<String, Boolean> risks = new LinkedHashMap<>();
        published.individualRisks().forEach(verdict -> risks.put(verdict.risk().id(), verdict.isElevated()));
        Participation people = published.participation();
        Optional<Counts> counts = people.isShown()
                ? Optional.of(new Counts(people.invited(), people.respondents(), people.responseRate()))
                : Optional.empty();
        return new UnitShape(
                bare.id,
                bare.name,
                bare.level,
                bare.parent,
                bare.supervisor,
                bare.otherNames,
                counts,
                values,
                others,
                risks,
                published.keptFrom(),
                published.isOfDifferentDays() ? Optional.of(true) : Optional.empty());
    }

    Unit unit() {
        Unit unit = Unit.of(id.value(), name, level).withOtherNames(otherNames);
        unit = parent.map(UnitId::value).map(unit::withParent).orElse(unit);
        return supervisor.map(unit::withSupervisor).orElse(unit);
    }

    PublishedUnit published(ResultsShape results) {
        Map<Measure, PublishedValue> said = ValueShape.values(values, results.measures());
        Map<Measure, PublishedValue.Shown> others = new LinkedHashMap<>();
        for (Measure measure : results.measures()) {
            ValueShape.Shown shown = otherUnits.get(measure);
            if (shown != null) {
                others.put(measure, shown.value());
            }
        }
        List<IndividualRiskVerdict> verdicts = results.model().riskRules().individual().stream()
                .flatMap(risk -> Optional.ofNullable(individualRisks.get(risk.id()))
                        .map(isElevated -> new IndividualRiskVerdict(risk, isElevated))
                        .stream())
                .toList();
        Participation people = participation
                .map(counts -> Participation.restore(counts.invited(), counts.respondents()))
                .orElse(Participation.hidden());
        return PublishedUnit.restore(unit(), people, said, others, verdicts, keptFrom, ofDifferentDays.orElse(false));
    }
}
