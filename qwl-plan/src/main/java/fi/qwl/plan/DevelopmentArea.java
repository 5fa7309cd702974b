package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One development area (kehittämisen kohde): a row of the seed's table, with its goal, its actions, its follow-up and
 * its evaluation. Immutable.
 */
public final class DevelopmentArea {

    private final AreaId id;
    private final String topic;
    private final List<Measure> measures;
    private final List<Baseline> baselines;
    private final Goal goal;
    private final List<Action> actions;
    private final String followUp;
    private final List<Responsible> followedBy;
    private final @Nullable LocalDate evaluateBy;
    private final @Nullable Evaluation evaluation;
    private final Map<Influence, String> influence;
    private final @Nullable PlanId carriedFrom;

    private DevelopmentArea(Builder builder) {
        id = builder.id;
        topic = builder.topic;
        measures = List.copyOf(builder.measures);
        baselines = List.copyOf(builder.baselines);
        goal = builder.goal;
        actions = List.copyOf(builder.actions);
        followUp = builder.followUp;
        followedBy = List.copyOf(builder.followedBy);
        evaluateBy = builder.evaluateBy;
        evaluation = builder.evaluation;
        influence = Collections.unmodifiableMap(new EnumMap<>(builder.influence));
        carriedFrom = builder.carriedFrom;
        requireDistinctActions();
    }

    /**
     * An area with its topic only, as in a draft.
     *
     * @param id its id
     * @param topic what is developed; not blank
     * @return a builder
     * @throws IllegalArgumentException if the topic is blank
     */
    public static Builder builder(AreaId id, String topic) {
        return new Builder(id, topic);
    }

    /** {@return the id} */
    public AreaId id() {
        return id;
    }

    /** {@return what is developed (kehittämisen kohde)} */
    public String topic() {
        return topic;
    }

    /** {@return the measures that the area serves; may be empty; unmodifiable} */
    public List<Measure> measures() {
        return measures;
    }

    /** {@return the published values at the start; may be empty; unmodifiable} */
    public List<Baseline> baselines() {
        return baselines;
    }

    /** {@return the goal (tavoite); empty in a draft} */
    public Goal goal() {
        return goal;
    }

    /** {@return the actions; empty in a draft; unmodifiable} */
    public List<Action> actions() {
        return actions;
    }

    /** {@return the follow-up (seuranta) in words; may be empty} */
    public String followUp() {
        return followUp;
    }

    /** {@return who follows; may be empty; unmodifiable} */
    public List<Responsible> followedBy() {
        return followedBy;
    }

    /** {@return the day by which it is evaluated, if one is set} */
    public Optional<LocalDate> findEvaluateBy() {
        return Optional.ofNullable(evaluateBy);
    }

    /** {@return what came of it, if it was evaluated} */
    public Optional<Evaluation> findEvaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** {@return the answers to the four views of influence; those not answered are missing; unmodifiable} */
    public Map<Influence, String> influence() {
        return influence;
    }

    /** {@return the plan that it was carried over from, if it was} */
    public Optional<PlanId> findCarriedFrom() {
        return Optional.ofNullable(carriedFrom);
    }

    /** {@return whether an action is open} */
    public boolean hasOpenActions() {
        return actions.stream().anyMatch(action -> action.status().isOpen());
    }

    /** {@return a builder with this area's values} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, topic);
        builder.measures.addAll(measures);
        builder.baselines.addAll(baselines);
        builder.goal = goal;
        builder.actions.addAll(actions);
        builder.followUp = followUp;
        builder.followedBy.addAll(followedBy);
        builder.evaluateBy = evaluateBy;
        builder.evaluation = evaluation;
        builder.influence.putAll(influence);
        builder.carriedFrom = carriedFrom;
        return builder;
    }

    private void requireDistinctActions() {
        Set<ActionId> seen = new HashSet<>();
        for (Action action : actions) {
            if (!seen.add(action.id())) {
                throw new IllegalArgumentException("two actions of area " + id + " have the id " + action.id());
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DevelopmentArea that
                && id.equals(that.id)
                && topic.equals(that.topic)
                && measures.equals(that.measures)
                && baselines.equals(that.baselines)
                && goal.equals(that.goal)
                && actions.equals(that.actions)
                && followUp.equals(that.followUp)
                && followedBy.equals(that.followedBy)
                && Objects.equals(evaluateBy, that.evaluateBy)
                && Objects.equals(evaluation, that.evaluation)
                && influence.equals(that.influence)
                && Objects.equals(carriedFrom, that.carriedFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id,
                topic,
                measures,
                baselines,
                goal,
                actions,
                followUp,
                followedBy,
                evaluateBy,
                evaluation,
                influence,
                carriedFrom);
    }

    /** {@return the id and the number of actions, never a text} */
    @Override
    public String toString() {
        return "DevelopmentArea " + id + ", actions " + actions.size();
    }

