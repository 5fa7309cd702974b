package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final double LAST_BITS = 1e-12;

    @Property(tries = 40, seed = "20261128")
    void theOrderOfRespondentsLeavesNoTrace(@ForAll Random random) {
        List<Map<String, String>> rows = new ArrayList<>(InventedSurvey.rows("survey.csv"));
        Cells cells = Cells.of(IndexModel.kano(), InventedSurvey.survey(rows));
        Collections.shuffle(rows, random);
        assertSame(Cells.of(IndexModel.kano(), InventedSurvey.survey(rows)), cells);
    }

    @Property(tries = 40, seed = "20261128")
    void theNumberOfPartsLeavesNoTrace(@ForAll @IntRange(min = 1, max = 300) int parts) {
        Survey survey = InventedSurvey.survey();
        assertSame(Cells.of(IndexModel.kano(), survey, Runnable::run, parts), Cells.of(IndexModel.kano(), survey));
    }

    @Test
    void theHostsThreadsLeaveNoTraceOverManyBlocks() {
        // 5,000 people are several blocks of 1,024 rows.
        Sample sample = Sample.of(2024);
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            int pl = random.nextInt(10) == 0 ? Sample.NO : random.nextInt(101);
            sample.person("u" + random.nextInt(9), random.nextInt(101), random.nextInt(101), pl);
        }
        Survey survey = sample.build();
        Cells alone = Cells.of(IndexModel.kano(), survey);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int parts : List.of(1, 2, 3, 7, 64)) {
                assertSame(Cells.of(IndexModel.kano(), survey, threads, parts), alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void blocksDoNotMixTheirRows() {
        // 1,025 people: one is alone in the second block.
        Sample sample = Sample.of(2024).people("first", 1024).person("second", 90, 80, 70);
        Scores scores = Scores.of(IndexModel.linear(), sample.build());
        assertThat(scores.of(Factor.SAFETY).value(1024)).isEqualTo(90);
        // 0.9 · (0.8 + 0.7) / 2 = 0.675.
        assertThat(scores.of(WholeIndex.QWL).value(1024)).isCloseTo(67.5, within(LAST_BITS));
    }

    @Test
    void atLeastOnePartIsNeeded() {
        Survey survey = Sample.of(2024).build();
        assertThatThrownBy(() -> Cells.of(IndexModel.kano(), survey, Runnable::run, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must be at least 1 but was 0");
    }

    @Test
    void theIndexNeedsAllThreeFactors() {
        Survey survey = Sample.of(2024)
                .person("u", 50, Sample.NO, 50)
                .person("u", 50, 50, 50)
                .build();
        Scores scores = Scores.of(IndexModel.linear(), survey);
        assertThat(scores.of(Factor.COLLABORATION).value(0)).isNaN();
        assertThat(scores.of(WholeIndex.QWL).value(0)).isNaN();
        // 0.5 · (0.5 + 0.5) / 2 = 0.25.
        assertThat(scores.of(WholeIndex.QWL).value(1)).isEqualTo(25);
        // n belongs to each measure (domain §2).
        Cells cells = Cells.of(IndexModel.linear(), survey);
        assertThat(cells.respondents(new UnitId("u"))).isEqualTo(2);
        assertThat(cells.moments(new UnitId("u"), Factor.SAFETY).n()).isEqualTo(2);
        assertThat(cells.moments(new UnitId("u"), Factor.COLLABORATION).n()).isEqualTo(1);
        assertThat(cells.counts(new UnitId("u"), WholeIndex.QWL).n()).isEqualTo(1);
    }

    @Test
    void aFactorNeedsHalfOfItsItemsUnlessTheModelSaysOtherwise() {
        // Domain §2: at least half; three items, so two answers.
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("k"),
                List.of(
                        Sample.item("a", false, Factor.SAFETY),
                        Sample.item("b", true, Factor.SAFETY),
                        Sample.item("c", false, Factor.SAFETY)));
        Survey survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard())
                .answer(0, 80)
                .endRow()
                .answer(0, 80)
                .answer(1, 30)
                .endRow()
                .answer(0, 80)
                .answer(1, 30)
                .answer(2, 90)
                .endRow()
                .build();
        Scores half = Scores.of(IndexModel.linear(), survey);
        assertThat(half.of(Factor.SAFETY).value(0)).isNaN();
        // 80 and, reversed, 70.
        assertThat(half.of(Factor.SAFETY).value(1)).isEqualTo(75);
        assertThat(half.of(Factor.SAFETY).value(2)).isEqualTo(80);
        Scores all = Scores.of(IndexModel.linear().withMissing(MissingPolicy.allAnswered()), survey);
        assertThat(all.of(Factor.SAFETY).value(1)).isNaN();
        assertThat(all.of(Factor.SAFETY).value(2)).isEqualTo(80);
    }

    @Test
    void aCapabilityIsTheMeanOfItsItemsOrTheFormula() {
        // Answers 90, 80, 70: mean 80; linear 0.9 · (0.8 + 0.7) / 2 = 0.675.
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("k"),
                List.of(
                        Sample.item("a", false, Factor.SAFETY, Capability.LEADERSHIP),
                        Sample.item("b", false, Factor.COLLABORATION, Capability.LEADERSHIP),
                        Sample.item("c", false, Factor.OBJECTIVES, Capability.LEADERSHIP),
                        Sample.item("d", false, Factor.OBJECTIVES)));
        Survey survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard())
                .answer(0, 90)
                .answer(1, 80)
                .answer(2, 70)
                .answer(3, 0)
                .endRow()
                .answer(0, 90)
                .answer(1, 80)
                .endRow()
                .build();
        Scores byMean = Scores.of(IndexModel.linear(), survey);
        assertThat(byMean.of(Capability.LEADERSHIP).value(0)).isCloseTo(80, within(LAST_BITS));
        assertThat(byMean.of(Capability.LEADERSHIP).value(1)).isEqualTo(85);
        IndexModel formula = IndexModel.linear().withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA);
        Scores byFormula = Scores.of(formula, survey);
        assertThat(byFormula.of(Capability.LEADERSHIP).value(0)).isCloseTo(67.5, within(LAST_BITS));
        assertThat(byFormula.of(Capability.LEADERSHIP).value(1)).isNaN();
    }

    @Test
    void theFormulaNeedsItemsOfEveryFactor() {
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("k"), List.of(Sample.item("a", false, Factor.SAFETY, Capability.LEADERSHIP)));
        Survey survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard())
                .build();
        IndexModel formula = IndexModel.linear().withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA);
        assertThatThrownBy(() -> Cells.of(formula, survey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capability leadership is computed by the QWL formula but none of its items serves YI"
                        + "\nMaybe the rule should be the mean of items.");
    }

    @Test
    void measuresThatAreNotAskedAreNotGiven() {
        Survey survey = Sample.of(2024).person("u", 1, 2, 3).build();
        assertThatThrownBy(() -> Scores.of(IndexModel.kano(), survey).of(Capability.PROCESSES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the questionnaire does not give processes");
        assertThatThrownBy(() -> Cells.of(IndexModel.kano(), survey).moments(new UnitId("u"), Capability.PROCESSES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the questionnaire does not give processes");
        assertThat(Scores.of(IndexModel.kano(), survey).columns())
                .containsOnlyKeys(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);
    }

    @Test
    void aUnitThatNobodyAnsweredInIsEmpty() {
        Cells cells =
                Cells.of(IndexModel.kano(), Sample.of(2024).person("u", 1, 2, 3).build());
        assertThat(cells.respondents(new UnitId("a"))).isZero();
        assertThat(cells.respondents(new UnitId("z"))).isZero();
        assertThat(cells.moments(new UnitId("z"), Factor.SAFETY)).isEqualTo(Moments.zero());
        assertThat(cells.counts(new UnitId("z"), Factor.SAFETY)).isEqualTo(ValueCounts.zero());
    }

    @Test
    void peopleWithoutAUnitAreSeparate() {
        Cells cells = Cells.of(
                IndexModel.kano(),
                Sample.of(2024).person("u", 10, 20, 30).person("", 90, 80, 70).build());
        assertThat(cells.units()).containsExactly("u");
        assertThat(cells.respondentsWithoutUnit()).isEqualTo(1);
        assertThat(cells.momentsWithoutUnit(Factor.SAFETY).finish().mean()).hasValue(90);
        assertThat(cells.moments(new UnitId("u"), Factor.SAFETY).finish().mean())
                .hasValue(10);
    }

    @Test
    void handedOutAccumulatorsAreCopies() {
        Cells cells = Cells.of(
                IndexModel.kano(),
                Sample.of(2024).person("u", 10, 20, 30).person("", 90, 80, 70).build());
        UnitId unit = new UnitId("u");
        cells.moments(unit, Factor.SAFETY).add(50);
        cells.counts(unit, Factor.SAFETY).add(50);
        cells.momentsWithoutUnit(Factor.SAFETY).add(50);
        assertThat(cells.moments(unit, Factor.SAFETY).n()).isEqualTo(1);
        assertThat(cells.counts(unit, Factor.SAFETY).n()).isEqualTo(1);
        assertThat(cells.momentsWithoutUnit(Factor.SAFETY).n()).isEqualTo(1);
    }

    @Test
    void printingRevealsNoScore() {
        Survey survey = Sample.of(2024).person("u", 10, 20, 30).build();
        assertThat(Cells.of(IndexModel.kano(), survey)).hasToString("Cells of 1 units in 2024");
        assertThat(Scores.of(IndexModel.kano(), survey)).hasToString("Scores of 1 respondents");
        assertThat(Results.of(
                        Cells.of(IndexModel.kano(), survey), Sample.organisation("u"), ScoringOrder.PERSONS_FIRST))
                .hasToString("Results of 1 units in 2024");
    }

    private static void assertSame(Cells actual, Cells expected) {
        assertThat(actual.units()).isEqualTo(expected.units());
        assertThat(actual.respondentsWithoutUnit()).isEqualTo(expected.respondentsWithoutUnit());
        for (Measure measure : expected.measures()) {
            assertThat(actual.momentsWithoutUnit(measure)).isEqualTo(expected.momentsWithoutUnit(measure));
            for (String id : expected.units()) {
                UnitId unit = new UnitId(id);
                assertThat(actual.respondents(unit)).isEqualTo(expected.respondents(unit));
                assertThat(actual.moments(unit, measure)).isEqualTo(expected.moments(unit, measure));
                assertThat(actual.counts(unit, measure)).isEqualTo(expected.counts(unit, measure));
            }
        }
    }
}
