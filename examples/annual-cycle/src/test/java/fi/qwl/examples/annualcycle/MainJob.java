package fi.qwl.examples.annualcycle;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of the main job, as a person would start it.
 *
 * @param code the exit code
 * @param out what was printed on standard output
 * @param errors what was printed on standard error
 */
record MainJob(int code, String out, String errors) {

    static final Path DATA = Path.of("..", "data");

    /** A run with a store of its own in the output folder's temporary folder, unless the test names another. */
    static MainJob run(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        int out = args.indexOf("--out");
        if (out >= 0 && !args.contains("--store")) {
            args.addAll(List.of(
                    "--store", Path.of(args.get(out + 1)).resolve("store").toString()));
        }
        return start(args.toArray(String[]::new));
    }

    static MainJob start(String... args) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = AnnualCycle.run(new PrintWriter(out), new PrintWriter(errors), args);
        return new MainJob(code, out.toString(), errors.toString());
    }

    static MainJob onSample(Path folder, String... more) {
        Path sample = DATA.resolve("joenvarsi");
        List<String> args = List.of(
                "--definition",
                sample.resolve("definition.json").toString(),
                "--organisation",
                sample.resolve("organisation.csv").toString(),
                "--reported",
                "2022=" + sample.resolve("2022-raportti.xlsx"),
                "--survey",
                "2023=" + sample.resolve("2023.csv"),
                "--survey",
                "2024=" + sample.resolve("2024.xlsx"),
                "--choices",
                sample.resolve("choices.json").toString(),
                "--out",
                folder.toString());
        return run(Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
