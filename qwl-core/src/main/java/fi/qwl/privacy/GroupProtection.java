package fi.qwl.privacy;

import fi.qwl.index.MeasureResult;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Chooses which groups across the tree to show on one measure, together with all that is shown of the tree. A group is
 * admitted in the order of declaration if then no union of units' own people with fewer than k answers can be solved. If
 * with the admitted groups anything near an end of the scale could be solved, none of them is shown, so that the choice
 * does not tell which gave the reason.
 */
final class GroupProtection {

    private static final double TOLERANCE = 1e-6;

    private final Results results;
    private final Measure measure;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final long[] homes;

    GroupProtection(Results results, Measure measure, DisclosurePolicy policy) {
        this.results = results;
        this.measure = measure;
        this.policy = policy;
        this.organisation = results.organisation();
        this.homes = results.units().stream()
                .mapToLong(unit -> unit.home(measure).n())
                .toArray();
    }

    /** Whether the tree's means are safe together with groups that have been released. */
    boolean areSafe(boolean[] means, Collection<Set<UnitId>> released) {
        return isSafe(audit(means, released));
    }

    /**
     * The groups to show.
     *
     * @param groups what is asked for, in order
     * @param means the units whose mean is known
     * @param released the groups that have been released before
     * @return by index
     */
    boolean[] choose(List<UnitGroup> groups, boolean[] means, Collection<Set<UnitId>> released) {
        boolean[] shown = new boolean[groups.size()];
        LinkageAudit audit = audit(means, released);
        for (int group = 0; group < shown.length; group++) {
            int[] cells = cells(groups.get(group).units());
            if (people(cells) >= policy.fewestTogether()) {
                audit.publish(cells);
                shown[group] = audit.verdict(policy.fewestTogether()) == LinkageAudit.Verdict.SAFE;
                audit = shown[group] ? audit : audit.withoutLast();
            }
        }
        if (!isSafe(audit)) {
            Arrays.fill(shown, false);
        }
        return shown;
    }

    private boolean isSafe(LinkageAudit audit) {
        PossibleValues possible = results.possibleValues(measure);
        double least = policy.distanceFromEnds(possible.highest() - possible.lowest()) + TOLERANCE;
        double[] low = new double[homes.length];
        double[] high = new double[homes.length];
        for (int unit = 0; unit < homes.length; unit++) {
            double sum = sum(unit);
            for (int child = unit + 1; child < organisation.endOf(unit); child = organisation.endOf(child)) {
                sum -= sum(child);
            }
            low[unit] = Math.max(0, sum - homes[unit] * possible.lowest());
            high[unit] = Math.max(0, homes[unit] * possible.highest() - sum);
        }
        return audit.verdict(policy.fewestTogether()) == LinkageAudit.Verdict.SAFE
                && audit.verdictNearEnd(low, least) == LinkageAudit.Verdict.SAFE
                && audit.verdictNearEnd(high, least) == LinkageAudit.Verdict.SAFE;
    }

    private LinkageAudit audit(boolean[] means, Collection<Set<UnitId>> released) {
        LinkageAudit audit = new LinkageAudit(homes);
        for (int unit = 0; unit < means.length; unit++) {
            if (means[unit]) {
                audit.publish(cells(Set.of(organisation.units().get(unit).id())));
            }
        }
        released.forEach(units -> audit.publish(cells(units)));
        return audit;
    }

    /** The mean of a group's people; it has some. */
    PublishedValue.Shown value(UnitGroup group) {
        double sum = 0;
        for (int top : tops(group.units())) {
            sum += sum(top);
        }
        long n = n(group);
        return new PublishedValue.Shown(n, sum / n, Double.NaN, null, null);
    }

    long n(UnitGroup group) {
        return people(cells(group.units()));
    }

    private double sum(int unit) {
        MeasureResult result = results.units().get(unit).find(measure).orElseThrow();
        return result.n().orElseThrow() * result.mean().orElse(0);
    }

    /** The units that are not within another unit of the group. */
    private List<Integer> tops(Set<UnitId> units) {
        int[] indexes = units.stream().mapToInt(organisation::indexOf).sorted().toArray();
        List<Integer> tops = new ArrayList<>();
        int end = 0;
        for (int index : indexes) {
            if (index >= end) {
                tops.add(index);
                end = organisation.endOf(index);
            }
        }
        return tops;
    }

    private int[] cells(Set<UnitId> units) {
        return tops(units).stream()
                .flatMapToInt(top -> java.util.stream.IntStream.range(top, organisation.endOf(top)))
                .toArray();
    }

    private long people(int[] cells) {
        return Arrays.stream(cells).mapToLong(cell -> homes[cell]).sum();
    }
}
