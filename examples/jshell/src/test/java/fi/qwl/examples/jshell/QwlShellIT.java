package fi.qwl.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell as a person starts it, on the packaged jars. */
class QwlShellIT {

    @TempDir
    private Path folder = Path.of("");

    private record Run(int code, String out, String errors) {}

    private Run shell(String typed, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "qwl-shell.sh"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("typed"), typed);
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        int code = process.waitFor();
        return new Run(
                code,
                Files.readString(out, StandardCharsets.UTF_8),
                new String(Files.readAllBytes(errors), StandardCharsets.UTF_8));
    }

    @Test
    void aScriptRunsOnTheModulePathAsOnTheClassPath() throws Exception {
        String expected = Files.readString(Path.of("analyses", "reliability.out"));

        assertThat(shell("", "analyses/reliability.jsh")).isEqualTo(new Run(0, expected, ""));
        assertThat(shell("", "--module-path", "analyses/reliability.jsh")).isEqualTo(new Run(0, expected, ""));
    }

    @Test
    void aWrongScriptEndsWithOne() throws Exception {
        Path script = Files.writeString(folder.resolve("wrong.jsh"), "int x = \"no\";\n");

        Run run = shell("", script.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors()).contains("a snippet was rejected").contains("int x = \"no\";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--module-path"})
    void theShellHasEverythingImported(String path) throws Exception {
        String typed = """
                var s = study(sample("invented/definition.json")).suggested(2024, sample("invented/survey.csv"))
                show(table(s.publications().get(0)))
                plot(Charts.in(Language.EN).heatMap(s.publications().get(0))).save("%s")
                """.formatted(folder.resolve("units.svg"));

        Run run = path.isEmpty() ? shell(typed) : shell(typed, path);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("U10").contains("43.6").doesNotContain("Error");
        assertThat(Files.readString(folder.resolve("units.svg"))).startsWith("<svg ");
    }
}
