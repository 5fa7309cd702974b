package fi.qwl.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service is started with: {@code service.…} in its properties.
 *
 * @param password the password of all invented people; not blank
 * @param day the day that the service takes for today, for a show with the sample; none for the real one
 * @param answersDays for how many days after a wave's last publication its raw answers are kept for corrections
 */
@ConfigurationProperties("service")
public record ServiceProperties(
        String password,
        @Nullable LocalDate day,
        @DefaultValue("30") int answersDays) {

    public ServiceProperties {
        if (password == null || password.isBlank()) {
            throw new IllegalArgumentException(
                    "service.password is missing\nMaybe start by examples/spring-boot/run.sh, which makes one.");
        }
    }
}
