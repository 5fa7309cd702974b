package fi.qwl.examples.annualcycle;

import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proposed days for the results meetings of units without units below them. */
final class MeetingDays {

    private static final int WEEKS_UNTIL_MEETING = 3;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration LENGTH = Duration.ofMinutes(90);
    /** Units share days: nobody from the wellbeing team can be at more meetings on one. */
    private static final int MEETINGS_OF_A_DAY = 3;

    private MeetingDays() {}

    static Map<UnitId, ResultsMeeting> of(YearOfUnits year) {
        PublishedResults results = year.last();
        Organisation organisation = results.organisation();
        WorkCalendar calendar = FinnishWorkingDays.standard();
        LocalDate day = workingDay(calendar, year.asOf().plusWeeks(WEEKS_UNTIL_MEETING));
        int ofDay = 0;
        Map<UnitId, ResultsMeeting> meetings = new LinkedHashMap<>();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            if (organisation.isLeaf(index)) {
                if (ofDay == MEETINGS_OF_A_DAY) {
                    day = workingDay(calendar, day.plusDays(1));
                    ofDay = 0;
                }
                Appointment appointment =
                        new Appointment(day.atTime(NINE.plusHours(2L * ofDay)).atZone(YearOfUnits.ZONE), LENGTH, "");
                meetings.put(
                        unit.id(),
                        ResultsMeeting.of(results.narrowedTo(Audience.SUPERVISOR, unit.id()), unit.id(), appointment));
                ofDay++;
            }
        }
        return meetings;
    }

    private static LocalDate workingDay(WorkCalendar calendar, LocalDate from) {
        LocalDate day = from;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
