package fi.qwl.io.document;

import static fi.qwl.io.document.PlanFields.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.plan.schedule.PlanPause;

/** Writes the definition of follow-ups; the evaluation's time only where it was given. */
final class ScheduleWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScheduleWriter() {}

    static ObjectNode write(FollowUpPlan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("plan", plan.planId());
        node.put("start", plan.start().toString());
        node.put("end", plan.end().toString());
        node.put("limit", plan.limit().toString());
        node.set("meetings", write(plan.meetings()));
        plan.nextSurvey().ifPresent(day -> node.put("nextSurvey", day.toString()));
        plan.evaluation().ifPresent(days -> node.set("evaluation", PlanWriter.write(days)));
        plan.unitSurvey().ifPresent(day -> node.put("unitSurvey", day.toString()));
        node.put("holidaySeason", code(plan.holidaySeason()));
        node.set("season", write(plan.season()));
        PlanWriter.list(node, "pauses", plan.pauses(), ScheduleWriter::write);
        return node;
    }

    private static ObjectNode write(PlanPause pause) {
        return PlanWriter.write(pause.days()).put("reason", pause.reason());
    }

    private static ObjectNode write(Meetings meetings) {
        ObjectNode node = NODES.objectNode();
        if (meetings instanceof Meetings.OnDates onDates) {
            ArrayNode dates = node.put("rule", "dates").putArray("dates");
            onDates.dates().forEach(day -> dates.add(day.toString()));
            return node;
        }
        if (meetings instanceof Meetings.Weekly weekly) {
            return node.put("rule", "weekly")
                    .put("first", weekly.first().toString())
                    .put("everyWeeks", weekly.everyWeeks());
        }
        if (meetings instanceof Meetings.Monthly monthly) {
            return node.put("rule", "monthly")
                    .put("ordinal", monthly.ordinal())
                    .put("weekday", code(monthly.weekday()));
        }
        return node.put("rule", "any-day");
    }

    private static ObjectNode write(BlockedPeriod period) {
        ObjectNode node = NODES.objectNode();
        if (period instanceof BlockedPeriod.Once once) {
            node.put("rule", "once");
            node.setAll(PlanWriter.write(once.days()));
        } else if (period instanceof BlockedPeriod.Yearly yearly) {
            node.put("rule", "yearly")
                    .put("first", yearly.first().toString())
                    .put("last", yearly.last().toString());
        } else if (period instanceof BlockedPeriod.IsoWeek isoWeek) {
            node.put("rule", "iso-week").put("week", isoWeek.week());
        } else if (period instanceof BlockedPeriod.FromMidsummer fromMidsummer) {
            node.put("rule", "from-midsummer").put("last", fromMidsummer.last().toString());
        } else if (period instanceof BlockedPeriod.Outside outside) {
            ArrayNode terms = node.put("rule", "outside").putArray("terms");
            for (DateRange term : outside.terms()) {
                terms.add(term.toString());
            }
        }
        return node.put("reason", period.reason());
    }
}
