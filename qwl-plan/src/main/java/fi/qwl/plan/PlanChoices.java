package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.DateRange;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit agreed in its results meeting and workshop: one to three strengths, one to three development areas, or
 * both (seed). A plan is made of it by {@link DevelopmentPlan#of}. Immutable.
 *
 * <pre>{@code
 * PlanChoices choices = PlanChoices.of(new UnitId("310"), LocalDate.of(2024, 11, 15))
 *         .strength(Strength.of("We help each other", "Morning round stays"))
 *         .area(DevelopmentArea.builder(new AreaId("a1"), "Flow of information").goal(Goal.of("…")).build())
 *         .build();
 * }</pre>
 */
public final class PlanChoices {

    /** The most strengths, and the most development areas, that a unit chooses (seed). */
    public static final int MOST = 3;

    private final UnitId unit;
    private final @Nullable SupervisorId supervisor;
    private final LocalDate agreedOn;
    private final List<Strength> strengths;
    private final List<DevelopmentArea> areas;
    private final List<Communication> communication;
    private final @Nullable DateRange period;

    private PlanChoices(Builder builder) {
        unit = builder.unit;
        supervisor = builder.supervisor;
        agreedOn = builder.agreedOn;
        strengths = List.copyOf(builder.strengths);
        areas = List.copyOf(builder.areas);
        communication = List.copyOf(builder.communication);
        period = builder.period;
        requireAtMost(strengths.size(), "strengths");
        requireAtMost(areas.size(), "development areas");
        if (strengths.isEmpty() && areas.isEmpty()) {
            throw new IllegalArgumentException("unit " + unit + " chose neither strengths nor development areas"
                    + "\nMaybe nothing was agreed yet: a draft needs no choices.");
        }
    }

    /**
     * Choices of a unit.
     *
     * @param unit the unit
     * @param agreedOn the day on which they were agreed
     * @return a builder
     */
    public static Builder of(UnitId unit, LocalDate agreedOn) {
        return new Builder(unit, agreedOn);
    }

    /** {@return the unit} */
    public UnitId unit() {
        return unit;
    }

    /** {@return the supervisor, if the plan is a supervisor's} */
    public Optional<SupervisorId> findSupervisor() {
        return Optional.ofNullable(supervisor);
    }

    /** {@return the day on which the choices were agreed} */
    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** {@return the strengths to hold on to; unmodifiable} */
    public List<Strength> strengths() {
        return strengths;
    }

    /** {@return the development areas; unmodifiable} */
    public List<DevelopmentArea> areas() {
        return areas;
    }

    /** {@return how the work is made visible; may be empty; unmodifiable} */
    public List<Communication> communication() {
        return communication;
    }

    /** {@return the days for which the plan is made, if they were agreed} */
    public Optional<DateRange> findPeriod() {
        return Optional.ofNullable(period);
    }

    private void requireAtMost(int count, String what) {
        if (count > MOST) {
            throw new IllegalArgumentException("unit " + unit + " chose " + count + " " + what + ", at most " + MOST
                    + "\nMaybe some of them are one, or wait for the next plan.");
        }
    }

    /** {@return the unit, the day and how many were chosen, never a text} */
    @Override
    public String toString() {
        return "PlanChoices of " + unit + " on " + agreedOn + ", strengths " + strengths.size() + ", areas "
                + areas.size();
    }

    /** Collects choices. Not safe for use by several threads. */
    public static final class Builder {
        private final UnitId unit;
        private final LocalDate agreedOn;
        private @Nullable SupervisorId supervisor;
        private final List<Strength> strengths = new ArrayList<>();
        private final List<DevelopmentArea> areas = new ArrayList<>();
        private final List<Communication> communication = new ArrayList<>();
        private @Nullable DateRange period;

        private Builder(UnitId unit, LocalDate agreedOn) {
            this.unit = requireNonNull(unit, "unit");
            this.agreedOn = requireNonNull(agreedOn, "agreedOn");
        }

        /**
         * The supervisor whose plan it is.
         *
         * @param supervisor the supervisor
         * @return this builder
         */
        public Builder supervisor(SupervisorId supervisor) {
            this.supervisor = requireNonNull(supervisor, "supervisor");
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
         * One more development area.
         *
         * @param area the area
         * @return this builder
         */
        public Builder area(DevelopmentArea area) {
            areas.add(requireNonNull(area, "area"));
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
         * The choices.
         *
         * @return the choices
         * @throws IllegalArgumentException if nothing was chosen, or more than {@value PlanChoices#MOST} of a kind
         */
        public PlanChoices build() {
            return new PlanChoices(this);
        }
    }
}
