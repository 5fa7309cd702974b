package fi.qwl.stats;

import java.util.List;

/**
 * Groups whose means scatter around a common mean, fitted by restricted maximum likelihood (Patterson and Thompson
 * 1971). The likelihood is a function of one ratio, the variance between over the variance within; its derivative is
 * brought to 0 by halving an interval, which cannot fail.
 *
 * @param groups the groups' samples, none empty
 * @param within the sum of squares within them
 */
record RandomIntercept(List<Sample> groups, double within) {

    private static final int HALVINGS = 200;

    /** The ratio as a share: between / (between + within). */
    double icc() {
        if (within == 0) {
            return 1;
        }
        if (derivative(0) >= 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (derivative(high) < 0 && high < 1e12) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (derivative(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high / (1 + high);
    }

    /** Of minus twice the restricted log-likelihood by the ratio, the mean and the variance within being at their best. */
    private double derivative(double ratio) {
        CompensatedSum weights = new CompensatedSum();
        CompensatedSum weighted = new CompensatedSum();
        CompensatedSum squaredWeights = new CompensatedSum();
        double origin = groups.get(0).mean();
        int n = 0;
        for (Sample group : groups) {
            double weight = weight(group, ratio);
            weights.add(weight);
            squaredWeights.addSquare(weight);
            weighted.addProduct(weight, group.mean() - origin);
            n += group.n();
        }
        double mean = weighted.value() / weights.value();
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum slope = new CompensatedSum();
        squares.add(within);
        for (Sample group : groups) {
            double weight = weight(group, ratio);
            double deviation = group.mean() - origin - mean;
            squares.add(weight * deviation * deviation);
            slope.add(-weight * weight * deviation * deviation);
        }
        return (n - 1) * slope.value() / squares.value() + weights.value() - squaredWeights.value() / weights.value();
    }

    private static double weight(Sample group, double ratio) {
        return group.n() / (1 + group.n() * ratio);
    }
}
