package fi.qwl.io.attack;

import com.fasterxml.jackson.databind.JsonNode;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An attacker who reads all documents of one wave, all measures jointly, and knows the trees, every number of answers, the
 * scale, the policy and the source code; then the same with one respondent's own answers. Shares no code with what protects.
 *
 * <p>From outside it succeeds with: fewer than k people, or a coded or banded group, bounded within the policy's width
 * (at the top only where that leaves one answer to all); a unanimous answer of some people; how many of fewer than k
 * invited people answered. With own answers: at most two sets of the others' answers fit, of one measure or of the factors
 * and the index together.
 */
final class JointAttack {

    private static final double WIDTH = 10;
    private static final double TOLERANCE = 1e-7;
    /** So far a solved program may be off, in steps. */
    private static final double SOLVED = 1e-3;

    static final List<String> FACTORS = List.of("FE", "YI", "PL");
    private static final String INDEX = "QWL";
    /** The index is taken in thousandths of a percent. */
    private static final long INDEX_STEPS = 100_000;
    /** An index of factors of fewer values is printed in whole percent. */
    private static final int FEW_VALUES = 9;

    private final Town town;
    private final Town.Year year;
    /** k of the policy. */
    private final int fewest;

    private final int cells;
    private final List<Reading> readings = new ArrayList<>();
    /** Whether "protected" would be said of all that are not too few, as it once was. */
    private final boolean readsReasonsByAnswers;

    private final Map<String, List<Fact>> facts = new TreeMap<>();
    private final Set<String> found = new TreeSet<>();
    /** By measure, each person's steps. */
    private final Map<String, long[]> values = new HashMap<>();

    /** The sum of some people's steps on a measure is within an interval. */
    record Fact(long cells, long least, long most, boolean isCoarse) {}

    JointAttack(Town town, Town.Year year) {
        this(town, year, false);
    }

    JointAttack(Town town, Town.Year year, boolean readsReasonsByAnswers) {
        this.town = town;
        this.readsReasonsByAnswers = readsReasonsByAnswers;
        this.year = year;
        this.fewest = town.policy.minimumForMeans();
        this.cells = 2 * year.parents().size();
    }

    JointAttack read(Reading reading) {
        readings.add(reading);
        for (Reading.Value value : reading.values()) {
            learn(value);
        }
        return this;
    }

    /**
     * Reads what a later wave's changes say of this one.
     *
     * @param later the later document
     * @param then this wave's, for who was in which unit
     */
    JointAttack readChanges(Reading later, Reading then) {
        for (Reading.Value value : later.values()) {
            JsonNode change = value.node().path("change");
            long set = then.cellsOf(value.unit());
            if (change.path("since").asText("").equals(then.wave()) && set != 0) {
                double mean = change.path("then").asDouble();
                learn(new Reading.Value(value.unit(), value.measure(), set, Reading.Form.EXACT, mean, mean, change));
            }
        }
        return this;
    }

    private void learn(Reading.Value value) {
        long n = people(value.measure(), value.cells());
        if (value.form() == Reading.Form.HIDDEN || n == 0) {
            return;
        }
        double unit = 100.0 / steps(value.measure());
        double from = value.from();
        double to = value.to();
        if (value.form() == Reading.Form.EXACT) {
            from -= down(value.measure());
            to += up(value.measure(), value.to());
        }
        long least = (long) Math.ceil(from * n / unit - TOLERANCE);
        long most = (long) Math.floor(to * n / unit + TOLERANCE);
        boolean isOpen = value.form() != Reading.Form.EXACT && to < 100;
        most = isOpen && Math.abs(most * unit - to * n) < TOLERANCE ? most - 1 : most;
        boolean isCoarse = value.form() == Reading.Form.BAND || (value.form() == Reading.Form.RANGE && isCoded(value));
        List<Fact> ofMeasure = facts.computeIfAbsent(value.measure(), any -> new ArrayList<>());
        ofMeasure.add(new Fact(value.cells(), least, most, isCoarse));
        if (value.form() == Reading.Form.RANGE && !value.unit().isEmpty() && !isCoded(value)) {
            ofMeasure.add(saidByForm(value, n));
        }
    }

