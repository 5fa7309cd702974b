package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.Strength;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Workbooks as people sent them back; the right values are those of {@code ../shared/data/cases/README.md}. */
class PlanCasesTest {

    private static final Path CASES = Path.of("../../shared/data/cases/plan");
    private static final PersonNames NAMES = person -> Optional.of("Maija Meikäläinen");

    private final DevelopmentPlan plan = plan();

    @Test
    void asWrittenItChangesNothing() throws IOException {
        PlanUpdate update = read("plan-00-as-written.xlsx").orElseThrow();

        assertThat(update.changes()).isEmpty();
        assertThat(update.questions()).isEmpty();
    }

    @Test
    void mergedAreaCellsChangeNothing() throws IOException {
        assertThat(read("plan-merged-area-cells.xlsx").orElseThrow().changes()).isEmpty();
    }

    @Test
    void daysWithoutTheirYearAreTheNextOnesAndShownBack() throws IOException {
        ImportResult<PlanUpdate> result = read("plan-due-without-year.xlsx");

        DevelopmentPlan next = result.orElseThrow().isEmpty()
                ? plan
                : result.orElseThrow()
                        .save(Responsible.of(Role.SUPERVISOR), Instant.parse("2025-02-03T09:00:00Z"), "x");
        assertThat(next.actions()).extracting(Action::due).doesNotContain(Optional.empty());
        assertThat(result.issues())
                .filteredOn(issue -> issue.kind() == PlanWorkbookIssue.DAY_UNDERSTOOD)
                .extracting(issue -> issue.attributes().get("days"))
                .containsExactly("2025-05-30", "2025-05-31");
    }

    @Test
    void aPercentCellIsTheTextThatItShows() throws IOException {
        assertThat(read("plan-percent-cell.xlsx").orElseThrow().changes())
                .filteredOn(change -> change instanceof PlanChange.Cell cell
                        && cell.cell() == PlanCell.IMPLEMENTATION
                        && cell.location().row().orElse(0) == 7)
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanChange.Cell.class, cell -> assertThat(cell.after()).isEqualTo("80 %"));
    }

    @Test
    void rowsSortedWithoutTheirIdsChangeNothing() throws IOException {
        ImportResult<PlanUpdate> result = read("plan-sorted-visible-columns.xlsx");

        assertThat(result.orElseThrow().changes()).isEmpty();
        assertThat(result.orElseThrow().questions()).isEmpty();
        assertThat(result.issues()).extracting(ImportIssue::kind).contains(PlanWorkbookIssue.ROWS_SORTED);
    }

    @Test
    void whatASupervisorWroteIsUnderstoodOrAsked() throws IOException {
        DevelopmentPlan kept = Documents.read(DocumentSource.of(file("mu-plan-4024.json")), DevelopmentPlan.class)
                .orElseThrow();
        DocumentSource edited = DocumentSource.of(file("mu-plan-edited-by-supervisor.xlsx"));
        PersonId pekka = new PersonId("E08");
        PersonNames names = person -> Optional.of(person.equals(pekka) ? "Pekka Virtanen" : "Maija Meikäläinen");

        PlanUpdate update = PlanWorkbookReader.of(names).read(edited, kept).orElseThrow();
        PlanQuestion who = update.questions().stream()
                .filter(question -> question.kind() == PlanQuestion.Kind.PEOPLE_UNKNOWN)
                .findFirst()
                .orElseThrow();
        assertThat(who.change())
                .isInstanceOfSatisfying(
                        PlanChange.Cell.class,
                        cell -> assertThat(cell.after()).isEqualTo("Maija Meikäläinen ja Pekka Virtanen"));
        assertThat(action(update, kept).status()).isEqualTo(Status.DONE);
        PlanQuestion when = update.questions().stream()
                .filter(question -> question.change() instanceof PlanChange.Cell cell
                        && cell.cell() == PlanCell.SCHEDULE
                        && cell.after().equals("kesäkuun loppuun"))
                .findFirst()
                .orElseThrow();
        assertThat(action(update, kept).due()).contains(LocalDate.of(2025, 5, 30));
        assertThat(action(update.accept(when), kept).due()).contains(LocalDate.of(2025, 6, 30));
        assertThat(action(update, kept).responsible())
                .as("until somebody answers")
                .hasSize(2);
        List<Responsible> both =
                List.of(Responsible.of(Role.SUPERVISOR, new PersonId("E07")), Responsible.of(Role.EMPLOYEE, pekka));
        assertThat(action(update.acceptAs(who, both), kept).responsible()).isEqualTo(both);
        assertThatThrownBy(() -> update.accept(who)).hasMessageContaining("Maybe say it: acceptAs");

        PlanUpdate known = PlanWorkbookReader.of(names)
                .withPersons(List.of(pekka))
                .read(edited, kept)
                .orElseThrow();
        assertThat(known.questions()).extracting(PlanQuestion::kind).doesNotContain(PlanQuestion.Kind.PEOPLE_UNKNOWN);
        assertThat(action(known, kept).responsible()).isEqualTo(both);
    }

    private static Action action(PlanUpdate update, DevelopmentPlan plan) {
        return update.save(
                        Responsible.of(Role.SUPERVISOR),
                        plan.history().get(plan.version() - 1).at(),
                        "read")
                .actions()
                .get(0);
    }

    private static Path file(String name) {
        Path file = CASES.resolve(name);
        assumeThat(Files.exists(file)).as("the collected cases are not here").isTrue();
        return file;
    }

    private ImportResult<PlanUpdate> read(String name) throws IOException {
        return PlanWorkbookReader.of(NAMES).read(DocumentSource.of(file(name)), plan);
    }

    private static DevelopmentPlan plan() {
        Responsible supervisor = Responsible.of(Role.SUPERVISOR, new PersonId("E07"));
        DevelopmentArea flow = DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku")
                .measure(Factor.COLLABORATION)
                .goal(Goal.of("Jokainen tietää viikon asiat"))
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Viikkopalaveri")
                        .implementation("Maanantaisin klo 8.30")
                        .responsible(supervisor)
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .action(Action.builder(new ActionId("a1-2"))
                        .text("Muistio")
                        .implementation("Samana päivänä")
                        .responsible(supervisor)
                        .due(LocalDate.of(2025, 6, 13))
                        .build())
                .followedBy(Responsible.of(Role.TEAM))
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .build();
        DevelopmentArea breaks = DevelopmentArea.builder(new AreaId("a2"), "Tauot")
                .measure(Factor.SAFETY)
                .goal(Goal.of("Tauot pidetään"))
                .action(Action.builder(new ActionId("a2-1"))
                        .text("Taukovuorot")
                        .implementation("Listalla")
                        .responsible(supervisor)
                        .due(LocalDate.of(2025, 4, 30))
                        .build())
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .build();
        PlanChoices choices = PlanChoices.builder(new UnitId("310"), LocalDate.of(2024, 11, 18))
                .strength(Strength.of("Autamme toisiamme", "Aamukierros"))
                .area(flow)
                .area(breaks)
                .build();
        return DevelopmentPlan.of(new PlanId("310-2024"), choices, supervisor, Instant.parse("2024-11-18T12:00:00Z"));
    }
}
