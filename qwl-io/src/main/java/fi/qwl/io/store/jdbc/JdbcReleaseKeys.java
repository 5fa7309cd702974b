package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Knows which releases a request's key stands for, so that a request that is sent again releases nothing again, whatever the
 * inputs have become. Of several requests with one key at the same time one releases, and the others wait and are given the
 * same.
 *
 * <pre>{@code
 * JdbcReleaseKeys keys = JdbcReleaseKeys.in(database, new TenantId("joenvarsi"), "wellbeing", store);
 * Callable<List<Publication>> inATransaction =
 *         () -> keys.once("request 17", () -> List.of(Publisher.release(results, request, store)));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class JdbcReleaseKeys {

    private static final String OF_KEY = " where tenant = ? and survey = ? and request_key = ?";

    private final JdbcDatabase database;
    private final String tenant;
    private final String survey;
    private final ReleaseStore store;

    private JdbcReleaseKeys(JdbcDatabase database, TenantId tenant, String survey, ReleaseStore store) {
        this.database = database;
        this.tenant = tenant.value();
        this.survey = survey;
        this.store = store;
    }

    /**
     * The keys of a survey's requests.
     *
     * @param database the database, with its tables; it must be joining the host's transactions
     * @param tenant whose survey it is
     * @param survey the survey's id in the host; not blank
     * @param store the survey's releases, in the same transactions
     * @return the keys
     */
    public static JdbcReleaseKeys in(JdbcDatabase database, TenantId tenant, String survey, ReleaseStore store) {
        return new JdbcReleaseKeys(
                requireNonNull(database, "database"),
                requireNonNull(tenant, "tenant"),
                Keys.require("survey", survey),
                requireNonNull(store, "store"));
    }

    /**
     * Releases unless it was done with this key before.
     *
     * @param key the request's key; not blank, at most 400 characters
     * @param release releases, in the same transaction
     * @return what was released now or with this key before
     * @throws IllegalStateException if no transaction of the host's is running, since a key without its release would stand
     *     for nothing; or if what was released with the key was withdrawn before anybody had it
     * @throws StaleTransactionException if another request with the key was faster and this transaction cannot see it
     * @throws IOException if the database fails
     */
    public List<Publication> once(String key, Release release) throws IOException {
        Keys.require("request key", key);
        if (database.joinedIsolation().isEmpty()) {
            throw new IllegalStateException("a key is kept in the transaction of its release, but none is running"
                    + "\nMaybe begin one, and say how it is found: JdbcDatabase.joining.");
        }
        boolean isFirst = database.run(
                "keep a request's key",
                connection -> new Sql(connection)
                        .insertUnlessTaken(
                                database.dialect(),
                                "insert into qwl_release_key (tenant, survey, request_key, revisions) values (?, ?, ?, '')",
                                tenant,
                                survey,
                                key));
        if (!isFirst) {
            return releasedBefore(key);
        }
        List<Publication> released = release.run();
        String revisions = released.stream()
                .map(publication -> String.valueOf(publication.revision()))
                .collect(Collectors.joining(" "));
        database.run(
                "keep a request's key",
                connection -> new Sql(connection)
                        .change("update qwl_release_key set revisions = ?" + OF_KEY, revisions, tenant, survey, key));
        return released;
    }

    private List<Publication> releasedBefore(String key) throws IOException {
        String revisions = database.run(
                        "read a request's key",
                        connection -> new Sql(connection)
                                .first(
                                        row -> row.getString(1),
                                        "select revisions from qwl_release_key" + OF_KEY,
                                        tenant,
                                        survey,
                                        key))
                .orElseThrow(StaleTransactionException::new);
        SurveyReleases kept = store.read();
        List<Publication> publications = new ArrayList<>();
        for (String revision : revisions.split(" ", -1)) {
            publications.add(kept.findPublication(Long.parseLong(revision))
                    .orElseThrow(() -> new IllegalStateException("what was released with this key was withdrawn"
                            + "\nMaybe send the request with another key.")));
        }
        return List.copyOf(publications);
    }

    /** {@return what it is and whose} */
    @Override
    public String toString() {
        return "JdbcReleaseKeys of " + survey + " of " + tenant;
    }

    /** Releases. */
    @FunctionalInterface
    public interface Release {

        /**
         * Releases in the transaction that is running.
         *
         * @return what was released; not empty
         * @throws IOException if the database fails
         */
        List<Publication> run() throws IOException;
    }
}
