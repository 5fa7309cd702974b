package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionReaderTest {

    private static final String START = """
            {"format": "qwl-definition/1",
             "scales": [{"id": "s", "min": 1, "max": 5, "percent": "max"}],
             "items": [{"id": "FE1", "factor": "FE", "scale": "s"}],
            """;

    private static ImportResult<SurveyDefinition> read(String json) throws IOException {
        return Documents.read(
                DocumentSource.of("d.json", json.getBytes(StandardCharsets.UTF_8)), SurveyDefinition.class);
    }

    private static List<String> lines(ImportResult<?> result) {
        return result.issues().stream().map(ImportIssue::toString).toList();
    }

    @Test
    void aModelOfOnesOwnIsReadWithItsCurvesLimitsAndRules() throws IOException {
        ImportResult<SurveyDefinition> result = read(START + """
                 "model": {"name": "own", "version": "2", "calibrated": "Letter of 1 March",
                   "curves": {"FE": {"power": 2, "mirrored": true}, "YI": {},
                              "PL": {"points": [{"x": 0, "y": 0}, {"x": 0.5, "y": 0.2}, {"x": 1, "y": 1}]}},
                   "limits": {"FE": 82}, "missing": {"leastShare": 0.8}, "capabilities": {"leadership": "qwl-formula"}},
                 "order": "means-first",
                 "policy": {"name": "ours", "minimumForMeans": 7, "minimumForSpread": 12}}
                """);

        assertThat(lines(result)).isEmpty();
        SurveyDefinition definition = result.orElseThrow();
        IndexModel model = definition.model();
        assertThat(model.name()).isEqualTo("own");
        assertThat(model.isCalibrated()).isTrue();
        assertThat(model.curve(Factor.SAFETY)).isEqualTo(Curve.mirroredPower(2));
        assertThat(model.curve(Factor.OBJECTIVES).at(0.75)).isCloseTo(0.6, within(1e-12));
        assertThat(model.limits().of(Factor.SAFETY)).isEqualTo(82);
        assertThat(model.limits().of(Factor.COLLABORATION)).isEqualTo(75);
        assertThat(model.missing().leastAnswers(5)).isEqualTo(4);
        assertThat(model.rule(Capability.LEADERSHIP)).isEqualTo(CapabilityRule.QWL_FORMULA);
        assertThat(definition.order()).isEqualTo(ScoringOrder.MEANS_FIRST);
        assertThat(definition.policy()).isEqualTo(new DisclosurePolicy("ours", 7, 12));
    }

    @Test
    void everyFaultIsReportedAtItsPointer() throws IOException {
        ImportResult<SurveyDefinition> result = read("""
                {"format": "qwl-definition/1",
                 "scales": [{"id": "s", "min": 5, "max": 1, "percent": "range"}, {"id": "t", "min": 1, "max": 5}],
                 "items": [{"id": "A", "factor": "XX", "scale": "s", "reversed": "no"},
                           {"id": "B", "factor": "QWL", "scale": "u"}, "C"],
                 "model": {"preset": "cubic", "limits": {"FE": 120}},
                 "policy": "lax",
                 "mapings": []}
                """);

        assertThat(result.value()).isEmpty();
        assertThat(lines(result))
                .containsExactly(
                        "ERROR definition-invalid (d.json, at /scales/0/min): This cannot be used: scale 's' must go from"
                                + " 0 or more up by 1 to 32000 steps but goes from 5 to 1",
                        "ERROR definition-invalid (d.json, at /scales/1/percent): Expected how an answer becomes a"
                                + " percentage, range or max but found nothing.",
                        "ERROR definition-invalid (d.json, at /items/2): Expected an object but found another text.",
                        "ERROR definition-invalid (d.json, at /items/0/factor): This cannot be used: unknown measure"
                                + " '…'. Maybe one of FE, YI, PL, QWL, supervisory-work, competence, leadership,"
                                + " processes, operating-culture was meant.",
                        "ERROR definition-invalid (d.json, at /items/0/reversed): Expected true or false but found another text.",
                        "ERROR definition-invalid (d.json, at /items/0/scale): Expected one of t but found another text.",
                        "ERROR definition-invalid (d.json, at /items/1/factor): This cannot be used: a factor must be FE,"
                                + " YI or PL",
                        "ERROR definition-invalid (d.json, at /items/1/scale): Expected one of t but found another text.",
                        "ERROR definition-invalid (d.json, at /items): Expected at least one item but found none that can"
                                + " be used.",
                        "ERROR definition-invalid (d.json, at /model/preset): This cannot be used: unknown model preset"
                                + " '…'. Maybe kano or linear was meant.",
                        "ERROR definition-invalid (d.json, at /model/limits): This cannot be used: limit of FE must be"
                                + " from 0 to 100",
                        "ERROR definition-invalid (d.json, at /policy): This cannot be used: unknown policy '…'. Maybe"
                                + " standard, kunta10 or strict was meant.",
                        "WARNING field-unknown (d.json, at /mapings): Expected one of [format, name, scales, capabilities,"
                                + " items, model, policy, order, mappings, organisation] but found another name, which is ignored."
                                + " Maybe it is misspelt.");
    }

    @Test
    void aModelThatDoesNotFitTheItemsIsReportedWhere() throws IOException {
        assertThat(lines(read("""
                        {"format": "qwl-definition/1",
                         "scales": [{"id": "s", "min": 1, "max": 5, "percent": "max"}],
                         "items": [{"id": "FE1", "factor": "FE", "capabilities": ["leadership"], "scale": "s"}],
                         "model": {"preset": "kano", "weights": {"FE1": 2, "FE/9": 3},
                                   "capabilities": {"leadership": "qwl-formula", "processes": "qwl-formula"}},
                         "policy": "standard"}
                        """)))
                .containsExactly(
                        "ERROR definition-invalid (d.json, at /model/weights/FE~19): This cannot be used: item FE/9 has a"
                                + " weight but is not asked. Maybe its id is misspelt.",
                        "ERROR definition-invalid (d.json, at /model/capabilities/leadership): This cannot be used: it is"
                                + " computed by the QWL formula but none of its items serves YI. Maybe the rule should be"
                                + " the mean of items.",
                        "ERROR definition-invalid (d.json, at /model/capabilities/leadership): This cannot be used: it is"
                                + " computed by the QWL formula but none of its items serves PL. Maybe the rule should be"
                                + " the mean of items.");
    }

    @Test
    void thereIsNoDefaultModelAndNoDefaultPolicy() throws IOException {
        assertThat(lines(read(START + "\"mappings\": []}")))
                .containsExactly(
                        "ERROR definition-invalid (d.json, at /model): Expected a model, such as {\"preset\": \"kano\"},"
                                + " but found nothing: there is no default model.",
                        "ERROR definition-invalid (d.json, at /policy): Expected what was promised to respondents,"
                                + " standard, kunta10 or strict, but found nothing.");
    }

    @Test
    void brokenJsonIsReportedWithItsLine() throws IOException {
        assertThat(lines(read("{\n\"format\": \"qwl-definition/1\"\n\"name\": 1}")))
                .containsExactly("ERROR json-broken (d.json, row 3): Expected JSON but could not read on at this line."
                        + " Look for a missing comma, quote or bracket, or a name that appears twice.");
    }

    @Test
    void anotherFormatIsNamed() throws IOException {
        assertThat(lines(read("{\"format\": \"qwl-definition/9\"}")))
                .containsExactly("ERROR format-later (d.json, at /format): Expected the document format"
                        + " 'qwl-definition/1' but found another version of it. Maybe a later version of the"
                        + " library wrote it: update this one; the document was left as it is.");
        assertThat(lines(read("{\"format\": \"qwl-plan/1\"}")))
                .containsExactly("ERROR definition-invalid (d.json, at /format): Expected the document format"
                        + " 'qwl-definition/1' but found another.");
    }

    @Test
    void aMissingFileADirectoryAndAnEmptyFileAreIssues(@TempDir Path folder) throws IOException {
        assertThat(lines(Documents.read(DocumentSource.of(folder.resolve("none.json")), SurveyDefinition.class)))
                .containsExactly(
                        "ERROR file-missing (none.json): Expected a JSON file but there is no such file. Check the path.");
        assertThat(Documents.read(DocumentSource.of(folder), SurveyDefinition.class)
                        .issues())
                .extracting(ImportIssue::code)
                .containsExactly("file-is-directory");
        assertThat(lines(read("")))
                .containsExactly(
                        "ERROR file-empty (d.json): Expected a JSON document but the file is empty. Export it again.");
    }
}
