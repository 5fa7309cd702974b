package fi.qwl.io.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.page.Pages;
import fi.qwl.io.plan.PlanUpdate;
import fi.qwl.io.plan.PlanWorkbook;
import fi.qwl.io.plan.PlanWorkbookReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.store.FilePlanStore;
import fi.qwl.model.Factor;
import fi.qwl.page.Page;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Note;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.StaffView;
import fi.qwl.plan.Status;
import fi.qwl.plan.Strength;
import fi.qwl.plan.clock.AnnualClock;
import fi.qwl.plan.clock.ClockEvent;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.FollowUpSchedule;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.plan.schedule.UnitCalendar;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/plan.md}, run. */
class PlanGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final UnitId unit = new UnitId("310");
    private final Instant november = Instant.parse("2024-11-18T12:00:00Z");
    private final Instant january = Instant.parse("2025-01-21T12:00:00Z");
    private final Instant february = Instant.parse("2025-02-03T12:00:00Z");
    private final Instant september = Instant.parse("2025-09-22T12:00:00Z");
    private final List<String> log = new ArrayList<>();
    private final PlanChoices nextChoices = PlanChoices.builder(unit, LocalDate.of(2025, 11, 17))
            .strength(Strength.of("Palaverit toimivat", ""))
            .build();

    @TempDir
    Path directory;

    @TempDir
    Path desk;

    @Test
    void aYearInTheLifeOfOneUnit() throws IOException {
        Responsible supervisor = Responsible.of(Role.SUPERVISOR, new PersonId("E07"));
        DevelopmentArea flow = DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku")
                .measure(Factor.COLLABORATION)
                .baseline(new Baseline(Factor.COLLABORATION, unit, 68.2, "2024/standard/reported"))
                .goal(Goal.of("Jokainen tietää viikon asiat maanantaina"))
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Viikkopalaveri")
                        .implementation("Maanantaisin klo 8.30, muistio samana päivänä")
                        .responsible(supervisor)
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .followedBy(Responsible.of(Role.TEAM))
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .build();
        PlanChoices choices = PlanChoices.builder(unit, LocalDate.of(2024, 11, 18))
                .strength(Strength.of("Autamme toisiamme", "Aamukierros jatkuu"))
                .area(flow)
                .build();
        DevelopmentPlan plan = DevelopmentPlan.of(new PlanId("310-2024"), choices, supervisor, november);

        UnitCalendar calendar =
                UnitCalendar.of(FinnishWorkingDays.standard()).withoutPeriod(BlockedPeriod.isoWeek(10, "winter break"));
        FollowUpPlan definition =
                FollowUpPlan.untilSurvey("310-2024", LocalDate.of(2024, 11, 18), LocalDate.of(2025, 10, 6)).toBuilder()
                        .meetings(Meetings.weekly(LocalDate.of(2024, 11, 18), 1))
                        .build();
        FollowUpSchedule.Dated dated = definition.schedule(calendar).orElseThrow();

        assertThat(dated.followUps())
                .extracting(followUp ->
                        "| " + followUp.date() + " | " + followUp.kind().label().in(Language.EN) + " |")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(guide()).contains(line));

        FilePlanStore store = FilePlanStore.in(directory, report -> log.add(report.reason()));
        store.save(plan);
        plan = plan.edit()
                .followUpPlan(definition)
                .followUps(dated.all())
                .save(supervisor, november, "follow-ups dated");
        store.save(plan);
        FollowUpCalendar entries = FollowUpCalendar.builder(Language.FI, "jokivarsi.example", november)
                .plan("Varhaiskasvatus", plan)
                .build();
        String ics = entries.text();
        plan = plan.edit().sent(entries.sent(plan.id())).save(supervisor, november, "calendar sent");
        store.save(plan);

        assertThat(ics).contains("UID:310-2024.follow-up-1@jokivarsi.example");

        List<FollowUp> followUps = new ArrayList<>(plan.followUps());
        followUps.set(0, followUps.get(0).doneOn(LocalDate.of(2025, 1, 20), LocalDate.of(2025, 1, 20)));
        FollowUpSchedule.Dated again = definition
                .reschedule(calendar, followUps, LocalDate.of(2025, 1, 20))
                .orElseThrow();
        plan = plan.edit()
                .followUps(again.all())
                .status(new ActionId("a1-1"), Status.IN_PROGRESS)
                .note(new Note(Note.Kind.TOPIC, LocalDate.of(2025, 1, 21), "Sijaisten perehdytys", List.of()))
                .save(supervisor, january, "first follow-up held");
        store.save(plan);
        Page board = PlanPages.staffView(StaffView.of(plan, LocalDate.of(2025, 2, 1)), "Varhaiskasvatus", Language.FI);

        assertThat(again.followUps().subList(1, 5)).isEqualTo(dated.followUps().subList(1, 5));
        assertThat(guide()).contains(Pages.text(board, 100).replaceAll("\n(?=.)", "\n    "));

        Path workbook = desk.resolve("suunnitelma.xlsx");
        PersonNames names = person -> Optional.of("Maija Meikäläinen");
        Files.write(
                workbook,
                PlanWorkbook.of(plan, "Varhaiskasvatus", Language.FI, names).bytes());
        fillIn(workbook);
        ImportResult<PlanUpdate> result = PlanWorkbookReader.of(names).read(DocumentSource.of(workbook), plan);
        PlanUpdate update = result.orElseThrow();
        plan = update.save(supervisor, february, "workbook of February read");
        store.save(plan);

        assertThat(result.issues()).isEmpty();
        assertThat(plan.actions())
                .extracting(action -> action.id().value() + " " + action.text())
                .containsExactly("a1-1 Viikkopalaveri", "a1-2 Sijaiskansio");

        AnnualClock clock = AnnualClock.standard(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 18))
                .withDone(ClockEventKind.SURVEY_OPENS)
                .withDone(ClockEventKind.SURVEY_CLOSES)
                .withDone(ClockEventKind.MANAGEMENT_REPORT);
        UnitYear year = UnitYear.of(unit, calendar)
                .withDone(ClockEventKind.RESULTS_MEETING)
                .withPlan(plan);
        ClockOverview overview = clock.overview(calendar, List.of(year), LocalDate.of(2025, 1, 2));

        assertThat(overview.late()).extracting(ClockEvent::kind).containsExactly(ClockEventKind.COMMITTEE);

        plan = plan.edit()
                .evaluate(
                        new AreaId("a1"),
                        new Evaluation(
                                Evaluation.Outcome.PARTLY, LocalDate.of(2025, 9, 22), "Muistio jäi joskus tekemättä"))
                .save(supervisor, september, "evaluated together");
        store.save(plan);
        DevelopmentPlan next = plan.next(new PlanId("310-2025"), nextChoices, supervisor, september);

        assertThat(next.areas()).extracting(area -> area.id().value()).containsExactly("a1");
        assertThat(store.find(plan.id())).hasValue(plan);
        assertThat(log).isEmpty();
    }

    @Test
    void theGuideShowsTheCodeThatRunsHere() throws IOException {
        String test = withoutSpace(
                Files.readString(Path.of("src/test/java/fi/qwl/io/guide/PlanGuideTest.java"), StandardCharsets.UTF_8));
        Matcher blocks = JAVA.matcher(guide());
        int count = 0;
        while (blocks.find()) {
            assertThat(test).contains(withoutSpace(blocks.group(1)));
            count++;
        }
        assertThat(count).isEqualTo(8);
    }

    /** The supervisor adds an action in the first empty row. */
    private static void fillIn(Path file) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(file))) {
            Row row = opened.getSheetAt(0).getRow(5);
            row.getCell(0).setCellValue("Tiedonkulku");
            row.getCell(2).setCellValue("Sijaiskansio");
            try (OutputStream saved = Files.newOutputStream(file)) {
                opened.write(saved);
            }
        }
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/plan.md"), StandardCharsets.UTF_8);
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
