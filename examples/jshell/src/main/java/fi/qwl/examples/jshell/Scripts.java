package fi.qwl.examples.jshell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs script files, each in a separate session, and prints the values of their expressions. */
public final class Scripts {

    private Scripts() {}

    /**
     * Runs the files and ends the virtual machine: 0 if all ran, 1 if a snippet was rejected or threw, 2 if there is
     * nothing to run or a file is not there.
     *
     * @param files the files
     */
    @SuppressWarnings("SystemOut") // A program's own streams; the library has none.
    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // What a script itself prints is UTF-8 too.
        System.setOut(out);
        System.exit(run(out, errors, files));
    }

    static int run(PrintStream out, PrintStream errors, String... files) {
        if (files.length == 0) {
            errors.println("expected script files but found none");
            return 2;
        }
        for (String file : files) {
            try {
                run(out, Path.of(file));
            } catch (SnippetFailedException e) {
                errors.println(file + ": " + e.getMessage());
                return 1;
            } catch (IOException e) {
                errors.println("a script cannot be read: " + file);
                return 2;
            }
        }
        return 0;
    }

    private static void run(PrintStream out, Path file) throws IOException, SnippetFailedException {
        String code = Files.readString(file, StandardCharsets.UTF_8);
        try (Session session = Session.start()) {
            for (Cell cell : Cell.of(code)) {
                if (!cell.isProse()) {
                    session.run(cell.text(), value -> out.println(shown(value)));
                }
            }
        }
    }

    /**
     * A value that is rows of parts, such as a comparison, a trend or a reliability.
     *
     * @param value the value
     * @return its table; empty for other values
     */
    public static Optional<Table> table(Object value) {
        return Rendering.table(value);
    }

    /**
     * A value as a shell prints it.
     *
     * @param value the value
     * @return its text, ending in a line feed
     */
    public static String shown(Object value) {
        return Rendering.text(value).strip() + "\n";
    }
}
