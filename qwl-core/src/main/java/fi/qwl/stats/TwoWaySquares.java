package fi.qwl.stats;

import java.util.Optional;

/**
 * The mean squares of a table of targets and raters without gaps.
 *
 * @param targets n, rows
 * @param raters k, columns
 * @param betweenTargets MSB
 * @param betweenRaters MSJ
 * @param error MSE, what neither explains
 * @param withinTargets MSW, raters and error together
 * @param isConstant whether all ratings are equal
 */
record TwoWaySquares(
        int targets,
        int raters,
        double betweenTargets,
        double betweenRaters,
        double error,
        double withinTargets,
        boolean isConstant) {

    static TwoWaySquares of(double[][] byRater) {
        int k = byRater.length;
        int n = byRater[0].length;
        if (n < 2 || k < 2) {
            return new TwoWaySquares(n, k, 0, 0, 0, 0, false);
        }
        double[] targetMeans = new double[n];
        for (int target = 0; target < n; target++) {
            double[] ratings = new double[k];
            for (int rater = 0; rater < k; rater++) {
                ratings[rater] = byRater[rater][target];
            }
            targetMeans[target] = Sample.of(ratings).mean();
        }
        double[] raterMeans = new double[k];
        double greatest = 0;
        double min = byRater[0][0];
        double max = min;
        for (int rater = 0; rater < k; rater++) {
            Sample sample = Sample.of(byRater[rater]);
            raterMeans[rater] = sample.mean();
            min = Math.min(min, sample.min());
            max = Math.max(max, sample.max());
            greatest = Math.max(Math.abs(min), Math.abs(max));
        }
        double grand = Sample.of(raterMeans).mean();
        CompensatedSum error = new CompensatedSum();
        for (int rater = 0; rater < k; rater++) {
            for (int target = 0; target < n; target++) {
                error.addSquare((byRater[rater][target] - targetMeans[target]) - (raterMeans[rater] - grand));
            }
        }
        // Four rounded means stand behind each term; squares that small are 0.
        double rounding = 4 * Math.ulp(greatest);
        double floor = n * k * rounding * rounding;
        double sse = cleared(error.value(), floor);
        double ssj = cleared(n * Sample.of(raterMeans).squares(), floor);
        double ssb = cleared(k * Sample.of(targetMeans).squares(), floor);
        double dfError = (n - 1.0) * (k - 1);
        return new TwoWaySquares(
                n, k, ssb / (n - 1), ssj / (k - 1), sse / dfError, (sse + ssj) / (n * (k - 1.0)), min == max);
    }

    private static double cleared(double squares, double floor) {
        return squares <= floor ? 0 : squares;
    }

    Optional<Reason> obstacle() {
        if (raters < 2) {
            return Optional.of(Reason.TOO_FEW_ITEMS);
        }
        if (targets < 2) {
            return Optional.of(targets == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
        }
        return isConstant ? Optional.of(Reason.NO_VARIANCE) : Optional.empty();
    }

    /** A size to hold denominators against. */
    double total() {
        return betweenTargets + betweenRaters + error;
    }
}
