package fi.qwl.privacy;

/**
 * People of whom a histogram and a share below a limit can be computed, beside the sums of the parts that they fall into
 * by the published means. Any few people of a part are bounded by the bins that everybody is in and by the part's sum;
 * these bounds must be wider than the policy asks. And neither nobody nor everybody may be below the limit. Where a
 * person's value can only be one of few, more than one set of answers must give the same numbers.
 */
final class DistributionResidual implements Residual<DistributionResidual> {

    private static final double TOLERANCE = 1e-6;

    private final long[] bins;
    private final double[] edges;
    private final int limit;
    private final SpreadResidual.Parts parts;
    private final boolean isAmbiguous;
    private final int fewest;
    private final double width;

    /**
     * Some people.
     *
     * @param bins how many people there are in each bin
     * @param edges where the bins begin and end, in points above the low end of the scale; one more than bins
     * @param limit the first bin that lies above the limit; 0 where there is no limit
     * @param parts the parts, with what can be computed of each
     * @param isAmbiguous whether other answers are known to give the same numbers
     * @param fewest k of means: fewer than this must not be bounded
     * @param width within how many points
     */
    DistributionResidual(
            long[] bins,
            double[] edges,
            int limit,
            SpreadResidual.Parts parts,
            boolean isAmbiguous,
            int fewest,
            double width) {
        this.bins = bins;
        this.edges = edges;
        this.limit = limit;
        this.parts = parts;
        this.isAmbiguous = isAmbiguous;
        this.fewest = fewest;
        this.width = width;
    }

    @Override
    public DistributionResidual and(DistributionResidual other) {
        long[] sum = bins.clone();
        for (int bin = 0; bin < sum.length; bin++) {
            sum[bin] += other.bins[bin];
        }
        SpreadResidual.Parts both = SpreadResidual.Parts.of(parts, other.parts);
        return new DistributionResidual(sum, edges, limit, both, isAmbiguous || other.isAmbiguous, fewest, width);
    }

    /** The same people without others, whose sums are not among the parts. */
    DistributionResidual without(long[] others) {
        long[] rest = bins.clone();
        for (int bin = 0; bin < rest.length; bin++) {
            rest[bin] -= others[bin];
        }
        return new DistributionResidual(rest, edges, limit, parts, isAmbiguous, fewest, width);
    }

    @Override
    public boolean isEmpty() {
        return parts.all(MeanResidual::isEmpty);
    }

    @Override
    public boolean isSafe() {
        return isAmbiguous && !isOneSided() && parts.all(part -> part.isEmpty() || widthOf(part) > width + TOLERANCE);
    }

    private boolean isOneSided() {
        long below = 0;
        long above = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            below += bin < limit ? bins[bin] : 0;
            above += bin < limit ? 0 : bins[bin];
        }
        return limit > 0 && (below == 0 || above == 0);
    }

    private double widthOf(MeanResidual part) {
        long few = Math.min(fewest - 1L, part.n() - 1);
        if (few < 1) {
            return 0;
        }
        long others = part.n() - few;
        double most = Math.min(highest(few), part.low() - lowest(others));
        double least = Math.max(lowest(few), part.low() - highest(others));
        return (most - least) / few;
    }

    /** The largest sum that so many of the people can have by their bins. */
    private double highest(long people) {
        double sum = 0;
        long left = people;
        for (int bin = bins.length - 1; bin >= 0; bin--) {
            long taken = Math.min(left, bins[bin]);
            sum += taken * edges[bin + 1];
            left -= taken;
        }
        return sum;
    }

    private double lowest(long people) {
        double sum = 0;
        long left = people;
        for (int bin = 0; bin < bins.length; bin++) {
            long taken = Math.min(left, bins[bin]);
            sum += taken * edges[bin];
            left -= taken;
        }
        return sum;
    }

    /** {@return that it is one; never a value} */
    @Override
    public String toString() {
        return "DistributionResidual";
    }
}