    /** Whether a range is that of low means of small groups: under 40 %, or where answers are coarser what is near the end. */
    private boolean isCoded(Reading.Value value) {
        long n = people(value.measure(), value.cells());
        return !value.measure().equals(INDEX)
                && n < 10
                && value.from() == 0
                && value.to() == codedBelow(n, value.measure());
    }

    private double codedBelow(long n, String measure) {
        double step = 100.0 / steps(measure);
        double others = Math.max((steps(measure) == 2 ? 4 : 3) * step, (n - 1) * Math.min(step, 5));
        double widest = 5 * Math.ceil((100 + others) / n / 5);
        double coded = Math.max(40, widest);
        return coded + widest > 100 ? 0 : coded;
    }

    /**
     * What a range says by being none of the others: fewer than ten people are not among those of low means; and a range that reaches
     * neither end is of people who are not near one.
     */
    private Fact saidByForm(Reading.Value value, long n) {
        long steps = steps(value.measure());
        boolean isIndex = value.measure().equals(INDEX);
        boolean isBetween = value.from() > 0 && value.to() < 100 && !isIndex;
        long away = isBetween ? awayFromEnds(n, steps) : 0;
        double coded = n < 10 && !isIndex ? codedBelow(n, value.measure()) / 100 : 0;
        long atLeast = (long) Math.ceil(coded * n * steps - TOLERANCE);
        return new Fact(value.cells(), Math.max(away, atLeast), n * steps - away, false);
    }

    private static long awayFromEnds(long n, long steps) {
        return (long) Math.ceil(Math.max(steps == 2 ? 4 : 3, (n - 1) * Math.min(1, 5 * steps / 100.0)) - TOLERANCE);
    }

    private double down(String measure) {
        return isWhole(measure) ? 0.5 : 0.05;
    }

    /** A mean just under a limit is cut and not rounded up to it. */
    private double up(String measure, double printed) {
        double step = isWhole(measure) ? 1 : 0.1;
        boolean isUnderLimit = limits(measure).stream().anyMatch(limit -> Math.abs(printed + step - limit) < TOLERANCE);
        return isUnderLimit ? step : step / 2;
    }

