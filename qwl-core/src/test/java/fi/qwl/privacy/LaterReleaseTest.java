package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same wave released again: from more answers, from fewer, and in another tree. */
class LaterReleaseTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    /** Means from five and no spread at this size, so that everything may be added that is safe. */
    private static final DisclosurePolicy MEANS = new DisclosurePolicy("means", 5, 1000);

    private static final Organisation TREE = Sample.organisation("root", "a<root", "b<root", "c<root");

    @Test
    void lateAnswersOfEnoughPeopleAreAdmitted() {
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Results late =
                results(sample().people("a", 9).people("b", 8).people("c", 12).people("a", 6), TREE);
        Deciding.Made before = publish(first, MEANS);
        Deciding.Made after =
                Deciding.publish(late, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        // a has 15 now: those less the nine of before are the six late ones.
        assertThat(shown(after)).containsExactly("a", "b", "c", "root");
        assertThat(after.reductions()).containsExactly(Publication.Reduction.OTHER_ANSWERS);
        assertThat(n(after, "a")).isEqualTo(15);
        assertThat(after.ledger().snapshots(Wave.of(2024))).containsExactly(first.snapshot(), late.snapshot());
    }

    @Test
    void oneLateAnswerIsNotShown() {
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Results late =
                results(sample().people("a", 9).people("b", 8).people("c", 12).person("a", 7, 8, 9), TREE);
        Deciding.Made before = publish(first, MEANS);
        Deciding.Made after =
                Deciding.publish(late, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        // a now less a then, and root now less root then, would be that person; b and c are as they were.
        assertThat(shown(after)).containsExactly("b", "c");
    }

    @Test
    void lateAnswersHereAndThereAreAddedUp() {
        // Three late in a and three in b: neither unit again, but the root, whose six late ones are enough.
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Results late = results(
                sample().people("a", 9)
                        .people("b", 8)
                        .people("c", 12)
                        .people("a", 3)
                        .people("b", 3),
                TREE);
        Deciding.Made before = publish(first, MEANS);
        Deciding.Made after =
                Deciding.publish(late, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        assertThat(shown(after)).containsExactly("c", "root");
    }

    @Test
    void whereSpreadWasShownOnlyWhatRevealsNothingNewOfThoseWhoAnsweredThen() {
        // From ten: c and the root, and the 15 of a and b together. Then six more in a, from five.
        Results first = results(sample().people("a", 7).people("b", 8).people("c", 12), TREE);
        Results late =
                results(sample().people("a", 7).people("b", 8).people("c", 12).people("a", 6), TREE);
        Deciding.Made withSpread = publish(first, new DisclosurePolicy("ten", 10, 10));
        assertThat(shown(withSpread)).containsExactly("c", "root");
        assertThat(withSpread.ledger().released(Wave.of(2024), "FE/spread")).isNotEmpty();
        Deciding.Made after = Deciding.publish(
                late, Deciding.Asked.of(STANDARD, withSpread.ledger()).withEarlierRelease(first));
        // a or b would tell new things of those whose spread is known.
        assertThat(shown(after)).containsExactly("c", "root");
        assertThat(after.ledger().released(Wave.of(2024), "FE/spread", late.snapshot()))
                .isEmpty();
        Deciding.Made meansOnly = publish(first, new DisclosurePolicy("ten", 10, 1000));
        assertThat(shown(Deciding.publish(
                        late, Deciding.Asked.of(MEANS, meansOnly.ledger()).withEarlierRelease(first))))
                .containsExactly("a", "b", "c", "root");
    }

    @Test
    void withdrawnAnswersAreJudgedAsLateOnesAre() {
        Results all = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Results less = results(sample().people("a", 7).people("b", 8).people("c", 12), TREE);
        Deciding.Made before = publish(all, MEANS);
        Deciding.Made after =
                Deciding.publish(less, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(all));
        assertThat(shown(after)).containsExactly("b", "c");
    }

    @Test
    void anotherTreeOfTheSamePeopleIsJudgedByTheirHomeUnits() {
        // Four teams; then sectors p (t1, t2) and q (t3, t4), now p (t1, t3) and q (t2, t4).
        Organisation then = Sample.organisation("root", "p<root", "q<root", "t1<p", "t2<p", "t3<q", "t4<q");
        Organisation now = Sample.organisation("root", "p<root", "q<root", "t1<p", "t3<p", "t2<q", "t4<q");
        Sample people = sample().people("t1", 3).people("t2", 4).people("t3", 4).people("t4", 4);
        Results first = results(people, then);
        Results cut = results(people, now);
        Deciding.Made before = publish(first, MEANS);
        assertThat(shown(before)).containsExactly("p", "q", "root");
        Deciding.Made after =
                Deciding.publish(cut, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        // t1 + t2 = 7 and t1 + t3 = 7 give no team away, only that t2 and t3 differ by so much.
        assertThat(shown(after)).containsExactly("p", "q", "root");
        assertThat(after.results().unit(new UnitId("root")).participation().isShown())
                .isFalse();
        // With t2 alone in the new sector q and t4 moved: p now less p then is t4's people and no more than four.
        Organisation other = Sample.organisation("root", "p<root", "q<root", "t1<p", "t2<p", "t4<p", "t3<q");
        Results telling = results(people, other);
        Deciding.Made reduced = Deciding.publish(
                telling, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        assertThat(shown(reduced)).containsExactly("root");
    }

    @Test
    void whereSomebodyMovedItIsRefused() {
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Deciding.Made before = publish(first, MEANS);
        Results moved = results(sample().people("a", 8).people("b", 9).people("c", 12), TREE);
        assertThatThrownBy(() -> Deciding.publish(
                        moved, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Wave 2024 was released from other answers or in another organisation, and what changed cannot"
                                + " be determined: between the two answers may only have been added or only withdrawn, and"
                                + " nobody may have changed unit.\nMaybe keep the first release.");
        Results corrected = results(
                sample().people("a", 8).person("a", 1, 1, 1).people("b", 8).people("c", 12), TREE);
        assertThatThrownBy(() -> Deciding.publish(
                        corrected, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first)))
                .isInstanceOf(IllegalStateException.class);
        // What was released then must be what is handed over.
        assertThatThrownBy(() -> Deciding.publish(
                        corrected, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(moved)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are no longer kept");
    }

    @Test
    void groupsAreNotShownBesideOtherAnswers() {
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Deciding.Made before = publish(first, MEANS);
        Results late =
                results(sample().people("a", 9).people("b", 8).people("c", 12).people("a", 6), TREE);
        UnitGroup group = new UnitGroup("ab", "AB", Set.of(new UnitId("a"), new UnitId("b")));
        Deciding.Made after = Deciding.publish(
                late,
                Deciding.Asked.of(MEANS, before.ledger())
                        .withGroups(java.util.List.of(group))
                        .withEarlierRelease(first));
        assertThat(after.results().groups().get(0).value(Factor.SAFETY))
                .isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
        assertThat(after.reductions())
                .containsExactly(Publication.Reduction.OTHER_ANSWERS, Publication.Reduction.GROUPS);
    }

    @Test
    void nextYearsChangeIsSinceTheAnswersThatWereReleased() {
        Results first = results(sample().people("a", 9).people("b", 8).people("c", 12), TREE);
        Results late =
                results(sample().people("a", 9).people("b", 8).people("c", 12).person("a", 7, 8, 9), TREE);
        Deciding.Made before = publish(first, MEANS);
        Deciding.Made after =
                Deciding.publish(late, Deciding.Asked.of(MEANS, before.ledger()).withEarlierRelease(first));
        Results next = results(Sample.of(2025).people("a", 9).people("b", 8).people("c", 12), TREE);
        PublishedResults sinceLate = Deciding.publish(
                        next.comparedWith(late, UnitSuccession.none()), MEANS, after.ledger())
                .results();
        // a was not shown from the late answers.
        assertThat(change(sinceLate, "a")).isFalse();
        assertThat(change(sinceLate, "b")).isTrue();
        PublishedResults sinceFirst = Deciding.publish(
                        next.comparedWith(first, UnitSuccession.none()), MEANS, after.ledger())
                .results();
        assertThat(change(sinceFirst, "a")).isTrue();
    }

    private static boolean change(PublishedResults results, String unit) {
        return ((PublishedValue.Shown) results.unit(new UnitId(unit)).value(Factor.SAFETY))
                .change()
                .isPresent();
    }

    private static Sample sample() {
        return Sample.of(2024);
    }

    private static Results results(Sample sample, Organisation organisation) {
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static Deciding.Made publish(Results results, DisclosurePolicy policy) {
        return Deciding.publish(results, policy, ReleaseLedger.NOTHING);
    }

    private static long n(Deciding.Made publication, String unit) {
        return ((PublishedValue.Shown)
                        publication.results().unit(new UnitId(unit)).value(Factor.SAFETY))
                .n();
    }

    private static Set<String> shown(Deciding.Made publication) {
        Set<String> shown = new TreeSet<>();
        for (PublishedUnit unit : publication.results().units()) {
            if (unit.value(Factor.SAFETY).isShown()) {
                shown.add(value(unit.unit()));
            }
        }
        return shown;
    }

    private static String value(Unit unit) {
        return unit.id().value();
    }
}
