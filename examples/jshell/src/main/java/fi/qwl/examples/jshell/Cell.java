package fi.qwl.examples.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a script. Scripts are divided by lines {@code // %%}, and parts that begin with {@code // %% [markdown]} hold
 * prose in comments, as many editors and notebook tools know it.
 *
 * @param isProse whether it is text for people in Markdown
 * @param text the prose without comment signs, or the code
 */
public record Cell(boolean isProse, String text) {

    private static final String DIVIDER = "// %%";

    /**
     * Divides a script.
     *
     * @param script the script
     * @return its parts, in order; blank ones are left out
     */
    public static List<Cell> of(String script) {
        List<Cell> cells = new ArrayList<>();
        boolean isProse = false;
        List<String> lines = new ArrayList<>();
        for (String line : script.lines().toList()) {
            if (line.startsWith(DIVIDER)) {
                add(cells, isProse, lines);
                isProse = line.contains("[markdown]");
                lines = new ArrayList<>();
            } else {
                lines.add(isProse ? line.replaceFirst("^// ?", "") : line);
            }
        }
        add(cells, isProse, lines);
        return List.copyOf(cells);
    }

    private static void add(List<Cell> cells, boolean isProse, List<String> lines) {
        String text = lines.stream().collect(Collectors.joining("\n")).strip();
        if (!text.isEmpty()) {
            cells.add(new Cell(isProse, text));
        }
    }
}
