package fi.qwl.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.Released;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.testkit.ReleaseStoreContract;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReleaseStoreTest {

    @TempDir
    private Path folder;

    private Path directory() {
        return folder.resolve("releases");
    }

    @Test
    void aStoreOfFilesKeepsTheContract() throws IOException, InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ReleaseStoreContract.of(() -> FileReleaseStore.in(folder.resolve("store" + number.incrementAndGet())))
                .check();
    }

    @Test
    void aStoreInMemoryKeepsTheContract() throws IOException, InterruptedException {
        ReleaseStoreContract.of(ReleaseStore::inMemory).check();
    }

    @Test
    void theSampleComesBackAsItLeft() throws IOException {
        ReleaseStore store = FileReleaseStore.in(directory());
        List<Publication> left = Joenvarsi.results().stream()
                .map(results -> Released.into(store, results))
                .toList();
        SurveyReleases kept = FileReleaseStore.in(directory()).read();
        assertThat(kept.revision()).isEqualTo(3);
        assertThat(kept.publications()).isEqualTo(left);
        assertThat(ReleaseArchive.write(ReleaseArchive.read(ReleaseArchive.write(kept))))
                .isEqualTo(ReleaseArchive.write(kept));
        // Nothing of it is readable in earlier revisions.
        assertThat(names()).containsExactly("r00000001.zip", "r00000002.zip", "r00000003.zip");
        assertThat(Files.size(directory().resolve("r00000002.zip"))).isZero();
    }

    @Test
    void aWriterThatIsStoppedAtAnyStepLeavesTheOldStateOrTheNewOne() throws IOException {
        SurveyReleases first = states().get(0);
        SurveyReleases second = states().get(1);
        int step = 1;
        for (boolean isDone = false; !isDone; step++) {
            Path place = folder.resolve("step" + step);
            assertThat(FileReleaseStore.in(place).write(first)).isTrue();
            isDone = writeUntil(step, place, second);
            SurveyReleases kept = FileReleaseStore.in(place).read();
            assertThat(List.of(first, second)).contains(kept);
            assertThat(isDone && !kept.equals(second)).isFalse();
            // Whoever comes next goes on from what is there.
            boolean isWritten = FileReleaseStore.in(place).write(second);
            assertThat(isWritten).isEqualTo(kept.equals(first));
            assertThat(FileReleaseStore.in(place).read()).isEqualTo(second);
        }
        assertThat(step).isGreaterThan(8);
    }

    /** The others write two revisions between the slow writer's look and its file. */
    @Test
    void aSlowWriterDoesNotComeBackUnderAnEarlierRevision() throws IOException {
        List<SurveyReleases> states = states();
        FileReleaseStore store = FileReleaseStore.in(directory());
        boolean[] isOvertaken = new boolean[1];
        FileReleaseStore slow = new FileReleaseStore(directory(), new DurableFiles(() -> {
            if (!isOvertaken[0]) {
                isOvertaken[0] = true;
                writeAll(store, states);
            }
        }));
        assertThat(slow.write(states.get(0))).isFalse();
        assertThat(store.read()).isEqualTo(states.get(2));
    }

    @Test
    void aDamagedStoreIsAnErrorAndNeverAFreshOne() throws IOException {
        FileReleaseStore store = FileReleaseStore.in(directory());
        writeAll(store, states());
        Path last = directory().resolve("r00000003.zip");
        Files.write(last, "damaged".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(store::read).isInstanceOf(IOException.class).hasMessageContaining("ledger.json");
    }

    /** Three states of the sample, one release after the other. */
    private static List<SurveyReleases> states() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        Released.into(store, Joenvarsi.results().get(0));
        SurveyReleases first = store.read();
        Released.into(store, Joenvarsi.results().get(1));
        SurveyReleases second = store.read();
        Released.into(store, Joenvarsi.results().get(2));
        return List.of(first, second, store.read());
    }

    private static void writeAll(ReleaseStore store, List<SurveyReleases> states) {
        try {
            for (SurveyReleases state : states) {
                assertThat(store.write(state)).isTrue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a writer at its step of this number; true if it has no such step. */
    private static boolean writeUntil(int step, Path place, SurveyReleases state) throws IOException {
        AtomicInteger left = new AtomicInteger(step);
        FileReleaseStore stopped = new FileReleaseStore(place, new DurableFiles(() -> {
            if (left.decrementAndGet() == 0) {
                throw new Stopped();
            }
        }));
        try {
            assertThat(stopped.write(state)).isTrue();
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
