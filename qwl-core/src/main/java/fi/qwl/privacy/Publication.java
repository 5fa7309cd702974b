package fi.qwl.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a release gives: the results that may leave, and the host's ledger for the next release. The ledger stays with
 * the host.
 *
 * @param results the published results
 * @param ledger what has been released so far, this release included
 * @param reductions why less is shown than a first release of the units alone would show; empty where nothing was
 *     reduced; unmodifiable
 */
public record Publication(PublishedResults results, ReleaseLedger ledger, Set<Reduction> reductions) {

    public Publication {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(ledger, "ledger");
        Set<Reduction> copy = EnumSet.noneOf(Reduction.class);
        copy.addAll(reductions);
        reductions = Collections.unmodifiableSet(copy);
    }

    /** Why a release was reduced. None depends on a value. */
    public enum Reduction {
        /** Together with what has been shown of the wave, more would tell too much: a part of that is shown again. */
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
}
