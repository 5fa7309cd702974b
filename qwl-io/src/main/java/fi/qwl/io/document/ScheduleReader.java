package fi.qwl.io.document;

import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.HolidaySeason;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.plan.schedule.PlanPause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;

/** Reads the definition of follow-ups. */
final class ScheduleReader {

    private ScheduleReader() {}

    static FollowUpPlan read(PlanFields fields) throws DocumentFault {
        FollowUpPlan.Builder builder = FollowUpPlan.builder(
                        fields.text("plan"),
                        fields.require("start", LocalDate::parse),
                        fields.require("end", LocalDate::parse))
                .limit(fields.require("limit", Period::parse))
                .meetings(fields.object("meetings", ScheduleReader::meetings))
                .holidaySeason(fields.oneOf("holidaySeason", HolidaySeason.class))
                .season(fields.object("season", ScheduleReader::blockedPeriod));
        fields.find("nextSurvey", LocalDate::parse).ifPresent(builder::nextSurvey);
        fields.findObject("evaluation", ScheduleReader::days).ifPresent(builder::evaluation);
        fields.find("unitSurvey", LocalDate::parse).ifPresent(builder::unitSurvey);
        fields.list("pauses", ScheduleReader::pause).forEach(builder::pause);
        return builder.build();
    }

    static DateRange days(PlanFields fields) throws DocumentFault {
        return new DateRange(fields.require("first", LocalDate::parse), fields.require("last", LocalDate::parse));
    }

    private static PlanPause pause(PlanFields fields) throws DocumentFault {
        return new PlanPause(days(fields), fields.text("reason"));
    }

    private static Meetings meetings(PlanFields fields) throws DocumentFault {
        String rule = fields.text("rule");
        return switch (rule) {
            case "any-day" -> Meetings.anyDay();
            case "dates" -> Meetings.on(fields.texts("dates", LocalDate::parse));
            case "weekly" -> Meetings.weekly(fields.require("first", LocalDate::parse), fields.integer("everyWeeks"));
            case "monthly" -> Meetings.monthly(fields.integer("ordinal"), fields.oneOf("weekday", DayOfWeek.class));
            default ->
                throw new IllegalArgumentException(
                        "unknown rule '" + rule + "'\nMaybe any-day, dates, weekly or monthly was meant.");
        };
    }

    private static BlockedPeriod blockedPeriod(PlanFields fields) throws DocumentFault {
        String rule = fields.text("rule");
        String reason = fields.text("reason");
        return switch (rule) {
            case "once" -> new BlockedPeriod.Once(days(fields), reason);
            case "yearly" ->
                new BlockedPeriod.Yearly(
                        fields.require("first", MonthDay::parse), fields.require("last", MonthDay::parse), reason);
            case "iso-week" -> new BlockedPeriod.IsoWeek(fields.integer("week"), reason);
            case "from-midsummer" -> new BlockedPeriod.FromMidsummer(fields.require("last", MonthDay::parse), reason);
            case "outside" -> new BlockedPeriod.Outside(fields.texts("terms", DateRange::parse), reason);
            default ->
                throw new IllegalArgumentException("unknown rule '" + rule
                        + "'\nMaybe once, yearly, iso-week, from-midsummer or outside was meant.");
        };
    }
}
