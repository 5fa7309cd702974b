package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release is decided from, beside what is to be released.
 *
 * @param policy the policy that is kept
 * @param ledger what has been released before
 * @param groups groups that are asked for, the more important first
 * @param earlier results that have been released
 * @param stamp what the release is recorded with
 */
record ReleaseTask(
        DisclosurePolicy policy,
        ReleaseLedger ledger,
        List<UnitGroup> groups,
        List<Results> earlier,
        ReleaseStamp stamp) {

    ReleaseTask {
        groups = List.copyOf(groups);
        earlier = List.copyOf(earlier);
    }

    /** Decided as if nothing of a wave had been released, and without groups. */
    ReleaseTask asFirstOf(Wave wave) {
        return new ReleaseTask(policy, ledger.without(wave), List.of(), List.of(), stamp);
    }

    /** Rejects groups that the results have no units or backgrounds for. */
    void requireGroupsOf(Results results) {
        Set<String> ids = new TreeSet<>();
        for (UnitGroup group : groups) {
            group.units().forEach(results.organisation()::indexOf);
            if (!ids.add(group.id())) {
                throw new IllegalArgumentException("group id " + group.id() + " appears twice among the groups");
            }
            Set<String> known = results.backgrounds()
                    .map(cells -> Set.copyOf(cells.backgrounds()))
                    .orElse(Set.of());
            if (!known.containsAll(group.classes().keySet())) {
                throw new IllegalArgumentException("group " + group.id() + " is of backgrounds "
                        + group.classes().keySet() + " but the results have " + new TreeSet<>(known)
                        + "\nMaybe add them with Results.withBackgrounds.");
            }
        }
    }
}
