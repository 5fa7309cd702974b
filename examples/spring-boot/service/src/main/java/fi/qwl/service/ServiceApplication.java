package fi.qwl.service;

import fi.qwl.io.store.jdbc.JdbcSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The program. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
public class ServiceApplication {

    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /**
     * Starts it.
     *
     * @param arguments properties, as {@code --name=value}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ServiceApplication.class, arguments);
    }

    /** The municipality's time; for a show on the days of the sample, so many days from now. */
    @Bean
    Clock clock(ServiceProperties properties) {
        Clock now = Clock.system(ZONE);
        LocalDate day = properties.day();
        return day == null
                ? now
                : Clock.offset(
                        now,
                        Duration.between(
                                now.instant(),
                                day.atTime(LocalTime.NOON).atZone(ZONE).toInstant()));
    }

    /** The library's tables; the service's own are made by Boot from {@code schema-….sql}. */
    @Bean
    ApplicationRunner tables(JdbcSchema schema) {
        return arguments -> schema.migrate();
    }
}
