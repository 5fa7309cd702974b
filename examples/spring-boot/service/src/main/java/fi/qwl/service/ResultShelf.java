package fi.qwl.service;

import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.spring.Releases;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published results as each reader is given them, kept until the store has another revision. Who may read what is asked at each
 * request all the same.
 */
@Component
final class ResultShelf {

    private record Kept(long revision, List<PublishedResults> results) {}

    private final Map<Readership, Kept> shelf = new ConcurrentHashMap<>();
    private final Releases releases;
    private final StaffRegister staff;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;
    private final String tenant;

    ResultShelf(
            Releases releases,
            StaffRegister staff,
            Audit audit,
            JdbcClient database,
            Clock clock,
            @Value("${qwl.tenant}") String tenant) {
        this.releases = releases;
        this.staff = staff;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.tenant = tenant;
    }

    /** {@return the results of all waves that somebody may read of a unit; empty if they may read none} */
    List<PublishedResults> read(Principal person, UnitId unit) throws IOException {
        Readership reader = staff.resolve(person, unit).orElse(null);
        if (reader == null) {
            return List.of();
        }
        List<PublishedResults> results = of(person, reader);
        if (!results.isEmpty()) {
            audit.record(person.getName(), AuditEvent.Act.READ, unit);
        }
        return results;
    }

    private List<PublishedResults> of(Principal person, Readership reader) throws IOException {
        Optional<List<PublishedResults>> kept = find(reader);
        return kept.isPresent() ? kept.get() : readAgain(person, reader);
    }

    private Optional<List<PublishedResults>> find(Readership reader) {
        Kept kept = shelf.get(reader);
        return kept != null && kept.revision() == revision() ? Optional.of(kept.results()) : Optional.empty();
    }

    /**
     * One after the other: the first reader of an audience writes into the ledger, and many at once would wait for each other in
     * the database. The revision is asked before: what is put on the shelf under it is never older.
     */
    private synchronized List<PublishedResults> readAgain(Principal person, Readership reader) throws IOException {
        Optional<List<PublishedResults>> meanwhile = find(reader);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        long revision = revision();
        List<PublishedResults> results = releases.readAll(person, reader.home(), LocalDate.now(clock));
        shelf.put(reader, new Kept(revision, results));
        return results;
    }

    private long revision() {
        return database.sql("select revision from qwl_release_state where tenant = ?")
                .param(tenant)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
