package fi.qwl.service;

import fi.qwl.io.audience.BoardPages;
import fi.qwl.io.audience.DevelopmentYear;
import fi.qwl.io.audience.HrPages;
import fi.qwl.io.audience.ManagementPages;
import fi.qwl.io.audience.UnitPages;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.clock.AnnualClock;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The library's pages of a year for each kind of reader. */
@Component
final class YearPages {

    private static final String VERSION = "1";
    /** The service does not know when the survey was open; the annual clock begins from the release. */
    private static final int WEEKS_OPEN = 2;

    private final PlanDesk plans;
    private final Clock clock;

    YearPages(PlanDesk plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    Issuer issuer(Organisation organisation) {
        return new Issuer(organisation.root().name(), LocalDate.now(clock), VERSION);
    }

    /** The whole organisation's pages for somebody who reads about all of it. */
    List<Page> whole(StaffRole role, List<PublishedResults> waves, Language language) throws IOException {
        PublishedResults last = last(waves);
        Issuer issuer = issuer(last.organisation());
        List<DevelopmentPlan> all = plans.all();
        ClockOverview overview = overview(last, all);
        DevelopmentYear year = DevelopmentYear.of(last, overview).withPlans(all);
        return switch (role) {
            case HR -> List.of(HrPages.results(waves, issuer, language), HrPages.overview(year, issuer, language));
            case MANAGEMENT -> List.of(ManagementPages.managementTeam(year, issuer, language));
            case BOARD -> List.of(BoardPages.board(waves, overview, issuer, language));
            case SUPERVISOR -> throw new IllegalArgumentException("a supervisor reads about units, not the whole");
        };
    }

    /** A unit's pages for its supervisor. */
    List<Page> unit(UnitId unit, List<PublishedResults> waves, Language language) {
        Issuer issuer = issuer(last(waves).organisation());
        Page sheet = UnitPages.sheet(waves, unit, issuer, language);
        return UnitPages.hasOwn(last(waves), unit)
                ? List.of(sheet, UnitPages.pictures(waves, unit, issuer, language))
                : List.of(sheet);
    }

    private ClockOverview overview(PublishedResults last, List<DevelopmentPlan> plans) {
        LocalDate released = last.release().day();
        WorkCalendar working = FinnishWorkingDays.standard();
        AnnualClock year = AnnualClock.standard(released.minusWeeks(WEEKS_OPEN), released)
                .withDone(ClockEventKind.SURVEY_OPENS)
                .withDone(ClockEventKind.SURVEY_CLOSES);
        List<UnitYear> units = new ArrayList<>();
        Organisation organisation = last.organisation();
        for (int index = 0; index < organisation.size(); index++) {
            if (organisation.isLeaf(index)) {
                units.add(unitYear(organisation.units().get(index), working, plans));
            }
        }
        return year.overview(working, units, LocalDate.now(clock));
    }

    private static UnitYear unitYear(Unit unit, WorkCalendar working, List<DevelopmentPlan> plans) {
        UnitYear year = UnitYear.of(unit.id(), working);
        return plans.stream()
                .filter(plan -> plan.unit().equals(unit.id()))
                .reduce((earlier, later) -> later)
                .map(year::withPlan)
                .orElse(year);
    }

    static PublishedResults last(List<PublishedResults> waves) {
        return waves.get(waves.size() - 1);
    }
}
