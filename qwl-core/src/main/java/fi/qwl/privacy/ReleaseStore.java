package fi.qwl.privacy;

import java.io.IOException;

/**
 * Keeps what has been released of one survey, all its waves: each release must be safe together with all earlier ones. A
 * host implements it on its database or takes the store of files; {@link #inMemory} is for tests and for programs whose
 * releases nobody reads.
 *
 * <pre>{@code
 * ReleaseStore store = ReleaseStore.inMemory();
 * Publication publication = Publisher.release(results, ReleaseRequest.on(day), store);
 * }</pre>
 *
 * <p>The contract: what was written is there whole or not at all, whatever happens to the program; {@link #write} takes a
 * state only if it follows the one that is kept, and of several writers at once exactly one succeeds. An unreadable state is
 * an error and never a fresh one. What is kept holds unprotected results: only those may read it who may read the answers.
 * Implementations are safe for use by several threads.
 */
public interface ReleaseStore {

    /**
     * What is kept.
     *
     * @return the last state that was written; {@link SurveyReleases#fresh()} if there is none
     * @throws IOException if it cannot be read
     */
    SurveyReleases read() throws IOException;

    /**
     * Keeps the next state. When the method returns true, it is on the disk.
     *
     * @param next a state that was made from one that {@link #read} gave
     * @return false if the kept state is not of the revision before it, since somebody else wrote meanwhile; nothing is
     *     written then
     * @throws IOException if it cannot be written; what was kept before is still there
     */
    boolean write(SurveyReleases next) throws IOException;

    /**
     * A store that forgets everything when the program ends, so that the next run may give away what this one hid.
     *
     * @return a fresh store; safe for use by several threads
     */
    static ReleaseStore inMemory() {
        return new InMemoryReleaseStore();
    }
}
