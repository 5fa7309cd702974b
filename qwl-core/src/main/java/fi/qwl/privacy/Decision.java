package fi.qwl.privacy;

/**
 * What was decided, not yet recorded.
 *
 * @param published what may leave once the release is recorded
 * @param release what is recorded
 * @param <T> what is published
 */
record Decision<T>(T published, ReleaseLedger.Release release) {}
