package fi.qwl.spring;

import fi.qwl.privacy.Readership;
import java.security.Principal;

/** Hears what became of requests to publish, without any value; for metrics and records of the host's own. */
@FunctionalInterface
public interface ReleaseListener {

    /**
     * Called after each request, on its thread.
     *
     * @param outcome what became of it
     */
    void heard(Outcome outcome);

    /**
     * Called when an audience is given a publication for the first time, in the transaction that records it.
     *
     * @param person who asked for it
     * @param reader as whom
     * @param revision the publication's revision
     */
    default void handedOut(Principal person, Readership reader, long revision) {}

    /** What became of a request. */
    enum Outcome {
        /** It was released, or had been released before. */
        RELEASED,
        /** The release was refused. */
        REFUSED,
        /** A finding of the readiness blocks. */
        BLOCKED,
        /** Something else failed. */
        FAILED
    }
}
