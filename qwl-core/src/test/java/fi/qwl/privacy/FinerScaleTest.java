package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No rule lets more leave because a scale has one point more than sets of answers are counted for. Where possible values are
 * too many to be listed (101), what is asked for is what the finest listed scale asks for, though a true step is smaller.
 */
class FinerScaleTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    /** As many points as possible values are listed, and more. */
    private static final int MOST_POINTS = 110;

    private static final int LISTED = 101;

    private static EndDistance distance(int points) {
        return EndDistance.of(PossibleValues.ofItem(item(points)));
    }

    private static Item item(int points) {
        return new Item(
                new ItemId("FE1"),
                LocalText.of("väittämä"),
                new Scale("points", 1, points, PercentRule.RANGE),
                false,
                Set.of(Factor.SAFETY));
    }

    /** In steps of the scale: what a sum has to be away from an end leaves as many sets of answers on every scale. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 10, 30})
    void aFinerScaleAsksForNoFewerSteps(int people) {
        for (int points = 3; points < MOST_POINTS; points++) {
            double step = 100.0 / points;
            double coarser = distance(points).ofOthers(people) / (100.0 / (points - 1));
            double finer = distance(points + 1).ofOthers(people) / step;
            assertThat(finer).as("%s points", points + 1).isGreaterThanOrEqualTo(Math.min(coarser, 3) - 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 10, 30})
    void whereValuesAreNoLongerListedNothingIsNarrower(int people) {
        EndDistance listed = distance(LISTED);
        for (int points = LISTED + 1; points <= MOST_POINTS; points++) {
            EndDistance unlisted = distance(points);
            assertThat(unlisted.ofOthers(people)).isGreaterThanOrEqualTo(listed.ofOthers(people));
            assertThat(unlisted.ofAll(people, 100)).isGreaterThanOrEqualTo(listed.ofAll(people, 100));
            assertThat(unlisted.widest(people, 100, POLICY)).isGreaterThanOrEqualTo(listed.widest(people, 100, POLICY));
        }
    }

    /**
     * What a scale of one point more lets leave of the same ten or thirty people: at its thresholds (9 values for what spread is
     * called and for the index, 20 for a standard deviation) it has more sets of answers than the coarser one, by the table of
     * the issue; elsewhere it lets leave the same.
     */
    @Test
    void onlyTheTwoDeclaredNumbersOfValuesChangeWhatLeaves() {
        List<Integer> changes = new java.util.ArrayList<>();
        for (int points = 2; points < MOST_POINTS; points++) {
            if (!Arrays.equals(thresholds(points), thresholds(points + 1))) {
                changes.add(points + 1);
            }
        }
        assertThat(changes).containsExactly(9, LinkedMeasures.VALUES_FOR_SD);
    }

    private static int[] thresholds(int points) {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), List.of(item(points))), POLICY);
        for (int person = 0; person < 5; person++) {
            survey.answer(0, 1 + person % points).unit("root").endRow();
        }
        Results results = Results.of(
                Cells.of(IndexModel.linear(), survey.build()), Sample.organisation("root"), ScoringOrder.PERSONS_FIRST);
        LinkedMeasures linked = new LinkedMeasures(results, POLICY);
        return new int[] {linked.minimumForSd(Factor.SAFETY), linked.minimumForWord(Factor.SAFETY)};
    }
}
