package fi.qwl.examples.benchmarks;

import java.util.Locale;

/**
 * A ratio that is to be kept.
 *
 * @param above the contender whose time is divided
 * @param below the contender by whose time it is divided
 * @param limit the ratio
 * @param isCeiling whether the ratio is the most that is allowed, not the least
 */
record Goal(String above, String below, double limit, boolean isCeiling) {

    static Goal atMost(String above, String below, double limit) {
        return new Goal(above, below, limit, true);
    }

    static Goal atLeast(String above, String below, double limit) {
        return new Goal(above, below, limit, false);
    }

    String line(double ratio) {
        String sign = isCeiling ? "≤" : "≥";
        boolean isMet = isCeiling ? ratio <= limit : ratio >= limit;
        return String.format(
                Locale.ROOT,
                "  %-44s %s %6.2f   %6.2f   %s",
                above + " / " + below,
                sign,
                limit,
                ratio,
                isMet ? "met" : "missed");
    }
}
