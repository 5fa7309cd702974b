package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
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
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Results of single items: FE has two items on 1–5, one of them reversed. */
class PublishedItemsTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final ItemId FIRST = new ItemId("FE1");
    private static final ItemId SECOND = new ItemId("FE2");
    private static final Organisation ORGANISATION = Sample.organisation("root", "a<root", "b<root");
    private static final int NO = 0;

    @Test
    void anItemIsProtectedAsAMeasureIs() {
        PublishedItems items = publish(survey(9, 3, 0));
        // b's three would be the total less the nine of a.
        assertThat(items.value(new UnitId("root"), FIRST).isShown()).isTrue();
        assertThat(items.value(new UnitId("a"), FIRST)).isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
        assertThat(items.value(new UnitId("b"), FIRST)).isEqualTo(new PublishedValue.Hidden(HiddenReason.TOO_FEW));
        PublishedItems all = publish(survey(9, 8, 0));
        PublishedValue.Shown a = (PublishedValue.Shown) all.value(new UnitId("a"), FIRST);
        assertThat(a.n()).isEqualTo(9);
        // Answers 2, 3, 4 in turn are 25, 50 and 75 %; the reversed item's are 2, 3, 4 as well: 75, 50 and 25 %.
        assertThat(a.mean()).isCloseTo(50, within(1e-9));
        assertThat(ledgerOf(survey(9, 8, 0), STANDARD).released(Wave.of(2024), "item/FE1"))
                .containsExactly(new UnitId("a"), new UnitId("b"), new UnitId("root"));
        assertThat(all.items()).extracting(Item::id).containsExactly(FIRST, SECOND);
        assertThat(all).hasToString("PublishedItems 2024/standard of 2 items");
        assertThat(List.of(all.wave(), all.policy(), all.organisation()))
                .isEqualTo(List.of(Wave.of(2024), STANDARD, ORGANISATION.withoutInvited()));
        assertThatThrownBy(() -> all.value(new UnitId("a"), new ItemId("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown item x\nMaybe one of [FE1, FE2] was meant.");
    }

    @Test
    void anItemsDistributionIsNeverShownAndItsSpreadWhereOtherAnswersWouldGiveIt() {
        PublishedValue.Shown root =
                (PublishedValue.Shown) publish(survey(40, 40, 0)).value(new UnitId("root"), FIRST);
        assertThat(root.distribution()).isEmpty();
        // 2, 4, 4 and 4 might as well be 3, 3, 3 and 5: 14 together, and 52 with their squares.
        assertThat(root.sd()).isPresent();
    }

    @Test
    void whoLeftAnItemOutCannotBeComputedFromTheFactorAndItsItems() {
        // One person of b left FE2 out. Twice FE's sum less the sums of FE1 and FE2 is that person's FE.
        Survey survey = survey(9, 8, 1);
        Results results = results(survey);
        Deciding.Made publication = Deciding.publish(results, STANDARD, ReleaseLedger.NOTHING);
        PublishedValue.Shown fe = shown(publication, "b");
        PublishedItems naive = Deciding.publishItems(
                survey, results, DisclosurePolicy.openData("a tool without the rule"), ReleaseLedger.NOTHING);
        PublishedValue.Shown one = (PublishedValue.Shown) naive.value(new UnitId("b"), FIRST);
        PublishedValue.Shown two = (PublishedValue.Shown) naive.value(new UnitId("b"), SECOND);
        double solved = 2 * fe.n() * fe.mean() - one.n() * one.mean() - two.n() * two.mean();
        // The person answered 3: 50 %.
        assertThat(solved).isCloseTo(50, within(1e-9));
        PublishedItems items = Deciding.publishItems(survey, results, STANDARD, publication.ledger());
        assertThat(items.value(new UnitId("b"), FIRST)).isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
        assertThat(items.value(new UnitId("root"), FIRST).isShown()).isFalse();
        assertThat(items.value(new UnitId("a"), FIRST).isShown()).isTrue();
        // Five such people are enough together.
        PublishedItems enough = publish(survey(9, 8, 5));
        assertThat(enough.value(new UnitId("b"), FIRST).isShown()).isTrue();
    }

    @Test
    void aLaterReleaseShowsAPartOfTheFirst() {
        Survey survey = survey(9, 8, 0);
        PublishedItems strict =
                Deciding.publishItems(survey, results(survey), DisclosurePolicy.strict(), ReleaseLedger.NOTHING);
        PublishedItems later =
                Deciding.publishItems(survey, results(survey), STANDARD, ledgerOf(survey, DisclosurePolicy.strict()));
        assertThat(strict.value(new UnitId("root"), FIRST).isShown()).isTrue();
        assertThat(later.value(new UnitId("root"), FIRST).isShown()).isTrue();
        assertThat(later.value(new UnitId("a"), FIRST).isShown()).isFalse();
    }

    @Test
    void itemsOfOtherAnswersAreRefused() {
        Survey survey = survey(9, 8, 0);
        Deciding.Made first = Deciding.publish(results(survey), STANDARD, ReleaseLedger.NOTHING);
        Survey late = survey(9, 9, 0);
        assertThatThrownBy(() -> Deciding.publishItems(late, results(late), STANDARD, first.ledger()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Wave 2024 was released from other answers or in another organisation; what its items would"
                        + " give away next to that cannot be determined.\nMaybe keep the first release.");
        assertThatThrownBy(() -> Deciding.publishItems(late, results(survey), STANDARD, first.ledger()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the survey holds other answers than the results of 2024"
                        + "\nMaybe make both from the same file.");
    }

    private static ReleaseLedger ledgerOf(Survey survey, DisclosurePolicy policy) {
        return ReleaseLedger.NOTHING.with(Deciding.items(survey, results(survey), policy, ReleaseLedger.NOTHING)
                .release());
    }

    private static PublishedItems publish(Survey survey) {
        return Deciding.publishItems(survey, results(survey), STANDARD, ReleaseLedger.NOTHING);
    }

    private static PublishedValue.Shown shown(Deciding.Made publication, String unit) {
        return (PublishedValue.Shown)
                publication.results().unit(new UnitId(unit)).value(Factor.SAFETY);
    }

    private static Results results(Survey survey) {
        return Results.of(Cells.of(IndexModel.linear(), survey), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    /** People of a and b who answer 2, 3 and 4 in turn; the first of b leave the second item out and answer 3. */
    private static Survey survey(int a, int b, int inPart) {
        Scale five = new Scale("five", 1, 5, PercentRule.RANGE);
        List<Item> items = new ArrayList<>(List.of(
                new Item(FIRST, LocalText.of("väittämä"), five, false, Set.of(Factor.SAFETY)),
                new Item(SECOND, LocalText.of("väittämä"), five, true, Set.of(Factor.SAFETY))));
        Survey.Builder survey = Survey.builder(
                Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), items), DisclosurePolicy.standard());
        for (int person = 0; person < a; person++) {
            add(survey, "a", 2 + person % 3, 2 + person % 3);
        }
        for (int person = 0; person < b; person++) {
            boolean isInPart = person < inPart;
            add(survey, "b", isInPart ? 3 : 2 + person % 3, isInPart ? NO : 2 + person % 3);
        }
        return survey.build();
    }

    private static void add(Survey.Builder survey, String unit, int first, int second) {
        survey.answer(0, first).unit(unit);
        if (second != NO) {
            survey.answer(1, second);
        }
        survey.endRow();
    }
}
