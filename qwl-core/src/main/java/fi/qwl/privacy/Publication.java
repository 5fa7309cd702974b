package fi.qwl.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a release gives: the results that may leave, and the host's ledger for the next release. The ledger stays with
 * the host.
 */
public final class Publication {

    private final transient PublishedResults results;
    private final transient ReleaseLedger ledger;

    /**
     * Puts together what left and what stayed.
     *
     * @param results the published results
     * @param ledger what has been released so far, this release included
     */
    public Publication(PublishedResults results, ReleaseLedger ledger) {
        this.results = Objects.requireNonNull(results, "results");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /** {@return the published results} */
    public PublishedResults results() {
        return results;
    }

    /** {@return what has been released so far, this release included} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /**
     * {@return why less is shown than a first release of the units alone would show; empty where nothing was reduced;
     * unmodifiable}
     */
    public Set<Reduction> reductions() {
        return results.reductions();
    }

    /** Why a release was reduced. None depends on a value. */
    public enum Reduction {
        /** Together with what has been shown of the wave, more would reveal too much: a part of that is shown again. */
        ONLY_WHAT_WAS_SHOWN,
        /**
         * The wave was released from other answers or in another tree: means are shown as far as both releases together
         * are safe, and no spread, bands, groups or, where trees or headcounts differ, participation.
         */
        OTHER_ANSWERS,
        /** Some groups that were asked for are not shown. */
        GROUPS,
        /** Where groups are shown, spread, distributions and bands are not. */
        NO_SPREAD_BESIDE_GROUPS
    }

    private List<Object> parts() {
        return List.of(results, ledger);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "Publication";
    }
}
