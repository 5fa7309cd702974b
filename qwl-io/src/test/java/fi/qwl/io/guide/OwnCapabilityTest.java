package fi.qwl.io.guide;

import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.chart.Charts;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.QwlJacksonModule;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.report.TidyTables;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A municipality's own dimension goes all the way from its definition to what people read. The answers are invented. */
class OwnCapabilityTest {

    private static final String DEFINITION = """
            {
              "format": "qwl-definition/1",
              "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
              "capabilities": [
                {"key": "recovery", "label": {"fi": "palautuminen", "sv": "återhämtning", "en": "recovery"}}],
              "items": [
                {"id": "F", "factor": "FE", "scale": "agree5"},
                {"id": "R", "capabilities": ["recovery"], "scale": "agree5"}
              ],
              "model": {"preset": "linear"},
              "policy": "standard",
              "mappings": [{"name": "codes", "unit": "unit", "items": "by-id"}]
            }
            """;

    private static final UnitId ROOT = new UnitId("0");
    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("0", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("1", "Koulu", UnitLevel.UNIT).withParent("0").withInvited(12)));

    private static Results results() throws IOException {
        SurveyDefinition definition = Documents.read(text("d.json", DEFINITION), SurveyDefinition.class)
                .orElseThrow();
        // Ten people answer 2, 4, 5, 4, 2, 4, 5, 4, 2, 4: 3.6 on the mean, which is 65 percent of the way from 1 to 5.
        String rows = IntStream.range(0, 10)
                .mapToObj(person -> "1;4;" + List.of(2, 4, 5, 4).get(person % 4))
                .collect(Collectors.joining("\n"));
        Survey survey = SurveyReader.of(definition)
                .read(text("a.csv", "unit;F;R\n" + rows), Wave.of(2024), ORGANISATION)
                .orElseThrow();
        return Results.of(Cells.of(definition.model(), survey), ORGANISATION, definition.order());
    }

    private static PublishedResults published() throws IOException {
        return Released.first(results()).results();
    }

    @Test
    void itIsScoredAndPublished() throws IOException {
        Measure recovery = Measure.ofKey("recovery");

        assertThat(results().measures()).containsExactly(Factor.SAFETY, recovery);
        assertThat(results().unit(ROOT).find(recovery).orElseThrow().mean()).hasValue(65.0);
        assertThat(published().measures()).containsExactly(Factor.SAFETY, recovery);
        assertThat(published().measures().get(1).label().in(Language.SV)).isEqualTo("återhämtning");
    }

    @Test
    void itIsWrittenInDocumentsTablesAndCharts() throws IOException {
        PublishedResults published = published();
        JsonNode document =
                new ObjectMapper().registerModule(new QwlJacksonModule()).valueToTree(published);

        assertThat(document.at("/units/0/values/recovery/mean").asDouble()).isEqualTo(65.0);
        assertThat(TidyTables.of(List.of(published)).values()).contains(",recovery,10,65,");
        assertThat(Charts.in(Language.FI).heatMap(published).svg()).contains("palautuminen");
    }

    @Test
    void lastYearsResultsKeepItWithItsLabels() throws IOException {
        Results results = results();
        Results again = Documents.read(DocumentSource.of("2024.json", Documents.write(results)), Results.class)
                .orElseThrow();

        assertThat(again.snapshot()).isEqualTo(results.snapshot());
        assertThat(again.measures().get(1).label().in(Language.FI)).isEqualTo("palautuminen");
    }

    @Test
    void itIsReadFromAProvidersReport() throws IOException {
        Measure recovery = new Capability("recovery", LocalText.of("palautuminen", "återhämtning", "recovery"));
        DocumentSource report = text("r.csv", "id;FE;Palautuminen;Palautuminen n\n1;71;64;12");

        ReportedResults reported = ReportedReader.of(DisclosurePolicy.standard())
                .withMeasures(List.of(Factor.SAFETY, recovery))
                .read(report, Wave.of(2024), ORGANISATION)
                .orElseThrow();
        ReportedResults.Row school = Objects.requireNonNull(reported.units().get(new UnitId("1")));

        assertThat(school.means()).isEqualTo(Map.of(Factor.SAFETY, 71.0, recovery, 64.0));
        assertThat(school.n(recovery)).hasValue(12);
    }

    @Test
    void aKeyThatIsTakenIsReportedAtItsPlace() throws IOException {
        ImportResult<SurveyDefinition> taken = Documents.read(
                text("d.json", DEFINITION.replace("\"key\": \"recovery\"", "\"key\": \"leadership\"")),
                SurveyDefinition.class);

        assertThat(Sources.lines(taken))
                .contains(
                        "ERROR definition-invalid (d.json, at /capabilities/0/key): Expected a key of its own, that no"
                                + " other measure has, but found 'leadership'.");
    }

    @Test
    void aDimensionThatIsNotDeclaredIsReportedWithThoseThatAre() throws IOException {
        ImportResult<SurveyDefinition> misspelt = Documents.read(
                text("d.json", DEFINITION.replace("[\"recovery\"]", "[\"recovry\"]")), SurveyDefinition.class);

        assertThat(Sources.lines(misspelt))
                .contains("ERROR definition-invalid (d.json, at /items/1/capabilities): This cannot be used: unknown"
                        + " measure '…'. Maybe one of FE, YI, PL, QWL, supervisory-work, competence, leadership,"
                        + " processes, operating-culture, recovery was meant.");
    }
}
