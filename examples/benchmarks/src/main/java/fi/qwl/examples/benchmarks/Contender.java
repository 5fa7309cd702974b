package fi.qwl.examples.benchmarks;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A process that does the job on request, and how long it took. For one thread. */
final class Contender implements Closeable {

    private final String name;
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processorSeconds = new ArrayList<>();
    private final Set<String> results = new TreeSet<>();

    private Contender(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Contender start(String name, List<String> command) throws IOException {
        return new Contender(
                name,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** One pass; a warm-up is not kept. */
    void pass(boolean isTimed) throws IOException {
        orders.println("pass");
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("contender '" + name + "' ended without an answer");
        }
        List<String> parts = Arrays.asList(answer.split("\t", -1));
        results.add(parts.get(2));
        if (isTimed) {
            seconds.add(Double.valueOf(parts.get(0)));
            processorSeconds.add(Double.valueOf(parts.get(1)));
        }
    }

    String name() {
        return name;
    }

    double median() {
        return median(seconds);
    }

    double processorMedian() {
        return median(processorSeconds);
    }

    /** What all passes found; one text if they agree. */
    Set<String> results() {
        return results;
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
