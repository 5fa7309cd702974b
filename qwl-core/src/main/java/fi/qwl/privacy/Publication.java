package fi.qwl.privacy;

import java.util.Objects;

/**
 * What a release gives: the results that may leave, and the host's ledger for the next release. The ledger stays with
 * the host.
 *
 * @param results the published results
 * @param ledger what has been released so far, this release included
 */
public record Publication(PublishedResults results, ReleaseLedger ledger) {

    public Publication {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(ledger, "ledger");
    }
}
