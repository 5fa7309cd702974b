package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One action of a development area: toimenpide, käytännön toiminta, vastuuhenkilöt and aikataulu of the seed's table.
 * Immutable.
 *
 * <pre>{@code
 * Action.builder(new ActionId("a1-1"))
 *         .text("Team hour every second Thursday")
 *         .responsible(Responsible.of(Role.SUPERVISOR))
 *         .due(LocalDate.of(2025, 5, 30))
 *         .build();
 * }</pre>
 *
 * @param id the id
 * @param text the action (toimenpide); empty in a draft
 * @param implementation the practical implementation (käytännön toiminta); may be empty
 * @param responsible who answers for it; empty in a draft; unmodifiable
 * @param schedule the schedule (aikataulu) in words, such as {@code during spring}; may be empty
 * @param start the first day, if one is set
 * @param due the last day, if one is set
 * @param status its state
 * @param percentDone how much is done, 0–100 percent by the unit's own judgement, if it was said
 */
public record Action(
        ActionId id,
        String text,
        String implementation,
        List<Responsible> responsible,
        String schedule,
        Optional<LocalDate> start,
        Optional<LocalDate> due,
        Status status,
        OptionalInt percentDone) {

    public Action {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(implementation, "implementation");
        requireNonNull(schedule, "schedule");
        requireNonNull(start, "start");
        requireNonNull(due, "due");
        requireNonNull(status, "status");
        percentDone.ifPresent(percent -> Percent.require(percent, "percentDone"));
        responsible = List.copyOf(responsible);
        if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
            throw new IllegalArgumentException("action " + id + " is due on " + due.get() + ", before its start "
                    + start.get() + "\nMaybe the two were swapped.");
        }
    }

    /**
     * An empty action, planned.
     *
     * @param id its id
     * @return a builder
     */
    public static Builder builder(ActionId id) {
        return new Builder(id);
    }

    /**
     * Whether the action should have been done.
     *
     * @param asOf the day of asking
     * @return true if it is open and its last day is before {@code asOf}
     */
    public boolean isOverdue(LocalDate asOf) {
        return status.isOpen() && due.filter(last -> last.isBefore(asOf)).isPresent();
    }

    /** {@return a builder with this action's values} */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.text = text;
        builder.implementation = implementation;
        builder.responsible.addAll(responsible);
        builder.schedule = schedule;
        builder.start = start;
        builder.due = due;
        builder.status = status;
        builder.percentDone = percentDone;
        return builder;
    }

    /** {@return the id and the status, never the text} */
    @Override
    public String toString() {
        return "Action " + id + " " + status;
    }

    /** Collects an action. Not safe for use by several threads. */
    public static final class Builder {
        private ActionId id;
        private String text = "";
        private String implementation = "";
        private final List<Responsible> responsible = new ArrayList<>();
        private String schedule = "";
        private Optional<LocalDate> start = Optional.empty();
        private Optional<LocalDate> due = Optional.empty();
        private Status status = Status.PLANNED;
        private OptionalInt percentDone = OptionalInt.empty();

        private Builder(ActionId id) {
            this.id = requireNonNull(id, "id");
        }

        Builder withId(ActionId id) {
            this.id = id;
            return this;
        }

        /**
         * The action (toimenpide).
         *
         * @param text what is done
         * @return this builder
         */
        public Builder text(String text) {
            this.text = requireNonNull(text, "text");
            return this;
        }

        /**
         * The practical implementation (käytännön toiminta).
         *
         * @param implementation how it is done
         * @return this builder
         */
        public Builder implementation(String implementation) {
            this.implementation = requireNonNull(implementation, "implementation");
            return this;
        }

        /**
         * One more who answers for it.
         *
         * @param responsible the role or person
         * @return this builder
         */
        public Builder responsible(Responsible responsible) {
            this.responsible.add(requireNonNull(responsible, "responsible"));
            return this;
        }

        /**
         * All who answer for it; replaces those set before.
         *
         * @param responsible the roles and persons
         * @return this builder
         */
        public Builder responsible(List<Responsible> responsible) {
            this.responsible.clear();
            this.responsible.addAll(responsible);
            return this;
        }

        /**
         * The schedule (aikataulu) in words.
         *
         * @param schedule such as {@code during spring}
         * @return this builder
         */
        public Builder schedule(String schedule) {
            this.schedule = requireNonNull(schedule, "schedule");
            return this;
        }

        /**
         * The first day; null for none.
         *
         * @param start the day
         * @return this builder
         */
        public Builder start(@Nullable LocalDate start) {
            this.start = Optional.ofNullable(start);
            return this;
        }

        /**
         * The last day; null for none.
         *
         * @param due the day
         * @return this builder
         */
        public Builder due(@Nullable LocalDate due) {
            this.due = Optional.ofNullable(due);
            return this;
        }

        /**
         * Its state; planned by default.
         *
         * @param status the status
         * @return this builder
         */
        public Builder status(Status status) {
            this.status = requireNonNull(status, "status");
            return this;
        }

        /**
         * How much is done.
         *
         * @param percentDone 0–100 percent
         * @return this builder
         */
        public Builder percentDone(int percentDone) {
            this.percentDone = OptionalInt.of(percentDone);
            return this;
        }

        /**
         * The action.
         *
         * @return the action
         * @throws IllegalArgumentException if the last day is before the first, or the percent outside
         */
        public Action build() {
            return new Action(id, text, implementation, responsible, schedule, start, due, status, percentDone);
        }
    }
}
