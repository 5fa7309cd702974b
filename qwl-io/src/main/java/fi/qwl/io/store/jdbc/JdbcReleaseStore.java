package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.document.Documents;
import fi.qwl.io.store.ReleaseArchive;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the releases of one survey of one tenant in the host's database: the whole state in one row as a {@link
 * ReleaseArchive}, and next to it each publication as a document ({@code qwl-results/1}) for programs that may read nothing
 * else. The tables are those of {@link JdbcSchema}.
 *
 * <pre>{@code
 * ReleaseStore store = JdbcReleaseStore.in(database, new TenantId("joenvarsi"), "wellbeing");
 * Publication publication = Publisher.release(results, ReleaseRequest.on(day), store);
 * }</pre>
 *
 * <p>In a transaction of the host's ({@link JdbcDatabase#joining}) a release is kept when the host commits: give nothing of
 * it away before. Until then other releases of the survey wait. {@code qwl_release_state} holds unprotected results: only
 * those may read it who may read the answers. Immutable and safe for use by several threads.
 */
public final class JdbcReleaseStore implements ReleaseStore {

    private static final String OF_SURVEY = " where tenant = ? and survey = ?";

    private final JdbcDatabase database;
    private final String tenant;
    private final String survey;

    private JdbcReleaseStore(JdbcDatabase database, TenantId tenant, String survey) {
        this.database = database;
        this.tenant = tenant.value();
        this.survey = survey;
    }

    /**
     * The releases of a survey, all its waves.
     *
     * @param database the database, with its tables
     * @param tenant whose survey it is
     * @param survey the survey's id in the host; not blank. Another id is another survey, whose releases are not judged
     *     together with these
     * @return the store
     */
    public static JdbcReleaseStore in(JdbcDatabase database, TenantId tenant, String survey) {
        return new JdbcReleaseStore(
                requireNonNull(database, "database"), requireNonNull(tenant, "tenant"), Keys.require("survey", survey));
    }

    @Override
    public SurveyReleases read() throws IOException {
        Optional<byte[]> archive = database.run(
                "read releases",
                connection -> new Sql(connection)
                        .first(
                                row -> row.getBytes(1),
                                "select archive from qwl_release_state" + OF_SURVEY,
                                tenant,
                                survey));
        return archive.isPresent() ? ReleaseArchive.read(archive.get()) : SurveyReleases.fresh();
    }

    /**
     * Keeps the next state; see {@link ReleaseStore#write}.
     *
     * @throws StaleTransactionException if somebody else wrote and the host's transaction cannot see it
     */
    @Override
    public boolean write(SurveyReleases next) throws IOException {
        byte[] archive = ReleaseArchive.write(next);
        // Asked for now: a transaction that was given up answers nothing.
        OptionalInt isolation = database.joinedIsolation();
        boolean isWritten;
        try {
            isWritten = database.run("keep a release", connection -> write(new Sql(connection), next, archive));
        } catch (IOException e) {
            if (!JdbcDatabase.isGivenUp(e)) {
                throw e;
            }
            if (isolation.isPresent()) {
                throw new StaleTransactionException(e);
            }
            return false;
        }
        if (!isWritten && isolation.orElse(0) > Connection.TRANSACTION_READ_COMMITTED) {
            throw new StaleTransactionException();
        }
        return isWritten;
    }

    private boolean write(Sql sql, SurveyReleases next, byte[] archive) throws SQLException, IOException {
        boolean isFirst = next.revision() == 1
                ? sql.insertUnlessTaken(
                        database.dialect(),
                        "insert into qwl_release_state (tenant, survey, revision, archive) values (?, ?, 1, ?)",
                        tenant,
                        survey,
                        archive)
                : sql.change(
                                "update qwl_release_state set revision = ?, archive = ?" + OF_SURVEY
                                        + " and revision = ?",
                                next.revision(),
                                archive,
                                tenant,
                                survey,
                                next.revision() - 1)
                        == 1;
        if (isFirst) {
            keepPublications(sql, next);
        }
        return isFirst;
    }

    private void keepPublications(Sql sql, SurveyReleases next) throws SQLException, IOException {
        Map<Long, Boolean> kept = new LinkedHashMap<>();
        sql.all(
                row -> kept.put(row.getLong(1), row.getBoolean(2)),
                "select revision, stands from qwl_publication" + OF_SURVEY,
                tenant,
                survey);
        Set<Long> standing = next.ledger().releases().stream()
                .filter(ReleaseLedger.Release::stands)
                .map(release -> release.stamp().revision())
                .collect(Collectors.toSet());
        for (Publication publication : next.publications()) {
            boolean stands = standing.contains(publication.revision());
            Boolean before = kept.remove(publication.revision());
            if (before == null) {
                insert(sql, publication, stands);
            } else if (before != stands) {
                sql.change(
                        "update qwl_publication set stands = ?" + OF_SURVEY + " and revision = ?",
                        stands,
                        tenant,
                        survey,
                        publication.revision());
            }
        }
        for (Long gone : kept.keySet()) {
            sql.change("delete from qwl_publication" + OF_SURVEY + " and revision = ?", tenant, survey, gone);
        }
    }

    private void insert(Sql sql, Publication publication, boolean stands) throws SQLException {
        sql.change(
                "insert into qwl_publication (tenant, survey, revision, wave, released_on, stands, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tenant,
                survey,
                publication.revision(),
                publication.results().wave().toString(),
                publication.day(),
                stands,
                Documents.write(publication));
    }

    /** {@return what it is and whose} */
    @Override
    public String toString() {
        return "JdbcReleaseStore of " + survey + " of " + tenant;
    }
}
