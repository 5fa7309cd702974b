package fi.qwl.model;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rounding that people see: one decimal, half up, a decimal comma in Finnish and Swedish. What is displayed never
 * contradicts a verdict: a value below a limit that would round up to the limit is cut instead, so that 79.96 is 79.9 and
 * not "80.0, below the limit". Verdicts themselves use {@link NineDecimals}.
 */
public final class DisplayRounding {

    private static final int DECIMALS = 1;

    private DisplayRounding() {}

    /**
     * A value as it is displayed.
     *
     * @param value in percent or percentage points
     * @return the value with one decimal
     */
    public static BigDecimal round(double value) {
        return rounded(value, RoundingMode.HALF_UP);
    }

    /**
     * A value that is shown next to verdicts on limits.
     *
     * @param percent in percent
     * @param limits any number of limits that verdicts were taken on
     * @return the value with one decimal; below each limit that the value is below
     */
    public static BigDecimal round(double percent, double... limits) {
        BigDecimal usual = rounded(percent, RoundingMode.HALF_UP);
        for (double limit : limits) {
            boolean isBelow = NineDecimals.compare(percent, limit) < 0;
            if (isBelow && usual.compareTo(BigDecimal.valueOf(limit)) >= 0) {
                return rounded(percent, RoundingMode.FLOOR);
            }
        }
        return usual;
    }

    /**
     * A rounded number as text.
     *
     * @param rounded the number
     * @param language whose decimal mark is used
     * @return the text, such as {@code 71,3}
     */
    public static String text(BigDecimal rounded, Language language) {
        return Formats.in(language).decimal(rounded);
    }

    /**
     * A change as it is displayed.
     *
     * @param points in percentage points
     * @param language whose decimal mark is used
     * @return the text with its sign, such as {@code +1,2} or {@code −0,4}; {@code ±0,0} where it rounds to nothing
     */
    public static String signed(double points, Language language) {
        return Formats.in(language).signed(round(points));
    }

    /**
     * A number with as many decimals as it has, such as a limit.
     *
     * @param number the number
     * @param language whose decimal mark is used
     * @return the text, such as {@code 80} or {@code 12,5}
     */
    public static String exact(double number, Language language) {
        return Formats.in(language).number(number);
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        return BigDecimal.valueOf(NineDecimals.round(value)).setScale(DECIMALS, mode);
    }
}
