package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.document.Documents;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.DueItem;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.plan.store.PlanSequence;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one tenant's plans in the host's database: each version as a document ({@code qwl-plan/1}), and the columns that
 * queries need. The tables are those of {@link JdbcSchema}.
 *
 * <pre>{@code
 * JdbcPlanStore plans = JdbcPlanStore.in(database, new TenantId("joenvarsi"));
 * plans.save(plan);
 * List<DueItem> late = plans.due(DueItem.Kind.FOLLOW_UP, day.minusDays(1));
 * }</pre>
 *
 * <p>In a transaction of the host's ({@link JdbcDatabase#joining}) a version is kept when the host commits. An edit that does
 * not follow what is kept throws {@link PlanConflictException}, which rolls that transaction back. Plans hold people's opaque
 * ids: only those may read the tables who may read the plans. Immutable and safe for use by several threads.
 */
public final class JdbcPlanStore implements PlanStore {

    private static final String OF_PLAN = " where tenant = ? and plan = ?";

    private final JdbcDatabase database;
    private final String tenant;

    private JdbcPlanStore(JdbcDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /**
     * A tenant's plans.
     *
     * @param database the database, with its tables
     * @param tenant the tenant; another tenant's plans are neither seen nor changed
     * @return the store
     */
    public static JdbcPlanStore in(JdbcDatabase database, TenantId tenant) {
        return new JdbcPlanStore(requireNonNull(database, "database"), requireNonNull(tenant, "tenant"));
    }

    @Override
    public List<PlanId> ids() throws IOException {
        return idsBy("select plan from qwl_plan where tenant = ?", tenant);
    }

    @Override
    public List<PlanId> ofUnit(UnitId unit) throws IOException {
        return idsBy("select plan from qwl_plan where tenant = ? and unit = ?", tenant, unit.value());
    }

    @Override
    public List<PlanId> ofSupervisor(SupervisorId supervisor) throws IOException {
        return idsBy("select plan from qwl_plan where tenant = ? and supervisor = ?", tenant, supervisor.value());
    }

    private List<PlanId> idsBy(String query, Object... arguments) throws IOException {
        List<PlanId> ids = database.run(
                "list plans",
                connection -> new Sql(connection).all(row -> new PlanId(row.getString(1)), query, arguments));
        // The order of a database's texts is its own.
        return ids.stream().sorted(Comparator.comparing(PlanId::value)).toList();
    }

    @Override
    public List<DueItem> due(DueItem.Kind kind, LocalDate by) throws IOException {
        List<DueItem> due = database.run(
                "list what is due",
                connection -> new Sql(connection)
                        .all(
                                row -> new DueItem(
                                        new PlanId(row.getString(1)),
                                        new UnitId(row.getString(2)),
                                        kind,
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class)),
                                "select plan, unit, item, due from qwl_due where tenant = ? and kind = ? and due <= ?",
                                tenant,
                                kind.name(),
                                Columns.day(by)));
        return due.stream().sorted().toList();
    }

    @Override
    public Optional<DevelopmentPlan> find(PlanId id) throws IOException {
        return database.run("read a plan", connection -> last(new Sql(connection), id))
                .map(Kept::plan);
    }

    @Override
    public Optional<DevelopmentPlan> find(PlanId id, int version) throws IOException {
        return database.run(
                "read a plan",
                connection -> new Sql(connection)
                        .first(
                                row -> Columns.plan(row.getBytes(1)),
                                "select document from qwl_plan_version" + OF_PLAN + " and version = ?",
                                tenant,
                                id.value(),
                                version));
    }

    private Optional<Kept> last(Sql sql, PlanId id) throws SQLException, IOException {
        return sql.first(
                row -> new Kept(row.getLong(1), Columns.plan(row.getBytes(2))),
                "select p.revision, v.document from qwl_plan p join qwl_plan_version v"
                        + " on v.tenant = p.tenant and v.plan = p.plan and v.version = p.version"
                        + " where p.tenant = ? and p.plan = ?",
                tenant,
                id.value());
    }

    @Override
    public void save(DevelopmentPlan plan) throws IOException {
        Keys.require("plan", plan.id().value());
        Keys.require("unit", plan.unit().value());
        plan.supervisor().ifPresent(supervisor -> Keys.require("supervisor", supervisor.value()));
        plan.predecessor().ifPresent(predecessor -> Keys.require("plan", predecessor.value()));
        byte[] document = Documents.write(plan);
        try {
            database.run("save a plan", connection -> {
                save(new Sql(connection), plan, document);
                return plan;
            });
        } catch (IOException e) {
            if (JdbcDatabase.isGivenUp(e)) {
                throw conflict(plan);
            }
            throw e;
        }
    }

    private void save(Sql sql, DevelopmentPlan plan, byte[] document) throws SQLException, IOException {
        Optional<Kept> last = last(sql, plan.id());
        PlanSequence.requireNext(plan, last.map(Kept::plan));
        OffsetDateTime changed =
                Columns.moment(plan.history().get(plan.version() - 1).at());
        boolean isFirst =
                last.isPresent() ? update(sql, plan, changed, last.get().revision()) : insert(sql, plan, changed);
        if (!isFirst) {
            throw conflict(plan);
        }
        sql.change(
                "insert into qwl_plan_version (tenant, plan, version, changed_at, document) values (?, ?, ?, ?, ?)",
                tenant,
                plan.id().value(),
                plan.version(),
                changed,
                document);
        if (plan.predecessor().isPresent()) {
            forgetDue(sql, plan.predecessor().get());
        }
        replaceDue(sql, plan);
    }

