package fi.qwl.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffViewTest {

    private static final Responsible BY = Responsible.of(Role.SUPERVISOR, new PersonId("p-17"));
    private static final Instant NOW = Instant.parse("2025-01-16T10:00:00Z");
    private static final AreaId FLOW = new AreaId("a1");

    private final DevelopmentPlan plan = plan();

    @Test
    void theStaffSeesWhatWasAgreedHowFarItIsAndWhatIsNext() {
        StaffView view = StaffView.of(plan, LocalDate.of(2025, 2, 1));

        assertThat(lines(view, Language.FI))
                .containsExactly(
                        "Sovittu 15.11.2024",
                        "Vahvuudet, joista pidämme kiinni: Autamme toisiamme",
                        "Tiedonkulku – Kaikki tietävät viikon asiat: toimenpiteistä tehty 1/2",
                        "Seuraavaksi: seuranta 19.3.2025",
                        "Viimeistään 30.5.2025: Tiimitunti",
                        "Aihe seuraavaan palaveriin: Lomat");
        assertThat(lines(view, Language.SV).get(3)).isEqualTo("Härnäst: uppföljning 19.3.2025");
        assertThat(lines(view, Language.EN).get(2))
                .isEqualTo("Tiedonkulku – Kaikki tietävät viikon asiat: actions done 1/2");
        assertThat(lines(view, Language.FI).toString()).doesNotContain("p-17");
    }

    @Test
    void whatIsLateIsCountedAndNoLongerNext() {
        StaffView view = StaffView.of(plan, LocalDate.of(2025, 10, 1));

        assertThat(view.areas())
                .singleElement()
                .satisfies(area -> assertThat(area.overdue()).isEqualTo(1));
        assertThat(view.nextDeadlines()).isEmpty();
        assertThat(view.nextFollowUp()).isEmpty();
        assertThat(lines(view, Language.EN).get(2)).endsWith("actions done 1/2, late 1");
    }

    @Test
    void aDraftShowsItsAreasOnly() {
        DevelopmentPlan draft = DevelopmentPlan.draft(
                new PlanId("d"),
                new UnitId("310"),
                List.of(DevelopmentArea.builder(FLOW, "Tiedonkulku").build()),
                BY,
                NOW);

        assertThat(lines(StaffView.of(draft, LocalDate.of(2025, 2, 1)), Language.FI))
                .containsExactly("Tiedonkulku");
    }

    @Test
    void anEvaluatedAreaShowsItsOutcome() {
        DevelopmentPlan evaluated = plan.edit()
                .evaluate(FLOW, new Evaluation(Evaluation.Outcome.PARTLY, LocalDate.of(2025, 9, 19), ""))
                .save(BY, NOW, "evaluated");

        assertThat(lines(StaffView.of(evaluated, LocalDate.of(2025, 2, 1)), Language.SV)
                        .get(2))
                .endsWith("åtgärder genomförda 1/2; målet nåddes delvis");
    }

    private static List<String> lines(StaffView view, Language language) {
        Page page = PlanPages.staffView(view, "Keittiö", language);
        return ((Block.Points) page.blocks().get(0)).items();
    }

    private static DevelopmentPlan plan() {
        FollowUpPlan definition =
                FollowUpPlan.untilSurvey("310-2024", LocalDate.of(2024, 11, 15), LocalDate.of(2025, 10, 6));
        List<FollowUp> followUps = new ArrayList<>(
                definition.schedule(FinnishWorkingDays.standard()).orElseThrow().followUps());
        followUps.set(0, followUps.get(0).done(followUps.get(0).date()));
        return DevelopmentPlan.of(new PlanId("310-2024"), DevelopmentPlanTest.choices(), BY, NOW)
                .edit()
                .followUps(followUps)
                .status(new ActionId("a1-2"), Status.DONE)
                .note(new Note(Note.Kind.TOPIC, LocalDate.of(2025, 1, 10), "Vanha aihe", List.of()))
                .note(new Note(Note.Kind.TOPIC, LocalDate.of(2025, 1, 20), "Lomat", List.of(FLOW)))
                .save(BY, NOW, "follow-up held");
    }
}
