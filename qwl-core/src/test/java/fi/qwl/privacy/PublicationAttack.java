package fi.qwl.privacy;

import fi.qwl.index.DirectMembers;
import fi.qwl.index.ScaleEnd;
import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An attacker who reads publications of one wave and measure, knows the trees, every number of answers, the policy and
 * the scale, and solves what can be solved. It succeeds with: the exact value of fewer than k people; k − 1 people, or a
 * hidden group with a band, bounded within the policy's width, which a forced unanimous answer is a case of; everybody on
 * one side of a limit; from published spread or distribution, a single set of answers. It knows nothing of residuals or of
 * how a release is chosen. For up to fourteen cells: the parts of home units that published sets are made of.
 */
final class PublicationAttack {

    private static final double TOLERANCE = 1e-6;
    /** Means are read to one decimal. */
    private static final double ROUNDING = 0.05;
    /** Standard deviations are read in whole points. */
    private static final double SD_ROUNDING = 0.5;

    private static final double[] EDGES = {0, 20, 40, 60, 80, 100};

    private final long[] people;
    private final Measure measure;
    private final int fewest;
    private final double width;
    private final boolean isOneToFive;
    private List<List<Double>> answers = List.of();
    /** Published sums, sums of squares, histograms and bands, by the cells that they are of, as bits. */
    private final Map<Integer, Double> sums = new TreeMap<>();

    private final Map<Integer, Double> squares = new TreeMap<>();
    /** How far each of these may be off: released numbers are rounded. */
    private final Map<Integer, Double> sumErrors = new TreeMap<>();

    private final Map<Integer, Double> squareErrors = new TreeMap<>();
    private final List<Map<Integer, Double>> bins = new ArrayList<>();
    private final Map<Integer, Double> below = new TreeMap<>();
    private final Map<Integer, Band> bands = new TreeMap<>();
    private final Map<Integer, List<Double>> quartiles = new TreeMap<>();

    PublicationAttack(long[] people, Measure measure, int fewest, double width, boolean isOneToFive) {
        this.people = people;
        this.measure = measure;
        this.fewest = fewest;
        this.width = width;
        this.isOneToFive = isOneToFive;
        for (int bin = 0; bin < EDGES.length - 1; bin++) {
            bins.add(new TreeMap<>());
        }
    }

    /** Reads all that a publication says of the measure. */
    void read(PublishedResults results, Function<UnitId, Integer> cellsOf, Function<UnitGroup, Integer> cellsOfGroup) {
        for (PublishedUnit unit : results.units()) {
            int cells = cellsOf.apply(unit.unit().id());
            read(unit.value(measure), cells);
        }
        for (PublishedGroup group : results.groups()) {
            read(group.value(measure), cellsOfGroup.apply(group.group()));
        }
        for (PublishedGroup neighbours : results.merged()) {
            read(neighbours.value(measure), cellsOfGroup.apply(neighbours.group()));
        }
    }

    /** Reads what a later wave's changes say of this one. */
    void readChanges(PublishedResults later, Function<UnitId, Integer> cellsOf) {
        for (PublishedUnit unit : later.units()) {
            if (unit.value(measure) instanceof PublishedValue.Shown shown
                    && shown.change().isPresent()) {
                PublishedChange change = shown.change().get();
                int cells = 0;
                for (UnitId base : change.base()) {
                    cells |= cellsOf.apply(base);
                }
                sums.put(cells, peopleOf(cells) * change.baseMean());
                sumErrors.put(cells, peopleOf(cells) * ROUNDING);
            }
        }
    }

