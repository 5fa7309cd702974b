package fi.qwl.stats;

import fi.qwl.stats.Matrices.Eigen;
import java.util.Arrays;

/**
 * One common factor fitted to a correlation matrix by maximum likelihood (Joreskog 1967): Newton steps with exact first
 * and second derivatives in the logarithms of the uniquenesses, the loadings being those that are best for given
 * uniquenesses. A uniqueness is not let below 0.005; where it is stopped there, the solution is a Heywood case.
 *
 * <p>Few people and many items can make several minima. So the fit starts at Joreskog's point and once with each item at
 * the floor, and the lowest minimum is taken; of equal ones the first.
 */
final class OneFactorFit {

    /** The bound that R's factanal uses by default, so that improper solutions agree as well. */
    static final double FLOOR = 0.005;

    /** Far below the promised 1e-10, since the last Newton step costs nothing. */
    private static final double TOLERANCE = 1e-12;

    private static final int MAX_STEPS = 200;
    private static final int MAX_HALVINGS = 40;
    private static final double LOG_FLOOR = Math.log(FLOOR);

    /** One per item; their sum is not negative. */
    final double[] loadings;

    /** One per item, at least {@link #FLOOR}. */
    final double[] uniquenesses;

    /** Whether the item's uniqueness was stopped at the floor. */
    final boolean[] isHeywood;

    /** What maximum likelihood makes small: 0 for a perfect fit. */
    final double discrepancy;

    /** How many Newton steps were taken from the start that led here. */
    final int steps;

    /** The largest absolute derivative left, of items not at the floor. */
    final double gradient;

    private OneFactorFit(
            double[] loadings,
            double[] uniquenesses,
            boolean[] isHeywood,
            double discrepancy,
            int steps,
            double gradient) {
        this.discrepancy = discrepancy;
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
        this.isHeywood = isHeywood;
        this.steps = steps;
        this.gradient = gradient;
    }

    /** The fit, or why there is none. */
    sealed interface Outcome {}

    record Fitted(OneFactorFit fit) implements Outcome {}

    record Failed(Reason reason) implements Outcome {}

    /** Value and derivatives at some uniquenesses. */
    private static final class Point {
        final double[] logs;
        final double discrepancy;
        final double[] gradient;
        final Eigen eigen;

        Point(double[] logs, double discrepancy, double[] gradient, Eigen eigen) {
            this.logs = logs;
            this.discrepancy = discrepancy;
            this.gradient = gradient;
            this.eigen = eigen;
        }
    }

    static Outcome of(double[][] correlations) {
        Eigen eigen = Matrices.eigen(correlations);
        int size = correlations.length;
        if (eigen.values[size - 1] <= 1e-12 * eigen.values[0]) {
            return new Failed(Reason.SINGULAR_CORRELATIONS);
        }
        double[] start = start(eigen);
        Outcome first = from(correlations, start);
        if (first instanceof Failed failed && failed.reason() == Reason.NOT_IDENTIFIED) {
            return first;
        }
        Outcome best = first;
        for (int item = 0; item < size; item++) {
            double[] improper = start.clone();
            improper[item] = LOG_FLOOR;
            best = better(best, from(correlations, improper));
        }
        return best;
    }

    /** The lower discrepancy; of equal ones, but for rounding, the one that was found first. */
    private static Outcome better(Outcome best, Outcome next) {
        if (!(next instanceof Fitted found)) {
            return best;
        }
        boolean isLower = !(best instanceof Fitted known) || found.fit().discrepancy < known.fit().discrepancy - 1e-9;
        return isLower ? next : best;
    }

    private static Outcome from(double[][] correlations, double[] start) {
        Point point = at(correlations, start);
        for (int step = 0; step < MAX_STEPS; step++) {
            boolean[] isFree = free(point);
            double[] move = newtonMove(point, isFree);
            double left = largest(point.gradient, isFree);
            if (left <= TOLERANCE) {
                return finished(point, isFree, step, left);
            }
            Point next = descend(correlations, point, isFree, move);
            if (next == point) {
                // No step lowers the discrepancy any more: rounding is reached, which is enough if it is small.
                return left <= 1e-10 ? finished(point, isFree, step, left) : new Failed(Reason.NOT_CONVERGED);
            }
            point = next;
        }
        return new Failed(Reason.NOT_CONVERGED);
    }

    /** Joreskog's start: (1 - 1/(2p)) over the diagonal of the inverse. */
    private static double[] start(Eigen eigen) {
        int size = eigen.values.length;
        double[] logs = new double[size];
        for (int i = 0; i < size; i++) {
            double inverse = 0;
            for (int m = 0; m < size; m++) {
                inverse += eigen.vectors[i][m] * eigen.vectors[i][m] / eigen.values[m];
            }
            logs[i] = Math.max(LOG_FLOOR, Math.log((1 - 0.5 / size) / inverse));
        }
        return logs;
    }

