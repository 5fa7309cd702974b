package fi.qwl.io.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same cells as other programs read: POI's user model and Commons CSV always; openpyxl, xlrd and pandas in the profile
 * {@code soak}, where {@code python3} or what {@code -Dqwl.python=…} names has them. Cells that one of the two leaves blank, and
 * dates, errors and formulas without a value, are not compared. {@code -Dqwl.corpus=…} names a folder that is read whole, with a
 * report in {@code target/soak-report.txt}.
 */
class SecondReadersTest {

    private static final long SECONDS = 60;
    private static final int MUTATIONS = Integer.getInteger("qwl.compared", 200);
    private static final boolean IS_SOAK = MUTATIONS > 200;

    private static final List<String> CASES = List.of(
            "1904-with-x15.xlsx",
            "module-sheet.xlsx",
            "units-merged-down.xlsx",
            "unit-ids-shown-with-zeros.xlsx",
            "ho-zeropad.xlsx");

    private final ExecutorService reading = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    });

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        reading.shutdownNow();
    }

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("k.xlsx", Samples.xlsx());
        samples.put("k.xls", Samples.xls());
        samples.put(
                "plain.csv",
                "id;unit;K1\n1;Koulu;5\n2;\"Päiväkoti; Ranta\";4\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String name : CASES) {
            try (InputStream in = SecondReadersTest.class.getResourceAsStream("/fi/qwl/io/cases/" + name)) {
                samples.put(name, Objects.requireNonNull(in, name).readAllBytes());
            }
        }
        return samples;
    }

    private static SecondReader library(String name) {
        return name.endsWith(".csv") ? SecondReader::commonsCsv : SecondReader::poi;
    }

    @Test
    void theSamplesHaveTheCellsThatOtherLibrariesRead() throws Exception {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            assertThat(compared(sample.getKey(), sample.getValue(), library(sample.getKey())))
                    .as(sample.getKey())
                    .isEmpty();
        }
    }

    /** A damaged file may be refused by one of the two; where both read it, they see the same, and neither hangs or crashes. */
    @Test
    void mutatedSamplesNeitherHangNorCrash() throws Exception {
        List<String> report = new ArrayList<>();
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            for (int i = 0; i < MUTATIONS / samples().size(); i++) {
                byte[] bytes = sample.getValue().clone();
                Random random = new Random(i);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                for (String finding : compared(sample.getKey(), bytes, library(sample.getKey()))) {
                    report.add(sample.getKey() + " mutation " + i + ": " + finding);
                }
            }
        }
        write("mutations", report);
        assertThat(report).noneMatch(line -> line.contains("hang") || line.contains("crash"));
    }

    @Test
    void theSamplesHaveTheCellsThatPythonReads() throws Exception {
        assumeTrue(IS_SOAK);
        String python = System.getProperty("qwl.python", "python3");
        Path script = folder.resolve("second_reader.py");
        try (InputStream in = SecondReadersTest.class.getResourceAsStream("second_reader.py")) {
            Files.write(script, Objects.requireNonNull(in, "second_reader.py").readAllBytes());
        }
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            SecondReader second = SecondReader.python(python, script, folder);
            assertThat(compared(sample.getKey(), sample.getValue(), second))
                    .as(sample.getKey())
                    .isEmpty();
        }
    }

    @Test
    void aFolderThatIsNamedIsReadWhole() throws Exception {
        Optional<Path> corpus =
                Optional.ofNullable(System.getProperty("qwl.corpus")).map(Path::of);
        assumeTrue(corpus.isPresent());
        List<String> report = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(corpus.orElseThrow())) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx|xlsm|xls)"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            for (String finding : compared(name, Files.readAllBytes(file), library(name.toLowerCase(Locale.ROOT)))) {
                report.add(corpus.orElseThrow().relativize(file) + ": " + finding);
            }
        }
        report.add("files: " + files.size());
        write("corpus", report);
        assertThat(report).noneMatch(line -> line.contains(": hang") || line.contains(": crash"));
    }

    private static void write(String part, List<String> report) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "soak-report-" + part + ".txt"), report);
    }

    /** What is to be reported of a file; the text of no cell. */
    private List<String> compared(String name, byte[] bytes, SecondReader second) {
        Result ours = result(() -> SecondReader.ours(name, bytes));
        if (ours.cells().isEmpty()) {
            return ours.fault().startsWith("refused") && !IS_SOAK ? List.of() : List.of(ours.fault());
        }
        Result other = result(() -> second.cells(name, bytes));
        if (other.cells().isEmpty()) {
            // What the other program cannot read says nothing of ours.
            return List.of();
        }
        return differences(ours.cells().orElseThrow(), other.cells().orElseThrow());
    }

    private static List<String> differences(Map<String, String> ours, Map<String, String> other) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> places = new TreeSet<>(ours.keySet());
        places.addAll(other.keySet());
        for (String place : places) {
            String mine = ours.getOrDefault(place, "");
            String theirs = other.getOrDefault(place, "");
            boolean isCompared = !mine.equals(SecondReader.ANYTHING) && !theirs.equals(SecondReader.ANYTHING);
            if (isCompared && !mine.equals(theirs)) {
                String kind = mine.isEmpty() ? "lacking here" : theirs.isEmpty() ? "lacking there" : "different";
                differences.add(kind + " at " + place);
            }
        }
        return differences;
    }

    /** What a reader gave, or how it failed. */
    private record Result(Optional<Map<String, String>> cells, String fault) {}

    @FunctionalInterface
    private interface Reading {
        Map<String, String> cells() throws Exception;
    }

    private Result result(Reading task) {
        Future<Map<String, String>> future = reading.submit(task::cells);
        try {
            return new Result(Optional.of(future.get(SECONDS, TimeUnit.SECONDS)), "");
        } catch (TimeoutException e) {
            future.cancel(true);
            return new Result(Optional.empty(), "hang: no end after " + SECONDS + " s");
        } catch (ExecutionException e) {
            String fault = e.getCause() instanceof UnreadableTableException refused
                    ? "refused: " + refused.issue().code()
                    : "crash: " + e.getCause().getClass().getName();
            return new Result(Optional.empty(), fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(Optional.empty(), "interrupted");
        }
    }
}
