package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.List;
import java.util.Objects;

/**
 * The six intraclass correlations of Shrout and Fleiss for targets that the same number of raters judged: a row per
 * target, a column per rater. Rows that miss a rating are left out.
 *
 * <pre>{@code
 * RaterIcc audit = RaterIcc.of(List.of(firstAssessor, secondAssessor));
 * Estimate agreement = audit.icc(RaterIcc.Form.ICC_2_1);
 * }</pre>
 *
 * <p>It is not for members of units, who answer about their own unit and are of different number: that is
 * {@link Anova#icc1} and {@link Anova#icc2}. Immutable.
 */
public final class RaterIcc {

    /**
     * Which of the six. The first digit says who the raters are: 1 other people for each target, 2 the same raters,
     * drawn from many, whose level matters (agreement), 3 these raters only, whose level does not (consistency). The
     * second says what is reliable: one rating, or the mean of all k.
     */
    public enum Form {
        /** One-way, one rating. */
        ICC_1_1(Method.ICC_1_1, false),
        /** Two-way random, agreement, one rating. */
        ICC_2_1(Method.ICC_2_1, false),
        /** Two-way mixed, consistency, one rating. */
        ICC_3_1(Method.ICC_3_1, false),
        /** One-way, mean of k ratings. */
        ICC_1_K(Method.ICC_1_K, true),
        /** Two-way random, agreement, mean of k ratings. */
        ICC_2_K(Method.ICC_2_K, true),
        /** Two-way mixed, consistency, mean of k ratings. */
        ICC_3_K(Method.ICC_3_K, true);

        private final Method method;
        private final boolean isMean;

        Form(Method method, boolean isMean) {
            this.method = method;
            this.isMean = isMean;
        }

        /** {@return the method of estimates and intervals of this form} */
        public Method method() {
            return method;
        }

        /** {@return whether the mean of all ratings is meant, not one rating} */
        public boolean isMean() {
            return isMean;
        }
    }

    /** Below it Satterthwaite's approximation has nothing left to approximate, and quantiles leave the doubles. */
    private static final double FEWEST_DF = 0.01;

    private final TwoWaySquares squares;

    private RaterIcc(TwoWaySquares squares) {
        this.squares = squares;
    }

    /**
     * The correlations of some raters.
     *
     * @param raters a column per rater, a row per target
     * @return what can be said of them
     * @throws IllegalArgumentException if there is no rater, the columns differ in rows or hold an infinite number
     */
    public static RaterIcc of(List<? extends NumberColumn> raters) {
        return new RaterIcc(TwoWaySquares.of(Columns.complete(Columns.sameRows(raters, "raters"))));
    }

    /** {@return the number of targets that every rater judged} */
    public int n() {
        return squares.targets();
    }

    /** {@return k, the number of raters} */
    public int raterCount() {
        return squares.raters();
    }

    /**
     * One of the six correlations: at most 1, negative where targets differ less than by chance, 1 where all raters
     * agree wholly and targets differ.
     *
     * @param form which
     * @return the correlation; undefined for fewer than two raters or targets, where all ratings are equal, and where
     *     the targets' means differ too little for a ratio to them
     */
    public Estimate icc(Form form) {
        Objects.requireNonNull(form, "form");
        if (squares.obstacle().isPresent()) {
            return new Estimate.Undefined(form.method(), n(), squares.obstacle().get());
        }
        double[] ratio = ratio(form);
        return ratio[1] <= 1e-12 * squares.total()
                ? new Estimate.Undefined(form.method(), n(), Reason.NO_VARIANCE_BETWEEN)
                : new Estimate.Value(form.method(), n(), ratio[0] / ratio[1]);
    }

    /** Numerator and denominator. */
    private double[] ratio(Form form) {
        double k = squares.raters();
        double msb = squares.betweenTargets();
        double mse = squares.error();
        double msw = squares.withinTargets();
        double raters = (squares.betweenRaters() - mse) / squares.targets();
        return switch (form) {
            case ICC_1_1 -> new double[] {msb - msw, msb + (k - 1) * msw};
            case ICC_2_1 -> new double[] {msb - mse, msb + (k - 1) * mse + k * raters};
            case ICC_3_1 -> new double[] {msb - mse, msb + (k - 1) * mse};
            case ICC_1_K -> new double[] {msb - msw, msb};
            case ICC_2_K -> new double[] {msb - mse, msb + raters};
            case ICC_3_K -> new double[] {msb - mse, msb};
        };
    }

