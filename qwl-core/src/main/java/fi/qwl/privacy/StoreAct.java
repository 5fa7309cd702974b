package fi.qwl.privacy;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One act on a store: read, decide, write if nobody else wrote meanwhile, else decide again. Deciding may take long, so that
 * nothing is locked meanwhile.
 *
 * @param result what the act gives
 * @param next the state to be kept; empty if nothing changes
 * @param <T> what the act gives
 */
record StoreAct<T>(T result, @Nullable SurveyReleases next) {

    static <T> T on(ReleaseStore store, Function<SurveyReleases, StoreAct<T>> decide) throws IOException {
        while (true) {
            StoreAct<T> act = decide.apply(store.read());
            if (act.next == null || store.write(act.next)) {
                return act.result;
            }
        }
    }

    /** Records a release unless the very same is recorded. */
    static <T> StoreAct<T> recording(Decision<T> decision, SurveyReleases kept) {
        boolean isNew =
                kept.ledger().releasesOf(decision.release().wave()).stream().noneMatch(decision.release()::isSame);
        return new StoreAct<>(decision.published(), isNew ? kept.with(decision.release()) : null);
    }
}
