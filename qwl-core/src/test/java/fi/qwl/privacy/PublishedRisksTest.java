package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Dispersion;
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
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Individual risks leave in words only, for at least 10 people; elevated is at least 3 persons and 20 % (ours). A person's
 * own FE of at most 60 is the published rule of sickness absence.
 */
class PublishedRisksTest {

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "All", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Large", UnitLevel.UNIT).withParent("1"),
            Unit.of("20", "Small", UnitLevel.UNIT).withParent("1")));

    private static Item item(String id, Factor factor, Scale scale) {
        return new Item(new ItemId(id), LocalText.of(id), scale, false, Set.of(factor));
    }

    /** The large unit has 15 people, of whom some have an FE around 50; the small one 6, all of them around 50. */
    private static PublishedResults published(int atRisk) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("q"),
                List.of(
                        item("FE", Factor.SAFETY, slider),
                        item("YI", Factor.COLLABORATION, slider),
                        item("PL", Factor.OBJECTIVES, slider)));
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (int person = 0; person < 21; person++) {
            boolean isSmall = person >= 15;
            int fe = isSmall || person < atRisk ? 44 + person * 13 % 16 : 80 + person * 7 % 17;
            builder.unit(isSmall ? "20" : "10")
                    .answer(0, fe)
                    .answer(1, 60 + person * 11 % 37)
                    .answer(2, 55 + person * 17 % 41)
                    .endRow();
        }
        Results results =
                Results.of(Cells.of(IndexModel.linear(), builder.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
        // The two units' spread cannot both leave beside everybody's: 6 people are too few for it.
        return Deciding.publish(results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
    }

    private static boolean isElevated(PublishedResults results, String unit) {
        return results.unit(new UnitId(unit)).individualRisks().stream()
                .filter(verdict -> verdict.risk().id().equals("sickness-absence"))
                .findFirst()
                .orElseThrow()
                .isElevated();
    }

    @Test
    void elevatedRisksOfManyPeopleLeaveInWords() {
        // 6 + 0 of 21 are 28.6 %, at least 3 persons and 20 %.
        assertThat(isElevated(published(0), "1")).isTrue();
        // Without its own spread, the small unit reveals nothing, whatever its people answered.
        assertThat(published(0).unit(new UnitId("20")).individualRisks()).isEmpty();
        assertThat(published(9).unit(new UnitId("20")).individualRisks()).isEmpty();
    }

    @Test
    void whetherAnythingIsShownDependsOnNumbersOfPeopleAlone() {
        for (int atRisk = 0; atRisk <= 15; atRisk++) {
            PublishedResults results = published(atRisk);
            assertThat(results.unit(new UnitId("1")).individualRisks()).hasSize(2);
            assertThat(results.unit(new UnitId("10")).individualRisks()).isEmpty();
        }
    }

    @Test
    void aPublishedProfileRevealsRisksAndSpread() {
        var profile = PublishedProfiles.of(published(9), new UnitId("1"));

        assertThat(profile.spread()).isPresent().get().isInstanceOf(Dispersion.class);
        assertThat(String.join(" ", profile.sentences(Language.EN))).contains("individual level");
    }
}
