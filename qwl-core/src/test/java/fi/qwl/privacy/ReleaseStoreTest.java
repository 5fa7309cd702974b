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
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One act: the promise travels with the results, and the store knows what has been released. */
class ReleaseStoreTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final Organisation TREE = Sample.organisation("root", "a<root", "b<root");

    @Test
    void aRequestIsUnderThePromiseUnlessItIsStricter() throws IOException {
        ReleaseRequest request = ReleaseRequest.on(DAY);
        assertThat(Publisher.release(results(9, 8), request, ReleaseStore.inMemory())
                        .results()
                        .policy())
                .isEqualTo(DisclosurePolicy.standard());
        assertThat(Publisher.release(
                                results(9, 8), request.withPolicy(DisclosurePolicy.strict()), ReleaseStore.inMemory())
                        .results()
                        .policy())
                .isEqualTo(DisclosurePolicy.strict());
        // What the collected program WeakerThanPromised did.
        for (DisclosurePolicy weaker : List.of(new DisclosurePolicy("mine", 3, 3), DisclosurePolicy.openData("test"))) {
            ReleaseStore store = ReleaseStore.inMemory();
            assertThatThrownBy(() -> Publisher.release(results(9, 8), request.withPolicy(weaker), store))
                    .isInstanceOfSatisfying(
                            ReleaseRefusedException.class,
                            refused -> assertThat(refused.refusal().code())
                                    .isEqualTo(ReleaseRefusal.Code.WEAKER_THAN_PROMISED))
                    .hasMessage("The policy “" + weaker.name() + "” is weaker than what was promised to respondents,"
                            + " “standard”.\nMaybe leave it out: what was promised then holds.");
            assertThat(store.read().revision()).isZero();
        }
    }

    @Test
    void aRefusalSpeaksToPeopleInTheirLanguage() {
        ReleaseRefusal refusal = ReleaseRefusal.of(ReleaseRefusal.Code.OTHER_COMMENTS, Wave.of(2024));
        assertThat(refusal.text(Language.FI))
                .isEqualTo("Kierroksesta 2024 on julkaistu muita kommentteja; ero paljastaisi, kenen ne ovat."
                        + " Pidä ensimmäinen julkaisu.");
        assertThat(refusal.text(Language.SV))
                .isEqualTo("Andra kommentarer från omgång 2024 har publicerats; skillnaden skulle avslöja vems de är."
                        + " Behåll den första publiceringen.");
        for (ReleaseRefusal.Code code : ReleaseRefusal.Code.values()) {
            assertThat(ReleaseRefusal.of(code, "2024", "2023").remedy().in(Language.EN))
                    .startsWith("Maybe ");
        }
    }

    @Test
    void aComparisonKeepsTheStricterPromise() {
        DisclosurePolicy kunta10 = DisclosurePolicy.preset("kunta10");
        Results before = Results.of(
                Cells.of(IndexModel.linear(), survey(2023, kunta10, 12, 12)), TREE, ScoringOrder.PERSONS_FIRST);
        assertThat(results(9, 8).comparedWith(before, UnitSuccession.none()).promise())
                .isEqualTo(kunta10);
        DisclosurePolicy wide = DisclosurePolicy.builder("wide")
                .minimumForMeans(5)
                .minimumForSpread(20)
                .minimumIntervalWidth(20)
                .build();
        DisclosurePolicy both = kunta10.strictest(wide);
        assertThat(both.name()).isEqualTo("kunta10 + wide");
        assertThat(both.isAtLeastAsStrictAs(wide) && both.isAtLeastAsStrictAs(kunta10))
                .isTrue();
        assertThat(DisclosurePolicy.openData("invented").strictest(wide)).isEqualTo(wide);
    }

    @Test
    void theSameReleaseAgainGivesTheKeptOneAndAddsNothing() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        Publication first = Publisher.release(results(9, 8), ReleaseRequest.on(DAY), store);
        Publication again = Publisher.release(results(9, 8), ReleaseRequest.on(DAY.plusDays(7)), store);
        assertThat(again).isSameAs(first);
        assertThat(store.read().revision()).isEqualTo(1);
        assertThat(store.read().publications()).containsExactly(first);
        Publication strict =
                Publisher.release(results(9, 8), ReleaseRequest.on(DAY).withPolicy(DisclosurePolicy.strict()), store);
        assertThat(strict.revision()).isEqualTo(2);
        assertThat(store.read().findLast(Wave.of(2024))).contains(strict);
    }

    @Test
    void lateAnswersAreJudgedByWhatTheStoreKeeps() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        Publisher.release(results(9, 8), ReleaseRequest.on(DAY), store);
        Publication late = Publisher.release(results(10, 8), ReleaseRequest.on(DAY), store);
        assertThat(late.reductions()).containsExactly(Publication.Reduction.OTHER_ANSWERS);
        // The late person's own answers would be the difference of two sums.
        assertThat(late.results().unit(new UnitId("root")).value(Factor.SAFETY).isShown())
                .isFalse();
    }

    @Test
    void aStoreThatHasForgottenAReleaseIsRefused() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        SurveyReleases backup = store.read();
        Publication seen = Publisher.release(results(9, 8), ReleaseRequest.on(DAY), store);
        ReleaseStore restored = ReleaseStore.inMemory();
        assertThat(restored.read()).isEqualTo(backup);
        assertThatThrownBy(() -> Publisher.release(
                        results(10, 8), ReleaseRequest.on(DAY).withLastSeen(seen.revision()), restored))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("an old backup was restored");
        SurveyReleases kept = store.read();
        assertThatThrownBy(() -> SurveyReleases.restore(0, kept.ledger(), kept.results(), kept.publications()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 0 holds a release of revision 1"
                        + "\nMaybe an old backup was restored over a part of the store.");
    }

    /** The case of the collected program Late: nothing of the measures is taken away. */
    @Test
    void headcountsMayComeLater() throws IOException {
        ReleaseStore store = ReleaseStore.inMemory();
        Publication without = Publisher.release(results(40, 35), ReleaseRequest.on(DAY), store);
        Results invited = Results.of(
                Cells.of(IndexModel.linear(), survey(2024, DisclosurePolicy.standard(), 40, 35)),
                Organisation.of(List.of(
                        Unit.of("root", "root", UnitLevel.MUNICIPALITY),
                        Unit.of("a", "a", UnitLevel.UNIT).withParent("root").withInvited(50),
                        Unit.of("b", "b", UnitLevel.UNIT).withParent("root").withInvited(40))),
                ScoringOrder.PERSONS_FIRST);
        Publication with = Publisher.release(invited, ReleaseRequest.on(DAY), store);
        assertThat(with.reductions()).isEmpty();
        assertThat(with.revision()).isEqualTo(2);
        for (String unit : List.of("root", "a", "b")) {
            assertThat(with.results().unit(new UnitId(unit)).values())
                    .isEqualTo(without.results().unit(new UnitId(unit)).values());
        }
        assertThat(with.results().unit(new UnitId("root")).participation().invited())
                .isEqualTo(OptionalInt.of(90));
    }

    private static Results results(int a, int b) {
        return Results.of(
                Cells.of(IndexModel.linear(), survey(2024, DisclosurePolicy.standard(), a, b)),
                TREE,
                ScoringOrder.PERSONS_FIRST);
    }

    private static Survey survey(int year, DisclosurePolicy promise, int a, int b) {
        return Sample.of(year, promise).people("a", a).people("b", b).build();
    }
}
