package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** How documents look. The rules are in files beside this class. */
final class StyleSheet {

    /** A poster with longer lists does not fit one sheet in letters that are read from three metres with ease. */
    private static final int LONGEST_LARGE = 450;

    private StyleSheet() {}

    /** For screens, and for what a browser prints. */
    static String screen() {
        return read("screen.css");
    }

    /** The classes of a page: its paper, and for a poster with many words that they are smaller, so that one sheet holds them. */
    static String kind(Page page) {
        String paper = page.paper().name().toLowerCase(Locale.ROOT);
        int length = page.blocks().stream()
                .filter(Block.Points.class::isInstance)
                .flatMap(points -> ((Block.Points) points).items().stream())
                .mapToInt(String::length)
                .sum();
        return page.paper() == Paper.POSTER && length > LONGEST_LARGE ? paper + " dense" : paper;
    }

    /** What is printed on, and a line at the foot of each printed page. */
    static String printed(Paper paper, String line) {
        return printed(paper, line, "");
    }

    /** The same, with how the line looks, for who does not take that from the rules of all pages. */
    static String printed(Paper paper, String line, String look) {
        String size = switch (paper) {
            case UPRIGHT -> "size: A4; ";
            case WIDE -> "size: A4 landscape; ";
            case POSTER -> "size: A3; margin: 20mm; ";
        };
        return size + "@bottom-left { content: " + string(line) + "; " + look + "}";
    }

    /** Everything but letters and digits by its number, so that a text cannot end where it should not. */
    private static String string(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.isLetterOrDigit(point)
                        ? Character.toString(point)
                        : "\\" + Integer.toHexString(point) + " ")
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A file of the library beside this class. */
    static String read(String name) {
        try (InputStream stream = StyleSheet.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the library's own " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own " + name + " cannot be read", e);
        }
    }
}
