package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a release is asked to be.
 *
 * <pre>{@code
 * ReleaseRequest request = ReleaseRequest.of(policy, ledger)
 *         .withGroups(UnitGroup.ofClasses(results, "age", root));
 * Publication publication = Publisher.publish(results, request);
 * }</pre>
 *
 * @param policy what was promised, or stricter
 * @param ledger what has been released before; {@link ReleaseLedger#empty()} for a first release
 * @param groups groups across the tree or of background classes, the more important first; unmodifiable
 * @param earlier of a wave that has been released from other answers or another organisation, the results that were
 *     released then: without them it cannot be told what the two releases give away together; unmodifiable
 */
public record ReleaseRequest(
        DisclosurePolicy policy, ReleaseLedger ledger, List<UnitGroup> groups, List<Results> earlier) {

    public ReleaseRequest {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(ledger, "ledger");
        groups = List.copyOf(groups);
        earlier = List.copyOf(earlier);
    }

    /**
     * A request for the units of the tree alone.
     *
     * @param policy what was promised, or stricter
     * @param ledger what has been released before
     * @return the request
     */
    public static ReleaseRequest of(DisclosurePolicy policy, ReleaseLedger ledger) {
        return new ReleaseRequest(policy, ledger, List.of(), List.of());
    }

    /**
     * Asks for groups as well.
     *
     * @param more the groups, the more important first
     * @return the changed copy
     */
    public ReleaseRequest withGroups(List<UnitGroup> more) {
        List<UnitGroup> all = new ArrayList<>(groups);
        all.addAll(more);
        return new ReleaseRequest(policy, ledger, all, earlier);
    }

    /**
     * Hands over what was released of the same wave before: fewer or more answers, or the same in another tree.
     *
     * @param released the results then; they stay inside the host
     * @return the changed copy
     */
    public ReleaseRequest withEarlierRelease(Results released) {
        List<Results> all = new ArrayList<>(earlier);
        all.add(released);
        return new ReleaseRequest(policy, ledger, groups, all);
    }
}
