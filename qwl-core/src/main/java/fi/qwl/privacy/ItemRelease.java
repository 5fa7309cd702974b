package fi.qwl.privacy;

import java.util.Objects;

/**
 * What a release of single items gives: the items' results that may leave, and the host's ledger for the next release. The
 * ledger stays with the host. Immutable.
 */
public final class ItemRelease {

    private final transient PublishedItems items;
    private final transient ReleaseLedger ledger;

    ItemRelease(PublishedItems items, ReleaseLedger ledger) {
        this.items = Objects.requireNonNull(items, "items");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /** {@return the items' results, which may leave} */
    public PublishedItems items() {
        return items;
    }

    /** {@return what has been released so far, this release included} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "ItemRelease";
    }
}
