package fi.qwl.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of their own that write into one store, and are killed. The build kills six of them, the profile
 * {@code soak} four hundred.
 */
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("qwl.kills", 6);

    /** Documents grow by their history, so a store is left after some kills. */
    private static final int KILLS_OF_A_STORE = 3;

    private final List<SetAside> reports = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void aWriterThatIsKilledLeavesTheOldVersionOrTheNewOne() throws Exception {
        Random random = new Random(7);
        Path shared = directory;
        FilePlanStore store = FilePlanStore.in(shared, reports::add);
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_A_STORE == 0) {
                shared = directory.resolve("store " + kill);
                store = FilePlanStore.in(shared, reports::add);
                last = StoreWriter.fill(store).version();
            }
            Process writer = start(shared, "kill " + kill, 1_000_000);
            int confirmed;
            try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                confirmed = Integer.parseInt(lines.readLine());
                TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
                writer.toHandle().destroyForcibly();
                writer.waitFor();
                confirmed = lastOf(lines, confirmed);
            }
            DevelopmentPlan kept = store.find(StoreWriter.id()).orElseThrow();
            // What was confirmed is there; the one that was being written is there whole, or is not.
            assertThat(kept.version()).isBetween(confirmed, confirmed + 1);
            assertThat(kept.version()).isGreaterThan(last);
            last = kept.version();
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void twoProgramsLoseNoUpdate() throws Exception {
        FilePlanStore store = FilePlanStore.in(directory, reports::add);
        int first = StoreWriter.fill(store).version();

        Process one = start(directory, "one", 20);
        Process two = start(directory, "two", 20);
        assertThat(drain(one)).hasSize(20);
        assertThat(drain(two)).hasSize(20);

        DevelopmentPlan last = store.find(StoreWriter.id()).orElseThrow();
        assertThat(last.version()).isEqualTo(first + 40);
        assertThat(last.history().stream().map(PlanVersion::what).distinct()).hasSize(first + 40);
    }

    private static List<String> drain(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            List<String> saved = lines.lines().toList();
            assertThat(process.waitFor()).isZero();
            return saved;
        }
    }

    private static int lastOf(BufferedReader lines, int first) throws IOException {
        int last = first;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    private static Process start(Path directory, String name, int count) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWriter.class.getName(),
                        directory.toString(),
                        name,
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