    private List<Double> limits(String measure) {
        List<Double> limits = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (factor.key().equals(measure)) {
                limits.add(town.model.limits().of(factor));
            }
        }
        if (measure.equals(INDEX)) {
            town.model.riskRules().classes().classes().forEach(named -> limits.add(named.lowest()));
        }
        return limits;
    }

    private boolean isWhole(String measure) {
        return measure.equals(INDEX)
                && Arrays.stream(Factor.values()).anyMatch(factor -> steps(factor.key()) + 1 < FEW_VALUES);
    }

    /** The most that a person's value can be, in steps. */
    private long steps(String measure) {
        return measure.equals(INDEX)
                ? INDEX_STEPS
                : (town.points - 1L) * columns(measure).size();
    }

    private List<Integer> columns(String measure) {
        return town.columns.getOrDefault(measure, List.of());
    }

    /** By person, the steps on a measure; -1 without a valid answer. */
    private long[] values(String measure) {
        return values.computeIfAbsent(
                measure,
                any -> year.people().stream()
                        .mapToLong(person -> measure.equals(INDEX) ? index(person) : value(person, columns(measure)))
                        .toArray());
    }

    private long index(Town.Person person) {
        double index = town.model.qwl(
                percent(person, Factor.SAFETY),
                percent(person, Factor.COLLABORATION),
                percent(person, Factor.OBJECTIVES));
        return Double.isNaN(index) ? -1 : Math.round(index * INDEX_STEPS / 100);
    }

    private double percent(Town.Person person, Factor factor) {
        long of = value(person, columns(factor.key()));
        return of < 0 ? Double.NaN : 100.0 * of / steps(factor.key());
    }

    private static long value(Town.Person person, List<Integer> columns) {
        long sum = 0;
        for (int column : columns) {
            if (person.answers().get(column) == Town.NONE) {
                return -1;
            }
            sum += person.answers().get(column) - 1;
        }
        return sum;
    }

    /** What a tool without protection would print: the exact mean of some people, to one decimal. */
    double mean(String measure, long set) {
        long[] all = values(measure);
        double mean = Arrays.stream(members(set))
                .mapToLong(place -> all[place])
                .filter(value -> value >= 0)
                .average()
                .orElse(0);
        return Math.round(1000 * mean / steps(measure)) / 10.0;
    }

    long n(String measure, long set) {
        return people(measure, set);
    }

    /** The people of some cells, by their place. */
    private int[] members(long set) {
        return IntStream.range(0, year.people().size())
                .filter(place -> (set >> cellOf(year.people().get(place)) & 1) == 1)
                .toArray();
    }

    private static int cellOf(Town.Person person) {
        return 2 * person.unit() + person.half();
    }

    private long[] people(String measure) {
        long[] people = new long[cells];
        long[] steps = values(measure);
        for (int place = 0; place < steps.length; place++) {
            people[cellOf(year.people().get(place))] += steps[place] < 0 ? 0 : 1;
        }
        return people;
    }

    private long people(String measure, long set) {
        return peopleIn(people(measure), set);
    }

    /** What was found, in words; empty where the attack fails. */
    Set<String> successes() {
        Map<String, Bounds> solved = new HashMap<>();
        facts.forEach((measure, known) -> solved.put(measure, attack(measure, known)));
        attackShared();
        attackJointly(solved);
        attackHeadcounts();
        return found;
    }

    /** The same of all measures in one linear program: of those people whom nothing may bound. */
    Set<String> successesOfOneProgram() {
        Map<String, long[]> byMeasure = new HashMap<>();
        facts.keySet().forEach(measure -> byMeasure.put(measure, people(measure)));
        LinearAttack program = new LinearAttack(town, byMeasure);
        facts.forEach((measure, known) -> {
            double unit = measure.equals(INDEX) ? 100.0 / INDEX_STEPS : 1;
            known.forEach(fact -> program.learn(
                    measure,
                    fact.cells(),
                    unit * (fact.least() - slack(measure)),
                    unit * (fact.most() + slack(measure))));
        });
        facts.forEach((measure, known) -> {
            long[] people = people(measure);
            for (Bounds.Known sum : solved(measure, known, people).known()) {
                long n = peopleIn(people, sum.cells());
                if (n > 0 && (n < fewest || isCoarse(measure, sum.cells()))) {
                    outside(measure, steps(measure), program(program, measure, sum.cells()), n);
                }
            }
        });
        return found;
    }

    private static Bounds.Known program(LinearAttack program, String measure, long set) {
        double[] bounds = program.bounds(measure, set);
        double unit = measure.equals(INDEX) ? 100.0 / INDEX_STEPS : 1;
        return new Bounds.Known(
                set, (long) Math.ceil(bounds[0] / unit - SOLVED), (long) Math.floor(bounds[1] / unit + SOLVED));
    }

    /** Rounding of the index to thousandths adds up. */
    private long slack(String measure) {
        return measure.equals(INDEX) ? year.people().size() : 0;
    }

    private Bounds solved(String measure, List<Fact> known, long[] people) {
        Bounds bounds = new Bounds(people, steps(measure));
        long slack = slack(measure);
        known.forEach(fact -> bounds.learn(fact.cells(), fact.least() - slack, fact.most() + slack));
        bounds.solve();
        return bounds;
    }

    private boolean isCoarse(String measure, long set) {
        long occupied = occupied(people(measure));
        return facts.getOrDefault(measure, List.of()).stream()
                .anyMatch(fact -> fact.isCoarse() && (fact.cells() & occupied) == set);
    }

    private static long occupied(long[] people) {
        long occupied = 0;
        for (int cell = 0; cell < people.length; cell++) {
            occupied |= people[cell] > 0 ? 1L << cell : 0;
        }
        return occupied;
    }

    private Bounds attack(String measure, List<Fact> known) {
        long steps = steps(measure);
        long[] people = people(measure);
        Bounds bounds = solved(measure, known, people);
        for (Bounds.Known sum : bounds.known()) {
            outside(measure, steps, sum, peopleIn(people, sum.cells()));
            if (!measure.equals(INDEX)) {
                inside(measure, steps, sum);
            }
        }
        return bounds;
    }

    private static long peopleIn(long[] people, long set) {
        long n = 0;
        for (int cell = 0; cell < people.length; cell++) {
            n += (set >> cell & 1) == 1 ? people[cell] : 0;
        }
        return n;
    }

    private void outside(String measure, long steps, Bounds.Known sum, long n) {
        double unit = 100.0 / steps;
        double few = Math.min(fewest - 1.0, (double) n);
        double low = Math.max(0, sum.least() * unit - 100 * (n - few)) / few;
        double high = Math.min(100 * few, sum.most() * unit) / few;
        boolean reachesTop = high > 100 - TOLERANCE;
        if (high - low <= WIDTH - TOLERANCE && !reachesTop) {
            succeed(measure, "few bounded", n);
        }
        boolean isAnswer = !measure.equals(INDEX);
        if (isAnswer && (sum.most() <= 0 || sum.least() >= n * steps)) {
            succeed(measure, "unanimous", n);
        }
        if (isCoarse(measure, sum.cells()) && (sum.most() - sum.least()) * unit <= (WIDTH - TOLERANCE) * n) {
            succeed(measure, "coarse mean given back", n);
        }
    }

    /** Whoever is among people with a known sum knows the sum of the others. */
    private void inside(String measure, long steps, Bounds.Known sum) {
        if (sum.most() - sum.least() > 1) {
            return;
        }
        long[] all = values(measure);
        long[] own = Arrays.stream(members(sum.cells()))
                .mapToLong(place -> all[place])
                .filter(value -> value >= 0)
                .toArray();
        for (long value : Arrays.stream(own).distinct().toArray()) {
            long others = own.length - 1L;
            if (others > 0 && AnswerSets.areFew(others, steps, sum.least() - value, sum.most() - value)) {
                succeed(measure, "two sets of others at most", own.length);
            }
        }
    }

    /** A factor less a capability that has some of its items is a measure of the others. */
    private void attackShared() {
        for (String whole : List.copyOf(facts.keySet())) {
            for (String part : List.copyOf(facts.keySet())) {
                List<Integer> left = new ArrayList<>(columns(whole));
                boolean isPart = !whole.equals(part)
                        && !columns(part).isEmpty()
                        && columns(whole).containsAll(columns(part));
                left.removeAll(columns(part));
                if (isPart && !left.isEmpty() && Arrays.equals(people(whole), people(part))) {
                    attackRest(whole, part, left);
                }
            }
        }
    }

    private void attackRest(String whole, String part, List<Integer> left) {
        List<Fact> rest = new ArrayList<>();
        for (Fact one : facts.getOrDefault(whole, List.of())) {
            for (Fact other : facts.getOrDefault(part, List.of())) {
                if (one.cells() == other.cells()) {
                    rest.add(new Fact(one.cells(), one.least() - other.most(), one.most() - other.least(), false));
                }
            }
        }
        String name = whole + " without " + part;
        town.columns.put(name, left);
        attack(name, rest);
        town.columns.remove(name);
    }

    /** The factors and the index of the same people. */
    private void attackJointly(Map<String, Bounds> solved) {
        List<Map<Long, Bounds.Known>> sums = new ArrayList<>();
        for (String measure : List.of(FACTORS.get(0), FACTORS.get(1), FACTORS.get(2), INDEX)) {
            Map<Long, Bounds.Known> bySet = new LinkedHashMap<>();
            if (solved.get(measure) != null) {
                solved.get(measure).known().forEach(known -> bySet.put(known.cells(), known));
            }
            sums.add(bySet);
        }
        int[] steps = new int[3];
        Arrays.setAll(steps, factor -> (int) steps(FACTORS.get(factor)));
        JointAnswers joint = new JointAnswers(steps, index(town.model, steps));
        for (long set : sums.get(3).keySet()) {
            boolean isKnown = sums.subList(0, 3).stream()
                    .map(bySet -> bySet.get(set))
                    .allMatch(known -> known != null && known.least() == known.most());
            if (isKnown) {
                attackJointly(set, sums.get(3).get(set), joint);
            }
        }
    }

    private void attackJointly(long set, Bounds.Known index, JointAnswers joint) {
        List<int[]> people = new ArrayList<>();
        for (int place : members(set)) {
            int[] answers = new int[3];
            Arrays.setAll(answers, factor -> (int) values(FACTORS.get(factor))[place]);
            if (Arrays.stream(answers).anyMatch(answer -> answer < 0)) {
                return;
            }
            people.add(answers);
        }
        for (int insider = 0; insider < people.size() && people.size() <= 12; insider++) {
            List<int[]> others = new ArrayList<>(people);
            int[] own = others.remove(insider);
            double known = joint.indexOf(own);
            double unit = 100.0 / INDEX_STEPS;
            if (joint.count(others, index.least() * unit - known, index.most() * unit - known) < 3) {
                succeed("factors and index", "two joint sets of others at most", people.size());
                return;
            }
        }
    }

    private static double[][][] index(IndexModel model, int[] steps) {
        double[][][] index = new double[steps[0] + 1][steps[1] + 1][steps[2] + 1];
        for (int fe = 0; fe <= steps[0]; fe++) {
            for (int yi = 0; yi <= steps[1]; yi++) {
                for (int pl = 0; pl <= steps[2]; pl++) {
                    index[fe][yi][pl] = model.qwl(100.0 * fe / steps[0], 100.0 * yi / steps[1], 100.0 * pl / steps[2]);
                }
            }
        }
        return index;
    }

    /** How many of the invited people of some units answered a measure, from the numbers beside values and the reasons. */
    private void attackHeadcounts() {
        if (readings.size() != 1 || town.kind == Town.Kind.LATE || town.kind == Town.Kind.WITHDRAWN) {
            return;
        }
        for (String measure : facts.keySet()) {
            headcounts(measure, readings.get(0));
        }
    }

    /**
     * Where everybody in a shown group answered, or nobody of five, that is seen and no success; so the number of invited
     * people bounds nothing.
     * What is said of everybody's participation bounds the number of answers to any measure.
     */
    private void headcounts(String measure, Reading reading) {
        long[] invited = invited();
        Bounds sums = headcounts(measure, reading, invited, 1000, false);
        for (Bounds.Known known : sums.known()) {
            long n = peopleIn(invited, known.cells());
            boolean isSeen = sums.known().stream()
                    .filter(wider -> wider.most() == 0 && peopleIn(invited, wider.cells()) >= fewest)
                    .anyMatch(wider -> (known.cells() & ~wider.cells()) == 0);
            if (known.least() == known.most() && n < fewest && !isSeen) {
                succeed(measure, "participation", n);
            }
        }
        Map<Long, Bounds.Known> without = new HashMap<>();
        headcounts(measure, reading, invited, 1, false).known().forEach(known -> without.put(known.cells(), known));
        for (Bounds.Known known : headcounts(measure, reading, invited, 1, true).known()) {
            Bounds.Known before = without.get(known.cells());
            boolean wasOpen = before == null || before.least() < before.most();
            boolean isAllOrNone = known.most() == 0 || known.least() == peopleIn(invited, known.cells());
            if (wasOpen && isAllOrNone) {
                succeed(measure, "participation by the reason", peopleIn(invited, known.cells()));
            }
        }
    }

    private long[] invited() {
        long[] invited = new long[cells];
        for (int unit = 0; unit < year.invited().size(); unit++) {
            invited[2 * unit] = year.invited().get(unit);
        }
        return invited;
    }

    private Bounds headcounts(String measure, Reading reading, long[] invited, long most, boolean withReasons) {
        Bounds bounds = new Bounds(invited, most);
        for (Reading.Value value : reading.values()) {
            long set = units(value.cells());
            if (value.measure().equals(measure) && set == value.cells()) {
                long n = value.node().path("n").asLong(-1);
                if (n >= 0) {
                    bounds.learn(set, n, n);
                } else if (withReasons && value.reason().equals("too-few")) {
                    bounds.learn(set, 0, fewest - 1);
                } else if (withReasons && readsReasonsByAnswers) {
                    bounds.learn(set, fewest, Long.MAX_VALUE / 8);
                }
            }
        }
        reading.respondents().forEach((set, n) -> bounds.learn(set, 0, n));
        bounds.solve();
        return bounds;
    }

    private static long units(long set) {
        long whole = 0;
        for (int cell = 0; cell < Long.SIZE; cell += 2) {
            whole |= (set >> cell & 3) != 0 ? 3L << cell : 0;
        }
        return whole;
    }

    private void succeed(String measure, String how, long n) {
        found.add(measure + ": " + how + " of " + n);
    }
}
