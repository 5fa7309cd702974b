package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Why a value is hidden, from what is released and no more. Where it is known how many were invited, a reason that depended
 * on the number of answers would reveal who has not answered: beside five invited people "protected" would say that all five
 * did. So "too few" is said where so few were invited, or where the released number of respondents says it.
 */
final class HidingReasons {

    private final Results results;
    private final int fewest;
    private final IntPredicate isParticipationShown;

    /**
     * Reasons beside a publication.
     *
     * @param results whose values are hidden
     * @param policy from how many answers means are shown
     * @param isParticipationShown of which units, by index, it is shown how many answered
     */
    HidingReasons(Results results, DisclosurePolicy policy, IntPredicate isParticipationShown) {
        this.results = results;
        this.fewest = policy.minimumForMeans();
        this.isParticipationShown = isParticipationShown;
    }

    /**
     * Of a unit.
     *
     * @param index the unit
     * @param n how many valid answers it has
     */
    HiddenReason of(int index, long n) {
        UnitResult unit = results.units().get(index);
        boolean areFewKnown =
                isParticipationShown.test(index) && unit.respondents().orElse(fewest) < fewest;
        return reason(unit.invited(), areFewKnown, n);
    }

    /**
     * Of a group.
     *
     * @param group the group
     * @param n how many valid answers it has
     */
    HiddenReason of(UnitGroup group, long n) {
        return reason(invited(group), false, n);
    }

    private HiddenReason reason(OptionalInt invited, boolean areFewKnown, long n) {
        long known = invited.isPresent() ? invited.getAsInt() : n;
        return areFewKnown || known < fewest ? HiddenReason.TOO_FEW : HiddenReason.PROTECTED;
    }

    /** How many were invited in a group's units; empty where that is not known of one of them. */
    private OptionalInt invited(UnitGroup group) {
        Organisation organisation = results.organisation();
        boolean[] isMember = new boolean[organisation.size()];
        int all = 0;
        int[] topmost =
                group.units().stream().mapToInt(organisation::indexOf).sorted().toArray();
        for (int unit : topmost) {
            OptionalInt invited = results.units().get(unit).invited();
            if (invited.isEmpty()) {
                return OptionalInt.empty();
            }
            all += isMember[unit] ? 0 : invited.getAsInt();
            Arrays.fill(isMember, unit, organisation.endOf(unit), true);
        }
        return OptionalInt.of(all);
    }
}
