package fi.qwl.examples.annualcycle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.study.Study;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From what was read to what is said: the publications of all waves, and the plans that units agreed on.
 *
 * @param publications the publications of all waves, in order; the last one is this year's
 * @param plans the plans; drafts only where they were asked for
 * @param records the records of results meetings
 * @param outcomes what came of the plans of the survey before
 * @param calendars the working days of each unit of the last wave, without the periods that it has blocked
 * @param asOf the day of the release, from which follow-ups are scheduled
 */
record YearOfUnits(
        List<PublishedResults> publications,
        List<DevelopmentPlan> plans,
        List<MeetingRecord> records,
        List<PlanOutcome> outcomes,
        Map<UnitId, WorkCalendar> calendars,
        LocalDate asOf) {

    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    static YearOfUnits of(Study study, ReleaseRequest request, Inputs inputs, boolean withDrafts) throws IOException {
        List<PlanChoices> choices = inputs.choices();
        List<PublishedResults> publications =
                study.publish(request).stream().map(Publication::results).toList();
        Responsible by = Responsible.of(Role.COORDINATOR);
        ZonedDateTime at = request.day().atStartOfDay(ZONE);
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (PlanChoices choice : choices) {
            plans.add(study.plan(choice, FinnishWorkingDays.standard(), by, at));
        }
        if (withDrafts) {
            Set<Object> agreed = choices.stream().map(PlanChoices::unit).collect(Collectors.toSet());
            study.drafts(by, at).stream()
                    .filter(draft -> !agreed.contains(draft.unit()))
                    .forEach(plans::add);
        }
        return new YearOfUnits(
                publications,
                List.copyOf(plans),
                inputs.records(),
                inputs.outcomes(),
                calendars(inputs, publications),
                request.day());
    }

    Optional<DevelopmentPlan> plan(UnitId unit) {
        return plans.stream().filter(plan -> plan.unit().equals(unit)).findFirst();
    }

    Optional<MeetingRecord> record(UnitId unit) {
        return records.stream().filter(record -> record.unit().equals(unit)).findFirst();
    }

    WorkCalendar calendar(UnitId unit) {
        return requireNonNull(calendars.get(unit), "every unit of the last wave has a calendar");
    }

    private static Map<UnitId, WorkCalendar> calendars(Inputs inputs, List<PublishedResults> publications) {
        PublishedResults last = publications.get(publications.size() - 1);
        WorkCalendar working = FinnishWorkingDays.standard();
        return inputs.organisation()
                .map(units -> units.calendars(last.wave(), working))
                .orElseGet(() -> last.organisation().units().stream().collect(toMap(Unit::id, unit -> working)));
    }

    PublishedResults last() {
        return publications.get(publications.size() - 1);
    }
}
