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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One development area (kehittämisen kohde): a row of the seed's table, with its goal, its actions, its follow-up and
 * its evaluation. Immutable.
 *
 * @param id the id
 * @param topic what is developed (kehittämisen kohde)
 * @param measures the measures that the area serves; may be empty; unmodifiable
 * @param baselines the published values at the start; may be empty; unmodifiable
 * @param goal the goal (tavoite); empty in a draft
 * @param actions the actions; empty in a draft; unmodifiable
 * @param followUp the follow-up (seuranta) in words; may be empty
 * @param followedBy who follows; may be empty; unmodifiable
 * @param evaluateBy the day by which it is evaluated, if one is set
 * @param evaluation what came of it, if it was evaluated
 * @param influence the answers to the four views of influence; those not answered are missing; unmodifiable
 * @param carriedFrom the plan that it was carried over from, if it was
 */
public record DevelopmentArea(
        AreaId id,
        String topic,
        List<Measure> measures,
        List<Baseline> baselines,
        Goal goal,
        List<Action> actions,
        String followUp,
        List<Responsible> followedBy,
        Optional<LocalDate> evaluateBy,
        Optional<Evaluation> evaluation,
        Map<Influence, String> influence,
        Optional<PlanId> carriedFrom) {

    public DevelopmentArea {
        requireNonNull(id, "id");
        requireNonNull(goal, "goal");
        requireNonNull(followUp, "followUp");
        requireNonNull(evaluateBy, "evaluateBy");
        requireNonNull(evaluation, "evaluation");
        requireNonNull(carriedFrom, "carriedFrom");
        measures = List.copyOf(measures);
        baselines = List.copyOf(baselines);
        actions = List.copyOf(actions);
        followedBy = List.copyOf(followedBy);
        Map<Influence, String> answers = new EnumMap<>(Influence.class);
        answers.putAll(influence);
        influence = Collections.unmodifiableMap(answers);
        if (topic.isBlank()) {
            throw new IllegalArgumentException("the topic of area " + id + " must not be blank");
        }
        Set<ActionId> seen = new HashSet<>();
        for (Action action : actions) {
            if (!seen.add(action.id())) {
                throw new IllegalArgumentException("two actions of area " + id + " have the id " + action.id());
            }
        }
    }

    /**
     * An area with its topic only, as in a draft.
     *
     * @param id its id
     * @param topic what is developed; not blank
     * @return a builder
     */
    public static Builder builder(AreaId id, String topic) {
        return new Builder(id, topic);
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
        private Optional<LocalDate> evaluateBy = Optional.empty();
        private Optional<Evaluation> evaluation = Optional.empty();
        private final Map<Influence, String> influence = new EnumMap<>(Influence.class);
        private Optional<PlanId> carriedFrom = Optional.empty();

        private Builder(AreaId id, String topic) {
            this.id = requireNonNull(id, "id");
            this.topic = requireNonNull(topic, "topic");
        }

        Builder withId(AreaId id) {
            this.id = id;
            return this;
        }

        Builder withoutEvaluation() {
            this.evaluation = Optional.empty();
            return this;
        }

        /**
         * What is developed; replaces what was set before.
         *
         * @param topic the topic; not blank
         * @return this builder
         */
        public Builder topic(String topic) {
            this.topic = requireNonNull(topic, "topic");
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
         * All actions; replaces those set before.
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
         * All who follow; replaces those set before.
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
            evaluateBy = Optional.ofNullable(day);
            return this;
        }

        /**
         * What came of it.
         *
         * @param evaluation the evaluation
         * @return this builder
         */
        public Builder evaluation(Evaluation evaluation) {
            this.evaluation = Optional.of(evaluation);
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
            this.carriedFrom = Optional.of(plan);
            return this;
        }

        /**
         * The area.
         *
         * @return the area
         * @throws IllegalArgumentException if the topic is blank or two actions have the same id
         */
        public DevelopmentArea build() {
            return new DevelopmentArea(
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
    }
}
