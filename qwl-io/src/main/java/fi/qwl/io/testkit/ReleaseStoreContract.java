package fi.qwl.io.testkit;

import static java.util.Objects.requireNonNull;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What every {@link ReleaseStore} must do. Call it from a test of your own:
 *
 * <pre>{@code
 * java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
 * ReleaseStoreContract.of(() -> FileReleaseStore.in(folder.resolve("releases" + number.incrementAndGet())))
 *         .check();
 * }</pre>
 *
 * <p>Looked at are states and their order, stale edits, that everything comes back as it was kept, races of two publishers
 * whose releases are safe each alone and not together, and forgetting. A broken promise throws an {@link AssertionError}
 * that says which. Immutable.
 */
public final class ReleaseStoreContract {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final String AGE = "age";
    private static final int RACES = 200;
    /** So many stores hold the races; each store takes one after the other. */
    private static final int RACES_OF_STORE = 4;

    private final Supplier<ReleaseStore> stores;
    private final int races;

    private ReleaseStoreContract(Supplier<ReleaseStore> stores, int races) {
        this.stores = stores;
        this.races = races;
    }

    /**
     * The contract of a store.
     *
     * @param stores gives a new, fresh store at each call
     * @return the contract, still to be checked
     */
    public static ReleaseStoreContract of(Supplier<ReleaseStore> stores) {
        return new ReleaseStoreContract(requireNonNull(stores, "stores"), RACES);
    }

