package fi.qwl.io.document;

import static fi.qwl.io.document.PlanFields.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Note;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Strength;
import fi.qwl.plan.Target;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUp;
import java.util.Collection;
import java.util.function.Function;

/** Writes plans as {@code qwl-plan/1}; what is empty is left out. */
final class PlanWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanWriter() {}

    static ObjectNode write(DevelopmentPlan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("id", plan.id().value());
        node.put("unit", plan.unit().value());
        plan.supervisor().ifPresent(supervisor -> node.put("supervisor", supervisor.value()));
        plan.predecessor().ifPresent(predecessor -> node.put("predecessor", predecessor.value()));
        plan.agreedOn().ifPresent(day -> node.put("agreedOn", day.toString()));
        plan.period().ifPresent(period -> node.set("period", write(period)));
        list(node, "strengths", plan.strengths(), PlanWriter::write);
        list(node, "areas", plan.areas(), PlanWriter::write);
        list(node, "communication", plan.communication(), PlanWriter::write);
        list(node, "notes", plan.notes(), PlanWriter::write);
        plan.followUpPlan().ifPresent(definition -> node.set("followUpPlan", ScheduleWriter.write(definition)));
        list(node, "followUps", plan.followUps(), PlanWriter::write);
        list(node, "history", plan.history(), PlanWriter::write);
        return node;
    }

    static ObjectNode write(DateRange days) {
        return NODES.objectNode()
                .put("first", days.first().toString())
                .put("last", days.last().toString());
    }

    static <T> void list(ObjectNode node, String name, Collection<T> values, Function<T, ObjectNode> writer) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(value -> array.add(writer.apply(value)));
        }
    }

    static void text(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    static void measures(ObjectNode node, Collection<Measure> measures) {
        if (!measures.isEmpty()) {
            ArrayNode array = node.putArray("measures");
            measures.forEach(measure -> array.add(measure.key()));
        }
    }

    static ObjectNode write(Strength strength) {
        ObjectNode node = NODES.objectNode().put("text", strength.text());
        text(node, "howToHold", strength.howToHold());
        measures(node, strength.measures());
        return node;
    }

    private static ObjectNode write(DevelopmentArea area) {
        ObjectNode node = NODES.objectNode().put("id", area.id().value()).put("topic", area.topic());
        measures(node, area.measures());
        list(node, "baselines", area.baselines(), PlanWriter::write);
        if (!area.goal().equals(Goal.none())) {
            node.set("goal", write(area.goal()));
        }
        list(node, "actions", area.actions(), PlanWriter::write);
        text(node, "followUp", area.followUp());
        list(node, "followedBy", area.followedBy(), PlanWriter::write);
        area.evaluateBy().ifPresent(day -> node.put("evaluateBy", day.toString()));
        area.evaluation().ifPresent(evaluation -> node.set("evaluation", write(evaluation)));
        if (!area.influence().isEmpty()) {
            ObjectNode influence = node.putObject("influence");
            area.influence().forEach((view, answer) -> influence.put(code(view), answer));
        }
        area.carriedFrom().ifPresent(plan -> node.put("carriedFrom", plan.value()));
        return node;
    }

    private static ObjectNode write(Baseline baseline) {
        return NODES.objectNode()
                .put("measure", baseline.measure().key())
                .put("unit", baseline.unit().value())
                .put("value", baseline.value())
                .put("publication", baseline.publicationId());
    }

    private static ObjectNode write(Goal goal) {
        ObjectNode node = NODES.objectNode();
        text(node, "text", goal.text());
        list(node, "targets", goal.targets(), PlanWriter::write);
        return node;
    }

    private static ObjectNode write(Target target) {
        return NODES.objectNode().put("measure", target.measure().key()).put("value", target.value());
    }

    private static ObjectNode write(Action action) {
        ObjectNode node = NODES.objectNode().put("id", action.id().value());
        text(node, "text", action.text());
        text(node, "implementation", action.implementation());
        list(node, "responsible", action.responsible(), PlanWriter::write);
        text(node, "schedule", action.schedule());
        action.start().ifPresent(day -> node.put("start", day.toString()));
        action.due().ifPresent(day -> node.put("due", day.toString()));
        node.put("status", code(action.status()));
        action.percentDone().ifPresent(percent -> node.put("percentDone", percent));
        return node;
    }

    private static ObjectNode write(Responsible responsible) {
        ObjectNode node = NODES.objectNode().put("role", code(responsible.role()));
        responsible.person().ifPresent(person -> node.put("person", person.value()));
        return node;
    }

    private static ObjectNode write(Evaluation evaluation) {
        ObjectNode node = NODES.objectNode()
                .put("outcome", code(evaluation.outcome()))
                .put("date", evaluation.date().toString());
        text(node, "text", evaluation.text());
        return node;
    }

    private static ObjectNode write(Communication step) {
        ObjectNode node = NODES.objectNode().put("channel", step.channel()).put("direction", code(step.direction()));
        text(node, "text", step.text());
        return node;
    }

    private static ObjectNode write(Note note) {
        ObjectNode node = NODES.objectNode()
                .put("kind", code(note.kind()))
                .put("date", note.date().toString())
                .put("text", note.text());
        if (!note.areas().isEmpty()) {
            ArrayNode areas = node.putArray("areas");
            note.areas().forEach(area -> areas.add(area.value()));
        }
        return node;
    }

    private static ObjectNode write(FollowUp followUp) {
        return NODES.objectNode()
                .put("id", followUp.id().value())
                .put("kind", followUp.kind().code())
                .put("date", followUp.date().toString())
                .put("state", code(followUp.state()))
                .put("sequence", followUp.sequence());
    }

    private static ObjectNode write(PlanVersion version) {
        ObjectNode node = NODES.objectNode().put("version", version.number());
        node.set("by", write(version.by()));
        node.put("at", version.at().toString()).put("what", version.what());
        return version.revision() == 0 ? node : node.put("revision", version.revision());
    }
}
