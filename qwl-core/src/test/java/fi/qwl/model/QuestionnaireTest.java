package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Scale AGREE = new Scale("agree5", 1, 5, PercentRule.RANGE);
    private static final LocalText NAME = LocalText.of("Kysely");

    @Test
    void measuresFollowFromWhatItemsServe() {
        Questionnaire whole = new Questionnaire(
                NAME,
                List.of(
                        item("f", Factor.SAFETY),
                        item("y", Factor.COLLABORATION, Capability.PROCESSES),
                        item("p", Factor.OBJECTIVES)));
        assertThat(whole.measures())
                .containsExactly(
                        Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL, Capability.PROCESSES);
    }

    @Test
    void withoutAllThreeFactorsThereIsNoWholeIndex() {
        Questionnaire partial =
                new Questionnaire(NAME, List.of(item("f", Factor.SAFETY), item("p", Factor.OBJECTIVES), item("open")));
        assertThat(partial.measures()).containsExactly(Factor.SAFETY, Factor.OBJECTIVES);
        assertThat(partial.itemsOf(Factor.COLLABORATION)).isEmpty();
        assertThat(new Questionnaire(NAME, List.of()).measures()).isEmpty();
    }

    @Test
    void itemsOfAMeasureComeInTheirOrder() {
        Item second = item("b", Factor.SAFETY);
        Item first = item("a", Factor.SAFETY, Capability.LEADERSHIP);
        Questionnaire questionnaire = new Questionnaire(NAME, List.of(second, item("x", Factor.COLLABORATION), first));
        assertThat(questionnaire.itemsOf(Factor.SAFETY)).containsExactly(second, first);
        assertThat(questionnaire.itemsOf(Capability.LEADERSHIP)).containsExactly(first);
        assertThat(questionnaire.itemsOf(WholeIndex.QWL)).isEmpty();
        assertThat(questionnaire.requireIndex(new ItemId("a"))).isEqualTo(2);
    }

    @Test
    void anUnknownItemIsNamed() {
        Questionnaire questionnaire = new Questionnaire(NAME, List.of(item("a", Factor.SAFETY)));
        assertThatThrownBy(() -> questionnaire.requireIndex(new ItemId("z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("questionnaire Kysely has no item z");
    }

    @Test
    void anItemIdMustNotAppearTwice() {
        List<Item> twice = List.of(item("a", Factor.SAFETY), item("a", Factor.COLLABORATION));
        assertThatThrownBy(() -> new Questionnaire(NAME, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item id a appears twice in questionnaire Kysely");
    }

    @Test
    void anItemServesAtMostOneFactor() {
        assertThatThrownBy(() -> item("a", Factor.OBJECTIVES, Factor.SAFETY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item a must serve at most one factor but serves [FE, PL]");
        assertThat(item("a", Factor.OBJECTIVES, Capability.PROCESSES).factor()).contains(Factor.OBJECTIVES);
        assertThat(item("a", Capability.PROCESSES).factor()).isEmpty();
    }

    @Test
    void anItemDoesNotServeTheWholeIndex() {
        assertThatThrownBy(() -> item("a", WholeIndex.QWL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item a must serve factors or capabilities but serves the whole index\nMaybe a factor was"
                        + " meant: the index is computed from those.");
    }

    @Test
    void anItemIdMustNotBeBlank() {
        assertThatThrownBy(() -> new ItemId(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an item's id must not be blank");
        assertThat(new ItemId("a")).isLessThan(new ItemId("b")).hasToString("a");
    }

    private static Item item(String id, Measure... serves) {
        return new Item(new ItemId(id), LocalText.of("väittämä"), AGREE, false, Set.of(serves));
    }
}
