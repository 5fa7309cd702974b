package fi.qwl.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How dates, numbers, percentages, signs and lists are written in a language, the same on every machine and every Java
 * version: the patterns are in the library's own catalogue. Immutable.
 *
 * <pre>{@code
 * Formats formats = Formats.in(Language.FI);
 * formats.day(LocalDate.of(2024, 11, 18));      // 18.11.2024
 * formats.percent(formats.number(12.5));        // 12,5 %
 * }</pre>
 */
public final class Formats {

    private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Formats(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;
    private final List<String> weekdays;
    private final String decimalMark;

    private Formats(Language language) {
        this.language = language;
        this.day = formatter(Pattern.DAY);
        this.month = formatter(Pattern.MONTH);
        this.time = formatter(Pattern.TIME);
        this.weekdays = List.of(Pattern.WEEKDAYS.in(language).split(" ", -1));
        this.decimalMark = Pattern.DECIMAL_MARK.in(language);
    }

    private DateTimeFormatter formatter(Pattern pattern) {
        return DateTimeFormatter.ofPattern(pattern.in(language), Locale.ROOT);
    }

    /** What the catalogue says of a language. */
    private enum Pattern implements Phrase {
        DAY,
        MONTH,
        TIME,
        WEEKDAYS,
        DECIMAL_MARK,
        PERCENT,
        LAST_OF_LIST,
        QUOTED,
        HOURS,
        MINUTES,
        HOURS_AND_MINUTES
    }

    /**
     * The formats of a language.
     *
     * @param language the readers' language
     * @return its formats
     */
    public static Formats in(Language language) {
        return Objects.requireNonNull(ALL.get(Objects.requireNonNull(language, "language")));
    }

    /**
     * A date.
     *
     * @param date the date
     * @return such as {@code 18.11.2024}; in English {@code 2024-11-18}
     */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /**
     * A date with its weekday.
     *
     * @param date the date
     * @return such as {@code ma 18.11.2024}
     */
    public String weekday(LocalDate date) {
        return weekdays.get(date.getDayOfWeek().getValue() - 1) + " " + day(date);
    }

    /**
     * A month.
     *
     * @param yearMonth the month
     * @return such as {@code 11/2024}; in English {@code 2024-11}
     */
    public String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    /**
     * A time of day.
     *
     * @param timeOfDay the time; seconds are left out
     * @return such as {@code 9.05}; in English {@code 09:05}
     */
    public String time(LocalTime timeOfDay) {
        return time.format(timeOfDay);
    }

    /**
     * A length of time.
     *
     * @param length the length; seconds are left out
     * @return such as {@code 2 h 30 min}
     */
    public String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return Pattern.MINUTES.in(language, minutes);
        }
        return minutes == 0
                ? Pattern.HOURS.in(language, hours)
                : Pattern.HOURS_AND_MINUTES.in(language, hours, minutes);
    }

    /**
     * A number with as many decimals as it has, such as a limit.
     *
     * @param number the number
     * @return such as {@code 80} or {@code 12,5}
     */
    public String number(double number) {
        BigDecimal stripped = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    /**
     * A number that is rounded already.
     *
     * @param rounded the number
     * @return it with the language's decimal mark, such as {@code 71,3}
     */
    public String decimal(BigDecimal rounded) {
        return rounded.toPlainString().replace(".", decimalMark);
    }

    /**
     * A change that is rounded already.
     *
     * @param rounded the change
     * @return it with its sign, such as {@code +1,2}, {@code −0,4} or {@code ±0,0}
     */
    public String signed(BigDecimal rounded) {
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "±";
        return sign + decimal(rounded.abs());
    }

    /**
     * A percentage.
     *
     * @param number the number as text
     * @return such as {@code 12,5 %}; in English {@code 12.5%}
     */
    public String percent(String number) {
        return Pattern.PERCENT.in(language, number);
    }

    /**
     * Items in a row.
     *
     * @param items the items
     * @return such as {@code a, b ja c}; empty for none
     */
    public String list(Collection<String> items) {
        List<String> all = List.copyOf(items);
        if (all.size() < 2) {
            return String.join("", all);
        }
        int last = all.size() - 1;
        return Pattern.LAST_OF_LIST.in(language, String.join(", ", all.subList(0, last)), all.get(last));
    }

    /**
     * A text in quotation marks.
     *
     * @param text the text
     * @return such as {@code ”hyvä”}; in English {@code “good”}
     */
    public String quoted(String text) {
        return Pattern.QUOTED.in(language, text);
    }

    /**
     * A text with a capital at its start.
     *
     * @param text the text
     * @return the same with its first letter in upper case
     */
    public String sentence(String text) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
    }
}
