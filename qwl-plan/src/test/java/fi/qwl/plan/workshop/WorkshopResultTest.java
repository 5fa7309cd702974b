package fi.qwl.plan.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Publications;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.privacy.PublishedResults;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkshopResultTest {

    private static final Instant NOW = Instant.parse("2024-12-05T12:00:00Z");
    private static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR);

    private final PublishedResults published = Publications.of(
            IndexModel.linear(), Publications.row(60, 82, 80, 75, 70, 70), Publications.row(24, 75, 64, 70, 70, 70));
    private final Agreement agreement = Agreement.builder(Publications.TEAM, LocalDate.of(2024, 11, 18))
            .strength(Strength.of("Huumori", ""))
            .area("Tiedonkulku", Factor.COLLABORATION)
            .area("Kiire", Factor.SAFETY)
            .consent(Consent.SHARED_BY_ALL)
            .build();

    @Test
    void whatWasNotTalkedAboutStaysEmpty() {
        WorkshopResult result = WorkshopResult.of(agreement)
                .row(
                        new AreaId("a1"),
                        row -> row.goal(Goal.of("Kaikki tietävät"))
                                .action(Action.builder(new ActionId("a1-1"))
                                        .text("Palaveri")
                                        .build()));

        assertThat(result.unfinished()).containsExactly(new AreaId("a2"));
        assertThat(result.rows().get(1)).isEqualTo(agreement.areas().get(1));
    }

    @Test
    void aDraftIsNotAgreedAndHoldsStrengthsAndRows() {
        DevelopmentPlan draft = WorkshopResult.of(agreement).draft(new PlanId("p"), SUPERVISOR, NOW);

        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.strengths()).isEqualTo(agreement.strengths());
        assertThat(draft.areas()).isEqualTo(agreement.areas());
    }

    @Test
    void aHiddenTeamStartsFromTheNearestPublishedValuesAndNeverFromItsOwn() {
        assertThat(WorkshopResult.of(agreement).withBaselines(published).rows())
                .flatExtracting(row -> row.baselines())
                .extracting(Baseline::unit, Baseline::value)
                .containsExactly(tuple(Publications.UNIT, 64.0), tuple(Publications.UNIT, 75.0));
    }

    @Test
    void acceptedRowsMakeThePlan() {
        DevelopmentPlan plan = DevelopmentPlan.of(
                new PlanId("p"), WorkshopResult.of(agreement).choices(LocalDate.of(2024, 12, 11)), SUPERVISOR, NOW);

        assertThat(plan.agreedOn()).hasValue(LocalDate.of(2024, 12, 11));
    }

    @Test
    void aRowOfAnAreaThatWasNotChosenIsRefused() {
        assertThatThrownBy(() -> WorkshopResult.of(agreement).row(new AreaId("a3"), row -> {}))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This area was not chosen.\nMaybe one of these was meant: a1, a2.");
    }
}
