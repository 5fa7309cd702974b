package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Combination;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Measure;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.Provenance;
import fi.qwl.model.Reference;
import fi.qwl.model.RiskRules;
import fi.qwl.model.SupervisorMeasures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelJsonTest {

    private static final ObjectMapper HOST =
            JsonMapper.builder().addModule(new QwlJacksonModule()).build();

    private final JsonSchema schema = JsonSchema.shipped("qwl-model-1.schema.json");

    private static ImportResult<IndexModel> read(String json) throws IOException {
        return Documents.read(DocumentSource.of("m.json", json.getBytes(StandardCharsets.UTF_8)), IndexModel.class);
    }

    private static List<String> lines(ImportResult<?> result) {
        return result.issues().stream().map(ImportIssue::toString).toList();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20261128")
    void anyValidModelSurvivesTheRoundTripAndFitsTheSchema(@ForAll("models") IndexModel model) throws IOException {
        String written = Json.pretty(model);
        ImportResult<IndexModel> read = read(written);
        assertThat(lines(read)).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(model);
        assertThat(HOST.readValue(HOST.writeValueAsBytes(model), IndexModel.class))
                .isEqualTo(model);
        assertThat(schema.faults(HOST.readTree(written))).isEmpty();
        assertThat(Json.pretty(read.orElseThrow())).isEqualTo(written);
    }

    @Provide
    Arbitrary<IndexModel> models() {
        return Models.any();
    }

    @Test
    void aModelWithEveryPartChangedSurvivesInADefinitionToo() throws IOException {
        String definition = """
                {"format": "qwl-definition/1",
                 "scales": [{"id": "s", "min": 1, "max": 5, "percent": "max"}],
                 "items": [{"id": "FE1", "factor": "FE", "scale": "s"}, {"id": "a/b~c", "factor": "YI", "scale": "s"}],
                 "policy": "standard", "model": %s}
                """.formatted(Json.pretty(Models.full()));
        var result = Documents.read(
                DocumentSource.of("d.json", definition.getBytes(StandardCharsets.UTF_8)), SurveyDefinition.class);
        assertThat(lines(result)).isEmpty();
        assertThat(result.orElseThrow().model()).isEqualTo(Models.full());
    }

    @Test
    void aPresetWithChangesSaysOnlyWhatIsChanged() throws IOException {
        IndexModel model = read("""
                        {"format": "qwl-model/1", "preset": "kano", "combination": "arithmetic",
                         "missing": {"filling": "person-mean"}, "capabilities": {"leadership": "qwl-formula"},
                         "elevation": {"minimumAnswers": 15},
                         "provenance": {"elevation": {"label": "user", "text": "yt-toimikunta"}}}
                        """).orElseThrow();
        assertThat(model)
                .isEqualTo(IndexModel.kano()
                        .withCombination(Combination.ARITHMETIC)
                        .withMissing(MissingPolicy.personMean())
                        .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA)
                        .withRiskRules(RiskRules.standard().withElevation(new RiskRules.Elevation(15, 3, 20)))
                        .withProvenance("elevation", new Provenance(Provenance.Label.USER, "yt-toimikunta")));
    }

    @Test
    void supervisorsAreDeclaredWithTheUsualMeasuresUnlessOthersAreNamed() throws IOException {
        assertThat(read("""
                        {"format": "qwl-model/1", "preset": "kano",
                         "aboutSupervisor": {"supervisors": {"tehtävä": ["esihenkilö"]}}}
                        """).orElseThrow().aboutSupervisor())
                .isEqualTo(new SupervisorMeasures(
                        Set.of(Capability.SUPERVISORY_WORK), Map.of("tehtävä", Set.of("esihenkilö"))));
        assertThat(read("{\"format\": \"qwl-model/1\", \"preset\": \"kano\", \"aboutSupervisor\": {\"measures\": []}}")
                        .orElseThrow()
                        .aboutSupervisor())
                .isEqualTo(new SupervisorMeasures(Set.of(), Map.of()));
        // A slip of the key must not leave a supervisor's results to everybody.
        assertThat(lines(read("""
                        {"format": "qwl-model/1", "preset": "kano", "aboutSupervisor": {"measures": ["supervisor-work"]}}
                        """))).singleElement().asString().contains("aboutSupervisor/measures", "unknown measure");
    }

    @Test
    void everyFaultIsReportedAtItsPointerAndAllAtOnce() throws IOException {
        ImportResult<IndexModel> result = read("""
                {"format": "qwl-model/1", "name": "own", "version": 2,
                 "curves": {"FE": {"power": 0}, "YI": {"points": [{"x": 0, "y": 0.5}, {"x": 1}]}},
                 "combination": "harmonic",
                 "weights": {"FE/1": 0, "FE2": "two"},
                 "limits": {"FE": 101},
                 "missing": {"leastShare": 2, "fill": "none"},
                 "capabilities": {"leadership": "median"},
                 "individualRisks": [{"id": "r", "label": {"de": "x"}, "source": {"label": "rumour", "text": " "},
                                      "conditions": [{"measure": "XX", "side": "under", "limit": 101}]}],
                 "elevation": {"minimumAnswers": 0},
                 "classes": {"from": [{"lowest": 5, "label": "x"}], "average": 120},
                 "spread": {"smallBelow": 30},
                 "category": {"poorFactors": 4},
                 "calibrated": " ",
                 "provenance": {"limit": {"label": "user", "text": "x"}}}
                """);
        assertThat(result.value()).isEmpty();
        assertThat(lines(result))
                .containsExactlyElementsOf(List.of(
                        at("version", "Expected a text but found a number."),
                        at("curves/FE/power", "This cannot be used: exponent must be above 0 and at most 100"),
                        at("curves/YI/points/1/y", "Expected a number but found nothing."),
                        at("curves/PL", "Expected a curve, such as {\"power\": 2}, but found nothing."),
                        at(
                                "combination",
                                "Expected one of multiplicative, arithmetic, geometric but found another text."),
                        at(
                                "weights/FE~11",
                                "This cannot be used: the weight of item FE/1 must be above 0 and at most 1000"),
                        at("weights/FE2", "Expected a number but found another text."),
                        at("limits", "This cannot be used: limit of FE must be from 0 to 100"),
                        "WARNING field-unknown (m.json, at /missing/fill): Expected one of [leastShare, filling] but found another name,"
                                + " which is ignored. Maybe it is misspelt.",
                        at(
                                "missing/leastShare",
                                "This cannot be used: least share of answers must be above 0 and at most 1"),
                        at(
                                "capabilities/leadership",
                                "Expected one of mean-of-items, qwl-formula but found another text."),
                        "WARNING field-unknown (m.json, at /individualRisks/0/label/de): Expected one of [fi, sv, en] but found another name, which is ignored. Maybe it is misspelt.",
                        at(
                                "individualRisks/0/label",
                                "Expected a text, or texts named fi, sv and en but found an object."),
                        at(
                                "individualRisks/0/source/label",
                                "Expected one of published, seed, ours, user but found another text."),
                        at(
                                "individualRisks/0/conditions/0/measure",
                                "This cannot be used: unknown measure '…'. Maybe one of FE, YI, PL, QWL, supervisory-work,"
                                        + " competence, leadership, processes, operating-culture was meant."),
                        at(
                                "individualRisks/0/conditions/0/side",
                                "Expected one of below, at-most, at-least but found another text."),
                        at(
                                "elevation/minimumAnswers",
                                "This cannot be used: an elevated risk needs at least 1 answer, 1 person and a share of 0 to 100"
                                        + ""),
                        at("classes/from", "This cannot be used: index classes must start at 0"),
                        at("spread/smallBelow", "This cannot be used: spread limits must rise within 0 to 100"),
                        at(
                                "category/farBelow",
                                "This cannot be used: a poor result needs a distance of 0 to 100 and 1 to 3 factors"),
                        at(
                                "calibrated",
                                "This cannot be used: the source of a part must not be blank. Maybe say who decided it."),
                        at(
                                "provenance/limit",
                                "This cannot be used: a model has no part 'limit'. Maybe one of formula, curves, weights, limits,"
                                        + " missing, capabilities, individual-risks, elevation, classes, spread, category,"
                                        + " change was meant.")));
    }

    private static String at(String pointer, String message) {
        return "ERROR definition-invalid (m.json, at /" + pointer + "): " + message;
    }

    @Test
    void aLaterFormatIsRefusedWithAdvice() throws IOException {
        assertThat(lines(read("{\"format\": \"qwl-model/2\", \"preset\": \"kano\"}")))
                .containsExactly(
                        "ERROR format-later (m.json, at /format): Expected the document format 'qwl-model/1' but found another version of it. Maybe a later version of the"
                                + " library wrote it: update this one; the document was left as it is.");
    }

    @Test
    void aHostsMapperReportsEveryFaultAndRefusesUnknownFields() {
        assertThatThrownBy(() -> HOST.readValue(
                        "{\"format\": \"qwl-model/1\", \"preset\": \"cano\", \"limit\": {}}", IndexModel.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("at /preset")
                .hasMessageContaining("at /limit)");
    }

    @Test
    void aFieldWithoutWhichTheSchemaRefusesTheReaderRefusesTooAndTheOtherWayRound() throws IOException {
        JsonNode document = HOST.valueToTree(Models.full());
        List<String> pointers = new ArrayList<>();
        fields(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(80);
        for (String pointer : pointers) {
            JsonNode without = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) without.at(pointer.substring(0, slash)))
                    .remove(pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~"));
            assertThat(read(without.toString()).value().isPresent())
                    .as(pointer)
                    .isEqualTo(schema.faults(without).isEmpty());
        }
    }

    private static void fields(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(field -> {
            String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            pointers.add(at);
            fields(field.getValue(), at, pointers);
        });
        if (node instanceof ArrayNode) {
            for (int i = 0; i < node.size(); i++) {
                fields(node.get(i), pointer + "/" + i, pointers);
            }
        }
    }

    @Test
    void theValuesOfTheSchemaAreThoseOfTheTypes() {
        assertThat(schema.matchesAll(
                        "/$defs/measure",
                        Measure.standard().stream().map(Measure::key).toList()))
                .isTrue();
        assertThat(schema.values("/properties/combination")).isEqualTo(codes(Combination.values()));
        assertThat(schema.values("/properties/missing/properties/filling"))
                .isEqualTo(codes(MissingPolicy.Filling.values()));
        assertThat(schema.values("/$defs/source/properties/label")).isEqualTo(codes(Provenance.Label.values()));
        assertThat(schema.values("/$defs/reference/properties/basis")).isEqualTo(codes(Reference.Basis.values()));
        assertThat(schema.values("/$defs/individualRisk/properties/conditions/items/properties/side"))
                .isEqualTo(codes(IndividualRisk.Side.values()));
        for (Capability capability : Capability.standard()) {
            assertThat(schema.values("/properties/capabilities/properties/" + capability.key()))
                    .isEqualTo(codes(CapabilityRule.values()));
        }
        List<String> parts = new ArrayList<>();
        schema.root().at("/properties/provenance/properties").fieldNames().forEachRemaining(parts::add);
        assertThat(parts).isEqualTo(IndexModel.parts());
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Shapes::code).toList();
    }
}
