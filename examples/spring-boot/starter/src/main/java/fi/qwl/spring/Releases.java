package fi.qwl.spring;

import fi.qwl.io.store.jdbc.JdbcReleaseKeys;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseAct;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.study.Study;
import fi.qwl.study.StudyBlockedException;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes and shows publications inside the host's transactions.
 *
 * <pre>{@code
 * releases.publish(study.withAnswers(file, Wave.of(2024)), ReleaseRequest.on(day), key);
 * Optional<PublishedResults> results = releases.read(principal, Wave.of(2024), day);
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class Releases {

    private static final String STARTER = "qwl-spring-boot-starter";

    private final ReleaseStore store;
    private final JdbcReleaseKeys keys;
    private final AudienceResolver audiences;
    private final TransactionTemplate transactions;
    private final Iterable<ReleaseListener> listeners;
    private final long lastSeen;

    Releases(
            ReleaseStore store,
            JdbcReleaseKeys keys,
            AudienceResolver audiences,
            TransactionTemplate transactions,
            Iterable<ReleaseListener> listeners,
            long lastSeen) {
        this.store = store;
        this.keys = keys;
        this.audiences = audiences;
        this.transactions = transactions;
        this.listeners = listeners;
        this.lastSeen = lastSeen;
    }

    /**
     * Publishes a study once, however often the request is repeated.
     *
     * @param study the study, on the store of this application
     * @param request the day, and what is asked for
     * @param key the request's idempotency key, chosen by whoever sends it; not blank
     * @return the publications; with a key that was used before those of that time, whatever the study holds now
     * @throws ReleaseRefusedException if a wave cannot be released; nothing was
     * @throws StudyBlockedException if a finding blocks; nothing was released
     * @throws IOException if the database fails
     */
    public List<Publication> publish(Study study, ReleaseRequest request, String key) throws IOException {
        ReleaseRequest seen = request.withLastSeen(Math.max(request.lastSeen(), lastSeen));
        ReleaseListener.Outcome outcome = ReleaseListener.Outcome.FAILED;
        try {
            List<Publication> publications = inTransaction(() -> keys.once(key, () -> study.publish(seen)));
            outcome = ReleaseListener.Outcome.RELEASED;
            return publications;
        } catch (ReleaseRefusedException e) {
            outcome = ReleaseListener.Outcome.REFUSED;
            throw e;
        } catch (StudyBlockedException e) {
            outcome = ReleaseListener.Outcome.BLOCKED;
            throw e;
        } finally {
            for (ReleaseListener listener : listeners) {
                listener.heard(outcome);
            }
        }
    }

    /**
     * The last publication of a wave, narrowed to what a person may read. The first time that an audience reads it is recorded
     * in the ledger as handing it out.
     *
     * @param person who asks
     * @param wave the wave
     * @param day today
     * @return the results; empty if there are none, or the person may read none
     * @throws IOException if the database fails
     */
    public Optional<PublishedResults> read(Principal person, Wave wave, LocalDate day) throws IOException {
        Optional<Readership> reader = audiences.resolve(person);
        return reader.isPresent()
                ? inTransaction(() -> narrowed(store.read(), person, reader.get(), wave, day))
                : Optional.empty();
    }

    /**
     * The last publications of all waves, narrowed to what a person may read of a unit. Waves in which there was no such unit
     * are left out. What an audience reads for the first time is recorded in the ledger.
     *
     * @param person who asks
     * @param home the unit that they ask about
     * @param day today
     * @return the results in the order of the waves; empty if there are none, or the person may read none; unmodifiable
     * @throws IOException if the database fails
     */
    public List<PublishedResults> readAll(Principal person, UnitId home, LocalDate day) throws IOException {
        Optional<Readership> reader = audiences.resolve(person, home);
        return reader.isPresent() ? inTransaction(() -> narrowed(person, reader.get(), day)) : List.of();
    }

    private List<PublishedResults> narrowed(Principal person, Readership reader, LocalDate day) throws IOException {
        SurveyReleases kept = store.read();
        List<PublishedResults> all = new ArrayList<>();
        for (Wave wave : wavesOf(kept, reader.home())) {
            narrowed(kept, person, reader, wave, day).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static SortedSet<Wave> wavesOf(SurveyReleases kept, UnitId home) {
        return kept.publications().stream()
                .map(Publication::results)
                .filter(results -> results.organisation().find(home).isPresent())
                .map(PublishedResults::wave)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<PublishedResults> narrowed(
            SurveyReleases kept, Principal person, Readership reader, Wave wave, LocalDate day) throws IOException {
        Optional<Publication> last = kept.findLast(wave);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        String audience = reader.audience().name();
        if (!isHandedOut(kept.ledger(), last.get(), audience)) {
            ReleaseActs.handOut(store, last.get().revision(), audience, STARTER, day);
            listeners.forEach(
                    listener -> listener.handedOut(person, reader, last.get().revision()));
        }
        return Optional.of(last.get().results().narrowedTo(reader));
    }

    private static boolean isHandedOut(ReleaseLedger ledger, Publication publication, String audience) {
        return ledger.releases().stream()
                .filter(release -> release.stamp().revision() == publication.revision())
                .flatMap(release -> release.acts().stream())
                .anyMatch(act ->
                        act.kind() == ReleaseAct.Kind.HANDED_OUT && act.text().equals(audience));
    }

    private <T> T inTransaction(Work<T> work) throws IOException {
        try {
            T result = transactions.execute(status -> done(work));
            if (result == null) {
                throw new IllegalStateException("the transaction gave nothing\nMaybe report this.");
            }
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Unchecked, so that Spring rolls back. */
    private static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something done in a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
