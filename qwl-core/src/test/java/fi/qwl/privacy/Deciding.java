package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides releases under any policy and from a ledger that the test holds in its hands, as {@link Publisher} does under the
 * promise and from a store.
 */
final class Deciding {

    private static final ReleaseStamp STAMP = new ReleaseStamp(1, LocalDate.of(2024, 11, 15), Publisher.RULES, "", "");

    static final ReleaseMark MARK = new ReleaseMark(1, LocalDate.of(2024, 11, 15));

    private Deciding() {}

    /**
     * What came of it.
     *
     * @param results what may leave
     * @param ledger the ledger with this release
     * @param reductions why less is shown
     */
    record Made(PublishedResults results, ReleaseLedger ledger, Set<Publication.Reduction> reductions) {}

    /**
     * What is asked for.
     *
     * @param policy the policy that is kept
     * @param ledger what has been released before
     * @param groups groups that are asked for
     * @param earlier results that have been released
     */
    record Asked(DisclosurePolicy policy, ReleaseLedger ledger, List<UnitGroup> groups, List<Results> earlier) {

        static Asked of(DisclosurePolicy policy, ReleaseLedger ledger) {
            return new Asked(policy, ledger, List.of(), List.of());
        }

        Asked withGroups(List<UnitGroup> more) {
            return new Asked(policy, ledger, more, earlier);
        }

        Asked withEarlierRelease(Results released) {
            List<Results> all = new ArrayList<>(earlier);
            all.add(released);
            return new Asked(policy, ledger, groups, all);
        }

        private ReleaseTask task() {
            return new ReleaseTask(policy, ledger, groups, earlier, STAMP);
        }
    }

    static Made publish(Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        return publish(results, Asked.of(policy, ledger));
    }

    static Made publish(Results results, Asked asked) {
        Decision<Publication> decision = new ReleaseWork(results, asked.task()).decide();
        return new Made(
                decision.published().results(),
                asked.ledger().with(decision.release()),
                decision.published().reductions());
    }

    static Decision<PublishedItems> items(
            Survey survey, Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        Survey counted = survey.withoutOwnAnswers(results.model().aboutSupervisor());
        return new ItemProtection(counted, results, Asked.of(policy, ledger).task()).decide();
    }

    static PublishedItems publishItems(Survey survey, Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        return items(survey, results, policy, ledger).published();
    }

    static Decision<CommentRelease> comments(
            Wave wave,
            List<CommentRelease.Comment> comments,
            Organisation organisation,
            DisclosurePolicy policy,
            ReleaseLedger ledger) {
        return CommentRelease.decide(
                wave, comments, organisation, Asked.of(policy, ledger).task());
    }
}
