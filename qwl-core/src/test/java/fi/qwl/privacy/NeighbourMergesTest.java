package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.DirectMembers;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.ScaleEnd;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hidden neighbours are shown together, where the numbers of people let them be. */
class NeighbourMergesTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final Organisation FIVE =
            Sample.organisation("root", "a<root", "b<root", "c<root", "d<root", "e<root");

    private static Results results(Sample sample, Organisation organisation) {
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    /** Of a 2, b 3, c 4 and d 4 people hidden beside e, two groups are made, the smallest first. */
    private static Results small() {
        return results(
                Sample.of(2024)
                        .people("a", 2)
                        .people("b", 3)
                        .people("c", 4)
                        .people("d", 4)
                        .people("e", 9),
                FIVE);
    }

    private static Deciding.Made publish(Results results) {
        return Deciding.publish(results, STANDARD, ReleaseLedger.NOTHING);
    }

    private static List<String> merged(PublishedResults results) {
        return results.merged().stream().map(group -> group.group().id()).toList();
    }

    /** Three units of three people each under a shown one: two of them shown together leave the third. */
    @Test
    void withoutTheRuleOfThoseLeftOverTheAttackSucceeds() {
        RowSpaceAttack attack = new RowSpaceAttack(Collections.nCopies(3, new DirectMembers(3, ScaleEnd.NEITHER)));
        attack.learn(0b111);
        assertThat(attack.succeeds(5)).isFalse();
        attack.learn(0b011);
        assertThat(attack.succeeds(5)).isTrue();
        Survey survey =
                Sample.of(2024).people("a", 3).people("b", 3).people("c", 3).build();
        Results results = Results.of(
                Cells.of(IndexModel.linear(), survey),
                Sample.organisation("root", "a<root", "b<root", "c<root"),
                ScoringOrder.PERSONS_FIRST);
        assertThat(NeighbourMerges.of(results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING))
                .allSatisfy(group -> assertThat(group.units()).hasSize(3));
    }

    @Test
    void hiddenNeighboursAreShownTogetherUnderTheirNames() {
        PublishedResults published = publish(small()).results();
        assertThat(merged(published)).containsExactly("a+b", "c+d");
        PublishedGroup group = published.findMerged(new UnitId("b")).orElseThrow();
        assertThat(group.group().name()).isEqualTo("a + b");
        // Sample.people: person i of a unit answers 40 + 3i mod 20; here 40, 43 and 40, 43, 46.
        PublishedValue.Shown shown = (PublishedValue.Shown) group.value(Factor.SAFETY);
        assertThat(shown.n()).isEqualTo(5);
        assertThat(shown.mean()).isEqualTo(42.4);
        for (Measure measure : List.of(Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL)) {
            assertThat(group.value(measure).isShown()).isTrue();
        }
        assertThat(published.findMerged(new UnitId("e"))).isEmpty();
        assertThat(published.units())
                .extracting(unit -> unit.unit().id().value())
                .containsExactly("root", "a", "b", "c", "d", "e");
        assertThat(published.unit(new UnitId("b")).value(Factor.SAFETY))
                .isEqualTo(new PublishedValue.Hidden(HiddenReason.TOO_FEW));
        assertThat(published.unit(new UnitId("root")).findOthers(Factor.SAFETY)).isEmpty();
    }

    /** Four of the root's own beside a and b: the groups of two would leave these four as a difference. */
    @Test
    void noGroupIsShownThatWouldLeaveAFewAsADifference() {
        Sample sample =
                Sample.of(2024).people("root", 4).people("a", 3).people("b", 3).people("e", 9);
        PublishedResults published = publish(results(sample, FIVE)).results();
        assertThat(published.unit(new UnitId("e")).value(Factor.SAFETY).isShown())
                .isTrue();
        assertThat(published.merged()).isEmpty();
    }

    /** With other values of as many people the same neighbours are taken together. */
    @Test
    void theChoiceKnowsNumbersOfPeopleAlone() {
        Sample sample = Sample.of(2024).people("c", 4).people("d", 4).people("e", 9);
        for (int person = 0; person < 5; person++) {
            sample.person(person < 2 ? "a" : "b", 1, 99, person);
        }
        PublishedResults published = publish(results(sample, FIVE)).results();
        assertThat(merged(published)).containsExactly("a+b", "c+d");
        PublishedGroup low = published.findMerged(new UnitId("a")).orElseThrow();
        assertThat(low.value(Factor.SAFETY)).isEqualTo(new PublishedValue.Ranged(5, 0, 40));
    }

    @Test
    void aLaterReleaseOfTheSameAnswersShowsTheSameGroups() {
        Deciding.Made first = publish(small());
        Deciding.Made again = Deciding.publish(small(), STANDARD, first.ledger());
        assertThat(again.results().merged()).isEqualTo(first.results().merged());
        assertThat(again.reductions()).isEmpty();
        Deciding.Made stricter = Deciding.publish(small(), new DisclosurePolicy("six", 6, 10), first.ledger());
        // Of those that were shown, a and b are too few now, and with c and d shown they would be the difference.
        assertThat(stricter.results().findMerged(new UnitId("a")).map(group -> group.value(Factor.SAFETY)))
                .isEqualTo(Optional.of(new PublishedValue.Hidden(HiddenReason.TOO_FEW)));
        assertThat(stricter.results().findMerged(new UnitId("c")).map(group -> group.value(Factor.SAFETY)))
                .isEqualTo(Optional.of(new PublishedValue.Hidden(HiddenReason.PROTECTED)));
        assertThat(stricter.results()
                        .unit(new UnitId("root"))
                        .value(Factor.SAFETY)
                        .isShown())
                .isTrue();
    }

    /** One more answer in a: the group of a and b was shown, so nothing that holds the one alone beside it may be. */
    @Test
    void aGroupThatWasShownCountsWhenAnAnswerArrivesLate() {
        Results before = small();
        Deciding.Made first = publish(before);
        Results later = results(
                Sample.of(2024)
                        .people("a", 2)
                        .person("a", 70, 70, 70)
                        .people("b", 3)
                        .people("c", 4)
                        .people("d", 4)
                        .people("e", 9),
                FIVE);
        Deciding.Made second = Deciding.publish(
                later, Deciding.Asked.of(STANDARD, first.ledger()).withEarlierRelease(before));
        assertThat(second.results().merged()).isEmpty();
        assertThat(second.results()
                        .unit(new UnitId("root"))
                        .value(Factor.SAFETY)
                        .isShown())
                .isFalse();
    }

    @Test
    void staffOfEachUnitReadTheirGroupAndOthersDoNot() {
        PublishedResults published = publish(small()).results();
        assertThat(merged(published.narrowedTo(Audience.TEAM, new UnitId("a")))).containsExactly("a+b");
        assertThat(merged(published.narrowedTo(Audience.TEAM, new UnitId("e")))).isEmpty();
        assertThat(merged(published.narrowedTo(Audience.SUPERVISOR, new UnitId("root"))))
                .containsExactly("a+b", "c+d");
        assertThat(merged(published.narrowedTo(Audience.BOARD, new UnitId("root"))))
                .isEmpty();
    }

    /** Where a group too small for a mean gets a band of its own, it is not merged. */
    @Test
    void whoeverGetsABandIsNotMerged() {
        DisclosurePolicy bands = DisclosurePolicy.preset("kunta10");
        Sample sample = Sample.of(2024)
                .people("a", 6)
                .people("b", 6)
                .people("c", 4)
                .people("d", 4)
                .people("root", 4)
                .people("e", 40);
        PublishedResults published = Deciding.publish(results(sample, FIVE), bands, ReleaseLedger.NOTHING)
                .results();
        assertThat(published.findMerged(new UnitId("a"))).isEmpty();
        assertThat(published.unit(new UnitId("a")).value(Factor.SAFETY)).isInstanceOf(PublishedValue.Banded.class);
    }
}
