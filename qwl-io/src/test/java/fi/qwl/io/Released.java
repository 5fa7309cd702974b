package fi.qwl.io;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Releases for tests whose store is in memory, so that nothing can break. */
public final class Released {

    /** The day of every release. */
    public static final LocalDate DAY = LocalDate.of(2024, 11, 15);

    private Released() {}

    /** A first release, under what was promised. */
    public static Publication first(Results results) {
        return into(ReleaseStore.inMemory(), results);
    }

    /** A first release under a stricter policy. */
    public static Publication first(Results results, DisclosurePolicy policy) {
        return into(ReleaseStore.inMemory(), results, ReleaseRequest.on(DAY).withPolicy(policy));
    }

    /** A release after those in a store. */
    public static Publication into(ReleaseStore store, Results results) {
        return into(store, results, ReleaseRequest.on(DAY));
    }

    /** A release after those in a store. */
    public static Publication into(ReleaseStore store, Results results, ReleaseRequest request) {
        try {
            return Publisher.release(results, request, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
