package fi.qwl.io.document;

import static fi.qwl.io.document.Shapes.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Level;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.io.tree.Checksum;
import fi.qwl.model.Capability;
import fi.qwl.model.Measure;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes results as {@link InternalResults} says. */
final class InternalResultsWriter {

    static final String FORMAT = "qwl-internal-results/1";

    static final String CHECKSUM = "checksum";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String CONFIDENTIAL =
            "Unprotected results, for the host's own store only: never publish, send or show them.";

    private final Results results;
    private final Map<UnitId, Cells.DirectAnswers> homes;

    private InternalResultsWriter(Results results) {
        this.results = results;
        this.homes = results instanceof Results.Computed computed ? computed.directAnswers() : Map.of();
    }

    static ObjectNode write(Results results) {
        return new InternalResultsWriter(results).document();
    }

    private ObjectNode document() {
        ObjectNode node = NODES.objectNode();
        node.put("format", FORMAT);
        node.put("confidential", CONFIDENTIAL);
        node.put(CHECKSUM, "");
        node.put("wave", results.wave().toString());
        node.set("promise", PolicyFields.writePromise(results.promise()));
        node.put("origin", code(results.origin()));
        node.put("order", code(results.order()));
        List<Capability> own = results.measures().stream()
                .filter(measure -> !Measure.standard().contains(measure))
                .map(Capability.class::cast)
                .toList();
        if (!own.isEmpty()) {
            ObjectNode capabilities = node.putObject("capabilities");
            own.forEach(capability -> capabilities.set(capability.key(), ModelWriter.text(capability.label())));
        }
        node.set("model", ModelWriter.write(results.model()));
        if (results instanceof Results.Computed) {
            ObjectNode measures = node.putObject("measures");
            results.measures().forEach(measure -> measures.set(measure.key(), possible(measure)));
        }
        if (!results.items().isEmpty()) {
            ObjectNode items = node.putObject("items");
            results.items().forEach((measure, coverage) -> items.set(measure.key(), items(coverage)));
        }
        ArrayNode units = node.putArray("units");
        results.units().forEach(unit -> units.add(unit(unit)));
        if (!results.baseSnapshots().isEmpty()) {
            ObjectNode bases = node.putObject("comparedWith");
            new TreeMap<>(results.baseSnapshots()).forEach((wave, snapshot) -> bases.put(wave.toString(), snapshot));
        }
        return node.put(CHECKSUM, Checksum.of(node, CHECKSUM));
    }

    private static ObjectNode items(ItemCoverage coverage) {
        ObjectNode node = NODES.objectNode();
        ArrayNode asked = node.putArray("asked");
        coverage.items().forEach(item -> asked.add(item.value()));
        node.put("all", coverage.all());
        if (!coverage.differsFrom().isEmpty()) {
            ArrayNode waves = node.putArray("differsFrom");
            coverage.differsFrom().forEach(wave -> waves.add(wave.toString()));
        }
        return node;
    }

    private ObjectNode possible(Measure measure) {
        PossibleValues values = results.possibleValues(measure);
        ObjectNode node = NODES.objectNode()
                .put("lowest", values.lowest())
                .put("highest", values.highest())
                .put("step", values.step());
        if (!values.few().isEmpty()) {
            ArrayNode few = node.putArray("few");
            values.few().forEach(few::add);
        }
        if (!values.shared().isEmpty()) {
            ArrayNode shared = node.putArray("shared");
            values.shared()
                    .forEach(with -> shared.addObject()
                            .put("measure", with.other().key())
                            .put("items", with.own())
                            .put("itemsOfOther", with.ofOther())
                            .put("common", with.common()));
        }
        return node;
    }

    private ObjectNode unit(UnitResult result) {
        Unit unit = result.unit();
        ObjectNode node = NODES.objectNode();
        node.put("id", unit.id().value());
        node.put("name", unit.name());
        node.put("level", code(unit.level()));
        unit.parent().ifPresent(parent -> node.put("parent", parent.value()));
        unit.invited().ifPresent(people -> node.put("invited", people));
        unit.supervisor().ifPresent(supervisor -> node.put("supervisor", supervisor.value()));
        if (!unit.otherNames().isEmpty()) {
            unit.otherNames().forEach(node.putArray("otherNames")::add);
        }
        Cells.DirectAnswers home = homes.get(unit.id());
        if (home != null) {
            node.set("home", home(home));
        }
        result.reported().ifPresent(row -> node.set("reported", reported(row)));
        ObjectNode changes = NODES.objectNode();
        result.measures()
                .forEach((measure, value) ->
                        value.change().ifPresent(change -> changes.set(measure.key(), change(change))));
        if (!changes.isEmpty()) {
            node.set("changes", changes);
        }
        return node;
    }

    private static ObjectNode home(Cells.DirectAnswers home) {
        ObjectNode node = NODES.objectNode().put("respondents", home.respondents());
        ObjectNode values = node.putObject("values");
        for (Measure measure : home.measures()) {
            ArrayNode written = values.putArray(measure.key());
            home.counts(measure)
                    .forEach((quanta, count) -> written.addArray().add(quanta).add(count));
        }
        ObjectNode risks = node.putObject("individualRisks");
        home.individualRisks()
                .forEach(count ->
                        risks.putObject(count.risk().id()).put("n", count.n()).put("persons", count.persons()));
        return node;
    }

    private static ObjectNode reported(ReportedResults.Row row) {
        ObjectNode node = NODES.objectNode();
        row.respondents().ifPresent(people -> node.put("respondents", people));
        row.invited().ifPresent(people -> node.put("invited", people));
        ObjectNode means = node.putObject("means");
        row.means().forEach((measure, mean) -> means.put(measure.key(), mean));
        if (!row.counts().isEmpty()) {
            ObjectNode counts = node.putObject("counts");
            row.counts().forEach((measure, people) -> counts.put(measure.key(), people));
        }
        if (!row.statuses().isEmpty()) {
            ObjectNode statuses = node.putObject("statuses");
            row.statuses().forEach((factor, status) -> statuses.put(factor.key(), code(status)));
        }
        return node;
    }

    private static ObjectNode change(Change change) {
        ObjectNode node = NODES.objectNode().put("since", change.since().toString());
        ArrayNode units = node.putArray("base");
        change.base().forEach(unit -> units.add(unit.value()));
        node.put("baseMean", change.baseMean());
        node.put("difference", change.difference());
        node.put("verdict", code(change.verdict()));
        Level released = change.releasedBase();
        if (released.mean().isPresent()) {
            ObjectNode base = node.putObject("released").put("n", released.n());
            base.put("mean", released.mean().getAsDouble());
            released.sd().ifPresent(sd -> base.put("sd", sd));
        }
        return node;
    }
}
