package fi.qwl.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebooksTest {

    private static final Path ANALYSES = Path.of("..", "jshell", "analyses");

    @ParameterizedTest
    @ValueSource(strings = {"municipality-year", "reliability", "hiding", "action"})
    void theSavedNotebookShowsWhatItsCellsShowNow(String name) throws Exception {
        String script = Files.readString(ANALYSES.resolve(name + ".jsh"));

        assertThat(Files.readString(Path.of(name + ".ipynb")))
                .as("if the change is meant, make it anew as examples/notebooks/README.md tells")
                .isEqualTo(Notebooks.notebook(script));
    }

    @Test
    void theKernelSaysWhatItNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QwlKernel.main(new String[0]))
                .withMessageStartingWith("expected the connection file that Jupyter gives but found 0 arguments")
                .withMessageContaining("install.sh");
    }
}
