package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.Plans;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWorkbookTest {

    private static final Responsible COORDINATOR = Responsible.of(Role.COORDINATOR);
    private static final Instant NOW = Instant.parse("2025-02-03T09:00:00Z");
    private static final PersonNames NAMES =
            person -> Optional.of("Meikäläinen, Maija").filter(name -> person.equals(Plans.PERSON));

    private final DevelopmentPlan plan = withoutCarriedArea();

    @Test
    void theSamePlanGivesTheSameBytes() {
        assertThat(written(plan)).isEqualTo(written(withoutCarriedArea()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUntouchedWorkbookChangesNothing(Language language) throws IOException {
        byte[] workbook =
                PlanWorkbook.of(plan, "Varhaiskasvatus", language, NAMES).bytes();

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(workbook), plan);

        assertThat(result.issues()).isEmpty();
        assertThat(result.orElseThrow().changes()).isEmpty();
        assertThat(result.orElseThrow().questions()).isEmpty();
    }

    @Test
    void aRowThatRepeatsTheHeadingsIsNoNewArea() throws IOException {
        byte[] workbook = Filled.in(written(plan), sheet -> {
            for (PlanCell cell : PlanCell.values()) {
                Filled.write(sheet, 14, cell, cell.label().in(Language.FI));
            }
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(workbook), plan);

        assertThat(result.issues()).extracting(ImportIssue::code).containsExactly("row-header-again");
        assertThat(result.orElseThrow().changes()).isEmpty();
        assertThat(result.orElseThrow().questions()).isEmpty();
    }

    @Test
    void everyTextIsWrittenAsTextAndNeverAsAFormula() throws IOException {
        List<String> dangerous = List.of("=1+1", "+358 40", "-5 %", "@SUM(A1)", "\tx", "\"lainattu\"", "=cmd|'/c'!A1");
        DevelopmentArea.Builder area = DevelopmentArea.builder(new AreaId("a1"), "=A1");
        for (int i = 0; i < dangerous.size(); i++) {
            area.action(Action.builder(new ActionId("a1-" + (i + 1)))
                    .text(dangerous.get(i))
                    .build());
        }
        try (XSSFWorkbook workbook = opened(written(plan(area.build())))) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false)
                            .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false)))
                    .allSatisfy(cell -> {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    });
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < dangerous.size(); i++) {
                assertThat(sheet.getRow(4 + i).getCell(2).getStringCellValue()).isEqualTo(dangerous.get(i));
            }
        }
    }

    @Test
    void theSheetIsLaidOutForPaperAndForReadersOfScreens() throws IOException {
        try (XSSFWorkbook workbook = opened(written(plan))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kehittämissuunnitelma: Varhaiskasvatus");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Sovittu 15.11.2024, versio 3");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Vahvuudet");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo(plan.strengths().get(0).line());
            assertThat(sheet.getRow(3).getCell(7).getStringCellValue()).isEqualTo("Tila");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo(sheet.getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("Tiedonkulku ja työnjako");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.isColumnHidden(8) && sheet.isColumnHidden(9)).isTrue();
            assertThat(sheet.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getHeaderRowCount()).isEqualTo(1);
                assertThat(table.getArea().formatAsString()).isEqualTo("A4:J11");
            });
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(choice -> assertThat(
                                    choice.getValidationConstraint().getExplicitListValues())
                            .containsExactly("suunnitteilla", "käynnissä", "tauolla", "toteutettu", "peruttu"));
            assertThat(workbook.isSheetHidden(2)).isTrue();
        }
    }

    @Test
    void changedCellsBecomeTheNextVersionToTheCharacter() throws IOException {
        String odd = "=Torstai\n\"Ääkköset\" – @klo 9, +1 ";
        PlanUpdate update = update(sheet -> {
            Filled.write(sheet, 5, PlanCell.IMPLEMENTATION, odd);
            Filled.write(sheet, 5, PlanCell.RESPONSIBLE, "Meikäläinen, Maija (työntekijä), koko työyhteisö");
            Filled.write(sheet, 5, PlanCell.SCHEDULE, "kesään; –13.6.2025");
            Filled.write(sheet, 5, PlanCell.STATUS, "toteutettu");
            Filled.write(sheet, 6, PlanCell.ACTION, "Perehdytyskansio");
            Filled.write(sheet, 6, PlanCell.GOAL, "Kaikki tietävät päivän asiat");
        });

        DevelopmentPlan next = update.save(COORDINATOR, NOW, "workbook read");

        assertThat(update.questions()).isEmpty();
        assertThat(next.version()).isEqualTo(4);
        DevelopmentArea area = next.requireArea(new AreaId("a1"));
        assertThat(area.goal().text()).isEqualTo("Kaikki tietävät päivän asiat");
        assertThat(area.goal().targets()).isEqualTo(plan.areas().get(0).goal().targets());
        assertThat(area.evaluateBy()).isEqualTo(plan.areas().get(0).evaluateBy());
        Action first = area.actions().get(0);
        assertThat(first.implementation()).isEqualTo(odd);
        assertThat(first.responsible())
                .containsExactly(Responsible.of(Role.EMPLOYEE, Plans.PERSON), Responsible.of(Role.TEAM));
        assertThat(first.schedule()).isEqualTo("kesään");
        assertThat(first.start()).isEmpty();
        assertThat(first.due()).contains(LocalDate.of(2025, 6, 13));
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(area.actions().get(1).text()).isEqualTo("Perehdytyskansio");
    }

    @Test
    void theSameSaidInOtherWordsIsNothingToSave() throws IOException {
        PlanUpdate update = update(sheet -> {
            Filled.write(sheet, 5, PlanCell.STATUS, "In progress");
            Filled.write(sheet, 5, PlanCell.RESPONSIBLE, "Meikäläinen, Maija (esihenkilö),koko työyhteisö");
        });

        assertThat(update.changes()).hasSize(2);
        assertThat(update.isEmpty()).isTrue();
    }

    @Test
    void whatPlanAndWorkbookBothChangedIsAskedAndNotDecided() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet, 5, PlanCell.ACTION, "Tiimituokio");
            Filled.write(sheet, 6, PlanCell.ACTION, "Perehdytys");
        });
        DevelopmentArea area = plan.areas().get(0);
        Action changed = area.actions().get(0).toBuilder().text("Viikkotunti").build();
        DevelopmentPlan since = plan.edit()
                .area(area.toBuilder()
                        .actions(List.of(changed, area.actions().get(1)))
                        .build())
                .save(COORDINATOR, NOW, "renamed");

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), since);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly("WARNING cell-conflict (plan.xlsx, sheet Suunnitelma, row 5, column C): Expected the"
                        + " plan's cell to be as it was when the workbook was written (version 3) but it was changed"
                        + " since (version 4); the plan's stays until somebody decides. Compare the two texts.");
        PlanUpdate update = result.orElseThrow();
        PlanQuestion question = update.questions().get(0);
        assertThat(question.kind()).isEqualTo(PlanQuestion.Kind.CHANGED_ON_BOTH_SIDES);
        assertThat(question.change()).isInstanceOfSatisfying(PlanChange.Cell.class, cell -> {
            assertThat(cell.before()).isEqualTo("Viikkotunti");
            assertThat(cell.after()).isEqualTo("Tiimituokio");
        });
        assertThat(update.save(COORDINATOR, NOW, "read").actions())
                .extracting(Action::text)
                .containsExactly("Viikkotunti", "Perehdytys");
        assertThat(update.accept(question).save(COORDINATOR, NOW, "read").actions())
                .extracting(Action::text)
                .containsExactly("Tiimituokio", "Perehdytys");
        PlanUpdate answered = update.accept(question);
        assertThatThrownBy(() -> answered.accept(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not one of this update's\nMaybe it was answered already.");
    }

    @Test
    void aDeletedRowIsAskedAboutAndNotDropped() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> sheet.removeRow(sheet.getRow(5)));

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly("WARNING row-removed (plan.xlsx, sheet Suunnitelma): Expected a row for action a1-2"
                        + " but it is deleted or empty; the plan keeps it until somebody decides. Set its status to"
                        + " cancelled if it was given up.");
        PlanUpdate update = result.orElseThrow();
        assertThat(update.isEmpty()).isTrue();
        assertThat(update.accept(update.questions().get(0))
                        .save(COORDINATOR, NOW, "row removed")
                        .actions())
                .extracting(action -> action.id().value())
                .containsExactly("a1-1");
    }

    @Test
    void anAreaOfWhichNoRowIsLeftIsAskedAboutAsAWhole() throws IOException {
        PlanUpdate update = update(sheet -> {
            for (PlanCell cell : PlanCell.values()) {
                Filled.write(sheet, 5, cell, " ");
                Filled.write(sheet, 6, cell, "");
            }
        });

        assertThat(update.questions())
                .extracting(PlanQuestion::toString)
                .containsExactly("PlanQuestion[kind=ROW_REMOVED, change=RemovedRow a1 (plan.xlsx, sheet Suunnitelma,"
                        + " row 5)]");
        assertThat(update.accept(update.questions().get(0))
                        .save(COORDINATOR, NOW, "area removed")
                        .areas())
                .isEmpty();
    }

    @Test
    void newRowsGetIdsOfTheirOwn() throws IOException {
        PlanUpdate update = update(sheet -> {
            Filled.write(sheet, 7, PlanCell.AREA, "tiedonkulku ja  työnjako");
            Filled.write(sheet, 7, PlanCell.ACTION, "Vuorovihko");
            Filled.write(sheet, 7, PlanCell.RESPONSIBLE, "esihenkilö");
            Filled.write(sheet, 8, PlanCell.AREA, "Palautuminen");
            Filled.write(sheet, 8, PlanCell.GOAL, "Tauot pidetään");
            Filled.write(sheet, 8, PlanCell.ACTION, "Taukovuorot");
            Filled.write(sheet, 8, PlanCell.FOLLOW_UP, "palavereissa; koko työyhteisö; 19.9.2025");
            Filled.write(sheet, 9, PlanCell.AREA, "Palautuminen");
            Filled.write(sheet, 9, PlanCell.ACTION, "Taukotila");
            Filled.write(sheet, 9, PlanCell.STATUS, "käynnissä");
        });

        DevelopmentPlan next = update.save(COORDINATOR, NOW, "workbook read");

        assertThat(next.areas()).extracting(area -> area.id().value()).containsExactly("a1", "a2");
        assertThat(next.actions())
                .extracting(action -> action.id().value() + " " + action.text() + " " + action.status())
                .containsExactly(
                        "a1-1 Tiimitunti IN_PROGRESS",
                        "a1-2  PLANNED",
                        "a1-3 Vuorovihko PLANNED",
                        "a2-1 Taukovuorot PLANNED",
                        "a2-2 Taukotila IN_PROGRESS");
        DevelopmentArea area = next.requireArea(new AreaId("a2"));
        assertThat(area.topic()).isEqualTo("Palautuminen");
        assertThat(area.goal().text()).isEqualTo("Tauot pidetään");
        assertThat(area.followUp()).isEqualTo("palavereissa");
        assertThat(area.followedBy()).containsExactly(Responsible.of(Role.TEAM));
        assertThat(area.evaluateBy()).contains(LocalDate.of(2025, 9, 19));
    }

    @Test
    void anActionInTheRowOfAnAreaWithoutActionsIsNew() throws IOException {
        DevelopmentPlan draft =
                plan(DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku").build());
        byte[] filled = Filled.in(written(draft), sheet -> Filled.write(sheet, 5, PlanCell.ACTION, "Palaveri"));

        PlanUpdate update =
                PlanWorkbookReader.of(NAMES).read(source(filled), draft).orElseThrow();

        assertThat(update.save(COORDINATOR, NOW, "read").actions())
                .extracting(action -> action.id().value() + " " + action.text())
                .containsExactly("a1-1 Palaveri");
    }

    @Test
    void rowsMayBeSortedAndTheTableMoved() throws IOException {
        PlanUpdate update = update(sheet -> {
            sheet.shiftRows(4, 4, 6);
            Filled.write(sheet, 11, PlanCell.ACTION, "Tiimituokio");
        });

        assertThat(update.questions()).isEmpty();
        assertThat(update.changes())
                .extracting(change -> change.action().orElseThrow().value())
                .containsExactly("a1-1");
    }

    @Test
    void aNameChangedInOneOfTwoRowsIsAskedAbout() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> Filled.write(sheet, 6, PlanCell.AREA, "Työnjako"));

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly("WARNING cells-differ (plan.xlsx, sheet Suunnitelma, row 6, column A): Expected the"
                        + " same text on all rows of the area but row 5 holds another; the plan's stays until somebody"
                        + " decides. Write the same into both.");
        assertThat(result.orElseThrow().questions())
                .extracting(PlanQuestion::kind)
                .containsExactly(PlanQuestion.Kind.ROWS_DIFFER);
    }

    @Test
    void whatCannotBeUnderstoodIsReportedCellByCellAndTheRestIsTaken() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet, 5, PlanCell.RESPONSIBLE, "Pekka");
            Filled.write(sheet, 5, PlanCell.SCHEDULE, "30.5.2025–9.1.2025");
            Filled.write(sheet, 5, PlanCell.STATUS, "suunnitteilla");
            Filled.write(sheet, 6, PlanCell.STATUS, "melkein");
            Filled.write(sheet, 6, PlanCell.SCHEDULE, "valmiiksi 30.5.2025 mennessä");
            Filled.write(sheet, 7, PlanCell.ACTION, "Ilman kohdetta");
            sheet.getRow(5).getCell(3).setCellErrorValue((byte) 42);
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "WARNING cell-not-text (plan.xlsx, sheet Suunnitelma, row 6, column D): Expected a text but"
                                + " found an error such as #N/A; the plan's cell stays as it is. Write it as text.",
                        "WARNING responsible-unknown (plan.xlsx, sheet Suunnitelma, row 5, column E): Expected roles or"
                                + " known people, separated by commas, but found somebody else; the plan's people stay"
                                + " until somebody says who is meant. Write a role, or let the host name the person.",
                        "WARNING schedule-backwards (plan.xlsx, sheet Suunnitelma, row 5, column F): Expected the first"
                                + " day before the last but found them the other way round; the plan's schedule stays."
                                + " Swap the two.",
                        "WARNING status-not-allowed (plan.xlsx, sheet Suunnitelma, row 5, column H): Expected a status"
                                + " that can follow IN_PROGRESS but found PLANNED: what has begun cannot become"
                                + " PLANNED. Maybe ON_HOLD says it. The plan's status stays.",
                        "WARNING schedule-day-in-words (plan.xlsx, sheet Suunnitelma, row 6, column F): Expected days at"
                                + " the end, such as '; 9.1.2025–30.5.2025', but found one among words; it is kept as"
                                + " words and nothing falls due on it. Write the days behind a semicolon.",
                        "WARNING status-unknown (plan.xlsx, sheet Suunnitelma, row 6, column H): Expected a status of the"
                                + " list but found another text; the plan's status stays. Choose one of the list.",
                        "WARNING row-without-area (plan.xlsx, sheet Suunnitelma, row 7, column A): Expected the"
                                + " development area of the new row but the cell is blank; the row is left out. Write"
                                + " the area's text as it is on its other rows.");
        assertThat(result.orElseThrow().changes())
                .extracting(PlanChange::toString)
                .containsExactly("Cell SCHEDULE (plan.xlsx, sheet Suunnitelma, row 6, column F)");
        assertThat(result.orElseThrow().questions())
                .extracting(PlanQuestion::kind)
                .containsExactly(PlanQuestion.Kind.PEOPLE_UNKNOWN);
    }

    @Test
    void aColleagueInANewRowIsAskedAbout() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet, 7, PlanCell.AREA, plan.areas().get(0).topic());
            Filled.write(sheet, 7, PlanCell.ACTION, "Perehdytyskansio");
            Filled.write(sheet, 7, PlanCell.RESPONSIBLE, "Pekka");
        });

        PlanUpdate update =
                PlanWorkbookReader.of(NAMES).read(source(filled), plan).orElseThrow();
        PlanQuestion question = update.questions().get(0);
        Responsible pekka = Responsible.of(Role.EMPLOYEE, new PersonId("p-8"));
        DevelopmentPlan next = update.acceptAs(question, List.of(pekka)).save(COORDINATOR, NOW, "read");
        assertThat(next.areas().get(0).actions())
                .last()
                .satisfies(action -> assertThat(action.responsible()).containsExactly(pekka));
    }

    @Test
    void aPersonWhomTheHostAllowsCanBeNamed() throws IOException {
        PersonId aino = new PersonId("p-9");
        PersonNames names = person -> Optional.of(person.equals(aino) ? "Aino" : "Maija");
        byte[] filled = Filled.in(
                PlanWorkbook.of(plan, "Unit", Language.EN, names).bytes(),
                sheet -> Filled.write(sheet, 6, PlanCell.RESPONSIBLE, "aino (supervisor)"));

        PlanUpdate update = PlanWorkbookReader.of(names)
                .withPersons(Set.of(aino))
                .read(source(filled), plan)
                .orElseThrow();

        assertThat(update.save(COORDINATOR, NOW, "read").actions().get(1).responsible())
                .containsExactly(Responsible.of(Role.SUPERVISOR, aino));
    }

    @Test
    void aCopiedRowIsReportedAndNeitherIsTaken() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet, 7, PlanCell.ACTION, "Kopio");
            Filled.write(sheet, 7, "I", "a1");
            Filled.write(sheet, 7, "J", "a1-1");
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly("WARNING row-twice (plan.xlsx, sheet Suunnitelma, row 7): Expected each written row"
                        + " once but row 5 is the same action, so neither is taken. For a new action, write into an"
                        + " empty row and delete the copy.");
        assertThat(result.orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void aRowThatWasCopiedToWriteAnotherActionIsANewOne() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.copy(sheet, 5, 9);
            Filled.write(sheet, 9, PlanCell.ACTION, "Perehdytyspari");
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues()).extracting(ImportIssue::kind).containsExactly(PlanWorkbookIssue.ROW_COPIED);
        assertThat(result.orElseThrow().questions()).isEmpty();
        assertThat(result.orElseThrow().changes())
                .singleElement()
                .isInstanceOfSatisfying(PlanChange.NewRow.class, row -> {
                    assertThat(row.isNewArea()).isFalse();
                    assertThat(row.cells()).containsEntry(PlanCell.ACTION, "Perehdytyspari");
                });
    }

    @Test
    void aCopyOfARowThatNobodyChangedSaysNothing() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> Filled.copy(sheet, 5, 9));

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues()).extracting(ImportIssue::kind).containsExactly(PlanWorkbookIssue.ROW_COPIED);
        assertThat(result.orElseThrow().changes()).isEmpty();
        assertThat(result.orElseThrow().questions()).isEmpty();
    }

    @Test
    void ofACopiedSheetTheOneThatWasFilledInIsRead() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            sheet.getWorkbook().cloneSheet(0);
            Filled.write(sheet, 5, PlanCell.IMPLEMENTATION, "Joka toinen keskiviikko");
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues()).extracting(ImportIssue::kind).containsExactly(PlanWorkbookIssue.SHEET_COPIED);
        assertThat(result.orElseThrow().changes()).hasSize(1);
    }

    @Test
    void twoSheetsThatWereFilledInDifferentlyAreRefused() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet.getWorkbook().cloneSheet(0), 5, PlanCell.IMPLEMENTATION, "Joka toinen perjantai");
            Filled.write(sheet, 5, PlanCell.IMPLEMENTATION, "Joka toinen keskiviikko");
        });

        assertThat(PlanWorkbookReader.of(NAMES).read(source(filled), plan).issues())
                .extracting(ImportIssue::kind)
                .containsExactly(PlanWorkbookIssue.PLAN_TABLE_AMBIGUOUS);
    }

    @Test
    void aStrengthThatWasChangedAboveTheTableIsReportedForItIsNotRead() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> Filled.write(sheet, 3, "B", "Autamme aina"));

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(PlanWorkbookIssue.TEXT_ABOVE_TABLE);
            assertThat(issue.location().toString()).contains("row 3");
        });
        assertThat(result.orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void whatIsTheAreasIsDrawnOnceWhereItsRowsAreTogether() throws IOException {
        try (XSSFWorkbook workbook = opened(written(plan))) {
            XSSFSheetConditionalFormatting rules = workbook.getSheetAt(0).getSheetConditionalFormatting();
            List<String> formulas = new ArrayList<>();
            for (int at = 0; at < rules.getNumConditionalFormattings(); at++) {
                XSSFConditionalFormatting one = rules.getConditionalFormattingAt(at);
                formulas.add(one.getFormattingRanges()[0].formatAsString() + " "
                        + one.getRule(0).getFormula1());
            }

            assertThat(formulas)
                    .contains(
                            "A5:A501 AND($I5<>\"\",$I5=$I4,A5=A4,SUBTOTAL(103,$I4)=1)",
                            "G5:G501 AND($I5<>\"\",$I5=$I4,G5=G4,SUBTOTAL(103,$I4)=1)",
                            "C5:C501 AND($I5<>\"\",$I5<>$I4)");
        }
    }

    @Test
    void theWorkbookOfAnotherPlanIsRefused() throws IOException {
        DevelopmentPlan other =
                plan(DevelopmentArea.builder(new AreaId("a1"), "Muu").build());

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(written(other)), plan);

        assertThat(result.value()).isEmpty();
        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "ERROR plan-other (plan.xlsx): Expected the workbook of plan 310-2024 but found that of"
                                + " plan p. Read it with the plan that it belongs to.");
    }

    @Test
    void aFileThatIsNoWorkbookOfAPlanIsRefusedWithASentence() throws IOException {
        byte[] text = "Tavoite;Toimenpide\nx;y\n".getBytes(StandardCharsets.UTF_8);

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(DocumentSource.of("plan.csv", text), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "ERROR plan-workbook-unknown (plan.csv): Expected a workbook that PlanWorkbook wrote but its"
                                + " hidden sheet is not there. Write the workbook again and copy the texts into it.");
    }

    @Test
    void aRenamedHeadingIsKnownByWhatItsColumnHolds() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> Filled.write(sheet, 4, PlanCell.SCHEDULE, "Milloin?"));

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "INFO heading-renamed (plan.xlsx, sheet Suunnitelma, row 4, column F): Expected the heading"
                                + " that was written but found another; the column is known by its place.");
        assertThat(result.orElseThrow().changes()).isEmpty();
    }

    @Test
    void aDeletedColumnIsNamed() throws IOException {
        byte[] filled = Filled.in(written(plan), sheet -> {
            Filled.write(sheet, 4, PlanCell.SCHEDULE, "Muuta");
            for (int row = 5; row <= sheet.getLastRowNum() + 1; row++) {
                Filled.write(sheet, row, PlanCell.SCHEDULE, "");
            }
        });

        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(NAMES).read(source(filled), plan);

        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly("ERROR columns-missing (plan.xlsx, sheet Suunnitelma, row 4): Expected columns with"
                        + " these headings but they are missing: [Aikataulu / Tidtabell / Schedule]. Write the workbook"
                        + " again and copy the texts into it.");
    }

    @Test
    void aTextThatNoCellCanHoldIsRefused() {
        DevelopmentPlan long32 = plan(
                DevelopmentArea.builder(new AreaId("a1"), "x".repeat(32_768)).build());

        assertThatThrownBy(() -> written(long32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cell of a workbook holds at most 32767 characters but the plan has a text of 32768"
                        + "\nMaybe it belongs in a separate document.");
    }

    private PlanUpdate update(Consumer<XSSFSheet> change) throws IOException {
        return PlanWorkbookReader.of(NAMES)
                .read(source(Filled.in(written(plan), change)), plan)
                .orElseThrow();
    }

    /** One area with two actions, in rows 5 and 6. */
    private static DevelopmentPlan withoutCarriedArea() {
        DevelopmentPlan full = Plans.full();
        return full.toBuilder()
                .areas(List.of(full.requireArea(new AreaId("a1"))))
                .build();
    }

    private static DevelopmentPlan plan(DevelopmentArea area) {
        PlanChoices choices = PlanChoices.builder(new UnitId("310"), LocalDate.of(2024, 11, 15))
                .area(area)
                .build();
        return DevelopmentPlan.of(new PlanId("p"), choices, COORDINATOR, NOW);
    }

    private static byte[] written(DevelopmentPlan plan) {
        return PlanWorkbook.of(plan, "Varhaiskasvatus", Language.FI, NAMES).bytes();
    }

    private static DocumentSource source(byte[] workbook) {
        return DocumentSource.of("plan.xlsx", workbook);
    }

    private static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }
}
