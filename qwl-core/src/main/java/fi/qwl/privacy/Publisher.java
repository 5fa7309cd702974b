package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The last computation: decides what of the results may leave.
 *
 * <pre>{@code
 * Publication publication = Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty());
 * publication.results();   // may leave
 * publication.ledger();    // stays, and goes into the next release
 * }</pre>
 *
 * <p>Shows means, their n, spread, bands, risk statuses and changes over one tree of units. What is shown is chosen by
 * numbers of people alone; then what would reveal too much by its value is taken back, always together with others, so
 * that neither the choice nor the reason reveals whose value it was. A change is shown where the value now and
 * the value then are both published, and since the very answers that were released then, so it reveals nothing new.
 * Participation is protected as the means are, by the number of invited people. Stateless.
 */
public final class Publisher {

    private Publisher() {}

    /**
     * Makes a publication of the units of the tree.
     *
     * @param results what was computed or reported
     * @param policy what was promised, or stricter
     * @param ledger what has been released before; {@link ReleaseLedger#empty()} for a first release
     * @return the publication
     * @throws IllegalStateException as {@link #publish(Results, ReleaseRequest)} does
     */
    public static Publication publish(Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        return publish(results, ReleaseRequest.of(policy, ledger));
    }

    /**
     * Makes a publication. Groups may lie across the tree, such as all teams of one supervisor, or be people of one
     * background class. A measure with a group has no spread, distributions and bands, in this release and later ones:
     * what they would reveal together is not computed. Reported results have no groups.
     *
     * @param results what was computed or reported
     * @param request the policy, the ledger, and what else is asked for
     * @return the publication; with the reasons where it was reduced
     * @throws IllegalStateException if the wave has been released from other answers or in another tree and it cannot be
     *     told what both give away together
     * @throws IllegalArgumentException if a group's unit is not in the organisation, its background not in the results, or
     *     two groups have one id
     */
    public static Publication publish(Results results, ReleaseRequest request) {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(request, "request");
        Set<String> ids = new TreeSet<>();
        for (UnitGroup group : request.groups()) {
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
        return new ReleaseWork(results, request).publish();
    }

    /**
     * Decides which results of single items may leave; a release of its own that nothing else asks for.
     *
     * @param survey the answers
     * @param results what was computed from them, which may have been released before or may be later
     * @param policy what was promised, or stricter
     * @param ledger what has been released before
     * @return the items' results, and the ledger for the next release
     * @throws IllegalStateException if the wave has been released from other answers or in another tree
     * @throws IllegalArgumentException if the survey and the results are of different answers
     */
    public static ItemRelease publishItems(
            Survey survey, Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(ledger, "ledger");
        Survey counted = survey.withoutOwnAnswers(results.model().aboutSupervisor());
        return new ItemProtection(counted, results, policy, ledger).publish();
    }
}
