package fi.qwl.plan.process;

import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;

/** Times that cannot be, with the nearest that can. */
final class AppointmentRefusals {

    /** What it says to people. */
    private enum Wording implements Phrase {
        TIME_SKIPPED,
        START_LATER
    }

    private AppointmentRefusals() {}

    static Refusal timeSkipped(ZoneOffsetTransition gap) {
        LocalDateTime before = gap.getDateTimeBefore();
        Text to = Text.formatted(formats -> formats.time(gap.getDateTimeAfter().toLocalTime()));
        return new Refusal(
                Refusal.Code.TIME_SKIPPED,
                Wording.TIME_SKIPPED.with(
                        Text.formatted(formats -> formats.day(before.toLocalDate())),
                        Text.formatted(formats -> formats.time(before.toLocalTime())),
                        to),
                Wording.START_LATER.with(to));
    }
}