    private void read(PublishedValue value, int cells) {
        if (value instanceof PublishedValue.Banded banded) {
            bands.put(cells, banded.band());
        }
        if (value instanceof PublishedValue.Shown shown) {
            double n = shown.n();
            sums.put(cells, n * shown.mean());
            sumErrors.put(cells, n * ROUNDING);
            if (shown.sd().isPresent()) {
                double sd = shown.sd().getAsDouble();
                squares.put(cells, (n - 1) * sd * sd + n * shown.mean() * shown.mean());
                squareErrors.put(
                        cells, (n - 1) * (sd + SD_ROUNDING / 2) * 2 * SD_ROUNDING + n * shown.mean() * 2.1 * ROUNDING);
            }
            shown.distribution().ifPresent(told -> read(told, n, cells));
        }
    }

    private void read(PublishedValue.Distribution told, double n, int cells) {
        for (int bin = 0; bin < bins.size(); bin++) {
            bins.get(bin).put(cells, (double) told.histogram().get(bin));
        }
        if (!told.quartiles().isEmpty()) {
            quartiles.put(cells, told.quartiles());
        }
        told.shareBelowLimit().ifPresent(share -> below.put(cells, share * n / 100));
    }

    /** What was found, in words; empty where the attack fails. */
    List<String> successes() {
        List<String> found = new ArrayList<>();
        List<Known> means = solved(sums, sumErrors);
        for (Known known : means) {
            if (known.n() < fewest) {
                found.add("exact value of " + known.n());
            } else if (isBoundedBelowTheTop(known)) {
                found.add("bounded few of " + known.n());
            }
            attackAsInsider(known, found);
            attackBands(known, found);
        }
        for (Known spread : solved(squares, squareErrors)) {
            for (Known part : means) {
                if ((part.cells() & ~spread.cells()) == 0) {
                    attackSpread(spread, part, means, found);
                }
            }
        }
        attackDistributions(means, found);
        return found;
    }

    /** A good mean is no secret: bounds at the top count only where they leave one answer to all. */
    private boolean isBoundedBelowTheTop(Known known) {
        double few = Math.min(fewest - 1.0, (double) known.n());
        boolean reachesTop = known.sum() + known.slack() >= 100 * few;
        boolean isUnanimous = 100 * known.n() - known.sum() + known.slack() < TOLERANCE;
        return isUnanimous || (!reachesTop && boundOf(known, Double.POSITIVE_INFINITY) <= width - TOLERANCE);
    }

    /**
     * Somebody among some people with a known sum knows the sum of the others. Two steps from an end leave two sets of
     * their answers (2 and 1 + 1), one step one set, and none a unanimous one.
     */
    private void attackAsInsider(Known known, List<String> found) {
        double step = isOneToFive ? 25 : 1;
        for (double own : answersOf(known.cells())) {
            double others = known.n() - 1.0;
            double low = known.sum() + known.slack() - own;
            double high = 100 * others - (known.sum() - known.slack() - own);
            if (others > 0 && Math.min(low, high) < 3 * step - TOLERANCE) {
                found.add("two sets of others at most in " + known.n());
            }
        }
    }

    /** Gives each cell's answers, for what one of its people knows: the person's own. */
    PublicationAttack knowing(List<List<Double>> answers) {
        this.answers = answers;
        return this;
    }

    private List<Double> answersOf(int cells) {
        List<Double> all = new ArrayList<>();
        for (int cell = 0; cell < answers.size(); cell++) {
            if ((cells >> cell & 1) == 1) {
                all.addAll(answers.get(cell));
            }
        }
        return all;
    }

