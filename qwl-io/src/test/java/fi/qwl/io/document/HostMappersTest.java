package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.Released;
import fi.qwl.model.IndexModel;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.DateTimeFeature;

/** The modules in mappers as hosts set them up; no setting but formatting has a say. */
class HostMappersTest {

    private static final List<Object> VALUES = List.of(
            Plans.full(),
            ProcessSamples.agreement(),
            ProcessSamples.meeting(),
            ProcessSamples.workshop(),
            ProcessSamples.roles(),
            IndexModel.kano());

    private static final Map<Class<?>, Class<?>> TYPES = Map.of(
            DevelopmentPlan.class, DevelopmentPlan.class,
            Agreement.class, Agreement.class,
            MeetingRecord.class, MeetingRecord.class,
            WorkshopAgenda.class, WorkshopAgenda.class,
            ProcessRoles.class, ProcessRoles.class,
            IndexModel.class, IndexModel.class);

    /** As Spring Boot 3.5's Jackson2ObjectMapperBuilder leaves it. */
    private static ObjectMapper boot35() {
        return JsonMapper.builder()
                .addModule(new QwlJacksonModule())
                .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    private static ObjectMapper wilful2() {
        return boot35().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** As Spring Boot 4.0 and 4.1 build it: modules are found, the rest are the defaults of Jackson 3. */
    private static tools.jackson.databind.json.JsonMapper boot4() {
        return tools.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .build();
    }

    private static tools.jackson.databind.json.JsonMapper wilful3() {
        return tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new QwlJackson3Module())
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.KEBAB_CASE)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    @Test
    void everyMapperWritesTheSameBytesAsTheOneDoor() throws IOException {
        for (Object value : VALUES) {
            byte[] document = Documents.write(value);
            assertThat(boot35().writeValueAsBytes(value)).isEqualTo(document);
            assertThat(wilful2().writeValueAsBytes(value)).isEqualTo(document);
            assertThat(boot4().writeValueAsBytes(value)).isEqualTo(document);
            assertThat(wilful3().writeValueAsBytes(value)).isEqualTo(document);
        }
    }

    @Test
    void everyMapperReadsWhatItWrote() throws IOException {
        for (Object value : VALUES) {
            byte[] document = Documents.write(value);
            Class<?> type = TYPES.get(value.getClass());
            assertThat((Object) boot35().readValue(document, type)).isEqualTo(value);
            assertThat((Object) wilful2().readValue(document, type)).isEqualTo(value);
            assertThat((Object) boot4().readValue(document, type)).isEqualTo(value);
            assertThat((Object) wilful3().readValue(document, type)).isEqualTo(value);
        }
    }

    @Test
    void aPublicationIsWrittenAsItsResultsAndNeverWithTheLedger() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        Publication publication = Released.into(store, InventedAnswers.results());
        SurveyReleases kept = store.read();
        String document = new String(Documents.write(publication.results()), StandardCharsets.UTF_8);

        assertThat(document).startsWith("{\"format\":\"qwl-results/1\"").doesNotContain("snapshot");
        for (Object value : List.of(publication, publication.results())) {
            assertThat(boot35().writeValueAsString(value)).isEqualTo(document);
            assertThat(boot4().writeValueAsString(value)).isEqualTo(document);
        }
        for (Object inside : List.of(kept, kept.ledger())) {
            assertThatThrownBy(() -> boot4().writeValueAsString(inside)).hasMessageContaining("stays inside the host");
            assertThatThrownBy(() -> boot35().writeValueAsString(inside)).hasMessageContaining("stays inside the host");
        }
    }

    /** A host's own object around a value: the document stands in its field as it is. */
    @Test
    void aDocumentIsWithinAHostsOwnObject() throws IOException {
        Map<String, Object> own = Map.of("plan", Plans.full());
        String plan = new String(Documents.write(Plans.full()), StandardCharsets.UTF_8);
        assertThat(boot35().writeValueAsString(own)).isEqualTo("{\"plan\":" + plan + "}");
        assertThat(boot4().writeValueAsString(own)).isEqualTo("{\"plan\":" + plan + "}");
    }

    @Test
    void aFaultIsReportedByTheMappersOwnExceptionWithoutAValue() {
        String broken = new String(Documents.write(Plans.full()), StandardCharsets.UTF_8)
                .replace("\"status\":\"in-progress\"", "\"status\":\"salainen\"");
        assertThatThrownBy(() -> boot35().readValue(broken, DevelopmentPlan.class))
                .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class)
                .hasMessageContaining("/areas/0/actions/0/status")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""))
                        .doesNotContain("salainen"));
        assertThatThrownBy(() -> boot4().readValue(broken, DevelopmentPlan.class))
                .isInstanceOf(tools.jackson.databind.DatabindException.class)
                .hasMessageContaining("/areas/0/actions/0/status");
    }

    @Test
    void aModuleInTheWrongMapperSaysSo() {
        Module.SetupContext other = (Module.SetupContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Module.SetupContext.class},
                (proxy, method, arguments) -> new Version(3, 0, 0, null, null, null));
        assertThatThrownBy(() -> new QwlJacksonModule().setupModule(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("QwlJacksonModule is for Jackson 2 but the mapper is of version 3.0.0"
                        + "\nMaybe QwlJackson3Module was meant.");
    }

    @Test
    void bothModulesAreFoundByTheMappersThemselves() {
        assertThat(ServiceLoader.load(Module.class)).hasAtLeastOneElementOfType(QwlJacksonModule.class);
        assertThat(ServiceLoader.load(JacksonModule.class)).hasAtLeastOneElementOfType(QwlJackson3Module.class);
    }
}
