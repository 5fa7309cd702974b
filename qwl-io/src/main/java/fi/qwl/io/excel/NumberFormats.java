package fi.qwl.io.excel;

import java.util.Locale;

/** Tells by a cell's number format whether a number is a date or a percentage. */
final class NumberFormats {

    /** What a number format makes of a number. */
    enum Shown {
        NUMBER,
        PERCENT,
        DATE
    }

    private NumberFormats() {}

    /** A format that every spreadsheet program knows by its number; 27 to 36 and 50 to 58 are dates of East Asia. */
    static Shown ofBuiltIn(int id) {
        if (id == 9 || id == 10) {
            return Shown.PERCENT;
        }
        boolean isDate =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return isDate ? Shown.DATE : Shown.NUMBER;
    }

    /** A format by its code, such as {@code [Red]0.00 "pv"} or {@code d.m.yyyy}. Only what is no literal text counts. */
    static Shown ofCode(String code) {
        String bare = withoutLiterals(code).toLowerCase(Locale.ROOT);
        if (bare.indexOf('%') >= 0) {
            return Shown.PERCENT;
        }
        boolean isNamed = bare.equals("general") || bare.equals("standard") || bare.equals("yleinen");
        if (isNamed) {
            return Shown.NUMBER;
        }
        for (int at = 0; at < bare.length(); at++) {
            if ("ymdhs".indexOf(bare.charAt(at)) >= 0) {
                return Shown.DATE;
            }
        }
        return Shown.NUMBER;
    }

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
                if (isElapsed(inside)) {
                    bare.append(inside);
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

    /** Elapsed hours, minutes or seconds stand in brackets: {@code [hh]}. */
    private static boolean isElapsed(String inside) {
        return inside.matches("[hH]+|[mM]+|[sS]+");
    }
}
