package fi.qwl.io.document;

import fi.qwl.model.Measure;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.meeting.DevelopmentNeed;
import fi.qwl.plan.meeting.LookBack;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.process.Appointment;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

/** Reads meeting records and agreements. */
final class MeetingReader {

    private MeetingReader() {}

    static Agreement agreement(PlanFields fields) throws DocumentFault {
        Agreement.Builder builder =
                Agreement.builder(new UnitId(fields.text("unit")), fields.require("agreedOn", LocalDate::parse));
        for (Strength strength : fields.list("strengths", PlanReader::strength)) {
            builder.strength(strength);
        }
        for (Area area : fields.list("areas", MeetingReader::area)) {
            builder.area(area.id(), area.topic(), area.measures());
        }
        builder.consent(fields.oneOf("consent", Consent.class));
        fields.texts("dissent", Function.identity()).forEach(builder::dissent);
        return builder.build();
    }

    private record Area(AreaId id, String topic, List<Measure> measures) {}

    private static Area area(PlanFields fields) throws DocumentFault {
        return new Area(new AreaId(fields.text("id")), fields.text("topic"), fields.texts("measures", Measure::ofKey));
    }

    static MeetingRecord meeting(PlanFields fields) throws DocumentFault {
        MeetingRecord.Builder builder = MeetingRecord.builder(
                new UnitId(fields.text("unit")),
                fields.text("unitName"),
                fields.text("publication"),
                fields.require("heldOn", LocalDate::parse));
        fields.texts("presentedBy", code -> PlanFields.constant(code, Role.class))
                .forEach(builder::presentedBy);
        builder.backgroundKind(fields.oneOf("backgroundKind", ResultCategory.Background.class));
        fields.texts("background", Function.identity()).forEach(builder::background);
        fields.texts("otherMeasures", Function.identity()).forEach(builder::otherMeasure);
        String needText = fields.textOrEmpty("needText");
        fields.find("need", code -> PlanFields.constant(code, DevelopmentNeed.class))
                .ifPresent(need -> builder.need(need, needText));
        fields.findObject("lookBack", MeetingReader::lookBack).ifPresent(builder::lookBack);
        fields.findObject("agreement", MeetingReader::agreement).ifPresent(builder::agreement);
        fields.list("workshop", MeetingReader::appointment).forEach(builder::workshop);
        fields.list("passedOn", MeetingReader::need).forEach(builder::passedOn);
        return builder.build();
    }

    private static LookBack lookBack(PlanFields fields) throws DocumentFault {
        return new LookBack(
                fields.require("from", LocalDate::parse),
                fields.text("state"),
                fields.texts("ledTo", Function.identity()),
                fields.texts("helpedBy", Function.identity()),
                fields.texts("steps", Function.identity()));
    }

    static Appointment appointment(PlanFields fields) throws DocumentFault {
        return new Appointment(
                fields.require("start", ZonedDateTime::parse),
                fields.require("length", Duration::parse),
                fields.textOrEmpty("place"));
    }

    private static PassedOnNeed need(PlanFields fields) throws DocumentFault {
        return new PassedOnNeed(
                new NeedId(fields.text("id")),
                fields.text("text"),
                fields.oneOf("to", Role.class),
                fields.require("passedOn", LocalDate::parse),
                fields.require("replyBy", LocalDate::parse),
                fields.list("replies", MeetingReader::reply));
    }

    private static NeedReply reply(PlanFields fields) throws DocumentFault {
        return new NeedReply(
                fields.oneOf("kind", NeedReply.Kind.class),
                fields.require("date", LocalDate::parse),
                fields.oneOf("by", Role.class),
                fields.textOrEmpty("text"));
    }
}
