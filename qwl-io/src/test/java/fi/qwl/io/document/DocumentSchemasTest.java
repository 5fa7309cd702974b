package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ReferenceValues;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedComments;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.survey.OrganisationHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document has a schema and an example. Those of documents that programs write are made from how the mapper reads them, and say no more and no less. */
class DocumentSchemasTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Path FOLDER = Path.of("src", "main", "resources", "fi", "qwl", "io", "document");

    /**
     * A kind of document.
     *
     * @param type the type that it holds
     * @param shape the type that it looks like
     * @param sample a value with every field
     */
    private record Kind(Class<?> type, Class<?> shape, Supplier<Object> sample) {

        static Kind of(Class<?> type, Supplier<Object> sample) {
            return new Kind(type, type, sample);
        }

        String format() {
            return Documents.format(type);
        }

        JsonSchema schema() {
            return JsonSchema.shipped(fileName());
        }

        String fileName() {
            return format().replace('/', '-') + ".schema.json";
        }

        boolean isPlain() {
            return type == shape;
        }

        boolean isRead(JsonNode document) {
            return Json.result(document.toString(), type).value().isPresent();
        }

        @Override
        public String toString() {
            return format();
        }
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.of(DevelopmentPlan.class, Plans::full),
                Kind.of(Agreement.class, ProcessSamples::agreement),
                Kind.of(MeetingRecord.class, ProcessSamples::meeting),
                Kind.of(WorkshopAgenda.class, ProcessSamples::workshop),
                Kind.of(ProcessRoles.class, ProcessSamples::roles),
                Kind.of(IdeaBank.class, ProcessSamples::ideas),
                Kind.of(ReferenceValues.class, ProcessSamples::references),
                Kind.of(PlanOutcome.class, PublishedSamples::outcome),
                new Kind(
                        PublishedResults.class,
                        ResultsShape.class,
                        () -> Released.first(PublishedSamples.ofOwnCapability(DisclosurePolicy.preset("kunta10")))
                                .results()),
                new Kind(Results.class, InternalResultsShape.class, InventedAnswers::results),
                new Kind(ReleaseLedger.class, LedgerShape.class, LedgerJsonTest::ledger),
                new Kind(PublishedItems.class, ItemsShape.class, PublishedSamples::items),
                new Kind(PublishedComments.class, CommentsShape.class, PublishedSamples::comments));
    }

    /** To write the schemas anew: {@code mvn verify -Dqwl.write}. */
    @ParameterizedTest
    @MethodSource("kinds")
    void theCommittedSchemaIsWhatTheMapperReads(Kind kind) throws IOException {
        String made = SchemaMaker.pretty(SchemaMaker.of(kind.format(), kind.shape()));
        if (System.getProperty("qwl.write") != null) {
            Files.writeString(FOLDER.resolve(kind.fileName()), made);
        }
        assertThat(Files.readString(FOLDER.resolve(kind.fileName())).replace("\r\n", "\n"))
                .as("if the change is meant: mvn verify -Dqwl.write")
                .isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void schemaAndReaderAgreeOnEveryField(Kind kind) throws IOException {
        JsonNode document = MAPPER.readTree(Documents.write(kind.sample().get()));
        JsonSchema schema = kind.schema();
        assertThat(schema.faults(document)).isEmpty();
        assertThat(kind.isRead(document)).isTrue();
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(3);
        for (String pointer : pointers) {
            assertAgreement(kind, SchemaWalk.withAnotherKind(document, pointer), "of another kind: " + pointer);
            assertAgreement(kind, SchemaWalk.without(document, pointer), "without " + pointer);
            assertAgreement(kind, SchemaWalk.withUnknown(document, pointer), "unknown beside " + pointer);
        }
    }

    /** What follows from other fields is the reader's to look at; all else both accept, or both refuse. */
    private static void assertAgreement(Kind kind, JsonNode document, String what) {
        boolean isValid = kind.schema().faults(document).isEmpty();
        if (!isValid || kind.isPlain()) {
            assertThat(kind.isRead(document)).as(what).isEqualTo(isValid);
        }
    }

    /** To write the examples anew: {@code mvn verify -Dqwl.write}. */
    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleOfTheGuideIsWhatIsWritten(Kind kind) throws IOException {
        Path file = example(kind.type());
        String written = SchemaMaker.pretty(Json.tree(kind.sample().get()));
        if (System.getProperty("qwl.write") != null) {
            Files.writeString(file, written);
        }
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .as("if the change is meant: mvn verify -Dqwl.write")
                .isEqualTo(written);
    }

    @Test
    void everyDocumentHasAnExampleThatIsRead() throws IOException {
        for (Class<?> type : Documents.types()) {
            ImportResult<?> read = Documents.read(DocumentSource.of(example(type)), type);
            assertThat(read.value()).as(type.getSimpleName()).isPresent();
            assertThat(read.issues()).as(type.getSimpleName()).isEmpty();
        }
    }

    private static Path example(Class<?> type) {
        return Path.of("..", "docs", "documents", Documents.format(type).replace('/', '-') + ".json");
    }

    /** Of a document that people write the reader reports what the schema refuses; a field that is not known is a warning. */
    @ParameterizedTest
    @ValueSource(classes = {AgreedChoices.class, IndexModel.class, OrganisationHistory.class, QuestionBank.class})
    void schemaAndReaderAgreeOnEveryFieldThatPeopleWrite(Class<?> type) throws IOException {
        JsonSchema schema = JsonSchema.shipped(Documents.format(type).replace('/', '-') + ".schema.json");
        JsonNode document = MAPPER.readTree(Files.readString(example(type)));
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(5);
        List<String> differences = new ArrayList<>();
        for (String pointer : pointers) {
            for (JsonNode changed : List.of(
                    document,
                    SchemaWalk.withAnotherKind(document, pointer),
                    SchemaWalk.without(document, pointer),
                    SchemaWalk.withUnknown(document, pointer))) {
                boolean isRead = Json.places(changed.toString(), type).isEmpty()
                        && (type != OrganisationHistory.class
                                || Json.places(changed.toString(), OrganisationPeriods.class)
                                        .isEmpty());
                if (isRead != schema.faults(changed).isEmpty()) {
                    differences.add(pointer + " in " + changed);
                }
            }
        }
        // Without its parent the second unit is a second root, which a schema cannot know.
        differences.removeIf(difference -> difference.startsWith("/waves/0/units/1/parent in "));
        assertThat(differences).isEmpty();
    }

    @Test
    void everyDocumentHasASchemaWithDescriptions() throws IOException {
        for (Class<?> type : Documents.types()) {
            JsonNode schema = MAPPER.readTree(Documents.schema(type));
            assertThat(schema.path("title").asText()).isEqualTo(Documents.format(type));
            assertThat(schema.path("description").asText())
                    .as(Documents.format(type))
                    .isNotBlank();
            assertThat(schema.at("/properties/format/const").asText()).isEqualTo(Documents.format(type));
        }
    }
}
