package fi.qwl.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counts requests to publish by what became of them: {@code qwl.releases}; no value, unit or person. */
@AutoConfiguration(
        after = QwlAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(name = "io.micrometer.core.instrument.MeterRegistry")
public final class QwlMetricsAutoConfiguration {

    /** Counts. */
    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    @ConditionalOnMissingBean(name = "qwlReleaseMetrics")
    ReleaseListener qwlReleaseMetrics(MeterRegistry meters) {
        return outcome -> meters.counter(
                        "qwl.releases", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
