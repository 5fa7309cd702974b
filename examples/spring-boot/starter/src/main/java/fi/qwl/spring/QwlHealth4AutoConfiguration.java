package fi.qwl.spring;

import fi.qwl.io.store.jdbc.JdbcSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health, where the application has the actuator of Boot 4. */
@AutoConfiguration(after = QwlAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnProperty(name = "management.health.qwl.enabled", matchIfMissing = true)
public final class QwlHealth4AutoConfiguration {

    /** Down without tables of this version. */
    @Bean
    @ConditionalOnBean(JdbcSchema.class)
    @ConditionalOnMissingBean(name = "qwlHealthIndicator")
    HealthIndicator qwlHealthIndicator(JdbcSchema schema) {
        StoreHealth health = new StoreHealth(schema);
        return () -> health.problem()
                .map(problem -> Health.down().withDetail("problem", problem).build())
                .orElseGet(() ->
                        Health.up().withDetail("tables", JdbcSchema.latest()).build());
    }
}
