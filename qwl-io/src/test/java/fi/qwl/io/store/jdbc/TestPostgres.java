package fi.qwl.io.store.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A real PostgreSQL that a test starts and stops, from programs that Maven fetched into {@code target/postgres}. Tests are
 * skipped, saying why, where these do not run.
 */
final class TestPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestPostgres start(int version) {
        Path programs = Path.of("target", "postgres", "postgres-" + version + ".jar");
        assumeTrue(Files.exists(programs), () -> "no PostgreSQL " + version + ": " + programs + " was not fetched");
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue("Linux amd64".equals(machine), () -> "no PostgreSQL for " + machine + " is fetched");
        try {
            return new TestPostgres(EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, hardware) -> archive(programs))
                    .setOverrideWorkingDirectory(
                            Path.of("target", "postgres", "run").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .start());
        } catch (IOException | IllegalStateException e) {
            return abort("PostgreSQL " + version + " does not start here: " + e);
        }
    }

    private static InputStream archive(Path programs) throws IOException {
        ZipInputStream jar = new ZipInputStream(Files.newInputStream(programs));
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return jar;
            }
        }
        jar.close();
        throw new FileNotFoundException("no archive in " + programs);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
