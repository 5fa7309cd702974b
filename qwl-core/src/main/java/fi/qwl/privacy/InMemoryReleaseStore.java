package fi.qwl.privacy;

/** Keeps the state in a field. */
final class InMemoryReleaseStore implements ReleaseStore {

    private transient SurveyReleases kept = SurveyReleases.fresh();

    @Override
    public synchronized SurveyReleases read() {
        return kept;
    }

    @Override
    public synchronized boolean write(SurveyReleases next) {
        boolean follows = next.follows(kept);
        kept = follows ? next : kept;
        return follows;
    }
}
