package fi.qwl.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From a file to a survey to the means of its units, by QWL and by what else does it: times as ratios within one run,
 * memory, and start-up. Standard output is a table of goals and results.
 */
final class ImportBenchmark {

    private static final Class<?> WORKER = Worker.class;

    private final Path home;
    private final Options options;

    private ImportBenchmark(Path home, Options options) {
        this.home = home;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        ImportBenchmark benchmark = new ImportBenchmark(home, Options.of(rest));
        for (String part : benchmark.options.parts()) {
            switch (part) {
                case "csv" -> benchmark.csv();
                case "xlsx" -> benchmark.xlsx();
                case "memory" -> benchmark.memory();
                case "start" -> benchmark.start();
                default -> throw new IllegalArgumentException("unknown part '" + part + "'");
            }
        }
    }

    private void csv() throws IOException, InterruptedException {
        Path file = table(options.csvRows(), "csv");
        Contest contest = new Contest("CSV, " + options.csvRows() + " rows of " + SurveyTable.COLUMNS + " columns")
                .with("qwl", java("-Xmx256m", true, WORKER, "qwl", file.toString()))
                .with("qwl, doubles looked for", java("-Xmx256m", true, WORKER, "qwl-doubles", file.toString()))
                .with("bare Commons CSV", java("-Xmx256m", true, WORKER, "commons", file.toString()))
                .with(Goal.atMost("qwl", "bare Commons CSV", 1.15))
                .with(Goal.atLeast("pandas", "qwl", 2.7))
                .with(Goal.atLeast("data.table, one thread", "qwl", 1.1));
        addPython(contest, "pandas", "pandas", file);
        addR(contest, "data.table, one thread", "datatable", "data.table", file);
        contest.run(options.rounds());
    }

    private void xlsx() throws IOException, InterruptedException {
        Path file = table(options.xlsxRows(), "xlsx");
        Contest contest = new Contest("XLSX, " + options.xlsxRows() + " rows of " + SurveyTable.COLUMNS + " columns")
                .with("qwl, JDK's parser", java("-Xmx256m", false, WORKER, "qwl", file.toString()))
                .with("qwl, aalto", java("-Xmx256m", true, WORKER, "qwl", file.toString()))
                .with("fastexcel-reader", java("-Xmx256m", true, WORKER, "fastexcel", file.toString()))
                .with("POI user model", java("-Xmx8g", false, WORKER, "user-model", file.toString()))
                .with(Goal.atLeast("POI user model", "qwl, JDK's parser", 7))
                .with(Goal.atLeast("openpyxl", "qwl, JDK's parser", 7.5))
                .with(Goal.atLeast("POI user model", "qwl, aalto", 14))
                .with(Goal.atLeast("readxl", "qwl, aalto", 1.5))
                .with(Goal.atLeast("fastexcel-reader", "qwl, aalto", 1.1));
        addPython(contest, "openpyxl", "openpyxl", file);
        addR(contest, "readxl", "readxl", "readxl", file);
        contest.run(options.rounds());
    }

    private void memory() throws IOException, InterruptedException {
        Path csv = table(options.csvRows(), "csv");
        Path xlsx = table(3 * options.xlsxRows(), "xlsx");
        System.out.println("\nMemory: one pass in a process of its own");
        completes("CSV, " + options.csvRows() + " rows", java("-Xmx128m", false, QwlJob.class, csv.toString()));
        completes("the same, doubles looked for", java("-Xmx128m", false, QwlJob.class, csv.toString(), "doubles"));
        completes(
                "XLSX, " + 3 * options.xlsxRows() + " rows, JDK's parser",
                java("-Xmx96m", false, QwlJob.class, xlsx.toString()));
        completes("the same, aalto", java("-Xmx96m", true, QwlJob.class, xlsx.toString()));
    }

