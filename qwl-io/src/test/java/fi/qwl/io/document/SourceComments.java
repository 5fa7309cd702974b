package fi.qwl.io.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc in the sources says of a type and of its fields, in plain words. */
final class SourceComments {

    private static final List<String> MODULES = List.of("qwl-io", "qwl-plan", "qwl-core");

    private SourceComments() {}

    /** What a type is. */
    static String of(Class<?> type) {
        return plain(comment(type).split("\n@param", 2)[0].split("\n\n", 2)[0].split("<p>|<pre>", 2)[0]);
    }

    /** What a component of a record is, or what a method of a class returns. */
    static String of(Class<?> type, String name) {
        Matcher found =
                Pattern.compile("(?s)@param " + name + " (.*?)(?=\n@|$)").matcher(comment(type));
        if (found.find()) {
            return plain(found.group(1));
        }
        Matcher method = Pattern.compile(
                        "(?s)/\\*\\* \\{@return ((?:(?!\\*/).)*)\\}\\s*\\*/[^;{]*\\b" + name + "\\(\\)")
                .matcher(source(type));
        if (method.find()) {
            return plain(method.group(1));
        }
        throw new AssertionError("nothing is said of " + name + " of " + type);
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@link(?:plain)? [^} ]+ ([^}]*)\\}", "$1")
                .replaceAll("\\{@link(?:plain)? #?([^}]*)\\}", "$1")
                .replaceAll("\\{@code ([^}]*)\\}", "$1")
                .replaceAll("\\s+", " ")
                .replaceAll("(; |, )?(sorted, )?unmodifiable\\.?", "")
                .strip();
    }

    private static String comment(Class<?> type) {
        Matcher found = Pattern.compile(
                        "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*"
                                + "(?:(?:public|private|static|final|sealed) )*(?:record|class|interface) "
                                + type.getSimpleName() + "\\b")
                .matcher(source(type));
        if (!found.find()) {
            throw new AssertionError("no comment of " + type);
        }
        return found.group(1).replaceAll("\n *\\* ?", "\n");
    }

    private static String source(Class<?> type) {
        String file = type.getNestHost().getName().replace('.', '/') + ".java";
        for (String module : MODULES) {
            Path path = Path.of("..", module, "src", "main", "java", file);
            if (Files.exists(path)) {
                try {
                    return Files.readString(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError("no source of " + type);
    }
}
