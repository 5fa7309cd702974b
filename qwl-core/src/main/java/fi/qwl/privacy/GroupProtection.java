package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.audit.DifferencingAudit;
import fi.qwl.privacy.audit.GroupSelection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses which groups across the tree and which background classes to show on one measure, together with all that is
 * shown of the tree. A group is admitted in the order of declaration if then no union of cells with fewer than k answers
 * can be solved, and none of people who were invited and did not answer.
 *
 * <p>What lies near an end of the scale, or is a low mean of few, goes in fixed blocks of two neighbours in size, so that
 * the choice does not reveal which gave the reason. If with what is left anything near an end could be solved, or a hidden
 * group could be bounded, no group is shown of those that touch the same people, directly or by way of others.
 */
final class GroupProtection {

    private static final double TOLERANCE = 1e-6;

    private final Results results;
    private final Measure measure;
    private final DisclosurePolicy policy;
    private final MeasureCells cells;
    private final PossibleValues possible;
    private final EndDistance distance;
    private final int fewest;

    GroupProtection(Results results, Measure measure, DisclosurePolicy policy, int fewest) {
        this.results = results;
        this.measure = measure;
        this.policy = policy;
        this.cells = new MeasureCells(results, measure);
        this.possible = results.possibleValues(measure);
        this.distance = ProtectionInput.endDistance(measure, possible);
        this.fewest = fewest;
    }

    /** Whether all of some groups can be judged with the available results. */
    boolean knows(Collection<UnitGroup> groups) {
        return groups.stream().allMatch(cells::knows);
    }

    /** Whether the tree's means are safe together with groups that have been released. */
    boolean areSafe(boolean[] means, Collection<UnitGroup> released) {
        List<int[]> groups = released.stream().map(cells::of).toList();
        TouchedResiduals tree = tree(means);
        return audit(tree.touchedBy(groups), groups).verdict(fewest) == DifferencingAudit.Verdict.SAFE
                && areHarmless(tree, groups, List.of(), hidden(means));
    }

    /**
     * The groups to show.
     *
     * @param groups what is asked for, in order
     * @param mayBeShown which of them may be, by index
     * @param means the units whose mean is known
     * @param released the groups that have been released before
     * @return by index
     */
    boolean[] choose(List<UnitGroup> groups, boolean[] mayBeShown, boolean[] means, Collection<UnitGroup> released) {
        List<int[]> asked = groups.stream().map(cells::of).toList();
        List<int[]> before = released.stream().map(cells::of).toList();
        TouchedResiduals tree = tree(means);
        List<int[]> all = Stream.concat(asked.stream(), before.stream()).toList();
        int[] large = IntStream.range(0, asked.size())
                .filter(group -> mayBeShown[group] && cells.people(asked.get(group)) >= fewest)
                .toArray();
        GroupSelection admission = new GroupSelection(audit(tree.touchedBy(all), before), asked, fewest);
        admission.admit(large);
        boolean[] shown = new boolean[groups.size()];
        withoutEnds(admission.admitted(), asked).forEach(group -> shown[group] = true);
        List<int[]> hidden = hidden(means);
        for (List<Integer> family : tree.families(all)) {
            List<int[]> published = family.stream()
                    .filter(set -> set >= shown.length || shown[set])
                    .map(all::get)
                    .toList();
            List<int[]> unpublished = family.stream()
                    .filter(set -> set < shown.length && !shown[set])
                    .map(all::get)
                    .toList();
            if (!areHarmless(tree, published, unpublished, hidden)) {
                family.stream().filter(set -> set < shown.length).forEach(set -> shown[set] = false);
            }
        }
        return shown;
    }

    private TouchedResiduals tree(boolean[] means) {
        return new TouchedResiduals(cells.people().length, cells.residuals(means));
    }

    private DifferencingAudit audit(List<int[]> residuals, List<int[]> groups) {
        DifferencingAudit audit = new DifferencingAudit(cells.people(), cells.isInvited());
        residuals.forEach(audit::publish);
        groups.forEach(audit::publish);
        return audit;
    }

