package fi.qwl.plan.outcome;

import static org.assertj.core.api.Assertions.assertThat;

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
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Released;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The verdicts of the publication's own comparison. Answers are invented: 60 people on 0–100, spread over 40 points. */
class TestedChangeTest {

    private static final UnitId UNIT = new UnitId("1");
    private static final Organisation ORGANISATION =
            Organisation.of(List.of(Unit.of("1", "Unit", UnitLevel.UNIT).withInvited(80)));

    private static Results results(int year, int people, int shift) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("q"),
                List.of(new Item(new ItemId("FE"), LocalText.of("FE"), slider, false, Set.of(Factor.SAFETY))));
        Survey.Builder builder = Survey.builder(Wave.of(year), questionnaire, DisclosurePolicy.standard());
        for (int person = 0; person < people; person++) {
            builder.unit("1").answer(0, 30 + shift + person * 17 % 41).endRow();
        }
        return Results.of(Cells.of(IndexModel.linear(), builder.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    private static Verdict verdict(int people, int shift) {
        Results before = results(2023, people, 0);
        ReleaseStore store = ReleaseStore.inMemory();
        Publication first = Released.into(store, before);
        Results now = results(2024, people, shift).comparedWith(before, UnitSuccession.none());
        PublishedResults later = Released.into(store, now).results();
        double value = shown(first.results()).mean();
        Baseline baseline =
                new Baseline(Factor.SAFETY, UNIT, value, first.results().id());
        return ChangeRule.tested().verdict(baseline, shown(later));
    }

    private static PublishedValue.Shown shown(PublishedResults results) {
        return (PublishedValue.Shown) results.unit(UNIT).value(Factor.SAFETY);
    }

    @Test
    void aLargeChangeOfManyPeopleIsNewsWithItsDirection() {
        assertThat(verdict(60, 20)).isEqualTo(Verdict.IMPROVED);
        assertThat(verdict(60, -20)).isEqualTo(Verdict.WORSE);
    }

    @Test
    void aSmallChangeIsAboutTheSame() {
        assertThat(verdict(60, 1)).isEqualTo(Verdict.ABOUT_THE_SAME);
    }

    @Test
    void whereSpreadIsNotPublishedNothingIsRevealed() {
        assertThat(verdict(7, 20)).isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void aChangeFromAnotherValueIsNotTheBaselines() {
        PublishedResults alone = Released.first(results(2024, 60, 20)).results();

        assertThat(ChangeRule.tested().verdict(new Baseline(Factor.SAFETY, UNIT, 10, "2022/x"), shown(alone)))
                .isEqualTo(Verdict.NOT_ASSESSED);
    }
}
