package fi.qwl.io.testkit;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Note;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpId;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.plan.store.DueItem;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What every {@link PlanStore} must do. Call it from your own test:
 *
 * <pre>{@code
 * java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
 * PlanStoreContract.of(() -> FilePlanStore.in(folder.resolve("store" + number.incrementAndGet()), report -> {}))
 *         .check();
 * }</pre>
 *
 * <p>A store that can be stopped and damaged by a test also passes {@link #checkCrashes}.
 *
 * <p>Looked at are versions and their order, queries, edits that began before another one or before a person was forgotten, races
 * of several threads, redaction and purging. A broken promise throws an {@link AssertionError} that says which. Immutable.
 */
public final class PlanStoreContract {

    private static final PlanId PLAN = new PlanId("Päiväkoti Kuusikko / 2024");
    private static final PersonId PERSON = new PersonId("E07");
    private static final SupervisorId SUPERVISOR = new SupervisorId("S1");
    private static final Responsible EDITOR = Responsible.of(Role.COORDINATOR);
    private static final Instant START = Instant.parse("2024-11-15T10:00:00Z");
    private static final int WRITERS = 4;
    private static final int CHANGES = 5;

    private final Supplier<PlanStore> stores;

    private PlanStoreContract(Supplier<PlanStore> stores) {
        this.stores = stores;
    }

    /**
     * The contract of a store.
     *
     * @param stores gives a new, empty store at each call
     * @return the contract, still to be checked
     */
    public static PlanStoreContract of(Supplier<PlanStore> stores) {
        return new PlanStoreContract(requireNonNull(stores, "stores"));
    }

    /**
     * Checks all of it.
     *
     * @throws IOException if a store cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError if a promise is broken
     */
    public void check() throws IOException, InterruptedException {
        checkVersions(stores.get());
        checkStaleEdits(stores.get());
        checkRedaction(stores.get());
        checkPurge(stores.get());
        checkQueries(stores.get());
        checkRaces(stores.get());
    }

    /** Where a store keeps its plans, and what can happen to it there. */
    public interface Place {

        /**
         * A store over what is kept here, opened anew as its documentation says for the time after a crash.
         *
         * @return the store
         * @throws IOException if it cannot be opened
         */
        PlanStore open() throws IOException;

        /**
         * A store whose writer stops before a step on the disk or in the database, as a crash would stop it.
         *
         * @param step the step's number, from 1; a writer with fewer steps is not stopped
         * @return the store
         */
        PlanStore stoppingAt(int step);

        /**
         * Makes a version unreadable.
         *
         * @param plan the plan
         * @param version the version
         * @throws IOException if it cannot be written
         */
        void damage(PlanId plan, int version) throws IOException;
    }

    /**
     * Checks what is left when a writer is stopped at each of its steps in turn, and when a document cannot be read: every
     * version is whole or not there, what was stopped can be done again, and a damaged version hides nothing else.
     *
     * @param places gives a new, empty place at each call
     * @throws IOException if a store cannot be read or written
     * @throws AssertionError if a promise is broken
     */
    public static void checkCrashes(Supplier<Place> places) throws IOException {
        DevelopmentPlan first = plan();
        DevelopmentPlan second = changed(first, 1);
        everyStep(places, store -> store.save(second), kept -> {
            Optional<DevelopmentPlan> last = kept.find(PLAN);
            require(
                    last.equals(Optional.of(first)) || last.equals(Optional.of(second)),
                    "a writer that was stopped leaves the version before or the new one");
            require(kept.find(PLAN, 1).equals(Optional.of(first)), "a stopped writer leaves earlier versions");
            DevelopmentPlan found = require(last);
            DevelopmentPlan next = changed(found, found.version() + 1);
            kept.save(next);
            require(kept.find(PLAN).equals(Optional.of(next)), "after a crash the next version is saved");
        });
        everyStep(places, store -> store.redactPerson(PERSON), kept -> {
            kept.redactPerson(PERSON);
            DevelopmentPlan found = require(kept.find(PLAN));
            require(found.equals(found.withoutPerson(PERSON)), "who is forgotten again after a crash is forgotten");
        });
        everyStep(places, store -> store.purgeBefore(START.plusSeconds(9)), kept -> {
            kept.purgeBefore(START.plusSeconds(9));
            require(kept.ids().isEmpty(), "what is purged again after a crash is gone");
        });
        checkDamage(places.get());
    }

    private static void everyStep(Supplier<Place> places, Act act, Act check) throws IOException {
        boolean isWhole = false;
        for (int step = 1; !isWhole; step++) {
            Place place = places.get();
            place.open().save(plan());
            isWhole = isDone(place.stoppingAt(step), act);
            check.on(place.open());
        }
    }

    private static boolean isDone(PlanStore store, Act act) throws IOException {
        try {
            act.on(store);
            return true;
        } catch (StoppedWriter stopped) {
            return false;
        }
    }

    private static void checkDamage(Place place) throws IOException {
        PlanStore store = place.open();
        DevelopmentPlan first = plan();
        store.save(first);
        store.save(changed(first, 1));
        PlanId other = new PlanId("other");
        DevelopmentPlan whole = plan(other);
        store.save(whole);
        place.damage(PLAN, 2);
        requireNotTaken(place.open(), first);
        require(place.open().find(other).equals(Optional.of(whole)), "a damaged plan hides no other plan");
    }

    private static void requireNotTaken(PlanStore store, DevelopmentPlan first) {
        try {
            require(
                    store.find(PLAN).equals(Optional.of(first)),
                    "a version that cannot be read is an IOException or gives way to the one before");
        } catch (IOException reported) {
            require(reported.getMessage() != null, "what cannot be read is reported with a message");
        }
    }

    /** Something done to a store, or looked at in it. */
    @FunctionalInterface
    private interface Act {
        void on(PlanStore store) throws IOException;
    }

    /** What a {@link Place} stops a writer with. */
    public static final class StoppedWriter extends Error {

        private static final long serialVersionUID = 1L;

        /** Stops a writer. */
        public StoppedWriter() {
            super("the writer is stopped by a test");
        }
    }

    private static void checkVersions(PlanStore store) throws IOException {
        require(store.ids().isEmpty(), "a new store is empty");
        require(store.find(PLAN).isEmpty(), "a plan that was never saved is not found");
        DevelopmentPlan first = plan();
        store.save(first);
        DevelopmentPlan second = changed(first, 1);
        store.save(second);
        require(store.ids().equals(List.of(PLAN)), "the ids are those of the plans that were saved");
        require(store.find(PLAN).equals(Optional.of(second)), "the last version comes back as it was saved");
        require(store.find(PLAN, 1).equals(Optional.of(first)), "an earlier version comes back as it was saved");
        require(store.find(PLAN, 3).isEmpty(), "a version that was never saved is not found");
    }

    private static void checkStaleEdits(PlanStore store) throws IOException {
        DevelopmentPlan first = plan();
        requireConflict(store, changed(first, 1), "a plan begins with version 1");
        store.save(first);
        requireConflict(store, first, "a version is saved once");
        DevelopmentPlan second = changed(first, 1);
        store.save(second);
        requireConflict(store, changed(first, 2), "an edit of an earlier version is refused");
        requireConflict(store, changed(changed(first, 2), 3), "an edit of a version that was never saved is refused");
        requireConflict(store, changed(changed(second, 3), 4), "no version is ignored");
        require(store.find(PLAN).equals(Optional.of(second)), "what was refused changes nothing");
    }

    private static void checkRedaction(PlanStore store) throws IOException {
        DevelopmentPlan first = plan();
        store.save(first);
        DevelopmentPlan second = changed(first, 1);
        store.save(second);
        DevelopmentPlan begun = changed(second, 2);
        require(store.redactPerson(PERSON) == 2, "a person is taken out of every version");
        require(store.redactPerson(PERSON) == 0, "a person who is forgotten is in no version");
        for (int version = 1; version <= 2; version++) {
            DevelopmentPlan kept = require(store.find(PLAN, version));
            require(kept.equals(kept.withoutPerson(PERSON)), "version " + version + " holds the person no more");
        }
        requireConflict(store, begun, "an edit that began before a person was forgotten is refused");
        DevelopmentPlan afresh = named(require(store.find(PLAN)));
        store.save(afresh);
        require(store.find(PLAN).equals(Optional.of(afresh)), "the person may be named afresh afterwards");
    }

    private static void checkPurge(PlanStore store) throws IOException {
        DevelopmentPlan first = plan();
        store.save(first);
        DevelopmentPlan second = changed(first, 1);
        store.save(second);
        require(store.purgeBefore(START) == 0, "what is not older than the moment stays");
        require(store.purgeBefore(START.plusSeconds(1)) == 1, "old versions go");
        require(store.find(PLAN, 1).isEmpty(), "a version that is gone is not found");
        require(store.find(PLAN).equals(Optional.of(second)), "the last version stays as long as it is not older");
        require(store.purgeBefore(START.plusSeconds(9)) == 1, "a plan whose last change is older goes");
        require(store.find(PLAN).isEmpty() && store.ids().isEmpty(), "a plan that is gone is not found");
        requireConflict(store, changed(second, 2), "an edit of a plan that is gone is refused");
    }

    private static void checkQueries(PlanStore store) throws IOException {
        LocalDate day = LocalDate.ofInstant(START, ZoneOffset.UTC).plusMonths(1);
        require(store.due(DueItem.Kind.ACTION, day).isEmpty(), "nothing is due in a new store");
        DevelopmentPlan first = withDays(plan(), day);
        store.save(first);
        require(store.ofUnit(first.unit()).equals(List.of(PLAN)), "the plans of a unit are found");
        require(store.ofUnit(new UnitId("none")).isEmpty(), "a unit without a plan has none");
        require(store.ofSupervisor(SUPERVISOR).equals(List.of(PLAN)), "the plans of a supervisor are found");
        require(store.ofSupervisor(new SupervisorId("none")).isEmpty(), "a supervisor without a plan has none");
        for (DueItem.Kind kind : DueItem.Kind.values()) {
            require(store.due(kind, day.minusDays(1)).isEmpty(), "what is due later is not due: " + kind);
            require(
                    store.due(kind, day)
                            .equals(DueItem.openIn(first).stream()
                                    .filter(item -> item.kind() == kind)
                                    .toList()),
                    "what is open is due on its day: " + kind);
        }
        DevelopmentPlan done =
                first.edit().status(new ActionId("a1-1"), Status.DONE).save(EDITOR, START.plusSeconds(1), "done");
        store.save(done);
        require(store.due(DueItem.Kind.ACTION, day).isEmpty(), "what is done is not due any more");
        PlanChoices choices = PlanChoices.builder(first.unit(), day)
                .area(first.areas().get(0))
                .build();
        PlanId later = new PlanId("Päiväkoti Kuusikko / 2025");
        store.save(done.next(later, choices, EDITOR, START.plusSeconds(2)));
        require(
                store.due(DueItem.Kind.FOLLOW_UP, day).isEmpty(),
                "a plan that a later one follows has nothing due any more");
        require(
                store.due(DueItem.Kind.ACTION, day).stream()
                        .map(DueItem::plan)
                        .toList()
                        .equals(List.of(later)),
                "what the later plan has open is due");
        require(store.ofUnit(first.unit()).equals(List.of(PLAN, later)), "the plans of a unit are those of all years");
        store.redactPerson(PERSON);
        require(store.due(DueItem.Kind.ACTION, day).size() == 1, "forgetting a person leaves what is due");
        store.purgeBefore(START.plusSeconds(9));
        require(store.ofUnit(first.unit()).isEmpty(), "a plan that is gone is no unit's");
        require(store.due(DueItem.Kind.ACTION, day).isEmpty(), "a plan that is gone has nothing due");
    }

    /** A plan in which an action, a follow-up and an evaluation are due on a day. */
    private static DevelopmentPlan withDays(DevelopmentPlan plan, LocalDate day) {
        DevelopmentArea area = plan.areas().get(0);
        Action action = area.actions().get(0).toBuilder().due(day).build();
        return plan.toBuilder()
                .supervisor(SUPERVISOR)
                .agreedOn(day.minusMonths(1))
                .areas(List.of(area.toBuilder()
                        .actions(List.of(action))
                        .evaluateBy(day)
                        .build()))
                .followUps(List.of(FollowUp.planned(new FollowUpId(PLAN + "-1"), FollowUpKind.FOLLOW_UP, day)))
                .build();
    }

    private static void checkRaces(PlanStore store) throws IOException, InterruptedException {
        store.save(plan());
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> saveSeveral(store));
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                require(writer.get() == CHANGES, "every writer gets its changes in");
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a store is safe for use by several threads", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        DevelopmentPlan last = require(store.find(PLAN));
        require(last.notes().size() == WRITERS * CHANGES, "no change is lost when several are saved at a time");
    }

    private static int saveSeveral(PlanStore store) throws IOException {
        int saved = 0;
        while (saved < CHANGES) {
            DevelopmentPlan plan = require(store.find(PLAN));
            try {
                store.save(changed(plan, plan.version()));
                saved++;
            } catch (PlanConflictException faster) {
                // Another writer was faster: the change is made again on its version.
            }
        }
        return saved;
    }

    private static DevelopmentPlan plan() {
        return plan(PLAN);
    }

    private static DevelopmentPlan plan(PlanId id) {
        return named(DevelopmentPlan.draft(
                id,
                new UnitId("310"),
                List.of(DevelopmentArea.builder(new AreaId("a1"), "area").build()),
                EDITOR,
                START)
                .toBuilder());
    }

    private static DevelopmentPlan named(DevelopmentPlan.Builder plan) {
        Action action = Action.builder(new ActionId("a1-1"))
                .responsible(List.of(Responsible.of(Role.SUPERVISOR, PERSON)))
                .build();
        return plan.areas(List.of(DevelopmentArea.builder(new AreaId("a1"), "area")
                        .actions(List.of(action))
                        .build()))
                .build();
    }

    /** The next version, with the person responsible again. */
    private static DevelopmentPlan named(DevelopmentPlan plan) {
        return named(changed(plan, plan.version()).toBuilder());
    }

    private static DevelopmentPlan changed(DevelopmentPlan plan, int number) {
        LocalDate day = LocalDate.ofInstant(START, ZoneOffset.UTC);
        return plan.edit()
                .note(new Note(Note.Kind.TOPIC, day, "note " + number, List.of()))
                .save(EDITOR, START.plusSeconds(number), "note " + number);
    }

    private static void requireConflict(PlanStore store, DevelopmentPlan plan, String promise) throws IOException {
        try {
            store.save(plan);
        } catch (PlanConflictException expected) {
            return;
        }
        throw new AssertionError("broken promise: " + promise);
    }

    private static DevelopmentPlan require(Optional<DevelopmentPlan> plan) {
        return plan.orElseThrow(() -> new AssertionError("broken promise: a plan that was saved is found"));
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new AssertionError("broken promise: " + promise);
        }
    }
}
