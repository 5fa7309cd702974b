package fi.qwl.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Answers for the library's exceptions, in applications that answer requests. */
@AutoConfiguration(after = QwlAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.springframework.web.bind.annotation.RestControllerAdvice")
public final class QwlProblemsAutoConfiguration {

    /** Replaced by a bean of the host's own of the same type, and outranked by its own advice. */
    @Bean
    @ConditionalOnMissingBean
    QwlProblems qwlProblems(QwlProperties properties) {
        return new QwlProblems(properties.language());
    }
}
