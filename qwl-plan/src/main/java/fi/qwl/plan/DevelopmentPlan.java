package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The development plan (kehittämissuunnitelma) of a team, unit or supervisor: strengths, development areas with the
 * seed's seven columns, follow-ups, notes and evaluations.
 *
 * <p>It is a value: {@link #edit()} makes a new version, with who, when and what. It holds no names of persons, and its
 * {@code toString} no text. It knows neither calendars nor files: follow-ups are dated by a {@link FollowUpPlan}, the
 * host keeps the plan. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * DevelopmentPlan plan = DevelopmentPlan.of(new PlanId("310-2024"), choices, supervisor, now);
 * DevelopmentPlan next = plan.edit()
 *         .status(new ActionId("a1-1"), Status.IN_PROGRESS)
 *         .save(supervisor, now, "first team hour held");
 * }</pre>
 */
public final class DevelopmentPlan {

    private final PlanId id;
    private final UnitId unit;
    private final @Nullable SupervisorId supervisor;
    private final @Nullable PlanId predecessor;
    private final @Nullable LocalDate agreedOn;
    private final @Nullable DateRange period;
    private final List<Strength> strengths;
    private final List<DevelopmentArea> areas;
    private final List<Communication> communication;
    private final List<Note> notes;
    private final @Nullable FollowUpPlan followUpPlan;
    private final List<FollowUp> followUps;
    private final List<PlanVersion> history;

    private DevelopmentPlan(Builder builder) {
        id = builder.id;
        unit = builder.unit;
        supervisor = builder.supervisor;
        predecessor = builder.predecessor;
        agreedOn = builder.agreedOn;
        period = builder.period;
        strengths = List.copyOf(builder.strengths);
        areas = List.copyOf(builder.areas);
        communication = List.copyOf(builder.communication);
        notes = List.copyOf(builder.notes);
        followUpPlan = builder.followUpPlan;
        followUps = List.copyOf(builder.followUps);
        history = List.copyOf(builder.history);
        requireDistinctIds();
        requireHistory();
    }

    /**
     * The plan of what a unit agreed.
     *
     * @param id the plan's id
     * @param choices what was agreed
     * @param by who writes it down
     * @param at when it is written down
     * @return the plan, version 1
     */
    public static DevelopmentPlan of(PlanId id, PlanChoices choices, Responsible by, Instant at) {
        return withChoices(new Builder(id, choices.unit()), choices)
                .version(new PlanVersion(1, by, at, "plan made"))
                .build();
    }

    /**
     * A draft: areas that come into question, whose goals, actions and responsible people are still to be agreed.
     * Nothing is invented.
     *
     * @param id the plan's id
     * @param unit the unit
     * @param areas the areas; may be empty
     * @param by who asked for it
     * @param at when
     * @return the draft, version 1
     */
    public static DevelopmentPlan draft(
            PlanId id, UnitId unit, List<DevelopmentArea> areas, Responsible by, Instant at) {
        Builder builder = new Builder(id, unit).version(new PlanVersion(1, by, at, "draft made"));
        areas.forEach(builder::area);
        return builder.build();
    }

    /**
     * A plan as it was kept, for readers of documents; everything else makes versions by {@link #edit()}.
     *
     * @param id the plan's id
     * @param unit the unit
     * @return a builder
     */
    public static Builder builder(PlanId id, UnitId unit) {
        return new Builder(id, unit);
    }

