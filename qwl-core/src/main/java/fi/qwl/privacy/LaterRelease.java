package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.audit.DifferencingAudit;
import fi.qwl.privacy.audit.GroupSelection;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses what to show of a wave that has been released already, from fewer or more answers or in another tree: late
 * answers, withdrawn ones, a reorganisation. What is shown must be safe together with all that was shown then.
 *
 * <p>Chosen by numbers of people: first as for a first release, then in that order each unit with which no union of fewer
 * than k people can be solved. Then what lies near an end is taken back as in a first release, and where together with
 * the earlier releases something near an end could be solved, or a hidden unit bounded, the measure is hidden.
 *
 * <p>Where spread or bands were shown, only what reveals nothing new of those who had answered then.
 */
final class LaterRelease {

    private static final double TOLERANCE = 1e-6;

    /** Each release has at most one set for every unit: so many sets times cells are judged (ours). */
    private static final long LARGEST = 30_000_000;

    private final Results now;
    private final Measure measure;
    private final DisclosurePolicy policy;
    private final AnswerHistory.Parts parts;
    private final DifferencingAudit base;
    private final List<Results> released = new ArrayList<>();
    private boolean hasMore;
    private boolean isKnown;

    /**
     * A measure of the later release.
     *
     * @param now what is to be released
     * @param measure the measure
     * @param policy the policy of this release
     * @param history the wave's answers then and now
     * @param releases what was released of the wave
     * @param bySnapshot the results of each release
     */
    LaterRelease(
            Results now,
            Measure measure,
            DisclosurePolicy policy,
            AnswerHistory history,
            List<ReleaseLedger.Release> releases,
            Map<String, Results> bySnapshot) {
        this.now = now;
        this.measure = measure;
        this.policy = policy;
        this.parts = history.parts(measure);
        this.base = new DifferencingAudit(parts.people());
        this.isKnown = (releases.size() + 1L) * now.organisation().size() * parts.people().length <= LARGEST;
        for (ReleaseLedger.Release release : releases) {
            Results then = bySnapshot.get(release.snapshot());
            if (then != null && isKnown) {
                read(release, then);
            }
        }
    }

    private void read(ReleaseLedger.Release release, Results then) {
        String key = measure.key();
        Set<UnitId> units = release.shown().getOrDefault(key, Set.of());
        List<UnitGroup> groups = release.groups().getOrDefault(key, List.of());
        Map<UnitId, UnitGroup> merged = new HashMap<>();
        release.groups()
                .getOrDefault(ReleaseLedger.MERGED, List.of())
                .forEach(group -> merged.put(new UnitId(group.id()), group));
        for (UnitId unit : units) {
            UnitGroup group = merged.get(unit);
            base.publish(group == null ? parts.of(then, unit) : parts.of(then, group));
        }
        for (UnitGroup group : groups) {
            if (group.classes().isEmpty()) {
                base.publish(parts.of(then, group));
            } else {
                isKnown = false;
            }
        }
        hasMore |= release.shown().containsKey(key + ReleaseLedger.SPREAD)
                || release.shown().containsKey(key + ReleaseLedger.SPREAD_WORD)
                || release.shown().containsKey(key + ReleaseLedger.RANGE)
                || release.shown().containsKey(key + ReleaseLedger.BAND)
                || release.shown().containsKey(key + ReleaseLedger.DISTRIBUTION);
        released.add(then);
    }

    /**
     * The units whose mean is shown.
     *
     * @param protection the measure's protection within this release
     * @return by index
     */
    boolean[] choose(MeasureProtection protection) {
        Organisation organisation = now.organisation();
        if (policy.openDataReason().isPresent()) {
            return protection.marks(protection::isPublishable);
        }
        boolean[] nothing = new boolean[organisation.size()];
        if (!isKnown) {
            return nothing;
        }
        List<int[]> sets = organisation.units().stream()
                .map(unit -> parts.of(now, unit.id()))
                .toList();
        int fewest = policy.minimumCellSize();
        boolean[] chosen = protection.chosen(
                fewest, unit -> protection.isPublishable(unit) && (!hasMore || isOldNews(sets.get(unit))));
        GroupSelection admission = new GroupSelection(base, sets, fewest);
        admission.admit(
                IntStream.range(0, chosen.length).filter(unit -> chosen[unit]).toArray());
        boolean[] admitted = new boolean[chosen.length];
        admission.admitted().forEach(unit -> admitted[unit] = true);
        boolean[] shown = protection.protectedMeans(admitted);
        return isHarmless(sets, shown) ? shown : nothing;
    }

    /** Whether a set reveals nothing new of those whose answers were released. */
    private boolean isOldNews(int[] set) {
        int[] then = parts.thatWereIn(set, released);
        return parts.people(then) == 0 || base.reveals(then);
    }

    private boolean isHarmless(List<int[]> sets, boolean[] shown) {
        DifferencingAudit audit = base;
        List<int[]> hidden = new ArrayList<>();
        for (int unit = 0; unit < shown.length; unit++) {
            int[] set = sets.get(unit);
            long n = parts.people(set);
            audit = shown[unit] ? audit.with(set) : audit;
            if (!shown[unit] && n > 0 && n < policy.minimumCellSize()) {
                hidden.add(set);
            }
        }
        PossibleValues possible = now.possibleValues(measure);
        double range = possible.highest() - possible.lowest();
        double least = policy.distanceFromEnds(range) + TOLERANCE;
        return audit.verdictNearEnd(parts.low(), least) == DifferencingAudit.Verdict.SAFE
                && audit.verdictNearEnd(parts.high(), least) == DifferencingAudit.Verdict.SAFE
                && areOthersFarFromEnds(audit, possible)
                && audit.areFree(hidden, parts.low(), parts.high(), policy.minimumIntervalWidth() * range / 100);
    }

    /** Whether nobody can infer an answer of the others in any union that can be solved. */
    private boolean areOthersFarFromEnds(DifferencingAudit audit, PossibleValues possible) {
        double range = possible.highest() - possible.lowest();
        double least = ProtectionInput.endDistance(measure, possible).ofOthers(1) - TOLERANCE;
        return least <= 0
                || (audit.verdictOfOthers(parts.low(), parts.mostLow(), least, range) == DifferencingAudit.Verdict.SAFE
                        && audit.verdictOfOthers(parts.high(), parts.mostHigh(), least, range)
                                == DifferencingAudit.Verdict.SAFE);
    }
}
