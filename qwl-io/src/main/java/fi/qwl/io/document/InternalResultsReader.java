package fi.qwl.io.document;

import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.IndividualRiskCount;
import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Level;
import fi.qwl.index.Origin;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.ItemId;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads results that {@link InternalResultsWriter} wrote. No message holds a value. */
final class InternalResultsReader {

    private final JsonFields document;
    private final List<Measure> measures = new ArrayList<>(Measure.standard());
    private final Map<UnitId, Cells.DirectAnswers> homes = new LinkedHashMap<>();
    private final Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
    private final Map<UnitId, Map<Measure, Change>> changes = new LinkedHashMap<>();

    private InternalResultsReader(JsonFields document) {
        this.document = document;
    }

    static Optional<Results> read(JsonFields document) {
        return new InternalResultsReader(document).results();
    }

    private Optional<Results> results() {
        document.findText("confidential");
        document.text(InternalResultsWriter.CHECKSUM);
        document.text("wave");
        Optional<Wave> wave = document.findParsed("wave", Wave::parse);
        Optional<DisclosurePolicy> promise = promise();
        Optional<Origin> origin = document.requireOneOf("origin", Origin.class);
        Optional<ScoringOrder> order = document.requireOneOf("order", ScoringOrder.class);
        document.findObject("capabilities").ifPresent(this::readCapabilities);
        Optional<IndexModel> model = ModelFields.read(document, measures);
        Map<Measure, PossibleValues> possible = possible();
        Map<Measure, ItemCoverage> items = items();
        List<Unit> units =
                units(model.map(read -> read.riskRules().individual()).orElse(List.of()));
        Map<Wave, String> bases = bases();
        document.reportUnknownAsError();
        if (document.issues().hasError()
                || wave.isEmpty()
                || promise.isEmpty()
                || origin.isEmpty()
                || order.isEmpty()
                || model.isEmpty()) {
            return Optional.empty();
        }
        Optional<Organisation> organisation = document.parsed("units", () -> Organisation.of(units));
        return organisation
                .flatMap(tree -> document.parsed("units", () -> switch (origin.get()) {
                    case COMPUTED ->
                        Results.of(
                                Cells.restore(wave.get(), promise.get(), model.get(), possible, homes),
                                tree,
                                order.get());
                    case REPORTED ->
                        Results.of(new ReportedResults(wave.get(), promise.get(), rows), tree, model.get());
                }))
                .map(restored -> restored.withChanges(changes, bases).withItems(items))
                .filter(restored -> isWhole());
    }

    /** Nothing is released of results without a promise, so there are none. */
    private Optional<DisclosurePolicy> promise() {
        Optional<JsonFields> written = document.findObject("promise");
        if (written.isEmpty()) {
            document.error("promise", "what was promised to those who answered", "nothing");
        }
        return written.flatMap(PolicyFields::read);
    }

    /** The labels of custom capabilities. */
    private void readCapabilities(JsonFields written) {
        for (String key : written.names()) {
            written.requireLocalText(key)
                    .flatMap(label -> written.parsed(key, () -> new Capability(key, label)))
                    .ifPresent(measures::add);
        }
    }

    /** Looked at last, so that a fault is reported at its place where it can be. */
    private boolean isWhole() {
        boolean isWhole = document.isChecked(InternalResultsWriter.CHECKSUM);
        if (!isWhole) {
            document.error(
                    InternalResultsWriter.CHECKSUM,
                    "the checksum of what was written",
                    "another: the document was changed or damaged since. Maybe a backup is whole");
        }
        return isWhole;
    }

    private List<SharedItems> shared(JsonFields measure) {
        List<SharedItems> shared = new ArrayList<>();
        for (JsonFields fields : measure.has("shared") ? measure.objects("shared") : List.<JsonFields>of()) {
            String key = fields.text("measure");
            int own = fields.integer("items", 0);
            int ofOther = fields.integer("itemsOfOther", 0);
            int common = fields.integer("common", 0);
            fields.reportUnknownAsError();
            for (Measure other : measures) {
                if (other.key().equals(key)) {
                    fields.parsed("common", () -> new SharedItems(other, own, ofOther, common))
                            .ifPresent(shared::add);
                }
            }
        }
        return shared;
    }

    private Map<Measure, PossibleValues> possible() {
        Map<Measure, PossibleValues> possible = new LinkedHashMap<>();
        for (Map.Entry<Measure, JsonFields> entry :
                byMeasure(document, "measures").entrySet()) {
            JsonFields fields = entry.getValue();
            OptionalDouble lowest = fields.number("lowest");
            OptionalDouble highest = fields.number("highest");
            OptionalDouble step = fields.number("step");
            List<Double> few = fields.numbers("few");
            List<SharedItems> shared = shared(fields);
            fields.reportUnknownAsError();
            if (lowest.isPresent() && highest.isPresent() && step.isPresent()) {
                fields.parsed(
                                "lowest",
                                () -> PossibleValues.restore(
                                        lowest.getAsDouble(), highest.getAsDouble(), few, step.getAsDouble(), shared))
                        .ifPresent(read -> possible.put(entry.getKey(), read));
            }
        }
        return possible;
    }