    /** Bands within what is known: the others, and each group with a band, are bounded by what the bands leave. */
    private void attackBands(Known known, List<String> found) {
        int banded = 0;
        double least = 0;
        double most = 0;
        for (Map.Entry<Integer, Band> entry : bands.entrySet()) {
            if ((entry.getKey() & ~known.cells()) == 0 && (entry.getKey() & banded) == 0) {
                banded |= entry.getKey();
                least += entry.getValue().from() * peopleOf(entry.getKey());
                most += entry.getValue().to() * peopleOf(entry.getKey());
            }
        }
        double others = peopleOf(known.cells() & ~banded);
        double low = Math.max(0, known.sum() - known.slack() - most);
        double high = Math.min(100 * others, known.sum() + known.slack() - least);
        if (banded != 0 && others > 0 && others < fewest && high - low <= (width - TOLERANCE) * others) {
            found.add("the few beside bands bounded");
        }
        for (Map.Entry<Integer, Band> entry : bands.entrySet()) {
            double n = peopleOf(entry.getKey());
            if ((entry.getKey() & ~banded) == 0 && n > 0) {
                double from = entry.getValue().from() * n;
                double to = entry.getValue().to() * n;
                double lowest = Math.max(from, known.sum() - known.slack() - (most - to) - 100 * others);
                double highest = Math.min(to, known.sum() + known.slack() - (least - from));
                if (highest - lowest <= (width - TOLERANCE) * n) {
                    found.add("a group with a band bounded");
                }
            }
        }
    }

    private void attackSpread(Known spread, Known part, List<Known> means, List<String> found) {
        for (Known whole : means) {
            if (whole.cells() == spread.cells()) {
                double rest = whole.n() - part.n();
                double restSum = whole.sum() - part.sum();
                double within =
                        spread.sum() - part.sum() * part.sum() / part.n() - (rest > 0 ? restSum * restSum / rest : 0);
                double slack = spread.slack()
                        + 2 * part.sum() / part.n() * part.slack()
                        + (rest > 0 ? 2 * restSum / rest * (whole.slack() + part.slack()) : 0);
                if (boundOf(part, Math.max(0, within + slack)) <= width - TOLERANCE) {
                    found.add("few of " + part.n() + " bounded by spread");
                }
                if (rest == 0 && hasOneSetOfAnswers(whole, spread)) {
                    found.add("the only answers of " + whole.n());
                }
            }
        }
    }

    private boolean hasOneSetOfAnswers(Known whole, Known spread) {
        return isOneToFive ? solutions(whole, spread) == 1 : whole.n() == 5 && wholeNumberSolutions(whole, spread) == 1;
    }

    private void attackDistributions(List<Known> means, List<String> found) {
        List<List<Known>> solved =
                bins.stream().map(counts -> solved(counts, Map.of())).toList();
        for (int next = 0; next < solved.get(0).size(); next++) {
            int cells = solved.get(0).get(next).cells();
            double n = peopleOf(cells);
            double[] lower = new double[(int) n];
            double[] upper = new double[(int) n];
            int rank = 0;
            for (int bin = 0; bin < bins.size(); bin++) {
                long count = Math.round(solved.get(bin).get(next).sum());
                for (int i = 0; i < count && rank < n; i++) {
                    lower[rank] = EDGES[bin];
                    upper[rank++] = EDGES[bin + 1];
                }
            }
            if (isOneToFive) {
                // Each answer on 1–5 has its own fifth.
                found.add("the only answers of " + (long) n + " by histogram");
            }
            narrow(quartiles.get(cells), lower, upper);
            for (Known part : means) {
                if ((part.cells() & ~cells) == 0 && boundOf(part, lower, upper) <= width - TOLERANCE) {
                    found.add("few of " + part.n() + " bounded by distribution");
                }
            }
        }
        for (Known known : solved(below, Map.of())) {
            if (Math.abs(known.sum()) < TOLERANCE || Math.abs(known.sum() - known.n()) < TOLERANCE) {
                found.add("all on one side of the limit");
            }
        }
    }

    /** A quartile, to half a point, bounds the people below and above it in rank. */
    private static void narrow(@org.jspecify.annotations.Nullable List<Double> told, double[] lower, double[] upper) {
        for (int quartile = 0; told != null && quartile < 3; quartile++) {
            double position = (quartile + 1) / 4.0 * (lower.length - 1);
            for (int rank = 0; rank < lower.length; rank++) {
                upper[rank] =
                        rank <= Math.floor(position) ? Math.min(upper[rank], told.get(quartile) + 0.5) : upper[rank];
                lower[rank] =
                        rank >= Math.ceil(position) ? Math.max(lower[rank], told.get(quartile) - 0.5) : lower[rank];
            }
        }
    }

