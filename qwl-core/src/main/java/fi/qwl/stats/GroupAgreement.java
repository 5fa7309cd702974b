package fi.qwl.stats;

import fi.qwl.stats.InterraterAgreement.Group;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import java.util.List;

/**
 * Computes one group's agreement from its items' samples.
 *
 * @param nullDistribution the answers of people who agree by chance only
 * @param items one sample per item, all of the same rows
 */
record GroupAgreement(NullDistribution nullDistribution, List<Sample> items) {

    GroupAgreement {
        for (Sample item : items) {
            if (item.n() > 0 && (item.min() < nullDistribution.low() || item.max() > nullDistribution.high())) {
                // The answer itself stays out of the message: messages travel to logs.
                throw new IllegalArgumentException("an answer lies outside the scale from " + nullDistribution.low()
                        + " to " + nullDistribution.high()
                        + "\nMaybe the answers are in percent and the null distribution is not, or the reverse.");
            }
        }
    }

    Group result(int index) {
        int n = items.get(0).n();
        if (n < 2) {
            return undefined(index, n, n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
        }
        double share = meanVariance() / nullDistribution.variance();
        return new Group(
                index,
                n,
                items.stream().map(this::rwg).toList(),
                new Estimate.Value(Method.RWG_J, n, stepped(Math.min(1, share))),
                new Estimate.Value(Method.RWG_J_LINDELL, n, 1 - share),
                items.stream().map(this::awg).toList(),
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

    private double meanVariance() {
        return Sample.of(items.stream().mapToDouble(Sample::variance).sorted().toArray())
                .mean();
    }

    private double stepped(double share) {
        double agreed = items.size() * (1 - share);
        return agreed / (agreed + share);
    }

    private Estimate rwg(Sample item) {
        double share = item.variance() / nullDistribution.variance();
        return new Estimate.Value(Method.RWG, item.n(), 1 - Math.min(1, share));
    }

    private Estimate awg(Sample item) {
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
        double[] defined = items.stream()
                .map(this::awg)
                .filter(Estimate::isDefined)
                .mapToDouble(Estimate::orElseThrow)
                .sorted()
                .toArray();
        return defined.length == 0
                ? new Estimate.Undefined(Method.AWG_J, n, Reason.MEAN_TOO_EXTREME)
                : new Estimate.Value(Method.AWG_J, n, Sample.of(defined).mean());
    }
}
