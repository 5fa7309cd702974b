package fi.qwl.io.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** H2 names the locked row with its bytes when it has waited too long; found under load. */
class JdbcFailureTest {

    private static DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                JdbcFailureTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new SQLException("row X'504b'", "XX000", 7, new IllegalStateException("row X'504b'"));
                });
    }

    @Test
    void whatADriverSaysOfRowsIsInNoTrace() {
        JdbcReleaseStore store =
                JdbcReleaseStore.in(JdbcDatabase.of(failing(), SqlDialect.H2), new TenantId("town"), "wellbeing");

        IOException failure = catchThrowableOfType(IOException.class, store::read);

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains("SQL state XX000", "java.sql.SQLException")
                .doesNotContain("504b");
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getErrorCode()).isEqualTo(7));
    }
}
