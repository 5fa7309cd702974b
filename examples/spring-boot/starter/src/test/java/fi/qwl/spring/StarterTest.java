package fi.qwl.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.document.QwlJacksonModule;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.jdbc.JdbcPlanStore;
import fi.qwl.io.store.jdbc.JdbcSchema;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.store.MeetingStore;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An application with the starter, on the version of Boot that is there; it runs on three. */
class StarterTest {

    private static final Path SAMPLE = Path.of("..", "..", "data", "joenvarsi");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final Wave WAVE = Wave.of(2024);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static ConfigurableApplicationContext start(Class<?> host, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "--qwl.definition=file:" + SAMPLE.resolve("definition.json"),
                "--qwl.organisation=file:" + SAMPLE.resolve("organisation.csv"),
                "--qwl.tenant=joenvarsi",
                "--spring.datasource.url=jdbc:h2:mem:starter" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
                "--spring.datasource.type=org.springframework.jdbc.datasource.SimpleDriverDataSource",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off"));
        properties.addAll(List.of(more));
        return new SpringApplicationBuilder(host).web(WebApplicationType.NONE).run(properties.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext started() throws IOException {
        ConfigurableApplicationContext host = start(Host.class);
        host.getBean(JdbcSchema.class).migrate();
        return host;
    }

    private static Study study(ConfigurableApplicationContext host) throws IOException {
        return host.getBean(Study.class).withAnswers(DocumentSource.of(SAMPLE.resolve("2024.xlsx")), WAVE);
    }

    private static Principal person(String name) {
        return () -> name;
    }

    @Test
    void itRunsOnTheVersionThatItIsTestedOn() {
        assertThat(System.getProperty("qwl.boot", SpringBootVersion.getVersion()))
                .isEqualTo(SpringBootVersion.getVersion());
    }

    @Test
    void anApplicationHasTheBeansAndNoTables() throws IOException {
        try (ConfigurableApplicationContext host = start(Host.class)) {
            for (Class<?> type : List.of(
                    SurveyDefinition.class,
                    OrganisationPeriods.class,
                    Study.class,
                    PlanStore.class,
                    MeetingStore.class,
                    ReleaseStore.class,
                    Releases.class,
                    QwlJacksonModule.class)) {
                assertThat(host.getBeansOfType(type)).as(type.getName()).hasSize(1);
            }
            assertThat(host.getBean(JdbcSchema.class).version()).isZero();
            assertThat(health(host)).contains("DOWN").contains("the tables are of version 0");
            host.getBean(JdbcSchema.class).migrate();
            assertThat(health(host)).contains("UP");
        }
    }

    /** The interface has another package in each version. */
    private static String health(ConfigurableApplicationContext host) {
        Object indicator = host.getBean("qwlHealthIndicator");
        for (Class<?> type : indicator.getClass().getInterfaces()) {
            try {
                return String.valueOf(type.getMethod("health").invoke(indicator));
            } catch (ReflectiveOperationException e) {
                // Another interface has it.
            }
        }
        throw new AssertionError("no indicator of health");
    }

    @Test
    void aKeyReleasesOnceAndReadersAreGivenTheirs() throws IOException {
        try (ConfigurableApplicationContext host = started()) {
            Releases releases = host.getBean(Releases.class);
            ReleaseStore store = host.getBean(ReleaseStore.class);
            assertThat(releases.read(person("hr"), WAVE, DAY)).isEmpty();
            List<Publication> first = releases.publish(study(host), ReleaseRequest.on(DAY), "request 1");
            assertThat(store.read().publications()).isEqualTo(first);
            Study another =
                    host.getBean(Study.class).withAnswers(DocumentSource.of(SAMPLE.resolve("2023.csv")), Wave.of(2023));
            assertThat(releases.publish(another, ReleaseRequest.on(DAY.plusDays(1)), "request 1"))
                    .isEqualTo(first);
            assertThat(store.read().ledger().releases()).hasSize(1);

            PublishedResults all = releases.read(person("hr"), WAVE, DAY).orElseThrow();
            PublishedResults board = releases.read(person("board"), WAVE, DAY).orElseThrow();
            assertThat(all).isNotEqualTo(board);
            assertThat(board.readers()).containsExactly(new Readership(Audience.BOARD, Host.ROOT));
            assertThat(releases.read(person("stranger"), WAVE, DAY)).isEmpty();
            assertThat(releases.read(person("board"), WAVE, DAY)).contains(board);
            assertThat(releases.readAll(person("board"), Host.ROOT, DAY)).containsExactly(board);
            assertThat(releases.readAll(person("board"), new UnitId("310"), DAY))
                    .isEmpty();
            assertThat(store.read().ledger().releases().get(0).acts())
                    .as("each audience is recorded once")
                    .hasSize(2);
            assertThat(host.getBean(MeterRegistry.class)
                            .counter("qwl.releases", "outcome", "released")
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void aKeyReleasesOnceAlsoWhenItIsSentAtTheSameTime() throws Exception {
        try (ConfigurableApplicationContext host = started()) {
            Study study = study(host);
            Releases releases = host.getBean(Releases.class);
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Callable<List<Publication>>> requests = new ArrayList<>();
            for (int day = 0; day < 3; day++) {
                ReleaseRequest request = ReleaseRequest.on(DAY.plusDays(day));
                requests.add(() -> releases.publish(study, request, "request"));
            }
            List<List<Publication>> answers = new ArrayList<>();
            for (Future<List<Publication>> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            threads.shutdown();
            assertThat(answers).allMatch(answers.get(0)::equals);
            assertThat(host.getBean(ReleaseStore.class).read().revision()).isEqualTo(1);
        }
    }

    @Test
    void whatTheHostRollsBackWasNever() throws IOException {
        try (ConfigurableApplicationContext host = started()) {
            PlanStore plans = host.getBean(PlanStore.class);
            TransactionTemplate transactions = new TransactionTemplate(host.getBean(PlatformTransactionManager.class));
            DevelopmentPlan plan = DevelopmentPlan.draft(
                    new PlanId("p"), new UnitId("310"), List.of(), Responsible.of(Role.COORDINATOR), Instant.EPOCH);
            transactions.executeWithoutResult(status -> {
                save(plans, plan);
                status.setRollbackOnly();
            });
            assertThat(plans.ids()).isEmpty();
            transactions.executeWithoutResult(status -> save(plans, plan));
            assertThat(plans.ids()).containsExactly(plan.id());
        }
    }

    private static void save(PlanStore plans, DevelopmentPlan plan) {
        try {
            plans.save(plan);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutAnAudienceResolverTheStartFailsWithASentence() {
        assertThatThrownBy(() -> start(Careless.class)).satisfies(failure -> {
            assertThat(failure).hasRootCauseInstanceOf(MissingAudienceResolverException.class);
            assertThat(new MissingAudienceResolverAnalyzer().analyze(failure).getDescription())
                    .isEqualTo("There is no AudienceResolver, so nobody could say who may read which results.");
        });
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {
                            // Boot's own want arguments that are not here.
                        }))
                .hasAtLeastOneElementOfType(MissingAudienceResolverAnalyzer.class);
    }

    @Test
    void aHostsOwnBeansAreNotReplaced() {
        try (ConfigurableApplicationContext host = start(OwnStores.class)) {
            assertThat(host.getBean(ReleaseStore.class)).isSameAs(OwnStores.STORE);
            assertThat(host.getBean(PlanStore.class)).isInstanceOf(JdbcPlanStore.class);
        }
    }

    @Test
    void aRestoredStoreThatForgotReleasesIsRecognised() throws IOException {
        try (ConfigurableApplicationContext host = start(Host.class, "--qwl.last-seen=7")) {
            host.getBean(JdbcSchema.class).migrate();
            assertThatThrownBy(
                            () -> host.getBean(Releases.class).publish(study(host), ReleaseRequest.on(DAY), "request"))
                    .hasMessageContaining("7");
            assertThat(host.getBean(ReleaseStore.class).read().revision()).isZero();
        }
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        String metadata = new String(
                QwlProperties.class
                        .getResourceAsStream("/META-INF/spring-configuration-metadata.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        List<String> described = new ArrayList<>();
        Matcher names = Pattern.compile("\"name\": \"qwl\\.([a-z-]+)\"").matcher(metadata);
        while (names.find()) {
            described.add(names.group(1).replace("-", ""));
        }
        assertThat(described)
                .isEqualTo(List.of(QwlProperties.class.getRecordComponents()).stream()
                        .map(component -> component.getName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** A host with what it must write. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Host {

        static final UnitId ROOT = new UnitId("1000");

        private static final Map<String, Audience> STAFF = Map.of("hr", Audience.HR, "board", Audience.BOARD);

        @Bean
        AudienceResolver audiences() {
            return person -> Optional.ofNullable(STAFF.get(person.getName())).map(each -> new Readership(each, ROOT));
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /** A host that has not said who may read what. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Careless {}

    /** A host with a store of its own. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OwnStores {

        static final ReleaseStore STORE = ReleaseStore.inMemory();

        @Bean
        ReleaseStore releases() {
            return STORE;
        }

        @Bean
        AudienceResolver audiences() {
            return person -> Optional.empty();
        }
    }
}
