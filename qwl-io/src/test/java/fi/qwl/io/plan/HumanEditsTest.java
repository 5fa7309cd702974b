package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
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
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What people do to a table: sort, merge, clear, paste, insert, delete, copy. Whatever they do, no day, goal, follower or
 * evaluation of the plan goes away as a change; and rows in another order change nothing.
 */
class HumanEditsTest {

    private static final int EDITS = 10_000;
    private static final List<PlanCell> CELLS = List.of(PlanCell.values());
    static final PersonNames NAMES = person -> Optional.of("Maija Meikäläinen");
    static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR, new PersonId("E07"));
    static final Instant NOW = Instant.parse("2025-02-03T09:00:00Z");
    private static final LocalDate AGREED = LocalDate.of(2024, 11, 18);
    private static final SourceLocation SHEET = SourceLocation.ofFile("plan.xlsx");

    private final DevelopmentPlan plan = plan();
    private final Map<RowKey, Map<PlanCell, String>> now = CellTexts.of(plan, Language.FI, NAMES);
    private final WorkbookOrigin origin = WorkbookOrigin.of(plan, Language.FI, List.of(), now);

    @Test
    void nothingThatWasAgreedGoesAwayWithoutAQuestion() {
        for (int seed = 0; seed < EDITS; seed++) {
            Random random = new Random(seed);
            List<FoundRow> rows = rows();
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                edit(rows, random);
            }
            PlanUpdate update = merge(rows);
            if (!update.isEmpty()) {
                requireNothingLost(plan, update.save(SUPERVISOR, NOW, "read"), "seed " + seed);
            }
        }
    }

    @Test
    void rowsInAnotherOrderChangeNothingWithOrWithoutTheirIds() {
        for (int seed = 0; seed < 500; seed++) {
            List<FoundRow> rows = rows();
            Random random = new Random(seed);
            if (seed % 2 == 0) {
                Collections.shuffle(rows, random);
            } else {
                shuffleVisible(rows, random);
            }

            PlanUpdate update = merge(rows);

            assertThat(update.changes()).as("seed %s", seed).isEmpty();
            assertThat(update.questions()).as("seed %s", seed).isEmpty();
        }
    }

    private PlanUpdate merge(List<FoundRow> rows) {
        CellReader reader =
                new CellReader(Language.FI, NAMES, Map.of(new PersonId("E07"), Set.of(Role.SUPERVISOR)), AGREED);
        return new WorkbookMerge(plan, new FoundWorkbook(origin, SHEET, rows), reader, now, new Issues()).merge();
    }

    static void requireNothingLost(DevelopmentPlan plan, DevelopmentPlan next, String seed) {
        for (DevelopmentArea area : plan.areas()) {
            DevelopmentArea after = next.requireArea(area.id());
            assertThat(after.topic()).as("topic, %s", seed).isNotBlank();
            assertThat(after.goal().text()).as("goal, %s", seed).isNotBlank();
            assertThat(after.evaluateBy().isPresent())
                    .as("evaluation, %s", seed)
                    .isEqualTo(area.evaluateBy().isPresent());
            assertThat(after.followedBy().isEmpty())
                    .as("followers, %s", seed)
                    .isEqualTo(area.followedBy().isEmpty());
            for (Action action : area.actions()) {
                Action kept = after.actions().stream()
                        .filter(one -> one.id().equals(action.id()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("action " + action.id() + " is gone, " + seed));
                assertThat(kept.text()).as("action, %s", seed).isNotBlank();
                assertThat(kept.due()).as("due, %s", seed).isPresent();
                assertThat(kept.responsible()).as("responsible, %s", seed).isNotEmpty();
            }
        }
    }

    private static void edit(List<FoundRow> rows, Random random) {
        if (rows.isEmpty()) {
            return;
        }
        int at = random.nextInt(rows.size());
        PlanCell cell = CELLS.get(random.nextInt(CELLS.size()));
        switch (random.nextInt(9)) {
            case 0 -> Collections.shuffle(rows, random);
            case 1 -> shuffleVisible(rows, random);
            case 2 -> rows.set(at, with(rows.get(at), cell, ""));
            case 3 ->
                rows.set(
                        at,
                        with(
                                rows.get(at),
                                cell,
                                rows.get(random.nextInt(rows.size())).text(cell)));
            case 4 -> rows.remove(at);
            case 5 -> rows.add(random.nextInt(rows.size() + 1), rows.get(at));
            case 6 -> rows.add(at, added(random.nextBoolean() ? rows.get(at).text(PlanCell.AREA) : "Uusi"));
            case 7 -> mergeDown(rows, cell);
            default -> rows.set(at, with(rows.get(at), cell, typed(random)));
        }
    }

    static String typed(Random random) {
        List<String> texts = List.of(
                "",
                " ",
                "30.5.",
                "kesäkuun loppuun",
                "kesäkuun alussa",
                "valmis",
                "kaikki",
                "Matti",
                "viikko 42",
                "Uusi teksti",
                "?",
                "31.2.2025",
                "30.5.2025–",
                "; ;");
        return texts.get(random.nextInt(texts.size()));
    }

    private static FoundRow added(String area) {
        Map<PlanCell, String> cells = new EnumMap<>(PlanCell.class);
        for (PlanCell cell : PlanCell.values()) {
            cells.put(cell, "");
        }
        cells.put(PlanCell.AREA, area);
        cells.put(PlanCell.ACTION, "Uusi toimi");
        return new FoundRow(SHEET, new RowKey("", ""), cells, Map.of());
    }

    /** A merged cell keeps the text of its first row. */
    private static void mergeDown(List<FoundRow> rows, PlanCell cell) {
        for (int at = rows.size() - 1; at > 0; at--) {
            if (rows.get(at).text(cell).equals(rows.get(at - 1).text(cell))) {
                rows.set(at, with(rows.get(at), cell, ""));
            }
        }
    }

    private static void shuffleVisible(List<FoundRow> rows, Random random) {
        List<FoundRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        for (int at = 0; at < rows.size(); at++) {
            rows.set(at, shuffled.get(at).withKey(rows.get(at).key()));
        }
    }

    private static FoundRow with(FoundRow row, PlanCell cell, String text) {
        Map<PlanCell, String> cells = new EnumMap<>(row.cells());
        cells.put(cell, text);
        return new FoundRow(row.location(), row.key(), cells, row.columns());
    }

    private List<FoundRow> rows() {
        List<FoundRow> rows = new ArrayList<>();
        now.forEach((key, cells) -> rows.add(new FoundRow(SHEET, key, cells, Map.of())));
        return rows;
    }

    static DevelopmentPlan plan() {
        PlanChoices.Builder choices = PlanChoices.builder(new UnitId("310"), AGREED);
        String[] topics = {"Tiedonkulku", "Tauot", "Perehdytys"};
        for (int area = 0; area < topics.length; area++) {
            DevelopmentArea.Builder builder = DevelopmentArea.builder(new AreaId("a" + (area + 1)), topics[area])
                    .goal(Goal.of("Tavoite " + area))
                    .followedBy(Responsible.of(Role.TEAM))
                    .evaluateBy(LocalDate.of(2025, 9, 19));
            for (int action = 1; action <= 2; action++) {
                builder.action(Action.builder(new ActionId("a" + (area + 1) + "-" + action))
                        .text("Toimi " + area + action)
                        .implementation("Maanantaisin klo 8.30")
                        .responsible(SUPERVISOR)
                        .due(LocalDate.of(2025, 5, 10 + 3 * area + action))
                        .build());
            }
            choices.area(builder.build());
        }
        return DevelopmentPlan.of(new PlanId("310-2024"), choices.build(), SUPERVISOR, NOW);
    }
}
