package fi.qwl.stats;

import fi.qwl.stats.InterraterAgreement.Group;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Computes one group's agreement from its items' samples.
 *
 * @param nullDistributions one per item, the answers of people who agree by chance only
 * @param items one sample per item, all of the same rows
 */
record GroupAgreement(List<NullDistribution> nullDistributions, List<Sample> items) {

    GroupAgreement {
        for (int item = 0; item < items.size(); item++) {
            requireWithin(items.get(item), nullDistributions.get(item));
        }
    }

    private static void requireWithin(Sample item, NullDistribution scale) {
        if (item.n() > 0 && (item.min() < scale.low() || item.max() > scale.high())) {
            // The answer itself stays out of the message: messages travel to logs.
            throw new IllegalArgumentException("an answer lies outside the scale from " + scale.low() + " to "
                    + scale.high()
                    + "\nMaybe the answers are in percent and the null distribution is not, or the reverse.");
        }
    }

    Group result(int index) {
        int n = items.get(0).n();
        if (n < 2) {
            return undefined(index, n, n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
        }
        double share = meanShare();
        return new Group(
                index,
                n,
                each(GroupAgreement::rwg),
                new Estimate.Value(Method.RWG_J, n, stepped(Math.min(1, share))),
                new Estimate.Value(Method.RWG_J_LINDELL, n, 1 - share),
                each(GroupAgreement::awg),
                awgJ(n));
    }

    private Group undefined(int index, int n, Reason reason) {
        Estimate rwg = new Estimate.Undefined(Method.RWG, n, reason);
        Estimate awg = new Estimate.Undefined(Method.AWG, n, reason);
        return new Group(
                index,
                n,
                items.stream().map(item -> rwg).toList(),
                new Estimate.Undefined(Method.RWG_J, n, reason),
                new Estimate.Undefined(Method.RWG_J_LINDELL, n, reason),
                items.stream().map(item -> awg).toList(),
                new Estimate.Undefined(Method.AWG_J, n, reason));
    }

    private List<Estimate> each(BiFunction<Sample, NullDistribution, Estimate> statistic) {
        return IntStream.range(0, items.size())
                .mapToObj(item -> statistic.apply(items.get(item), nullDistributions.get(item)))
                .toList();
    }

    /** Of the items' variances in those of their null distributions. */
    private double meanShare() {
        double[] shares = IntStream.range(0, items.size())
                .mapToDouble(item ->
                        items.get(item).variance() / nullDistributions.get(item).variance())
                .sorted()
                .toArray();
        return Sample.of(shares).mean();
    }

    private double stepped(double share) {
        double agreed = items.size() * (1 - share);
        return agreed / (agreed + share);
    }

    private static Estimate rwg(Sample item, NullDistribution nullDistribution) {
        double share = item.variance() / nullDistribution.variance();
        return new Estimate.Value(Method.RWG, item.n(), 1 - Math.min(1, share));
    }

    private static Estimate awg(Sample item, NullDistribution nullDistribution) {
        double low = nullDistribution.low();
        double high = nullDistribution.high();
        int n = item.n();
        if (item.isConstant() && (item.min() == low || item.max() == high)) {
            return new Estimate.Value(Method.AWG, n, 1);
        }
        // One differing person brings the mean this far from an end; the slack keeps rounding from deciding.
        double nearest = (high - low) / n - 1e-12 * (high - low);
        if (item.mean() - low < nearest || high - item.mean() < nearest) {
            return new Estimate.Undefined(Method.AWG, n, Reason.MEAN_TOO_EXTREME);
        }
        // The greatest variance with this mean, everybody at one end or the other; this form does not cancel.
        double greatest = (high - item.mean()) * (item.mean() - low) * n / (n - 1);
        return new Estimate.Value(Method.AWG, n, 1 - 2 * item.variance() / greatest);
    }

    private Estimate awgJ(int n) {
        double[] defined = each(GroupAgreement::awg).stream()
                .filter(Estimate::isDefined)
                .mapToDouble(Estimate::orElseThrow)
                .sorted()
                .toArray();
        return defined.length == 0
                ? new Estimate.Undefined(Method.AWG_J, n, Reason.MEAN_TOO_EXTREME)
                : new Estimate.Value(Method.AWG_J, n, Sample.of(defined).mean());
    }
}
