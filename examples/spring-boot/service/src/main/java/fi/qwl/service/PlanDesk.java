package fi.qwl.service;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.plan.store.PlanStore;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does with the plans of their units. */
@Component
class PlanDesk {

    private static final Responsible SUPERVISOR = Responsible.of(Role.SUPERVISOR);

    private final PlanStore store;
    private final OrganisationPeriods organisation;
    private final Audit audit;
    private final Clock clock;

    PlanDesk(PlanStore store, OrganisationPeriods organisation, Audit audit, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@return somebody's own plan; another one is as if it did not exist} */
    DevelopmentPlan require(StaffMember member, String plan) throws IOException {
        return find(plan).filter(found -> member.answersFor(found.unit())).orElseThrow(NotFoundException::new);
    }

    /** Not every text that is sent could be an id. */
    private Optional<DevelopmentPlan> find(String plan) throws IOException {
        return plan.matches("[A-Za-z0-9._-]{1,60}") ? store.find(new PlanId(plan)) : Optional.empty();
    }

    List<DevelopmentPlan> of(StaffMember member) throws IOException {
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (Unit unit : member.units()) {
            plans.addAll(ofUnit(unit.id()));
        }
        return plans;
    }

    List<DevelopmentPlan> ofUnit(UnitId unit) throws IOException {
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (PlanId id : store.ofUnit(unit)) {
            store.find(id).ifPresent(plans::add);
        }
        return plans;
    }

    List<DevelopmentPlan> all() throws IOException {
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (PlanId id : store.ids()) {
            store.find(id).ifPresent(plans::add);
        }
        return plans;
    }

    /** {@return the unit's plan after these results: the one that there is, or an empty draft} */
    @Transactional(rollbackFor = IOException.class)
    public DevelopmentPlan begin(StaffMember member, UnitId unit, PublishedResults results) throws IOException {
        PlanId id = new PlanId(results.wave() + "-" + unit);
        Optional<DevelopmentPlan> known = store.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        return save(member, DevelopmentPlan.draft(id, unit, List.of(), SUPERVISOR, clock.instant()));
    }

    @Transactional(rollbackFor = IOException.class)
    public DevelopmentPlan save(StaffMember member, PlanEdit edit, String what) throws IOException {
        return save(member, edit.save(SUPERVISOR, clock.instant(), what));
    }

    @Transactional(rollbackFor = IOException.class)
    public DevelopmentPlan save(StaffMember member, DevelopmentPlan plan) throws IOException {
        store.save(plan);
        audit.record(member.login(), AuditEvent.Act.CHANGED, plan.id() + " " + plan.version());
        return plan;
    }

    /** The unit agrees: areas begin from what was published, and follow-ups are scheduled until the next yearly survey. */
    PlanEdit agree(DevelopmentPlan draft, PublishedResults results) {
        LocalDate today = LocalDate.now(clock);
        FollowUpPlan followUps = FollowUpPlan.untilSurvey(draft.id().value(), today, today.plusYears(1));
        PlanEdit edit = draft.edit().agree(today);
        draft.areas().forEach(area -> edit.area(Baselines.addTo(results, draft.unit(), area)));
        return edit.followUpPlan(followUps)
                .followUps(followUps
                        .schedule(calendar(results, draft.unit()))
                        .orElseThrow()
                        .followUps());
    }

    private WorkCalendar calendar(PublishedResults results, UnitId unit) {
        WorkCalendar working = FinnishWorkingDays.standard();
        return organisation.calendars(results.wave(), working).getOrDefault(unit, working);
    }

    @Transactional(rollbackFor = IOException.class)
    public int redact(String by, PersonId person) throws IOException {
        int plans = store.redactPerson(person);
        audit.record(by, AuditEvent.Act.REDACTED, plans + " plans");
        return plans;
    }
}
