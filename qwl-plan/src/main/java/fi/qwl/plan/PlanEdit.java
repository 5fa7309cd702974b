package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes to a plan that are made together and become its next version by {@link #save}. Not safe for use by several
 * threads; the plan itself is not touched.
 */
public final class PlanEdit {

    private final DevelopmentPlan before;
    private final DevelopmentPlan.Builder builder;
    private final List<DevelopmentArea> areas;
    private final List<Note> notes;

    PlanEdit(DevelopmentPlan before) {
        this.before = before;
        this.builder = before.toBuilder();
        this.areas = new ArrayList<>(before.areas());
        this.notes = new ArrayList<>(before.notes());
    }

    /**
     * Makes the next version.
     *
     * @param by who changed it
     * @param at when
     * @param what the change in a few words, without names
     * @return the plan, one version further
     * @throws IllegalArgumentException if nothing changed, or two rows have the same id
     */
    public DevelopmentPlan save(Responsible by, Instant at, String what) {
        DevelopmentPlan unchanged = builder.areas(areas).notes(notes).build();
        if (unchanged.equals(before)) {
            throw new IllegalArgumentException("nothing was changed in plan " + before.id() + " version "
                    + before.version() + "\nMaybe the version that is there is enough.");
        }
        List<PlanVersion> history = new ArrayList<>(before.history());
        history.add(new PlanVersion(before.version() + 1, by, at, what));
        return builder.history(history).build();
    }

    /**
     * The unit agrees on the draft as it stands.
     *
     * @param day the day
     * @return this edit
     * @throws IllegalStateException if it agreed before
     */
    public PlanEdit agree(LocalDate day) {
        if (!before.isDraft()) {
            throw new IllegalStateException("plan " + before.id() + " was agreed on "
                    + before.agreedOn().orElseThrow() + " already");
        }
        builder.agreedOn(day);
        return this;
    }

    /**
     * Adds an area, or replaces the one with its id.
     *
     * @param area the area
     * @return this edit
     * @throws IllegalStateException if the status of an action cannot become the new one
     */
    public PlanEdit area(DevelopmentArea area) {
        Optional<DevelopmentArea> old = areas.stream()
                .filter(candidate -> candidate.id().equals(area.id()))
                .findFirst();
        if (old.isEmpty()) {
            areas.add(area);
            return this;
        }
        requireAllowed(old.get(), area);
        areas.set(areas.indexOf(old.get()), area);
        return this;
    }

    /**
     * Takes an area out; the earlier versions keep it.
     *
     * @param area its id
     * @return this edit
     * @throws IllegalArgumentException if there is none with this id
     */
    public PlanEdit remove(AreaId area) {
        areas.remove(requireArea(area));
        return this;
    }

    /**
     * The strengths; replaces those set before.
     *
     * @param strengths the strengths
     * @return this edit
     */
    public PlanEdit strengths(List<Strength> strengths) {
        builder.strengths(strengths);
        return this;
    }

    /**
     * The ways in which the work is made visible; replaces those set before.
     *
     * @param steps the ways
     * @return this edit
     */
    public PlanEdit communication(List<Communication> steps) {
        builder.communication(steps);
        return this;
    }

    /**
     * The state of an action.
     *
     * @param action its id
     * @param status the new status
     * @return this edit
     * @throws IllegalArgumentException if there is no such action
     * @throws IllegalStateException if the status cannot follow the one before, or the plan is a draft
     */
    public PlanEdit status(ActionId action, Status status) {
        if (before.isDraft()) {
            throw new IllegalStateException("plan " + before.id() + " is a draft: action " + action + " cannot be "
                    + status + "\nMaybe it is to be agreed on first.");
        }
        return change(action, old -> {
            requireAllowed(old, status);
            return old.toBuilder().status(status).build();
        });
    }

    /**
     * How much of an action is done, by the unit's own judgement.
     *
     * @param action its id
     * @param percent 0–100 percent
     * @return this edit
     * @throws IllegalArgumentException if there is no such action, or the percent is outside
     */
    public PlanEdit percentDone(ActionId action, int percent) {
        return change(action, old -> old.toBuilder().percentDone(percent).build());
    }

    /**
     * What came of an area.
     *
     * @param area its id
     * @param evaluation the evaluation
     * @return this edit
     * @throws IllegalArgumentException if there is no such area
     */
    public PlanEdit evaluate(AreaId area, Evaluation evaluation) {
        DevelopmentArea old = requireArea(area);
        areas.set(areas.indexOf(old), old.toBuilder().evaluation(evaluation).build());
        return this;
    }

    /**
     * A note between meetings.
     *
     * @param note the note
     * @return this edit
     * @throws IllegalArgumentException if it is about an area that is not there
     */
    public PlanEdit note(Note note) {
        note.areas().forEach(this::requireArea);
        notes.add(note);
        return this;
    }

    /**
     * The definition of the follow-ups.
     *
     * @param followUpPlan the definition
     * @return this edit
     */
    public PlanEdit followUpPlan(FollowUpPlan followUpPlan) {
        builder.followUpPlan(followUpPlan);
        return this;
    }

    /**
     * The follow-ups; replaces those set before.
     *
     * @param followUps the follow-ups, cancelled ones too
     * @return this edit
     */
    public PlanEdit followUps(List<FollowUp> followUps) {
        builder.followUps(followUps);
        return this;
    }

    /**
     * What a calendar got from the plan; replaces what was remembered before.
     *
     * @param sent the entries, cancelled ones too
     * @return this edit
     */
    public PlanEdit sent(List<SentEntry> sent) {
        builder.sent(sent);
        return this;
    }

    /**
     * The unit that continues this one's.
     *
     * @param unit the unit
     * @return this edit
     */
    public PlanEdit unit(UnitId unit) {
        builder.unit(unit);
        return this;
    }

    /**
     * The new supervisor.
     *
     * @param supervisor the supervisor
     * @return this edit
     */
    public PlanEdit supervisor(SupervisorId supervisor) {
        builder.supervisor(requireNonNull(supervisor, "supervisor"));
        return this;
    }

    private PlanEdit change(ActionId id, UnaryOperator<Action> change) {
        for (DevelopmentArea area : areas) {
            if (area.actions().stream().anyMatch(action -> action.id().equals(id))) {
                List<Action> changed = area.actions().stream()
                        .map(action -> action.id().equals(id) ? change.apply(action) : action)
                        .toList();
                areas.set(areas.indexOf(area), area.toBuilder().actions(changed).build());
                return this;
            }
        }
        throw new IllegalArgumentException("plan " + before.id() + " has no action " + id + "\nMaybe one of "
                + areas.stream()
                        .flatMap(area -> area.actions().stream())
                        .map(Action::id)
                        .toList() + " was meant.");
    }

    private DevelopmentArea requireArea(AreaId id) {
        return areas.stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("plan " + before.id() + " has no area " + id + "\nMaybe one of "
                                + areas.stream().map(DevelopmentArea::id).toList() + " was meant."));
    }

    private static void requireAllowed(DevelopmentArea old, DevelopmentArea next) {
        for (Action action : next.actions()) {
            old.actions().stream()
                    .filter(candidate -> candidate.id().equals(action.id()))
                    .filter(candidate -> candidate.status() != action.status())
                    .forEach(candidate -> requireAllowed(candidate, action.status()));
        }
    }

    private static void requireAllowed(Action action, Status status) {
        action.status().findObjection(status).ifPresent(reason -> {
            throw new IllegalStateException("action " + action.id() + " cannot become " + status + ": " + reason);
        });
    }
}
