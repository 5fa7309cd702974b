package fi.qwl.service;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * A real PostgreSQL on this machine for the profile {@code postgres}, from programs that were downloaded. A real host names its
 * own server in {@code spring.datasource.url} and needs no class like this.
 */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class LocalPostgres {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server(
            @Value("${service.postgres.programs}") Path programs, @Value("${service.postgres.data}") Path data)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> archive(programs))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        return pool;
    }

    /** The server's programs are an archive inside the jar. */
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
}
