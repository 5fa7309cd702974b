package fi.qwl.io.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Reads numbers from text, strictly: the whole text is a number or it is none. Never looks at a locale.
 *
 * <ul>
 *   <li>A decimal mark is a comma or a point. It may be declared; if it is not, a text that can be read in two ways, such
 *       as {@code 1,234}, is {@link Kind#AMBIGUOUS}.
 *   <li>Groups of three digits, separated by a point, a comma, an apostrophe or any space, are read for {@linkplain
 *       #amounts() amounts} and never for {@linkplain #codes() codes}; so are exponents.
 *   <li>The signs are {@code +}, {@code -} and the minus sign U+2212.
 *   <li>A percent sign divides by one hundred: {@code 68 %} is 0.68, as in a workbook.
 *   <li>White space of any kind and invisible characters around the number are ignored.
 * </ul>
 *
 * <p>{@code 3}, {@code 3.0}, {@code 3,0} and <code>&nbsp;3</code> are the same number. Immutable and safe for use by
 * several threads.
 */
public final class NumberText {

    /** The character before the decimals. */
    public enum DecimalMark {
        /** Not declared: either, where the text leaves no doubt. */
        UNDECLARED,
        /** A point, as in {@code 3.5}. */
        POINT,
        /** A comma, as in {@code 3,5}. */
        COMMA
    }

    /** What a text turned out to be. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A number with a percent sign. */
        PERCENT,
        /** Nothing that a person would see. */
        BLANK,
        /** A number that can be read in two ways until the decimal mark is declared. */
        AMBIGUOUS,
        /** Anything else. */
        NO_NUMBER
    }

    /**
     * A text's number.
     *
     * @param kind what the text turned out to be
     * @param value the number; {@code NaN} unless the kind is {@link Kind#NUMBER} or {@link Kind#PERCENT}
     */
    public record Reading(Kind kind, double value) {

        public Reading {
            Objects.requireNonNull(kind, "kind");
        }
    }

    private static final Reading BLANK = new Reading(Kind.BLANK, Double.NaN);
    private static final Reading AMBIGUOUS = new Reading(Kind.AMBIGUOUS, Double.NaN);
    private static final Reading NO_NUMBER = new Reading(Kind.NO_NUMBER, Double.NaN);
    private static final NumberText CODES = new NumberText(DecimalMark.UNDECLARED, false);
    private static final NumberText AMOUNTS = new NumberText(DecimalMark.UNDECLARED, true);

    /** What Excel keeps of a number; digits after these are noise of binary fractions. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final double EXACT_INTEGERS = 1e15;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    /** Longer texts are no numbers that anybody wrote. */
    private static final int MOST_CHARACTERS = 400;

    private final DecimalMark mark;
    private final boolean isGroupingRead;

    private NumberText(DecimalMark mark, boolean isGroupingRead) {
        this.mark = mark;
        this.isGroupingRead = isGroupingRead;
    }

    /** {@return a reader for answers and other codes: no groups of digits, no exponents, decimal mark undeclared} */
    public static NumberText codes() {
        return CODES;
    }

    /** {@return a reader for amounts: groups of digits and exponents are read, decimal mark undeclared} */
    public static NumberText amounts() {
        return AMOUNTS;
    }

    /**
     * Declares the decimal mark.
     *
     * @param declared the mark
     * @return the changed copy
     */
    public NumberText withDecimalMark(DecimalMark declared) {
        return new NumberText(Objects.requireNonNull(declared, "declared"), isGroupingRead);
    }

    /**
     * Reads a text as a number.
     *
     * @param text the text
     * @return the value, or {@code NaN} if the text is blank, ambiguous or no number; {@link #read} says which
     */
    public double parse(CharSequence text) {
        // One digit is the answer to nearly every question.
        if (text.length() == 1) {
            char c = text.charAt(0);
            return isDigit(c) ? c - '0' : Double.NaN;
        }
        return read(text).value();
    }

    /**
     * Reads a text as a number, and says what it is if it is none.
     *
     * @param text the text
     * @return kind and value
     */
    public Reading read(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (start < end && isPadding(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return BLANK;
        }
        if (end - start > MOST_CHARACTERS) {
            return NO_NUMBER;
        }
        if (text.charAt(end - 1) != '%') {
            return readNumber(text, start, end, false);
        }
        end--;
        while (start < end && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return readNumber(text, start, end, true);
    }

    /**
     * A number as it was meant: rounded to fifteen significant digits, which is what spreadsheets keep. A cell that was
     * computed to 124599.99999999999 is 124600.
     *
     * @param value any number
     * @return the rounded value; {@code NaN} and infinities as they are, never {@code -0.0}
     */
    public static double roundTo15Digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return value + 0.0;
        }
        if (!Double.isFinite(value)) {
            return value;
        }
        return rounded(value).doubleValue();
    }

    /**
     * A number's shortest text: {@code 3} and not {@code 3.0}, with a decimal point, rounded to fifteen significant
     * digits. Very large and very small numbers are written with an exponent.
     *
     * @param value a finite number
     * @return the text, which {@link #amounts()} reads back as {@link #roundTo15Digits} of the value
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite but was " + value);
        }
        BigDecimal rounded = rounded(value).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -7 && exponent <= 20 ? rounded.toPlainString() : rounded.toString();
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(FIFTEEN_DIGITS);
        // The very largest numbers would round to infinity.
        return Double.isInfinite(rounded.doubleValue()) ? exact.round(new MathContext(15, RoundingMode.DOWN)) : rounded;
    }

    private Reading readNumber(CharSequence text, int from, int end, boolean isPercent) {
        int at = from;
        if (at == end) {
            return NO_NUMBER;
        }
        boolean isNegative = isMinus(text.charAt(at));
        if (isNegative || text.charAt(at) == '+') {
            at++;
        }
        int exponentAt = exponentAt(text, at, end);
        int bodyEnd = exponentAt < 0 ? end : exponentAt;
        int decimalAt = decimalAt(text, at, bodyEnd, exponentAt >= 0);
        if (decimalAt == TWO_WAYS) {
            return AMBIGUOUS;
        }
        if (decimalAt == NONE_FITS) {
            return NO_NUMBER;
        }
        StringBuilder digits = new StringBuilder(bodyEnd - at + 8);
        if (!appendWhole(text, at, decimalAt, digits)) {
            return NO_NUMBER;
        }
        int wholeDigits = digits.length();
        if (!appendDecimals(text, decimalAt, bodyEnd, digits) || digits.length() == 0) {
            return NO_NUMBER;
        }
        int scale = digits.length() - wholeDigits;
        if (isPercent) {
            scale += 2;
        }
        double size = exponentAt < 0
                ? value(digits, scale)
                : valueWithExponent(digits, scale, text.subSequence(exponentAt + 1, end));
        if (!Double.isFinite(size)) {
            return NO_NUMBER;
        }
        double value = isNegative && size != 0 ? -size : size;
        return new Reading(isPercent ? Kind.PERCENT : Kind.NUMBER, value);
    }

    private static final int TWO_WAYS = -2;
    private static final int NONE_FITS = -3;

    private int exponentAt(CharSequence text, int from, int end) {
        if (!isGroupingRead) {
            return -1;
        }
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == 'e' || c == 'E') {
                return at;
            }
        }
        return -1;
    }

    /** Where the decimal mark stands, the end if there is none, or why there is no answer. */
    private int decimalAt(CharSequence text, int from, int end, boolean hasExponent) {
        int points = 0;
        int commas = 0;
        int last = -1;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '.' || c == ',') {
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                last = at;
            }
        }
        if (last < 0) {
            return end;
        }
        char lastMark = text.charAt(last);
        int ofLast = lastMark == '.' ? points : commas;
        int ofOther = points + commas - ofLast;
        return switch (mark) {
            case POINT -> lastMark == '.' && points == 1 ? last : points == 0 ? end : NONE_FITS;
            case COMMA -> lastMark == ',' && commas == 1 ? last : commas == 0 ? end : NONE_FITS;
            case UNDECLARED -> {
                if (ofLast > 1) {
                    yield ofOther == 0 ? end : NONE_FITS;
                }
                boolean canGroup = isGroupingRead && !hasExponent && ofOther == 0 && isGroupMark(text, from, last, end);
                yield canGroup ? TWO_WAYS : last;
            }
        };
    }

    /** Whether a single mark could also separate a group: one to three digits before it, exactly three after. */
    private static boolean isGroupMark(CharSequence text, int from, int markAt, int end) {
        int before = markAt - from;
        return end - markAt == 4 && before >= 1 && before <= 3 && text.charAt(from) != '0';
    }

    /** The digits before the decimal mark; false if something else is there or the groups are not of three. */
    private boolean appendWhole(CharSequence text, int from, int end, StringBuilder digits) {
        char separator = 0;
        int sinceSeparator = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits.append(c);
                sinceSeparator++;
                continue;
            }
            boolean isFirst = separator == 0;
            boolean isInPlace = isFirst ? sinceSeparator >= 1 && sinceSeparator <= 3 : sinceSeparator == 3;
            if (!isGroupingRead || !isSeparator(c) || !isInPlace || (!isFirst && c != separator)) {
                return false;
            }
            separator = c;
            sinceSeparator = 0;
        }
        // A decimal mark of the kind that separates the groups would have been found to be a separator.
        boolean isSameMark = end < text.length() && separator != 0 && text.charAt(end) == separator;
        return !isSameMark && (separator == 0 || sinceSeparator == 3);
    }

    /** The digits after the decimal mark; false if there is a mark but no digit, or anything else. */
    private static boolean appendDecimals(CharSequence text, int markAt, int end, StringBuilder digits) {
        if (markAt == end) {
            return true;
        }
        for (int at = markAt + 1; at < end; at++) {
            char c = text.charAt(at);
            if (!isDigit(c)) {
                return false;
            }
            digits.append(c);
        }
        return markAt + 1 < end;
    }

    private static double value(StringBuilder digits, int scale) {
        if (digits.length() <= 15 && scale < POWERS_OF_TEN.length) {
            // Both are exact, so one division rounds once.
            return parseLong(digits) / POWERS_OF_TEN[scale];
        }
        return Double.parseDouble(digits + "e-" + scale);
    }

    private static double valueWithExponent(StringBuilder digits, int scale, CharSequence exponent) {
        int start = exponent.length() > 0 && (isMinus(exponent.charAt(0)) || exponent.charAt(0) == '+') ? 1 : 0;
        int length = exponent.length() - start;
        if (length < 1 || length > 4) {
            return Double.NaN;
        }
        int size = 0;
        for (int at = start; at < exponent.length(); at++) {
            if (!isDigit(exponent.charAt(at))) {
                return Double.NaN;
            }
            size = size * 10 + exponent.charAt(at) - '0';
        }
        int signed = start == 1 && exponent.charAt(0) != '+' ? -size : size;
        return Double.parseDouble(digits + "e" + (signed - scale));
    }

    private static long parseLong(StringBuilder digits) {
        long value = 0;
        for (int at = 0; at < digits.length(); at++) {
            value = value * 10 + digits.charAt(at) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019' || Character.isSpaceChar(c);
    }

    private static boolean isPadding(char c) {
        return c <= ' ' ? c != 0 : c > '~' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
