package fi.qwl.spring;

/** Hears what became of requests to publish, without any value; for metrics and records of the host's own. */
@FunctionalInterface
public interface ReleaseListener {

    /**
     * Called after each request, on its thread.
     *
     * @param outcome what became of it
     */
    void heard(Outcome outcome);

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
