package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.PrintableText;
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
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read; what a person changes is found, and nothing else. */
class PlanWorkbookLawsTest {

    private static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR, new PersonId("p-1"));
    private static final Instant NOW = Instant.parse("2025-02-03T09:00:00Z");
    private static final PersonNames NAMES = person -> Optional.of("Åsa Öhman, 2");
    private static final List<PlanCell> WORDS = List.of(PlanCell.GOAL, PlanCell.ACTION, PlanCell.IMPLEMENTATION);

    private static final List<Status> STATES = List.of(Status.values());

    /** A text in one cell of one row. */
    private record Edit(int row, PlanCell cell, String text) {}

    @Property(tries = 25, seed = "20261128")
    void whatIsWrittenIsReadWithoutAChange(@ForAll("plans") DevelopmentPlan plan, @ForAll Language language)
            throws IOException {
        byte[] workbook = PlanWorkbook.of(plan, "Yksikkö", language, NAMES).bytes();

        ImportResult<PlanUpdate> result = read(workbook, plan);

        assertThat(result.issues()).isEmpty();
        assertThat(result.orElseThrow().changes()).isEmpty();
        assertThat(result.orElseThrow().questions()).isEmpty();
    }

    @Property(tries = 25, seed = "20261128")
    void aChangedTextIsFoundToTheCharacterAndNothingElseChanges(
            @ForAll("plans") DevelopmentPlan plan, @ForAll("edits") Edit edit) throws IOException {
        List<RowKey> rows =
                new ArrayList<>(CellTexts.of(plan, Language.SV, NAMES).keySet());
        int at = edit.row() % rows.size();
        RowKey key = rows.get(at);
        String before = CellTexts.of(plan, Language.SV, NAMES)
                .getOrDefault(key, Map.of())
                .getOrDefault(edit.cell(), "");
        byte[] workbook = Filled.in(
                PlanWorkbook.of(plan, "Enhet", Language.SV, NAMES).bytes(),
                sheet -> Filled.write(sheet, 5 + at, edit.cell(), edit.text()));

        PlanUpdate update = read(workbook, plan).orElseThrow();

        if (CellTexts.isSame(before, edit.text())) {
            assertThat(update.changes()).isEmpty();
            return;
        }
        DevelopmentPlan next = update.save(SUPERVISOR, NOW, "read");
        assertThat(update.questions()).isEmpty();
        assertThat(update.changes()).hasSize(1);
        assertThat(text(next, key, edit.cell())).isEqualTo(PrintableText.of(edit.text()));
        assertThat(read(PlanWorkbook.of(plan, "Enhet", Language.SV, NAMES).bytes(), next)
                        .orElseThrow()
                        .changes())
                .isEmpty();
        assertThat(withText(next, key, edit.cell(), before).areas()).isEqualTo(plan.areas());
    }

    @Property(tries = 100, seed = "20261128")
    void aTextSurvivesEscaping(@ForAll("texts") String text) throws IOException {
        DevelopmentPlan plan = DevelopmentPlan.of(
                new PlanId("p"),
                PlanChoices.builder(new UnitId("1"), LocalDate.of(2025, 1, 1))
                        .area(DevelopmentArea.builder(new AreaId("a1"), "x" + text)
                                .build())
                        .build(),
                SUPERVISOR,
                NOW);
        byte[] workbook = PlanWorkbook.of(plan, text, Language.FI, NAMES).bytes();

        assertThat(OpenFile.read(
                                Tables.installed(),
                                DocumentSource.of("plan.xlsx", workbook),
                                file -> new WorkbookFinder(file).find())
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .text(PlanCell.AREA))
                .isEqualTo(PrintableText.of("x" + text));
    }

    private static ImportResult<PlanUpdate> read(byte[] workbook, DevelopmentPlan plan) throws IOException {
        return PlanWorkbookReader.of(NAMES).read(DocumentSource.of("plan.xlsx", workbook), plan);
    }

    private static String text(DevelopmentPlan plan, RowKey key, PlanCell cell) {
        DevelopmentArea area = plan.requireArea(new AreaId(key.area()));
        return switch (cell) {
            case GOAL -> area.goal().text();
            case ACTION -> action(area, key).text();
            case IMPLEMENTATION -> action(area, key).implementation();
            default -> throw new IllegalArgumentException("no words in " + cell);
        };
    }

    private static Action action(DevelopmentArea area, RowKey key) {
        return area.actions().stream()
                .filter(one -> one.id().value().equals(key.action()))
                .findFirst()
                .orElseThrow();
    }

    private static DevelopmentPlan withText(DevelopmentPlan plan, RowKey key, PlanCell cell, String text) {
        DevelopmentArea area = plan.requireArea(new AreaId(key.area()));
        if (cell == PlanCell.GOAL) {
            return plan.edit()
                    .area(area.toBuilder().goal(Goal.of(text)).build())
                    .save(SUPERVISOR, NOW, "back");
        }
        List<Action> actions = new ArrayList<>(area.actions());
        Action.Builder changed = action(area, key).toBuilder();
        Action back = (cell == PlanCell.ACTION ? changed.text(text) : changed.implementation(text)).build();
        actions.set(actions.indexOf(action(area, key)), back);
        return plan.edit().area(area.toBuilder().actions(actions).build()).save(SUPERVISOR, NOW, "back");
    }

    /** Among them what spreadsheets and XML like to change: line ends, spaces, formulas, escapes, halves of letters. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of(
                                "a",
                                "ä",
                                "ö",
                                " ",
                                "=",
                                "+",
                                "-",
                                "@",
                                "\"",
                                "'",
                                "\n",
                                "\r",
                                "\t",
                                ";",
                                ",",
                                "_x000D_",
                                "_x",
                                "<&>",
                                "2.3",
                                "\u0001",
                                "\uD83D\uDE42",
                                "\u00A0",
                                "\uFEFF")
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(WORDS),
                        texts().filter(text -> !Keys.isBlank(text)))
                .as(Edit::new);
    }

    @Provide
    Arbitrary<DevelopmentPlan> plans() {
        return areas().list().ofMinSize(1).ofMaxSize(3).map(builders -> {
            PlanChoices.Builder choices = PlanChoices.builder(new UnitId("310"), LocalDate.of(2024, 11, 18));
            int number = 0;
            for (DraftOfArea draft : builders) {
                number++;
                choices.area(draft.area("a" + number));
            }
            return DevelopmentPlan.of(new PlanId("310-2024"), choices.build(), SUPERVISOR, NOW);
        });
    }

    private record DraftOfArea(String topic, String goal, String followUp, List<String> actions, boolean isLate) {

        DevelopmentArea area(String id) {
            DevelopmentArea.Builder area = DevelopmentArea.builder(new AreaId(id), id + topic)
                    .goal(Goal.of(goal))
                    .followUp(followUp)
                    .followedBy(SUPERVISOR);
            for (int i = 0; i < actions.size(); i++) {
                area.action(Action.builder(new ActionId(id + "-" + (i + 1)))
                        .text(actions.get(i))
                        .implementation(goal)
                        .responsible(SUPERVISOR)
                        .responsible(Responsible.of(Role.TEAM))
                        .schedule(followUp)
                        .due(isLate ? LocalDate.of(2025, 3, 9) : null)
                        .status(STATES.get(i % STATES.size()))
                        .build());
            }
            return area.build();
        }
    }

    private Arbitrary<DraftOfArea> areas() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        texts().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(DraftOfArea::new);
    }
}
