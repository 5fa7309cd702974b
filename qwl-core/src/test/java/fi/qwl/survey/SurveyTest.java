package fi.qwl.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            LocalText.of("Kysely"),
            List.of(
                    item("a", new Scale("agree5", 1, 5, PercentRule.RANGE)),
                    item("b", new Scale("grade", 4, 10, PercentRule.MAX))));

    @Test
    void answersComeBackAsTheyWereGiven() {
        Survey survey = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard())
                .answer(0, 5)
                .answer(1, 4)
                .unit("310")
                .endRow()
                .build();
        AnswerColumn first = survey.answers(new ItemId("a"));
        assertThat(survey.size()).isEqualTo(1);
        assertThat(first.value(0)).isEqualTo(5);
        assertThat(first.code(0)).isEqualTo(4);
        assertThat(first.missing(0)).isEmpty();
        assertThat(first.item()).isEqualTo(QUESTIONNAIRE.items().get(0));
        assertThat(survey.answers().get(1).value(0)).isEqualTo(4);
        assertThat(survey.answers().get(1).code(0)).isZero();
        assertThat(survey.wave()).isEqualTo(Wave.of(2024));
        assertThat(survey.questionnaire()).isEqualTo(QUESTIONNAIRE);
    }

    @Test
    void missingAnswersKeepTheirReasons() {
        List<MissingReason> reasons = List.of(MissingReason.values());
        Survey.Builder builder = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard());
        reasons.forEach(reason -> builder.missing(0, reason).endRow());
        AnswerColumn column = builder.build().answers().get(0);
        for (int row = 0; row < reasons.size(); row++) {
            assertThat(column.value(row)).isNaN();
            assertThat(column.missing(row)).contains(reasons.get(row));
        }
    }

    @Test
    void anItemThatWasNotNamedIsNotAnswered() {
        Survey survey = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard())
                .answer(0, 3)
                .endRow()
                .endRow()
                .build();
        assertThat(survey.answers().get(1).missing(0)).contains(MissingReason.NOT_ANSWERED);
        // Nothing of the row before is left in the next.
        assertThat(survey.answers().get(0).missing(1)).contains(MissingReason.NOT_ANSWERED);
    }

    @Test
    void aClearedRowIsForgotten() {
        Survey.Builder builder = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard(), "age");
        builder.answer(0, 3).unit("310").background("age", "30-39");
        builder.clearRow();
        Survey survey = builder.endRow().build();
        assertThat(survey)
                .isEqualTo(Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard(), "age")
                        .endRow()
                        .build());
    }

    @Test
    void unitsAndBackgroundsAreSortedDictionaries() {
        Survey survey = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard(), "age", "contract")
                .unit("b")
                .background("age", "30-39")
                .endRow()
                .unit("a")
                .background("age", "")
                .endRow()
                .background("contract", "permanent")
                .endRow()
                .unit("b")
                .background("age", "20-29")
                .endRow()
                .build();
        assertThat(survey.units().categories()).containsExactly("a", "b");
        assertThat(groups(survey.units())).containsExactly(1, 0, -1, 1);
        assertThat(survey.backgrounds()).containsOnlyKeys("age", "contract");
        CategoryColumn age = Objects.requireNonNull(survey.backgrounds().get("age"));
        assertThat(age.categories()).containsExactly("20-29", "30-39");
        assertThat(age.groupCount()).isEqualTo(2);
        assertThat(groups(age)).containsExactly(1, -1, -1, 0);
    }

    @Test
    void anAnswerBesideItsScaleIsRefused() {
        Survey.Builder builder = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard());
        assertThatThrownBy(() -> builder.answer(1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer to b must be from 4 to 10 but was outside");
    }

    @Test
    void anUnknownBackgroundIsAnsweredWithTheKnown() {
        Survey.Builder builder =
                Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard(), "age", "contract");
        assertThatThrownBy(() -> builder.background("Age", "30-39"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown background 'Age'\nMaybe one of [age, contract] was meant.");
    }

    @Test
    void anUnknownItemIsNamed() {
        Survey survey = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard())
                .build();
        assertThat(survey.size()).isZero();
        assertThatThrownBy(() -> survey.answers(new ItemId("c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("questionnaire Kysely has no item c");
    }

    /** Scales of up to 127 steps take bytes, longer ones shorts; 1,000 is a slider in tenths. */
    @Property(tries = 100, seed = "20261128")
    void answersOnScalesOfAnyLengthComeBackAsTheyWereGiven(
            @ForAll @IntRange(min = 0, max = 3) int min,
            @ForAll("steps") int steps,
            @ForAll @IntRange(max = 200) int rows,
            @ForAll java.util.Random random) {
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("k"), List.of(item("a", new Scale("any", min, min + steps, PercentRule.RANGE))));
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        List<Double> given = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            // The last point of the scale every third time, where a byte would run over.
            int point = min + (row % 3 == 0 ? steps : random.nextInt(steps + 1));
            if (row % 7 == 6) {
                builder.missing(0, MissingReason.DONT_KNOW);
                given.add(Double.NaN);
            } else {
                builder.answer(0, point);
                given.add((double) point);
            }
            builder.endRow();
        }
        AnswerColumn column = builder.build().answers().get(0);
        assertThat(column.size()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(column.value(row)).isEqualTo(given.get(row));
            assertThat(column.missing(row).isPresent()).isEqualTo(row % 7 == 6);
        }
    }

    @Test
    void equalRowsMakeEqualSurveys() {
        assertThat(rows(5, "310", "x")).isEqualTo(rows(5, "310", "x")).hasSameHashCodeAs(rows(5, "310", "x"));
        assertThat(rows(5, "310", "x"))
                .isNotEqualTo(rows(4, "310", "x"))
                .isNotEqualTo(rows(5, "311", "x"))
                .isNotEqualTo(rows(5, "310", "y"));
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuiltAlone() {
        Survey.Builder builder = Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard());
        Survey built = builder.answer(0, 1).unit("b").endRow().build();
        builder.answer(0, 2).unit("a").endRow();
        assertThat(built.size()).isEqualTo(1);
        assertThat(built.units().categories()).containsExactly("b");
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @Test
    void printingRevealsNoAnswerAndNoUnit() {
        Survey survey = rows(5, "310", "x");
        assertThat(survey).hasToString("Survey 2024 of 1 respondents and 2 items");
        assertThat(survey.answers().get(0)).hasToString("AnswerColumn a of 1 rows");
        assertThat(survey.units()).hasToString("CategoryColumn of 1 rows in 1 categories");
    }

    @Test
    void anArrayServesAsAColumn() {
        NumberColumn column = NumberColumn.of(1.5, Double.NaN);
        assertThat(column.size()).isEqualTo(2);
        assertThat(column.value(0)).isEqualTo(1.5);
        assertThat(column.value(1)).isNaN();
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.oneOf(
                Arbitraries.of(1, 126, 127, 128, 129, 255, 256, 1000, 32_000),
                Arbitraries.integers().between(1, 300));
    }

    private static Survey rows(int answer, String unit, String background) {
        return Survey.builder(Wave.of(2024), QUESTIONNAIRE, DisclosurePolicy.standard(), "age")
                .answer(0, answer)
                .unit(unit)
                .background("age", background)
                .endRow()
                .build();
    }

    private static List<Integer> groups(GroupColumn column) {
        List<Integer> groups = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            groups.add(column.groupOf(row));
        }
        return groups;
    }

    private static Item item(String id, Scale scale) {
        return new Item(new ItemId(id), LocalText.of("väittämä"), scale, false, Set.of(Factor.SAFETY));
    }
}
