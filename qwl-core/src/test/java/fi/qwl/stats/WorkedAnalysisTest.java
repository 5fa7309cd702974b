package fi.qwl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked analysis of docs/statistics.md: its code is here literally, and what it prints is there. */
class WorkedAnalysisTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "statistics.md");
    private static final Path SOURCE = Path.of("src", "test", "java", "fi", "qwl", "stats", "WorkedAnalysisTest.java");

    private final List<String> lines = new ArrayList<>();

    private void print(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private void analyse(List<NumberColumn> items, NumberColumn mean, NumberColumn score, GroupColumn units) {
        // 1. Do the five items of "safety" measure one thing?
        Reliability safety = Reliability.of(items);
        Interval.Bounds range = safety.feldt(0.95).orElseThrow();
        print(
                "alpha %.3f [%.3f, %.3f], n = %d",
                safety.alpha().orElseThrow(), range.lower(), range.upper(), safety.n());
        print("omega %.3f", safety.omega().omega().orElseThrow());
        for (Reliability.ItemStatistics item : safety.items()) {
            print(
                    "item %d: item-rest %.3f, alpha without it %.3f",
                    item.item() + 1,
                    item.itemRest().orElseThrow(),
                    item.alphaIfDropped().orElseThrow());
        }

        // 2. May units be compared by their means? Do people differ between units, and agree within?
        Anova byUnit = Anova.of(mean, units);
        print(
                "ICC(1) %.3f, ICC(2) %.3f",
                byUnit.icc1(Anova.GroupSize.UNBIASED).orElseThrow(),
                byUnit.icc2().orElseThrow());
        print(
                "a unit of 5: reliability of its mean %.3f",
                byUnit.reliabilityOfMean(5, Anova.GroupSize.UNBIASED).orElseThrow());
        InterraterAgreement within =
                InterraterAgreement.of(items, units, InterraterAgreement.NullDistribution.uniform(1, 5, 5));
        print(
                "mean r_wg(j) %.3f, mean a_wg(j) %.3f",
                within.meanRwgJ().orElseThrow(), within.meanAwgJ().orElseThrow());

        // 3. Which units differ from the rest? Twelve questions, so twelve corrected answers.
        List<TestResult> tests = new ArrayList<>();
        for (int unit = 0; unit < units.groupCount(); unit++) {
            tests.add(MeanDifference.againstRest(score, units, unit).test());
        }
        List<Estimate> adjusted = Adjustment.HOLM.adjust(tests);
        for (int unit = 0; unit < units.groupCount(); unit++) {
            if (adjusted.get(unit).orElseThrow() < 0.05) {
                MeanDifference rest = MeanDifference.againstRest(score, units, unit);
                Interval.Bounds gap = rest.interval(0.95).orElseThrow();
                print(
                        "unit %d: %.1f points [%.1f, %.1f], g = %.2f, Holm p = %.4f",
                        unit + 1,
                        rest.difference().orElseThrow(),
                        gap.lower(),
                        gap.upper(),
                        rest.hedgesG().orElseThrow(),
                        adjusted.get(unit).orElseThrow());
            }
        }

        // 4. How many are at risk, and how sure is that?
        Proportion tired = Proportion.of(score, value -> value <= 60);
        Interval.Bounds share = tired.wilson(0.95).orElseThrow();
        print(
                "at or below 60: %d of %d, %.0f %% [%.0f, %.0f]",
                tired.count(), tired.n(), 100 * tired.share().orElseThrow(), 100 * share.lower(), 100 * share.upper());

        // 5. A result explains itself, and so does a missing one.
        print("%s", byUnit.icc1(Anova.GroupSize.UNBIASED).method().formula());
        Estimate ofOneItem = Reliability.of(items.subList(0, 1)).alpha();
        print("%s", ofOneItem.whyUndefined().orElseThrow().text());
    }

    @Test
    void theDocumentShowsThisCodeAndWhatItPrints() throws IOException {
        analyse(Invented.items("FE"), Invented.completeMean("FE"), ofSurvey(Invented.score("FE")), Invented.units());
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        String source = Files.readString(SOURCE, StandardCharsets.UTF_8);
        assertThat(source).contains(indented(block(document, "java")));
        assertThat(block(document, "text").lines().toList()).isEqualTo(lines);
    }

    /** Scores in the order of the survey's rows, which is that of the persons' file. */
    private static NumberColumn ofSurvey(NumberColumn score) {
        assertThat(Oracle.invented("persons.csv").text("id"))
                .isEqualTo(Oracle.invented("survey.csv").text("id"));
        return score;
    }

    private static String block(String document, String language) {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(document.substring(document.indexOf("// 1. Do the five items") - "```java\n".length()));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** As it stands in a method of this class. */
    private static String indented(String code) {
        return code.lines().map(line -> line.isEmpty() ? "" : "        " + line).collect(Collectors.joining("\n"));
    }
}