    private void start() throws IOException, InterruptedException {
        Path file = table(50, "csv");
        int rounds = 5 * options.rounds();
        System.out.println("\nStart-up: whole process, 50 respondents, median of " + rounds + " in turn");
        List<Double> qwl = new ArrayList<>();
        List<Double> commons = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double first = wholeProcess(java("-Xmx256m", false, QwlJob.class, file.toString()));
            double second = wholeProcess(java("-Xmx256m", false, CommonsJob.class, file.toString()));
            if (round > 0) {
                qwl.add(first);
                commons.add(second);
            }
        }
        double ours = Contender.median(qwl);
        double bare = Contender.median(commons);
        System.out.println(String.format(Locale.ROOT, "  qwl %.3f s, bare Commons CSV %.3f s", ours, bare));
        System.out.println(Goal.atMost("qwl", "bare Commons CSV", 1.4).line(ours / bare));
    }

    private static void completes(String what, List<String> command) throws IOException, InterruptedException {
        long before = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        System.out.println(String.format(
                Locale.ROOT,
                "  %-36s %-9s %s in %.1f s",
                what,
                command.get(1),
                status == 0 ? "completes" : "FAILS",
                (System.nanoTime() - before) / 1e9));
    }

    private static double wholeProcess(List<String> command) throws IOException, InterruptedException {
        long before = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("failed: " + command);
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private Path table(int rows, String extension) throws IOException, InterruptedException {
        Path file = home.resolve("target/tables/survey-" + rows + "." + extension);
        if (Files.notExists(file)) {
            Files.createDirectories(home.resolve("target/tables"));
            System.err.println("Making " + file.getFileName() + " …");
            wholeProcess(java("-Xmx512m", false, MakeTable.class, Integer.toString(rows), file.toString()));
        }
        return file;
    }

    private List<String> java(String heap, boolean hasAalto, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                classPath(hasAalto),
                program.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private String classPath(boolean hasAalto) throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar") && !name.contains("-sources"))
                    .forEach(entries::add);
        }
        try (Stream<Path> files = Files.list(home.resolve("target/lib"))) {
            // A program's own dependencies are before what they bring, as Maven lays them.
            files.map(Path::toString)
                    .filter(name -> hasAalto || !name.contains("aalto"))
                    .sorted(Comparator.comparing((String name) -> !isDirect(name))
                            .thenComparing(name -> name))
                    .forEach(entries::add);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean isDirect(String jar) {
        return jar.contains("qwl-") || jar.contains("commons-csv");
    }

    private void addPython(Contest contest, String name, String mode, Path file)
            throws IOException, InterruptedException {
        String python = Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
        String needs = mode.equals("pandas") ? "import pandas" : "import pandas, openpyxl";
        if (succeeds(python, "-c", needs)) {
            contest.with(name, List.of(python, home.resolve("peers.py").toString(), mode, file.toString()));
        } else {
            System.out.println("Skipped: " + name + " is not installed.");
        }
    }

    private void addR(Contest contest, String name, String mode, String needs, Path file)
            throws IOException, InterruptedException {
        if (succeeds("Rscript", "-e", "library(data.table); library(" + needs + ")")) {
            contest.with(name, List.of("Rscript", home.resolve("peers.R").toString(), mode, file.toString()));
        } else {
            System.out.println("Skipped: " + name + " is not installed.");
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /**
     * What is asked for on the command line.
     *
     * @param csvRows rows of the CSV table
     * @param xlsxRows rows of the workbook; the memory part reads three times as many
     * @param rounds timed passes of each contender
     * @param parts which parts to run
     */
    private record Options(int csvRows, int xlsxRows, int rounds, List<String> parts) {

        static Options of(List<String> arguments) {
            int csvRows = 1_000_000;
            int xlsxRows = 100_000;
            int rounds = 3;
            List<String> parts = List.of("csv", "xlsx", "memory", "start");
            for (int at = 0; at < arguments.size(); at += 2) {
                if (at + 1 == arguments.size()) {
                    throw new IllegalArgumentException("'" + arguments.get(at) + "' must be followed by a value");
                }
                String value = arguments.get(at + 1);
                switch (arguments.get(at)) {
                    case "--rows" -> csvRows = Integer.parseInt(value);
                    case "--xlsx-rows" -> xlsxRows = Integer.parseInt(value);
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    case "--part" -> parts = List.of(value);
                    default -> throw new IllegalArgumentException("unknown option '" + arguments.get(at) + "'");
                }
            }
            return new Options(csvRows, xlsxRows, rounds, parts);
        }
    }
}
