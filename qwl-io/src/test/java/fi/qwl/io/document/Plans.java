package fi.qwl.io.document;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.WholeIndex;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Influence;
import fi.qwl.plan.Note;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.SentEntry;
import fi.qwl.plan.Status;
import fi.qwl.plan.Strength;
import fi.qwl.plan.Target;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.plan.schedule.PlanPause;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans for tests: one that uses every field of the format. */
public final class Plans {

    /** The person in {@link #full()}. */
    public static final PersonId PERSON = new PersonId("p-17");

    private static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR, PERSON);
    private static final Instant NOVEMBER = Instant.parse("2024-11-15T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2025-01-16T12:30:15Z");

    private Plans() {}

    /** {@return a plan with every field, version 3} */
    public static DevelopmentPlan full() {
        LocalDate agreed = LocalDate.of(2024, 11, 15);
        FollowUpPlan definition = FollowUpPlan.untilSurvey("310-2024", agreed, LocalDate.of(2025, 10, 6)).toBuilder()
                .meetings(Meetings.monthly(1, DayOfWeek.TUESDAY))
                .unitSurvey(LocalDate.of(2025, 4, 1))
                .pause(new PlanPause(DateRange.parse("2025-02-10/2025-02-14"), "muutto"))
                .build();
        List<FollowUp> followUps = new ArrayList<>(
                definition.schedule(FinnishWorkingDays.standard()).orElseThrow().all());
        followUps.set(0, followUps.get(0).done(followUps.get(0).date()));
        followUps.set(
                1,
                followUps
                        .get(1)
                        .withMoreSittings(List.of(followUps.get(1).date().plusDays(2))));
        PlanChoices choices = PlanChoices.builder(new UnitId("310"), agreed)
                .supervisor(new SupervisorId("s-1"))
                .period(DateRange.parse("2024-11-15/2025-10-05"))
                .strength(new Strength(
                        "Autamme toisiamme", "Aamukierros jatkuu", List.of(WholeIndex.QWL), List.of(new AreaId("a1"))))
                .area(area())
                .communication(new Communication("intranet", Communication.Direction.TWO_WAYS, "kuukausittain"))
                .build();
        return DevelopmentPlan.of(new PlanId("310-2023"), choices, SUPERVISOR, NOVEMBER)
                .next(new PlanId("310-2024"), choices, SUPERVISOR, NOVEMBER)
                .edit()
                .followUpPlan(definition)
                .followUps(followUps)
                .sent(List.of(new SentEntry(
                        "310-2023.a1-1.due",
                        LocalDate.of(2024, 11, 29),
                        "Määräpäivä: Tiimitunti (Varhaiskasvatus)",
                        "Joka toinen torstai",
                        SentEntry.State.CONFIRMED,
                        2,
                        NOVEMBER)))
                .save(SUPERVISOR, NOVEMBER, "follow-ups dated")
                .edit()
                .status(new ActionId("a1-1"), Status.IN_PROGRESS)
                .percentDone(new ActionId("a1-1"), 40)
                .note(new Note(
                        Note.Kind.OBSTACLE,
                        LocalDate.of(2025, 1, 16),
                        "Sijaisia puuttuu – \"kiire\"",
                        List.of(new AreaId("a1"))))
                .evaluate(
                        new AreaId("a1"),
                        new Evaluation(Evaluation.Outcome.LEARNED, LocalDate.of(2025, 9, 22), "Opimme sopimaan"))
                .save(Responsible.of(Role.COORDINATOR), JANUARY, "first follow-up held")
                .toBuilder()
                .build();
    }

    private static DevelopmentArea area() {
        return DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku ja työnjako")
                .measure(Factor.COLLABORATION)
                .measure(Capability.PROCESSES)
                .baseline(new Baseline(
                        Factor.COLLABORATION, new UnitId("310"), 68.12345678901235, "2024/standard/reported"))
                .goal(new Goal("Kaikki tietävät viikon asiat", List.of(new Target(Factor.COLLABORATION, 75))))
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Tiimitunti")
                        .implementation("Joka toinen torstai")
                        .responsible(SUPERVISOR)
                        .responsible(Responsible.of(Role.TEAM))
                        .schedule("kevään aikana")
                        .start(LocalDate.of(2025, 1, 9))
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .action(Action.builder(new ActionId("a1-2")).build())
                .followUp("palavereissa")
                .followedBy(Responsible.of(Role.EMPLOYEE, PERSON))
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .influence(Influence.TOGETHER, "Sovitaan yhteinen tunti")
                .influence(Influence.MANAGEMENT, "Aikaa")
                .build();
    }

    /** {@return the plan as it was at an earlier version} */
    public static DevelopmentPlan upTo(DevelopmentPlan plan, int version) {
        DevelopmentPlan.Builder builder = DevelopmentPlan.builder(plan.id(), plan.unit())
                .areas(plan.areas())
                .strengths(plan.strengths());
        if (version == plan.version()) {
            return plan;
        }
        plan.agreedOn().ifPresent(builder::agreedOn);
        return builder.history(plan.history().subList(0, version)).build();
    }
}
