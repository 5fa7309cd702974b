package fi.qwl.survey;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One round of the survey: the year, and which round of that year. The yearly survey is round 1; a second, unit-level
 * survey in the same year is round 2.
 *
 * @param year the year, 1900–2999
 * @param round the round within the year, 1–99
 */
public record Wave(int year, int round) implements Comparable<Wave> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");

    public Wave {
        if (year < 1900 || year > 2999 || round < 1 || round > 99) {
            throw new IllegalArgumentException(
                    "a wave's year must be 1900–2999 and its round 1–99 but were " + year + " and " + round);
        }
    }

    /**
     * The yearly survey.
     *
     * @param year the year
     * @return its wave
     */
    public static Wave of(int year) {
        return new Wave(year, 1);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code 2024} or {@code 2024-2}
     * @return the wave
     * @throws UserInputException if it is neither
     */
    public static Wave parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw UserInputException.noWave(text);
        }
        String round = matcher.group(2);
        return new Wave(Integer.parseInt(matcher.group(1)), round == null ? 1 : Integer.parseInt(round));
    }

    @Override
    public int compareTo(Wave other) {
        return Comparator.comparingInt(Wave::year).thenComparingInt(Wave::round).compare(this, other);
    }

    /** {@return {@code 2024}, or {@code 2024-2} for a second round} */
    @Override
    public String toString() {
        return round == 1 ? Integer.toString(year) : year + "-" + round;
    }
}
