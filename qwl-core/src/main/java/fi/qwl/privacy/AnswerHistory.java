package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A wave's answers as they were at each of its releases, and now: each state holds all answers of the one before it and
 * more, in every home unit. So the answers fall into those of the first state and what came with each later one, and what
 * the releases reveal together can be computed exactly. The trees above the home units may differ.
 *
 * <p>Where people moved between home units, or answers were changed, it cannot be determined whose answers are whose; there is
 * no history then.
 */
final class AnswerHistory {

    /** The states, fewest answers first. */
    private final List<Results> states;

    private final List<UnitId> homes;

    private AnswerHistory(List<Results> states, List<UnitId> homes) {
        this.states = states;
        this.homes = homes;
    }

    /**
     * Puts the states in order.
     *
     * @param now what is to be released
     * @param earlier what was released, one for each state
     * @return the history; empty if the states cannot be distinguished by answers that were added or withdrawn
     */
    static Optional<AnswerHistory> of(Results now, List<Results> earlier) {
        List<Results> states = new ArrayList<>(earlier);
        states.add(now);
        states.sort(Comparator.comparingLong(AnswerHistory::answers));
        Set<UnitId> homes = new TreeSet<>();
        for (Results state : states) {
            boolean isAlike = state instanceof Results.Computed
                    && state.order() == now.order()
                    && state.model().equals(now.model())
                    && state.measures().equals(now.measures());
            if (!isAlike) {
                return Optional.empty();
            }
            state.units().forEach(unit -> homes.add(unit.unit().id()));
        }
        AnswerHistory history = new AnswerHistory(List.copyOf(states), List.copyOf(homes));
        return history.onlyGrows() ? Optional.of(history) : Optional.empty();
    }

    private static long answers(Results results) {
        return results.units().stream()
                .flatMap(unit -> results.measures().stream().map(unit::directMembers))
                .mapToLong(home -> home.n())
                .sum();
    }

    private boolean onlyGrows() {
        for (Measure measure : states.get(0).measures()) {
            for (UnitId home : homes) {
                for (int state = 0; state < states.size(); state++) {
                    ValueCounts values = values(state, home, measure);
                    if (values.n()
                            != unit(state, home)
                                    .map(unit -> unit.directMembers(measure).n())
                                    .orElse(0L)) {
                        return false;
                    }
                    if (state > 0 && !holds(values, values(state - 1, home, measure))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean holds(ValueCounts all, ValueCounts some) {
        return all.includes(some);
    }

    private Optional<UnitResult> unit(int state, UnitId home) {
        Results results = states.get(state);
        return results.organisation().find(home).isPresent() ? Optional.of(results.unit(home)) : Optional.empty();
    }

    private ValueCounts values(int state, UnitId home, Measure measure) {
        return unit(state, home).map(unit -> unit.directValues(measure)).orElseGet(ValueCounts::zero);
    }

    /** The answers to one measure, in the parts that states and home units make of them. */
    Parts parts(Measure measure) {
        return new Parts(measure);
    }

    /** One measure's answers: a cell for each home unit and each state that answers came with. */
    final class Parts {
        private final long[] people;
        private final double[] low;
        private final double[] high;
        private final double[] mostLow;
        private final double[] mostHigh;

        private Parts(Measure measure) {
            int size = homes.size() * states.size();
            people = new long[size];
            low = new double[size];
            high = new double[size];
            mostLow = new double[size];
            mostHigh = new double[size];
            PossibleValues possible = states.get(0).possibleValues(measure);
            for (int home = 0; home < homes.size(); home++) {
                for (int state = 0; state < states.size(); state++) {
                    Sum with = Sum.of(values(state, homes.get(home), measure));
                    Sum before = state == 0 ? Sum.NOTHING : Sum.of(values(state - 1, homes.get(home), measure));
                    int cell = home * states.size() + state;
                    people[cell] = with.n - before.n;
                    double sum = with.total - before.total;
                    low[cell] = Math.max(0, sum - people[cell] * possible.lowest());
                    high[cell] = Math.max(0, people[cell] * possible.highest() - sum);
                    // Of everybody in the unit: the values of a part lie among them.
                    mostLow[cell] = Math.min(low[cell], with.highest - possible.lowest());
                    mostHigh[cell] = Math.min(high[cell], possible.highest() - with.lowest);
                }
            }
        }

        long[] people() {
            return people;
        }

        double[] low() {
            return low;
        }

        double[] high() {
            return high;
        }

        /** How much of a cell's distance from the low end is one person's at most. */
        double[] mostLow() {
            return mostLow;
        }

        /** The same from the high end. */
        double[] mostHigh() {
            return mostHigh;
        }

        long people(int[] cells) {
            return Arrays.stream(cells).mapToLong(cell -> people[cell]).sum();
        }

        /**
         * The cells of a unit at a state.
         *
         * @param results the state
         * @param unit the unit, in the state's own tree
         */
        int[] of(Results results, UnitId unit) {
            int last = states.indexOf(results);
            int from = results.organisation().indexOf(unit);
            Set<UnitId> within = new HashSet<>();
            for (int member = from; member < results.organisation().endOf(from); member++) {
                within.add(results.organisation().units().get(member).id());
            }
            List<Integer> cells = new ArrayList<>();
            for (int home = 0; home < homes.size(); home++) {
                for (int state = 0; state <= last && within.contains(homes.get(home)); state++) {
                    cells.add(home * states.size() + state);
                }
            }
            return cells.stream().mapToInt(cell -> cell).toArray();
        }

        /** The cells of a group at a state. */
        int[] of(Results results, UnitGroup group) {
            return group.units().stream()
                    .flatMapToInt(unit -> Arrays.stream(of(results, unit)))
                    .distinct()
                    .sorted()
                    .toArray();
        }

        /** Those of some cells that were there in one of some states. */
        int[] thatWereIn(int[] cells, List<Results> released) {
            int last = released.stream().mapToInt(states::indexOf).max().orElse(-1);
            return Arrays.stream(cells)
                    .filter(cell -> cell % states.size() <= last)
                    .toArray();
        }
    }

    /** How many values there are, their sum in percentage points, the lowest and the highest. */
    private record Sum(long n, double total, double lowest, double highest) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0);

        static Sum of(@Nullable ValueCounts values) {
            ValueCounts.Distribution distribution =
                    Objects.requireNonNull(values, "values").finish();
            double total = 0;
            for (int rank = 0; rank < distribution.distinct(); rank++) {
                total += distribution.value(rank) * distribution.count(rank);
            }
            return distribution.n() == 0
                    ? NOTHING
                    : new Sum(
                            distribution.n(),
                            total,
                            distribution.value(0),
                            distribution.value(distribution.distinct() - 1));
        }
    }
}