    private Map<Measure, ItemCoverage> items() {
        Map<Measure, ItemCoverage> items = new LinkedHashMap<>();
        byMeasure(document, "items").forEach((measure, fields) -> {
            Set<ItemId> asked = new HashSet<>();
            fields.texts("asked")
                    .forEach(id -> fields.parsed("asked", () -> new ItemId(id)).ifPresent(asked::add));
            Set<Wave> waves = new HashSet<>();
            fields.texts("differsFrom")
                    .forEach(text ->
                            fields.parsed("differsFrom", () -> Wave.parse(text)).ifPresent(waves::add));
            int all = fields.integer("all", 0);
            fields.reportUnknownAsError();
            fields.parsed("asked", () -> new ItemCoverage(asked, all, waves))
                    .ifPresent(coverage -> items.put(measure, coverage));
        });
        return items;
    }

    private List<Unit> units(List<IndividualRisk> rules) {
        List<Unit> units = new ArrayList<>();
        for (JsonFields fields : document.objects("units")) {
            Optional<Unit> unit = unit(fields);
            Optional<Cells.DirectAnswers> home = fields.findObject("home").flatMap(written -> home(written, rules));
            Optional<ReportedResults.Row> row = fields.findObject("reported").flatMap(this::reported);
            Map<Measure, Change> changed = changes(fields);
            fields.reportUnknownAsError();
            unit.ifPresent(read -> {
                units.add(read);
                home.ifPresent(people -> homes.put(read.id(), people));
                row.ifPresent(values -> rows.put(read.id(), values));
                if (!changed.isEmpty()) {
                    changes.put(read.id(), changed);
                }
            });
        }
        return units;
    }

    private static Optional<Unit> unit(JsonFields fields) {
        String id = fields.text("id");
        String name = fields.plainText("name");
        Optional<UnitLevel> level = fields.requireOneOf("level", UnitLevel.class);
        Optional<String> parent = fields.findText("parent");
        Optional<String> supervisor = fields.findText("supervisor");
        int invited = fields.findInteger("invited", -1);
        List<String> otherNames = fields.texts("otherNames");
        if (id.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return fields.parsed("id", () -> {
            Unit unit = Unit.of(id, name, level.get()).withOtherNames(otherNames);
            unit = parent.map(unit::withParent).orElse(unit);
            unit = supervisor.map(SupervisorId::new).map(unit::withSupervisor).orElse(unit);
            return fields.has("invited") ? unit.withInvited(invited) : unit;
        });
    }

    private Optional<Cells.DirectAnswers> home(JsonFields fields, List<IndividualRisk> rules) {
        OptionalLong respondents = fields.wholeNumber("respondents");
        Map<Measure, SortedMap<Long, Long>> values = new LinkedHashMap<>();
        Optional<JsonFields> written = fields.findObject("values");
        if (written.isPresent()) {
            for (Measure measure : measures) {
                if (written.get().has(measure.key())) {
                    values.put(measure, counts(written.get(), measure.key()));
                }
            }
            written.get().reportUnknownAsError();
        }
        List<IndividualRiskCount> risks = individualRisks(fields, rules);
        fields.reportUnknownAsError();
        return respondents.isEmpty()
                ? Optional.empty()
                : fields.parsed("values", () -> new Cells.DirectAnswers(respondents.getAsLong(), values, risks));
    }

    private static SortedMap<Long, Long> counts(JsonFields values, String name) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (long[] pair : values.pairs(name)) {
            if (counts.put(pair[0], pair[1]) != null) {
                values.error(name, "each value once", "one twice");
            }
        }
        return counts;
    }

    private static List<IndividualRiskCount> individualRisks(JsonFields home, List<IndividualRisk> rules) {
        List<IndividualRiskCount> risks = new ArrayList<>();
        Optional<JsonFields> found = home.findObject("individualRisks");
        if (found.isEmpty()) {
            return risks;
        }
        JsonFields written = found.get();
        for (IndividualRisk rule : rules) {
            written.findObject(rule.id()).ifPresent(count -> {
                OptionalLong n = count.wholeNumber("n");
                OptionalLong persons = count.wholeNumber("persons");
                count.reportUnknownAsError();
                if (n.isPresent() && persons.isPresent()) {
                    count.parsed("persons", () -> new IndividualRiskCount(rule, n.getAsLong(), persons.getAsLong()))
                            .ifPresent(risks::add);
                }
            });
        }
        written.reportUnknownAsError();
        return risks;
    }

