package fi.qwl.plan.internal;

import fi.qwl.model.LocalText;
import fi.qwl.plan.schedule.ClosedDay;
import fi.qwl.plan.schedule.FinnishHoliday;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Days, times and lists as people read them, the same on every machine. */
public final class Words {

    private static final List<String> WEEKDAYS_FI = List.of("ma", "ti", "ke", "to", "pe", "la", "su");
    private static final List<String> WEEKDAYS_SV = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final List<String> WEEKDAYS_EN = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final LocalText WEEKEND = LocalText.of("viikonloppu", "helg", "weekend");
    private static final LocalText SEASON = LocalText.of("lomakausi", "semestertid", "holiday season");
    private static final LocalText OUTSIDE_TERMS =
            LocalText.of("lukukausien ulkopuolella", "utanför terminerna", "outside the school terms");
    private static final LocalText CLOSED = LocalText.of("ei työpäivä", "ingen arbetsdag", "not a working day");

    private Words() {}

    /**
     * A text that is made in each language.
     *
     * @param text makes it
     * @return the three
     */
    public static LocalText each(Function<Language, String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.apply(language));
        }
        return LocalText.of(texts);
    }

    /**
     * A day, such as {@code 18.11.2024}; in English {@code 2024-11-18}.
     *
     * @param day the day
     * @param language the language
     * @return its text
     */
    public static String day(LocalDate day, Language language) {
        return language == Language.EN
                ? day.toString()
                : day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    /**
     * A day with its weekday, such as {@code ma 18.11.2024}.
     *
     * @param day the day
     * @param language the language
     * @return its text
     */
    public static String weekday(LocalDate day, Language language) {
        List<String> names = switch (language) {
            case FI -> WEEKDAYS_FI;
            case SV -> WEEKDAYS_SV;
            case EN -> WEEKDAYS_EN;
        };
        return names.get(day.getDayOfWeek().getValue() - 1) + " " + day(day, language);
    }

    /**
     * A time of day, such as {@code 9.05}; in English {@code 09:05}.
     *
     * @param time the time; seconds are left out
     * @param language the language
     * @return its text
     */
    public static String time(LocalTime time, Language language) {
        String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
        if (language == Language.EN) {
            return (time.getHour() < 10 ? "0" : "") + time.getHour() + ":" + minutes;
        }
        return time.getHour() + "." + minutes;
    }

    /**
     * A length of time, such as {@code 2 h 30 min}.
     *
     * @param length the length; seconds are left out
     * @return its text, the same in the three languages
     */
    public static String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return minutes + " min";
        }
        return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }

    /**
     * Items in a row, such as {@code a, b ja c}.
     *
     * @param items the items
     * @param language the language
     * @return them as one text; empty for none
     */
    public static String list(List<String> items, Language language) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.get(0);
        }
        String and = switch (language) {
            case FI -> " ja ";
            case SV -> " och ";
            case EN -> " and ";
        };
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + and + items.get(last);
    }

    /**
     * A text with a capital at its start.
     *
     * @param text the text
     * @param language the language
     * @return the same with its first letter in upper case
     */
    public static String sentence(String text, Language language) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
    }

    /**
     * Why a day is closed, in the language of a reader where the reason is one of ours.
     *
     * @param closure the reason
     * @param language the language
     * @return its text; a unit's own reason as it was written
     */
    public static String closure(ClosedDay closure, Language language) {
        return switch (closure.kind()) {
            case WEEKEND -> WEEKEND.in(language);
            case STATUTE, AGREEMENT ->
                Arrays.stream(FinnishHoliday.values())
                        .map(FinnishHoliday::label)
                        .filter(label -> label.in(Language.EN).equals(closure.reason()))
                        .map(label -> label.in(language))
                        .findFirst()
                        .orElse(closure.reason());
            case BLOCKED, OTHER ->
                List.of(SEASON, OUTSIDE_TERMS, CLOSED).stream()
                        .filter(reason -> reason.in(Language.EN).equals(closure.reason()))
                        .map(reason -> reason.in(language))
                        .findFirst()
                        .orElse(closure.reason());
        };
    }
}
