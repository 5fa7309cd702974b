package fi.qwl.examples.annualcycle;

import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.MeetingSpread;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proposed days for the results meetings of units without units below them: open days of each unit, spread so that the
 * coordinator can be at every meeting. The window is as long as that needs.
 */
final class MeetingDays {

    private static final int WEEKS_UNTIL_MEETING = 3;
    private static final int WEEKS_OF_MEETINGS = 4;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration LENGTH = Duration.ofMinutes(90);
    /** Units share days: nobody from the wellbeing team can be at more meetings on one. */
    private static final int MEETINGS_OF_A_DAY = 3;

    private MeetingDays() {}

    static Map<UnitId, ResultsMeeting> of(YearOfUnits year) {
        PublishedResults results = year.last();
        Map<LocalDate, Integer> meetingsOfDay = new HashMap<>();
        Map<UnitId, ResultsMeeting> meetings = new LinkedHashMap<>();
        days(year).forEach((unit, day) -> {
            int before = meetingsOfDay.merge(day, 1, Integer::sum) - 1;
            Appointment appointment =
                    new Appointment(day.atTime(NINE.plusHours(2L * before)).atZone(YearOfUnits.ZONE), LENGTH, "");
            meetings.put(unit, ResultsMeeting.of(results.narrowedTo(Audience.SUPERVISOR, unit), unit, appointment));
        });
        return meetings;
    }

    static Map<UnitId, LocalDate> days(YearOfUnits year) {
        Organisation organisation = year.last().organisation();
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            if (organisation.isLeaf(index)) {
                calendars.put(unit.id(), year.calendar(unit.id()));
            }
        }
        LocalDate first = year.asOf().plusWeeks(WEEKS_UNTIL_MEETING);
        LocalDate last = first.plusWeeks(WEEKS_OF_MEETINGS);
        MeetingSpread.Proposal proposal = propose(first, last, calendars);
        while (!proposal.withoutDay().isEmpty() && last.isBefore(first.plusYears(1))) {
            last = last.plusWeeks(1);
            proposal = propose(first, last, calendars);
        }
        return proposal.days();
    }

    private static MeetingSpread.Proposal propose(
            LocalDate first, LocalDate last, Map<UnitId, WorkCalendar> calendars) {
        return MeetingSpread.of(new DateRange(first, last), MEETINGS_OF_A_DAY).propose(calendars);
    }
}
