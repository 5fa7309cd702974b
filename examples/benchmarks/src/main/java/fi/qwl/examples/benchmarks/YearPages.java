package fi.qwl.examples.benchmarks;

import fi.qwl.io.audience.BoardPages;
import fi.qwl.io.audience.DevelopmentYear;
import fi.qwl.io.audience.HrPages;
import fi.qwl.io.audience.ManagementPages;
import fi.qwl.io.audience.UnitPages;
import fi.qwl.page.Page;
import fi.qwl.plan.clock.AnnualClock;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.PackPages;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The pages that the yearly job writes: of the whole for each of its readers, and of each unit for its supervisor. */
final class YearPages {

    private static final Language LANGUAGE = Language.FI;

    private final List<PublishedResults> waves;
    private final PublishedResults last;
    private final Organisation organisation;
    private final LocalDate day;
    private final Issuer issuer;

    YearPages(List<PublishedResults> waves, LocalDate day) {
        this.waves = waves;
        this.last = waves.get(waves.size() - 1);
        this.organisation = last.organisation();
        this.day = day;
        this.issuer = new Issuer("Benchmark", day, "1");
    }

    /** The units that develop. */
    List<Unit> units() {
        List<Unit> leaves = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            if (organisation.isLeaf(index)) {
                leaves.add(organisation.units().get(index));
            }
        }
        return leaves;
    }

    private List<PublishedResults> narrowed(Audience audience, UnitId home) {
        return waves.stream()
                .filter(results -> results.organisation().find(home).isPresent())
                .map(results -> results.narrowedTo(audience, home))
                .toList();
    }

    private DevelopmentYear year(Audience audience, ClockOverview clock) {
        return DevelopmentYear.of(last.narrowedTo(audience, organisation.root().id()), clock);
    }

    /** HR's, the management teams' and the board's. */
    List<Page> ofTheWhole() {
        UnitId root = organisation.root().id();
        List<UnitYear> years = units().stream()
                .map(unit -> UnitYear.of(unit.id(), FinnishWorkingDays.standard()))
                .toList();
        ClockOverview clock =
                AnnualClock.standard(day.minusWeeks(2), day).overview(FinnishWorkingDays.standard(), years, day);
        List<PublishedResults> board = narrowed(Audience.BOARD, root);
        return List.of(
                HrPages.results(narrowed(Audience.HR, root), issuer, LANGUAGE),
                HrPages.overview(year(Audience.HR, clock), issuer, LANGUAGE),
                ManagementPages.managementTeam(year(Audience.MANAGEMENT_TEAM, clock), issuer, LANGUAGE),
                ManagementPages.widerManagementTeam(year(Audience.WIDER_MANAGEMENT_TEAM, clock), issuer, LANGUAGE),
                BoardPages.board(board, clock, issuer, LANGUAGE),
                BoardPages.committee(board, clock, issuer, LANGUAGE),
                BoardPages.personnelReport(board, clock, issuer, LANGUAGE));
    }

    /** A unit's sheet and pictures. */
    List<Page> results(Unit unit) {
        List<PublishedResults> own = narrowed(Audience.SUPERVISOR, unit.id());
        Page sheet = UnitPages.sheet(own, unit.id(), issuer, LANGUAGE);
        return UnitPages.hasOwn(own.get(own.size() - 1), unit.id())
                ? List.of(sheet, UnitPages.pictures(own, unit.id(), issuer, LANGUAGE))
                : List.of(sheet);
    }

    /** What a unit's meeting needs. */
    List<Page> pack(Unit unit) {
        PublishedResults own = last.narrowedTo(Audience.SUPERVISOR, unit.id());
        Appointment appointment =
                new Appointment(day.plusWeeks(4).atTime(9, 0).atZone(ZoneOffset.UTC), Duration.ofMinutes(90), "");
        return PackPages.pack(ResultsMeeting.of(own, unit.id(), appointment), own, issuer, LANGUAGE);
    }
}
