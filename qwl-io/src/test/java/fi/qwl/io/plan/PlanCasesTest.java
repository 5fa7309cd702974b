package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import fi.qwl.plan.Strength;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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

    private ImportResult<PlanUpdate> read(String name) throws IOException {
        Path file = CASES.resolve(name);
        assumeThat(Files.exists(file)).as("the collected cases are not here").isTrue();
        return PlanWorkbookReader.of(NAMES).read(DocumentSource.of(file), plan);
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