    /**
     * Next year's plan: what was agreed now, and the areas of this one that have open actions. They come after the new
     * ones, with their open actions only and marked as carried over; an id that is taken gets this plan's id before it.
     *
     * @param nextId the next plan's id
     * @param choices what was agreed now
     * @param by who writes it down
     * @param at when
     * @return the next plan, version 1
     * @throws IllegalArgumentException if the choices are another unit's or the id is this plan's
     */
    public DevelopmentPlan next(PlanId nextId, PlanChoices choices, Responsible by, Instant at) {
        if (nextId.equals(id)) {
            throw new IllegalArgumentException("the next plan needs an id of its own, but got " + nextId);
        }
        if (!choices.unit().equals(unit)) {
            throw new IllegalArgumentException("plan " + id + " is of unit " + unit + ", the choices of "
                    + choices.unit() + "\nMaybe the plan should follow the units' succession first.");
        }
        Builder builder = withChoices(new Builder(nextId, unit), choices).predecessor(id);
        if (choices.findSupervisor().isEmpty() && supervisor != null) {
            builder.supervisor(supervisor);
        }
        CarryOver carryOver = new CarryOver(id, choices.areas());
        areas.stream()
                .filter(DevelopmentArea::hasOpenActions)
                .map(carryOver::carry)
                .forEach(builder::area);
        return builder.version(new PlanVersion(1, by, at, "plan made after " + id))
                .build();
    }

    private static Builder withChoices(Builder builder, PlanChoices choices) {
        builder.agreedOn(choices.agreedOn());
        choices.findSupervisor().ifPresent(builder::supervisor);
        choices.findPeriod().ifPresent(builder::period);
        choices.strengths().forEach(builder::strength);
        choices.areas().forEach(builder::area);
        choices.communication().forEach(builder::communication);
        return builder;
    }

    /** {@return an edit of this plan, which makes the next version} */
    public PlanEdit edit() {
        return new PlanEdit(this);
    }

    /** {@return the id} */
    public PlanId id() {
        return id;
    }

    /** {@return the unit} */
    public UnitId unit() {
        return unit;
    }

    /** {@return the supervisor, if the plan is a supervisor's} */
    public Optional<SupervisorId> findSupervisor() {
        return Optional.ofNullable(supervisor);
    }

    /** {@return the plan before this one, if there is one} */
    public Optional<PlanId> findPredecessor() {
        return Optional.ofNullable(predecessor);
    }

    /** {@return the day on which the unit agreed; empty in a draft} */
    public Optional<LocalDate> findAgreedOn() {
        return Optional.ofNullable(agreedOn);
    }

    /** {@return whether nothing is agreed yet} */
    public boolean isDraft() {
        return agreedOn == null;
    }

    /** {@return the days for which the plan is made, if they were agreed} */
    public Optional<DateRange> findPeriod() {
        return Optional.ofNullable(period);
    }

    /** {@return the strengths to hold on to; unmodifiable} */
    public List<Strength> strengths() {
        return strengths;
    }

    /** {@return the development areas; unmodifiable} */
    public List<DevelopmentArea> areas() {
        return areas;
    }

