package fi.qwl.io.page;

import fi.qwl.io.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts in lines of at most a width. */
final class Wrapping {

    /** Keeps words together and indents a name; written as a space. */
    static final char NO_BREAK_SPACE = '\u00A0';

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Wrapping() {}

    /** The words of a text; an empty text is one empty word. */
    static List<String> words(String text) {
        return List.of(SPACE.split(PrintableText.of(text).strip(), 0));
    }

    /**
     * A text in lines that are no longer than a width, unless a word is. The first line begins with one text, such as the
     * sign of a list, and the others with another.
     */
    static List<String> lines(String text, int width, String first, String next) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean isStart = true;
        for (String word : words(text)) {
            if (!isStart && length(line) + 1 + length(word) > width) {
                lines.add(written(line));
                line = new StringBuilder(next);
                isStart = true;
            }
            line.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        lines.add(written(line));
        return lines;
    }

    private static String written(CharSequence line) {
        return line.toString().replace(NO_BREAK_SPACE, ' ').stripTrailing();
    }

    /** With how many spaces that are not dropped a text begins. */
    static int indentation(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == NO_BREAK_SPACE) {
            start++;
        }
        return start;
    }

    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
