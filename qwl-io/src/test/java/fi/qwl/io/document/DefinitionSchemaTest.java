package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.UnitLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of a definition: its questionnaire, its mappings, what was promised. */
class DefinitionSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Every part that a definition may have; the answers are invented. */
    private static final String FULL = """
            {
              "format": "qwl-definition/1",
              "name": {"fi": "Kysely", "sv": "Enkät", "en": "Survey"},
              "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
              "capabilities": [
                {"key": "recovery", "label": {"fi": "palautuminen", "sv": "återhämtning", "en": "recovery"}}],
              "items": [
                {"id": "FE1", "text": {"fi": "Työni on turvallista"}, "factor": "FE", "scale": "agree5"},
                {"id": "L1", "text": "Saan palautetta", "capabilities": ["leadership"], "scale": "agree5",
                 "reversed": true}
              ],
              "model": {"preset": "linear"},
              "order": "persons-first",
              "policy": {"name": "own", "minimumForMeans": 6, "minimumForSpread": 12, "minimumForBands": 6,
                         "minimumForComments": 12, "minimumIntervalWidth": 20},
              "mappings": [
                {"name": "export", "sheet": "Vastaukset", "respondent": "Vastaaja",
                 "unit": {"path": "Yksikkö", "separator": "/"},
                 "unitNames": {"Rantak.": "320"}, "wave": "Vuosi", "completion": "Lähetetty",
                 "rows": [{"column": "Tila", "keep": ["valmis"], "because": "incomplete"},
                          {"column": "Laji", "leaveOut": ["koe"], "because": "preview"}],
                 "backgrounds": {"age": "Ikä"},
                 "items": {"FE1": "Työni on turvallista", "L1": ["Saan", "Saan en"]},
                 "answers": {"agree5": {"labels": {"Täysin eri mieltä": 1, "Täysin samaa mieltä": 5},
                                        "missing": {"En osaa sanoa": "dont-know"}, "numbers": true, "decimals": "round"}}},
                {"name": "long", "unit": ["Toimiala", "Yksikkö"], "sheets": ["A", "B"],
                 "long": {"question": "Kysymys", "answer": "Vastaus"}, "items": "by-text-fi",
                 "answers": {"agree5": {"labels": "agreement-5-fi"}}}
              ],
              "organisation": {"id": "1", "name": "Joenvarsi", "level": "municipality"}
            }
            """;

    private final JsonSchema schema = JsonSchema.shipped("qwl-definition-1.schema.json");

    private static ImportResult<?> read(JsonNode document) throws IOException {
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return Documents.read(DocumentSource.of("d.json", bytes), SurveyDefinition.class);
    }

    @Test
    void everyPartFitsAndIsRead() throws IOException {
        JsonNode document = MAPPER.readTree(FULL);

        assertThat(schema.faults(document)).isEmpty();
        assertThat(read(document).issues().stream().map(ImportIssue::toString)).isEmpty();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "examples", "data"))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("definition"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamplesFit(Path definition) throws IOException {
        assertThat(schema.faults(MAPPER.readTree(definition.toFile()))).isEmpty();
    }

    @Test
    void aFieldWithoutWhichTheSchemaRefusesTheReaderRefusesToo() throws IOException {
        JsonNode document = MAPPER.readTree(FULL);
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(60);
        for (String pointer : pointers) {
            // What must fit something else, such as one threshold another, is beyond a schema.
            if (pointer.matches("/model/preset|/scales/0/id|/items/\\d/id|/mappings/0/items/L1|/policy/minimum.*")) {
                continue;
            }
            JsonNode without = SchemaWalk.without(document, pointer);
            assertThat(read(without).value().isPresent() && hasNoError(read(without)))
                    .as(pointer)
                    .isEqualTo(schema.faults(without).isEmpty());
        }
    }

    private static boolean hasNoError(ImportResult<?> result) {
        return result.issues().stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "/scales/0, max, 'five'",
        "/items/0, reversed, 'yes'",
        "/items/1, factor, 'XX'",
        "/mappings/0/rows/0, because, 'tired'",
        "/mappings/1/long, question, 7",
        "/organisation, level, 'village'",
        "'', order, 'mixed'"
    })
    void aWrongValueIsReportedAtItsPointerByBoth(String at, String field, String value) throws IOException {
        ObjectNode document = MAPPER.readTree(FULL).deepCopy();
        JsonNode wrong = value.equals("7")
                ? MAPPER.getNodeFactory().numberNode(7)
                : MAPPER.getNodeFactory().textNode(value);
        ((ObjectNode) document.at(at)).set(field, wrong);

        assertThat(schema.faults(document)).anyMatch(fault -> fault.contains(at + "/" + field));
        assertThat(read(document).issues().stream().map(ImportIssue::toString))
                .anyMatch(issue -> issue.contains("definition-invalid (d.json, at " + at + "/" + field + ")"));
    }

    /** Whichever field it is: both say so at its pointer, and the reader says what it expected and what it found. */
    @Test
    void aValueOfAnotherKindIsReportedAtItsPointerByBoth() throws IOException {
        JsonNode document = MAPPER.readTree(FULL);
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        List<String> accepted = new ArrayList<>();
        for (String pointer : pointers) {
            JsonNode mutated = SchemaWalk.withAnotherKind(document, pointer);
            // The model has a separate schema.
            boolean isModel = pointer.startsWith("/model/");
            List<String> faults = schema.faults(mutated);
            assertThat(faults).as(pointer).allMatch(fault -> isAt(pointer, fault));
            if (faults.isEmpty() && !isModel) {
                accepted.add(pointer);
            } else {
                assertThat(read(mutated).issues()).as(pointer).anySatisfy(issue -> {
                    assertThat(issue.location().column()).hasValue(pointer);
                    assertThat(issue.message()).matches("(?s)Expected .+ but found .+|This cannot be used: .+");
                });
            }
        }
        // Forms that a text may take as well.
        assertThat(accepted)
                .allMatch(
                        pointer -> pointer.matches(
                                "/name|/capabilities/0/label|/items/\\d/text|/mappings/\\d/(unit|items/L1|answers/agree5/labels)|/model"));
    }

    /** A choice between forms is judged as a whole, above the field that is wrong; what a value lacks, below it. */
    private static boolean isAt(String pointer, String fault) {
        String at = fault.replaceFirst(" (?:is|has) .*", "").trim();
        return (pointer + "/").startsWith(at + "/") || at.startsWith(pointer + "/");
    }

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theMappingsOfTheGuideFitAndAreRead() throws IOException {
        String guide = Files.readString(Path.of("../docs/importing.md"), StandardCharsets.UTF_8);
        ArrayNode mappings = MAPPER.createArrayNode();
        Matcher blocks = JSON.matcher(guide);
        while (blocks.find()) {
            mappings.add(MAPPER.readTree(blocks.group(1)));
        }
        ObjectNode document = MAPPER.readTree(FULL).deepCopy();
        document.set("mappings", mappings);

        assertThat(mappings).hasSize(2);
        assertThat(schema.faults(document)).isEmpty();
        assertThat(read(document).issues().stream().map(ImportIssue::toString)).isEmpty();
    }

    @Test
    void theValuesOfTheSchemaAreThoseOfTheTypes() {
        Map<String, List<String>> types = Map.of(
                "/$defs/level", codes(UnitLevel.values()),
                "/properties/order", codes(ScoringOrder.values()),
                "/$defs/scale/properties/percent", codes(PercentRule.values()),
                "/$defs/codebook/properties/missing/additionalProperties", codes(MissingReason.values()));
        types.forEach((pointer, values) -> assertThat(schema.values(pointer)).isEqualTo(values));
        assertThat(schema.matchesAll(
                        "/$defs/measure",
                        Measure.standard().stream().map(Measure::key).toList()))
                .isTrue();
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Shapes::code).toList();
    }
}
