package fi.qwl.io.excel;

import java.io.IOException;

/** Texts of shared and inline strings. */
final class CellText {

    private CellText() {}

    /**
     * Reads a string item that has just started: its plain text or the texts of its runs. Phonetic runs are aids for
     * reading and no part of it.
     */
    static String read(Xml xml, StringBuilder buffer) throws IOException {
        buffer.setLength(0);
        int item = xml.depth();
        while (xml.nextChild(item)) {
            if (xml.name().equals("t")) {
                xml.readText(buffer);
            } else if (xml.name().equals("r")) {
                readRun(xml, buffer);
            }
        }
        return unescaped(buffer);
    }

    private static void readRun(Xml xml, StringBuilder buffer) throws IOException {
        int run = xml.depth();
        while (xml.nextChild(run)) {
            if (xml.name().equals("t")) {
                xml.readText(buffer);
            }
        }
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}. */
    static String unescaped(CharSequence stored) {
        String text = stored.toString();
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, done, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                done = at + 7;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            boolean isHex = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
            if (!isHex) {
                return false;
            }
        }
        return true;
    }
}
