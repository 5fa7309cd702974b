package fi.qwl.plan.process;

import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.schedule.ClosedDay;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days and times that cannot be, with the nearest that can. */
final class AppointmentRefusals {

    /** How far an open day is looked for: over a long summer and into the term. */
    private static final int DAYS = 90;

    private AppointmentRefusals() {}

    static Refusal dayBlocked(LocalDate day, ClosedDay closure, WorkCalendar calendar) {
        List<LocalDate> open = new ArrayList<>();
        calendar.findWorkingDayOnOrBefore(day, day.minusDays(DAYS)).ifPresent(open::add);
        findOnOrAfter(day, calendar).ifPresent(open::add);
        return new Refusal(
                Refusal.Code.DAY_BLOCKED,
                LocalText.of(
                        Words.weekday(day, Language.FI) + " ei käy: " + Words.closure(closure, Language.FI) + ".",
                        Words.weekday(day, Language.SV) + " går inte: " + Words.closure(closure, Language.SV) + ".",
                        Words.weekday(day, Language.EN) + " will not do: " + Words.closure(closure, Language.EN) + "."),
                open.isEmpty() ? noDay() : nearest(open));
    }

    private static Optional<LocalDate> findOnOrAfter(LocalDate day, WorkCalendar calendar) {
        return day.datesUntil(day.plusDays(DAYS + 1L))
                .filter(calendar::isWorkingDay)
                .findFirst();
    }

    private static LocalText nearest(List<LocalDate> open) {
        return LocalText.of(
                "Lähimmät päivät, jotka käyvät: " + days(open, Language.FI) + ".",
                "Närmaste dagar som går: " + days(open, Language.SV) + ".",
                "Maybe meet on one of the nearest open days: " + days(open, Language.EN) + ".");
    }

    private static LocalText noDay() {
        return LocalText.of(
                "Kolmen kuukauden sisällä ei ole yhtään avointa päivää: tarkistakaa yksikön kalenteri.",
                "Inom tre månader finns ingen öppen dag: kontrollera enhetens kalender.",
                "Maybe check the unit's calendar: no day within three months is open.");
    }

    private static String days(List<LocalDate> days, Language language) {
        return Words.list(days.stream().map(day -> Words.weekday(day, language)).toList(), language);
    }

    static Refusal timeSkipped(ZoneOffsetTransition gap) {
        return new Refusal(
                Refusal.Code.TIME_SKIPPED,
                Words.each(language -> skipped(gap, language)),
                Words.each(language -> after(gap, language)));
    }

    private static String skipped(ZoneOffsetTransition gap, Language language) {
        String from = Words.time(gap.getDateTimeBefore().toLocalTime(), language);
        String to = Words.time(gap.getDateTimeAfter().toLocalTime(), language);
        String day = Words.day(gap.getDateTimeBefore().toLocalDate(), language);
        return switch (language) {
            case FI -> "Kello siirtyy " + day + " suoraan ajasta " + from + " aikaan " + to + ".";
            case SV -> "Klockan går den " + day + " direkt från " + from + " till " + to + ".";
            case EN -> "On " + day + " the clock goes straight from " + from + " to " + to + ".";
        };
    }

    private static String after(ZoneOffsetTransition gap, Language language) {
        String to = Words.time(gap.getDateTimeAfter().toLocalTime(), language);
        return switch (language) {
            case FI -> "Aloittakaa esimerkiksi klo " + to + ".";
            case SV -> "Börja till exempel kl. " + to + ".";
            case EN -> "Maybe start at " + to + ".";
        };
    }
}