    /** How narrowly k − 1 of some people are bounded who are among others with known bounds by rank. */
    private double boundOf(Known part, double[] lower, double[] upper) {
        int few = (int) Math.min(fewest - 1L, part.n());
        int others = (int) part.n() - few;
        double most = Math.min(top(upper, few), part.sum() + part.slack() - bottom(lower, others));
        double least = Math.max(bottom(lower, few), part.sum() - part.slack() - top(upper, others));
        return (most - least) / few;
    }

    private static double top(double[] byRank, int people) {
        return Arrays.stream(byRank).skip(byRank.length - people).sum();
    }

    private static double bottom(double[] byRank, int people) {
        return Arrays.stream(byRank).limit(people).sum();
    }

    /** How narrowly k − 1 of some people are bounded by their sum and, if it is known, the spread among them. */
    private double boundOf(Known known, double spread) {
        double n = known.n();
        double few = Math.min(fewest - 1.0, n);
        double least = known.sum() - known.slack();
        double most = known.sum() + known.slack();
        double low = Math.max(0, least - 100 * (n - few)) / few;
        double high = Math.min(100 * few, most) / few;
        double distance = Math.sqrt(spread * (n - few) / (n * few));
        return Math.min(high, most / n + distance) - Math.max(low, least / n - distance);
    }

    /** How many sets of answers on 1–5 have these numbers, as far as rounding leaves them open, up to two. */
    private static int solutions(Known whole, Known spread) {
        int found = 0;
        for (long sum = steps(whole.sum() - whole.slack(), 25); sum * 25 <= whole.sum() + whole.slack() + 1e-6; sum++) {
            double most = spread.sum() + spread.slack() + 1e-6;
            for (long square = steps(spread.sum() - spread.slack(), 625); square * 625 <= most && found < 2; square++) {
                found += solutions(whole.n(), sum, square);
            }
        }
        return found;
    }

    private static long steps(double least, double step) {
        return (long) Math.ceil((least - 1e-6) / step);
    }

    private static int solutions(long n, long sum, long square) {
        int found = 0;
        for (long fives = 0; fives <= n; fives++) {
            for (long fours = 0; fours + fives <= n && found < 2; fours++) {
                long a = sum - 3 * fours - 4 * fives;
                long b = square - 9 * fours - 16 * fives;
                long threes = (b - a) / 2;
                long twos = a - 2 * threes;
                boolean isWhole = (b - a) % 2 == 0 && threes >= 0 && twos >= 0;
                found += isWhole && fives + fours + threes + twos <= n ? 1 : 0;
            }
        }
        return found;
    }

