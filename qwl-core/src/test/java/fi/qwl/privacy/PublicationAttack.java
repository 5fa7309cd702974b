package fi.qwl.privacy;

import fi.qwl.index.HomeGroup;
import fi.qwl.index.ScaleEnd;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attacker who reads publications, knows the tree, every number of answers, the policy and the scale, and solves what
 * can be solved. It succeeds with: the exact value of fewer than k people; k − 1 people bounded within the policy's
 * width, which a forced unanimous answer is a case of; from published spread, a single set of answers on 1–5. It knows
 * nothing of residuals or of how a release is chosen. On trees of up to eight units.
 */
final class PublicationAttack {

    private static final double TOLERANCE = 1e-6;

    private final Organisation organisation;
    private final long[] people;
    private final Measure measure;
    private final int fewest;
    private final double width;
    private final boolean isOneToFive;
    /** Published sums and sums of squares, by the cells that they are of, as bits. */
    private final Map<Integer, Double> sums = new TreeMap<>();

    private final Map<Integer, Double> squares = new TreeMap<>();

    PublicationAttack(
            Organisation organisation,
            long[] people,
            Measure measure,
            int fewest,
            double width,
            boolean isOneToFive,
            List<PublishedResults> read) {
        this.organisation = organisation;
        this.people = people;
        this.measure = measure;
        this.fewest = fewest;
        this.width = width;
        this.isOneToFive = isOneToFive;
        read.forEach(this::read);
    }

    private void read(PublishedResults results) {
        for (int unit = 0; unit < people.length; unit++) {
            read(results.units().get(unit).value(measure), cellsWithin(unit));
        }
        for (PublishedGroup group : results.groups()) {
            int cells = 0;
            for (UnitId unit : group.group().units()) {
                cells |= cellsWithin(organisation.indexOf(unit));
            }
            read(group.value(measure), cells);
        }
    }

    private int cellsWithin(int unit) {
        return (1 << organisation.endOf(unit)) - (1 << unit);
    }

    private void read(PublishedValue value, int cells) {
        if (value instanceof PublishedValue.Shown shown) {
            double n = shown.n();
            sums.put(cells, n * shown.mean());
            if (shown.sd().isPresent()) {
                double sd = shown.sd().getAsDouble();
                squares.put(cells, (n - 1) * sd * sd + n * shown.mean() * shown.mean());
            }
        }
    }

    /** What was found, in words; none where the attack fails. */
    List<String> successes() {
        List<String> found = new ArrayList<>();
        List<Known> means = solved(sums);
        List<Known> spreads = solved(squares);
        for (Known known : means) {
            if (known.n() < fewest) {
                found.add("exact value of " + known.n());
            } else if (boundOf(known, Double.POSITIVE_INFINITY) <= width - TOLERANCE) {
                found.add("bounded few of " + known.n());
            }
        }
        for (Known spread : spreads) {
            for (Known part : means) {
                if ((part.cells() & ~spread.cells()) == 0) {
                    attackSpread(spread, part, means, found);
                }
            }
        }
        return found;
    }

    private void attackSpread(Known spread, Known part, List<Known> means, List<String> found) {
        for (Known whole : means) {
            if (whole.cells() == spread.cells()) {
                double rest = whole.n() - part.n();
                double restSum = whole.sum() - part.sum();
                double within =
                        spread.sum() - part.sum() * part.sum() / part.n() - (rest > 0 ? restSum * restSum / rest : 0);
                if (boundOf(part, Math.max(0, within)) <= width - TOLERANCE) {
                    found.add("few of " + part.n() + " bounded by spread");
                }
                if (isOneToFive && rest == 0 && solutions(whole, spread.sum()) == 1) {
                    found.add("the only answers of " + whole.n());
                }
            }
        }
    }

    /** How narrowly k − 1 of some people are bounded by their sum and, if it is known, the spread among them. */
    private double boundOf(Known known, double spread) {
        double n = known.n();
        double few = Math.min(fewest - 1.0, n);
        double low = Math.max(0, known.sum() - 100 * (n - few)) / few;
        double high = Math.min(100 * few, known.sum()) / few;
        double mean = known.sum() / n;
        double distance = Math.sqrt(spread * (n - few) / (n * few));
        return Math.min(high, mean + distance) - Math.max(low, mean - distance);
    }

    /** How many sets of answers on 1–5 have these numbers, up to two. */
    private static int solutions(Known whole, double squares) {
        long n = whole.n();
        long sum = Math.round(whole.sum() / 25);
        long square = Math.round(squares / 625);
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

    /** Every union of occupied cells whose sum follows from the published ones, with that sum. */
    private List<Known> solved(Map<Integer, Double> published) {
        List<HomeGroup> homes = new ArrayList<>();
        for (long n : people) {
            homes.add(n == 0 ? HomeGroup.NOBODY : new HomeGroup(n, ScaleEnd.NEITHER));
        }
        RowSpaceAttack attack = new RowSpaceAttack(organisation, homes, new boolean[people.length]);
        published.keySet().forEach(attack::learn);
        double[][] equations = equations(published);
        List<Known> known = new ArrayList<>();
        for (int union = 1; union < 1 << people.length; union++) {
            if (isOccupied(union) && attack.solves(union)) {
                known.add(new Known(union, peopleOf(union), solve(equations, union)));
            }
        }
        return known;
    }

    private boolean isOccupied(int union) {
        for (int cell = 0; cell < people.length; cell++) {
            if ((union >> cell & 1) == 1 && people[cell] == 0) {
                return false;
            }
        }
        return true;
    }

    private long peopleOf(int union) {
        long n = 0;
        for (int cell = 0; cell < people.length; cell++) {
            n += (union >> cell & 1) == 1 ? people[cell] : 0;
        }
        return n;
    }

    /** One solution of all published equations; what follows from them has the same sum in every solution. */
    private double[][] equations(Map<Integer, Double> published) {
        List<double[]> rows = new ArrayList<>();
        published.forEach((cells, value) -> {
            double[] row = new double[people.length + 1];
            for (int cell = 0; cell < people.length; cell++) {
                row[cell] = (cells >> cell & 1) == 1 && people[cell] > 0 ? 1 : 0;
            }
            row[people.length] = value;
            rows.add(row);
        });
        return rows.toArray(double[][]::new);
    }

    private double solve(double[][] equations, int union) {
        int size = people.length;
        double[][] rows = new double[equations.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = equations[i].clone();
        }
        int next = 0;
        double[] solution = new double[size];
        int[] pivots = new int[rows.length];
        for (int cell = 0; cell < size && next < rows.length; cell++) {
            int best = -1;
            for (int i = next; i < rows.length; i++) {
                best = Math.abs(rows[i][cell]) > 1e-9 ? i : best;
            }
            if (best >= 0) {
                double[] pivot = rows[best];
                rows[best] = rows[next];
                rows[next] = pivot;
                for (int i = 0; i < rows.length; i++) {
                    double factor = i == next ? 0 : rows[i][cell] / pivot[cell];
                    for (int j = 0; factor != 0 && j <= size; j++) {
                        rows[i][j] -= factor * pivot[j];
                    }
                }
                pivots[next++] = cell;
            }
        }
        for (int i = 0; i < next; i++) {
            solution[pivots[i]] = rows[i][size] / rows[i][pivots[i]];
        }
        double sum = 0;
        for (int cell = 0; cell < size; cell++) {
            sum += (union >> cell & 1) == 1 ? solution[cell] : 0;
        }
        return sum;
    }

    /** A union of cells, as bits, with how many people answered in it and their sum. */
    private record Known(int cells, long n, double sum) {}
}
