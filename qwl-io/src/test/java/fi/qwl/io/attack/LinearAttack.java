package fi.qwl.io.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * All that was published of one wave as one linear program, solved by ojAlgo. Its unknowns are, by cell, the sums of the
 * answers to those items that are in the same measures, and the sum of the index. So a factor is bounded by a capability of
 * some of its items and the other way round, and factors and index bound each other by planes that lie above and below the
 * index at every answer. Exact also where published sets overlap.
 */
final class LinearAttack {

    private static final String INDEX = "QWL";
    private static final double TOLERANCE = 1e-6;
    /** Where planes touch the index, as shares of the scale. */
    private static final double[] TOUCHING = {0.2, 0.8};

    private static final double SMALL = 0.01;

    private final Town town;
    private final Map<String, long[]> people;
    private final ExpressionsBasedModel program = new ExpressionsBasedModel();
    /** By measure, the unknowns whose sum it is, by cell. */
    private final Map<String, Map<Integer, List<Variable>>> unknowns = new HashMap<>();

    /**
     * Starts with what the scale and the model say.
     *
     * @param people by measure and cell
     */
    LinearAttack(Town town, Map<String, long[]> people) {
        this.town = town;
        this.people = people;
        parts().forEach((measures, columns) -> {
            long[] ofPart = people(measures.iterator().next());
            for (int cell = 0; cell < ofPart.length; cell++) {
                double most = ofPart[cell] * (town.points - 1.0) * columns.size();
                put(measures, cell, most);
            }
        });
        for (int cell = 0; cell < people(INDEX).length; cell++) {
            put(Set.of(INDEX), cell, 100.0 * people(INDEX)[cell]);
        }
        bindIndex();
    }

    /** The columns that are in the same measures, by these. */
    private Map<Set<String>, List<Integer>> parts() {
        Map<Integer, Set<String>> measures = new TreeMap<>();
        town.columns.forEach((measure, columns) -> columns.forEach(column ->
                measures.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(measure)));
        Map<Set<String>, List<Integer>> parts = new LinkedHashMap<>();
        measures.forEach((column, of) ->
                parts.computeIfAbsent(of, any -> new ArrayList<>()).add(column));
        return parts;
    }

    private void put(Set<String> measures, int cell, double most) {
        if (most > 0) {
            Variable unknown =
                    program.newVariable(measures + " of " + cell).lower(0).upper(most);
            measures.forEach(measure -> unknowns.computeIfAbsent(measure, any -> new HashMap<>())
                    .computeIfAbsent(cell, any -> new ArrayList<>())
                    .add(unknown));
        }
    }

    private long[] people(String measure) {
        return people.getOrDefault(measure, new long[0]);
    }

    /** Of cells whose people all have an index. */
    private void bindIndex() {
        List<Plane> planes = planes();
        for (int cell = 0; cell < people(INDEX).length; cell++) {
            long n = people(INDEX)[cell];
            int place = cell;
            boolean haveAll = JointAttack.FACTORS.stream().allMatch(factor -> people(factor)[place] == n);
            if (n > 0 && haveAll) {
                planes.forEach(plane -> bind(place, n, plane));
            }
        }
    }

    private void bind(int cell, long n, Plane plane) {
        Expression difference = program.newExpression("index of " + cell + " " + program.countExpressions());
        add(difference, INDEX, cell, 1);
        for (int factor = 0; factor < 3; factor++) {
            String key = JointAttack.FACTORS.get(factor);
            add(difference, key, cell, -plane.slopes.get(factor) * 100 / steps(key));
        }
        difference.lower(n * plane.least - TOLERANCE).upper(n * plane.most + TOLERANCE);
    }

    private long steps(String measure) {
        return measure.equals(INDEX)
                ? 100
                : (town.points - 1L)
                        * town.columns.getOrDefault(measure, List.of()).size();
    }

    private void add(Expression sum, String measure, int cell, double factor) {
        unknownsOf(measure, cell).forEach(unknown -> sum.add(unknown, factor));
    }

    private List<Variable> unknownsOf(String measure, int cell) {
        return unknowns.getOrDefault(measure, Map.of()).getOrDefault(cell, List.of());
    }

    /** The index less a sum of the factors times slopes is between two numbers, whatever a person answered. */
    private record Plane(List<Double> slopes, double least, double most) {
        Plane {
            slopes = List.copyOf(slopes);
        }
    }

    private List<Plane> planes() {
        Set<List<Double>> slopes = new LinkedHashSet<>();
        for (double fe : TOUCHING) {
            for (double yi : TOUCHING) {
                for (double pl : TOUCHING) {
                    slopes.add(slopes(100 * fe, 100 * yi, 100 * pl));
                }
            }
        }
        return slopes.stream().map(this::plane).toList();
    }

    private List<Double> slopes(double fe, double yi, double pl) {
        double here = town.model.qwl(fe, yi, pl);
        return List.of(
                round((town.model.qwl(fe + SMALL, yi, pl) - here) / SMALL),
                round((town.model.qwl(fe, yi + SMALL, pl) - here) / SMALL),
                round((town.model.qwl(fe, yi, pl + SMALL) - here) / SMALL));
    }

    private static double round(double slope) {
        return Math.rint(slope * 100) / 100;
    }

    private Plane plane(List<Double> slopes) {
        long[] steps = JointAttack.FACTORS.stream().mapToLong(this::steps).toArray();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int fe = 0; fe <= steps[0]; fe++) {
            for (int yi = 0; yi <= steps[1]; yi++) {
                for (int pl = 0; pl <= steps[2]; pl++) {
                    double[] percent = {100.0 * fe / steps[0], 100.0 * yi / steps[1], 100.0 * pl / steps[2]};
                    double beside = town.model.qwl(percent[0], percent[1], percent[2])
                            - slopes.get(0) * percent[0]
                            - slopes.get(1) * percent[1]
                            - slopes.get(2) * percent[2];
                    least = Math.min(least, beside);
                    most = Math.max(most, beside);
                }
            }
        }
        return new Plane(slopes, least, most);
    }

    /** Learns that the sum of some cells is between two numbers: in steps, the index in percent. */
    void learn(String measure, long set, double least, double most) {
        Expression sum = program.newExpression(measure + " " + set + " " + program.countExpressions());
        for (int cell = 0; cell < Long.SIZE; cell++) {
            if ((set >> cell & 1) == 1) {
                add(sum, measure, cell, 1);
            }
        }
        sum.lower(least).upper(most);
    }

    /** The least and the most that the sum of some cells can be with all that was published. */
    double[] bounds(String measure, long set) {
        List<Variable> wanted = new ArrayList<>();
        for (int cell = 0; cell < Long.SIZE; cell++) {
            if ((set >> cell & 1) == 1) {
                wanted.addAll(unknownsOf(measure, cell));
            }
        }
        Optimisation.Result least = solvable(wanted).minimise();
        Optimisation.Result most = solvable(wanted).maximise();
        if (!least.getState().isFeasible() || !most.getState().isFeasible()) {
            throw new AssertionError("what was published cannot be true: the attacker misreads it");
        }
        return new double[] {least.getValue(), most.getValue()};
    }

    /** A copy, since solving narrows the unknowns of a program. */
    private ExpressionsBasedModel solvable(List<Variable> wanted) {
        ExpressionsBasedModel copy = program.copy();
        wanted.forEach(unknown -> copy.getVariable(program.indexOf(unknown)).weight(1));
        return copy;
    }
}