    /** Collects an area. Not safe for use by several threads. */
    public static final class Builder {
        private AreaId id;
        private String topic;
        private final List<Measure> measures = new ArrayList<>();
        private final List<Baseline> baselines = new ArrayList<>();
        private Goal goal = Goal.none();
        private final List<Action> actions = new ArrayList<>();
        private String followUp = "";
        private final List<Responsible> followedBy = new ArrayList<>();
        private @Nullable LocalDate evaluateBy;
        private @Nullable Evaluation evaluation;
        private final Map<Influence, String> influence = new EnumMap<>(Influence.class);
        private @Nullable PlanId carriedFrom;

        private Builder(AreaId id, String topic) {
            this.id = requireNonNull(id, "id");
            this.topic = requireTopic(id, topic);
        }

        private static String requireTopic(AreaId id, String topic) {
            if (topic.isBlank()) {
                throw new IllegalArgumentException("the topic of area " + id + " must not be blank");
            }
            return topic;
        }

        Builder withId(AreaId id) {
            this.id = id;
            return this;
        }

        Builder withoutEvaluation() {
            this.evaluation = null;
            return this;
        }

        /**
         * What is developed, in place of what stood before.
         *
         * @param topic the topic; not blank
         * @return this builder
         * @throws IllegalArgumentException if the topic is blank
         */
        public Builder topic(String topic) {
            this.topic = requireTopic(id, topic);
            return this;
        }

        /**
         * One more measure that the area serves.
         *
         * @param measure the measure
         * @return this builder
         */
        public Builder measure(Measure measure) {
            measures.add(requireNonNull(measure, "measure"));
            return this;
        }

        /**
         * One more published value at the start.
         *
         * @param baseline the value
         * @return this builder
         */
        public Builder baseline(Baseline baseline) {
            baselines.add(requireNonNull(baseline, "baseline"));
            return this;
        }

        /**
         * The goal (tavoite).
         *
         * @param goal the goal
         * @return this builder
         */
        public Builder goal(Goal goal) {
            this.goal = requireNonNull(goal, "goal");
            return this;
        }

        /**
         * One more action.
         *
         * @param action the action
         * @return this builder
         */
        public Builder action(Action action) {
            actions.add(requireNonNull(action, "action"));
            return this;
        }

        /**
         * All actions, in place of those before.
         *
         * @param actions the actions
         * @return this builder
         */
        public Builder actions(List<Action> actions) {
            this.actions.clear();
            this.actions.addAll(actions);
            return this;
        }

        /**
         * The follow-up (seuranta) in words.
         *
         * @param followUp such as {@code in the unit's meeting}
         * @return this builder
         */
        public Builder followUp(String followUp) {
            this.followUp = requireNonNull(followUp, "followUp");
            return this;
        }

        /**
         * One more who follows.
         *
         * @param responsible the role or person
         * @return this builder
         */
        public Builder followedBy(Responsible responsible) {
            followedBy.add(requireNonNull(responsible, "responsible"));
            return this;
        }

        /**
         * All who follow, in place of those before.
         *
         * @param responsible the roles and persons
         * @return this builder
         */
        public Builder followedBy(List<Responsible> responsible) {
            followedBy.clear();
            followedBy.addAll(responsible);
            return this;
        }

        /**
         * The day by which it is evaluated; null for none.
         *
         * @param day the day
         * @return this builder
         */
        public Builder evaluateBy(@Nullable LocalDate day) {
            this.evaluateBy = day;
            return this;
        }

        /**
         * What came of it.
         *
         * @param evaluation the evaluation
         * @return this builder
         */
        public Builder evaluation(Evaluation evaluation) {
            this.evaluation = requireNonNull(evaluation, "evaluation");
            return this;
        }

        /**
         * The answer to one view of influence.
         *
         * @param view the view
         * @param answer in the unit's words
         * @return this builder
         */
        public Builder influence(Influence view, String answer) {
            influence.put(requireNonNull(view, "view"), requireNonNull(answer, "answer"));
            return this;
        }

        /**
         * The plan that the area was carried over from.
         *
         * @param plan the earlier plan
         * @return this builder
         */
        public Builder carriedFrom(PlanId plan) {
            this.carriedFrom = requireNonNull(plan, "plan");
            return this;
        }

        /**
         * The area.
         *
         * @return the area
         * @throws IllegalArgumentException if two actions have the same id
         */
        public DevelopmentArea build() {
            return new DevelopmentArea(this);
        }
    }
}
