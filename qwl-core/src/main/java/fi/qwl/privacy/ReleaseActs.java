package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a release after it was made: handed out, withdrawn, found to be of another wave; and what a store need not keep
 * any longer. A release that was handed out counts permanently, whatever is said of it later.
 *
 * <pre>{@code
 * Publication released = Publisher.release(results, request, store);
 * Publication given = ReleaseActs.handOut(store, released.revision(), "wellbeing group", "E01", day);
 * ReleaseLedger.Release facts = ReleaseActs.withdraw(store, given.revision(), "wrong headcounts", "E01", day.plusDays(2));
 * facts.acts();   // who has had it, for the breach register
 * }</pre>
 *
 * <p>Stateless.
 */
public final class ReleaseActs {

    private ReleaseActs() {}

    /**
     * Records that a publication is handed to somebody who does not hold the answers, and gives it. Everything that is shown
     * to others is handed out first.
     *
     * @param store the survey's store
     * @param revision the publication's {@link Publication#revision()}
     * @param to who is given it: a role, an audience or an opaque id; not blank
     * @param by who decided; not blank
     * @param day when
     * @return the publication as it left
     * @throws ReleaseRefusedException if it was withdrawn or is of another wave
     * @throws IllegalArgumentException if there is no such release
     * @throws IOException if the store cannot be read or written; nothing was handed out then
     */
    public static Publication handOut(ReleaseStore store, long revision, String to, String by, LocalDate day)
            throws IOException {
        ReleaseAct act = new ReleaseAct(ReleaseAct.Kind.HANDED_OUT, to, by, day);
        return StoreAct.on(store, kept -> {
            ReleaseLedger.Release release = kept.require(revision);
            Optional<Publication> publication = kept.findPublication(revision);
            if (publication.isEmpty() || !release.stands()) {
                throw ReleaseRefusal.of(ReleaseRefusal.Code.NO_LONGER_RELEASED, release.wave())
                        .exception();
            }
            return new StoreAct<>(publication.get(), kept.with(release, release.with(act)));
        });
    }

    /**
     * Takes a release back. One that was never handed out is as if it had not been; every other one counts in all later
     * releases.
     *
     * @param store the survey's store
     * @param revision the publication's {@link Publication#revision()}
     * @param reason why; not blank
     * @param by who decided; not blank
     * @param day when
     * @return what the breach register needs: which units and groups on what, since when, and who has had it
     * @throws IllegalArgumentException if there is no such release
     * @throws IOException if the store cannot be read or written
     */
    public static ReleaseLedger.Release withdraw(
            ReleaseStore store, long revision, String reason, String by, LocalDate day) throws IOException {
        ReleaseAct act = new ReleaseAct(ReleaseAct.Kind.WITHDRAWN, reason, by, day);
        return StoreAct.on(store, kept -> {
            ReleaseLedger.Release release = kept.require(revision);
            if (release.has(ReleaseAct.Kind.WITHDRAWN)) {
                return new StoreAct<>(release, null);
            }
            ReleaseLedger.Release withdrawn = release.with(act);
            return new StoreAct<>(withdrawn, kept.with(release, withdrawn));
        });
    }

    /**
     * Records a release as one of another wave, whose answers it was made from by mistake: it counts there from now on, in the
     * tree that it was shown in. Then the right answers are a first release of their own.
     *
     * @param store the survey's store
     * @param revision the publication's {@link Publication#revision()}
     * @param right the results of the wave that the answers are of
     * @param reason why; not blank
     * @param by who decided; not blank
     * @param day when
     * @return the release as it is recorded now
     * @throws ReleaseRefusedException if the release was made from other answers, or the wave was released from others: a wave
     *     that could be emptied by a word could be released twice
     * @throws IllegalArgumentException if there is no such release
     * @throws IOException if the store cannot be read or written
     */
    public static ReleaseLedger.Release rebook(
            ReleaseStore store, long revision, Results right, String reason, String by, LocalDate day)
            throws IOException {
        Wave wave = right.wave();
        ReleaseAct act = new ReleaseAct(ReleaseAct.Kind.REBOOKED, reason, by, day);
        return StoreAct.on(store, kept -> {
            ReleaseLedger.Release release = kept.require(revision);
            if (release.wave().equals(wave)) {
                return new StoreAct<>(release, null);
            }
            Optional<Results> wrong = kept.find(release.snapshot());
            boolean isOfWave = wrong.isPresent()
                    && SameAnswers.areIn(wrong.get(), right)
                    && kept.resultsOf(wave).stream().allMatch(other -> SameAnswers.areIn(other, right));
            if (!isOfWave) {
                throw ReleaseRefusal.of(
                                ReleaseRefusal.Code.NOT_OF_THAT_WAVE,
                                wave.toString(),
                                release.wave().toString())
                        .exception();
            }
            ReleaseLedger.Release rebooked = release.of(wave).with(act);
            return new StoreAct<>(rebooked, kept.with(release, rebooked));
        });
    }

    /**
     * Forgets the unprotected results of releases before a day. Ledger and publications stay.
     *
     * @param store the survey's store
     * @param day results of releases from this day on are kept
     * @return the waves that can no longer be released from other answers, nor in another tree; sorted, unmodifiable
     * @throws IOException if the store cannot be read or written
     */
    public static Set<Wave> purgeBefore(ReleaseStore store, LocalDate day) throws IOException {
        return StoreAct.on(
                store,
                kept -> kept.withoutResults(release -> release.stamp().day().isBefore(day)));
    }

    /**
     * Forgets the unprotected results of one wave, since a respondent of it is erased: a single person cannot be told from the
     * others in them. To be done again whenever the store was restored from a backup.
     *
     * @param store the survey's store
     * @param wave the wave
     * @return the wave, if anything was kept of it: it can no longer be released from other answers
     * @throws IOException if the store cannot be read or written
     */
    public static Set<Wave> forgetAnswers(ReleaseStore store, Wave wave) throws IOException {
        return StoreAct.on(
                store, kept -> kept.withoutResults(release -> release.wave().equals(wave)));
    }
}
