package fi.qwl.examples.notebooks;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.examples.jshell.Cell;
import fi.qwl.examples.jshell.Session;
import fi.qwl.examples.jshell.SnippetFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes notebooks of scripts: their cells, and what they show when they are run in a shell. */
final class Notebooks {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer(printer());

    private Notebooks() {}

    /**
     * Writes a notebook beside another.
     *
     * @param args the folder of the scripts, the folder of the notebooks, the names without endings
     * @throws IOException if a file cannot be read or written
     * @throws SnippetFailedException if a cell is rejected or throws
     */
    public static void main(String[] args) throws IOException, SnippetFailedException {
        for (String name : List.of(args).subList(2, args.length)) {
            String script = Files.readString(Path.of(args[0], name + ".jsh"), StandardCharsets.UTF_8);
            Files.writeString(Path.of(args[1], name + ".ipynb"), notebook(script));
        }
    }

    /** The notebook as Jupyter itself would save it after a run. */
    static String notebook(String script) throws IOException, SnippetFailedException {
        ObjectNode notebook = JSON.objectNode();
        ArrayNode cells = notebook.putArray("cells");
        int count = 0;
        try (Session session = Session.start()) {
            for (Cell cell : Cell.of(script)) {
                ObjectNode written = cells.addObject();
                if (cell.isProse()) {
                    written.put("cell_type", "markdown").put("id", "cell-" + cells.size());
                    written.putObject("metadata");
                    lines(written.putArray("source"), cell.text());
                } else {
                    count++;
                    code(written, cell.text(), count, session.run(cell.text()));
                    written.put("id", "cell-" + cells.size());
                }
            }
        }
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "QWL (Java)")
                .put("language", "java")
                .put("name", "qwl");
        metadata.putObject("language_info").put("name", "java").put("file_extension", ".jsh");
        notebook.put("nbformat", 4).put("nbformat_minor", 5);
        return WRITER.writeValueAsString(notebook) + "\n";
    }

    private static void code(ObjectNode written, String code, int count, List<Object> values) {
        written.put("cell_type", "code").put("execution_count", count);
        written.putObject("metadata");
        ArrayNode outputs = written.putArray("outputs");
        if (!values.isEmpty()) {
            ObjectNode output = outputs.addObject();
            ObjectNode data = output.putObject("data");
            Shown.of(values.get(values.size() - 1)).forEach((type, content) -> lines(data.putArray(type), content));
            output.put("execution_count", count);
            output.putObject("metadata");
            output.put("output_type", "execute_result");
        }
        lines(written.putArray("source"), code);
    }

    /** A line of a text is an element, with its line feed. */
    private static void lines(ArrayNode array, String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end + 1;
            array.add(text.substring(from, to));
            from = to;
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
