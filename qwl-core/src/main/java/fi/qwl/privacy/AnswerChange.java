package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.ValueCounts;
import java.util.HashMap;
import java.util.Map;

/**
 * What changed between two states of some people's answers to one measure: how much more often each value was given. People
 * cannot be told apart, so a set of people changed by the two differences of its multisets of values. For one thread.
 */
final class AnswerChange {

    private static final double QUANTA = 1e12;

    private final Map<Long, Long> byQuanta = new HashMap<>();

    /** Between two states of one home unit. */
    static AnswerChange of(ValueCounts then, ValueCounts now) {
        AnswerChange change = new AnswerChange();
        now.forEach((quanta, count) -> change.count(quanta, count));
        then.forEach((quanta, count) -> change.count(quanta, -count));
        return change;
    }

    private void count(long quanta, long more) {
        byQuanta.merge(quanta, more, (first, second) -> first + second == 0 ? null : Long.valueOf(first + second));
    }

    void add(AnswerChange other) {
        other.byQuanta.forEach(this::count);
    }

    /** This change without that of a part of the people. */
    AnswerChange without(AnswerChange part) {
        AnswerChange rest = new AnswerChange();
        rest.add(this);
        part.byQuanta.forEach((quanta, more) -> rest.count(quanta, -more));
        return rest;
    }

    boolean isNone() {
        return byQuanta.isEmpty();
    }

    /** How many people's answers changed at least: the larger of those that are gone and those that are new. */
    long people() {
        return Math.max(added(), removed());
    }

    /** How many answers are new. */
    long added() {
        return byQuanta.values().stream().mapToLong(count -> Math.max(0, count)).sum();
    }

    /** How many answers are gone. */
    long removed() {
        return byQuanta.values().stream()
                .mapToLong(count -> Math.max(0, -count))
                .sum();
    }

    /**
     * How far the change of the sum is from the least and the most that so many people could make of it, in percentage points
     * times people.
     */
    double fromEnds(PossibleValues possible) {
        double low = 0;
        double high = 0;
        for (Map.Entry<Long, Long> entry : byQuanta.entrySet()) {
            double value = entry.getKey() / QUANTA;
            long count = entry.getValue();
            low += count > 0 ? count * (value - possible.lowest()) : -count * (possible.highest() - value);
            high += count > 0 ? count * (possible.highest() - value) : -count * (value - possible.lowest());
        }
        return Math.min(low, high);
    }

    /** {@return that it is one; never a value} */
    @Override
    public String toString() {
        return "AnswerChange";
    }
}
