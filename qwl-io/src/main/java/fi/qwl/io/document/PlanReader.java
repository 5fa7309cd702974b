package fi.qwl.io.document;

import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Influence;
import fi.qwl.plan.Note;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.Strength;
import fi.qwl.plan.Target;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpId;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.plan.schedule.FollowUpState;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads plans of every version of the format so far. */
final class PlanReader {

    private PlanReader() {}

    static DevelopmentPlan plan(PlanFields fields) throws DocumentFault {
        DevelopmentPlan.Builder builder =
                DevelopmentPlan.builder(new PlanId(fields.text("id")), new UnitId(fields.text("unit")));
        fields.find("supervisor", SupervisorId::new).ifPresent(builder::supervisor);
        fields.find("predecessor", PlanId::new).ifPresent(builder::predecessor);
        fields.find("agreedOn", LocalDate::parse).ifPresent(builder::agreedOn);
        fields.findObject("period", ScheduleReader::days).ifPresent(builder::period);
        builder.strengths(fields.list("strengths", PlanReader::strength));
        builder.areas(fields.list("areas", PlanReader::area));
        builder.communication(fields.list("communication", PlanReader::communication));
        builder.notes(fields.list("notes", PlanReader::note));
        fields.findObject("followUpPlan", ScheduleReader::read).ifPresent(builder::followUpPlan);
        builder.followUps(fields.list("followUps", PlanReader::followUp));
        builder.history(fields.list("history", PlanReader::version));
        return builder.build();
    }

    static Strength strength(PlanFields fields) throws DocumentFault {
        return new Strength(
                fields.text("text"), fields.textOrEmpty("howToHold"), fields.texts("measures", Measure::ofKey));
    }

    private static DevelopmentArea area(PlanFields fields) throws DocumentFault {
        DevelopmentArea.Builder builder = DevelopmentArea.builder(new AreaId(fields.text("id")), fields.text("topic"));
        fields.texts("measures", Measure::ofKey).forEach(builder::measure);
        fields.list("baselines", PlanReader::baseline).forEach(builder::baseline);
        fields.findObject("goal", PlanReader::goal).ifPresent(builder::goal);
        builder.actions(fields.list("actions", PlanReader::action));
        builder.followUp(fields.textOrEmpty("followUp"));
        builder.followedBy(fields.list("followedBy", PlanReader::responsible));
        fields.find("evaluateBy", LocalDate::parse).ifPresent(builder::evaluateBy);
        fields.findObject("evaluation", PlanReader::evaluation).ifPresent(builder::evaluation);
        Optional<Map<String, String>> influence = fields.findObject("influence", PlanFields::entries);
        if (influence.isPresent()) {
            for (Influence view : Influence.values()) {
                Optional.ofNullable(influence.get().remove(PlanFields.code(view)))
                        .ifPresent(answer -> builder.influence(view, answer));
            }
            if (!influence.get().isEmpty()) {
                throw new IllegalArgumentException(
                        "unknown views of influence " + influence.get().keySet());
            }
        }
        fields.find("carriedFrom", PlanId::new).ifPresent(builder::carriedFrom);
        return builder.build();
    }

    private static Baseline baseline(PlanFields fields) throws DocumentFault {
        return new Baseline(
                fields.require("measure", Measure::ofKey),
                new UnitId(fields.text("unit")),
                fields.number("value"),
                fields.text("publication"));
    }

    private static Goal goal(PlanFields fields) throws DocumentFault {
        return new Goal(fields.textOrEmpty("text"), fields.list("targets", PlanReader::target));
    }

    private static Target target(PlanFields fields) throws DocumentFault {
        return new Target(fields.require("measure", Measure::ofKey), fields.number("value"));
    }

    private static Action action(PlanFields fields) throws DocumentFault {
        Action.Builder builder = Action.builder(new ActionId(fields.text("id")))
                .text(fields.textOrEmpty("text"))
                .implementation(fields.textOrEmpty("implementation"))
                .responsible(fields.list("responsible", PlanReader::responsible))
                .schedule(fields.textOrEmpty("schedule"))
                .status(fields.oneOf("status", Status.class));
        fields.find("start", LocalDate::parse).ifPresent(builder::start);
        fields.find("due", LocalDate::parse).ifPresent(builder::due);
        fields.findInteger("percentDone").ifPresent(builder::percentDone);
        return builder.build();
    }

    private static Responsible responsible(PlanFields fields) throws DocumentFault {
        Role role = fields.oneOf("role", Role.class);
        return fields.find("person", PersonId::new)
                .map(person -> Responsible.of(role, person))
                .orElseGet(() -> Responsible.of(role));
    }

    private static Evaluation evaluation(PlanFields fields) throws DocumentFault {
        return new Evaluation(
                fields.oneOf("outcome", Evaluation.Outcome.class),
                fields.require("date", LocalDate::parse),
                fields.textOrEmpty("text"));
    }

    private static Communication communication(PlanFields fields) throws DocumentFault {
        return new Communication(
                fields.text("channel"),
                fields.oneOf("direction", Communication.Direction.class),
                fields.textOrEmpty("text"));
    }

    private static Note note(PlanFields fields) throws DocumentFault {
        return new Note(
                fields.oneOf("kind", Note.Kind.class),
                fields.require("date", LocalDate::parse),
                fields.text("text"),
                fields.texts("areas", AreaId::new));
    }

    private static FollowUp followUp(PlanFields fields) throws DocumentFault {
        return new FollowUp(
                new FollowUpId(fields.text("id")),
                fields.require("kind", FollowUpKind::parse),
                fields.require("date", LocalDate::parse),
                fields.oneOf("state", FollowUpState.class),
                fields.integer("sequence"));
    }

    private static PlanVersion version(PlanFields fields) throws DocumentFault {
        return new PlanVersion(
                fields.integer("version"),
                fields.object("by", PlanReader::responsible),
                fields.require("at", Instant::parse),
                fields.text("what"),
                fields.findInteger("revision").orElse(0));
    }
}
