package fi.qwl.examples.annualcycle;

import fi.qwl.io.audience.BoardPages;
import fi.qwl.io.audience.DevelopmentYear;
import fi.qwl.io.audience.HrPages;
import fi.qwl.io.audience.ManagementPages;
import fi.qwl.io.audience.QualityPages;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.results.ResultsWorkbook;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.clock.AnnualClock;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.study.Readiness;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a run by their file: one for each reader of the whole organisation, and a folder for each supervisor. The
 * annual clock begins on the day of the release, since the job does not know when the survey was open.
 */
final class ReaderPages {

    /** The whole organisation's results: what HR opens first. */
    static final String REPORT = "report.html";

    private static final String VERSION = "1";
    private static final int WEEKS_OPEN = 2;
    /** More are in issues.json. */
    private static final int MOST_ISSUES = 200;

    private final YearOfUnits year;
    private final Language language;
    private final Issuer issuer;
    private final PageFiles files;

    private ReaderPages(YearOfUnits year, PageFiles files, Language language) {
        this.year = year;
        this.files = files;
        this.language = language;
        this.issuer = new Issuer(year.last().organisation().root().name(), year.asOf(), VERSION);
    }

    /** Adds the files of one audience, or of all. */
    static void addTo(
            PageFiles files,
            YearOfUnits year,
            Readiness readiness,
            List<ImportIssue> issues,
            Optional<MailFiles.Announced> announced,
            @Nullable Audience only,
            Language language)
            throws IOException {
        ReaderPages pages = new ReaderPages(year, files, language);
        if (isFor(Audience.HR, only)) {
            pages.addHr(readiness, issues);
            announced.ifPresent(next -> new MailFiles(files, year, language).addSurvey(next, year, pages.issuer));
        }
        if (isFor(Audience.MANAGEMENT_TEAM, only)) {
            pages.add(
                    "management-team.html",
                    ManagementPages.managementTeam(pages.year(Audience.MANAGEMENT_TEAM), pages.issuer, language));
        }
        if (isFor(Audience.WIDER_MANAGEMENT_TEAM, only)) {
            pages.add(
                    "wider-management-team.html",
                    ManagementPages.widerManagementTeam(
                            pages.year(Audience.WIDER_MANAGEMENT_TEAM), pages.issuer, language));
        }
        if (isFor(Audience.BOARD, only)) {
            pages.addBoard();
        }
        if (isFor(Audience.SUPERVISOR, only)) {
            SupervisorFolders.addTo(files, year, pages.issuer, language);
        }
    }

    /** Which file its reader opens first. */
    static String first(@Nullable Audience only) {
        if (only == null) {
            return REPORT;
        }
        return switch (only) {
            case TEAM, SUPERVISOR -> SupervisorFolders.FOLDER + "/";
            case HR -> REPORT;
            case MANAGEMENT_TEAM -> "management-team.html";
            case WIDER_MANAGEMENT_TEAM -> "wider-management-team.html";
            case BOARD -> "board.html";
        };
    }

    private static boolean isFor(Audience audience, @Nullable Audience only) {
        return only == null || only == audience;
    }

    private void addHr(Readiness readiness, List<ImportIssue> issues) {
        add(REPORT, HrPages.results(narrowed(Audience.HR), issuer, language));
        files.bytes(
                "results.xlsx",
                ResultsWorkbook.of(
                                narrowed(Audience.HR),
                                year.last().organisation().root().id(),
                                language)
                        .bytes());
        add("hr.html", HrPages.overview(year(Audience.HR), issuer, language));
        add(
                "readiness.html",
                QualityPages.readiness(
                        readiness, issues.stream().limit(MOST_ISSUES).toList(), issuer, language));
    }

    private void addBoard() {
        List<PublishedResults> waves = narrowed(Audience.BOARD);
        ClockOverview clock = clock();
        add("board.html", BoardPages.board(waves, clock, issuer, language));
        add("committee.html", BoardPages.committee(waves, clock, issuer, language));
        add("personnel-report.html", BoardPages.personnelReport(waves, clock, issuer, language));
    }

    private void add(String file, Page page) {
        files.html(file, page);
    }

    private List<PublishedResults> narrowed(Audience audience) {
        return year.publications().stream()
                .map(results -> results.narrowedTo(
                        audience, results.organisation().root().id()))
                .toList();
    }

    private DevelopmentYear year(Audience audience) {
        List<PublishedResults> waves = narrowed(audience);
        return DevelopmentYear.of(waves.get(waves.size() - 1), clock())
                .withPlans(year.plans())
                .withRecords(year.records())
                .withOutcomes(year.outcomes());
    }

    private ClockOverview clock() {
        LocalDate day = year.asOf();
        WorkCalendar calendar = FinnishWorkingDays.standard();
        AnnualClock clock = AnnualClock.standard(day.minusWeeks(WEEKS_OPEN), day)
                .withDone(ClockEventKind.SURVEY_OPENS)
                .withDone(ClockEventKind.SURVEY_CLOSES);
        Organisation organisation = year.last().organisation();
        Map<UnitId, LocalDate> meetings = MeetingDays.days(year);
        List<UnitYear> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            if (organisation.isLeaf(index)) {
                UnitId unit = organisation.units().get(index).id();
                UnitYear ruled = UnitYear.of(unit, year.calendar(unit));
                UnitYear planned = meetings.containsKey(unit) ? ruled.withMeetingOn(meetings.get(unit)) : ruled;
                UnitYear one =
                        year.record(unit).isPresent() ? planned.withDone(ClockEventKind.RESULTS_MEETING) : planned;
                Optional<DevelopmentPlan> plan = year.plan(unit);
                units.add(plan.map(one::withPlan).orElse(one));
            }
        }
        return clock.overview(calendar, units, day);
    }
}
