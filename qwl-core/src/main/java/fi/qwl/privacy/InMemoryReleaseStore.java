package fi.qwl.privacy;

import java.util.concurrent.atomic.AtomicReference;

/** Keeps the state in a field. */
final class InMemoryReleaseStore implements ReleaseStore {

    private final transient AtomicReference<SurveyReleases> kept = new AtomicReference<>(SurveyReleases.fresh());

    @Override
    public SurveyReleases read() {
        return kept.get();
    }

    @Override
    public boolean write(SurveyReleases next) {
        SurveyReleases before = kept.get();
        return next.follows(before) && kept.compareAndSet(before, next);
    }
}
