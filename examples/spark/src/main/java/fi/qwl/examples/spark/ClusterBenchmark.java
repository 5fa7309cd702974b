package fi.qwl.examples.spark;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.model.Measure;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.UnitId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Measures, in a process of its own, what the cluster costs: {@code make FOLDER ROWS UNITS [factors]} writes a study,
 * {@code spark FOLDER N} and {@code threads FOLDER N} read and score it on N threads, three times, and {@code phases FOLDER} takes
 * the way from a file to a publication apart.
 */
final class ClusterBenchmark {

    private static final int PASSES = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Path folder;

    private ClusterBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments[1]);
        ClusterBenchmark benchmark = new ClusterBenchmark(folder);
        switch (arguments[0]) {
            case "make" ->
                new BenchmarkStudy(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), arguments.length > 4)
                        .write(folder);
            case "spark" -> benchmark.onSpark(Integer.parseInt(arguments[2]));
            case "threads" -> benchmark.onThreads(Integer.parseInt(arguments[2]));
            case "phases" -> benchmark.phases();
            default -> throw new IllegalArgumentException("unknown part '" + arguments[0] + "'");
        }
    }

    /** What a phase took. */
    private static final class Stopwatch {

        private long start = System.nanoTime();
        private long processor = processorTime();

        private static long processorTime() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void say(String what) throws IOException {
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = (processorTime() - processor) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT, "%s: %.2f s, %.2f s of processor, peak %d MB", what, seconds, cpu, peakMegabytes()));
            start = System.nanoTime();
            processor = processorTime();
        }

        private static long peakMegabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private WaveReading together(WaveKey key, OrganisationFiles files, List<PartReading> parts) throws IOException {
        return WaveReading.of(files.definition(), key.wave(), parts);
    }

    private void onThreads(int threads) throws IOException, InterruptedException, ExecutionException {
        StudyFolder study = StudyFolder.read(folder);
        for (int pass = 0; pass <= PASSES; pass++) {
            Stopwatch watch = new Stopwatch();
            for (Map.Entry<WaveKey, Path> text : study.texts().entrySet()) {
                WaveKey key = text.getKey();
                OrganisationFiles files = study.files(key);
                List<PartReading> parts =
                        read(files, FileRange.cut(key, text.getValue(), ClusterStudy.RANGE_BYTES), threads);
                watch.say((pass == 0 ? "warm-up" : "threads") + " " + summary(together(key, files, parts)));
            }
        }
    }

    private static List<PartReading> read(OrganisationFiles files, List<FileRange> ranges, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<PartReading>> running = new ArrayList<>();
            for (FileRange range : ranges) {
                running.add(
                        executor.submit(() -> new PartReader(files, range.key().wave()).read(range)));
            }
            List<PartReading> parts = new ArrayList<>();
            for (Future<PartReading> part : running) {
                parts.add(part.get());
            }
            return parts;
        } finally {
            executor.shutdown();
        }
    }

    private void onSpark(int threads) throws IOException {
        StudyFolder study = StudyFolder.read(folder);
        Stopwatch watch = new Stopwatch();
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            watch.say("spark starts");
            for (int pass = 0; pass <= PASSES; pass++) {
                List<Tuple2<WaveKey, Iterable<PartReading>>> waves = new ClusterStudy(spark, study, 0)
                        .readings()
                        .groupByKey()
                        .collect();
                for (Tuple2<WaveKey, Iterable<PartReading>> wave : waves) {
                    List<PartReading> parts = new ArrayList<>();
                    wave._2().forEach(parts::add);
                    OrganisationFiles files = study.files(wave._1());
                    watch.say((pass == 0 ? "warm-up" : "spark") + " " + summary(together(wave._1(), files, parts)));
                }
            }
        }
    }

    private void phases() throws IOException, InterruptedException, ExecutionException {
        StudyFolder study = StudyFolder.read(folder);
        Map.Entry<WaveKey, Path> first = study.texts().entrySet().iterator().next();
        WaveKey key = first.getKey();
        OrganisationFiles files = study.files(key);
        Path text = first.getValue();
        List<FileRange> ranges = FileRange.cut(key, text, ClusterStudy.RANGE_BYTES);
        // One range to warm up.
        read(files, ranges.subList(0, 1), 1);
        Stopwatch watch = new Stopwatch();
        List<PartReading> parts = read(files, ranges, 1);
        watch.say("read and scored " + Files.size(text) + " bytes in " + parts.size() + " parts");
        long bytes = parts.stream().mapToLong(part -> part.cells().length).sum();
        WaveReading reading = together(key, files, parts);
        watch.say("merged " + bytes + " bytes of cells");
        SurveyDefinition definition = files.definition();
        Cells cells = reading.cells().orElseThrow();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        cells.writeTo(whole);
        watch.say("wrote " + whole.size() + " bytes of merged cells");
        Results results = Results.of(cells, files.history().at(key.wave()), definition.order());
        watch.say("results of " + results.organisation().size() + " units");
        Publication publication = Publisher.release(results, ReleaseRequest.on(DAY), ReleaseStore.inMemory());
        watch.say("protected");
        watch.say("document of " + Documents.write(publication).length + " bytes");
    }

    /** As the peers give it: five scales of 1–5. */
    private static String summary(WaveReading reading) {
        Cells cells = reading.cells().orElseThrow();
        double sum = 0;
        for (String unit : cells.units()) {
            for (Measure measure : cells.measures()) {
                double percent =
                        cells.moments(new UnitId(unit), measure).finish().mean().orElse(Double.NaN);
                sum += 1 + percent / 25;
            }
        }
        int units = cells.units().size();
        return String.format(
                Locale.ROOT,
                "rows=%d units=%d mean=%.6f",
                reading.sums().counted(),
                units,
                sum / (units * cells.measures().size()));
    }
}
