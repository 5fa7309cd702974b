package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.IndividualRiskCount;
import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Level;
import fi.qwl.index.Origin;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.SharedItems;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How results before protection look.
 *
 * @param confidential a warning to whoever opens the document
 * @param checksum a digest of all other fields
 * @param wave which round it is
 * @param promise what was promised to those who answered
 * @param origin whether the values were computed or reported
 * @param order whether persons or means came first in the index
 * @param capabilities the names of a municipality's own capabilities, by key
 * @param model the model, as a document of its own
 * @param measures of computed results by measure: which values a person can have
 * @param items of which items measures were made, where not all were asked or others in a wave that is compared with
 * @param units every unit of the tree, parents before their children
 * @param comparedWith by earlier wave: a fingerprint of the answers that changes are from
 */
record InternalResultsShape(
        String confidential,
        String checksum,
        Wave wave,
        DisclosurePolicy promise,
        Origin origin,
        ScoringOrder order,
        Map<String, LocalText> capabilities,
        IndexModel model,
        Map<Measure, PossibleValues> measures,
        Map<Measure, ItemCoverage> items,
        List<MeasuredUnit> units,
        Map<Wave, String> comparedWith) {

    static final String CHECKSUM = "checksum";

    private static final String CONFIDENTIAL =
            "Unprotected results, for the host's own store only: never publish, send or show them.";

    static void addTo(SimpleModule module) {
        Shapes.as(module, PossibleValues.class, PossibleShape.class, PossibleShape::of, PossibleShape::values);
        Shapes.as(module, ReportedResults.Row.class, RowShape.class, RowShape::of, RowShape::row);
        Shapes.as(module, Change.class, ChangeShape.class, ChangeShape::of, ChangeShape::change);
    }

    static InternalResultsShape of(Results results) {
        Map<Measure, PossibleValues> possible = new LinkedHashMap<>();
        if (results instanceof Results.Computed) {
            results.measures().forEach(measure -> possible.put(measure, results.possibleValues(measure)));
        }
        Map<UnitId, Cells.DirectAnswers> homes =
                results instanceof Results.Computed computed ? computed.directAnswers() : Map.of();
        return new InternalResultsShape(
                CONFIDENTIAL,
                "",
                results.wave(),
                results.promise(),
                results.origin(),
                results.order(),
                ResultsShape.own(results.measures()),
                results.model(),
                possible,
                results.items(),
                results.units().stream()
                        .map(unit -> MeasuredUnit.of(
                                unit, Optional.ofNullable(homes.get(unit.unit().id()))))
                        .toList(),
                new TreeMap<>(results.baseSnapshots()));
    }

    Results results() {
        Organisation organisation =
                Organisation.of(units.stream().map(MeasuredUnit::unit).toList());
        Map<UnitId, Map<Measure, Change>> changes = new LinkedHashMap<>();
        units.stream().filter(unit -> !unit.changes.isEmpty()).forEach(unit -> changes.put(unit.id, unit.changes));
        Results results = origin == Origin.COMPUTED
                ? Results.of(Cells.restore(wave, promise, model, possible(), homes()), organisation, order)
                : Results.of(new ReportedResults(wave, promise, rows()), organisation, model);
        return results.withChanges(changes, comparedWith).withItems(items);
    }

    private Map<Measure, PossibleValues> possible() {
        Map<Measure, PossibleValues> inOrder = new TreeMap<>(Measure.readingOrder());
        inOrder.putAll(measures);
        return inOrder;
    }

    private Map<UnitId, Cells.DirectAnswers> homes() {
        Map<UnitId, Cells.DirectAnswers> homes = new LinkedHashMap<>();
        for (int index = 0; index < units.size(); index++) {
            MeasuredUnit unit = units.get(index);
            if (unit.home.isPresent()) {
                Home home = unit.home.get();
                homes.put(unit.id, LocatedRefusal.at("/units/" + index + "/home", () -> home.answers(model)));
            }
        }
        return homes;
    }

    private Map<UnitId, ReportedResults.Row> rows() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        units.forEach(unit -> unit.reported.ifPresent(row -> rows.put(unit.id, row)));
        return rows;
    }

    /**
     * A unit and what is known of it.
     *
     * @param id the unit's id
     * @param name its name for people
     * @param level where it stands
     * @param parent the unit above it; all but the root have one
     * @param invited how many people with this home unit were invited
     * @param supervisor the opaque key of its supervisor
     * @param otherNames by what other names files call it
     * @param home the values of the people whose home unit it is
     * @param reported what a provider reported of it
     * @param changes the changes since an earlier wave, by measure
     */
    record MeasuredUnit(
            UnitId id,
            String name,
            UnitLevel level,
            Optional<UnitId> parent,
            OptionalInt invited,
            Optional<SupervisorId> supervisor,
            List<String> otherNames,
            Optional<Home> home,
            Optional<ReportedResults.Row> reported,
            Map<Measure, Change> changes) {

        private static MeasuredUnit of(UnitResult result, Optional<Cells.DirectAnswers> home) {
            Unit unit = result.unit();
            Map<Measure, Change> changes = new LinkedHashMap<>();
            result.measures()
                    .forEach((measure, value) -> value.change().ifPresent(change -> changes.put(measure, change)));
            return new MeasuredUnit(
                    unit.id(),
                    unit.name(),
                    unit.level(),
                    unit.parent(),
                    unit.invited(),
                    unit.supervisor(),
                    unit.otherNames(),
                    home.map(Home::of),
                    result.reported(),
                    changes);
        }

        private Unit unit() {
            Unit unit = Unit.of(id.value(), name, level).withOtherNames(otherNames);
            unit = parent.map(UnitId::value).map(unit::withParent).orElse(unit);
            unit = supervisor.map(unit::withSupervisor).orElse(unit);
            return invited.isPresent() ? unit.withInvited(invited.getAsInt()) : unit;
        }
    }

    /**
     * The values of the people whose home unit a unit is.
     *
     * @param respondents how many answered
     * @param values by measure: pairs of a value in 10⁻¹² percentage points and how many people have it
     * @param individualRisks by the rule's id: how many are under it
     */
    record Home(
            long respondents,
            @JsonInclude Map<Measure, List<List<Long>>> values,
            @JsonInclude Map<String, IndividualRiskTally> individualRisks) {

        private static Home of(Cells.DirectAnswers answers) {
            Map<Measure, List<List<Long>>> values = new LinkedHashMap<>();
            for (Measure measure : answers.measures()) {
                List<List<Long>> pairs = new ArrayList<>();
                answers.counts(measure).forEach((quanta, count) -> pairs.add(List.of(quanta, count)));
                values.put(measure, pairs);
            }
            Map<String, IndividualRiskTally> risks = new LinkedHashMap<>();
            answers.individualRisks()
                    .forEach(
                            count -> risks.put(count.risk().id(), new IndividualRiskTally(count.n(), count.persons())));
            return new Home(answers.respondents(), values, risks);
        }

        private Cells.DirectAnswers answers(IndexModel model) {
            Map<Measure, SortedMap<Long, Long>> byMeasure = new TreeMap<>(Measure.readingOrder());
            values.forEach((measure, pairs) -> byMeasure.put(measure, counts(pairs)));
            List<IndividualRiskCount> risks = new ArrayList<>();
            model.riskRules()
                    .individual()
                    .forEach(rule -> Optional.ofNullable(individualRisks.get(rule.id()))
                            .ifPresent(tally -> risks.add(new IndividualRiskCount(rule, tally.n, tally.persons))));
            if (risks.size() != individualRisks.size()) {
                throw new IllegalArgumentException("an individual risk must be one of the model's");
            }
            return new Cells.DirectAnswers(respondents, byMeasure, risks);
        }

        private static SortedMap<Long, Long> counts(List<List<Long>> pairs) {
            SortedMap<Long, Long> counts = new TreeMap<>();
            for (List<Long> pair : pairs) {
                if (pair.size() != 2 || counts.put(pair.get(0), pair.get(1)) != null) {
                    throw new IllegalArgumentException("each value must appear once, with a number of people");
                }
            }
            return counts;
        }
    }

    /**
     * How many people are under a rule.
     *
     * @param n people with all the scores that the rule needs
     * @param persons those of them under the rule
     */
    record IndividualRiskTally(long n, long persons) {}

    /**
     * Which values a person can have on a measure.
     *
     * @param lowest the lowest, in percent
     * @param highest the highest, in percent
     * @param step how far one answer moves a person's value, in percentage points
     * @param few all of them, where they are few
     * @param shared the items that it shares with other measures
     */
    record PossibleShape(double lowest, double highest, double step, List<Double> few, List<SharedShape> shared) {

        private static PossibleShape of(PossibleValues values) {
            return new PossibleShape(
                    values.lowest(),
                    values.highest(),
                    values.step(),
                    values.few(),
                    values.shared().stream().map(SharedShape::of).toList());
        }

        private PossibleValues values() {
            return PossibleValues.restore(
                    lowest,
                    highest,
                    few,
                    step,
                    shared.stream().map(SharedShape::restored).toList());
        }
    }

    /**
     * Items that a measure shares with another one.
     *
     * @param measure the other measure
     * @param items how many items the measure has
     * @param itemsOfOther how many items the other measure has
     * @param common how many items are in both
     */
    record SharedShape(Measure measure, int items, int itemsOfOther, int common) {

        private static SharedShape of(SharedItems shared) {
            return new SharedShape(shared.other(), shared.own(), shared.ofOther(), shared.common());
        }

        private SharedItems restored() {
            return new SharedItems(measure, items, itemsOfOther, common);
        }
    }

    /**
     * What a provider reported of a unit.
     *
     * @param respondents how many answered
     * @param invited how many were invited
     * @param means the means by measure, in percent
     * @param counts the numbers of answers by measure
     * @param statuses where a factor stands against its limit
     */
    record RowShape(
            OptionalInt respondents,
            OptionalInt invited,
            @JsonInclude Map<Measure, Double> means,
            Map<Measure, Integer> counts,
            Map<Measure, RiskStatus> statuses) {

        private static RowShape of(ReportedResults.Row row) {
            OptionalInt people = row.respondents().isPresent()
                    ? OptionalInt.of(Math.toIntExact(row.respondents().getAsLong()))
                    : OptionalInt.empty();
            return new RowShape(people, row.invited(), row.means(), row.counts(), new LinkedHashMap<>(row.statuses()));
        }

        private ReportedResults.Row row() {
            ReportedResults.Row row = ReportedResults.Row.empty();
            row = respondents.isPresent() ? row.withRespondents(respondents.getAsInt()) : row;
            row = invited.isPresent() ? row.withInvited(invited.getAsInt()) : row;
            for (Map.Entry<Measure, Double> mean : means.entrySet()) {
                row = row.withMean(mean.getKey(), mean.getValue());
            }
            for (Map.Entry<Measure, Integer> count : counts.entrySet()) {
                row = row.withN(count.getKey(), count.getValue());
            }
            for (Map.Entry<Measure, RiskStatus> status : statuses.entrySet()) {
                if (!(status.getKey() instanceof Factor factor)) {
                    throw new IllegalArgumentException("only factors have a status");
                }
                row = row.withStatus(factor, status.getValue());
            }
            return row;
        }
    }

    /**
     * A change before protection.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues
     * @param baseMean their mean then, in percent
     * @param difference the mean now less the mean then, in percentage points
     * @param verdict whether it is significant
     * @param released the base as a publication of the earlier wave gives it, where it has a mean
     */
    record ChangeShape(
            Wave since,
            @JsonInclude Set<UnitId> base,
            double baseMean,
            double difference,
            ChangeVerdict verdict,
            Optional<LevelShape> released) {

        private static ChangeShape of(Change change) {
            Level base = change.releasedBase();
            return new ChangeShape(
                    change.since(),
                    change.base(),
                    change.baseMean(),
                    change.difference(),
                    change.verdict(),
                    base.mean().isPresent()
                            ? Optional.of(new LevelShape(base.n(), base.mean().getAsDouble(), base.sd()))
                            : Optional.empty());
        }

        private Change change() {
            return new Change(
                    since,
                    base,
                    baseMean,
                    difference,
                    verdict,
                    released.map(LevelShape::level).orElse(Level.empty()));
        }
    }

    /**
     * A released level.
     *
     * @param n the number of answers
     * @param mean the mean, in percent
     * @param sd the standard deviation, in percentage points
     */
    record LevelShape(long n, double mean, OptionalDouble sd) {

        private Level level() {
            return Level.of(n, mean, sd.orElse(Double.NaN));
        }
    }
}
