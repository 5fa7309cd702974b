package fi.qwl.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One contender in a separate process: does the job once for each line that it is sent, and answers with the seconds,
 * the seconds of processor time and the result, parted by tabs.
 */
final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        var processor = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (orders.readLine() != null) {
            long processorBefore = processor.getProcessCpuTime();
            long before = System.nanoTime();
            String result = job(arguments[0], file);
            double seconds = (System.nanoTime() - before) / 1e9;
            double processorSeconds = (processor.getProcessCpuTime() - processorBefore) / 1e9;
            System.out.println(String.format(Locale.ROOT, "%.4f\t%.4f\t%s", seconds, processorSeconds, result));
        }
    }

    private static String job(String name, Path file) throws IOException {
        return switch (name) {
            case "qwl" -> QwlJob.run(file, false);
            case "qwl-doubles" -> QwlJob.run(file, true);
            case "commons" -> CommonsJob.run(file);
            case "user-model" -> WorkbookJobs.userModel(file);
            case "fastexcel" -> WorkbookJobs.fastexcel(file);
            default -> throw new IllegalArgumentException("unknown job '" + name + "'");
        };
    }
}
