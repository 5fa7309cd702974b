package fi.qwl.io.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds content lines at 75 octets of UTF-8 (RFC 5545, 3.1), between characters. The library that writes the calendar
 * counts characters, so a line with ä and ö would be too long.
 */
final class LineFolding {

    static final int MOST_OCTETS = 75;

    private static final String BREAK = "\r\n ";

    private LineFolding() {}

    /** The same content with lines of at most 75 octets, each ended by CRLF. */
    static String refold(String content) {
        StringBuilder folded = new StringBuilder(content.length() + content.length() / 16);
        content.replace(BREAK, "").lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            i += Character.charCount(character);
        }
        folded.append("\r\n");
    }
}
