package fi.qwl.service;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts in a table of the service's own. */
@Component
final class JdbcAuditLog implements AuditLog {

    private final JdbcClient database;

    JdbcAuditLog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void record(AuditEvent event) {
        database.sql("insert into service_audit (happened_at, actor, act, subject) values (?, ?, ?, ?)")
                .params(
                        event.at().atOffset(ZoneOffset.UTC),
                        event.actor(),
                        event.act().name(),
                        event.subject())
                .update();
    }

    @Override
    public List<AuditEvent> last(int most) {
        return database.sql("select happened_at, actor, act, subject from service_audit order by id desc limit ?")
                .param(most)
                .query((row, number) -> new AuditEvent(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        AuditEvent.Act.valueOf(row.getString(3)),
                        row.getString(4)))
                .list();
    }
}
