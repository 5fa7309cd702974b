package fi.qwl.plan.advice;

import static fi.qwl.plan.Publications.TEAM;
import static fi.qwl.plan.Publications.UNIT;
import static fi.qwl.plan.Publications.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.ReportedResults;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.plan.Publications;
import fi.qwl.plan.choice.AfterIndividualRound;
import fi.qwl.plan.choice.GroupRound;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.page.AdvicePages;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.Theme;
import fi.qwl.plan.questions.ThemeId;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits are FE 80, YI 75, PL 70 (seed). */
class AreaAdvisorTest {

    private static final ReportedResults.Row WHOLE = row(60, 82, 80, 75, 70, 70);
    private static final AreaAdvisor ADVISOR = AreaAdvisor.of(QuestionBank.of(List.of(
            new Theme(
                    new ThemeId("trust"),
                    LocalText.of("luottamus"),
                    List.of(Factor.SAFETY, Factor.COLLABORATION),
                    List.of()),
            new Theme(new ThemeId("team"), LocalText.of("me-henki"), List.of(Factor.COLLABORATION), List.of()))));

    private static GroupRound after(UnitId unit) {
        return IndividualRound.of(unit, 5).closeHeldAloud();
    }

    private static Advice advice(ReportedResults.Row unit) {
        return ADVISOR.advise(Publications.of(IndexModel.linear(), WHOLE, unit), after(UNIT));
    }

    private static List<String> told(Advice advice) {
        return advice.areas().stream()
                .map(area ->
                        area.measure().key() + " " + area.points() + " " + area.confidence() + " " + area.reasons())
                .toList();
    }

    @Test
    void whatIsBelowItsLimitComesFirstAndWhatIsFarBelowBeforeIt() {
        assertThat(told(advice(row(24, 75, 64, 70, 70, 70))))
                .containsExactly("YI 5 STRONG [FAR_BELOW]", "FE 3 STRONG [BELOW_LIMIT]");
    }

    @Test
    void equalSumsAreOrderedByTheGap() {
        assertThat(told(advice(row(12, 78, 75, 66, 70, 70))))
                .containsExactly("PL 3 MODERATE [BELOW_LIMIT]", "FE 3 MODERATE [BELOW_LIMIT]");
    }

    @Test
    void whatIsEqualStillGoesByWhereEffortPaysAndSaysSo() {
        assertThat(told(advice(row(12, 82, 80, 75, 68, 68))))
                .containsExactly(
                        "supervisory-work 1 WEAK [BELOW_ORGANISATION, RESEARCH]",
                        "processes 1 WEAK [BELOW_ORGANISATION]");
        assertThat(told(advice(row(12, 76, 71, 75, 70, 70))))
                .containsExactly("YI 3 MODERATE [BELOW_LIMIT, RESEARCH]", "FE 3 MODERATE [BELOW_LIMIT]");
    }

    @Test
    void aCapabilityClearlyBelowTheWholeOrganisationWeighsMore() {
        assertThat(told(advice(row(12, 82, 80, 75, 66, 64))))
                .containsExactly(
                        "processes 2 MODERATE [BELOW_ORGANISATION]", "supervisory-work 1 WEAK [BELOW_ORGANISATION]");
    }

    @Test
    void aSmallChangeForTheWorseIsBroughtUpAndOneForTheBetterIsNot() {
        PublishedResults published = Publications.of(WHOLE, row(12, 84, 80, 75, 70, 70), row(12, 83.2, 81, 75, 70, 70));

        Advice advice = ADVISOR.advise(published, after(UNIT));

        assertThat(told(advice)).containsExactly("FE 1 WEAK [WORSE]");
        assertThat(advice.areas().get(0).reasons().get(0).text().in(Language.FI))
                .isEqualTo("on laskenut vuoden 2023 kyselystä: −0,8 prosenttiyksikköä (ei voi erottaa sattumasta)");
    }

    @Test
    void spreadAndIndividualRisksOfTheFactorAreShown() {
        PublishedResults published = Publications.computed(30, person -> person < 12 ? 40 : 100);

        // Sickness absence; burnout rests on YI and PL too, whose spread is too little here to be published.
        assertThat(published.unit(UNIT).individualRisks())
                .extracting(verdict -> verdict.risk().id())
                .containsExactly("sickness-absence");

        assertThat(told(ADVISOR.advise(published, after(UNIT))))
                .containsExactly("FE 6 STRONG [BELOW_LIMIT, INDIVIDUAL_RISK, SPREAD]");
    }

