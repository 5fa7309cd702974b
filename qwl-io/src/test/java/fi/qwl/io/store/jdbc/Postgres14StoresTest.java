package fi.qwl.io.store.jdbc;

import java.io.IOException;

class Postgres14StoresTest extends JdbcStoreLaws {

    private TestPostgres server;

    @Override
    String start() {
        server = TestPostgres.start(14);
        return server.url();
    }

    @Override
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
