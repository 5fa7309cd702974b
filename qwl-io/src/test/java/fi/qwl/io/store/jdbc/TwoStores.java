package fi.qwl.io.store.jdbc;

import fi.qwl.io.document.Plans;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Note;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A host that changes a plan and a ledger in one transaction, again and again, until it is killed. */
public final class TwoStores {

    static final TenantId TENANT = new TenantId("killed");

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private TwoStores() {}

    /**
     * Writes.
     *
     * @param arguments the database's address
     * @throws Exception if a store fails
     */
    @SuppressWarnings("SystemOut") // The parent waits for the lines.
    public static void main(String[] arguments) throws Exception {
        OutputStream out = System.out;
        try (TestDatabase database = TestDatabase.at(arguments[0])) {
            while (true) {
                int version = write(database);
                out.write((version + "\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }

    static void fill(TestDatabase database) throws IOException {
        plans(database.database()).save(Plans.upTo(Plans.full(), 1));
        Publisher.release(FewAnswers.results(2024), ReleaseRequest.on(DAY), releases(database.database()));
    }

    /** One more version of the plan, and one more act in the ledger: both or none. */
    private static int write(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            JdbcDatabase joined = database.database().joining(() -> Optional.of(connection));
            DevelopmentPlan plan = plans(joined).find(Plans.full().id()).orElseThrow();
            String what = "change " + plan.version();
            DevelopmentPlan next = plan.edit()
                    .note(new Note(Note.Kind.TOPIC, DAY, what, List.of()))
                    .save(Responsible.of(Role.TEAM), Instant.parse("2025-02-01T08:00:00Z"), what);
            plans(joined).save(next);
            ReleaseActs.handOut(releases(joined), 1, what, "E01", DAY);
            connection.commit();
            connection.setAutoCommit(true);
            return next.version();
        }
    }

    static JdbcPlanStore plans(JdbcDatabase database) {
        return JdbcPlanStore.in(database, TENANT);
    }

    static ReleaseStore releases(JdbcDatabase database) {
        return JdbcReleaseStore.in(database, TENANT, "wellbeing");
    }
}
