package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.index.HomeGroup;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Origin;
import fi.qwl.index.Results;
import fi.qwl.index.ScaleEnd;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The last computation: decides what of the results may leave.
 *
 * <pre>{@code
 * Publication publication = Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty());
 * publication.results();   // may leave
 * publication.ledger();    // stays, and goes into the next release
 * }</pre>
 *
 * <p>Shows means, their n, risk statuses and changes over one tree of units. A change is shown where the value now and
 * the value then are both published, and since the very answers that were released then, so it tells nothing new.
 * Participation is protected as the means are, by the number of invited people. Stateless.
 */
public final class Publisher {

    /** The key of participation in the ledger, beside the measures' keys. */
    private static final String PARTICIPATION = "participation";

    /** So much that no number of people without a shown mean outweighs one with. */
    private static final long SHOWN_FIRST = 1_000_000_000L;

    private final Results results;
    private final DisclosurePolicy policy;
    private final ReleaseLedger ledger;
    private final Organisation organisation;

    private Publisher(Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        this.results = results;
        this.policy = policy;
        this.ledger = ledger;
        this.organisation = results.organisation();
    }

    /**
     * Makes a publication.
     *
     * @param results what was computed or reported
     * @param policy what was promised, or stricter
     * @param ledger what has been released before; {@link ReleaseLedger#empty()} for a first release
     * @return the publication
     * @throws IllegalStateException if the wave has been released from another snapshot, or nothing is safe together
     *     with earlier releases
     */
    public static Publication publish(Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(ledger, "ledger");
        return new Publisher(results, policy, ledger).publish();
    }