    /**
     * Whether groups reveal nothing by their values.
     *
     * @param published groups that are shown
     * @param unpublished groups that are not
     * @param hidden units that are not
     */
    private boolean areHarmless(
            TouchedResiduals tree, List<int[]> published, List<int[]> unpublished, List<int[]> hidden) {
        if (published.isEmpty()) {
            return true;
        }
        List<int[]> small = Stream.concat(unpublished.stream(), tree.touching(hidden, published).stream())
                .filter(this::mayNotBeBounded)
                .toList();
        List<int[]> touching = Stream.concat(published.stream(), small.stream()).toList();
        return hasHarmlessValues(audit(tree.touchedBy(touching), published), small);
    }

    /** The groups without the blocks in which one is near an end. */
    private List<Integer> withoutEnds(List<Integer> admitted, List<int[]> asked) {
        List<Integer> sorted = new ArrayList<>(admitted);
        sorted.sort(Comparator.comparingLong((Integer group) -> cells.people(asked.get(group)))
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> left = new ArrayList<>();
        int to = 0;
        while (to < sorted.size()) {
            int from = to;
            // Where their number is odd, the three smallest are together.
            to = Math.min(sorted.size(), from + (from == 0 && sorted.size() % 2 == 1 ? 3 : 2));
            List<Integer> block = sorted.subList(from, to);
            boolean isNear = block.stream().anyMatch(group -> isNearEnd(asked.get(group)));
            left.addAll(isNear ? List.of() : block);
        }
        return left;
    }

    private boolean isNearEnd(int[] group) {
        long n = cells.people(group);
        double sum = cells.sum(group);
        return !MeanResidual.of(policy, possible, n, sum / n, 0).isSafe() || isLow(n, sum - n * possible.lowest());
    }

    /** Whether people have a low mean of few, which is never shown exactly. */
    private boolean isLow(long n, double low) {
        return measure != WholeIndex.QWL && n < policy.answersForLowMeans() && low < n * lowBelow(n) - TOLERANCE;
    }

    private double lowBelow(long n) {
        return distance.codedBelow(n, range(), policy);
    }

    private double range() {
        return possible.highest() - possible.lowest();
    }

    private boolean hasHarmlessValues(DifferencingAudit audit, List<int[]> small) {
        double range = range();
        double least = Math.max(policy.distanceFromEnds(range), distance.ofAll(1, range)) + TOLERANCE;
        double[] low = cells.low();
        double[] high = cells.high();
        return audit.verdictNearEnd(low, least) == DifferencingAudit.Verdict.SAFE
                && audit.verdictNearEnd(high, least) == DifferencingAudit.Verdict.SAFE
                && hasNoLowMeans(audit, low)
                && areOthersFarFromEnds(audit)
                && audit.areFree(small, low, high, policy.minimumIntervalWidth() * range / 100);
    }

    private boolean mayNotBeBounded(int[] set) {
        long n = cells.people(set);
        return n > 0 && (n < fewest || isLow(n, cells.sum(set) - n * possible.lowest()));
    }

    private boolean hasNoLowMeans(DifferencingAudit audit, double[] low) {
        return measure == WholeIndex.QWL
                || audit.verdictOfLowMeans(low, policy.answersForLowMeans() - 1, this::lowBelow)
                        == DifferencingAudit.Verdict.SAFE;
    }

    private List<int[]> hidden(boolean[] means) {
        List<int[]> hidden = new ArrayList<>();
        for (int unit = 0; unit < means.length; unit++) {
            if (!means[unit]) {
                hidden.add(cells.of(unit));
            }
        }
        return hidden;
    }

    /** The mean of a group's people; it has some. */
    PublishedValue.Shown value(UnitGroup group) {
        int[] members = cells.of(group);
        long n = cells.people(members);
        double mean = cells.sum(members) / n;
        boolean isOpen = policy.openDataReason().isPresent();
        return PublishedValue.Shown.of(n, isOpen ? mean : results.releasedMean(measure, mean));
    }

    long n(UnitGroup group) {
        return cells.people(cells.of(group));
    }

    /** Whether nobody can infer an answer of the others in any union that can be solved. */
    private boolean areOthersFarFromEnds(DifferencingAudit audit) {
        double range = range();
        double least = distance.ofOthers(1) - TOLERANCE;
        return least <= 0
                || (audit.verdictOfOthers(cells.low(), cells.mostLow(), least, range) == DifferencingAudit.Verdict.SAFE
                        && audit.verdictOfOthers(cells.high(), cells.mostHigh(), least, range)
                                == DifferencingAudit.Verdict.SAFE);
    }
}
