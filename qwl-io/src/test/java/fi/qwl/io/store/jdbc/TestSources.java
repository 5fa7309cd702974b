package fi.qwl.io.store.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Data sources as hosts have them. */
final class TestSources {

    private TestSources() {}

    /** Always gives the same connection, as one does that knows of transactions. */
    static DataSource giving(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                TestSources.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        "close".equals(method.getName()) ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                TestSources.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }
}
