package fi.qwl.examples.annualcycle;

import fi.qwl.io.page.Pages;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.page.ChoicePages;
import fi.qwl.plan.page.MeetingPages;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a unit's results meeting needs, a file for each: the agenda with a proposed day and the results in short, and slips. */
final class MeetingPacks {

    static final String FOLDER = "meetings";

    private static final int WEEKS_UNTIL_MEETING = 3;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration LENGTH = Duration.ofMinutes(90);
    /** Units share days: nobody from the wellbeing team can be at more meetings on one. */
    private static final int MEETINGS_OF_A_DAY = 3;

    private MeetingPacks() {}

    /** The files by their path in the output folder. */
    static Map<String, String> of(YearOfUnits year, Language language) {
        PublishedResults results = year.last();
        Organisation organisation = results.organisation();
        WorkCalendar calendar = FinnishWorkingDays.standard();
        LocalDate day = workingDay(calendar, year.asOf().plusWeeks(WEEKS_UNTIL_MEETING));
        int ofDay = 0;
        Map<String, String> files = new LinkedHashMap<>();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            if (organisation.isLeaf(index)) {
                if (ofDay == MEETINGS_OF_A_DAY) {
                    day = workingDay(calendar, day.plusDays(1));
                    ofDay = 0;
                }
                Appointment appointment =
                        new Appointment(day.atTime(NINE.plusHours(2L * ofDay)).atZone(YearOfUnits.ZONE), LENGTH, "");
                ResultsMeeting meeting = ResultsMeeting.of(results, unit.id(), appointment);
                files.put(FOLDER + "/" + number(index, organisation.size()) + ".html", file(meeting, language));
                ofDay++;
            }
        }
        return files;
    }

    private static LocalDate workingDay(WorkCalendar calendar, LocalDate from) {
        LocalDate day = from;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A unit's place in the organisation: any text is an id, but not every text is a file's name. */
    private static String number(int index, int size) {
        String number = Integer.toString(index + 1);
        return "0".repeat(Integer.toString(size).length() - number.length()) + number;
    }

    private static String file(ResultsMeeting meeting, Language language) {
        // The agenda has the results in short.
        return "<!DOCTYPE html>\n<html lang=\"" + language.code()
                + "\">\n<head><meta charset=\"utf-8\"><title>QWL</title></head>\n<body>\n"
                + Pages.html(MeetingPages.agenda(meeting.agenda(), language))
                + Pages.html(ChoicePages.slip(language))
                + "</body>\n</html>\n";
    }
}
