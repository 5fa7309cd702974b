package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Chooses of which units it is shown how many were invited and answered. Participation is a separate measure whose answers
 * are the invitations.
 */
final class ParticipationProtection {

    /** So much that no number of people without a shown mean outweighs one with. */
    private static final long SHOWN_FIRST = 1_000_000_000L;

    private final Results results;
    private final DisclosurePolicy policy;
    private final Organisation organisation;

    ParticipationProtection(Results results, DisclosurePolicy policy) {
        this.results = results;
        this.policy = policy;
        this.organisation = results.organisation();
    }

    /**
     * The units to show it of. Those whose number of answers is shown are among
     * them, so that both together are one pattern.
     *
     * @param shown the units with a shown mean, by measure
     * @param isReleased whether it has been shown of a unit before
     * @return by index
     */
    boolean[] choose(Collection<boolean[]> shown, IntPredicate isReleased) {
        boolean[] all = new boolean[organisation.size()];
        if (policy.openDataReason().isPresent()) {
            Arrays.fill(all, true);
            return all;
        }
        IntToLongFunction weight = index -> shown.stream().anyMatch(marks -> marks[index]) ? SHOWN_FIRST : 1;
        int fewest = policy.minimumForMeans();
        IntPredicate isKnown = index -> isReleased.test(index) || shown.stream().anyMatch(marks -> marks[index]);
        boolean[] marks = new TreeProtection(
                        organisation, fewest, this::peopleAtHome, index -> true, none -> false, isKnown, weight)
                .choose()
                .orElseGet(() -> new TreeProtection(
                                organisation,
                                fewest,
                                this::peopleAtHome,
                                isReleased,
                                none -> false,
                                none -> false,
                                weight)
                        .choose()
                        .orElseThrow());
        ReleaseVerifier.verify(organisation, fewest, this::peopleAtHome, marks);
        return marks;
    }

    private long peopleAtHome(int index) {
        long people = peopleWithin(index);
        for (int child : organisation.childrenOf(index)) {
            people -= peopleWithin(child);
        }
        return Math.max(0, people);
    }

    private long peopleWithin(int index) {
        UnitResult unit = results.units().get(index);
        long respondents = unit.respondents().orElse(0);
        return unit.invited().isPresent() ? unit.invited().getAsInt() : respondents;
    }
}
