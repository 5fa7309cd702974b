package fi.qwl.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevelopmentPlanTest {

    private static final Instant NOVEMBER = Instant.parse("2024-11-15T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2025-01-16T10:00:00Z");
    private static final PersonId MAIJA = new PersonId("p-17");
    private static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR, MAIJA);
    private static final UnitId UNIT = new UnitId("310");
    private static final ActionId HOUR = new ActionId("a1-1");
    private static final AreaId FLOW = new AreaId("a1");

    private final DevelopmentPlan plan = DevelopmentPlan.of(new PlanId("310-2024"), choices(), SUPERVISOR, NOVEMBER);

    @Test
    void aPlanIsWhatTheUnitAgreed() {
        assertThat(plan.isDraft()).isFalse();
        assertThat(plan.agreedOn()).hasValue(LocalDate.of(2024, 11, 15));
        assertThat(plan.unit()).isEqualTo(UNIT);
        assertThat(plan.strengths()).extracting(Strength::text).containsExactly("Autamme toisiamme");
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.history()).containsExactly(new PlanVersion(1, SUPERVISOR, NOVEMBER, "plan made"));
        assertThat(plan).hasToString("DevelopmentPlan 310-2024 of 310, version 1, areas 1");
    }

    @Test
    void aDraftInventsNothing() {
        DevelopmentArea area = DevelopmentArea.builder(FLOW, "Tiedonkulku")
                .measure(Factor.COLLABORATION)
                .baseline(new Baseline(Factor.COLLABORATION, new UnitId("310"), 68.25, "2024/standard/reported"))
                .build();

        DevelopmentPlan draft =
                DevelopmentPlan.draft(new PlanId("d"), UNIT, List.of(area), Responsible.of(Role.COORDINATOR), NOVEMBER);

        assertThat(draft.isDraft()).isTrue();
        assertThat(PlanTable.of(draft, Language.FI, PersonNames.none()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.cells()).containsExactly("Tiedonkulku", "", "", "", "", "", ""));
        assertThat(draft.areas().get(0).goal().isEmpty()).isTrue();
        assertThatThrownBy(() -> draft.edit().status(HOUR, Status.DONE))
                .hasMessage("plan d is a draft: action a1-1 cannot be DONE\nMaybe it is to be agreed on first.");
        assertThat(draft.edit()
                        .agree(LocalDate.of(2024, 12, 1))
                        .save(SUPERVISOR, NOVEMBER, "agreed in the workshop")
                        .isDraft())
                .isFalse();
    }

    @Test
    void theTableHasTheSevenColumnsOfTheSeedInItsOrder() {
        PersonNames names = person -> person.equals(MAIJA) ? Optional.of("Maija Meikäläinen") : Optional.empty();

        PlanTable table = PlanTable.of(plan, Language.FI, names);

        assertThat(table.headings())
                .containsExactly(
                        "Kehittämiskohde",
                        "Tavoite",
                        "Toimenpide",
                        "Käytännön toiminta",
                        "Vastuuhenkilöt",
                        "Aikataulu",
                        "Seuranta ja arviointi");
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().get(0).cells())
                .containsExactly(
                        "Tiedonkulku",
                        "Kaikki tietävät viikon asiat",
                        "Tiimitunti",
                        "Joka toinen torstai",
                        "Maija Meikäläinen (esihenkilö)",
                        "kevään aikana; viimeistään 30.5.2025",
                        "palavereissa; koko työyhteisö; arviointi viimeistään 19.9.2025");
        assertThat(table.lines().get(1).cells()).containsExactly("", "", "Viikkoviesti", "", "työntekijä", "", "");
        assertThat(table.lines().get(1).action()).hasValue(new ActionId("a1-2"));
    }

    @Test
    void eachChangeIsANewVersionWithWhoWhenAndWhat() {
        DevelopmentPlan next = plan.edit()
                .status(HOUR, Status.IN_PROGRESS)
                .percentDone(HOUR, 20)
                .note(new Note(Note.Kind.PROGRESS, LocalDate.of(2025, 1, 16), "Hyvä alku", List.of(FLOW)))
                .save(SUPERVISOR, JANUARY, "follow-up held");

        assertThat(next.version()).isEqualTo(2);
        assertThat(next.history().get(1)).isEqualTo(new PlanVersion(2, SUPERVISOR, JANUARY, "follow-up held"));
        assertThat(next.actions().get(0).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(next.actions().get(0).percentDone()).hasValue(20);
        assertThat(next.notes()).hasSize(1);
        assertThat(plan.actions().get(0).status()).isEqualTo(Status.PLANNED);
        assertThatThrownBy(() -> plan.edit().save(SUPERVISOR, JANUARY, "nothing"))
                .hasMessage("nothing was changed in plan 310-2024 version 1"
                        + "\nMaybe the version that is there is enough.");
    }

    @Test
    void aStatusThatCannotFollowIsRefusedWithAReason() {
        DevelopmentPlan done = plan.edit().status(HOUR, Status.DONE).save(SUPERVISOR, JANUARY, "done");

        assertThatThrownBy(() -> done.edit().status(HOUR, Status.CANCELLED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("action a1-1 cannot become CANCELLED: what is done can only be taken up again"
                        + "\nMaybe IN_PROGRESS was meant.");
        assertThatThrownBy(() -> done.edit().area(plan.requireArea(FLOW)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("action a1-1 cannot become PLANNED: ");
        assertThatThrownBy(() -> done.edit().status(new ActionId("x"), Status.DONE))
                .hasMessage("plan 310-2024 has no action x\nMaybe one of [a1-1, a1-2] was meant.");
    }

    @Test
    void everyStatusSaysWhichMayFollowIt() {
        assertThat(allowed(Status.PLANNED))
                .containsExactly(Status.IN_PROGRESS, Status.ON_HOLD, Status.DONE, Status.CANCELLED);
        assertThat(allowed(Status.IN_PROGRESS)).containsExactly(Status.ON_HOLD, Status.DONE, Status.CANCELLED);
        assertThat(allowed(Status.ON_HOLD)).containsExactly(Status.PLANNED, Status.IN_PROGRESS, Status.CANCELLED);
        assertThat(allowed(Status.DONE)).containsExactly(Status.IN_PROGRESS);
        assertThat(allowed(Status.CANCELLED)).containsExactly(Status.PLANNED);
    }

    @Test
    void overdueFollowsFromTheDayOfAsking() {
        assertThat(plan.overdue(LocalDate.of(2025, 5, 30))).isEmpty();
        assertThat(plan.overdue(LocalDate.of(2025, 5, 31)))
                .extracting(Action::id)
                .containsExactly(HOUR);
        assertThat(plan.edit()
                        .status(HOUR, Status.DONE)
                        .save(SUPERVISOR, JANUARY, "done")
                        .overdue(LocalDate.of(2025, 5, 31)))
                .isEmpty();
    }

    @Test
    void anAreaIsEvaluatedAlsoAsPartlyOrLearned() {
        Evaluation learned = new Evaluation(Evaluation.Outcome.LEARNED, LocalDate.of(2025, 9, 19), "Opimme sopimaan");

        DevelopmentPlan evaluated = plan.edit().evaluate(FLOW, learned).save(SUPERVISOR, JANUARY, "evaluated");

        assertThat(evaluated.requireArea(FLOW).evaluation()).hasValue(learned);
        assertThat(learned).hasToString("LEARNED 2025-09-19");
    }

    @Test
    void theNextPlanTakesTheAreasWithOpenActionsOver() {
        DevelopmentPlan evaluated = plan.edit()
                .status(HOUR, Status.DONE)
                .evaluate(FLOW, new Evaluation(Evaluation.Outcome.PARTLY, LocalDate.of(2025, 9, 19), ""))
                .save(SUPERVISOR, JANUARY, "evaluated");

        DevelopmentPlan next = evaluated.next(new PlanId("310-2025"), choices(), SUPERVISOR, JANUARY);

        assertThat(next.predecessor()).hasValue(new PlanId("310-2024"));
        assertThat(next.areas()).extracting(area -> area.id().value()).containsExactly("a1", "310-2024-a1");
        DevelopmentArea carried = next.areas().get(1);
        assertThat(carried.carriedFrom()).hasValue(new PlanId("310-2024"));
        assertThat(carried.evaluation()).isEmpty();
        assertThat(carried.actions()).extracting(action -> action.id().value()).containsExactly("310-2024-a1-2");
        assertThat(next.history().get(0).what()).isEqualTo("plan made after 310-2024");
    }

    @Test
    void theNextPlanIsTheSameUnitsAndHasAnIdOfItsOwn() {
        PlanChoices elsewhere = PlanChoices.builder(new UnitId("400"), LocalDate.of(2025, 11, 1))
                .strength(Strength.of("x", ""))
                .build();

        assertThatThrownBy(() -> plan.next(new PlanId("n"), elsewhere, SUPERVISOR, JANUARY))
                .hasMessage("plan 310-2024 is of unit 310, the choices of 400"
                        + "\nMaybe the plan should follow the units' succession first.");
        assertThatThrownBy(() -> plan.next(plan.id(), choices(), SUPERVISOR, JANUARY))
                .hasMessage("the next plan needs a different id, but got 310-2024");
    }

    @Test
    void aPlanFollowsAChangeOfUnitAndSupervisor() {
        DevelopmentPlan moved = plan.edit()
                .unit(new UnitId("311"))
                .supervisor(new SupervisorId("s-2"))
                .save(Responsible.of(Role.COORDINATOR), JANUARY, "unit renamed");

        assertThat(moved.unit()).isEqualTo(new UnitId("311"));
        assertThat(moved.supervisor()).hasValue(new SupervisorId("s-2"));
    }

    @Test
    void noTextOfAPlanSaysWho() {
        DevelopmentPlan forgotten = plan.withoutPerson(MAIJA);

        assertThat(SUPERVISOR).hasToString("SUPERVISOR");
        assertThat(plan.toString() + plan.areas() + plan.actions() + plan.history())
                .doesNotContain("p-17");
        assertThat(forgotten.version()).isEqualTo(1);
        assertThat(forgotten.actions().get(0).responsible()).containsExactly(Responsible.of(Role.SUPERVISOR));
        assertThat(forgotten.history().get(0).by()).isEqualTo(Responsible.of(Role.SUPERVISOR));
        assertThat(plan.withoutPerson(new PersonId("p-18"))).isEqualTo(plan);
    }

    @Test
    void oneToThreeStrengthsOrAreasAreChosen() {
        PlanChoices.Builder none = PlanChoices.builder(UNIT, LocalDate.of(2024, 11, 15));
        PlanChoices.Builder four = PlanChoices.builder(UNIT, LocalDate.of(2024, 11, 15));
        for (int i = 0; i < 4; i++) {
            four.strength(Strength.of("s" + i, ""));
        }

        assertThatThrownBy(none::build)
                .hasMessage("unit 310 chose neither strengths nor development areas"
                        + "\nMaybe nothing was agreed yet: a draft needs no choices.");
        assertThatThrownBy(four::build)
                .hasMessage("unit 310 chose 4 strengths, at most 3"
                        + "\nMaybe some of them are one, or wait for the next plan.");
    }

    @Test
    void rowsHaveIdsOfTheirOwn() {
        DevelopmentArea second = DevelopmentArea.builder(new AreaId("a2"), "Palaute")
                .action(Action.builder(HOUR).build())
                .build();

        assertThatThrownBy(() -> plan.edit().area(second).save(SUPERVISOR, JANUARY, "area added"))
                .hasMessage("plan 310-2024 has the id a1-1 twice"
                        + "\nMaybe number the actions by their area: a1-1, a1-2, a2-1.");
        assertThatThrownBy(() -> DevelopmentArea.builder(FLOW, "x")
                        .action(Action.builder(HOUR).build())
                        .action(Action.builder(HOUR).build())
                        .build())
                .hasMessage("two actions of area a1 have the id a1-1");
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Baseline(Factor.SAFETY, new UnitId("310"), Double.NaN, "p"))
                .hasMessage("value must be in 0–100 percent but was NaN");
        assertThatThrownBy(() -> new Baseline(Factor.SAFETY, new UnitId("310"), 50, " "))
                .hasMessageStartingWith("publicationId must not");
        assertThatThrownBy(() -> new Target(Factor.SAFETY, 101))
                .hasMessage("value must be in 0–100 percent but was 101.0");
        assertThatThrownBy(() -> Action.builder(HOUR)
                        .start(LocalDate.of(2025, 2, 1))
                        .due(LocalDate.of(2025, 1, 1))
                        .build())
                .hasMessage("action a1-1 is due on 2025-01-01, before its start 2025-02-01"
                        + "\nMaybe the two were swapped.");
        assertThatThrownBy(() -> new PlanVersion(1, SUPERVISOR, NOVEMBER, ""))
                .hasMessageStartingWith("what was changed must be said");
    }

    @Test
    void aPlanBuiltAgainFromItsPartsIsTheSame() {
        assertThat(plan.toBuilder().build()).isEqualTo(plan).hasSameHashCodeAs(plan);
    }

    private static List<Status> allowed(Status from) {
        return List.of(Status.values()).stream()
                .filter(next -> from.findObjection(next).isEmpty())
                .toList();
    }

    static PlanChoices choices() {
        DevelopmentArea flow = DevelopmentArea.builder(FLOW, "Tiedonkulku")
                .measure(Factor.COLLABORATION)
                .measure(Capability.PROCESSES)
                .baseline(new Baseline(Factor.COLLABORATION, new UnitId("310"), 68.25, "2024/standard/reported"))
                .goal(new Goal("Kaikki tietävät viikon asiat", List.of(new Target(Factor.COLLABORATION, 75))))
                .action(Action.builder(HOUR)
                        .text("Tiimitunti")
                        .implementation("Joka toinen torstai")
                        .responsible(SUPERVISOR)
                        .schedule("kevään aikana")
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .action(Action.builder(new ActionId("a1-2"))
                        .text("Viikkoviesti")
                        .responsible(Responsible.of(Role.EMPLOYEE))
                        .build())
                .followUp("palavereissa")
                .followedBy(Responsible.of(Role.TEAM))
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .influence(Influence.TOGETHER, "Sovitaan yhteinen tunti")
                .build();
        return PlanChoices.builder(UNIT, LocalDate.of(2024, 11, 15))
                .strength(Strength.of("Autamme toisiamme", "Aamukierros jatkuu"))
                .area(flow)
                .communication(new Communication("intranet", Communication.Direction.TWO_WAYS, "kuukausittain"))
                .period(DateRange.parse("2024-11-15/2025-10-05"))
                .build();
    }
}
