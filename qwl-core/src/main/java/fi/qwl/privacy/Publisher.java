package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.survey.Survey;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The last computation: decides what of the results may leave, under what was promised and together with all that the
 * survey's store has released before.
 *
 * <pre>{@code
 * Publication publication = Publisher.release(results, ReleaseRequest.on(day), store);
 * publication.results();   // may leave
 * }</pre>
 *
 * <p>Shows means, their n, spread, bands, risk statuses and changes over one tree of units. What is shown is chosen by
 * numbers of people alone; then what would reveal too much by its value is taken back, always together with others, so
 * that neither the choice nor the reason reveals whose value it was. A change is shown where the value now and
 * the value then are both published, and since the very answers that were released then, so it reveals nothing new.
 * Participation is protected as the means are, by the number of invited people.
 *
 * <p>Each release is one act: the store is read, the release decided without any lock, and recorded if nobody else recorded
 * one meanwhile; else it is decided again. Stateless.
 */
public final class Publisher {

    /**
     * The version of the rules of protection. It rises whenever other values would leave for the same answers, so that what
     * was decided by earlier rules is known and kept.
     */
    static final int RULES = 1;

    private Publisher() {}

    /**
     * Releases a wave's results. The same release again gives the publication that is kept and records nothing.
     *
     * <p>Groups may lie across the tree, such as all teams of one supervisor, or be people of one background class. A measure
     * with a group has no spread, distributions and bands, in this release and later ones: what they would reveal together
     * is not computed. Reported results have no groups.
     *
     * <p>If another wave was released from the same answers, which {@link SameAnswers} determines, all units of both are judged
     * together: what is shown of the one is safe beside what was shown of the other.
     *
     * @param results what was computed or reported
     * @param request the day, and what is asked for
     * @param store the survey's store
     * @return the publication, which is recorded; with the reasons where it was reduced
     * @throws ReleaseRefusedException if the request is weaker than the promise, the store has forgotten releases, or the wave
     *     was released from other answers or in another tree and it cannot be determined what both give away together;
     *     nothing is recorded then
     * @throws IllegalArgumentException if a group's unit is not in the organisation, its background not in the results, or
     *     two groups have one id
     * @throws IOException if the store cannot be read or written; nothing has left then
     */
    public static Publication release(Results results, ReleaseRequest request, ReleaseStore store) throws IOException {
        return release(results, request, store, CorrectionRule.ALL);
    }

    static Publication release(Results results, ReleaseRequest request, ReleaseStore store, Set<CorrectionRule> rules)
            throws IOException {
        Objects.requireNonNull(results, "results");
        return StoreAct.on(store, kept -> act(results, request, kept, rules));
    }

    /**
     * Looks what a release would show, without making it.
     *
     * @param results what was computed or reported
     * @param request the day, and what is asked for
     * @param store the survey's store
     * @return the decisions, without values
     * @throws ReleaseRefusedException as {@link #release} does
     * @throws IllegalArgumentException as {@link #release} does
     * @throws IOException if the store cannot be read
     */
    public static ReleasePreview preview(Results results, ReleaseRequest request, ReleaseStore store)
            throws IOException {
        SurveyReleases kept = store.read();
        return ReleasePreview.of(
                act(results, request, kept, CorrectionRule.ALL).result(), kept.findLast(results.wave()));
    }

    private static StoreAct<Publication> act(
            Results results, ReleaseRequest request, SurveyReleases kept, Set<CorrectionRule> rules) {
        ReleaseTask task = request.task(results, kept);
        Optional<Publication> same = kept.findSame(results, task);
        if (same.isPresent()) {
            return new StoreAct<>(same.get(), null);
        }
        boolean isOther = task.ledger().snapshots(results.wave()).stream()
                .anyMatch(snapshot -> !snapshot.equals(results.snapshot()));
        boolean isFirst = kept.ledger().snapshots(results.wave()).isEmpty();
        if (isOther && (isFirst || request.correction().isPresent())) {
            Optional<CorrectedRelease> corrected = findCorrected(results, task, kept, rules);
            if (corrected.isPresent()) {
                Decision<Publication> decision = corrected.get().decide(request.correction(), task);
                SurveyReleases superseded = isFirst ? kept : kept.superseding(results.wave(), request.superseding());
                return recorded(decision, results, superseded);
            }
        }
        return recorded(new ReleaseWork(results, task).decide(), results, kept);
    }

