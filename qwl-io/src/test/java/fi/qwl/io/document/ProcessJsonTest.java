package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.CandidateId;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.Participant;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionPurpose;
import fi.qwl.plan.workshop.Workshop;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document of the way to a plan: there and back, permanently, and as its shipped schema says. */
class ProcessJsonTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new QwlJacksonModule()).build();

    /** Reads a document of its kind. */
    private interface Reader {
        Object read(String document) throws IOException;
    }

    private record Kind(String name, Object sample, String written, Reader reader) {
        @Override
        public String toString() {
            return name;
        }

        private String resource() throws IOException {
            try (InputStream stream =
                    Objects.requireNonNull(ProcessJsonTest.class.getResourceAsStream(name + "-1.json"))) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "qwl-agreement",
                        ProcessSamples.agreement(),
                        Json.pretty(ProcessSamples.agreement()),
                        document -> Json.read(document, Agreement.class)),
                new Kind(
                        "qwl-meeting",
                        ProcessSamples.meeting(),
                        Json.pretty(ProcessSamples.meeting()),
                        document -> Json.read(document, MeetingRecord.class)),
                new Kind(
                        "qwl-workshop",
                        ProcessSamples.workshop(),
                        Json.pretty(ProcessSamples.workshop()),
                        document -> Json.read(document, WorkshopAgenda.class)),
                new Kind(
                        "qwl-roles",
                        ProcessSamples.roles(),
                        Json.pretty(ProcessSamples.roles()),
                        document -> Json.read(document, ProcessRoles.class)),
                new Kind(
                        "qwl-questions",
                        ProcessSamples.questions(),
                        Json.pretty(ProcessSamples.questions()),
                        ProcessJsonTest::readQuestions));
    }

    private static QuestionBank readQuestions(String document) throws IOException {
        return Documents.read(DocumentSource.of("q", document.getBytes(StandardCharsets.UTF_8)), QuestionBank.class)
                .allOrNothing()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aValueComesBackAsItWas(Kind kind) throws IOException {
        assertThat(kind.reader().read(kind.written())).isEqualTo(kind.sample());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theCommittedDocumentOfFormat1IsReadAndWrittenUnchanged(Kind kind) throws IOException {
        assertThat(kind.written()).isEqualTo(kind.resource());
        assertThat(kind.reader().read(kind.resource())).isEqualTo(kind.sample());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aHostSMapperLearnsIt(Kind kind) throws IOException {
        String document = MAPPER.writeValueAsString(kind.sample());

        assertThat(MAPPER.readTree(document)).isEqualTo(PLAIN.readTree(kind.written()));
        assertThat(MAPPER.readValue(document, typeOf(kind))).isEqualTo(kind.sample());
        assertThatThrownBy(() -> MAPPER.readValue("{\"format\":\"" + kind.name() + "/2\"}", typeOf(kind)))
                .isInstanceOf(JsonMappingException.class);
    }

    private static Class<?> typeOf(Kind kind) {
        return Stream.of(
                        Agreement.class,
                        MeetingRecord.class,
                        WorkshopAgenda.class,
                        ProcessRoles.class,
                        QuestionBank.class)
                .filter(type -> type.isInstance(kind.sample()))
                .findFirst()
                .orElseThrow();
    }

    /** Nights on which the clocks change keep their offsets too. */
    @Property(tries = 100, seed = "20261128")
    void everyWorkshopComesBackAndIsAsItsSchemaSays(
            @ForAll @IntRange(min = 2, max = 200) int people,
            @ForAll @IntRange(min = 1, max = 3) int areas,
            @ForAll @IntRange(max = 8 * 24 * 60) int minutesLater)
            throws IOException {
        Agreement.Builder agreement =
                Agreement.builder(new UnitId("310"), LocalDate.of(2025, 10, 1)).consent(Consent.SHARED_BY_ALL);
        for (int i = 1; i <= areas; i++) {
            agreement.area("kohde " + i);
        }
        ZonedDateTime start = ZonedDateTime.of(2025, 10, 22, 0, 0, 0, 0, ZoneId.of("Europe/Helsinki"))
                .plus(Duration.ofMinutes(minutesLater));
        WorkshopAgenda agenda = Workshop.builder(agreement.build(), "Kuusikko")
                .sitting(new Appointment(start, Duration.ofHours(3), ""), people)
                .build()
                .agenda();
        String document = Json.pretty(agenda);

        assertThat(Json.read(document, WorkshopAgenda.class)).isEqualTo(agenda);
        assertThat(JsonSchema.shipped("qwl-workshop-1.schema.json").faults(PLAIN.readTree(document)))
                .isEmpty();
    }

    @Test
    void theValuesOfTheSchemaOfQuestionsAreThoseOfTheTypes() {
        JsonSchema questions = JsonSchema.shipped("qwl-questions-1.schema.json");
        assertThat(questions.values("/$defs/question/properties/purpose")).isEqualTo(codes(QuestionPurpose.values()));
        assertThat(questions.matchesAll("/$defs/measure", List.of("FE", "QWL", "recovery")))
                .isTrue();
        assertThat(questions.matchesAll("/$defs/measure", List.of("XY"))).isFalse();
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Shapes::code).toList();
    }

    @Test
    void noDocumentHoldsWhoProposedOrVotedWhat() {
        Participant someone = new Participant("seat-one");
        Agreement agreement = IndividualRound.of(new UnitId("310"), List.of(someone, new Participant("seat-two")))
                .propose(someone, ChoiceKind.AREA, "Tiedonkulku")
                .propose(someone, ChoiceKind.AREA, "Salainen toive")
                .close()
                .gather()
                .vote(someone, List.of(new CandidateId("1"), new CandidateId("2")))
                .agree(LocalDate.of(2024, 11, 18))
                .area(new CandidateId("1"))
                .consent(Consent.SHARED_BY_ALL)
                .build();
        MeetingRecord meeting = MeetingRecord.builder(new UnitId("310"), "x", "p", LocalDate.of(2024, 11, 18))
                .agreement(agreement)
                .build();

        assertThat(Json.pretty(agreement)).isEqualTo("""
                        {
                          "format" : "qwl-agreement/1",
                          "unit" : "310",
                          "agreedOn" : "2024-11-18",
                          "areas" : [ {
                            "id" : "a1",
                            "topic" : "Tiedonkulku"
                          } ],
                          "consent" : "shared-by-all"
                        }
                        """);
        assertThat(Json.pretty(meeting)).contains("Tiedonkulku").doesNotContain("seat", "Salainen");
    }

    @Test
    void aLaterFormatAnotherKindAndABrokenDocumentAreRefused() {
        assertRefused("{\"format\":\"qwl-meeting/2\"}", "format-later /format");
        assertRefused("{\"format\":\"qwl-plan/1\"}", "definition-invalid /format");
        assertRefused("{}", "definition-invalid /format");
        assertRefused("{\"format\":", "json-broken ");
        assertRefused(
                "{\"format\":\"qwl-meeting/1\",\"unit\":\"1\",\"unitName\":\"x\",\"publication\":\"p\",\"heldOn\":\"2024-11-18\","
                        + "\"backgroundKind\":\"storm\"}",
                "definition-invalid /backgroundKind");
    }

    private static void assertRefused(String document, String place) {
        assertThat(Json.places(document, MeetingRecord.class)).containsExactly(place);
    }

    @Test
    void anAgreementOnTooMuchIsRefusedAtItsPlace() {
        String four =
                "{\"format\":\"qwl-agreement/1\",\"unit\":\"1\",\"agreedOn\":\"2024-11-18\",\"consent\":\"shared-by-all\","
                        + "\"areas\":[{\"id\":\"a\",\"topic\":\"a\"},{\"id\":\"b\",\"topic\":\"b\"},{\"id\":\"c\",\"topic\":\"c\"},"
                        + "{\"id\":\"d\",\"topic\":\"d\"}]}";
        assertThat(Json.places(four, Agreement.class)).containsExactly("definition-invalid ");
    }
}
