package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.model.Factor;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.HolidaySeason;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanJsonTest {

    private static final Instant NOW = Instant.parse("2024-11-15T10:00:00Z");

    private final DevelopmentPlan full = Plans.full();

    @Test
    void aPlanComesBackAsItWas() throws IOException {
        assertThat(Json.read(Json.pretty(full), DevelopmentPlan.class)).isEqualTo(full);
    }

    @Test
    void theCommittedDocumentOfFormat1IsReadAndWrittenUnchanged() throws IOException {
        String document = resource("qwl-plan-1.json");

        assertThat(Json.read(document, DevelopmentPlan.class)).isEqualTo(full);
        assertThat(Json.pretty(full)).isEqualTo(document);
    }

    @Test
    void aDraftLeavesOutWhatIsNotAgreed() {
        DevelopmentPlan draft = DevelopmentPlan.draft(
                new PlanId("d"),
                new UnitId("310"),
                List.of(DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku").build()),
                Responsible.of(Role.COORDINATOR),
                NOW);

        assertThat(Json.pretty(draft)).isEqualTo("""
                        {
                          "format" : "qwl-plan/1",
                          "id" : "d",
                          "unit" : "310",
                          "areas" : [ {
                            "id" : "a1",
                            "topic" : "Tiedonkulku"
                          } ],
                          "history" : [ {
                            "version" : 1,
                            "by" : {
                              "role" : "coordinator"
                            },
                            "at" : "2024-11-15T10:00:00Z",
                            "what" : "draft made"
                          } ]
                        }
                        """);
    }

    @Property(tries = 200, seed = "20261128")
    void valuesComeBackToTheLastBit(@ForAll @DoubleRange(min = 0, max = 100) double value) {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "x")
                .baseline(new Baseline(Factor.SAFETY, new UnitId("310"), value, "p"))
                .build();
        DevelopmentPlan plan =
                DevelopmentPlan.draft(new PlanId("d"), new UnitId("1"), List.of(area), Responsible.of(Role.TEAM), NOW);

        assertThat(Json.read(Json.pretty(plan), DevelopmentPlan.class)).isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyDefinitionOfFollowUpsComesBack(FollowUpPlan definition) throws IOException {
        DevelopmentPlan plan = full.toBuilder().followUpPlan(definition).build();

        assertThat(Json.read(Json.pretty(plan), DevelopmentPlan.class).followUpPlan())
                .hasValue(definition);
        assertThat(JsonSchema.shipped("qwl-plan-1.schema.json").faults(Json.tree(plan)))
                .isEmpty();
    }

    static List<FollowUpPlan> definitions() {
        LocalDate start = LocalDate.of(2024, 11, 15);
        FollowUpPlan.Builder builder = FollowUpPlan.builder("310-2024", start, start.plusYears(1));
        DateRange days = DateRange.parse("2025-02-01/2025-02-20");
        return List.of(
                builder.build(),
                builder.meetings(Meetings.weekly(start, 2)).build(),
                builder.meetings(Meetings.on(List.of(start, start.plusDays(40))))
                        .build(),
                builder.evaluation(days).holidaySeason(HolidaySeason.PAUSE).build(),
                builder.season(BlockedPeriod.once(days, "x")).build(),
                builder.season(BlockedPeriod.yearly(MonthDay.of(12, 20), MonthDay.of(1, 6), "x"))
                        .build(),
                builder.season(BlockedPeriod.isoWeek(42, "x")).build(),
                builder.season(BlockedPeriod.outsideTerms(List.of(days))).build());
    }

    @Test
    void aHostsMapperLearnsPlans() throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new QwlJacksonModule()).build();

        String document = mapper.writeValueAsString(full);

        assertThat(mapper.readValue(document, DevelopmentPlan.class)).isEqualTo(full);
        assertThatThrownBy(() -> mapper.readValue("{\"format\":\"qwl-plan/2\"}", DevelopmentPlan.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("format-later");
    }

    @Test
    void aLaterFormatIsRefusedWithAdvice() {
        assertThat(Json.faults("{\"format\":\"qwl-plan/2\", \"news\": 1}", DevelopmentPlan.class))
                .containsExactly(
                        "format-later /format: Expected the document format 'qwl-plan/1' but found another version of"
                                + " it. Maybe a later version of the library wrote it: update this one; the document was left as it"
                                + " is.");
        assertRefused("{}", "/format");
        assertRefused("{\"format\":\"qwl-definition/1\"}", "/format");
        assertRefused("[]", "/format");
    }

    @Test
    void aFaultIsReportedAtItsPlace() {
        String document = Json.pretty(full);

        assertRefused(document.replace("\"in-progress\"", "\"begun\""), "/areas/0/actions/0/status");
        assertRefused(document.replace("\"2025-05-30\"", "\"30.5.2025\""), "/areas/0/actions/0/due");
        assertRefused(document.replace("\"percentDone\" : 40", "\"percentDone\" : 140"), "/areas/0/actions/0");
        assertRefused(
                document.replace("\"percentDone\" : 40", "\"percentDone\" : 4.5"), "/areas/0/actions/0/percentDone");
        assertRefused(document.replace("\"topic\" :", "\"topics\" :"), "/areas/0/topic");
        assertRefused(document.replace("\"rule\" : \"monthly\"", "\"rule\" : \"daily\""), "/followUpPlan/meetings");
        assertRefused(document.replace("\"schedule\" :", "\"colour\" :"), "/areas/0/actions/0/colour");
    }

    @Test
    void aDocumentThatWasCutOffIsReportedWithoutItsWords() {
        String document = Json.pretty(full);

        assertThat(Json.places(document.substring(0, document.length() / 2), DevelopmentPlan.class))
                .containsExactly("json-broken ");
        assertThat(Json.places("", DevelopmentPlan.class)).containsExactly("file-empty ");
        assertThat(Json.places(document + "{}", DevelopmentPlan.class)).containsExactly("json-broken ");
    }

    private static void assertRefused(String document, String pointer) {
        assertThat(Json.places(document, DevelopmentPlan.class)).containsExactly("definition-invalid " + pointer);
    }

    @Test
    void theExampleOfTheGuideIsRead() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "documents.md"), StandardCharsets.UTF_8);
        String example = guide.substring(guide.indexOf("```json\n") + 8, guide.lastIndexOf("```"));
        assertThat(Json.read(example, DevelopmentPlan.class).isDraft()).isTrue();
        Documents.types()
                .forEach(type -> assertThat(guide)
                        .contains("| [`" + Documents.format(type) + "`](documents/"
                                + Documents.format(type).replace('/', '-') + ".json) |")
                        .contains("`" + type.getSimpleName() + "`"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(PlanJsonTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
