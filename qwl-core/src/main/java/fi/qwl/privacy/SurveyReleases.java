package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.survey.Wave;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a {@link ReleaseStore} keeps of one survey: the ledger, the released results that later releases are judged by, and
 * publications as they left. Confidential: the results are unprotected. Immutable.
 */
public final class SurveyReleases {

    private final transient long revision;
    private final transient ReleaseLedger ledger;
    private final transient Map<String, Results> results;
    private final transient Map<Long, Publication> publications;

    private SurveyReleases(
            long revision, ReleaseLedger ledger, Map<String, Results> results, Map<Long, Publication> publications) {
        this.revision = revision;
        this.ledger = ledger;
        this.results = Collections.unmodifiableMap(results);
        this.publications = Collections.unmodifiableMap(publications);
    }

    /** {@return the state of a store that nothing was written to: no earlier release is known} */
    public static SurveyReleases fresh() {
        return new SurveyReleases(0, ReleaseLedger.NOTHING, Map.of(), Map.of());
    }

    /**
     * A state that a store reads back.
     *
     * @param revision its revision
     * @param ledger its ledger
     * @param results its results
     * @param publications its publications
     * @return the state
     * @throws IllegalArgumentException if a part is of a later revision than the state: it was put together from a backup
     */
    public static SurveyReleases restore(
            long revision, ReleaseLedger ledger, List<Results> results, List<Publication> publications) {
        Map<String, Results> bySnapshot = new LinkedHashMap<>();
        results.forEach(each -> bySnapshot.put(each.snapshot(), each));
        Map<Long, Publication> byRevision = new TreeMap<>();
        publications.forEach(each -> byRevision.put(each.revision(), each));
        long latest = Math.max(
                publications.stream().mapToLong(Publication::revision).max().orElse(0),
                ledger.releases().stream()
                        .mapToLong(release -> release.stamp().revision())
                        .max()
                        .orElse(0));
        if (latest > revision) {
            throw new IllegalArgumentException("revision " + revision + " holds a release of revision " + latest
                    + "\nMaybe an old backup was restored over a part of the store.");
        }
        return new SurveyReleases(revision, ledger, bySnapshot, byRevision);
    }

    /** {@return how many times something was written; 0 for a fresh store, which knows of no earlier release} */
    public long revision() {
        return revision;
    }

    /** {@return what has been released} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /** {@return the released results that are kept, one for each state of the answers; unmodifiable} */
    public List<Results> results() {
        return List.copyOf(results.values());
    }

    /** {@return the publications as they left, in the order of release; unmodifiable} */
    public List<Publication> publications() {
        return List.copyOf(publications.values());
    }

