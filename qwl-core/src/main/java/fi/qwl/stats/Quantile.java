package fi.qwl.stats;

/** Quantiles of sorted numbers, interpolated linearly between neighbours (type 7 of Hyndman and Fan 1996). */
final class Quantile {

    private Quantile() {}

    static double ofSorted(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = place - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
