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
 */
public final class ReleaseRequest {

    private final transient DisclosurePolicy policy;
    private final transient ReleaseLedger ledger;
    private final transient List<UnitGroup> groups;
    private final transient List<Results> earlier;

    /**
     * Holds the parts.
     *
     * @param policy what was promised, or stricter
     * @param ledger what has been released before; {@link ReleaseLedger#empty()} for a first release
     * @param groups groups across the tree or of background classes, the more important first; unmodifiable
     * @param earlier of a wave that has been released from other answers or another organisation, the results that
     *     were released then: without them it cannot be determined what the two releases give away together; unmodifiable
     */
    public ReleaseRequest(
            DisclosurePolicy policy, ReleaseLedger ledger, List<UnitGroup> groups, List<Results> earlier) {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(ledger, "ledger");
        this.groups = List.copyOf(groups);
        this.earlier = List.copyOf(earlier);

        this.policy = policy;
        this.ledger = ledger;
    }

    /** {@return what was promised, or stricter} */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** {@return what has been released before; {@link ReleaseLedger#empty()} for a first release} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /** {@return groups across the tree or of background classes, the more important first; unmodifiable} */
    public List<UnitGroup> groups() {
        return groups;
    }

    /**
     * {@return of a wave that has been released from other answers or another organisation, the results that were
     * released then: without them it cannot be determined what the two releases give away together; unmodifiable}
     */
    public List<Results> earlier() {
        return earlier;
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

    private List<Object> parts() {
        return List.of(policy, ledger, groups, earlier);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseRequest that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "ReleaseRequest";
    }
}
