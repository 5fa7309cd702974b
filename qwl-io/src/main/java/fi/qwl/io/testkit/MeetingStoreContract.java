package fi.qwl.io.testkit;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.store.MeetingConflictException;
import fi.qwl.plan.store.MeetingStore;
import fi.qwl.plan.store.OpenNeed;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.LocalDate;
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
 * What every {@link MeetingStore} must do. Call it from your own test:
 *
 * <pre>{@code
 * java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
 * MeetingStoreContract.of(() -> FileMeetingStore.in(folder.resolve("meetings" + number.incrementAndGet())))
 *         .check();
 * }</pre>
 *
 * <p>Looked at are records and their order, needs without an answer, changes that began before another one, races of several
 * threads, and purging. A broken promise throws an {@link AssertionError} that says which. Immutable.
 */
public final class MeetingStoreContract {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 18);
    private static final LocalDate REPLY_BY = DAY.plusMonths(1);
    private static final UnitId UNIT = new UnitId("Päiväkoti Kuusikko / 310");
    private static final int WRITERS = 4;
    private static final int CHANGES = 5;

    private final Supplier<MeetingStore> stores;

    private MeetingStoreContract(Supplier<MeetingStore> stores) {
        this.stores = stores;
    }

    /**
     * The contract of a store.
     *
     * @param stores gives a new, empty store at each call
     * @return the contract, still to be checked
     */
    public static MeetingStoreContract of(Supplier<MeetingStore> stores) {
        return new MeetingStoreContract(requireNonNull(stores, "stores"));
    }

    /**
     * Checks all of it.
     *
     * @throws IOException if a store cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError if a promise is broken
     */
    public void check() throws IOException, InterruptedException {
        checkRecords(stores.get());
        checkNeeds(stores.get());
        checkPurge(stores.get());
        checkRaces(stores.get());
    }

    private static void checkRecords(MeetingStore store) throws IOException {
        require(store.find(UNIT, DAY).isEmpty(), "a record that was never added is not found");
        require(store.daysOf(UNIT).isEmpty(), "a unit without a record has no days");
        MeetingRecord first = record(UNIT, DAY);
        requireConflict(() -> store.replace(first, first), "a record that was never added cannot be replaced");
        store.add(first);
        require(store.find(UNIT, DAY).equals(Optional.of(first)), "a record comes back as it was added");
        requireConflict(() -> store.add(first), "a meeting has one record");
        MeetingRecord changed = replied(first, NeedReply.Kind.RECEIVED);
        store.replace(first, changed);
        require(store.find(UNIT, DAY).equals(Optional.of(changed)), "the changed record comes back as it was saved");
        requireConflict(
                () -> store.replace(first, replied(first, NeedReply.Kind.DONE)),
                "a change of a record that somebody else changed meanwhile is refused");
        require(store.find(UNIT, DAY).equals(Optional.of(changed)), "what was refused changes nothing");
        requireRefused(store, changed);
        store.add(record(UNIT, DAY.minusYears(1)));
        require(store.daysOf(UNIT).equals(List.of(DAY.minusYears(1), DAY)), "a unit's days are in order");
    }

    private static void checkNeeds(MeetingStore store) throws IOException {
        require(store.openNeeds(LocalDate.MAX).isEmpty(), "nobody waits in a new store");
        MeetingRecord first = record(UNIT, DAY);
        MeetingRecord earlier = record(new UnitId("311"), DAY.minusDays(7));
        store.add(first);
        store.add(earlier);
        require(store.openNeeds(REPLY_BY.minusDays(8)).isEmpty(), "what is promised later is not asked for");
        require(
                store.openNeeds(REPLY_BY.minusDays(7)).equals(OpenNeed.openIn(earlier)),
                "a need is asked for on the day by which a reply was promised");
        List<OpenNeed> both = new ArrayList<>(OpenNeed.openIn(earlier));
        both.addAll(OpenNeed.openIn(first));
        require(store.openNeeds(REPLY_BY).equals(both), "needs are those of all units, in order of day");
        MeetingRecord received = replied(first, NeedReply.Kind.RECEIVED);
        store.replace(first, received);
        require(store.openNeeds(REPLY_BY).equals(both), "a need that was only received still waits");
        store.replace(received, replied(received, NeedReply.Kind.ACCEPTED));
        require(store.openNeeds(REPLY_BY).equals(OpenNeed.openIn(earlier)), "a need that was answered waits no more");
    }

    private static void checkPurge(MeetingStore store) throws IOException {
        MeetingRecord first = record(UNIT, DAY);
        store.add(first);
        store.replace(first, replied(first, NeedReply.Kind.RECEIVED));
        require(store.purgeBefore(DAY) == 0, "a meeting on the first day that stays is kept");
        require(store.purgeBefore(DAY.plusDays(1)) == 1, "a meeting before that day goes");
        require(store.find(UNIT, DAY).isEmpty() && store.daysOf(UNIT).isEmpty(), "a record that is gone is not found");
        require(store.openNeeds(LocalDate.MAX).isEmpty(), "nobody waits in a record that is gone");
        require(store.purgeBefore(DAY.plusDays(1)) == 0, "what is gone is not deleted again");
        store.add(first);
        require(store.find(UNIT, DAY).equals(Optional.of(first)), "a meeting that is gone can be recorded again");
        require(store.openNeeds(REPLY_BY).equals(OpenNeed.openIn(first)), "what is recorded again waits again");
    }

    private static void checkRaces(MeetingStore store) throws IOException, InterruptedException {
        store.add(record(UNIT, DAY));
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> replySeveral(store));
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
        require(
                find(store).passedOn().get(0).replies().size() == WRITERS * CHANGES,
                "no change is lost when several are saved at a time");
    }

    private static int replySeveral(MeetingStore store) throws IOException {
        int saved = 0;
        while (saved < CHANGES) {
            MeetingRecord kept = find(store);
            try {
                store.replace(kept, replied(kept, NeedReply.Kind.RECEIVED));
                saved++;
            } catch (MeetingConflictException faster) {
                // Another writer was faster: the reply is added again to its record.
            }
        }
        return saved;
    }

    private static MeetingRecord find(MeetingStore store) throws IOException {
        return store.find(UNIT, DAY)
                .orElseThrow(() -> new AssertionError("broken promise: a record that was added is found"));
    }

    private static MeetingRecord record(UnitId unit, LocalDate day) {
        return MeetingRecord.builder(unit, "unit", "2024/standard", day)
                .passedOn(PassedOnNeed.of(
                        new NeedId("n1"), "need", Role.WIDER_MANAGEMENT_TEAM, day.plusDays(1), day.plusMonths(1)))
                .build();
    }

    private static MeetingRecord replied(MeetingRecord record, NeedReply.Kind kind) {
        return record.withReply(new NeedId("n1"), new NeedReply(kind, DAY.plusDays(2), Role.WIDER_MANAGEMENT_TEAM, ""));
    }

    private static void requireRefused(MeetingStore store, MeetingRecord kept) throws IOException {
        try {
            store.replace(kept, record(new UnitId("311"), DAY));
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError("broken promise: a record is replaced by one of the same meeting only");
    }

    private static void requireConflict(Change change, String promise) throws IOException {
        try {
            change.run();
        } catch (MeetingConflictException expected) {
            return;
        }
        throw new AssertionError("broken promise: " + promise);
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new AssertionError("broken promise: " + promise);
        }
    }

    /** Something done to a store. */
    @FunctionalInterface
    private interface Change {
        void run() throws IOException;
    }
}
