package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.DateRange;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a unit agreed in its results meeting and workshop: one to three strengths, one to three development areas, or
 * both (seed). A plan is made of it by {@link DevelopmentPlan#of}. Immutable.
 *
 * <pre>{@code
 * PlanChoices choices = PlanChoices.builder(new UnitId("310"), LocalDate.of(2024, 11, 15))
 *         .strength(Strength.of("We help each other", "Morning round stays"))
 *         .area(DevelopmentArea.builder(new AreaId("a1"), "Flow of information").goal(Goal.of("…")).build())
 *         .build();
 * }</pre>
 *
 * @param unit the unit
 * @param supervisor the supervisor, if the plan is a supervisor's
 * @param agreedOn the day on which the choices were agreed
 * @param strengths the strengths to hold on to; unmodifiable
 * @param areas the development areas; unmodifiable
 * @param communication how the work is made visible; may be empty; unmodifiable
 * @param period the days for which the plan is made, if they were agreed
 */
public record PlanChoices(
        UnitId unit,
        Optional<SupervisorId> supervisor,
        LocalDate agreedOn,
        List<Strength> strengths,
        List<DevelopmentArea> areas,
        List<Communication> communication,
        Optional<DateRange> period) {

    /** The most strengths, and the most development areas, that a unit chooses (seed). */
    public static final int MOST = 3;

    public PlanChoices {
        requireNonNull(unit, "unit");
        requireNonNull(supervisor, "supervisor");
        requireNonNull(agreedOn, "agreedOn");
        requireNonNull(period, "period");
        strengths = List.copyOf(strengths);
        areas = List.copyOf(areas);
        communication = List.copyOf(communication);
        requireAtMost(unit, strengths.size(), "strengths");
        requireAtMost(unit, areas.size(), "development areas");
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
    public static Builder builder(UnitId unit, LocalDate agreedOn) {
        return new Builder(unit, agreedOn);
    }

    private static void requireAtMost(UnitId unit, int count, String what) {
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
        private Optional<SupervisorId> supervisor = Optional.empty();
        private final List<Strength> strengths = new ArrayList<>();
        private final List<DevelopmentArea> areas = new ArrayList<>();
        private final List<Communication> communication = new ArrayList<>();
        private Optional<DateRange> period = Optional.empty();

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
            this.supervisor = Optional.of(supervisor);
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
            this.period = Optional.of(period);
            return this;
        }

        /**
         * The choices.
         *
         * @return the choices
         * @throws IllegalArgumentException if nothing was chosen, or more than {@value PlanChoices#MOST} of a kind
         */
        public PlanChoices build() {
            return new PlanChoices(unit, supervisor, agreedOn, strengths, areas, communication, period);
        }
    }
}
