package fi.qwl.spring;

import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.document.QwlJackson3Module;
import fi.qwl.io.document.QwlJacksonModule;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.jdbc.JdbcDatabase;
import fi.qwl.io.store.jdbc.JdbcMeetingStore;
import fi.qwl.io.store.jdbc.JdbcPlanStore;
import fi.qwl.io.store.jdbc.JdbcReleaseKeys;
import fi.qwl.io.store.jdbc.JdbcReleaseStore;
import fi.qwl.io.store.jdbc.JdbcSchema;
import fi.qwl.io.store.jdbc.SqlDialect;
import fi.qwl.io.store.jdbc.TenantId;
import fi.qwl.plan.store.MeetingStore;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The library's beans, each only where the host has none of its type. Named are Boot's own configurations of three versions, so
 * that the host's database is there first; those that do not exist are passed over.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@EnableConfigurationProperties(QwlProperties.class)
public final class QwlAutoConfiguration {

    /** What was asked and promised. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("qwl.definition")
    SurveyDefinition surveyDefinition(QwlProperties properties) throws IOException {
        DocumentSource document = source("qwl.definition", properties.definition());
        return requireRead("qwl.definition", Documents.read(document, SurveyDefinition.class));
    }

    /** The units of every wave, with the periods that they have blocked. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("qwl.organisation")
    OrganisationPeriods organisationPeriods(QwlProperties properties) throws IOException {
        DocumentSource table = source("qwl.organisation", properties.organisation());
        return requireRead("qwl.organisation", OrganisationReader.standard().readPeriods(table));
    }

    /** The survey without waves; those that the host adds come from files. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({SurveyDefinition.class, ReleaseStore.class})
    Study study(SurveyDefinition definition, ReleaseStore store, ObjectProvider<OrganisationPeriods> organisation) {
        Study study = Study.of(definition, store);
        OrganisationPeriods units = organisation.getIfAvailable();
        return units == null ? study : study.withOrganisation(units);
    }

    /** For mappers of Jackson 2. */
    @Bean
    @ConditionalOnMissingBean
    QwlJacksonModule qwlJacksonModule() {
        return new QwlJacksonModule();
    }

    private static DocumentSource source(String property, @Nullable Resource resource) throws IOException {
        if (resource == null || !resource.exists()) {
            throw new IllegalStateException(property + " names nothing that is there: " + resource
                    + "\nMaybe it needs classpath: or file: before it.");
        }
        String name = resource.getFilename();
        try (InputStream content = resource.getInputStream()) {
            return DocumentSource.of(name == null ? property : name, content.readAllBytes());
        }
    }

    private static <T> T requireRead(String property, ImportResult<T> read) {
        return read.value()
                .orElseThrow(() -> new IllegalStateException(property + " cannot be read: " + read.issues()));
    }

    /** For mappers of Jackson 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
    static final class Jackson3 {

        @Bean
        @ConditionalOnMissingBean
        QwlJackson3Module qwlJackson3Module() {
            return new QwlJackson3Module();
        }
    }

    /** On the host's database, in the host's transactions. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.jdbc.datasource.DataSourceUtils")
    @ConditionalOnSingleCandidate(DataSource.class)
    static final class Stores {

        @Bean
        @ConditionalOnMissingBean
        JdbcDatabase qwlDatabase(DataSource dataSource, QwlProperties properties) throws IOException {
            SqlDialect known = properties.dialect();
            SqlDialect dialect = known == null ? SqlDialect.of(dataSource) : known;
            return JdbcDatabase.of(dataSource, dialect).joining(() -> running(dataSource));
        }

        /** Asked for and given back at once: it belongs to the transaction, which keeps it open. */
        private static Optional<Connection> running(DataSource dataSource) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                return Optional.empty();
            }
            Connection connection = DataSourceUtils.getConnection(dataSource);
            DataSourceUtils.releaseConnection(connection, dataSource);
            return Optional.of(connection);
        }

        /** The tables; the host makes them by it, or by the scripts. */
        @Bean
        @ConditionalOnMissingBean
        JdbcSchema qwlSchema(JdbcDatabase database) {
            return JdbcSchema.of(database);
        }

        @Bean
        @ConditionalOnMissingBean(PlanStore.class)
        JdbcPlanStore qwlPlanStore(JdbcDatabase database, QwlProperties properties) {
            return JdbcPlanStore.in(database, new TenantId(properties.tenant()));
        }

        @Bean
        @ConditionalOnMissingBean(MeetingStore.class)
        JdbcMeetingStore qwlMeetingStore(JdbcDatabase database, QwlProperties properties) {
            return JdbcMeetingStore.in(database, new TenantId(properties.tenant()));
        }

        @Bean
        @ConditionalOnMissingBean(ReleaseStore.class)
        JdbcReleaseStore qwlReleaseStore(JdbcDatabase database, QwlProperties properties) {
            return JdbcReleaseStore.in(database, new TenantId(properties.tenant()), properties.survey());
        }

        @Bean
        @ConditionalOnMissingBean
        Releases qwlReleases(
                ReleaseStore store,
                JdbcDatabase database,
                PlatformTransactionManager transactions,
                ObjectProvider<AudienceResolver> audiences,
                ObjectProvider<ReleaseListener> listeners,
                QwlProperties properties) {
            return new Releases(
                    store,
                    JdbcReleaseKeys.in(database, new TenantId(properties.tenant()), properties.survey(), store),
                    audiences.getIfAvailable(() -> {
                        throw new MissingAudienceResolverException();
                    }),
                    new TransactionTemplate(transactions),
                    listeners,
                    properties.lastSeen());
        }
    }
}
