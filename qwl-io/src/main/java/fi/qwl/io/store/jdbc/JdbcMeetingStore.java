package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.document.Documents;
import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.store.MeetingConflictException;
import fi.qwl.plan.store.MeetingSequence;
import fi.qwl.plan.store.MeetingStore;
import fi.qwl.plan.store.OpenNeed;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps one tenant's records of results meetings in the host's database: each as a document ({@code qwl-meeting/1}), and its
 * open needs in a table of their own. The tables are those of {@link JdbcSchema}.
 *
 * <pre>{@code
 * MeetingStore meetings = JdbcMeetingStore.in(database, new TenantId("joenvarsi"));
 * List<OpenNeed> late = meetings.openNeeds(day.minusDays(1));
 * }</pre>
 *
 * <p>In a transaction of the host's ({@link JdbcDatabase#joining}) a record is kept when the host commits. Immutable and safe for
 * use by several threads.
 */
public final class JdbcMeetingStore implements MeetingStore {

    private static final String OF_MEETING = " where tenant = ? and unit = ? and held_on = ?";

    private final JdbcDatabase database;
    private final String tenant;

    private JdbcMeetingStore(JdbcDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /**
     * A tenant's records.
     *
     * @param database the database, with its tables
     * @param tenant the tenant; another tenant's records are neither seen nor changed
     * @return the store
     */
    public static JdbcMeetingStore in(JdbcDatabase database, TenantId tenant) {
        return new JdbcMeetingStore(requireNonNull(database, "database"), requireNonNull(tenant, "tenant"));
    }

    @Override
    public Optional<MeetingRecord> find(UnitId unit, LocalDate heldOn) throws IOException {
        return database.run("read a record", connection -> kept(new Sql(connection), unit, heldOn))
                .map(Kept::record);
    }

    @Override
    public List<LocalDate> daysOf(UnitId unit) throws IOException {
        return database.run(
                "list meetings",
                connection -> new Sql(connection)
                        .all(
                                row -> row.getObject(1, LocalDate.class),
                                "select held_on from qwl_meeting where tenant = ? and unit = ? order by held_on",
                                tenant,
                                unit.value()));
    }

    @Override
    public List<OpenNeed> openNeeds(LocalDate by) throws IOException {
        List<OpenNeed> open = database.run(
                "list open needs",
                connection -> new Sql(connection)
                        .all(
                                row -> new OpenNeed(
                                        new UnitId(row.getString(1)),
                                        row.getObject(2, LocalDate.class),
                                        new NeedId(row.getString(3)),
                                        Role.valueOf(row.getString(4)),
                                        row.getObject(5, LocalDate.class)),
                                "select unit, held_on, need, addressee, reply_by from qwl_need"
                                        + " where tenant = ? and reply_by <= ?",
                                tenant,
                                Columns.day(by)));
        return open.stream().sorted().toList();
    }

    @Override
    public void add(MeetingRecord record) throws IOException {
        Keys.require("unit", record.unit().value());
        byte[] document = Documents.write(record);
        database.run("save a record", connection -> {
            Sql sql = new Sql(connection);
            boolean isFirst = sql.insertUnlessTaken(
                    database.dialect(),
                    "insert into qwl_meeting (tenant, unit, held_on, revision, document) values (?, ?, ?, 1, ?)",
                    tenant,
                    record.unit().value(),
                    record.heldOn(),
                    document);
            if (!isFirst) {
                throw conflict(record, "a record of that day is kept already");
            }
            replaceNeeds(sql, record);
            return record;
        });
    }

    @Override
    public void replace(MeetingRecord kept, MeetingRecord record) throws IOException {
        byte[] document = Documents.write(record);
        try {
            database.run("save a record", connection -> {
                replace(new Sql(connection), kept, record, document);
                return record;
            });
        } catch (IOException e) {
            if (JdbcDatabase.isGivenUp(e)) {
                throw conflict(record, "somebody else changed it meanwhile");
            }
            throw e;
        }
    }

    private void replace(Sql sql, MeetingRecord began, MeetingRecord record, byte[] document)
            throws SQLException, IOException {
        Optional<Kept> kept = kept(sql, record.unit(), record.heldOn());
        MeetingSequence.requireNext(began, record, kept.map(Kept::record));
        int changed = sql.change(
                "update qwl_meeting set revision = revision + 1, document = ?" + OF_MEETING + " and revision = ?",
                document,
                tenant,
                record.unit().value(),
                record.heldOn(),
                kept.orElseThrow().revision());
        if (changed == 0) {
            throw conflict(record, "somebody else changed it meanwhile");
        }
        replaceNeeds(sql, record);
    }

    private void replaceNeeds(Sql sql, MeetingRecord record) throws SQLException {
        sql.change("delete from qwl_need" + OF_MEETING, tenant, record.unit().value(), record.heldOn());
        try (PreparedStatement insert = sql.prepare(
                "insert into qwl_need (tenant, unit, held_on, need, addressee, reply_by) values (?, ?, ?, ?, ?, ?)")) {
            for (OpenNeed need : OpenNeed.openIn(record)) {
                insert.setString(1, tenant);
                insert.setString(2, need.unit().value());
                insert.setObject(3, need.heldOn());
                insert.setString(4, Keys.require("need", need.need().value()));
                insert.setString(5, need.to().name());
                insert.setObject(6, Columns.day(need.replyBy()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public int purgeBefore(LocalDate day) throws IOException {
        return database.run(
                "delete old records",
                connection -> new Sql(connection)
                        .change("delete from qwl_meeting where tenant = ? and held_on < ?", tenant, Columns.day(day)));
    }

    private Optional<Kept> kept(Sql sql, UnitId unit, LocalDate heldOn) throws SQLException, IOException {
        return sql.first(
                row -> new Kept(
                        row.getLong(1), Columns.document("a meeting's record", row.getBytes(2), MeetingRecord.class)),
                "select revision, document from qwl_meeting" + OF_MEETING,
                tenant,
                unit.value(),
                heldOn);
    }

    private static MeetingConflictException conflict(MeetingRecord record, String reason) {
        return new MeetingConflictException(record.unit(), record.heldOn(), reason);
    }

    /** {@return what it is and whose} */
    @Override
    public String toString() {
        return "JdbcMeetingStore of " + tenant;
    }

    /** A record with the revision of its row. */
    private record Kept(long revision, MeetingRecord record) {}
}
