package fi.qwl.io.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.Provenance;
import fi.qwl.model.RiskRules;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of docs/model.md that read and write documents. */
class ModelGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "model.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "fi", "qwl", "io", "guide", "ModelGuideTest.java");

    @Test
    void theModelOfTheGuideIsTheOneThatItDescribes() throws IOException {
        ImportResult<IndexModel> read = Documents.read(
                DocumentSource.of("model.json", blocks("json").get(0).getBytes(StandardCharsets.UTF_8)),
                IndexModel.class);
        assertThat(read.issues()).isEmpty();
        Curve safety = Curve.through(List.of(
                new Curve.Point(0, 0), new Curve.Point(0.5, 0.7), new Curve.Point(0.8, 0.95), new Curve.Point(1, 1)));
        LocalText committee = LocalText.of(
                Map.of(Language.FI, "yhteistyötoimikunta 4.3.2026", Language.SV, "samarbetskommittén 4.3.2026"));
        assertThat(read.orElseThrow())
                .isEqualTo(IndexModel.of(
                                "our-letter",
                                "2026",
                                Map.of(
                                        Factor.SAFETY,
                                        safety,
                                        Factor.COLLABORATION,
                                        Curve.identity(),
                                        Factor.OBJECTIVES,
                                        Curve.power(2)))
                        .withCalibration("letter of 2026-02-03, table 1")
                        .withWeight(new ItemId("FE1"), 2)
                        .withMissing(new MissingPolicy(0.6, MissingPolicy.Filling.PERSON_MEAN))
                        .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA)
                        .withRiskRules(RiskRules.standard().withElevation(new RiskRules.Elevation(15, 3, 20)))
                        .withProvenance("elevation", new Provenance(Provenance.Label.USER, committee))
                        .withAboutSupervisor(new SupervisorMeasures(
                                Set.of(Capability.SUPERVISORY_WORK), Map.of("role", Set.of("supervisor")))));
    }

    @Test
    void lastYearsResultsAreKeptAsTheGuideSays() throws IOException {
        assertThat(blocks("java").stream().filter(code -> code.contains("Documents.write(lastYear)")))
                .hasSize(1)
                .allSatisfy(code -> assertThat(Files.readString(SOURCE)).contains(indented(code)));
        Results change = changeSince(results(2023, 78), results(2024, 81));
        assertThat(change.unit(new UnitId("school"))
                        .find(Factor.SAFETY)
                        .orElseThrow()
                        .change()
                        .orElseThrow()
                        .difference())
                .isEqualTo(3);
    }

    private static Results changeSince(Results lastYear, Results thisYear) throws IOException {
        byte[] kept = Documents.write(lastYear);
        Results before = Documents.read(DocumentSource.of("2023.json", kept), Results.class)
                .orElseThrow();
        Results compared = thisYear.comparedWith(before, UnitSuccession.none());
        return compared;
    }

    private static Results results(int year, double fe) {
        ReportedResults.Row row =
                ReportedResults.Row.empty().withRespondents(24).withMean(Factor.SAFETY, fe);
        return Results.of(
                new ReportedResults(Wave.of(year), DisclosurePolicy.standard(), Map.of(new UnitId("school"), row)),
                Organisation.of(List.of(Unit.of("school", "Koulu", UnitLevel.UNIT))),
                IndexModel.kano());
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE, StandardCharsets.UTF_8));
        return block.results().map(found -> found.group(1)).toList();
    }

    /** As it stands in a method of this class. */
    private static String indented(String code) {
        return code.lines().map(line -> line.isEmpty() ? "" : "        " + line).collect(Collectors.joining("\n"));
    }
}