    private static Point at(double[][] correlations, double[] logs) {
        int size = logs.length;
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i][j] = correlations[i][j] * Math.exp(-(logs[i] + logs[j]) / 2);
            }
        }
        Eigen eigen = Matrices.eigen(scaled);
        double[] gradient = new double[size];
        double discrepancy = 0;
        for (int m = 1; m < size; m++) {
            double root = eigen.values[m];
            discrepancy += root - Math.log(root) - 1;
            for (int i = 0; i < size; i++) {
                gradient[i] += (1 - root) * eigen.vectors[i][m] * eigen.vectors[i][m];
            }
        }
        return new Point(logs, discrepancy, gradient, eigen);
    }

    /** At the floor an item stays there as long as a smaller uniqueness would fit better. */
    private static boolean[] free(Point point) {
        boolean[] isFree = new boolean[point.logs.length];
        for (int i = 0; i < isFree.length; i++) {
            isFree[i] = point.logs[i] > LOG_FLOOR || point.gradient[i] < 0;
        }
        return isFree;
    }

    private static double largest(double[] gradient, boolean[] isFree) {
        double largest = 0;
        for (int i = 0; i < gradient.length; i++) {
            largest = isFree[i] ? Math.max(largest, Math.abs(gradient[i])) : largest;
        }
        return largest;
    }

    /** A Newton step; where the curvature is not positive, Joreskog's always positive approximation of it. */
    private static double[] newtonMove(Point point, boolean[] isFree) {
        double[] exact = solved(curvature(point, true), point, isFree);
        return exact.length > 0 ? exact : solved(curvature(point, false), point, isFree);
    }

    private static double[] solved(double[][] curvature, Point point, boolean[] isFree) {
        int size = isFree.length;
        double[] downhill = new double[size];
        for (int i = 0; i < size; i++) {
            downhill[i] = isFree[i] ? -point.gradient[i] : 0;
            for (int j = 0; j < size; j++) {
                if (i != j && !(isFree[i] && isFree[j])) {
                    curvature[i][j] = 0;
                }
            }
            if (!isFree[i]) {
                curvature[i][i] = 1;
            }
        }
        return Matrices.solve(curvature, downhill);
    }

    /**
     * Second derivatives by the logarithms of two uniquenesses. With roots t and vectors w of the scaled matrix and
     * a_m = w_im w_jm, the first root being the factor's: (sum t_m a_m)(sum a_m) over the other roots, and
     * a_1 sum (1 - t_m)(t_1 + t_m) / (t_1 - t_m) a_m. Near the minimum the other roots are near 1, and (sum a_m)^2
     * is close to it.
     */
    private static double[][] curvature(Point point, boolean isExact) {
        double[] roots = point.eigen.values;
        double[][] w = point.eigen.vectors;
        int size = roots.length;
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double plain = 0;
                double weighted = 0;
                double cross = 0;
                for (int m = 1; m < size; m++) {
                    double a = w[i][m] * w[j][m];
                    plain += a;
                    weighted += roots[m] * a;
                    double gap = Math.max(roots[0] - roots[m], 1e-9);
                    cross += (1 - roots[m]) * (roots[0] + roots[m]) / gap * a;
                }
                curvature[i][j] = isExact ? weighted * plain + w[i][0] * w[j][0] * cross : plain * plain;
            }
        }
        return curvature;
    }

    /** Halves the step until the discrepancy falls; the same point if it never does. */
    private static Point descend(double[][] correlations, Point point, boolean[] isFree, double[] move) {
        double[] direction = move.length > 0 ? move : steepest(point, isFree);
        double length = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            double[] logs = point.logs.clone();
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Math.max(LOG_FLOOR, logs[i] + length * direction[i]);
            }
            Point next = at(correlations, logs);
            if (isBetter(next, point, isFree)) {
                return next;
            }
            length /= 2;
        }
        return point;
    }

    /** Close to the minimum the discrepancy is flat to rounding; there a smaller derivative decides. */
    private static boolean isBetter(Point next, Point point, boolean[] isFree) {
        double slack = 1e-13 * Math.max(1, Math.abs(point.discrepancy));
        if (next.discrepancy < point.discrepancy - slack) {
            return true;
        }
        return next.discrepancy <= point.discrepancy + slack
                && largest(next.gradient, isFree) < largest(point.gradient, isFree);
    }

    private static double[] steepest(Point point, boolean[] isFree) {
        double[] direction = new double[isFree.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = isFree[i] ? -point.gradient[i] : 0;
        }
        return direction;
    }

    private static Outcome finished(Point point, boolean[] isFree, int steps, double gradient) {
        int size = isFree.length;
        if (solved(curvature(point, true), point, isFree).length == 0) {
            return new Failed(Reason.NOT_IDENTIFIED);
        }
        double[] loadings = new double[size];
        double[] uniquenesses = new double[size];
        boolean[] isHeywood = new boolean[size];
        double scale = Math.sqrt(Math.max(0, point.eigen.values[0] - 1));
        for (int i = 0; i < size; i++) {
            isHeywood[i] = point.logs[i] <= LOG_FLOOR;
            uniquenesses[i] = isHeywood[i] ? FLOOR : Math.exp(point.logs[i]);
            loadings[i] = scale * Math.sqrt(uniquenesses[i]) * point.eigen.vectors[i][0];
        }
        if (Arrays.stream(loadings).sum() < 0) {
            Arrays.setAll(loadings, i -> -loadings[i]);
        }
        return new Fitted(new OneFactorFit(loadings, uniquenesses, isHeywood, point.discrepancy, steps, gradient));
    }

    /** (sum of loadings)^2 over the model's variance of the sum. */
    double omega() {
        double common = Math.pow(Arrays.stream(loadings).sum(), 2);
        return common / (common + Arrays.stream(uniquenesses).sum());
    }
}