    /**
     * The same contract with another number of races, for builds that check several stores.
     *
     * @param count how many races of two publishers; 200 if nothing is said
     * @return the changed copy
     * @throws IllegalArgumentException if there is none
     */
    public ReleaseStoreContract withRaces(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("the number of races must be at least 1 but was " + count);
        }
        return new ReleaseStoreContract(stores, count);
    }

    /**
     * Checks all of it.
     *
     * @throws IOException if a store cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     * @throws AssertionError if a promise is broken
     */
    public void check() throws IOException, InterruptedException {
        checkStates(stores.get());
        checkStaleEdits(stores.get());
        checkForgetting(stores.get());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int first = 0; first < races; first += RACES_OF_STORE) {
                ReleaseStore store = stores.get();
                for (int race = first; race < Math.min(races, first + RACES_OF_STORE); race++) {
                    checkRace(store, race, threads);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void checkStates(ReleaseStore store) throws IOException {
        require(store.read().revision() == 0, "a new store is fresh");
        Results results = results(2024, 9);
        Publication first = Publisher.release(results, ReleaseRequest.on(DAY), store);
        SurveyReleases kept = store.read();
        require(kept.revision() == 1 && first.revision() == 1, "each release is a revision");
        require(kept.publications().equals(List.of(first)), "a publication comes back as it left");
        require(
                kept.results().get(0).snapshot().equals(results.snapshot()),
                "released results come back with the same fingerprint");
        require(
                Publisher.release(results, ReleaseRequest.on(DAY.plusDays(1)), store)
                                .equals(first)
                        && store.read().revision() == 1,
                "the same release again adds nothing");
        Publication strict =
                Publisher.release(results, ReleaseRequest.on(DAY).withPolicy(DisclosurePolicy.strict()), store);
        require(store.read().publications().equals(List.of(first, strict)), "publications keep their order");
        require(store.read().ledger().releases().size() == 2, "the ledger knows both");
    }

    private static void checkStaleEdits(ReleaseStore store) throws IOException {
        Publisher.release(results(2024, 9), ReleaseRequest.on(DAY), store);
        SurveyReleases kept = store.read();
        ReleaseStore before = ReleaseStore.inMemory();
        require(before.write(revision(kept, 1)), "a store in memory takes the state");
        Publisher.release(results(2023, 9), ReleaseRequest.on(DAY), before);
        SurveyReleases next = before.read();
        require(!store.write(kept), "a revision is written once");
        require(!store.write(revision(next, 4)), "no revision is passed over");
        require(store.read().equals(kept), "what was not taken changes nothing");
        require(store.write(next), "the next revision is taken");
        require(!store.write(next) && store.read().equals(next), "but once");
    }

    private static SurveyReleases revision(SurveyReleases state, long revision) {
        return SurveyReleases.restore(revision, state.ledger(), state.results(), state.publications());
    }

    private static void checkForgetting(ReleaseStore store) throws IOException {
        Publication given = Publisher.release(results(2024, 9), ReleaseRequest.on(DAY), store);
        ReleaseActs.handOut(store, given.revision(), "management team", "coordinator", DAY);
        require(
                store.read().ledger().releases().get(0).acts().size() == 1,
                "to whom a publication was handed comes back");
        require(
                ReleaseActs.purgeBefore(store, DAY).isEmpty()
                        && ReleaseActs.purgeBefore(store, DAY.plusDays(1)).equals(Set.of(Wave.of(2024))),
                "what is older than the day goes");
        require(store.read().results().isEmpty(), "forgotten results are gone");
        require(store.read().publications().equals(List.of(given)), "publications stay");
        require(
                isRefused(() -> Publisher.release(results(2024, 10), ReleaseRequest.on(DAY), store)),
                "without the earlier results other answers are refused");
    }

    /**
     * Two publishers, each of whom would be safe alone: the one shows the people of A and B, the other the older ones of them.
     * Together they give the two younger ones away.
     */
    private static void checkRace(ReleaseStore store, int race, ExecutorService threads) throws InterruptedException {
        Results results = results(2000 + race, 4);
        Set<UnitId> units = Set.of(new UnitId("A"), new UnitId("B"));
        UnitGroup all = new UnitGroup("ab", "A and B", units);
        UnitGroup old = all.within("age", "old");
        List<Callable<Boolean>> publishers = new ArrayList<>();
        for (UnitGroup group : List.of(all, old)) {
            publishers.add(() ->
                    isShown(Publisher.release(results, ReleaseRequest.on(DAY).withGroups(List.of(group)), store)));
        }
        int shown = 0;
        try {
            for (Future<Boolean> publisher : threads.invokeAll(publishers)) {
                shown += publisher.get() ? 1 : 0;
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a publisher fails beside another one", e);
        }
        require(shown == 1, "of two releases that are unsafe together one is shown, whoever is first");
    }

    private static boolean isShown(Publication publication) {
        PublishedValue value = publication.results().groups().get(0).value(Factor.SAFETY);
        return value.isShown();
    }

    private static boolean isRefused(Callable<Publication> release) throws IOException {
        try {
            release.call();
            return false;
        } catch (ReleaseRefusedException e) {
            return true;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("a release fails", e);
        }
    }

    /** Units of {@code a}, four, three, four and twelve people, one of them young in all but the third; other answers every year. */
    private static Results results(int year, int a) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            items.add(new Item(new ItemId(factor.key()), LocalText.of(factor.key()), slider, false, Set.of(factor)));
        }
        Survey.Builder builder = Survey.builder(
                Wave.of(year), new Questionnaire(LocalText.of("Contract"), items), DisclosurePolicy.standard(), AGE);
        List<Unit> units = new ArrayList<>(List.of(Unit.of("all", "All", UnitLevel.MUNICIPALITY)));
        List<Integer> sizes = List.of(a, 4, 3, 4, 12);
        for (int unit = 0; unit < sizes.size(); unit++) {
            String id = "ABCDE".substring(unit, unit + 1);
            units.add(Unit.of(id, id, UnitLevel.UNIT).withParent("all"));
            for (int person = 0; person < sizes.get(unit); person++) {
                for (int item = 0; item < items.size(); item++) {
                    builder.answer(item, 30 + (7 * person + 11 * item + 13 * unit + year % 37) % 41);
                }
                builder.unit(id)
                        .background(AGE, person == 0 && unit != 2 ? "young" : "old")
                        .endRow();
            }
        }
        Survey survey = builder.build();
        return Results.of(Cells.of(IndexModel.linear(), survey), Organisation.of(units), ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(BackgroundCells.of(IndexModel.linear(), survey, List.of(AGE)));
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new AssertionError("a release store must keep this: " + promise);
        }
    }
}
