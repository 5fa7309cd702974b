package fi.qwl.io.rows;

import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.survey.Wave;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waves as files write them: {@code 2024}, {@code 2024-2}, or the number that a statistics program makes of a year. */
public final class Waves {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*)?|\\d{1,2}(?:\\. ?|/|-)\\d{1,2}(?:\\. ?|/|-)(\\d{4})(?:\\D.*)?");

    private static final int LAST_YEAR = 9999;

    private Waves() {}

    /** The wave that a text names; empty where it names none. */
    public static Optional<Wave> find(CharSequence text) {
        String trimmed = Keys.trim(text);
        double number = NumberText.codes().parse(trimmed);
        if (number == Math.rint(number) && number > 0 && number <= LAST_YEAR) {
            return wave(Integer.toString((int) number));
        }
        return wave(trimmed);
    }

    /** The same, where the text may also be a day of the wave: whatever order day and month are in, the year is plain. */
    public static Optional<Wave> findByDay(CharSequence text) {
        Matcher day = DAY.matcher(Keys.trim(text));
        if (!day.matches()) {
            return find(text);
        }
        return wave(day.group(1) == null ? day.group(2) : day.group(1));
    }

    private static Optional<Wave> wave(String text) {
        try {
            return Optional.of(Wave.parse(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
