package fi.qwl.io.plan;

import fi.qwl.io.text.Keys;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a week as people write it in Finnish, Swedish or English: {@code 30.5.}, {@code 31.5.25},
 * {@code 2.2025}, <i>kesäkuun loppuun</i>, <i>viikko 42</i>, <i>i slutet av juni</i>. Read where it has one meaning; a day
 * without its year is the next one. What only looks like a day (<i>kesäkuun alussa</i>) is none, and
 * {@link #isNamedIn} says so.
 *
 * @param first its first day: what a beginning means
 * @param last its last day, of a week the Friday: what an end means
 * @param isWritten whether it is written out with day, month and year, so that nothing was understood into it
 */
record WrittenDay(LocalDate first, LocalDate last, boolean isWritten) {

    private static final String DAY_AND_MONTH = "(\\d{1,2})\\.(\\d{1,2})";
    private static final Pattern FULL = Pattern.compile(DAY_AND_MONTH + "\\.(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SHORT_YEAR = Pattern.compile(DAY_AND_MONTH + "\\.(\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile(DAY_AND_MONTH + "\\.?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");

    private static final String MONTHS = "(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)"
            + "kuu(?:n|ssa|hun)?"
            + "|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
            + "|(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final List<List<String>> MONTHS_IN_ORDER = List.of(
            List.of(
                    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
                    "joulu"),
            List.of(
                    "januari",
                    "februari",
                    "mars",
                    "april",
                    "maj",
                    "juni",
                    "juli",
                    "augusti",
                    "september",
                    "oktober",
                    "november",
                    "december"),
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december"));
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?:i slutet av |slutet av |i |under |the end of |end of |in )?(?:" + MONTHS
                    + ")(?: (\\d{4}))?(?: (?:loppuun|lopussa|loppu|aikana|kuluessa))?");
    private static final String WEEK_WORD = "(?:viikko|viikolla|viikon|vko|vk|vecka|veckan|week|wk|v)";
    private static final Pattern WEEK =
            Pattern.compile(WEEK_WORD + "\\.? ?(\\d{1,2})(?:[ /](\\d{4}))?(?: (?:loppuun|lopussa|aikana|kuluessa))?");
    private static final Pattern LATEST =
            Pattern.compile("^(?:(?:arviointi|arvioidaan|utvärdering|utvärderas|evaluation|evaluated) )?"
                    + "(?:viimeistään|senast|by|till|until|no later than) (?:den |the )?|"
                    + " (?:mennessä|asti|saakka|at the latest)$");
    private static final Pattern LOOKS_LIKE_A_DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.|\\d{4}-\\d{2}-\\d{2}"
            + "|(?<!\\p{L})(?:" + MONTHS + ")(?!\\p{L})|(?<!\\p{L})" + WEEK_WORD + "\\.? ?\\d{1,2}(?!\\d)");

    /**
     * Reads a text that is nothing but a day.
     *
     * @param text what a person wrote
     * @param from the first day that a day without its year can be
     * @return the day; empty if the text is none, or has several meanings
     */
    static Optional<WrittenDay> read(@Nullable String text, LocalDate from) {
        String key = LATEST.matcher(Keys.normalise(text == null ? "" : text)).replaceAll("");
        try {
            return written(key).or(() -> understood(key, from));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether a text names a day, a month or a week, be it among other words. */
    static boolean isNamedIn(String text) {
        return LOOKS_LIKE_A_DAY.matcher(Keys.normalise(text)).find();
    }

    private static Optional<WrittenDay> written(String key) {
        Matcher full = FULL.matcher(key);
        if (full.matches()) {
            return Optional.of(day(LocalDate.of(number(full, 3), number(full, 2), number(full, 1)), true));
        }
        Matcher iso = ISO.matcher(key);
        return iso.matches()
                ? Optional.of(day(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)), true))
                : Optional.empty();
    }

    private static Optional<WrittenDay> understood(String key, LocalDate from) {
        Matcher shortYear = SHORT_YEAR.matcher(key);
        if (shortYear.matches()) {
            return Optional.of(
                    day(LocalDate.of(2000 + number(shortYear, 3), number(shortYear, 2), number(shortYear, 1)), false));
        }
        Matcher monthAndYear = MONTH_AND_YEAR.matcher(key);
        if (monthAndYear.matches()) {
            return Optional.of(month(YearMonth.of(number(monthAndYear, 2), number(monthAndYear, 1))));
        }
        Matcher noYear = NO_YEAR.matcher(key);
        if (noYear.matches()) {
            return next(from, null, year -> day(LocalDate.of(year, number(noYear, 2), number(noYear, 1)), false));
        }
        Matcher month = NAMED_MONTH.matcher(key);
        if (month.matches()) {
            return next(from, month.group(4), year -> month(YearMonth.of(year, monthOf(month))));
        }
        Matcher week = WEEK.matcher(key);
        return week.matches() ? next(from, week.group(2), year -> week(year, number(week, 1))) : Optional.empty();
    }

    /** In the year that is written; without one, in the first that is not over by then. */
    private static Optional<WrittenDay> next(
            LocalDate from, @Nullable String writtenYear, IntFunction<WrittenDay> inYear) {
        if (writtenYear != null) {
            return Optional.of(inYear.apply(Integer.parseInt(writtenYear)));
        }
        List<WrittenDay> candidates = new ArrayList<>();
        for (int year = from.getYear(); year <= from.getYear() + 1; year++) {
            candidates.add(inYear.apply(year));
        }
        return candidates.stream().filter(day -> !day.last().isBefore(from)).findFirst();
    }

    private static WrittenDay day(LocalDate day, boolean isWritten) {
        return new WrittenDay(day, day, isWritten);
    }

    private static WrittenDay month(YearMonth month) {
        return new WrittenDay(month.atDay(1), month.atEndOfMonth(), false);
    }

    private static WrittenDay week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.MONDAY);
        if (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
            throw new DateTimeException("no week " + week + " in " + year);
        }
        return new WrittenDay(monday, monday.with(DayOfWeek.FRIDAY), false);
    }

    private static int monthOf(Matcher month) {
        for (int language = 0; language < MONTHS_IN_ORDER.size(); language++) {
            String name = month.group(1 + language);
            if (name != null) {
                return 1 + MONTHS_IN_ORDER.get(language).indexOf(name.toLowerCase(Locale.ROOT));
            }
        }
        throw new IllegalStateException("a month was matched without its name");
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
