package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.compare.Comparison;
import fi.qwl.compare.UnitComparisons;
import fi.qwl.index.Cells;
import fi.qwl.index.IndexExplanation;
import fi.qwl.index.InventedSurvey;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.stats.Interval;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.value.Euros;
import fi.qwl.value.ProductionFunction;
import fi.qwl.value.Workforce;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The examples of docs/model.md: their code is here literally, and what it prints is there. Those with documents
 * are run where documents are read.
 */
class ModelDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "model.md");
    private static final Path SOURCE = Path.of("src", "test", "java", "fi", "qwl", "model", "ModelDocumentTest.java");

    private final List<String> lines = new ArrayList<>();

    private void print(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private void presets() {
        IndexModel kano = IndexModel.kano();
        IndexModel linear = IndexModel.linear();
        print("%s: %.7f at 75/75/75, %.2f at the limits", kano, kano.qwl(75, 75, 75), kano.qwl(80, 75, 70));
        print("%s: %.7f at 75/75/75, %.2f at the limits", linear, linear.qwl(75, 75, 75), linear.qwl(80, 75, 70));
        print("%s", kano.explain(Language.EN).get(0));
    }

    private void officialCurves() {
        Curve safety = Curve.through(List.of(
                new Curve.Point(0, 0), new Curve.Point(0.5, 0.7), new Curve.Point(0.8, 0.95), new Curve.Point(1, 1)));
        IndexModel own = IndexModel.of(
                        "our-letter",
                        "2026",
                        Map.of(
                                Factor.SAFETY,
                                safety,
                                Factor.COLLABORATION,
                                Curve.identity(),
                                Factor.OBJECTIVES,
                                Curve.power(2)))
                .withCalibration("letter of 2026-02-03, table 1");
        print("%s: %.2f", own, own.qwl(80, 75, 70));
        print(
                "class: %s",
                own.riskRules().classes().of(own.qwl(80, 75, 70)).label().in(Language.EN));
    }

    private void answers(Survey survey, Organisation organisation) {
        IndexModel model = IndexModel.kano();
        print("problems: %d", model.problemsWith(survey.questionnaire()).size());
        Results results = Results.of(Cells.of(model, survey), organisation, ScoringOrder.PERSONS_FIRST);
        UnitId kitchen = new UnitId("U10");

        MeasureResult safety = results.unit(kitchen).find(Factor.SAFETY).orElseThrow();
        print(
                "FE: n = %d, mean %.2f, sd %.2f",
                safety.n().orElseThrow(),
                safety.mean().orElseThrow(),
                safety.sd().orElseThrow());
        double[] quartiles = safety.distribution().orElseThrow().quartiles();
        print("quartiles %.1f, %.1f, %.1f", quartiles[0], quartiles[1], quartiles[2]);
        Interval.Bounds range = safety.sampleMean().interval(0.95).orElseThrow();
        print("95 %% interval %.1f to %.1f", range.lower(), range.upper());

        IndexExplanation why = IndexExplanation.ofUnit(results, kitchen);
        IndexExplanation.Part part = why.parts().get(0);
        print("gap %.2f, %s", part.gap().orElseThrow(), part.status().orElseThrow());

        UnitComparisons.of(results).withRestOfParent(Factor.SAFETY).stream()
                .filter(comparison -> comparison.unit().equals(kitchen))
                .flatMap(comparison -> comparison.compared().stream())
                .map(Comparison.Compared::verdict)
                .forEach(verdict ->
                        print("from the rest: %s", verdict.labelOfDifference().in(Language.EN)));

        results.riskProfile(kitchen).sentences(Language.EN).forEach(sentence -> print("%s", sentence));
    }

    private void reported() {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(24)
                .withMean(Factor.SAFETY, 81.2)
                .withMean(Factor.COLLABORATION, 76.0)
                .withMean(Factor.OBJECTIVES, 70.4)
                .withMean(WholeIndex.QWL, 58.3);
        UnitId school = new UnitId("school");
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), Map.of(school, row)),
                Organisation.of(List.of(fi.qwl.survey.Unit.of("school", "Koulu", UnitLevel.UNIT))),
                IndexModel.kano());
        print("%s", results.riskProfile(school).sentences(Language.EN).get(1));
    }

    private void money() {
        Workforce staff = new Workforce(400, 2000, 15, 60);
        ProductionFunction function =
                ProductionFunction.calibrated(UnitLevel.SUBSIDIARY, staff, Euros.of(100_000_000), 50);
        print("per effective hour: %s", function.perEffectiveHour());
        print("one point more: %s a year", function.effectOf(staff.withQwl(61)).result());
    }

    @Test
    void theDocumentShowsThisCodeAndWhatItPrints() throws IOException {
        presets();
        officialCurves();
        answers(InventedSurvey.survey(), InventedSurvey.organisation());
        reported();
        money();
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        String source = Files.readString(SOURCE, StandardCharsets.UTF_8);
        assertThat(blocks(document, "java").stream().filter(code -> !code.contains("Documents.")))
                .hasSize(5)
                .allSatisfy(code -> assertThat(source).contains(indented(code)));
        assertThat(String.join("", blocks(document, "text")).lines().toList()).isEqualTo(lines);
    }

    private static List<String> blocks(String document, String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    /** As it stands in a method of this class. */
    private static String indented(String code) {
        return code.lines().map(line -> line.isEmpty() ? "" : "        " + line).collect(Collectors.joining("\n"));
    }
}
