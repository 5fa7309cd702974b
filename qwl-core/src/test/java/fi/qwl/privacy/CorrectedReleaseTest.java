package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A wave that is released again: late answers, wrong ones, and the file of another wave. */
class CorrectedReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final LocalDate LATER = DAY.plusDays(9);
    private static final ReleaseRequest FIRST = ReleaseRequest.on(DAY);
    private static final ReleaseRequest LATE = ReleaseRequest.on(LATER).withCorrection(Correction.LATE, "late", "E01");
    private static final ReleaseRequest WRONG =
            ReleaseRequest.on(LATER).withCorrection(Correction.WRONG, "typo", "E01");
    private static final Organisation TREE = Sample.organisation("root", "a<root", "b<root", "c<root");

    private final ReleaseStore store = ReleaseStore.inMemory();

    @Test
    void aFewLateAnswersLeaveTheFirstValuesMarkedWithTheirDay() throws IOException {
        Publication first = Publisher.release(results(sample()), FIRST, store);
        Publication late = Publisher.release(results(sample().people("a", 2)), LATE, store);
        for (String unit : List.of("root", "a")) {
            assertThat(unit(late, unit).keptFrom()).contains(DAY);
            assertThat(unit(late, unit).values()).isEqualTo(unit(first, unit).values());
            assertThat(unit(late, unit).participation())
                    .isEqualTo(unit(first, unit).participation());
        }
        // Nothing changed in b, so that its values are of both days.
        assertThat(unit(late, "b")).isEqualTo(unit(first, "b"));
        assertThat(late.day()).isEqualTo(LATER);
    }

    @Test
    void whereManyAnswersCameTheNewValueIsShownWithoutSpread() throws IOException {
        Publisher.release(results(sample()), FIRST, store);
        Results now = results(sample().people("a", 6));
        Publication late = Publisher.release(now, LATE, store);
        for (String unit : List.of("root", "a")) {
            PublishedValue.Shown shown = (PublishedValue.Shown) unit(late, unit).value(Factor.SAFETY);
            assertThat(unit(late, unit).keptFrom()).isEmpty();
            assertThat(shown.n())
                    .isEqualTo(now.unit(new UnitId(unit))
                            .find(Factor.SAFETY)
                            .orElseThrow()
                            .n()
                            .orElseThrow());
            assertThat(shown.sd()).isEmpty();
            assertThat(shown.spread()).isEmpty();
        }
        assertThat(store.read().ledger().released(Wave.of(2024), "FE", now.snapshot()))
                .containsExactly(new UnitId("a"), new UnitId("root"));
    }

    /** Five late answers, all of them 100: the difference of two releases would say so. */
    @Test
    void aChangeAtTheEndOfTheScaleKeepsTheFirstValue() throws IOException {
        Sample late = sample();
        for (int person = 0; person < 5; person++) {
            late.person("a", 100, 52 + person, 61 + person);
        }
        Publisher.release(results(sample()), FIRST, store);
        assertThat(unit(Publisher.preview(results(late), LATE, store))).isEqualTo(ReleasePreview.Outcome.KEPT);
        Set<CorrectionRule> others = EnumSet.complementOf(EnumSet.of(CorrectionRule.FAR_FROM_ENDS));
        Publication without = Publisher.release(results(late), LATE, store, others);
        PublishedValue.Shown shown = (PublishedValue.Shown) unit(without, "a").value(Factor.SAFETY);
        PublishedValue.Shown first = (PublishedValue.Shown)
                unit(store.read().publications().get(0), "a").value(Factor.SAFETY);
        // Means of 25 and 20 people to 0.1: at most 2.25 off, of the five people's 500.
        assertThat(shown.n() * shown.mean() - first.n() * first.mean()).isCloseTo(500, within(2.25));
    }

    /** All of a's people are replaced by ten who answered 100: a first release would hide a and one more unit. */
    @Test
    void whereAFirstReleaseWouldHideAUnitThoseAboveKeepTheirValue() throws IOException {
        Sample replaced = Sample.of(2024).people("b", 18).people("c", 20);
        for (int person = 0; person < 10; person++) {
            replaced.person("a", 100, 72 + person, 81 + person);
        }
        Results now = results(replaced);
        Publisher.release(results(sample()), FIRST, store);
        SurveyReleases before = store.read();
        assertThat(unit(Publisher.release(now, LATE, store), "root").keptFrom()).contains(DAY);
        ReleaseStore other = ReleaseStore.inMemory();
        other.write(before);
        Set<CorrectionRule> others = EnumSet.complementOf(EnumSet.of(CorrectionRule.SAME_PATTERN));
        Publication without = Publisher.release(now, LATE, other, others);
        // Means of 48, 18 and 20 people to 0.1: at most 4.3 off, of the ten people's 1000.
        assertThat(sum(without, "root") - sum(without, "b") - sum(without, "c")).isCloseTo(1000, within(4.3));
    }

    private static double sum(Publication publication, String id) {
        PublishedValue.Shown shown =
                (PublishedValue.Shown) unit(publication, id).value(Factor.SAFETY);
        return shown.n() * shown.mean();
    }

    private static ReleasePreview.Outcome unit(ReleasePreview preview) {
        return preview.outcome(new UnitId("a"), Factor.SAFETY);
    }

    /** Six new answers in all, but one of them in b: a's change would give it away as the difference. */
    @Test
    void aParentIsNewOverAChildThatKeepsItsValue() throws IOException {
        Publisher.release(results(sample()), FIRST, store);
        Publication late = Publisher.release(results(sample().people("a", 6).people("b", 1)), LATE, store);
        assertThat(unit(late, "root").keptFrom()).isEmpty();
        assertThat(unit(late, "root").isOfDifferentDays()).isTrue();
        assertThat(unit(late, "root").dayMark().orElseThrow().in(Language.EN))
                .isEqualTo("units below have values of another day");
        assertThat(unit(late, "a").dayMark().orElseThrow().in(Language.FI)).isEqualTo("luvut julkaistu 15.11.2024");
        assertThat(unit(late, "c").dayMark()).isEmpty();
        assertThat(unit(late, "a").keptFrom()).contains(DAY);
        assertThat(unit(late, "b").keptFrom()).contains(DAY);
    }

    @Test
    void whatIsWrongAndCannotBeReplacedIsWithdrawn() throws IOException {
        Publication first = Publisher.release(results(sample()), FIRST, store);
        Publication again = Publisher.release(results(sample().people("a", 2)), WRONG, store);
        for (String unit : List.of("root", "a")) {
            assertThat(unit(again, unit).value(Factor.SAFETY))
                    .isEqualTo(new PublishedValue.Hidden(HiddenReason.WITHDRAWN));
            assertThat(unit(again, unit).participation().isShown()).isFalse();
        }
        assertThat(unit(again, "b")).isEqualTo(unit(first, "b"));
        ReleaseLedger.Release superseded = store.read().ledger().releases().get(0);
        assertThat(superseded.acts()).containsExactly(new ReleaseAct(ReleaseAct.Kind.SUPERSEDED, "typo", "E01", LATER));
        assertThat(store.read().findLast(Wave.of(2024))).contains(again);
    }

    /** The case of the collected program Locked; where a few answers stay by chance, they would be given away. */
    @Test
    void answersOfAllPeopleMayBeReplaced() throws IOException {
        Publisher.release(results(sample()), FIRST, store);
        Sample other = Sample.of(2024);
        for (int person = 0; person < 20; person++) {
            other.person("a", 61 + person % 7, 71 + person % 9, 81 + person % 8);
            other.person("b", 63 + person % 9, 72 + person % 5, 82 + person % 6);
        }
        Publication again = Publisher.release(results(other.people("c", 20)), WRONG, store);
        assertThat(unit(again, "a").value(Factor.SAFETY).isShown()).isTrue();
        assertThat(unit(again, "root").value(Factor.SAFETY).isShown()).isTrue();
    }

    @Test
    void lastYearsFileAsThisYearsShowsNothingThatLastYearDidNot() throws IOException {
        Publication last = Publisher.release(
                results(Sample.of(2023).people("a", 20).people("b", 18).people("c", 20)), FIRST, store);
        Publication same = Publisher.release(results(sample()), FIRST, store);
        for (String unit : List.of("root", "a", "b", "c")) {
            assertThat(unit(same, unit).values()).isEqualTo(unit(last, unit).values());
        }
    }

    /** The detour of the collected program Bypass: one answer less, as a second round. */
    @Test
    void anotherWavesAnswersButForOneAreJudgedWithThatWave() throws IOException {
        Publication last = Publisher.release(
                results(Sample.of(2023).people("a", 20).people("b", 18).people("c", 20)), FIRST, store);
        Publication round = Publisher.release(oneLess(), FIRST, store);
        for (String unit : List.of("a", "c")) {
            assertThat(unit(round, unit).values()).isEqualTo(unit(last, unit).values());
        }
        for (String unit : List.of("root", "b")) {
            assertThat(unit(round, unit).value(Factor.SAFETY))
                    .isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
            assertThat(unit(round, unit).participation().isShown()).isFalse();
        }
        assertThat(round.reductions()).containsExactly(Publication.Reduction.OTHER_ANSWERS);
        // The same again is the same; and six people less are enough for a new value.
        assertThat(Publisher.release(oneLess(), FIRST, store)).isEqualTo(round);
        Publication third = Publisher.release(
                results(Sample.of(2022).people("a", 20).people("b", 12).people("c", 20)), FIRST, store);
        assertThat(unit(third, "b").value(Factor.SAFETY).isShown()).isTrue();
    }

    /** Without that the difference of the two releases is one person's value. */
    @Test
    void judgedAloneTheAnswersButForOneGiveItAway() throws IOException {
        Publication last = Publisher.release(
                results(Sample.of(2023).people("a", 20).people("b", 18).people("c", 20)), FIRST, store);
        Publication alone = Publisher.release(oneLess(), FIRST, ReleaseStore.inMemory());
        PublishedValue.Shown all = (PublishedValue.Shown) unit(last, "b").value(Factor.SAFETY);
        PublishedValue.Shown others = (PublishedValue.Shown) unit(alone, "b").value(Factor.SAFETY);
        assertThat(all.n() - others.n()).isEqualTo(1);
        // Person 17 of Sample.people has FE 40 + 3 * 17 mod 20 = 51; means of 18 people are rounded to 0.1.
        assertThat(all.n() * all.mean() - others.n() * others.mean()).isCloseTo(51, within(1.8));
    }

    private static Results oneLess() {
        return Results.of(
                Cells.of(
                        IndexModel.linear(),
                        Sample.of(new Wave(2024, 2))
                                .people("a", 20)
                                .people("b", 17)
                                .people("c", 20)
                                .build()),
                TREE,
                ScoringOrder.PERSONS_FIRST);
    }

    @Test
    void aReleaseOfAnotherWavesAnswersIsRecordedThereAndTheWaveBeginsAfresh() throws IOException {
        Publication wrong = Publisher.release(results(sample()), FIRST, store);
        Results lastYear =
                results(Sample.of(2023).people("a", 20).people("b", 18).people("c", 20));
        Results thisYear = results(Sample.of(2024)
                .people("a", 19)
                .person("a", 71, 33, 48)
                .people("b", 30)
                .people("c", 9));
        Results others = results(Sample.of(2023).people("a", 12).people("b", 9).people("c", 8));
        assertThatThrownBy(() -> ReleaseActs.rebook(store, wrong.revision(), others, "file of 2023", "E01", DAY))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageStartingWith("The answers of wave 2023 are not those of this release of wave 2024");

        ReleaseActs.rebook(store, wrong.revision(), lastYear, "file of 2023", "E01", DAY);
        assertThat(store.read().findLast(Wave.of(2024))).isEmpty();
        assertThat(Publisher.release(thisYear, FIRST, store).reductions()).isEmpty();
        Publication right = Publisher.release(lastYear, FIRST, store);
        assertThat(right.results().wave()).isEqualTo(Wave.of(2023));
        assertThat(unit(right, "a").values()).isEqualTo(unit(wrong, "a").values());
        // Said of the right answers, it would let them be released a second time with one more: they are known as
        // 2023's.
        Publication again = store.read().findLast(Wave.of(2024)).orElseThrow();
        Results renamed = results(Sample.of(2022)
                .people("a", 19)
                .person("a", 71, 33, 48)
                .people("b", 30)
                .people("c", 9));
        ReleaseActs.rebook(store, again.revision(), renamed, "a lie", "E01", DAY);
        Results oneMore = results(Sample.of(2024)
                .people("a", 19)
                .person("a", 71, 33, 48)
                .people("b", 30)
                .people("c", 10));
        assertThat(unit(Publisher.release(oneMore, FIRST, store), "c").value(Factor.SAFETY))
                .isEqualTo(new PublishedValue.Hidden(HiddenReason.PROTECTED));
    }

    @Test
    void aReleaseThatNobodyHasHadIsUndoneAndEveryOtherCounts() throws IOException {
        Publication first = Publisher.release(results(sample()), FIRST, store);
        ReleaseLedger.Release undone = ReleaseActs.withdraw(store, first.revision(), "wrong file", "E01", LATER);
        assertThat(undone.acts()).hasSize(1);
        assertThat(store.read().ledger().released(Wave.of(2024), "FE")).isEmpty();
        assertThat(store.read().results()).isEmpty();
        assertThatThrownBy(() -> ReleaseActs.handOut(store, first.revision(), "board", "E01", LATER))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageStartingWith("This release of wave 2024 was withdrawn");

        Publication second = Publisher.release(results(sample().people("a", 1)), FIRST, store);
        assertThat(second.reductions()).isEmpty();
        assertThat(ReleaseActs.handOut(store, second.revision(), "board", "E01", LATER))
                .isEqualTo(second);
        ReleaseLedger.Release facts = ReleaseActs.withdraw(store, second.revision(), "typo", "E01", LATER);
        assertThat(facts.acts())
                .extracting(ReleaseAct::kind)
                .containsExactly(ReleaseAct.Kind.HANDED_OUT, ReleaseAct.Kind.WITHDRAWN);
        assertThat(facts.shown().get("FE")).contains(new UnitId("a"));
        assertThat(store.read().ledger().released(Wave.of(2024), "FE")).isNotEmpty();
    }

    @Test
    void aPreviewHoldsDecisionsAndCountsAndRecordsNothing() throws IOException {
        Publisher.release(results(sample()), FIRST, store);
        Results late = results(sample().people("a", 2));
        ReleasePreview kept = Publisher.preview(late, LATE, store);
        assertThat(kept.outcome(new UnitId("a"), Factor.SAFETY)).isEqualTo(ReleasePreview.Outcome.KEPT);
        assertThat(kept.outcome(new UnitId("b"), Factor.SAFETY)).isEqualTo(ReleasePreview.Outcome.SHOWN);
        assertThat(kept.lost()).isZero();
        ReleasePreview wrong = Publisher.preview(late, WRONG, store);
        assertThat(wrong.findReason(new UnitId("a"), Factor.SAFETY)).contains(HiddenReason.WITHDRAWN);
        // Of the root and a: three factors and the index each.
        assertThat(wrong.lost()).isEqualTo(8);
        assertThat(wrong.reductions()).containsExactly(Publication.Reduction.OTHER_ANSWERS);
        assertThat(store.read().revision()).isEqualTo(1);
    }

    @Test
    void erasedAndOldAnswersAreForgotten() throws IOException {
        Publisher.release(results(sample()), FIRST, store);
        assertThat(ReleaseActs.forgetAnswers(store, Wave.of(2023))).isEmpty();
        assertThat(ReleaseActs.forgetAnswers(store, Wave.of(2024))).isEqualTo(Set.of(Wave.of(2024)));
        assertThatThrownBy(() -> Publisher.release(results(sample().people("a", 6)), LATE, store))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("no longer kept");
        assertThat(Publisher.release(results(sample()), FIRST, store).revision())
                .isEqualTo(1);
    }

    private static Sample sample() {
        return Sample.of(2024).people("a", 20).people("b", 18).people("c", 20);
    }

    private static Results results(Sample sample) {
        return Results.of(Cells.of(IndexModel.linear(), sample.build()), TREE, ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedUnit unit(Publication publication, String unit) {
        return publication.results().unit(new UnitId(unit));
    }
}
