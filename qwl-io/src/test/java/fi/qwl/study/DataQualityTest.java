package fi.qwl.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.page.Pages;
import fi.qwl.io.survey.SurveyIssue;
import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.page.Block;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.stats.Reason;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataQualityTest {

    private static final int ITEMS = 8;
    private static final Questionnaire ASKED = new Questionnaire(
            LocalText.of("asked"),
            IntStream.range(0, ITEMS)
                    .mapToObj(item -> new Item(
                            new ItemId("q" + item),
                            LocalText.of("question"),
                            new Scale("s", 1, 5, PercentRule.RANGE),
                            false,
                            Set.of(Factor.SAFETY)))
                    .toList());

    private final Survey.Builder survey = Survey.builder(Wave.of(2024), ASKED, DisclosurePolicy.standard());
    private final Issues issues = new Issues();

    /** A digit is an answer, a dash an empty cell, d "don't know", n not shown. */
    private void row(String unit, String answers) {
        survey.unit(unit);
        for (int item = 0; item < answers.length(); item++) {
            char cell = answers.charAt(item);
            if (cell == 'd') {
                survey.missing(item, MissingReason.DONT_KNOW);
            } else if (cell == 'n') {
                survey.missing(item, MissingReason.NOT_SHOWN);
            } else if (cell != '-') {
                survey.answer(item, cell - '0');
            }
        }
        survey.endRow();
    }

    private DataQuality quality(Unit... units) {
        return DataQuality.of(ImportResult.of(survey.build(), issues), Organisation.of(List.of(units)))
                .orElseThrow();
    }

    private static Unit unit(String id, int invited) {
        return Unit.of(id, "Unit " + id, UnitLevel.UNIT).withInvited(invited);
    }

    private static Unit below(Unit root, String id, int invited) {
        return unit(id, invited).withParent(root.id().value());
    }

    private void people(String unit, int count) {
        for (int person = 0; person < count; person++) {
            row(unit, "1234512" + (1 + person % 5));
        }
    }

    @Test
    void anItemSaysWhatIsMissingAndWhatItIsWorth() {
        row("A", "13--54dn");
        row("A", "23-d4-5n");
        row("A", "33-123-n");
        issues.accept(SurveyIssue.ITEM_OPPOSED.at(
                SourceLocation.ofFile("a.csv"), "text", "item", "q4", "correlation", "-0.4"));
        List<DataQuality.ItemQuality> items = quality(unit("A", 5)).items();

        assertThat(items).extracting(DataQuality.ItemQuality::n).containsExactly(3, 3, 0, 1, 3, 2, 1, 0);
        assertThat(items).extracting(DataQuality.ItemQuality::isConstant).containsOnlyOnce(true);
        assertThat(items.get(1).isConstant()).isTrue();
        assertThat(items.get(3).missing(MissingReason.NOT_ANSWERED)).isEqualTo(1);
        assertThat(items.get(3).missing(MissingReason.DONT_KNOW)).isEqualTo(1);
        assertThat(items.get(7).missing(MissingReason.NOT_SHOWN)).isEqualTo(3);
        assertThat(items)
                .filteredOn(DataQuality.ItemQuality::isAbsent)
                .extracting(item -> item.item().value())
                .containsExactly("q2", "q7");
        assertThat(items)
                .filteredOn(DataQuality.ItemQuality::isOpposed)
                .extracting(item -> item.item().value())
                .containsExactly("q4");
    }

    @Test
    void onePointForEverythingIsCountedFromSixAnswersOn() {
        row("A", "333333--");
        row("A", "33333---");
        row("A", "33333334");
        row("A", "11111111");
        assertThat(quality(unit("A", 5)).straightLined()).isEqualTo(2);
    }

    @Test
    void aRowThatRepeatsAnotherOfItsUnitIsCounted() {
        row("A", "12345123");
        row("A", "12345123");
        row("A", "12345123");
        row("B", "12345123");
        row("A", "33333333");
        row("A", "33333333");
        Unit root = unit("A", 9);
        assertThat(quality(root, below(root, "B", 9)).repeated()).isEqualTo(2);
    }

    @Test
    void whoDidNotAnswerIsTestedOverUnits() {
        // The numbers of R's prop.test example, the units of 86, 93, 136 and 82: chi-squared 12.6, df 3, p 0.005585
        people("A", 83);
        people("B", 90);
        people("C", 129);
        people("D", 70);
        Unit root = unit("A", 86);
        DataQuality quality = quality(root, below(root, "B", 93), below(root, "C", 136), below(root, "D", 82));

        TestResult.Outcome test = quality.responseTest().orElseThrow();
        assertThat(test.statistic()).isCloseTo(12.6004112971276, within(1e-9));
        assertThat(test.p()).isCloseTo(0.00558547666162702, within(1e-9));
        assertThat(quality.response().get(0).unit().value()).isEqualTo("D");
        assertThat(Pages.text(quality.page(Language.EN), 200))
                .contains("by more than chance (chi-squared 12.6, df 3, p = 0.006)")
                .contains("85%");
        assertThat(quality.page(Language.EN).blocks())
                .filteredOn(Block.Figure.class::isInstance)
                .singleElement()
                .satisfies(figure -> assertThat(((Block.Figure) figure).data().rows())
                        .hasSize(quality.items().size()));
    }

    @Test
    void smallUnitsAreTestedAsTheirSectorAndOverfullOnesNotAtAll() {
        people("A", 30);
        people("B", 20);
        people("C", 2);
        people("D", 8);
        people("E", 9);
        Unit root = Unit.of("R", "Root", UnitLevel.MUNICIPALITY);
        Unit sector = Unit.of("S", "Sector", UnitLevel.SECTOR).withParent("R");
        DataQuality quality = quality(
                root,
                below(root, "A", 60),
                below(root, "B", 40),
                sector,
                below(sector, "C", 8),
                below(sector, "D", 8),
                below(sector, "E", 3));

        // C and D of the sector hold 10 of 16 together; 60 of 116 in all, so 8 people and fewer are too few on their
        // own.
        // R: prop.test(c(30, 20, 10), c(60, 40, 16), correct = FALSE): 0.863095238095238, df 2
        TestResult.Outcome test = quality.responseTest().orElseThrow();
        assertThat(test.df1()).isEqualTo(2);
        assertThat(test.statistic()).isCloseTo(0.863095238095238, within(1e-9));
        assertThat(quality.response()).hasSize(5);
    }

    @Test
    void withoutNumbersOfInvitedPeopleNothingIsTested() {
        people("A", 4);
        DataQuality quality = quality(Unit.of("A", "A", UnitLevel.UNIT));

        assertThat(quality.responseTest().whyUndefined()).contains(Reason.TOO_FEW_GROUPS);
        assertThat(Pages.text(quality.page(Language.EN), 200)).contains("cannot be tested");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsWholeInEveryLanguage(Language language) {
        people("A", 12);
        Unit root = unit("A", 20);
        people("B", 18);
        issues.accept(SurveyIssue.ROWS_TWICE.at(SourceLocation.ofFile("a.csv"), "text", "rows", 12, "other", "b.csv"));
        DataQuality quality = quality(root, below(root, "B", 20));

        assertThat(quality.sheetsTwice()).isEqualTo(1);
        assertThat(Pages.text(quality.page(language), 200))
                .contains("q7", "Unit A", "60")
                .doesNotContain("{", "null");
        assertThat(quality.toString()).isEqualTo("DataQuality of 30 respondents and 8 items");
    }
}
