package fi.qwl.io.audience;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * What pages over all units are made of: the results as they are published to their readers, the annual clock on a day, and
 * what units agreed on and recorded. Immutable.
 *
 * <pre>{@code
 * PublishedResults forHr = publication.results().narrowedTo(Audience.HR, organisation.root().id());
 * ClockOverview clock = AnnualClock.standard(day.minusWeeks(2), day).overview(FinnishWorkingDays.standard(), List.of(), day);
 * DevelopmentYear year = DevelopmentYear.of(forHr, clock).withPlans(List.of(plan));
 * Page page = HrPages.overview(year, new Issuer("Joenvarren kunta", day, "1"), Language.FI);
 * }</pre>
 *
 * @param results the publication, narrowed to the readers of the page
 * @param clock the clock on the day of the pages, with the units that develop
 * @param records the records of results meetings; unmodifiable
 * @param plans the plans; unmodifiable
 * @param outcomes what came of the plans of the survey before; unmodifiable
 */
public record DevelopmentYear(
        PublishedResults results,
        ClockOverview clock,
        List<MeetingRecord> records,
        List<DevelopmentPlan> plans,
        List<PlanOutcome> outcomes) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the clock, a record or a plan is of a unit that the organisation does not have
     */
    public DevelopmentYear {
        requireNonNull(results, "results");
        requireNonNull(clock, "clock");
        records = List.copyOf(records);
        plans = List.copyOf(plans);
        outcomes = List.copyOf(outcomes);
        for (UnitId unit : clock.units()) {
            requireKnown(results, unit, "the clock");
        }
        for (MeetingRecord record : records) {
            requireKnown(results, record.unit(), "a record");
        }
        for (DevelopmentPlan plan : plans) {
            requireKnown(results, plan.unit(), "plan " + plan.id());
        }
    }

    private static void requireKnown(PublishedResults results, UnitId unit, String what) {
        if (results.organisation().find(unit).isEmpty()) {
            throw new IllegalArgumentException(what + " is of unit " + unit + ", which publication " + results.id()
                    + " does not have\nMaybe it is of another organisation, or should follow the units' succession.");
        }
    }

    /**
     * A year of which only the results and the clock are known.
     *
     * @param results the publication, narrowed to the readers of the page
     * @param clock the clock on the day of the pages
     * @return the year
     */
    public static DevelopmentYear of(PublishedResults results, ClockOverview clock) {
        return new DevelopmentYear(results, clock, List.of(), List.of(), List.of());
    }

    /**
     * The same year for other readers.
     *
     * @param narrowed the publication, narrowed to them
     * @return the changed copy
     */
    public DevelopmentYear withResults(PublishedResults narrowed) {
        return new DevelopmentYear(narrowed, clock, records, plans, outcomes);
    }

    /**
     * The year with the records of its results meetings.
     *
     * @param kept the records
     * @return the changed copy
     */
    public DevelopmentYear withRecords(List<MeetingRecord> kept) {
        return new DevelopmentYear(results, clock, kept, plans, outcomes);
    }

    /**
     * The year with the units' plans.
     *
     * @param agreed the plans
     * @return the changed copy
     */
    public DevelopmentYear withPlans(List<DevelopmentPlan> agreed) {
        return new DevelopmentYear(results, clock, records, agreed, outcomes);
    }

    /**
     * The year with what came of the plans of the survey before.
     *
     * @param found the outcomes
     * @return the changed copy
     */
    public DevelopmentYear withOutcomes(List<PlanOutcome> found) {
        return new DevelopmentYear(results, clock, records, plans, found);
    }

    /** The record of a unit's results meeting. */
    Optional<MeetingRecord> record(UnitId unit) {
        return records.stream().filter(record -> record.unit().equals(unit)).findFirst();
    }

    /** {@return the publication and how much there is} */
    @Override
    public String toString() {
        return "DevelopmentYear on " + results.id() + ", records " + records.size() + ", plans " + plans.size();
    }
}
