package fi.qwl.plan.schedule;

import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days that cannot be, with the nearest that can. */
final class ClosedDayRefusals {

    /** What it says to people. */
    private enum Wording implements Phrase {
        DAY_CLOSED,
        NEAREST_DAYS,
        NO_DAY
    }

    /** How far an open day is looked for: over a long summer and into the term. */
    private static final int DAYS = 90;

    private ClosedDayRefusals() {}

    static Refusal of(LocalDate day, ClosedDay closure, WorkCalendar calendar) {
        List<LocalDate> open = new ArrayList<>();
        calendar.findWorkingDayOnOrBefore(day, day.minusDays(DAYS)).ifPresent(open::add);
        findOnOrAfter(day, calendar).ifPresent(open::add);
        return new Refusal(
                Refusal.Code.DAY_BLOCKED,
                Wording.DAY_CLOSED.with(Text.formatted(formats -> formats.weekday(day)), closure.reason()),
                open.isEmpty() ? Wording.NO_DAY : nearest(open));
    }

    private static Optional<LocalDate> findOnOrAfter(LocalDate day, WorkCalendar calendar) {
        return day.datesUntil(day.plusDays(DAYS + 1L))
                .filter(calendar::isWorkingDay)
                .findFirst();
    }

    private static Text nearest(List<LocalDate> open) {
        return Wording.NEAREST_DAYS.with(Text.formatted(
                formats -> formats.list(open.stream().map(formats::weekday).toList())));
    }
}