    /**
     * One area.
     *
     * @param area its id
     * @return the area
     * @throws IllegalArgumentException if the plan has none with this id
     */
    public DevelopmentArea requireArea(AreaId area) {
        return areas.stream()
                .filter(candidate -> candidate.id().equals(area))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("plan " + id + " has no area " + area + "\nMaybe one of "
                                + areas.stream().map(DevelopmentArea::id).toList() + " was meant."));
    }

    /** {@return the actions of all areas, in order; unmodifiable} */
    public List<Action> actions() {
        return areas.stream().flatMap(area -> area.actions().stream()).toList();
    }

    /** {@return how the work is made visible; unmodifiable} */
    public List<Communication> communication() {
        return communication;
    }

    /** {@return what was noted between meetings, in the order of noting; unmodifiable} */
    public List<Note> notes() {
        return notes;
    }

    /** {@return the definition of the follow-ups, if there is one} */
    public Optional<FollowUpPlan> findFollowUpPlan() {
        return Optional.ofNullable(followUpPlan);
    }

    /** {@return the dated follow-ups, cancelled ones too; unmodifiable} */
    public List<FollowUp> followUps() {
        return followUps;
    }

    /** {@return every change from the first one, in order; unmodifiable} */
    public List<PlanVersion> history() {
        return history;
    }

    /** {@return the version's number, from 1} */
    public int version() {
        return history.get(history.size() - 1).number();
    }

    /**
     * The actions that should have been done.
     *
     * @param asOf the day of asking
     * @return the overdue actions, in order; unmodifiable
     */
    public List<Action> overdue(LocalDate asOf) {
        return actions().stream().filter(action -> action.isOverdue(asOf)).toList();
    }

    /**
     * The plan without a person: wherever the person's id stands, the role remains. Texts are not searched: they hold no
     * names by rule, but a rule is not a lock, so a person who asks to be forgotten has them read. It is no new version,
     * since the old ones are to forget too.
     *
     * @param person the person to be forgotten
     * @return the plan
     */
    public DevelopmentPlan without(PersonId person) {
        return new Redaction(person).apply(this);
    }

    /** {@return a builder with this plan's values, history included} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, unit);
        builder.supervisor = supervisor;
        builder.predecessor = predecessor;
        builder.agreedOn = agreedOn;
        builder.period = period;
        builder.strengths.addAll(strengths);
        builder.areas.addAll(areas);
        builder.communication.addAll(communication);
        builder.notes.addAll(notes);
        builder.followUpPlan = followUpPlan;
        builder.followUps.addAll(followUps);
        builder.history.addAll(history);
        return builder;
    }

    private void requireDistinctIds() {
        Set<Object> seen = new HashSet<>();
        Stream.concat(
                        areas.stream().map(DevelopmentArea::id),
                        actions().stream().map(Action::id))
                .filter(rowId -> !seen.add(rowId))
                .findFirst()
                .ifPresent(rowId -> {
                    throw new IllegalArgumentException("plan " + id + " has the id " + rowId + " twice"
                            + "\nMaybe number the actions by their area: a1-1, a1-2, a2-1.");
                });
    }

    private void requireHistory() {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("plan " + id + " has no version: who made it, and when?");
        }
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).number() != i + 1) {
                throw new IllegalArgumentException("version " + (i + 1) + " of plan " + id + " has the number "
                        + history.get(i).number());
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DevelopmentPlan that
                && id.equals(that.id)
                && unit.equals(that.unit)
                && Objects.equals(supervisor, that.supervisor)
                && Objects.equals(predecessor, that.predecessor)
                && Objects.equals(agreedOn, that.agreedOn)
                && Objects.equals(period, that.period)
                && strengths.equals(that.strengths)
                && areas.equals(that.areas)
                && communication.equals(that.communication)
                && notes.equals(that.notes)
                && Objects.equals(followUpPlan, that.followUpPlan)
                && followUps.equals(that.followUps)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, unit, history);
    }

    /** {@return the id, the unit, the version and the number of areas, never a text or a person} */
    @Override
    public String toString() {
        return "DevelopmentPlan " + id + " of " + unit + ", version " + version() + (isDraft() ? ", draft" : "")
                + ", areas " + areas.size();
    }

    /** Collects a plan as it was kept. Not safe for use by several threads. */
    public static final class Builder {
        private PlanId id;
        private UnitId unit;
        private @Nullable SupervisorId supervisor;
        private @Nullable PlanId predecessor;
        private @Nullable LocalDate agreedOn;
        private @Nullable DateRange period;
        private final List<Strength> strengths = new ArrayList<>();
        private final List<DevelopmentArea> areas = new ArrayList<>();
        private final List<Communication> communication = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private @Nullable FollowUpPlan followUpPlan;
        private final List<FollowUp> followUps = new ArrayList<>();
        private final List<PlanVersion> history = new ArrayList<>();

        private Builder(PlanId id, UnitId unit) {
            this.id = requireNonNull(id, "id");
            this.unit = requireNonNull(unit, "unit");
        }

        /**
         * The unit, in place of the one before.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder unit(UnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /**
         * The supervisor whose plan it is; null for none.
         *
         * @param supervisor the supervisor
         * @return this builder
         */
        public Builder supervisor(@Nullable SupervisorId supervisor) {
            this.supervisor = supervisor;
            return this;
        }

        /**
         * The plan before.
         *
         * @param predecessor its id
         * @return this builder
         */
        public Builder predecessor(PlanId predecessor) {
            this.predecessor = requireNonNull(predecessor, "predecessor");
            return this;
        }

        /**
         * The day on which the unit agreed.
         *
         * @param agreedOn the day
         * @return this builder
         */
        public Builder agreedOn(LocalDate agreedOn) {
            this.agreedOn = requireNonNull(agreedOn, "agreedOn");
            return this;
        }

        /**
         * The days for which the plan is made.
         *
         * @param period the days
         * @return this builder
         */
        public Builder period(DateRange period) {
            this.period = requireNonNull(period, "period");
            return this;
        }

        /**
         * One more strength.
         *
         * @param strength the strength
         * @return this builder
         */
        public Builder strength(Strength strength) {
            strengths.add(requireNonNull(strength, "strength"));
            return this;
        }

        /**
         * All strengths, in place of those before.
         *
         * @param strengths the strengths
         * @return this builder
         */
        public Builder strengths(List<Strength> strengths) {
            this.strengths.clear();
            this.strengths.addAll(strengths);
            return this;
        }

        /**
         * One more area.
         *
         * @param area the area
         * @return this builder
         */
        public Builder area(DevelopmentArea area) {
            areas.add(requireNonNull(area, "area"));
            return this;
        }

        /**
         * All areas, in place of those before.
         *
         * @param areas the areas
         * @return this builder
         */
        public Builder areas(List<DevelopmentArea> areas) {
            List<DevelopmentArea> copy = List.copyOf(areas);
            this.areas.clear();
            this.areas.addAll(copy);
            return this;
        }

        /**
         * One more way in which the work is made visible.
         *
         * @param step the way
         * @return this builder
         */
        public Builder communication(Communication step) {
            communication.add(requireNonNull(step, "step"));
            return this;
        }

        /**
         * All ways in which the work is made visible, in place of those before.
         *
         * @param steps the ways
         * @return this builder
         */
        public Builder communication(List<Communication> steps) {
            communication.clear();
            communication.addAll(steps);
            return this;
        }

        /**
         * One more note.
         *
         * @param note the note
         * @return this builder
         */
        public Builder note(Note note) {
            notes.add(requireNonNull(note, "note"));
            return this;
        }

        /**
         * The definition of the follow-ups.
         *
         * @param followUpPlan the definition
         * @return this builder
         */
        public Builder followUpPlan(FollowUpPlan followUpPlan) {
            this.followUpPlan = requireNonNull(followUpPlan, "followUpPlan");
            return this;
        }

        /**
         * All follow-ups, in place of those before.
         *
         * @param followUps the follow-ups, cancelled ones too
         * @return this builder
         */
        public Builder followUps(List<FollowUp> followUps) {
            this.followUps.clear();
            this.followUps.addAll(followUps);
            return this;
        }

        /**
         * One more version.
         *
         * @param version the version; its number is one more than the last one's
         * @return this builder
         */
        public Builder version(PlanVersion version) {
            history.add(requireNonNull(version, "version"));
            return this;
        }

        Builder withId(PlanId id) {
            this.id = id;
            return this;
        }

        /** Follow-ups are dated anew under the new id: two plans must not share entries in calendars. */
        Builder withoutFollowUpPlan() {
            this.followUpPlan = null;
            return this;
        }

        Builder history(List<PlanVersion> versions) {
            history.clear();
            history.addAll(versions);
            return this;
        }

        /**
         * The plan.
         *
         * @return the plan
         * @throws IllegalArgumentException if an id stands twice, or the versions are missing or out of order
         */
        public DevelopmentPlan build() {
            return new DevelopmentPlan(this);
        }
    }
}