    /**
     * The F test of no correlation: between targets over within (forms 1) or over error (forms 2 and 3).
     *
     * @param form which
     * @return the test; undefined where the correlation has too few raters or targets or no variance, and where the
     *     raters agree wholly
     */
    public TestResult test(Form form) {
        Objects.requireNonNull(form, "form");
        if (squares.obstacle().isPresent()) {
            return new TestResult.Undefined(
                    form.method(), n(), squares.obstacle().get());
        }
        if (noise(form) == 0) {
            return new TestResult.Undefined(form.method(), n(), Reason.PERFECT_AGREEMENT);
        }
        double f = squares.betweenTargets() / noise(form);
        double df1 = n() - 1.0;
        double df2 = noiseDf(form);
        return new TestResult.Outcome(form.method(), n(), f, df1, df2, Distributions.fUpperTail(f, df1, df2));
    }

    private static boolean isOneWay(Form form) {
        return form == Form.ICC_1_1 || form == Form.ICC_1_K;
    }

    private double noise(Form form) {
        return isOneWay(form) ? squares.withinTargets() : squares.error();
    }

    private double noiseDf(Form form) {
        double k = squares.raters();
        return isOneWay(form) ? n() * (k - 1) : (n() - 1) * (k - 1);
    }

    /**
     * The interval of one of the six, exact for forms 1 and 3 and by Satterthwaite's approximation for form 2, as Shrout
     * and Fleiss give them.
     *
     * @param form which
     * @param confidence the two-sided level, between 0 and 1
     * @return the interval; undefined where the correlation or the test is, and where the targets' means are equal or
     *     so near it that the bounds have no meaning
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval interval(Form form, double confidence) {
        Checks.confidence(confidence);
        TestResult test = test(form);
        if (test instanceof TestResult.Undefined undefined) {
            return new Interval.Undefined(form.method(), n(), confidence, undefined.reason());
        }
        if (squares.betweenTargets() == 0 || !icc(form).isDefined()) {
            return new Interval.Undefined(form.method(), n(), confidence, Reason.NO_VARIANCE_BETWEEN);
        }
        double[] single = form == Form.ICC_2_1 || form == Form.ICC_2_K
                ? randomBounds(confidence)
                : exactBounds(test.orElseThrow(), confidence);
        double k = squares.raters();
        double lower = form.isMean() ? stepped(single[0], k) : single[0];
        double upper = form.isMean() ? stepped(single[1], k) : single[1];
        // Form 2's approximate bounds may fall below -1 / (k - 1), where no mean of k ratings can be stepped up to.
        boolean isSteppable = !form.isMean() || 1 + (k - 1) * single[0] > 0;
        boolean isProper = isSteppable && Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper;
        return isProper
                ? new Interval.Bounds(form.method(), n(), confidence, lower, upper)
                : new Interval.Undefined(form.method(), n(), confidence, Reason.NO_VARIANCE_BETWEEN);
    }

    /** Spearman-Brown: from one rating to the mean of k. */
    private static double stepped(double single, double k) {
        return k * single / (1 + (k - 1) * single);
    }

    /** Bounds of one rating from the bounds of F. */
    private double[] exactBounds(TestResult.Outcome test, double confidence) {
        double tail = Distributions.upperTail(confidence);
        double low = test.statistic() / Distributions.fQuantile(tail, test.df1(), test.df2());
        double high = test.statistic() * Distributions.fQuantile(tail, test.df2(), test.df1());
        double others = squares.raters() - 1.0;
        return new double[] {(low - 1) / (low + others), (high - 1) / (high + others)};
    }

    /** Bounds of one rating in the random model, where three mean squares mix. */
    private double[] randomBounds(double confidence) {
        double n = n();
        double k = squares.raters();
        double msb = squares.betweenTargets();
        double mse = squares.error();
        double msj = squares.betweenRaters();
        double rho = icc(Form.ICC_2_1).orElseThrow();
        double raterPart = k * rho * msj / mse;
        double errorPart = n * (1 + (k - 1) * rho) - k * rho;
        double df = (k - 1)
                * (n - 1)
                * (raterPart + errorPart)
                * (raterPart + errorPart)
                / ((n - 1) * raterPart * raterPart + errorPart * errorPart);
        double tail = Distributions.upperTail(confidence);
        if (!(df > FEWEST_DF)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double fLow = Distributions.fQuantile(tail, n - 1, df);
        double fHigh = Distributions.fQuantile(tail, df, n - 1);
        double mixed = k * msj + (k * n - k - n) * mse;
        return new double[] {
            n * (msb - fLow * mse) / (fLow * mixed + n * msb), n * (fHigh * msb - mse) / (mixed + n * fHigh * msb)
        };
    }
}
