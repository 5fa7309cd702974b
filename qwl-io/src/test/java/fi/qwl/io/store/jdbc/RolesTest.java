package fi.qwl.io.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The roles of {@code docs/security.md}, on a real PostgreSQL: what each may do, and what it may not. */
class RolesTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final String NOT_ALLOWED = "permission denied";

    @Test
    void nobodyReadsMoreThanTheirRole() throws Exception {
        Matcher page = SQL.matcher(Files.readString(Path.of("..", "docs", "security.md")));
        assertThat(page.find()).isTrue();
        try (TestPostgres server = TestPostgres.start(17);
                TestDatabase database = TestDatabase.at(server.url()).migrated();
                Connection connection = database.pool().getConnection();
                Statement sql = connection.createStatement()) {
            Publisher.release(
                    FewAnswers.results(2024),
                    ReleaseRequest.on(LocalDate.of(2024, 11, 15)),
                    JdbcReleaseStore.in(database.database(), new TenantId("joenvarsi"), "wellbeing"));
            sql.execute(page.group(1));

            sql.execute("set role qwl_reporter");
            assertThat(count(sql, "qwl_published")).isEqualTo(1);
            requireRefused(sql, "select * from qwl_release_state");
            requireRefused(sql, "select * from qwl_publication");
            requireRefused(sql, "select * from qwl_plan_version");
            requireRefused(sql, "delete from qwl_published");

            sql.execute("set role qwl_planner");
            assertThat(count(sql, "qwl_plan")).isZero();
            assertThat(count(sql, "qwl_meeting")).isZero();
            requireRefused(sql, "select * from qwl_release_state");
            requireRefused(sql, "update qwl_schema_history set version = 0");

            sql.execute("set role qwl_releaser");
            assertThat(count(sql, "qwl_release_state")).isEqualTo(1);
            requireRefused(sql, "select * from qwl_plan_version");
            requireRefused(sql, "drop table qwl_release_state");
            sql.execute("reset role");
        }
    }

    private static int count(Statement sql, String table) throws SQLException {
        try (var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void requireRefused(Statement sql, String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .as(statement)
                .satisfies(refused -> assertThat(refused.getMessage()).containsAnyOf(NOT_ALLOWED, "must be owner"));
    }
}