    private Publication publish() {
        String snapshot = results.snapshot();
        ledger.findSnapshot(results.wave())
                .filter(earlier -> !earlier.equals(snapshot))
                .ifPresent(earlier -> {
                    throw new IllegalStateException(
                            "wave " + results.wave() + " was released from other answers or another"
                                    + " organisation; the difference would tell what changed"
                                    + "\nMaybe keep the first release, or start the ledger anew if nobody has seen it.");
                });
        Map<Measure, boolean[]> shown = new LinkedHashMap<>();
        for (Measure measure : results.measures()) {
            shown.put(measure, choose(measure));
        }
        if (results.order() == ScoringOrder.MEANS_FIRST && shown.containsKey(WholeIndex.QWL)) {
            shown.put(WholeIndex.QWL, whereAllFactorsAre(shown));
        }
        boolean[] participation = chooseParticipation(shown.values());
        List<PublishedUnit> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            units.add(unit(index, shown, participation[index]));
        }
        Map<String, Set<UnitId>> released = new LinkedHashMap<>();
        shown.forEach((measure, marks) -> released.put(measure.key(), unitIds(marks)));
        released.put(PARTICIPATION, unitIds(participation));
        ReleaseLedger.Release release = new ReleaseLedger.Release(results.wave(), snapshot, policy, released);
        return new Publication(new PublishedResults(results, policy, units), ledger.with(release));
    }

    private boolean[] choose(Measure measure) {
        Set<UnitId> released = ledger.released(results.wave(), measure.key());
        Set<UnitId> lastYear =
                findLastWave().map(wave -> ledger.released(wave, measure.key())).orElse(Set.of());
        return choose(
                index -> results.units().get(index).home(measure),
                index -> isPublishable(results.units().get(index), measure),
                lastYear,
                released,
                index -> 1);
    }

    /**
     * An index of means is one number more about its three factors: beside two of them it tells the third. Where all
     * three are shown it tells nothing new.
     */
    private boolean[] whereAllFactorsAre(Map<Measure, boolean[]> shown) {
        boolean[] marks = new boolean[organisation.size()];
        Arrays.fill(marks, true);
        for (Factor factor : Factor.values()) {
            boolean[] ofFactor = Objects.requireNonNull(shown.get(factor), "factor");
            for (int index = 0; index < marks.length; index++) {
                marks[index] &= ofFactor[index];
            }
        }
        return marks;
    }

    /**
     * Participation is a measure of its own whose answers are the invitations; there is nothing at an end. Units with a
     * shown mean come first: their n is known already.
     */
    private boolean[] chooseParticipation(Collection<boolean[]> shown) {
        return choose(
                index -> new HomeGroup(peopleAtHome(index), ScaleEnd.NEITHER),
                index -> true,
                Set.of(),
                ledger.released(results.wave(), PARTICIPATION),
                index -> shown.stream().anyMatch(marks -> marks[index]) ? SHOWN_FIRST : 1);
    }

    private boolean[] choose(
            IntFunction<HomeGroup> homes,
            IntPredicate isCandidate,
            Set<UnitId> lastYear,
            Set<UnitId> released,
            IntToLongFunction weight) {
        boolean[] shown = new TreeProtection(
                        organisation,
                        policy.fewestForMeans(),
                        homes,
                        isCandidate,
                        index -> lastYear.contains(idOf(index)),
                        index -> released.contains(idOf(index)),
                        weight)
                .choose();
        ReleaseVerifier.verify(organisation, policy.fewestForMeans(), homes, shown);
        return shown;
    }

    private long peopleAtHome(int index) {
        long people = peopleWithin(index);
        for (int child = index + 1; child < organisation.endOf(index); child = organisation.endOf(child)) {
            people -= peopleWithin(child);
        }
        return Math.max(0, people);
    }

    private long peopleWithin(int index) {
        UnitResult unit = results.units().get(index);
        long respondents = unit.respondents().orElse(0);
        return unit.invited().isPresent() ? unit.invited().getAsInt() : respondents;
    }

    private static boolean isPublishable(UnitResult unit, Measure measure) {
        return unit.find(measure)
                .filter(result -> result.n().isPresent() && result.mean().isPresent())
                .isPresent();
    }

    private Optional<Wave> findLastWave() {
        return ledger.releases().stream()
                .map(ReleaseLedger.Release::wave)
                .filter(wave -> wave.compareTo(results.wave()) < 0)
                .max(Comparator.naturalOrder());
    }

    private PublishedUnit unit(int index, Map<Measure, boolean[]> shown, boolean isParticipationShown) {
        UnitResult unit = results.units().get(index);
        Map<Measure, PublishedValue> values = new LinkedHashMap<>();
        shown.forEach(
                (measure, marks) -> values.put(measure, marks[index] ? show(unit, measure) : hide(unit, measure)));
        Participation participation =
                isParticipationShown ? Participation.shown(unit.invited(), unit.respondents()) : Participation.hidden();
        return new PublishedUnit(unit.unit(), participation, values);
    }

    private PublishedValue show(UnitResult unit, Measure measure) {
        MeasureResult result = unit.find(measure).orElseThrow();
        return new PublishedValue.Shown(
                result.n().orElseThrow(),
                result.mean().orElseThrow(),
                result.status().orElse(null),
                shownChange(result));
    }

    private @Nullable Change shownChange(MeasureResult result) {
        return result.change()
                .filter(change -> ledger.findSnapshot(change.since()).equals(results.findBaseSnapshot(change.since())))
                .filter(change ->
                        ledger.released(change.since(), result.measure().key()).containsAll(change.base()))
                .orElse(null);
    }

    private PublishedValue hide(UnitResult unit, Measure measure) {
        if (!isPublishable(unit, measure) && results.origin() == Origin.REPORTED) {
            return new PublishedValue.Hidden(HiddenReason.NOT_REPORTED);
        }
        long n = unit.find(measure).map(result -> result.n().orElse(0)).orElse(0L);
        boolean isTooFew = n < policy.fewestForMeans();
        return new PublishedValue.Hidden(isTooFew ? HiddenReason.TOO_FEW : HiddenReason.PROTECTED);
    }

    private Set<UnitId> unitIds(boolean[] marks) {
        Set<UnitId> units = new TreeSet<>();
        for (int index = 0; index < marks.length; index++) {
            if (marks[index]) {
                units.add(idOf(index));
            }
        }
        return units;
    }

    private UnitId idOf(int index) {
        return organisation.units().get(index).id();
    }
}