    private Optional<ReportedResults.Row> reported(JsonFields fields) {
        ReportedResults.Row row = ReportedResults.Row.empty();
        if (fields.has("respondents")) {
            int people = fields.integer("respondents", 0);
            row = fields.parsed("respondents", () -> ReportedResults.Row.empty().withRespondents(people))
                    .orElse(row);
        }
        ReportedResults.Row counted = row;
        if (fields.has("invited")) {
            int people = fields.integer("invited", 0);
            row = fields.parsed("invited", () -> counted.withInvited(people)).orElse(row);
        }
        row = each(fields, "means", row, (means, measure, before) -> {
            OptionalDouble mean = means.number(measure.key());
            return mean.isEmpty() ? before : before.withMean(measure, mean.getAsDouble());
        });
        row = each(
                fields,
                "counts",
                row,
                (counts, measure, before) -> before.withN(measure, counts.integer(measure.key(), 0)));
        row = each(fields, "statuses", row, (statuses, measure, before) -> {
            Optional<RiskStatus> status = statuses.requireOneOf(measure.key(), RiskStatus.class);
            return status.isPresent() && measure instanceof Factor factor
                    ? before.withStatus(factor, status.get())
                    : before;
        });
        fields.reportUnknownAsError();
        return Optional.of(row);
    }

    /** Adds to a row what a document says of one measure; refuses values that cannot be. */
    private interface OfMeasure {
        ReportedResults.Row add(JsonFields fields, Measure measure, ReportedResults.Row before);
    }

    private ReportedResults.Row each(JsonFields reported, String name, ReportedResults.Row start, OfMeasure part) {
        Optional<JsonFields> fields = reported.findObject(name);
        if (fields.isEmpty()) {
            return start;
        }
        ReportedResults.Row row = start;
        for (Measure measure : measures) {
            if (fields.get().has(measure.key())) {
                ReportedResults.Row before = row;
                row = fields.get()
                        .parsed(measure.key(), () -> part.add(fields.get(), measure, before))
                        .orElse(before);
            }
        }
        fields.get().reportUnknownAsError();
        return row;
    }

    private Map<Measure, Change> changes(JsonFields unit) {
        Map<Measure, Change> changes = new LinkedHashMap<>();
        byMeasure(unit, "changes").forEach((measure, fields) -> {
            fields.text("since");
            Optional<Wave> since = fields.findParsed("since", Wave::parse);
            Set<UnitId> base = new HashSet<>();
            fields.texts("base")
                    .forEach(id -> fields.parsed("base", () -> new UnitId(id)).ifPresent(base::add));
            OptionalDouble baseMean = fields.number("baseMean");
            OptionalDouble difference = fields.number("difference");
            Optional<ChangeVerdict> verdict = fields.requireOneOf("verdict", ChangeVerdict.class);
            Level released = fields.findObject("released")
                    .map(InternalResultsReader::released)
                    .orElseGet(Level::empty);
            fields.reportUnknownAsError();
            if (since.isPresent() && baseMean.isPresent() && difference.isPresent() && verdict.isPresent()) {
                changes.put(
                        measure,
                        new Change(
                                since.get(),
                                base,
                                baseMean.getAsDouble(),
                                difference.getAsDouble(),
                                verdict.get(),
                                released));
            }
        });
        return changes;
    }

    private static Level released(JsonFields fields) {
        OptionalDouble n = fields.number("n");
        OptionalDouble mean = fields.number("mean");
        OptionalDouble sd = fields.findNumber("sd");
        fields.reportUnknownAsError();
        return n.isEmpty() || mean.isEmpty()
                ? Level.empty()
                : Level.of((long) n.getAsDouble(), mean.getAsDouble(), sd.orElse(Double.NaN));
    }

    private Map<Wave, String> bases() {
        Map<Wave, String> bases = new TreeMap<>();
        Optional<JsonFields> fields = document.findObject("comparedWith");
        if (fields.isPresent()) {
            for (String wave : fields.get().names()) {
                String snapshot = fields.get().plainText(wave);
                fields.get().parsed(wave, () -> Wave.parse(wave)).ifPresent(read -> bases.put(read, snapshot));
            }
        }
        return bases;
    }

    /** The objects of an object whose names are measures. */
    private Map<Measure, JsonFields> byMeasure(JsonFields parent, String name) {
        Map<Measure, JsonFields> byMeasure = new LinkedHashMap<>();
        Optional<JsonFields> fields = parent.findObject(name);
        if (fields.isPresent()) {
            for (Measure measure : measures) {
                fields.get().findObject(measure.key()).ifPresent(found -> byMeasure.put(measure, found));
            }
            fields.get().reportUnknownAsError();
        }
        return byMeasure;
    }
}