    /** Under a lock on the plan, so that an edit of it at the same time sees that another one follows. */
    private void forgetDue(Sql sql, PlanId followed) throws SQLException, IOException {
        lock(sql, followed);
        sql.change("delete from qwl_due" + OF_PLAN, tenant, followed.value());
    }

    private void lock(Sql sql, PlanId id) throws SQLException, IOException {
        sql.first(row -> row.getLong(1), "select revision from qwl_plan" + OF_PLAN + " for update", tenant, id.value());
    }

    private boolean insert(Sql sql, DevelopmentPlan plan, OffsetDateTime changed) throws SQLException {
        return sql.insertUnlessTaken(
                database.dialect(),
                "insert into qwl_plan (tenant, plan, unit, supervisor, predecessor, version, revision, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, 1, ?)",
                tenant,
                plan.id().value(),
                plan.unit().value(),
                supervisor(plan),
                predecessor(plan),
                plan.version(),
                changed);
    }

    private boolean update(Sql sql, DevelopmentPlan plan, OffsetDateTime changed, long revision) throws SQLException {
        return sql.change(
                        "update qwl_plan set unit = ?, supervisor = ?, predecessor = ?, version = ?,"
                                + " revision = revision + 1, changed_at = ?" + OF_PLAN + " and revision = ?",
                        plan.unit().value(),
                        supervisor(plan),
                        predecessor(plan),
                        plan.version(),
                        changed,
                        tenant,
                        plan.id().value(),
                        revision)
                == 1;
    }

    private static @Nullable String supervisor(DevelopmentPlan plan) {
        return plan.supervisor().map(SupervisorId::value).orElse(null);
    }

    private static @Nullable String predecessor(DevelopmentPlan plan) {
        return plan.predecessor().map(PlanId::value).orElse(null);
    }

    private void replaceDue(Sql sql, DevelopmentPlan plan) throws SQLException, IOException {
        sql.change("delete from qwl_due" + OF_PLAN, tenant, plan.id().value());
        boolean isFollowed = !sql.all(
                        row -> row.getString(1),
                        "select plan from qwl_plan where tenant = ? and predecessor = ?",
                        tenant,
                        plan.id().value())
                .isEmpty();
        List<DueItem> open = isFollowed ? List.of() : DueItem.openIn(plan);
        try (PreparedStatement insert = sql.prepare(
                "insert into qwl_due (tenant, plan, position, unit, kind, item, due) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < open.size(); i++) {
                insert.setString(1, tenant);
                insert.setString(2, plan.id().value());
                insert.setInt(3, i + 1);
                insert.setString(4, plan.unit().value());
                insert.setString(5, open.get(i).kind().name());
                insert.setString(6, open.get(i).item());
                insert.setObject(7, Columns.day(open.get(i).day()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public int redactPerson(PersonId person) throws IOException {
        requireNonNull(person, "person");
        int changed = 0;
        for (PlanId id : ids()) {
            changed += database.run("forget a person", connection -> redact(new Sql(connection), id, person));
        }
        return changed;
    }

    /** Under a lock on the plan, so that no version is added meanwhile. */
    private int redact(Sql sql, PlanId id, PersonId person) throws SQLException, IOException {
        lock(sql, id);
        List<DevelopmentPlan> versions = sql.all(
                row -> Columns.plan(row.getBytes(1)),
                "select document from qwl_plan_version" + OF_PLAN + " order by version",
                tenant,
                id.value());
        int changed = 0;
        for (DevelopmentPlan version : versions) {
            DevelopmentPlan redacted = version.withoutPerson(person);
            if (!redacted.equals(version)) {
                changed += sql.change(
                        "update qwl_plan_version set document = ?" + OF_PLAN + " and version = ?",
                        Documents.write(redacted),
                        tenant,
                        id.value(),
                        version.version());
            }
        }
        if (changed > 0) {
            sql.change("update qwl_plan set revision = revision + 1" + OF_PLAN, tenant, id.value());
            sql.change(
                    "update qwl_plan set supervisor = null" + OF_PLAN + " and supervisor = ?",
                    tenant,
                    id.value(),
                    person.value());
        }
        return changed;
    }

    @Override
    public int purgeBefore(Instant moment) throws IOException {
        OffsetDateTime before = Columns.moment(moment);
        return database.run("delete old versions", connection -> {
            Sql sql = new Sql(connection);
            int versions = sql.change(
                    "delete from qwl_plan_version where tenant = ? and changed_at < ? and version < (select p.version"
                            + " from qwl_plan p where p.tenant = qwl_plan_version.tenant and p.plan = qwl_plan_version.plan)",
                    tenant,
                    before);
            // The last version represents the whole plan: it goes only after all others.
            int plans = sql.change(
                    "delete from qwl_plan where tenant = ? and changed_at < ? and not exists (select 1"
                            + " from qwl_plan_version v where v.tenant = qwl_plan.tenant and v.plan = qwl_plan.plan"
                            + " and v.version < qwl_plan.version)",
                    tenant,
                    before);
            return versions + plans;
        });
    }

    private static PlanConflictException conflict(DevelopmentPlan plan) {
        return new PlanConflictException(plan.id(), plan.version(), "somebody else changed it meanwhile");
    }

    /** {@return what it is and whose} */
    @Override
    public String toString() {
        return "JdbcPlanStore of " + tenant;
    }

    /** A plan's last version with the revision of its row. */
    private record Kept(long revision, DevelopmentPlan plan) {}
}