    /**
     * The publication that was released last of a wave.
     *
     * @param wave the wave
     * @return it; empty if nothing of the wave was released, or it was purged
     */
    public Optional<Publication> findLast(Wave wave) {
        return ledger.releasesOf(wave).stream()
                .filter(ReleaseLedger.Release::stands)
                .flatMap(release -> findPublication(release.stamp().revision()).stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * A publication as it left.
     *
     * @param asked its {@link Publication#revision()}
     * @return it; none if there is none of this revision
     */
    public Optional<Publication> findPublication(long asked) {
        return Optional.ofNullable(publications.get(asked));
    }

    ReleaseLedger.Release require(long asked) {
        return ledger.releases().stream()
                .filter(release -> release.stamp().revision() == asked)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the store has no release of revision " + asked
                        + "\nMaybe it is the revision of another survey's store."));
    }

    /** The kept results that releases of a wave were made from. */
    List<Results> resultsOf(Wave wave) {
        return ledger.snapshots(wave).stream()
                .flatMap(snapshot -> find(snapshot).stream())
                .toList();
    }

    /**
     * The other waves that were released from the same answers as a wave, now or earlier, or from the same as one of these:
     * all of them are judged together.
     *
     * @param asked the wave's answers now
     * @return the waves; sorted, unmodifiable
     */
    public Set<Wave> wavesOfSameAnswers(Results asked) {
        Deque<Results> states = new ArrayDeque<>(resultsOf(asked.wave()));
        states.add(asked);
        Set<Wave> same = new TreeSet<>();
        while (!states.isEmpty()) {
            Results state = states.remove();
            List<Wave> more = ledger.waves().stream()
                    .filter(wave -> !wave.equals(asked.wave()) && !same.contains(wave))
                    .filter(wave -> resultsOf(wave).stream().anyMatch(other -> SameAnswers.areIn(state, other)))
                    .toList();
            same.addAll(more);
            more.forEach(wave -> states.addAll(resultsOf(wave)));
        }
        return Collections.unmodifiableSet(same);
    }

    /** The results of one state of the answers that was released. */
    Optional<Results> find(String snapshot) {
        return Optional.ofNullable(results.get(snapshot));
    }

    /** The publication of a release that asked for the same of the same answers. */
    Optional<Publication> findSame(Results asked, ReleaseTask task) {
        return ledger.releasesOf(asked.wave()).stream()
                .filter(release -> release.isOf(asked, task) && release.stands())
                .flatMap(release ->
                        Optional.ofNullable(publications.get(release.stamp().revision())).stream())
                .findFirst();
    }

    boolean follows(SurveyReleases before) {
        return revision == before.revision + 1;
    }

    SurveyReleases with(ReleaseLedger.Release release) {
        return new SurveyReleases(revision + 1, ledger.with(release), results, publications);
    }

    SurveyReleases with(ReleaseLedger.Release release, Results released, Publication publication) {
        Map<String, Results> allResults = new LinkedHashMap<>(results);
        allResults.putIfAbsent(released.snapshot(), released);
        Map<Long, Publication> allPublications = new TreeMap<>(publications);
        allPublications.put(publication.revision(), publication);
        return new SurveyReleases(revision + 1, ledger.with(release), allResults, allPublications);
    }

    /** With another record of a release; what was undone is kept no longer. */
    SurveyReleases with(ReleaseLedger.Release before, ReleaseLedger.Release after) {
        ReleaseLedger changed = ledger.with(before, after);
        Map<Long, Publication> left = new TreeMap<>(publications);
        if (after.wasUndone()) {
            left.remove(after.stamp().revision());
        }
        return new SurveyReleases(revision + 1, changed, needed(changed), left);
    }

    private Map<String, Results> needed(ReleaseLedger changed) {
        Map<String, Results> left = new LinkedHashMap<>(results);
        left.keySet()
                .removeIf(snapshot -> changed.releases().stream()
                        .noneMatch(release ->
                                !release.wasUndone() && release.snapshot().equals(snapshot)));
        return left;
    }

    /** With all releases of a wave recorded as superseded; of the same revision, since a release follows. */
    SurveyReleases superseding(Wave wave, ReleaseAct act) {
        ReleaseLedger changed = ledger;
        for (ReleaseLedger.Release release : ledger.releasesOf(wave)) {
            if (!release.has(ReleaseAct.Kind.SUPERSEDED)) {
                changed = changed.with(release, release.with(act));
            }
        }
        return new SurveyReleases(revision, changed, results, publications);
    }

    /** Without the results of some releases; says which waves lose all or a part of theirs. */
    StoreAct<Set<Wave>> withoutResults(Predicate<ReleaseLedger.Release> isForgotten) {
        Map<String, Results> left = new LinkedHashMap<>(results);
        Set<Wave> waves = new TreeSet<>();
        for (ReleaseLedger.Release release : ledger.releases()) {
            boolean isNeeded = ledger.releases().stream()
                    .anyMatch(other -> other.snapshot().equals(release.snapshot()) && !isForgotten.test(other));
            if (!isNeeded && left.containsKey(release.snapshot())) {
                left.remove(release.snapshot());
                waves.add(release.wave());
            }
        }
        return new StoreAct<>(
                Collections.unmodifiableSet(waves),
                waves.isEmpty() ? null : new SurveyReleases(revision + 1, ledger, left, publications));
    }

    private List<Object> parts() {
        return List.of(revision, ledger, List.copyOf(results.keySet()), new ArrayList<>(publications.keySet()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyReleases that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return the revision and the number of releases, never a value} */
    @Override
    public String toString() {
        return "SurveyReleases " + revision + " of " + ledger.releases().size() + " releases";
    }
}
