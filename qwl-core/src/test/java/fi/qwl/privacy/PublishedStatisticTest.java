package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
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
import fi.qwl.stats.Estimate;
import fi.qwl.stats.SampleMean;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Statistics follow the rule of spread: from 10 valid answers under the policy standard, and no difference tells. */
class PublishedStatisticTest {

    private static final UnitId ALL = new UnitId("1");
    private static final UnitId LARGE = new UnitId("10");
    private static final UnitId MIDDLE = new UnitId("20");
    private static final Estimate ESTIMATE =
            SampleMean.of(NumberColumn.of(1, 2, 3, 4, 5)).standardError();

    /** 24 people in one unit and 6 in the other, with many different answers. */
    private static PublishedResults published() {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("q"),
                List.of(new Item(new ItemId("FE1"), LocalText.of("FE1"), slider, false, Set.of(Factor.SAFETY))));
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire);
        for (int person = 0; person < 30; person++) {
            builder.unit(person < 24 ? "10" : "20")
                    .answer(0, (person * 37 + 11) % 97)
                    .endRow();
        }
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "All", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Large", UnitLevel.UNIT).withParent("1"),
                Unit.of("20", "Middle", UnitLevel.UNIT).withParent("1")));
        Results results =
                Results.of(Cells.of(IndexModel.linear(), builder.build()), organisation, ScoringOrder.PERSONS_FIRST);
        return Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty())
                .results();
    }

    @Test
    void aStatisticOfEverybodyMayLeave() {
        PublishedStatistic statistic = Publisher.publish(published(), Factor.SAFETY, Set.of(ALL), ESTIMATE);

        assertThat(statistic).isEqualTo(new PublishedStatistic.Shown(ESTIMATE));
        assertThat(statistic.value()).isEqualTo(ESTIMATE.asDouble());
    }

    @Test
    void aGroupWithAMeanButTooFewForSpreadKeepsItsStatistics() {
        PublishedResults results = published();
        assertThat(results.unit(MIDDLE).value(Factor.SAFETY).isShown()).isTrue();

        PublishedStatistic statistic = Publisher.publish(results, Factor.SAFETY, Set.of(MIDDLE), ESTIMATE);

        assertThat(statistic).isEqualTo(new PublishedStatistic.Hidden(HiddenReason.TOO_FEW));
        assertThat(statistic.value()).isEmpty();
    }

    @Test
    void aDifferenceOfTwoGroupsIsHiddenWhereOneOfThemIsTooSmall() {
        assertThat(Publisher.publish(published(), Factor.SAFETY, Set.of(LARGE, MIDDLE), ESTIMATE))
                .isInstanceOf(PublishedStatistic.Hidden.class);
    }

    /** The 24 alone have enough, but beside everybody's 30 they would tell of the 6. */
    @Test
    void aLargeGroupIsHiddenWhereTheRestOfAllWouldBeTooSmall() {
        assertThat(Publisher.publish(published(), Factor.SAFETY, Set.of(LARGE), ESTIMATE))
                .isEqualTo(new PublishedStatistic.Hidden(HiddenReason.TOO_FEW));
    }

    @Test
    void aStatisticOfNoGroupIsRefused() {
        assertThatThrownBy(() -> Publisher.publish(published(), Factor.SAFETY, Set.of(), ESTIMATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statistic is made of at least one group"
                        + "\nMaybe it is of everybody: then the group is the organisation's root.");
    }
}
