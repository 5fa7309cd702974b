package fi.qwl.io.workbook;

import java.util.Locale;

/** Texts as a workbook's XML can hold them. */
public final class WorkbookText {

    private WorkbookText() {}

    /**
     * Characters that XML cannot hold, or would change, become {@code _x000D_}; what looks like that is kept apart.
     *
     * @param text a cell's text
     * @return as a workbook holds it
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isPair(text, at)) {
                escaped.append(c).append(text.charAt(at + 1));
                at++;
            } else if (c == '_' && text.startsWith("_x", at)) {
                escaped.append("_x005F_");
            } else if (isForbidden(c)) {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n') || Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF';
    }
}
