package fi.qwl.io.document;

import static fi.qwl.io.document.PlanFields.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.LocalText;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.LookBack;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.process.RoleDuty;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.plan.workshop.WorkshopItem;
import java.util.List;

/** Writes the documents of the way from results to a plan; what is empty is left out. */
final class ProcessWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProcessWriter() {}

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }

    static ObjectNode write(Agreement agreement) {
        ObjectNode node = NODES.objectNode()
                .put("unit", agreement.unit().value())
                .put("agreedOn", agreement.agreedOn().toString());
        PlanWriter.list(node, "strengths", agreement.strengths(), PlanWriter::write);
        PlanWriter.list(node, "areas", agreement.areas(), ProcessWriter::area);
        node.put("consent", code(agreement.consent()));
        texts(node, "dissent", agreement.dissent());
        return node;
    }

    private static ObjectNode area(DevelopmentArea area) {
        ObjectNode node = NODES.objectNode().put("id", area.id().value()).put("topic", area.topic());
        PlanWriter.measures(node, area.measures());
        return node;
    }

    static ObjectNode write(MeetingRecord meeting) {
        ObjectNode node = NODES.objectNode()
                .put("unit", meeting.unit().value())
                .put("unitName", meeting.unitName())
                .put("publication", meeting.publicationId())
                .put("heldOn", meeting.heldOn().toString());
        texts(
                node,
                "presentedBy",
                meeting.presentedBy().stream().map(PlanFields::code).toList());
        node.put("backgroundKind", code(meeting.backgroundKind()));
        texts(node, "background", meeting.background());
        texts(node, "otherMeasures", meeting.otherMeasures());
        meeting.need().ifPresent(need -> node.put("need", code(need)));
        PlanWriter.text(node, "needText", meeting.needText());
        meeting.lookBack().ifPresent(look -> node.set("lookBack", write(look)));
        meeting.agreement().ifPresent(agreement -> node.set("agreement", write(agreement)));
        PlanWriter.list(node, "workshop", meeting.workshop(), ProcessWriter::write);
        PlanWriter.list(node, "passedOn", meeting.passedOn(), ProcessWriter::write);
        return node;
    }

    private static ObjectNode write(LookBack look) {
        ObjectNode node = NODES.objectNode().put("from", look.from().toString()).put("state", look.state());
        texts(node, "ledTo", look.ledTo());
        texts(node, "helpedBy", look.helpedBy());
        texts(node, "steps", look.steps());
        return node;
    }

    private static ObjectNode write(Appointment appointment) {
        ObjectNode node = NODES.objectNode()
                .put("start", appointment.start().toString())
                .put("length", appointment.length().toString());
        PlanWriter.text(node, "place", appointment.place());
        return node;
    }

    private static ObjectNode write(PassedOnNeed need) {
        ObjectNode node = NODES.objectNode()
                .put("id", need.id().value())
                .put("text", need.text())
                .put("to", code(need.to()))
                .put("passedOn", need.passedOn().toString())
                .put("replyBy", need.replyBy().toString());
        PlanWriter.list(node, "replies", need.replies(), ProcessWriter::write);
        return node;
    }

    private static ObjectNode write(NeedReply reply) {
        ObjectNode node = NODES.objectNode()
                .put("kind", code(reply.kind()))
                .put("date", reply.date().toString())
                .put("by", code(reply.by()));
        PlanWriter.text(node, "text", reply.text());
        return node;
    }

    static ObjectNode write(WorkshopAgenda agenda) {
        ObjectNode node = NODES.objectNode().put("unit", agenda.unit().value()).put("unitName", agenda.unitName());
        PlanWriter.list(
                node,
                "topics",
                agenda.topics(),
                topic -> NODES.objectNode().put("id", topic.id().value()).put("text", topic.text()));
        PlanWriter.list(node, "sittings", agenda.sittings(), ProcessWriter::write);
        PlanWriter.list(
                node,
                "preparation",
                agenda.preparation(),
                group -> NODES.objectNode().put("area", group.area().value()).put("people", group.people()));
        return node;
    }

    private static ObjectNode write(WorkshopAgenda.SittingAgenda sitting) {
        ObjectNode node = write(sitting.sitting().appointment());
        node.put("people", sitting.sitting().people());
        ArrayNode groups = node.putArray("groups");
        sitting.groupSizes().forEach(groups::add);
        PlanWriter.list(node, "items", sitting.items(), ProcessWriter::write);
        return node;
    }

    private static ObjectNode write(WorkshopItem item) {
        ObjectNode node = NODES.objectNode()
                .put("phase", code(item.phase()))
                .put("start", item.start().toString())
                .put("length", item.length().toString());
        PlanWriter.list(
                node,
                "places",
                item.places(),
                place -> NODES.objectNode()
                        .put("group", place.group())
                        .put("area", place.area().value())
                        .put("table", place.table()));
        for (AreaId area : item.areas()) {
            node.put("area", area.value());
        }
        if (item.group() > 0) {
            node.put("group", item.group());
        }
        return node;
    }

    static ObjectNode write(ProcessRoles roles) {
        ObjectNode node = NODES.objectNode();
        PlanWriter.list(node, "duties", roles.duties(), ProcessWriter::write);
        return node;
    }

    private static ObjectNode write(RoleDuty duty) {
        ObjectNode node = NODES.objectNode()
                .put("step", code(duty.step()))
                .put("role", code(duty.role()))
                .put("part", code(duty.part()));
        node.set("text", write(duty.text()));
        return node;
    }

    static ObjectNode write(LocalText text) {
        ObjectNode node = NODES.objectNode();
        text.texts().forEach((language, words) -> node.put(language.code(), words));
        return node;
    }
}
