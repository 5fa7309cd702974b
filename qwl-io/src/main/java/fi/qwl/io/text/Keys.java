package fi.qwl.io.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Headers, labels and unit names as they are compared. Two texts that look the same to a person have the same key: one
 * unit must never become two because of an invisible character, for the protection of small groups counts on it.
 *
 * <p>A key is for comparing only; what is shown keeps its original form.
 *
 * <pre>{@code
 * Keys.normalise("\uFEFFVaka\u00A0 ").equals(Keys.normalise("VAKA"))   // true
 * }</pre>
 */
public final class Keys {

    private Keys() {}

    /**
     * The key of a text: invisible characters (zero-width, soft hyphen, marks of direction, control characters) are
     * removed, all kinds of white space become one space and none at the ends, composed and decomposed letters become
     * the same (NFC), and case is folded without regard to any locale.
     *
     * @param text what a file holds
     * @return the key; the key of a key is the key itself
     */
    public static String normalise(CharSequence text) {
        Objects.requireNonNull(text, "text");
        if (isPlain(text)) {
            return text.toString().toLowerCase(Locale.ROOT);
        }
        String visible = visible(text);
        return fold(fold(visible));
    }

    /**
     * Whether a person would see nothing.
     *
     * @param text what a file holds
     * @return true if there are only invisible characters and white space
     */
    public static boolean isBlank(CharSequence text) {
        int length = text.length();
        for (int at = 0; at < length; ) {
            int point = Character.codePointAt(text, at);
            if (!isSpace(point) && !isInvisible(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    /**
     * A text as it is shown: without white space and invisible characters at its ends, and one space where there were
     * several. Its case stays.
     *
     * @param text what a file holds
     * @return what a person sees
     */
    public static String trim(CharSequence text) {
        return isPlain(text) ? text.toString() : visible(text);
    }

    /** Whether nothing needs to be done but folding the case, as with most codes and headers; a file has millions. */
    private static boolean isPlain(CharSequence text) {
        int length = text.length();
        char previous = ' ';
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return length == 0 || previous != ' ';
    }

    private static String visible(CharSequence text) {
        int length = text.length();
        StringBuilder kept = new StringBuilder(length);
        boolean isSpaceDue = false;
        for (int at = 0; at < length; ) {
            int point = Character.codePointAt(text, at);
            at += Character.charCount(point);
            if (isSpace(point)) {
                isSpaceDue = kept.length() > 0;
            } else if (!isInvisible(point)) {
                if (isSpaceDue) {
                    kept.append(' ');
                    isSpaceDue = false;
                }
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    /** By way of upper case, so that sharp s and ligatures meet their long forms; both sigmas are one letter. */
    private static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String folded =
                composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int point) {
        return switch (point) {
            case '\t', '\n', '\u000B', '\f', '\r', '\u0085' -> true;
            default -> Character.isSpaceChar(point);
        };
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || point == 0x034F // the combining grapheme joiner
                || (point >= 0xFE00 && point <= 0xFE0F) // variation selectors
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
