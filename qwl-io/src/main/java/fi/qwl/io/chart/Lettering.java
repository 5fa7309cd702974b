package fi.qwl.io.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be, near enough: the viewer chooses the font, so the widths are those of a wide
 * one (the advance widths of DejaVu Sans by groups of letters) and texts end a little early rather than run over.
 */
final class Lettering {

    private static final String ELLIPSIS = "…";

    private static final String NARROW = "ijlI|.,:;'!()[]/ ft·";
    private static final String WIDE = "mwMWÖÄÅQOGDHNU%@—…";

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::share).sum() * size;
    }

    private static double share(int point) {
        if (NARROW.indexOf(point) >= 0) {
            return 0.37;
        }
        if (WIDE.indexOf(point) >= 0) {
            return 0.86;
        }
        if (Character.isUpperCase(point)) {
            return 0.7;
        }
        // Letters of Chinese and the like are square.
        return Character.isIdeographic(point) ? 1.05 : 0.63;
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String fitted(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        double left = most - width(ELLIPSIS, size);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            left -= share(point) * size;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(point);
            at += Character.charCount(point);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The text in lines; a word that is wider than a line is cut to fit, and so is what is left after the last line. */
    static List<String> wrapped(String text, double size, double most, int lines) {
        List<String> wrapped = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean isLast = wrapped.size() == lines - 1;
            if (line.isEmpty() || isLast || width(longer, size) <= most) {
                line = longer;
            } else {
                wrapped.add(fitted(line, size, most));
                line = word;
            }
        }
        wrapped.add(fitted(line, size, most));
        return wrapped;
    }
}
