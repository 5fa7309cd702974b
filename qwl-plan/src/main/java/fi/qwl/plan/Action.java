package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 */
public final class Action {

    private final ActionId id;
    private final String text;
    private final String implementation;
    private final List<Responsible> responsible;
    private final String schedule;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate due;
    private final Status status;
    private final @Nullable Integer percentDone;

    private Action(Builder builder) {
        id = builder.id;
        text = builder.text;
        implementation = builder.implementation;
        responsible = List.copyOf(builder.responsible);
        schedule = builder.schedule;
        start = builder.start;
        due = builder.due;
        status = builder.status;
        percentDone = builder.percentDone;
        if (start != null && due != null && due.isBefore(start)) {
            throw new IllegalArgumentException("action " + id + " is due on " + due + ", before its start " + start
                    + "\nMaybe the two were swapped.");
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

    /** {@return the id} */
    public ActionId id() {
        return id;
    }

    /** {@return the action (toimenpide); empty in a draft} */
    public String text() {
        return text;
    }

    /** {@return the practical implementation (käytännön toiminta); may be empty} */
    public String implementation() {
        return implementation;
    }

    /** {@return who answers for it; empty in a draft; unmodifiable} */
    public List<Responsible> responsible() {
        return responsible;
    }

    /** {@return the schedule (aikataulu) in words, such as {@code during spring}; may be empty} */
    public String schedule() {
        return schedule;
    }

    /** {@return the first day, if one is set} */
    public Optional<LocalDate> findStart() {
        return Optional.ofNullable(start);
    }

    /** {@return the last day, if one is set} */
    public Optional<LocalDate> findDue() {
        return Optional.ofNullable(due);
    }

    /** {@return how it stands} */
    public Status status() {
        return status;
    }

    /** {@return how much is done, 0–100 percent by the unit's own judgement, if it was said} */
    public OptionalInt percentDone() {
        return percentDone == null ? OptionalInt.empty() : OptionalInt.of(percentDone);
    }

    /**
     * Whether the action should have been done.
     *
     * @param asOf the day of asking
     * @return true if it is open and its last day is before {@code asOf}
     */
    public boolean isOverdue(LocalDate asOf) {
        return status.isOpen() && due != null && due.isBefore(asOf);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Action that
                && id.equals(that.id)
                && text.equals(that.text)
                && implementation.equals(that.implementation)
                && responsible.equals(that.responsible)
                && schedule.equals(that.schedule)
                && Objects.equals(start, that.start)
                && Objects.equals(due, that.due)
                && status == that.status
                && Objects.equals(percentDone, that.percentDone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, text, implementation, responsible, schedule, start, due, status, percentDone);
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
        private @Nullable LocalDate start;
        private @Nullable LocalDate due;
        private Status status = Status.PLANNED;
        private @Nullable Integer percentDone;

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
         * All who answer for it, in place of those before.
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
            this.start = start;
            return this;
        }

        /**
         * The last day; null for none.
         *
         * @param due the day
         * @return this builder
         */
        public Builder due(@Nullable LocalDate due) {
            this.due = due;
            return this;
        }

        /**
         * How it stands; planned by default.
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
         * @throws IllegalArgumentException if it is outside
         */
        public Builder percentDone(int percentDone) {
            Percent.require(percentDone, "percentDone");
            this.percentDone = percentDone;
            return this;
        }

        /**
         * The action.
         *
         * @return the action
         * @throws IllegalArgumentException if the last day is before the first
         */
        public Action build() {
            return new Action(this);
        }
    }
}
