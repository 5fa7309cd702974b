package fi.qwl.io.store.jdbc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

class Postgres17StoresTest extends JdbcStoreLaws {

    private @Nullable TestPostgres server;

    @Override
    String start() {
        TestPostgres started = TestPostgres.start(17);
        server = started;
        return started.url();
    }

    @Override
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
