package fi.qwl.io.page;

import fi.qwl.page.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** How documents look. The rules are in files beside this class. */
final class StyleSheet {

    private StyleSheet() {}

    /** For screens, and for what a browser prints. */
    static String screen() {
        return read("screen.css");
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
            case POSTER -> "size: A3; margin: 25mm; ";
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
