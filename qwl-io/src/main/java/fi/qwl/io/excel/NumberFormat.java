package fi.qwl.io.excel;

import fi.qwl.io.text.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell's number format makes of a number, as far as it matters here.
 *
 * @param kind what the number is
 * @param digits the digits that a code is shown with at least, such as 4 of {@code 0000}; 0 if the format is no such one
 * @param decimals the decimals that a percentage is rounded to; -1 if the format does not say
 */
record NumberFormat(Kind kind, int digits, int decimals) {

    /** What a number is. */
    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        TIME,
        DURATION
    }

    static final NumberFormat PLAIN = of(Kind.NUMBER);

    private static final Pattern ZEROS = Pattern.compile("(0{2,15})(;.*)?");
    private static final Pattern PERCENTAGE = Pattern.compile("[#0,]*0(?:\\.(0+))? *%(;.*)?");

    private static NumberFormat of(Kind kind) {
        return new NumberFormat(kind, 0, -1);
    }

    /** A format that every spreadsheet program knows by its number; 27 to 36 and 50 to 58 are dates of East Asia. */
    static NumberFormat ofBuiltIn(int id) {
        return switch (id) {
            case 9 -> new NumberFormat(Kind.PERCENT, 0, 0);
            case 10 -> new NumberFormat(Kind.PERCENT, 0, 2);
            case 18, 19, 20, 21, 32, 33, 45, 47 -> of(Kind.TIME);
            case 46 -> of(Kind.DURATION);
            default -> {
                boolean isDate = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
                yield isDate ? of(Kind.DATE) : PLAIN;
            }
        };
    }

    /** A format by its code, such as {@code [Red]0.00 "pv"} or {@code d.m.yyyy}. Only what is no literal text counts. */
    static NumberFormat ofCode(String code) {
        String bare = withoutLiterals(code).toLowerCase(Locale.ROOT);
        if (bare.indexOf('%') >= 0) {
            Matcher percentage = PERCENTAGE.matcher(code);
            boolean isPlain = percentage.matches();
            int decimals = !isPlain
                    ? -1
                    : percentage.group(1) == null ? 0 : percentage.group(1).length();
            return new NumberFormat(Kind.PERCENT, 0, decimals);
        }
        boolean isNamed = bare.equals("general") || bare.equals("standard") || bare.equals("yleinen");
        if (isNamed) {
            return PLAIN;
        }
        Matcher zeros = ZEROS.matcher(code);
        if (zeros.matches()) {
            return new NumberFormat(Kind.NUMBER, zeros.group(1).length(), -1);
        }
        boolean hasDay = hasAny(bare, "yd");
        boolean hasClock = hasAny(bare, "hs");
        if (!hasDay && bare.indexOf(ELAPSED) >= 0) {
            return of(Kind.DURATION);
        }
        if (!hasDay && hasClock) {
            return of(Kind.TIME);
        }
        return hasDay || hasClock || hasAny(bare, "m") ? of(Kind.DATE) : PLAIN;
    }

    private static boolean hasAny(String text, String letters) {
        return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
    }

    /** Elapsed hours, minutes or seconds are in brackets: {@code [hh]}. */
    private static final char ELAPSED = '[';

    /** The code without quoted text, escaped characters, fill characters, colours, conditions and locales. */
    private static String withoutLiterals(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '"') {
                at = endOf(code, at, '"');
            } else if (c == '[') {
                int end = endOf(code, at, ']');
                String inside = code.substring(at + 1, Math.max(at + 1, end - 1));
                if (inside.matches("[hH]+|[mM]+|[sS]+")) {
                    bare.append(ELAPSED).append(inside);
                }
                at = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                at += 2;
            } else {
                bare.append(c);
                at++;
            }
        }
        return bare.toString();
    }

    private static int endOf(String code, int from, char closing) {
        int end = code.indexOf(closing, from + 1);
        return end < 0 ? code.length() : end + 1;
    }

    boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    /** A number as a person sees it, as far as it is known; the decimal mark is a point. */
    String shown(double number) {
        String plain = NumberText.format(number);
        if (isPercent()) {
            BigDecimal percent = new BigDecimal(plain).movePointRight(2);
            BigDecimal rounded =
                    decimals < 0 ? percent.stripTrailingZeros() : percent.setScale(decimals, RoundingMode.HALF_UP);
            return rounded.toPlainString() + " %";
        }
        boolean isCode = digits > plain.length() && number >= 0 && number == Math.rint(number);
        return isCode ? "0".repeat(digits - plain.length()) + plain : plain;
    }
}
