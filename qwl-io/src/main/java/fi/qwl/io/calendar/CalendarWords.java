package fi.qwl.io.calendar;

import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.ZonedDateTime;

/** The words in calendars. */
final class CalendarWords {

    private enum Key implements Phrase {
        FOLLOW_UP,
        EVALUATION,
        UNIT_SURVEY,
        DEADLINE,
        FOLLOW_UP_HINT,
        EVALUATION_HINT,
        UNIT_SURVEY_HINT,
        EVALUATE_BY,
        TIMES
    }

    private final Language language;

    CalendarWords(Language language) {
        this.language = language;
    }

    String title(FollowUpKind kind, String unit) {
        Key title = switch (kind) {
            case FOLLOW_UP -> Key.FOLLOW_UP;
            case EVALUATION -> Key.EVALUATION;
            case UNIT_SURVEY -> Key.UNIT_SURVEY;
        };
        return title.in(language) + ": " + unit;
    }

    String hint(FollowUpKind kind) {
        Key hint = switch (kind) {
            case FOLLOW_UP -> Key.FOLLOW_UP_HINT;
            case EVALUATION -> Key.EVALUATION_HINT;
            case UNIT_SURVEY -> Key.UNIT_SURVEY_HINT;
        };
        return hint.in(language);
    }

    String deadline(String action, String unit) {
        return Key.DEADLINE.in(language) + ": " + action + " (" + unit + ")";
    }

    String evaluateBy(String topic, String unit) {
        return Key.EVALUATE_BY.in(language) + ": " + topic + " (" + unit + ")";
    }

    /** The time as people say it, with the zone's name. */
    String time(ZonedDateTime start, ZonedDateTime end) {
        Formats formats = Formats.in(language);
        return Key.TIMES.in(
                language,
                formats.time(start.toLocalTime()),
                formats.time(end.toLocalTime()),
                start.getZone().getId());
    }
}
