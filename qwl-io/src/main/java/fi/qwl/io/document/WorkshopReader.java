package fi.qwl.io.document;

import fi.qwl.model.LocalText;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Role;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.process.ProcessStep;
import fi.qwl.plan.process.RoleDuty;
import fi.qwl.plan.process.RolePart;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.plan.workshop.WorkshopItem;
import fi.qwl.plan.workshop.WorkshopPhase;
import fi.qwl.plan.workshop.WorkshopSitting;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

/** Reads workshop agendas and roles. */
final class WorkshopReader {

    private WorkshopReader() {}

    static WorkshopAgenda workshop(PlanFields fields) throws DocumentFault {
        return new WorkshopAgenda(
                new UnitId(fields.text("unit")),
                fields.text("unitName"),
                fields.list("topics", WorkshopReader::topic),
                fields.list("sittings", WorkshopReader::sitting),
                fields.list("preparation", WorkshopReader::preparation));
    }

    private static WorkshopAgenda.Topic topic(PlanFields fields) throws DocumentFault {
        return new WorkshopAgenda.Topic(new AreaId(fields.text("id")), fields.text("text"));
    }

    private static WorkshopAgenda.SittingAgenda sitting(PlanFields fields) throws DocumentFault {
        return new WorkshopAgenda.SittingAgenda(
                new WorkshopSitting(MeetingReader.appointment(fields), fields.integer("people")),
                fields.integers("groups"),
                fields.list("items", WorkshopReader::item));
    }

    private static WorkshopItem item(PlanFields fields) throws DocumentFault {
        return new WorkshopItem(
                fields.oneOf("phase", WorkshopPhase.class),
                fields.require("start", ZonedDateTime::parse),
                fields.require("length", Duration::parse),
                fields.list("places", WorkshopReader::place),
                fields.find("area", AreaId::new).stream().toList(),
                fields.findInteger("group").orElse(0));
    }

    private static WorkshopItem.Place place(PlanFields fields) throws DocumentFault {
        return new WorkshopItem.Place(
                fields.integer("group"), new AreaId(fields.text("area")), fields.integer("table"));
    }

    private static WorkshopAgenda.Preparation preparation(PlanFields fields) throws DocumentFault {
        return new WorkshopAgenda.Preparation(new AreaId(fields.text("area")), fields.integer("people"));
    }

    static ProcessRoles roles(PlanFields fields) throws DocumentFault {
        return ProcessRoles.of(fields.list("duties", WorkshopReader::duty));
    }

    private static RoleDuty duty(PlanFields fields) throws DocumentFault {
        return new RoleDuty(
                fields.oneOf("step", ProcessStep.class),
                fields.oneOf("role", Role.class),
                fields.oneOf("part", RolePart.class),
                fields.object("text", WorkshopReader::localText));
    }

    private static LocalText localText(PlanFields fields) throws DocumentFault {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Map.Entry<String, String> entry : fields.entries().entrySet()) {
            texts.put(Language.parse(entry.getKey()), entry.getValue());
        }
        return LocalText.of(texts);
    }
}
