package fi.qwl.plan.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.page.AdvicePages;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionBankTest {

    private static Question question(String id, QuestionPurpose purpose, Measure... serves) {
        return new Question(new QuestionId(id), LocalText.of("Kysymys " + id + "?"), purpose, List.of(serves));
    }

    private static Theme theme(String id, List<Measure> serves, Question... questions) {
        return new Theme(new ThemeId(id), LocalText.of("teema " + id), serves, List.of(questions));
    }

    private final QuestionBank bank = QuestionBank.of(List.of(
            theme(
                    "trust",
                    List.of(Factor.SAFETY, Factor.COLLABORATION),
                    question("t-u", QuestionPurpose.UNDERSTAND),
                    question("t-n", QuestionPurpose.NOTICE),
                    question("t-a", QuestionPurpose.ACT, Factor.COLLABORATION),
                    question("t-a2", QuestionPurpose.ACT),
                    question("t-c", QuestionPurpose.COMMIT)),
            theme(
                    "team",
                    List.of(Factor.COLLABORATION),
                    question("m-u", QuestionPurpose.UNDERSTAND),
                    question("m-n", QuestionPurpose.NOTICE),
                    question("m-a", QuestionPurpose.ACT),
                    question("m-c", QuestionPurpose.COMMIT))));

    private static DevelopmentArea area(String id, Measure... measures) {
        DevelopmentArea.Builder area = DevelopmentArea.builder(new AreaId(id), "Kohde " + id);
        for (Measure measure : measures) {
            area.measure(measure);
        }
        return area.build();
    }

    private static List<String> ids(QuestionHandout page) {
        return page.picked().stream()
                .map(picked -> picked.question().id().value())
                .toList();
    }

    @Test
    void aPageHasAQuestionForEachPurposeOfTheMostFittingTheme() {
        assertThat(ids(bank.pick(area("a1", Factor.COLLABORATION), 4, List.of())))
                .containsExactly("m-u", "m-n", "t-a", "m-c");
    }

    @Test
    void withThreeTheDeedsStayAndWithFiveThereAreTwo() {
        assertThat(ids(bank.pick(area("a1", Factor.SAFETY), 3, List.of()))).containsExactly("t-n", "t-a", "t-c");
        assertThat(ids(bank.pick(area("a1", Factor.SAFETY), 5, List.of())))
                .containsExactly("t-u", "t-n", "t-a", "t-a2", "t-c");
    }

    @Test
    void aThemeThatPeopleChoseComesFirst() {
        assertThat(ids(bank.pick(area("a1", Factor.SAFETY), 4, List.of(new ThemeId("team")))))
                .containsExactly("m-u", "m-n", "m-a", "m-c");
    }

    @Test
    void noQuestionAppearsOnTwoPagesOfAWorkshop() {
        List<String> all = new ArrayList<>();
        bank.pick(List.of(area("a1", Factor.COLLABORATION), area("a2", Factor.COLLABORATION)), 4)
                .forEach(page -> all.addAll(ids(page)));

        assertThat(all).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void allThemesServeTheWholeIndex() {
        assertThat(bank.themesFor(WholeIndex.QWL)).hasSize(2);
        assertThat(bank.pick(area("a1", WholeIndex.QWL), 3, List.of()).picked()).hasSize(3);
    }

    @Test
    void theReasonIsGivenInTheReadersLanguage() {
        QuestionHandout page = bank.pick(area("a1", Factor.SAFETY), 3, List.of());

        assertThat(page.picked().get(1).reason().in(Language.FI))
                .isEqualTo(
                        "vie puheesta tekoihin; teema: teema trust; liittyy: fyysinen ja emotionaalinen turvallisuus");
        assertThat(Shown.of(AdvicePages.questions(page, Language.EN))).isEqualTo("""
                        # To help the talk: Kohde a1

                        You need not answer them all. Begin with what feels most important.

                        1. Kysymys t-n?
                        2. Kysymys t-a?
                        3. Kysymys t-c?

                        ## Why these questions

                        1. helps to notice how things are now; theme: teema trust; serves: physical and emotional safety
                        2. leads from words to deeds; theme: teema trust; serves: physical and emotional safety
                        3. helps to agree on commitments and support; theme: teema trust; serves: physical and emotional safety
                        """);
    }

    @Test
    void aHostSQuestionsComeAfterOursAndItsThemesLast() {
        QuestionBank both = bank.withBank(QuestionBank.of(List.of(
                theme("trust", List.of(), question("own-1", QuestionPurpose.ACT)),
                theme("safety", List.of(Factor.SAFETY), question("own-2", QuestionPurpose.ACT)))));

        assertThat(both.themes())
                .extracting(theme -> theme.id() + " " + theme.questions().size())
                .containsExactly("trust 6", "team 4", "safety 1");
        assertThat(both.themesFor(Factor.COLLABORATION))
                .extracting(Theme::id)
                .containsExactly(new ThemeId("team"), new ThemeId("trust"));
    }

    @Test
    void twoQuestionsWithOneIdAreRefused() {
        assertThatThrownBy(() -> bank.withBank(
                        QuestionBank.of(List.of(theme("x", List.of(), question("t-a", QuestionPurpose.ACT))))))
                .hasMessage(
                        "two questions have the id t-a\nMaybe begin the ids of your own questions with a word of your"
                                + " own.");
        assertThatThrownBy(() -> QuestionBank.of(List.of(theme("x", List.of()), theme("x", List.of()))))
                .hasMessage("two themes have the id x");
    }

    @Test
    void moreOrFewerQuestionsThanATalkNeedsAreRefused() {
        assertThatThrownBy(() -> bank.pick(area("a1", Factor.SAFETY), 6, List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().text(Language.FI))
                                .isEqualTo(
                                        "Kysymyksiä pyydettiin 6. Muutama riittää hyvään keskusteluun: pyytäkää 3–5."))
                .hasMessage("6 questions were asked for.\nMaybe ask for 3–5: a few are enough for a good talk.");
        assertThatThrownBy(() -> bank.pick(area("a1", Factor.SAFETY), 2, List.of()))
                .hasMessageStartingWith("2 questions were asked for.");
    }

    @Test
    void anAreaOfWhichNothingIsKnownIsRefusedWithWhatWouldWork() {
        assertThatThrownBy(() -> bank.pick(area("a1"), 4, List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().text(Language.FI))
                                .isEqualTo("Tälle kohteelle ei ole merkitty, mihin se liittyy. Valitkaa kohteelle"
                                        + " osatekijä, kyvykkyys tai jokin näistä teemoista: trust, team."))
                .hasMessage("Nothing says what this area is about.\nMaybe choose a factor, a capability or one of these"
                        + " themes for it: trust, team.");
        assertThat(ids(bank.pick(area("a1"), 3, List.of(new ThemeId("team"))))).hasSize(3);
        assertThatThrownBy(() -> bank.pick(area("a1", Capability.PROCESSES), 4, List.of()))
                .isInstanceOf(RefusedException.class);
    }
}
