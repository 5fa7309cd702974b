package fi.qwl.io.calendar;

import fi.qwl.model.LocalText;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.words.Language;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words in calendars. */
final class CalendarWords {

    private static final LocalText FOLLOW_UP = LocalText.of(
            "Kehittämissuunnitelman seuranta", "Uppföljning av utvecklingsplanen", "Development plan: follow-up");
    private static final LocalText EVALUATION = LocalText.of(
            "Kehittämissuunnitelman arviointi", "Utvärdering av utvecklingsplanen", "Development plan: evaluation");
    private static final LocalText UNIT_SURVEY =
            LocalText.of("Yksikön oma kysely", "Enhetens egen enkät", "Unit's own survey");
    private static final LocalText DEADLINE = LocalText.of("Määräpäivä", "Sista dag", "Due");

    private static final LocalText FOLLOW_UP_HINT = LocalText.of(
            "Ottakaa palaverissa puheeksi, mikä on edennyt, mikä on onnistunut ja mikä hidastaa.",
            "Ta på mötet upp vad som har gått framåt, vad som har lyckats och vad som bromsar.",
            "In the meeting, talk about what has moved on, what went well and what slows things down.");
    private static final LocalText EVALUATION_HINT = LocalText.of(
            "Arvioikaa yhdessä jokainen kehittämisen kohde ennen seuraavaa kyselyä. Myös osittain saavutettu ja opittu on tulos.",
            "Utvärdera tillsammans varje utvecklingsområde före nästa enkät. Delvis uppnått och lärdomar är också resultat.",
            "Evaluate each development area together before the next survey. Partly reached and lessons learned are results too.");
    private static final LocalText UNIT_SURVEY_HINT = LocalText.of(
            "Yksikön oma välikysely avautuu.", "Enhetens egen mellanenkät öppnas.", "The unit's own survey opens.");
    private static final LocalText EVALUATE_BY =
            LocalText.of("Arvioitava viimeistään", "Utvärderas senast", "To be evaluated by");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;

    CalendarWords(Language language) {
        this.language = language;
    }

    String title(FollowUpKind kind, String unit) {
        LocalText title = switch (kind) {
            case FOLLOW_UP -> FOLLOW_UP;
            case EVALUATION -> EVALUATION;
            case UNIT_SURVEY -> UNIT_SURVEY;
        };
        return title.in(language) + ": " + unit;
    }

    String hint(FollowUpKind kind) {
        LocalText hint = switch (kind) {
            case FOLLOW_UP -> FOLLOW_UP_HINT;
            case EVALUATION -> EVALUATION_HINT;
            case UNIT_SURVEY -> UNIT_SURVEY_HINT;
        };
        return hint.in(language);
    }

    String deadline(String action, String unit) {
        return DEADLINE.in(language) + ": " + action + " (" + unit + ")";
    }

    String evaluateBy(String topic, String unit) {
        return EVALUATE_BY.in(language) + ": " + topic + " (" + unit + ")";
    }

    /** The time as people say it, with the zone's name. */
    String time(ZonedDateTime start, ZonedDateTime end) {
        DateTimeFormatter format = language == Language.EN ? ENGLISH_TIME : TIME;
        String times = start.format(format) + "–" + end.format(format) + " ("
                + start.getZone().getId() + ")";
        return switch (language) {
            case FI -> "Klo " + times;
            case SV -> "Kl. " + times;
            case EN -> times;
        };
    }
}