    @Test
    void leverageIsForCalibratedModelsOnly() {
        ReportedResults.Row unit = row(24, 82, 80, 75, 70, 70);
        IndexModel calibrated = IndexModel.linear().withCalibration("test");

        assertThat(told(ADVISOR.advise(Publications.of(IndexModel.linear(), WHOLE, unit), after(UNIT))))
                .isEmpty();
        // f = FE (YI + PL) / 2: one point of FE moves it by (0.80 + 0.75) / 2, one of YI or PL by 0.82 / 2.
        assertThat(told(ADVISOR.advise(Publications.of(calibrated, WHOLE, unit), after(UNIT))))
                .containsExactly("FE 1 WEAK [LEVERAGE]");
    }

    @Test
    void aHiddenValueIsNeverAdvisedOnAndItsSubstituteIsNamed() {
        PublishedResults published = Publications.of(IndexModel.linear(), WHOLE, row(24, 75, 80, 75, 70, 70));

        Advice advice = ADVISOR.advise(published, after(TEAM));

        assertThat(told(advice)).containsExactly("FE 3 WEAK [BELOW_LIMIT, STANDS_IN]");
        assertThat(advice.areas().get(0).unit()).isEqualTo(UNIT);
        assertThat(Shown.of(AdvicePages.advice(advice, Language.FI)))
                .contains("Jää riskirajan alle (taso 75,0 %; raja 80 %).")
                .contains("tämä on lähimmän julkaistun tason: Keittiö.")
                .doesNotContain("20,0");
    }

    @Test
    void aTeamSNarrowedPublicationGivesTheSameAdvice() {
        PublishedResults published = Publications.of(IndexModel.linear(), WHOLE, row(24, 75, 64, 70, 70, 70));

        assertThat(ADVISOR.advise(published.narrowedTo(Audience.TEAM, TEAM), after(TEAM)))
                .isEqualTo(ADVISOR.advise(published, after(TEAM)));
    }

    @Test
    void whereNothingIsPublishedThereIsNoAdviceAndItSaysWhy() {
        PublishedResults published = Publications.computed(3, person -> 40);

        Advice advice = ADVISOR.advise(published, after(UNIT));

        assertThat(advice.areas()).isEmpty();
        assertThat(advice.isAnyPublished()).isFalse();
        assertThat(Shown.of(AdvicePages.advice(advice, Language.SV))).isEqualTo("""
                        # Det som resultaten lyfter fram

                        Det finns inga publicerade resultat ens i närheten av enheten, så inga råd ges. Er egen erfarenhet \
                        räcker för valet.
                        """);
    }

    @Test
    void withoutANoticeableValueStrengthsAloneAreEnough() {
        Advice advice = advice(row(24, 85, 80, 75, 71, 72));

        assertThat(advice.areas()).isEmpty();
        assertThat(Shown.of(AdvicePages.advice(advice, Language.EN)))
                .contains("No area stands out in the numbers. You may well choose strengths alone to hold on to.");
    }

    @Test
    void aValueJustBelowIsNeverShownAsItsLimit() {
        assertThat(Shown.of(AdvicePages.advice(advice(row(24, 79.96, 80, 75, 70, 70)), Language.FI)))
                .contains("taso 79,9 %; raja 80 %");
    }

    @Test
    void themesThatServeComeWithItTheMostFittingFirst() {
        assertThat(advice(row(24, 82, 64, 75, 70, 70)).areas().get(0).themes())
                .containsExactly(new ThemeId("team"), new ThemeId("trust"));
        assertThat(advice(row(24, 82, 80, 75, 60, 70)).areas().get(0).measure()).isEqualTo(Capability.SUPERVISORY_WORK);
    }

    /** Only the closing of the first round makes one; the types leave no other way. */
    @Test
    void thereIsNoAdviceWithoutARoundAfterMie() {
        List<Method> doors = Arrays.stream(AreaAdvisor.class.getMethods())
                .filter(method -> method.getReturnType() == Advice.class)
                .toList();

        assertThat(doors)
                .singleElement()
                .satisfies(door -> assertThat(door.getParameterTypes())
                        .containsExactly(PublishedResults.class, AfterIndividualRound.class));
        assertThat(AfterIndividualRound.class.isSealed()).isTrue();
        assertThat(GroupRound.class.getConstructors()).isEmpty();
    }

    @Test
    void aUnitThatIsNotInThePublicationIsAMistake() {
        PublishedResults published = Publications.of(IndexModel.linear(), WHOLE, WHOLE);

        assertThatThrownBy(() -> ADVISOR.advise(published, after(new UnitId("77"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("77");
    }

    @Test
    void nothingOfAValueIsLogged() {
        assertThat(advice(row(24, 75, 64, 70, 70, 70)).areas().toString()).doesNotContain("75", "64");
    }
}
