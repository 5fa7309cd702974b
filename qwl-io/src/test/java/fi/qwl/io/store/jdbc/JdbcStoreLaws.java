package fi.qwl.io.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Results;
import fi.qwl.io.document.Plans;
import fi.qwl.io.testkit.MeetingStoreContract;
import fi.qwl.io.testkit.PlanStoreContract;
import fi.qwl.io.testkit.ReleaseStoreContract;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Note;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.store.DueItem;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseActs;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds of the stores in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcStoreLaws {

    private static final int WRITERS = 8;

    /** So many changes by each writer; the profile {@code soak} makes five hundred. */
    private static final int ROUNDS = Integer.getInteger("qwl.rounds", 10);

    /** So many plans in the question of what is due; the profile {@code soak} asks among a hundred thousand. */
    private static final int PLANS = Integer.getInteger("qwl.plans", 2_000);

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Responsible EDITOR = Responsible.of(Role.COORDINATOR);

    private final AtomicInteger tenants = new AtomicInteger();
    private TestDatabase database;

    /** The address of a database without tables. */
    abstract String start();

    abstract void stop() throws IOException;

    @BeforeAll
    void open() {
        database = TestDatabase.at(start()).migrated();
    }

    @AfterAll
    void close() throws IOException {
        if (database != null) {
            database.close();
        }
        stop();
    }

    private TenantId tenant() {
        return new TenantId("tenant " + tenants.incrementAndGet());
    }

    private JdbcPlanStore plans(TenantId tenant) {
        return JdbcPlanStore.in(database.database(), tenant);
    }

    private ReleaseStore releases(TenantId tenant) {
        return JdbcReleaseStore.in(database.database(), tenant, "wellbeing");
    }

    private static Publication release(ReleaseStore store, Results results) throws IOException {
        return Publisher.release(results, ReleaseRequest.on(DAY), store);
    }

    /** A database whose host has begun a transaction on this connection. */
    private JdbcDatabase joined(Connection connection) {
        return database.database().joining(() -> Optional.of(connection));
    }

    @Test
    void plansKeepTheContract() throws IOException, InterruptedException {
        PlanStoreContract.of(() -> plans(tenant())).check();
    }

    @Test
    void meetingsKeepTheContract() throws IOException, InterruptedException {
        MeetingStoreContract.of(() -> JdbcMeetingStore.in(database.database(), tenant()))
                .check();
    }

    @Test
    void releasesKeepTheContract() throws IOException, InterruptedException {
        ReleaseStoreContract.of(() -> releases(tenant()))
                .withRaces(Math.min(200, 2 * ROUNDS))
                .check();
    }

    @Test
    void twoTenantsWithEqualIdsSeeNothingOfEachOther() throws IOException {
        JdbcPlanStore ours = plans(tenant());
        JdbcPlanStore theirs = plans(tenant());
        DevelopmentPlan plan = first();
        ours.save(plan);
        assertThat(theirs.find(plan.id())).isEmpty();
        assertThat(theirs.ids()).isEmpty();
        assertThat(theirs.due(DueItem.Kind.FOLLOW_UP, LocalDate.MAX)).isEmpty();
        theirs.save(plan);
        DevelopmentPlan changed = changed(plan, "ours");
        ours.save(changed);
        assertThat(theirs.find(plan.id())).contains(plan);
        assertThat(theirs.redactPerson(Plans.PERSON)).isEqualTo(1);
        assertThat(ours.find(plan.id(), 1)).contains(plan);
        assertThat(theirs.purgeBefore(Instant.parse("2100-01-01T00:00:00Z"))).isEqualTo(1);
        assertThat(ours.find(plan.id())).contains(changed);

        TenantId a = tenant();
        TenantId b = tenant();
        Publication released = release(releases(a), FewAnswers.results(2022));
        assertThat(releases(b).read().revision()).isZero();
        release(releases(b), FewAnswers.results(2023));
        assertThat(releases(a).read().publications()).containsExactly(released);
        assertThat(JdbcReleaseStore.in(database.database(), a, "another survey")
                        .read()
                        .revision())
                .isZero();
    }

    @Test
    void aWithdrawnPublicationIsNoLongerForReportingPrograms() throws IOException {
        TenantId tenant = tenant();
        Publication first = release(releases(tenant), FewAnswers.results(2022));
        Publication second = release(releases(tenant), FewAnswers.results(2023));
        Publication third = release(releases(tenant), FewAnswers.results(2024));
        assertThat(published(tenant)).containsExactly(1L, 2L, 3L);
        ReleaseActs.handOut(releases(tenant), first.revision(), "board", "E01", DAY);
        ReleaseActs.withdraw(releases(tenant), first.revision(), "wrong headcounts", "E01", DAY);
        ReleaseActs.withdraw(releases(tenant), second.revision(), "nobody had it", "E01", DAY);
        assertThat(published(tenant)).containsExactly(third.revision());
        assertThat(all(tenant)).as("what was handed out stays on record").containsExactly(1L, 3L);
    }

    private List<Long> published(TenantId tenant) throws IOException {
        return revisions("qwl_published", tenant);
    }

    private List<Long> all(TenantId tenant) throws IOException {
        return revisions("qwl_publication", tenant);
    }

    private List<Long> revisions(String table, TenantId tenant) throws IOException {
        return database.database()
                .run(
                        "look",
                        connection -> new Sql(connection)
                                .all(
                                        row -> row.getLong(1),
                                        "select revision from " + table + " where tenant = ? order by revision",
                                        tenant.value()));
    }

    @Test
    void writersAtOnceLoseNoChange() throws Exception {
        TenantId tenant = tenant();
        // Histories grow with every change, so the writers go from plan to plan; all are at the same one.
        int each = 10;
        inParallel(writer -> {
            for (int round = 0; round < ROUNDS; round++) {
                change(plans(tenant), new PlanId("plan " + round / each), writer + " " + round);
            }
        });
        JdbcPlanStore plans = plans(tenant);
        int changes = 0;
        for (PlanId id : plans.ids()) {
            changes += plans.find(id).orElseThrow().version() - 1;
        }
        assertThat(changes).isEqualTo(WRITERS * ROUNDS);
    }

    @Test
    void writersAtOnceForgetNoRelease() throws Exception {
        TenantId tenant = tenant();
        int each = 25;
        for (int survey = 0; survey <= (ROUNDS - 1) / each; survey++) {
            release(survey(tenant, survey), FewAnswers.results(2022));
        }
        inParallel(writer -> {
            for (int round = 0; round < ROUNDS; round++) {
                ReleaseActs.handOut(survey(tenant, round / each), 1, writer + " " + round, "E01", DAY);
            }
        });
        int acts = 0;
        for (int survey = 0; survey <= (ROUNDS - 1) / each; survey++) {
            acts += survey(tenant, survey)
                    .read()
                    .ledger()
                    .releases()
                    .get(0)
                    .acts()
                    .size();
        }
        assertThat(acts).isEqualTo(WRITERS * ROUNDS);
    }

    private ReleaseStore survey(TenantId tenant, int number) {
        return JdbcReleaseStore.in(database.database(), tenant, "survey " + number);
    }

    @Test
    void whatTheHostRollsBackWasNever() throws Exception {
        TenantId tenant = tenant();
        DevelopmentPlan plan = first();
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            JdbcPlanStore.in(joined(connection), tenant).save(plan);
            ReleaseStore inTransaction = JdbcReleaseStore.in(joined(connection), tenant, "wellbeing");
            release(inTransaction, FewAnswers.results(2022));
            assertThat(inTransaction.read().revision()).isEqualTo(1);
            assertThat(plans(tenant).ids()).as("nobody else sees it yet").isEmpty();
            assertThat(releases(tenant).read().revision()).isZero();
            assertThat(connection.isClosed()).isFalse();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(plans(tenant).ids()).isEmpty();
        assertThat(plans(tenant).due(DueItem.Kind.FOLLOW_UP, LocalDate.MAX)).isEmpty();
        assertThat(releases(tenant).read().revision()).isZero();
        assertThat(all(tenant)).isEmpty();
    }

    @Test
    void whatTheHostCommitsIsKeptTogether() throws Exception {
        TenantId tenant = tenant();
        DevelopmentPlan plan = first();
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            JdbcPlanStore.in(joined(connection), tenant).save(plan);
            release(JdbcReleaseStore.in(joined(connection), tenant, "wellbeing"), FewAnswers.results(2022));
            // A conflict is the host's to decide on: its transaction is still usable.
            assertThatThrownBy(
                            () -> JdbcPlanStore.in(joined(connection), tenant).save(plan))
                    .isInstanceOf(PlanConflictException.class);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(plans(tenant).find(plan.id())).contains(plan);
        assertThat(releases(tenant).read().revision()).isEqualTo(1);
    }

    @Test
    void aTransactionThatCannotSeeTheOthersIsStoppedAndDoesNotTryForever() throws Exception {
        TenantId tenant = tenant();
        release(releases(tenant), FewAnswers.results(2022));
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ReleaseStore inTransaction = JdbcReleaseStore.in(joined(connection), tenant, "wellbeing");
            assertThat(inTransaction.read().revision()).isEqualTo(1);
            release(releases(tenant), FewAnswers.results(2023));
            assertThatThrownBy(() -> release(inTransaction, FewAnswers.results(2024)))
                    .isInstanceOf(StaleTransactionException.class)
                    .hasMessageContaining("Maybe roll it back");
            connection.rollback();
            connection.setTransactionIsolation(before);
            connection.setAutoCommit(true);
        }
        assertThat(releases(tenant).read().revision()).isEqualTo(2);
    }

    @Test
    void aConnectionThatMayBeInATransactionIsRefused() throws Exception {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            JdbcDatabase unsaid = JdbcDatabase.of(TestSources.giving(connection), database.dialect());
            JdbcPlanStore plans = JdbcPlanStore.in(unsaid, tenant());
            assertThatThrownBy(() -> plans.save(first()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("JdbcDatabase.joining");
            connection.setAutoCommit(true);
        }
    }

    /** Among plans whose rows are there without their documents, which are not looked at. */
    @Test
    void whatIsDueIsFoundByAnIndex() throws IOException {
        TenantId tenant = tenant();
        LocalDate first = LocalDate.of(2025, 1, 1);
        fill(tenant, first);
        JdbcPlanStore plans = plans(tenant);
        List<Long> times = new ArrayList<>();
        for (int time = 0; time < 60; time++) {
            long start = System.nanoTime();
            List<DueItem> due = plans.due(DueItem.Kind.FOLLOW_UP, first);
            times.add(System.nanoTime() - start);
            assertThat(due).hasSizeBetween(PLANS * 4 / 366, PLANS * 4 / 364 + 1);
        }
        // Not a bound in an ordinary build: a clock is no judge on a busy machine.
        if (PLANS >= 100_000) {
            assertThat(times.stream().skip(30).sorted().toList().get(15)).isLessThan(10_000_000L);
        }
    }

    private void fill(TenantId tenant, LocalDate first) throws IOException {
        database.database().run("fill", connection -> {
            Sql sql = new Sql(connection);
            try (PreparedStatement plans = sql.prepare(
                            "insert into qwl_plan values (?, ?, '310', null, null, 1, 1, current_timestamp)");
                    PreparedStatement due =
                            sql.prepare("insert into qwl_due values (?, ?, ?, '310', 'FOLLOW_UP', ?, ?)")) {
                for (int plan = 0; plan < PLANS; plan++) {
                    plans.setString(1, tenant.value());
                    plans.setString(2, "plan " + plan);
                    plans.addBatch();
                    for (int number = 0; number < 4; number++) {
                        due.setString(1, tenant.value());
                        due.setString(2, "plan " + plan);
                        due.setInt(3, number + 1);
                        due.setString(4, "plan " + plan + "-" + number);
                        due.setObject(5, first.plusDays((plan * 4 + number) % 365));
                        due.addBatch();
                    }
                }
                plans.executeBatch();
                due.executeBatch();
            }
            return PLANS;
        });
        database.database().run("analyse", connection -> new Sql(connection).change("analyze"));
    }

    @Test
    void tablesAreMadeOnceWhoeverAsks() throws Exception {
        JdbcSchema schema = JdbcSchema.of(database.database());
        inParallel(writer -> schema.migrate());
        assertThat(schema.version()).isEqualTo(JdbcSchema.latest());
        assertThat(JdbcSchema.scripts(database.dialect())).hasSize(JdbcSchema.latest());
    }

    @Test
    void idsThatNoDatabaseKeepsAreRefusedBeforeAnythingIsWritten() {
        JdbcPlanStore plans = plans(tenant());
        UnaryOperator<String> refusal = id -> {
            try {
                plans.save(DevelopmentPlan.draft(new PlanId(id), new UnitId("310"), List.of(), EDITOR, Instant.EPOCH));
                return "";
            } catch (IllegalArgumentException e) {
                return String.valueOf(e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThat(refusal.apply("a\0b")).contains("U+0000");
        assertThat(refusal.apply("a\uD800b")).contains("half a character");
        assertThat(refusal.apply("x".repeat(401))).contains("at most 400 characters");
        assertThat(refusal.apply("ä".repeat(400))).isEmpty();
        assertThat(refusal.apply("\uD83D\uDE00".repeat(200))).isEmpty();
    }

    /** The last change of a plan, or its first version. */
    private static void change(JdbcPlanStore plans, PlanId id, String what) throws IOException {
        while (true) {
            try {
                Optional<DevelopmentPlan> kept = plans.find(id);
                if (kept.isEmpty()) {
                    plans.save(DevelopmentPlan.draft(id, new UnitId("310"), List.of(), EDITOR, Instant.EPOCH));
                } else {
                    plans.save(changed(kept.get(), what));
                    return;
                }
            } catch (PlanConflictException e) {
                // Somebody was faster: the change is made again on theirs.
            }
        }
    }

    private static DevelopmentPlan first() {
        return Plans.upTo(Plans.full(), 1);
    }

    private static DevelopmentPlan changed(DevelopmentPlan plan, String what) {
        return plan.edit()
                .note(new Note(Note.Kind.TOPIC, DAY, what, List.of()))
                .save(EDITOR, Instant.parse("2025-02-01T08:00:00Z"), what);
    }

    private static void inParallel(Writer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> {
                    work.run(writer);
                    return writer;
                });
            }
            for (Future<Integer> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One of several. */
    @FunctionalInterface
    private interface Writer {
        void run(int number) throws IOException, SQLException;
    }
}
