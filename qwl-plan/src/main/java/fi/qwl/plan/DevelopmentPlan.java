package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
 *
 * @param id the id
 * @param unit the unit
 * @param supervisor the supervisor, if the plan is a supervisor's
 * @param predecessor the plan before this one, if there is one
 * @param agreedOn the day on which the unit agreed; empty in a draft
 * @param period the days for which the plan is made, if they were agreed
 * @param strengths the strengths to hold on to; unmodifiable
 * @param areas the development areas; unmodifiable
 * @param communication how the work is made visible; unmodifiable
 * @param notes what was noted between meetings, in the order of noting; unmodifiable
 * @param followUpPlan the definition of the follow-ups, if there is one
 * @param followUps the dated follow-ups, cancelled ones too; unmodifiable
 * @param sent what calendars got from the plan, or from the plan before it and is still to come; unmodifiable
 * @param history every change from the first one, in order; unmodifiable
 */
public record DevelopmentPlan(
        PlanId id,
        UnitId unit,
        Optional<SupervisorId> supervisor,
        Optional<PlanId> predecessor,
        Optional<LocalDate> agreedOn,
        Optional<DateRange> period,
        List<Strength> strengths,
        List<DevelopmentArea> areas,
        List<Communication> communication,
        List<Note> notes,
        Optional<FollowUpPlan> followUpPlan,
        List<FollowUp> followUps,
        List<SentEntry> sent,
        List<PlanVersion> history) {

    public DevelopmentPlan {
        requireNonNull(id, "id");
        requireNonNull(unit, "unit");
        requireNonNull(supervisor, "supervisor");
        requireNonNull(predecessor, "predecessor");
        requireNonNull(agreedOn, "agreedOn");
        requireNonNull(period, "period");
        requireNonNull(followUpPlan, "followUpPlan");
        strengths = List.copyOf(strengths);
        areas = List.copyOf(areas);
        communication = List.copyOf(communication);
        notes = List.copyOf(notes);
        followUps = List.copyOf(followUps);
        sent = List.copyOf(sent);
        history = List.copyOf(history);
        requireDistinctIds(id, areas);
        requireOwnFollowUps(id, followUpPlan, followUps);
        requireHistory(id, history);
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
                .history(List.of(new PlanVersion(1, by, at, "plan made")))
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
        return new Builder(id, unit)
                .areas(areas)
                .history(List.of(new PlanVersion(1, by, at, "draft made")))
                .build();
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
     * What calendars got from this plan for days that are still to come, the next plan's calendar calls off.
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
            throw new IllegalArgumentException("the next plan needs a different id, but got " + nextId);
        }
        if (!choices.unit().equals(unit)) {
            throw new IllegalArgumentException("plan " + id + " is of unit " + unit + ", the choices of "
                    + choices.unit() + "\nMaybe the plan should follow the units' succession first.");
        }
        CarryOver carryOver = new CarryOver(id, choices.areas());
        Stream<DevelopmentArea> carried =
                areas.stream().filter(DevelopmentArea::hasOpenActions).map(carryOver::carry);
        return withChoices(new Builder(nextId, unit), choices)
                .predecessor(id)
                .supervisor(choices.supervisor().or(() -> supervisor).orElse(null))
                .areas(Stream.concat(choices.areas().stream(), carried).toList())
                .sent(sent.stream()
                        .filter(entry -> !entry.day().isBefore(choices.agreedOn()))
                        .toList())
                .history(List.of(new PlanVersion(1, by, at, "plan made after " + id)))
                .build();
    }

    private static Builder withChoices(Builder builder, PlanChoices choices) {
        builder.period = choices.period();
        return builder.supervisor(choices.supervisor().orElse(null))
                .agreedOn(choices.agreedOn())
                .strengths(choices.strengths())
                .areas(choices.areas())
                .communication(choices.communication());
    }

    /** {@return an edit of this plan, which makes the next version} */
    public PlanEdit edit() {
        return new PlanEdit(this);
    }

    /** {@return whether nothing is agreed yet} */
    public boolean isDraft() {
        return agreedOn.isEmpty();
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
     * The plan without a person: wherever the person's id appears, the role remains. Texts are not searched: they hold no
     * names by rule, but a rule is not a lock, so a person who asks to be forgotten has them read. It is no new version,
     * since the old ones are to forget too.
     *
     * @param person the person to be forgotten
     * @return the plan
     */
    public DevelopmentPlan withoutPerson(PersonId person) {
        return new Redaction(person).apply(this);
    }

    /** {@return a builder with this plan's values, history included} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, unit);
        builder.supervisor = supervisor;
        builder.predecessor = predecessor;
        builder.agreedOn = agreedOn;
        builder.period = period;
        builder.strengths = strengths;
        builder.areas = areas;
        builder.communication = communication;
        builder.notes = notes;
        builder.followUpPlan = followUpPlan;
        builder.followUps = followUps;
        builder.sent = sent;
        builder.history = history;
        return builder;
    }

    private static void requireDistinctIds(PlanId id, List<DevelopmentArea> areas) {
        Set<Object> seen = new HashSet<>();
        Stream.concat(
                        areas.stream().map(DevelopmentArea::id),
                        areas.stream().flatMap(area -> area.actions().stream()).map(Action::id))
                .filter(rowId -> !seen.add(rowId))
                .findFirst()
                .ifPresent(rowId -> {
                    throw new IllegalArgumentException("plan " + id + " has the id " + rowId + " twice"
                            + "\nMaybe number the actions by their area: a1-1, a1-2, a2-1.");
                });
    }

    /** Calendars know a follow-up by its id, so the id has to be this plan's. */
    private static void requireOwnFollowUps(PlanId id, Optional<FollowUpPlan> definition, List<FollowUp> followUps) {
        definition.filter(plan -> !plan.planId().equals(id.value())).ifPresent(plan -> {
            throw new IllegalArgumentException("plan " + id + " got the follow-ups of plan " + plan.planId()
                    + "\nMaybe define them with this plan's id.");
        });
        followUps.stream()
                .filter(followUp -> !followUp.id().value().startsWith(id + "-"))
                .findFirst()
                .ifPresent(followUp -> {
                    throw new IllegalArgumentException("follow-up " + followUp.id() + " is not of plan " + id
                            + "\nMaybe it was scheduled for another plan: an id begins with its plan's.");
                });
    }

    private static void requireHistory(PlanId id, List<PlanVersion> history) {
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
        private Optional<SupervisorId> supervisor = Optional.empty();
        private Optional<PlanId> predecessor = Optional.empty();
        private Optional<LocalDate> agreedOn = Optional.empty();
        private Optional<DateRange> period = Optional.empty();
        private List<Strength> strengths = List.of();
        private List<DevelopmentArea> areas = List.of();
        private List<Communication> communication = List.of();
        private List<Note> notes = List.of();
        private Optional<FollowUpPlan> followUpPlan = Optional.empty();
        private List<FollowUp> followUps = List.of();
        private List<SentEntry> sent = List.of();
        private List<PlanVersion> history = List.of();

        private Builder(PlanId id, UnitId unit) {
            this.id = requireNonNull(id, "id");
            this.unit = requireNonNull(unit, "unit");
        }

        /**
         * The unit; replaces the one set before.
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
            this.supervisor = Optional.ofNullable(supervisor);
            return this;
        }

        /**
         * The plan before.
         *
         * @param predecessor its id
         * @return this builder
         */
        public Builder predecessor(PlanId predecessor) {
            this.predecessor = Optional.of(predecessor);
            return this;
        }

        /**
         * The day on which the unit agreed.
         *
         * @param agreedOn the day
         * @return this builder
         */
        public Builder agreedOn(LocalDate agreedOn) {
            this.agreedOn = Optional.of(agreedOn);
            return this;
        }

        /**
         * The days for which the plan is made.
         *
         * @param period the days
         * @return this builder
         */
        public Builder period(DateRange period) {
            this.period = Optional.of(period);
            return this;
        }

        /**
         * All strengths; replaces those set before.
         *
         * @param strengths the strengths
         * @return this builder
         */
        public Builder strengths(List<Strength> strengths) {
            this.strengths = List.copyOf(strengths);
            return this;
        }

        /**
         * All areas; replaces those set before.
         *
         * @param areas the areas
         * @return this builder
         */
        public Builder areas(List<DevelopmentArea> areas) {
            List<DevelopmentArea> copy = List.copyOf(areas);
            this.areas = List.copyOf(copy);
            return this;
        }

        /**
         * All ways in which the work is made visible; replaces those set before.
         *
         * @param steps the ways
         * @return this builder
         */
        public Builder communication(List<Communication> steps) {
            communication = List.copyOf(steps);
            return this;
        }

        /**
         * The definition of the follow-ups.
         *
         * @param followUpPlan the definition
         * @return this builder
         */
        public Builder followUpPlan(FollowUpPlan followUpPlan) {
            this.followUpPlan = Optional.of(followUpPlan);
            return this;
        }

        /**
         * All follow-ups; replaces those set before.
         *
         * @param followUps the follow-ups, cancelled ones too
         * @return this builder
         */
        public Builder followUps(List<FollowUp> followUps) {
            this.followUps = List.copyOf(followUps);
            return this;
        }

        /**
         * What calendars got; replaces what was set before.
         *
         * @param sent the entries
         * @return this builder
         */
        public Builder sent(List<SentEntry> sent) {
            this.sent = List.copyOf(sent);
            return this;
        }

        /**
         * All notes; replaces those set before.
         *
         * @param notes the notes, in the order of noting
         * @return this builder
         */
        public Builder notes(List<Note> notes) {
            this.notes = List.copyOf(notes);
            return this;
        }

        /**
         * All versions; replaces those set before.
         *
         * @param history the versions, numbered from 1 in order
         * @return this builder
         */
        public Builder history(List<PlanVersion> history) {
            this.history = List.copyOf(history);
            return this;
        }

        Builder withId(PlanId id) {
            this.id = id;
            return this;
        }

        /** Follow-ups are dated again under the new id: two plans must not share entries in calendars. */
        Builder withoutFollowUpPlan() {
            this.followUpPlan = Optional.empty();
            return this;
        }

        /**
         * The plan.
         *
         * @return the plan
         * @throws IllegalArgumentException if an id appears twice, or the versions are missing or out of order
         */
        public DevelopmentPlan build() {
            return new DevelopmentPlan(
                    id,
                    unit,
                    supervisor,
                    predecessor,
                    agreedOn,
                    period,
                    strengths,
                    areas,
                    communication,
                    notes,
                    followUpPlan,
                    followUps,
                    sent,
                    history);
        }
    }
}
