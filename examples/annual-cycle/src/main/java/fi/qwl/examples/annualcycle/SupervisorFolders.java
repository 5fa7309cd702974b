package fi.qwl.examples.annualcycle;

import fi.qwl.io.audience.UnitPages;
import fi.qwl.io.calendar.CalendarEntry;
import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.io.document.IdeaBanks;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.MeetingPages;
import fi.qwl.plan.page.PackPages;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder for each supervisor with what is theirs: the results of their units, the meeting packs, the agreed plans with
 * their posters, and a calendar. Where the organisation names no supervisors, each unit without units below has a folder.
 */
final class SupervisorFolders {

    static final String FOLDER = "supervisors";

    private static final IdeaBank IDEAS = IdeaBanks.standard();

    private final PageFiles files;
    private final YearOfUnits year;
    private final Issuer issuer;
    private final Language language;
    private final Map<UnitId, ResultsMeeting> meetings;

    private SupervisorFolders(PageFiles files, YearOfUnits year, Issuer issuer, Language language) {
        this.files = files;
        this.year = year;
        this.issuer = issuer;
        this.language = language;
        this.meetings = MeetingDays.of(year);
    }

    /** Adds the files of every folder. */
    static void addTo(PageFiles files, YearOfUnits year, Issuer issuer, Language language) throws IOException {
        SupervisorFolders folders = new SupervisorFolders(files, year, issuer, language);
        List<List<Unit>> all = bySupervisor(year.last().organisation());
        int number = 1;
        for (List<Unit> units : all) {
            folders.add(
                    FOLDER + "/"
                            + FileNames.of(number++, all.size(), units.get(0).name()),
                    units);
        }
    }

    /** Each supervisor's units, in the organisation's order. */
    static List<List<Unit>> bySupervisor(Organisation organisation) {
        Map<Object, List<Unit>> bySupervisor = new LinkedHashMap<>();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            if (unit.supervisor().isPresent()) {
                bySupervisor
                        .computeIfAbsent(unit.supervisor().get(), none -> new ArrayList<>())
                        .add(unit);
            } else if (organisation.isLeaf(index)) {
                bySupervisor.put(unit.id(), List.of(unit));
            }
        }
        return List.copyOf(bySupervisor.values());
    }

    private void add(String folder, List<Unit> units) throws IOException {
        String name = units.get(0).name();
        List<Page> packs = new ArrayList<>();
        List<Page> plans = new ArrayList<>();
        List<Page> records = new ArrayList<>();
        List<ResultsMeeting> invited = new ArrayList<>();
        FollowUpCalendar.Builder calendar = FollowUpCalendar.builder(
                        language,
                        MailFiles.DOMAIN,
                        year.asOf().atStartOfDay(YearOfUnits.ZONE).toInstant())
                .name(name);
        for (Unit unit : units) {
            ResultsMeeting meeting = meetings.get(unit.id());
            if (meeting != null) {
                packs.addAll(PackPages.pack(meeting, forSupervisor(unit), IDEAS, issuer, language));
                calendar.entry(entry(meeting));
                invited.add(meeting);
            }
            year.record(unit.id()).ifPresent(record -> records.add(issued(MeetingPages.record(record, language))));
            year.plan(unit.id()).ifPresent(plan -> {
                addPlan(plans, plan, unit);
                calendar.plan(unit.name(), plan);
            });
        }
        files.html(folder + "/results.html", name, results(units));
        if (!packs.isEmpty()) {
            files.html(folder + "/meeting.html", name, packs);
            files.word(folder + "/meeting.docx", name, packs);
            files.text(folder + "/calendar.ics", calendar.build().text());
        }
        if (!records.isEmpty()) {
            files.html(folder + "/records.html", name, records);
        }
        new MailFiles(files, year, language)
                .addUnits(
                        folder,
                        invited,
                        units.stream()
                                .flatMap(unit -> year.record(unit.id()).stream())
                                .toList());
        if (!plans.isEmpty()) {
            files.html(folder + "/plan.html", name, plans);
            files.word(folder + "/plan.docx", name, plans);
        }
    }

    /**
     * The units' sheets, then all units of the supervisor in one table, and the pictures of those that have results of their
     * own: printed on both sides, each unit's results are a sheet of paper.
     */
    private List<Page> results(List<Unit> units) {
        List<Page> sheets = new ArrayList<>();
        List<Page> pictures = new ArrayList<>();
        for (Unit unit : units) {
            List<PublishedResults> waves = waves(unit);
            sheets.add(UnitPages.sheet(waves, unit.id(), issuer, language));
            if (UnitPages.hasOwn(waves.get(waves.size() - 1), unit.id())) {
                pictures.add(UnitPages.pictures(waves, unit.id(), issuer, language));
            }
        }
        if (units.size() > 1) {
            List<UnitId> homes = units.stream().map(Unit::id).toList();
            PublishedResults all = year.last().narrowedTo(new Readership(Audience.SUPERVISOR, homes));
            sheets.add(UnitPages.supervisor(all, issuer, language));
        }
        sheets.addAll(pictures);
        return sheets;
    }

    private List<PublishedResults> waves(Unit unit) {
        return year.publications().stream()
                .filter(results -> results.organisation().find(unit.id()).isPresent())
                .map(results -> results.narrowedTo(Audience.SUPERVISOR, unit.id()))
                .toList();
    }

    private PublishedResults forSupervisor(Unit unit) {
        return year.last().narrowedTo(Audience.SUPERVISOR, unit.id());
    }

    private void addPlan(List<Page> plans, DevelopmentPlan plan, Unit unit) {
        plans.add(PlanPages.agreed(plan, unit, needs(unit), issuer, PersonNames.none(), language));
        if (!plan.isDraft()) {
            plans.add(PlanPages.poster(plan, unit, issuer, language));
        }
    }

    private Page issued(Page page) {
        return Page.builder(page.title(), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of()))
                .page(page)
                .build();
    }

    /** What the unit passed on, with the replies. */
    private List<PassedOnNeed> needs(Unit unit) {
        return year.record(unit.id()).map(MeetingRecord::passedOn).orElse(List.of());
    }

    private CalendarEntry entry(ResultsMeeting meeting) {
        return new CalendarEntry.Timed(
                "results-meeting-" + year.last().wave() + "-" + meeting.unit(),
                meeting.appointment().start(),
                meeting.appointment().end(),
                Formats.in(language)
                                .sentence(ClockEventKind.RESULTS_MEETING.label().in(language))
                        + ": " + meeting.unitName(),
                "",
                meeting.appointment().place(),
                0,
                CalendarEntry.State.CONFIRMED);
    }
}
