package fi.qwl.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebooks as Jupyter runs them, on the packaged jars; skipped where Jupyter or a part of it is not installed. */
class JupyterIT {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void onlyWhereJupyterIs() throws Exception {
        assumeTrue(isThere("jupyter", "nbconvert", "--version"), "Jupyter or its nbconvert is not installed");
        assumeTrue(
                isThere("jupyter", "kernelspec", "list"), "Jupyter's client, which starts kernels, is not installed");
        assertThat(run("bash", "install.sh", folder.resolve("data").toString())).isZero();
    }

    private boolean isThere(String... command) throws InterruptedException {
        try {
            return run(command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("JUPYTER_PATH", folder.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start().waitFor();
    }

    private int execute(Path notebook) throws IOException, InterruptedException {
        return run(
                "jupyter",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--output-dir",
                folder.toString(),
                "--output",
                "run.ipynb",
                notebook.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipality-year", "reliability", "hiding", "action"})
    void theNotebookShowsInJupyterWhatIsSaved(String name) throws Exception {
        Path saved = Path.of(name + ".ipynb");

        assertThat(execute(saved)).as(() -> "see " + folder.resolve("log")).isZero();

        assertThat(shown(folder.resolve("run.ipynb"))).isEqualTo(shown(saved)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipality-year", "reliability", "hiding"})
    void theExportedPageShowsItsCharts(String name) throws Exception {
        assumeTrue(isThere("chromium", "--version"), "there is no Chromium to look at the page with");
        assertThat(run("jupyter", "nbconvert", "--to", "html", "--output-dir", folder.toString(), name + ".ipynb"))
                .isZero();
        Path page = folder.resolve(name + ".html");
        String html = Files.readString(page);
        String count = "<script>onload=()=>{document.body.dataset.pictures=[...document.images].filter(i=>i.alt&&"
                + "i.naturalWidth>100).length}</script></body>";
        Files.writeString(page, html.replace("</body>", count));

        assertThat(run(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--dump-dom",
                        page.toUri().toString()))
                .isZero();

        long charts = shown(Path.of(name + ".ipynb")).stream()
                .filter(output -> output.startsWith("image/svg+xml"))
                .count();
        assertThat(charts).isPositive();
        assertThat(Files.readString(folder.resolve("log"))).contains("data-pictures=\"" + charts + "\"");
    }

    @Test
    void aWrongCellEndsTheRun() throws Exception {
        Path wrong = folder.resolve("wrong.ipynb");
        String notebook = Files.readString(Path.of("reliability.ipynb"));
        Files.writeString(wrong, notebook.replaceFirst("var invented = study", "int invented = study"));

        assertThat(execute(wrong)).isNotZero();
        assertThat(Files.readString(folder.resolve("log"))).contains("a snippet was rejected");
    }

    /** The text and the picture or table of every output, in order. */
    private static List<String> shown(Path notebook) throws IOException {
        List<String> shown = new ArrayList<>();
        JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).path("cells");
        for (JsonNode cell : cells) {
            for (JsonNode output : cell.path("outputs")) {
                for (String type : List.of("text/plain", "text/html", "image/svg+xml")) {
                    JsonNode data = output.path("data").path(type);
                    if (!data.isMissingNode()) {
                        shown.add(type + " " + text(data));
                    }
                }
            }
        }
        return shown;
    }

    private static String text(JsonNode data) {
        return data instanceof ArrayNode lines
                ? StreamSupport.stream(lines.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : data.asText();
    }
}
