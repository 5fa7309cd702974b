package fi.qwl.io.text;

import java.util.Objects;

/**
 * The one gate for people's texts that leave in calendars, workbooks, CSV, SVG and HTML. A line break that one program passes
 * over ends a property for another, and a control character makes a file unreadable; the text of an action must not be able
 * to add an event to a calendar.
 *
 * <p>Documents do not need it: JSON escapes every character.
 */
public final class PrintableText {

    private static final int DELETE = 0x7F;
    private static final int NEXT_LINE = 0x85;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int REPLACEMENT = 0xFFFD;

    private PrintableText() {}

    /**
     * A text with line feeds as its only line breaks and without control characters: CR, CRLF, VT, FF, U+0085, U+2028 and
     * U+2029 become a line feed, other controls but the tab are left out, and halves of surrogate pairs and U+FFFE and
     * U+FFFF, which no XML can hold, become U+FFFD.
     *
     * @param text any text
     * @return the text as it may leave; a text that is printable is returned as it is
     */
    public static String of(String text) {
        Objects.requireNonNull(text, "text");
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isCommon(point) && !isPlain(point)) {
                return cleaned(text);
            }
            at += Character.charCount(point);
        }
        return text;
    }

    /** Most texts are of letters and marks that need no closer look. */
    private static boolean isCommon(int point) {
        return (point >= ' ' && point < DELETE) || (point >= NO_BREAK_SPACE && point < LINE_SEPARATOR);
    }

    private static boolean isPlain(int point) {
        return point == '\n' || point == '\t' || !(isBreak(point) || isControl(point) || isUnwritable(point));
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        int previous = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(previous)) {
            int point = text.codePointAt(at);
            boolean isOneBreak = previous == '\r' && point == '\n';
            if (isUnwritable(point)) {
                cleaned.appendCodePoint(REPLACEMENT);
            } else if (isBreak(point)) {
                cleaned.append(isOneBreak ? "" : "\n");
            } else if (point == '\t' || !isControl(point)) {
                cleaned.appendCodePoint(point);
            }
            previous = point;
        }
        return cleaned.toString();
    }

    private static boolean isBreak(int point) {
        return switch (point) {
            case '\n', '\r', '\u000B', '\f', NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL;
    }

    private static boolean isUnwritable(int point) {
        return Character.getType(point) == Character.SURROGATE || point == 0xFFFE || point == 0xFFFF;
    }
}
