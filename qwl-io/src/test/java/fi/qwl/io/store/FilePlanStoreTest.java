package fi.qwl.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.Documents;
import fi.qwl.io.document.Json;
import fi.qwl.io.document.Plans;
import fi.qwl.io.testkit.PlanStoreContract;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Note;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePlanStoreTest {

    private static final Instant NOW = Instant.parse("2025-02-01T08:00:00Z");
    private static final Responsible TEAM = Responsible.of(Role.TEAM);

    private final List<SetAside> reports = new ArrayList<>();
    private final PlanId id = StoreWriter.id();

    @TempDir
    Path directory;

    private FilePlanStore store;

    @BeforeEach
    void open() {
        store = FilePlanStore.in(directory, reports::add);
    }

    @Test
    void keepsEveryVersionOfAPlan() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);

        assertThat(store.find(id)).hasValue(full);
        assertThat(store.find(id, 1)).hasValue(Plans.upTo(full, 1));
        assertThat(store.find(id, 4)).isEmpty();
        assertThat(store.ids()).containsExactly(id);
        assertThat(store.find(new PlanId("other"))).isEmpty();
        assertThat(reports).isEmpty();
        assertThat(names()).containsExactly("v000001.json", "v000002.json", "v000003.json");
    }

    @Test
    void anEmptyStoreHasNoPlans() throws IOException {
        assertThat(store.ids()).isEmpty();
        assertThat(store.find(id)).isEmpty();
        assertThat(store.redactPerson(Plans.PERSON)).isZero();
        assertThat(store.purgeBefore(NOW)).isZero();
    }

    @Test
    void aVersionIsTakenOnlyIfItFollowsTheOneThatIsKept() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        DevelopmentPlan mine = change(full, 50, "mine");
        DevelopmentPlan theirs = change(full, 60, "theirs");
        store.save(theirs);

        assertThatThrownBy(() -> store.save(mine))
                .isInstanceOf(PlanConflictException.class)
                .hasMessage("version 4 of plan 310-2024 was not saved: version 4 is kept already"
                        + "\nMaybe read the plan again and make the change on it.");
        assertThatThrownBy(() -> store.save(change(mine, 51, "mine")))
                .hasMessageContaining("it does not follow the version that is kept");
        assertThatThrownBy(() -> store.save(change(change(theirs, 61, "x"), 62, "y")))
                .hasMessageContaining("only version 4 is kept");
        assertThat(store.find(id)).hasValue(theirs);
    }

    @Test
    void aNewPlanBeginsWithVersion1() {
        assertThatThrownBy(() -> store.save(Plans.full()))
                .isInstanceOfSatisfying(PlanConflictException.class, e -> {
                    assertThat(e.plan()).isEqualTo(id);
                    assertThat(e.version()).isEqualTo(3);
                })
                .hasMessageContaining("no version before it is kept");
    }

    @Test
    void severalThreadsWithStoresOfTheirOwnLoseNoUpdate() throws Exception {
        int first = StoreWriter.fill(store).version();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Integer>>> writers = IntStream.range(0, 4)
                    .<Callable<List<Integer>>>mapToObj(writer -> () -> write("thread " + writer, 15))
                    .toList();
            List<Integer> saved = new ArrayList<>();
            for (Future<List<Integer>> future : threads.invokeAll(writers)) {
                saved.addAll(future.get());
            }
            assertThat(saved).hasSize(60).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }

        DevelopmentPlan last = store.find(id).orElseThrow();
        assertThat(last.version()).isEqualTo(first + 60);
        assertThat(last.history().stream().map(PlanVersion::what).distinct()).hasSize(first + 60);
        assertThat(reports).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndReported() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        Path last = file(3);
        String content = Files.readString(last, StandardCharsets.UTF_8);
        Files.writeString(last, content.substring(0, content.length() / 2), StandardCharsets.UTF_8);

        assertThat(store.find(id)).hasValue(Plans.upTo(full, 2));

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.plan()).isEqualTo(id);
            assertThat(report.version()).isEqualTo(3);
            assertThat(report.reason()).startsWith("ERROR json-broken");
            assertThat(report.movedTo()).exists().hasFileName("310-2024.v000003.1");
        });
        assertThat(last).doesNotExist();
        assertThat(store.find(id)).isPresent();
        assertThat(reports).hasSize(1);
        store.save(full);
        assertThat(store.find(id)).hasValue(full);
    }

    @Test
    void aFileUnderAnothersNameIsSetAside() throws IOException {
        StoreWriter.fill(store);
        Files.copy(file(1), file(4));

        assertThat(store.find(id)).hasValue(Plans.full());
        assertThat(reports).extracting(SetAside::reason).containsExactly("it is version 1 of plan 310-2024");
    }

    @Test
    void aDocumentOfALaterFormatIsNeitherMovedNorOverwritten() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        Files.writeString(file(4), "{\"format\":\"qwl-plan/2\"}", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> store.find(id)).hasMessageContaining("a later version of the library");
        assertThatThrownBy(() -> store.save(change(full, 50, "x")))
                .hasMessageContaining("a later version of the library");
        assertThat(file(4)).hasContent("{\"format\":\"qwl-plan/2\"}");
        assertThat(reports).isEmpty();
    }

    @Test
    void aPersonIsForgottenInEveryVersionAndInWhatWasSetAside() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        Files.writeString(file(4), "{ broken \"p-17\"", StandardCharsets.UTF_8);
        Files.writeString(file(5), "{ broken \"p-18\"", StandardCharsets.UTF_8);
        store.find(id);
        Files.writeString(directoryOfPlan().resolve(".tmp-left"), "\"p-17\"", StandardCharsets.UTF_8);

        assertThat(store.redactPerson(Plans.PERSON)).isEqualTo(3);

        assertThat(store.find(id)).hasValue(full.withoutPerson(Plans.PERSON));
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile))
                    .hasSize(4)
                    .allSatisfy(file ->
                            assertThat(file).content(StandardCharsets.UTF_8).doesNotContain("p-17"));
        }
        assertThat(store.redactPerson(Plans.PERSON)).isZero();
    }

    @Test
    void whoeverReadBeforeAPersonWasForgottenCannotBringThePersonBack() throws IOException {
        DevelopmentPlan read = StoreWriter.fill(store);
        store.redactPerson(Plans.PERSON);

        assertThatThrownBy(() -> store.save(change(read, 50, "x")))
                .hasMessageContaining("it does not follow the version that is kept");
    }

    /** The editor is nobody by id: until revisions, only histories were compared, which hold editors alone. */
    @Test
    void anEditBegunBeforeAResponsiblePersonWasForgottenIsRefused() throws IOException {
        Responsible editor = Responsible.of(Role.COORDINATOR);
        DevelopmentPlan plan = DevelopmentPlan.draft(
                id,
                new UnitId("310"),
                List.of(DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku")
                        .actions(List.of(Action.builder(new ActionId("a1-1"))
                                .responsible(List.of(Responsible.of(Role.SUPERVISOR, Plans.PERSON)))
                                .build()))
                        .build()),
                editor,
                Instant.EPOCH);
        store.save(plan);
        DevelopmentPlan stale = plan.edit()
                .note(new Note(Note.Kind.TOPIC, LocalDate.of(2025, 1, 2), "x", List.of()))
                .save(editor, Instant.EPOCH.plusSeconds(1), "note");
        assertThat(store.redactPerson(Plans.PERSON)).isEqualTo(1);

        assertThatThrownBy(() -> store.save(stale)).isInstanceOf(PlanConflictException.class);

        String kept = Files.readString(file(1), StandardCharsets.UTF_8);
        assertThat(kept).doesNotContain(Plans.PERSON.value()).contains("\"revision\":1");
        assertThat(store.redactPerson(Plans.PERSON)).isZero();
    }

    @Test
    void theStoreKeepsTheContract() throws Exception {
        int[] number = new int[1];
        PlanStoreContract.of(() -> FilePlanStore.in(directory.resolve("c" + number[0]++), reports::add))
                .check();
    }

    @Test
    void theStoreKeepsTheContractOfCrashesAndDamage() throws IOException {
        AtomicInteger number = new AtomicInteger();
        PlanStoreContract.checkCrashes(() -> new Place(directory.resolve("p" + number.incrementAndGet())));
        // A save alone has more than eight steps, and each of three acts is stopped at each of its steps.
        assertThat(number.get()).isGreaterThan(20);
    }

    /** A directory whose writers can be stopped. */
    private record Place(Path folder) implements PlanStoreContract.Place {

        @Override
        public PlanStore open() throws IOException {
            // What a stopped redaction leaves, and its message says to delete.
            Files.deleteIfExists(folder.resolve("maintenance"));
            return FilePlanStore.in(folder, report -> {});
        }

        @Override
        public PlanStore stoppingAt(int step) {
            AtomicInteger left = new AtomicInteger(step);
            return new FilePlanStore(folder, report -> {}, new DurableFiles(() -> {
                if (left.decrementAndGet() == 0) {
                    throw new PlanStoreContract.StoppedWriter();
                }
            }));
        }

        @Override
        public void damage(PlanId plan, int version) throws IOException {
            Files.writeString(new PlanFiles(folder).version(plan, version), "{\"format\": \"qwl-plan/1\", ");
        }
    }

    @Test
    void aPersonWhoIsForgottenWhileAVersionIsSavedDoesNotComeBack() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        // The other program forgets the person just before the new version appears under its name.
        boolean[] isDone = new boolean[1];
        FilePlanStore slow = new FilePlanStore(directory, reports::add, new DurableFiles(() -> {
            if (!isDone[0] && !temporaryFiles().isEmpty()) {
                isDone[0] = true;
                redactWithoutCleaning();
            }
        }));

        assertThatThrownBy(() -> slow.save(change(full, 50, "x")))
                .isInstanceOf(PlanConflictException.class)
                .hasMessageContaining("the version before it was changed or deleted meanwhile");

        assertThat(store.find(id)).hasValue(full.withoutPerson(Plans.PERSON));
    }

    @Test
    void whatIsOlderThanAMomentIsDeleted() throws IOException {
        DevelopmentPlan full = StoreWriter.fill(store);
        Path broken = file(4);
        Files.writeString(broken, "{", StandardCharsets.UTF_8);
        store.find(id);
        Files.setLastModifiedTime(reports.get(0).movedTo(), FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));

        // Versions 1 and 2 are of 15 November 2024, version 3 is of 16 January 2025.
        assertThat(store.purgeBefore(Instant.parse("2025-01-01T00:00:00Z"))).isEqualTo(2);
        assertThat(names()).containsExactly("v000003.json");
        assertThat(store.find(id)).hasValue(full);
        assertThat(reports.get(0).movedTo()).doesNotExist();

        assertThat(store.purgeBefore(Instant.parse("2025-02-01T00:00:00Z"))).isEqualTo(1);
        assertThat(store.find(id)).isEmpty();
        assertThat(store.ids()).isEmpty();
    }

    @Test
    void twoCleaningsAreKeptApart() throws IOException {
        StoreWriter.fill(store);
        Files.createFile(directory.resolve("maintenance"));

        assertThatThrownBy(() -> store.redactPerson(Plans.PERSON))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another redactPerson or purgeBefore is at work on this store")
                .hasMessageContaining("\nMaybe wait; if no program is at work, delete that file and do it again.");
    }

    @Test
    void idsOfAllKindsAreKeptApart() throws IOException {
        // A name of more than 200 signs has a digest in its place.
        List<String> ids = List.of(
                "A1", "a1", "../x", "päiväkoti äyräs", "a/b", "a%2fb", ".", "CON", "x".repeat(201), "x".repeat(202));
        for (String one : ids) {
            store.save(DevelopmentPlan.draft(new PlanId(one), new UnitId("1"), List.of(), TEAM, NOW));
        }

        assertThat(store.ids()).extracting(PlanId::value).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(store.find(new PlanId("x".repeat(202)))).isPresent();
    }

    @Property(tries = 300, seed = "20261128")
    void everyIdComesBackFromItsFilesName(@ForAll @NotBlank @StringLength(max = 15) String value) {
        String wellFormed = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(PlanFiles.decode(PlanFiles.encode(wellFormed))).isEqualTo(wellFormed);
        assertThat(PlanFiles.encode(wellFormed)).matches("[a-z0-9_%-]+");
    }

    @Test
    void aWriterThatIsStoppedAtAnyStepLeavesTheOldVersionOrTheNewOne() throws IOException {
        DevelopmentPlan last = StoreWriter.fill(store);
        int stops = 0;
        Set<Integer> outcomes = new TreeSet<>();
        boolean isFinished = false;
        for (int step = 1; !isFinished; step++) {
            DevelopmentPlan next = change(last, step % 101, "step " + step);
            isFinished = saveUntil(step, next);
            stops += isFinished ? 0 : 1;
            DevelopmentPlan kept = store.find(id).orElseThrow();
            assertThat(kept).isIn(last, next);
            outcomes.add(kept.version() - last.version());
            last = kept;
        }
        assertThat(stops).isGreaterThanOrEqualTo(5);
        assertThat(outcomes).containsExactly(0, 1);
        assertThat(reports).isEmpty();
    }

    /** Stops a save at its step of this number; true if it has no such step. */
    private boolean saveUntil(int step, DevelopmentPlan plan) throws IOException {
        int[] left = {step};
        FilePlanStore stopped = new FilePlanStore(directory, reports::add, new DurableFiles(() -> {
            left[0]--;
            if (left[0] == 0) {
                throw new Stopped();
            }
        }));
        try {
            stopped.save(plan);
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private List<Integer> write(String writer, int count) throws IOException {
        FilePlanStore own = FilePlanStore.in(directory, reports::add);
        List<Integer> saved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            saved.add(StoreWriter.saveOne(own, writer + " " + i));
        }
        return saved;
    }

    private void redactWithoutCleaning() {
        try {
            for (int version = 1; version <= 3; version++) {
                DevelopmentPlan plan = Json.read(Files.readString(file(version)), DevelopmentPlan.class);
                Files.write(file(version), Documents.write(plan.withoutPerson(Plans.PERSON)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DevelopmentPlan change(DevelopmentPlan plan, int percent, String what) {
        return plan.edit().percentDone(new ActionId("a1-1"), percent).save(TEAM, NOW, what);
    }

    private Path file(int version) {
        return new PlanFiles(directory).version(id, version);
    }

    private Path directoryOfPlan() {
        return new PlanFiles(directory).directory(id);
    }

    private List<Path> temporaryFiles() {
        try {
            return new PlanFiles(directory).temporaryFiles();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(directoryOfPlan())) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
