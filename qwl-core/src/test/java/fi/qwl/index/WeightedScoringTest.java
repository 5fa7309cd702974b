package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedScoringTest {

    /** Sums of a few products. */
    private static final double LAST_BITS = 1e-11;

    private static final int MISSING = 0;

    @Test
    void anItemOfDoubleWeightCountsTwice() {
        // (2 · 100 + 0 + 50) / 4 = 62.5.
        IndexModel model = IndexModel.linear().withWeight(new ItemId("FE1"), 2);
        assertThat(fe(model, 5, 1, 3)).isCloseTo(62.5, within(LAST_BITS));
    }

    @Test
    void aMissingItemTakesItsWeightAlong() {
        // Without the third: (2 · 100 + 0) / 3.
        IndexModel model = IndexModel.linear().withWeight(new ItemId("FE1"), 2);
        assertThat(fe(model, 5, 1, MISSING)).isCloseTo(200.0 / 3, within(LAST_BITS));
    }

    @Test
    void aFilledItemKeepsItsWeightAndTakesThePersonsMean() {
        // The third takes (100 + 0) / 2 = 50: (2 · 100 + 0 + 50) / 4 = 62.5.
        IndexModel model = IndexModel.linear().withWeight(new ItemId("FE1"), 2).withMissing(MissingPolicy.personMean());
        assertThat(fe(model, 5, 1, MISSING)).isCloseTo(62.5, within(LAST_BITS));
    }

    @Property(tries = 300, seed = "20261128")
    void fillingChangesNothingWhereWeightsAreEqual(@ForAll @Size(3) List<@IntRange(min = 0, max = 5) Integer> answers) {
        int[] given = answers.stream().mapToInt(Integer::intValue).toArray();
        double left = fe(IndexModel.linear(), given);
        double filled = fe(IndexModel.linear().withMissing(MissingPolicy.personMean()), given);
        if (Double.isNaN(left)) {
            assertThat(filled).isNaN();
        } else {
            assertThat(filled).isCloseTo(left, within(LAST_BITS));
        }
    }

    @Property(tries = 300, seed = "20261128")
    void theTableAndTheSumAgree(@ForAll @Size(3) List<@IntRange(min = 0, max = 5) Integer> answers) {
        // Weights that differ by less than anybody sees force the other way of computing.
        int[] given = answers.stream().mapToInt(Integer::intValue).toArray();
        double table = fe(IndexModel.linear(), given);
        double sum = fe(IndexModel.linear().withWeight(new ItemId("FE1"), 1 + 1e-15), given);
        if (Double.isNaN(table)) {
            assertThat(sum).isNaN();
        } else {
            assertThat(sum).isCloseTo(table, within(LAST_BITS));
        }
    }

    @Test
    void longScalesAreSummedAsPercentages() {
        Scale wide = new Scale("wide", 0, 1000, PercentRule.RANGE);
        Questionnaire questionnaire = questionnaire(wide);
        Survey survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard())
                .answer(0, 250)
                .answer(1, 750)
                .answer(2, 500)
                .endRow()
                .build();
        assertThat(Scores.of(IndexModel.linear(), survey).of(Factor.SAFETY).value(0))
                .isEqualTo(50);
    }

    @Test
    void aScaleByItsMaximumStartsAboveZero() {
        // Domain §2: on 1–5 the answer 4 is 80 % by x / max.
        Questionnaire questionnaire = questionnaire(new Scale("agree5", 1, 5, PercentRule.MAX));
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (int item = 0; item < questionnaire.items().size(); item++) {
            builder.answer(item, 4);
        }
        Scores scores = Scores.of(IndexModel.linear(), builder.endRow().build());
        assertThat(scores.of(Factor.SAFETY).value(0)).isEqualTo(80);
        // 0.8 · (0.8 + 0.8) / 2 = 0.64.
        assertThat(scores.of(WholeIndex.QWL).value(0)).isCloseTo(64, within(LAST_BITS));
    }

    private static double fe(IndexModel model, int... answers) {
        Survey.Builder builder = Survey.builder(
                Wave.of(2024),
                questionnaire(new Scale("agree5", 1, 5, PercentRule.RANGE)),
                DisclosurePolicy.standard());
        for (int item = 0; item < answers.length; item++) {
            if (answers[item] != MISSING) {
                builder.answer(item, answers[item]);
            }
        }
        return Scores.of(model, builder.endRow().build()).of(Factor.SAFETY).value(0);
    }

    /** Three items per factor. */
    private static Questionnaire questionnaire(Scale scale) {
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (int number = 1; number <= 3; number++) {
                items.add(new Item(
                        new ItemId(factor.key() + number), LocalText.of("väittämä"), scale, false, Set.of(factor)));
            }
        }
        return new Questionnaire(LocalText.of("Kysely"), items);
    }
}
