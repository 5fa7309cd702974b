package fi.qwl.io.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How wide a text will be, near enough: the viewer chooses the font, so the widths are those of a wide
 * one (the advance widths of DejaVu Sans by groups of letters) and texts end a little early rather than run over.
 */
final class Lettering {

    private static final String HYPHEN = "-";

    private static final String NARROW = "ijlI|.,:;'!()[]/ ft·";
    private static final String WIDE = "mwMWÖÄÅQOGDHNU%@—…";

    private Lettering() {}

    static double width(String text, double size) {
        double width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += share(text.codePointAt(at));
        }
        return width * size;
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

    /** The text in as many lines as it takes; a word that is wider than a line is broken. */
    static List<String> lines(String text, double size, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= most) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
            while (width(line, size) > most && line.codePointCount(0, line.length()) > 1) {
                int end = fitting(line, size, most);
                lines.add(line.substring(0, end) + HYPHEN);
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How much of a word fits with a hyphen after it; one letter at least. */
    private static int fitting(String word, double size, double most) {
        double left = most - width(HYPHEN, size);
        int at = 0;
        while (at < word.length()) {
            int point = word.codePointAt(at);
            left -= share(point) * size;
            if (left < 0 && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /** How wide the widest of some texts is. */
    static double widest(Collection<String> texts, double size) {
        return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
    }
}