    private static StoreAct<Publication> recorded(
            Decision<Publication> decision, Results results, SurveyReleases kept) {
        return new StoreAct<>(decision.published(), kept.with(decision.release(), results, decision.published()));
    }

    /**
     * What is released beside other answers of the wave or, if it is its first release, beside a wave that holds the same
     * answers; empty if only nested answers could be judged beside that one.
     */
    private static Optional<CorrectedRelease> findCorrected(
            Results results, ReleaseTask task, SurveyReleases kept, Set<CorrectionRule> rules) {
        boolean isFirst = kept.ledger().snapshots(results.wave()).isEmpty();
        Set<String> snapshots = task.ledger().snapshots(results.wave());
        List<Results> states = snapshots.stream()
                .flatMap(snapshot -> kept.find(snapshot).stream())
                .toList();
        Optional<Publication> last = isFirst
                ? kept.wavesOfSameAnswers(results).stream()
                        .flatMap(wave -> kept.findLast(wave).stream())
                        .findFirst()
                : kept.findLast(results.wave());
        Optional<Results> then =
                last.flatMap(before -> kept.find(kept.require(before.revision()).snapshot()));
        boolean isKept = then.isPresent() && states.size() == snapshots.size();
        if (isKept && states.stream().allMatch(state -> CorrectedRelease.canJudge(state, results))) {
            Publication fresh = new ReleaseWork(results, task.asFirstOf(results.wave()))
                    .decide()
                    .published();
            return Optional.of(
                    new CorrectedRelease(then.get(), results, last.orElseThrow(), fresh, states, task.ledger(), rules));
        }
        if (isFirst) {
            return Optional.empty();
        }
        ReleaseRefusal.Code why =
                isKept ? ReleaseRefusal.Code.CHANGES_UNKNOWN : ReleaseRefusal.Code.EARLIER_RESULTS_GONE;
        throw ReleaseRefusal.of(why, results.wave()).exception();
    }

    /**
     * Releases the results of single items; nothing else asks for them.
     *
     * @param survey the answers
     * @param results what was computed from them, which may have been released before or may be later
     * @param request the day, and a stricter policy if one is wanted; groups are not used
     * @param store the survey's store
     * @return the items' results
     * @throws ReleaseRefusedException if the request is weaker than the promise, the store has forgotten releases, or the wave
     *     was released from other answers or in another tree
     * @throws IllegalArgumentException if the survey and the results are of different answers or promises
     * @throws IOException if the store cannot be read or written; nothing has left then
     */
    public static PublishedItems releaseItems(
            Survey survey, Results results, ReleaseRequest request, ReleaseStore store) throws IOException {
        Objects.requireNonNull(results, "results");
        Survey counted = survey.withoutOwnAnswers(results.model().aboutSupervisor());
        return StoreAct.on(
                store,
                kept -> StoreAct.recording(
                        new ItemProtection(counted, results, request.task(results, kept)).decide(), kept));
    }

    /**
     * Releases comments; nothing else asks for them.
     *
     * @param comments what people wrote, any number a person
     * @param results the wave's results, whose units and promise are the comments'; where a unit's number of invited people
     *     is known, no more of them can have written
     * @param request the day, and a stricter policy if one is wanted; groups are not used
     * @param store the survey's store
     * @return the comments that may leave; their threshold counts people with a comment
     * @throws ReleaseRefusedException if the request is weaker than the promise, the store has forgotten releases, or other
     *     comments of the wave have been released, or the same under another policy or in another tree: the difference
     *     would reveal whose they are
     * @throws IllegalArgumentException if a comment's unit is not in the organisation, a person's comments name two units,
     *     or more people of a unit wrote than were invited: their keys then are not those of persons
     * @throws IOException if the store cannot be read or written; nothing has left then
     */
    public static CommentRelease releaseComments(
            List<CommentRelease.Comment> comments, Results results, ReleaseRequest request, ReleaseStore store)
            throws IOException {
        List<CommentRelease.Comment> written = List.copyOf(comments);
        return StoreAct.on(
                store,
                kept -> StoreAct.recording(
                        CommentRelease.decide(
                                results.wave(), written, results.organisation(), request.task(results, kept)),
                        kept));
    }
}