    /** How many sets of five whole numbers from 0 to 100 have these sums, as far as rounding leaves them open, up to two. */
    private static int wholeNumberSolutions(Known whole, Known spread) {
        int found = 0;
        double least = spread.sum() - spread.slack() - 1e-6;
        double most = spread.sum() + spread.slack() + 1e-6;
        for (long total = steps(whole.sum() - whole.slack(), 1); total <= whole.sum() + whole.slack() + 1e-6; total++) {
            for (long a = 0; a <= 100 && 5 * a <= total; a++) {
                for (long b = a; b <= 100 && found < 2; b++) {
                    for (long c = b; c <= 100 && found < 2; c++) {
                        for (long d = c; d <= 100 && found < 2; d++) {
                            long e = total - a - b - c - d;
                            long squares = a * a + b * b + c * c + d * d + e * e;
                            found += e >= d && e <= 100 && squares >= least && squares <= most ? 1 : 0;
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Every union of occupied cells whose sum follows from the published ones, with that sum. */
    private List<Known> solved(Map<Integer, Double> published, Map<Integer, Double> errors) {
        List<Known> known = new ArrayList<>();
        if (published.isEmpty()) {
            return known;
        }
        List<DirectMembers> homes = new ArrayList<>();
        for (long n : people) {
            homes.add(n == 0 ? DirectMembers.NOBODY : new DirectMembers(n, ScaleEnd.NEITHER));
        }
        RowSpaceAttack attack = new RowSpaceAttack(homes);
        published.keySet().forEach(attack::learn);
        double[][] solution = solution(published);
        for (int union : attack.solvedUnions()) {
            double[] parts = new double[published.size()];
            for (int cell = 0; cell < people.length; cell++) {
                for (int part = 0; part < parts.length && (union >> cell & 1) == 1; part++) {
                    parts[part] += solution[cell][part];
                }
            }
            double sum = 0;
            double slack = 0;
            int part = 0;
            for (Map.Entry<Integer, Double> entry : published.entrySet()) {
                sum += parts[part] * entry.getValue();
                slack += Math.abs(parts[part++]) * errors.getOrDefault(entry.getKey(), 0.0);
            }
            known.add(new Known(union, peopleOf(union), sum, slack));
        }
        return known;
    }

    private long peopleOf(int union) {
        long n = 0;
        for (int cell = 0; cell < people.length; cell++) {
            n += (union >> cell & 1) == 1 ? people[cell] : 0;
        }
        return n;
    }

    /**
     * One solution of all published equations, by cell as a combination of the published sums; what follows from them is
     * the same combination in every solution.
     */
    private double[][] solution(Map<Integer, Double> published) {
        int size = people.length;
        int width = size + published.size();
        List<double[]> equations = new ArrayList<>();
        for (int cells : published.keySet()) {
            double[] row = new double[width];
            for (int cell = 0; cell < size; cell++) {
                row[cell] = (cells >> cell & 1) == 1 && people[cell] > 0 ? 1 : 0;
            }
            row[size + equations.size()] = 1;
            equations.add(row);
        }
        double[][] rows = equations.toArray(double[][]::new);
        int next = 0;
        double[][] solution = new double[size][published.size()];
        int[] pivots = new int[size];
        for (int cell = 0; cell < size && next < rows.length; cell++) {
            int best = -1;
            for (int i = next; i < rows.length; i++) {
                best = Math.abs(rows[i][cell]) > 1e-9 ? i : best;
            }
            if (best >= 0) {
                double[] pivot = rows[best];
                rows[best] = rows[next];
                rows[next++] = pivot;
                double by = pivot[cell];
                Arrays.setAll(pivot, column -> pivot[column] / by);
                for (double[] row : rows) {
                    double factor = row == pivot ? 0 : row[cell];
                    for (int j = 0; factor != 0 && j < width; j++) {
                        row[j] -= factor * pivot[j];
                    }
                }
                pivots[cell] = next;
            }
        }
        for (int cell = 0; cell < size; cell++) {
            if (pivots[cell] > 0) {
                solution[cell] = Arrays.copyOfRange(rows[pivots[cell] - 1], size, width);
            }
        }
        return solution;
    }

    /**
     * How many were invited and answered: successful where it is known of fewer than k invited.
     *
     * @param invited how many were invited in each cell
     * @param told the sets of cells of which it is told
     */
    static List<String> participation(long[] invited, Set<Integer> told, int fewest) {
        List<DirectMembers> homes = new ArrayList<>();
        for (long n : invited) {
            homes.add(n == 0 ? DirectMembers.NOBODY : new DirectMembers(n, ScaleEnd.NEITHER));
        }
        RowSpaceAttack attack = new RowSpaceAttack(homes);
        told.forEach(attack::learn);
        return attack.succeeds(fewest) ? List.of("participation of few") : List.of();
    }

    /** A union of cells, as bits, with how many people answered in it their sum, and how far it may be off. */
    private record Known(int cells, long n, double sum, double slack) {}
}
