package fi.qwl.stats;

import fi.qwl.model.Measure;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the items of a scale measure one thing: Cronbach's alpha raw and standardised with Feldt's interval, each
 * item's part in it, McDonald's omega from one common factor, and Spearman and Brown's reliability of two items.
 *
 * <pre>{@code
 * Reliability safety = Reliability.of(List.of(fe1, fe2, fe3Reversed, fe4, fe5));
 * double alpha = safety.alpha().orElseThrow();
 * Interval range = safety.feldt(0.95);
 * }</pre>
 *
 * <p><b>Missing answers.</b> {@link MissingAnswers#PAIRWISE}, the default as in R's psych: each variance and covariance
 * uses the rows that it has, and correlations are the covariances over the items' own variances.
 * {@link MissingAnswers#COMPLETE_CASES}: only rows that answer every item.
 *
 * <p><b>Items that do not vary</b> (constant, unanswered or answered once) reveal nothing of reliability: they are left
 * out, as psych does, and {@link #leftOut()} names them. {@code k} counts the items that are left.
 *
 * <p><b>Columns are not turned.</b> An item that should have been turned lowers alpha and shows as
 * {@link ItemStatistics#isOpposed()}; turn it before (scale minimum + maximum - answer), or let
 * {@link #of(Survey, Measure)} turn what the questionnaire declares as reversed. Which items are opposed is a question of most
 * against few: where half of a scale's items are worded the other way round, either half may be named.
 *
 * <p>It is not evidence that a scale has one dimension: many items make a high alpha of two. Immutable.
 */
public final class Reliability {

    /** Which rows a covariance of two items uses. */
    public enum MissingAnswers {
        /** Those that answer both items. The default, as in R's psych. */
        PAIRWISE,
        /** Those that answer all items of the scale. */
        COMPLETE_CASES
    }

    /**
     * One item's part in the scale.
     *
     * @param item the item's index in the list that was given
     * @param n how many answered it, among the rows used
     * @param mean the mean answer, on the item's own scale
     * @param standardDeviation with n - 1
     * @param itemRest correlation with the sum of the other varying items
     * @param alphaIfDropped raw alpha of the others; needs two of them
     * @param standardisedAlphaIfDropped standardised alpha of the others; needs two of them
     * @param isOpposed whether the item runs against most others, as one does that should have been reversed: by the sign of
     *     its loading on the common factor; where there is no fit, of its part in the first principal component; of two items,
     *     by the sign of their correlation
     */
    public record ItemStatistics(
            int item,
            int n,
            Estimate mean,
            Estimate standardDeviation,
            Estimate itemRest,
            Estimate alphaIfDropped,
            Estimate standardisedAlphaIfDropped,
            boolean isOpposed) {

        /** Rejects nulls and negative numbers. */
        public ItemStatistics {
            Checks.count(item, "item");
            Checks.count(n, "n");
            Objects.requireNonNull(mean, "mean");
            Objects.requireNonNull(standardDeviation, "standardDeviation");
            Objects.requireNonNull(itemRest, "itemRest");
            Objects.requireNonNull(alphaIfDropped, "alphaIfDropped");
            Objects.requireNonNull(standardisedAlphaIfDropped, "standardisedAlphaIfDropped");
        }

        /** {@return the item only, never a value} */
        @Override
        public String toString() {
            return "ItemStatistics of item " + item;
        }
    }

    /**
     * Omega and the factor behind it.
     *
     * @param omega the share of the standardised sum's variance that the factor explains, 0 to 1
     * @param loadings one per varying item; empty if there is no fit
     * @param fewestPairs the smallest number of rows behind a correlation, which the interval counts with
     * @param steps how many Newton steps the fit took
     * @param gradient the largest absolute derivative of the discrepancy by the logarithm of a uniqueness that was left:
     *     at most 1e-10 where there is a fit, 0 where there is none
     */
    public record Omega(Estimate omega, List<Loading> loadings, int fewestPairs, int steps, double gradient) {

        /** Copies the list. */
        public Omega {
            Objects.requireNonNull(omega, "omega");
            loadings = List.copyOf(loadings);
            Checks.count(fewestPairs, "fewestPairs");
            Checks.count(steps, "steps");
            Checks.finite(gradient, "gradient");
        }

        /** {@return the number of items only, never a value} */
        @Override
        public String toString() {
            return "Omega of " + loadings.size() + " items";
        }

        /**
         * The interval of omega: its standard error by the delta method from the expected information of the model,
         * counting the fewest common rows of two items, and carried over the logit, so that no bound leaves 0 to 1.
         * It takes answers as normal and the one factor as right; answers on few steps make it a little short.
         *
         * @param confidence the two-sided level, between 0 and 1
         * @return {@link Method#OMEGA_LOGIT_INTERVAL}; undefined where omega is, for a Heywood case, and where the
         *     information is singular
         * @throws IllegalArgumentException if the level is not valid
         */
        public Interval interval(double confidence) {
            Checks.confidence(confidence);
            Optional<Reason> obstacle = omega.whyUndefined();
            if (obstacle.isPresent()) {
                return noInterval(confidence, obstacle.get());
            }
            double value = omega.orElseThrow();
            if (isHeywood() || !(value > 0 && value < 1)) {
                return noInterval(confidence, Reason.IMPROPER_SOLUTION);
            }
            double error = precision().standardError(fewestPairs);
            if (!Double.isFinite(error)) {
                return noInterval(confidence, Reason.NOT_IDENTIFIED);
            }
            double logit = Math.log(value / (1 - value));
            double reach = Distributions.normalQuantile(Distributions.upperTail(confidence)) * error;
            double onLogit = reach / (value * (1 - value));
            return new Interval.Bounds(
                    Method.OMEGA_LOGIT_INTERVAL,
                    fewestPairs,
                    confidence,
                    1 / (1 + Math.exp(onLogit - logit)),
                    1 / (1 + Math.exp(-onLogit - logit)));
        }

        private Interval noInterval(double confidence, Reason reason) {
            return new Interval.Undefined(Method.OMEGA_LOGIT_INTERVAL, fewestPairs, confidence, reason);
        }

        private OmegaPrecision precision() {
            return new OmegaPrecision(
                    loadings.stream().mapToDouble(Loading::loading).toArray(),
                    loadings.stream().mapToDouble(Loading::uniqueness).toArray());
        }

        /**
         * Whether some item's uniqueness was stopped at 0.005, the sign of too few items, too few people or a wrong
         * model: omega is then a convention more than a measurement.
         *
         * @return true for a Heywood case
         */
        public boolean isHeywood() {
            return loadings.stream().anyMatch(Loading::isHeywood);
        }
    }

    /**
     * One item's part in the common factor.
     *
     * @param item the item's index in the list that was given
     * @param loading correlation with the factor, -1 to 1; negative where the item runs against most others
     * @param uniqueness the share of its variance that the factor leaves, at least 0.005
     * @param isHeywood whether the uniqueness was stopped at 0.005
     */
    public record Loading(int item, double loading, double uniqueness, boolean isHeywood) {

        /** {@return the item only, never a value} */
        @Override
        public String toString() {
            return "Loading of item " + item;
        }
    }

    private final ItemMatrix matrix;

    private Reliability(ItemMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The reliability of a scale, missing answers pairwise.
     *
     * @param items a column per item, all of the same rows and turned the same way
     * @return what can be said of them
     * @throws IllegalArgumentException if there is no item, the columns differ in rows or hold an infinite number
     */
    public static Reliability of(List<? extends NumberColumn> items) {
        return of(items, MissingAnswers.PAIRWISE);
    }

    /**
     * The reliability of a scale.
     *
     * @param items a column per item, all of the same rows and turned the same way
     * @param missing which rows count
     * @return what can be said of them
     * @throws IllegalArgumentException if there is no item, the columns differ in rows or hold an infinite number
     */
    public static Reliability of(List<? extends NumberColumn> items, MissingAnswers missing) {
        Objects.requireNonNull(missing, "missing");
        return new Reliability(ItemMatrix.of(Columns.sameRows(items, "items"), missing));
    }

    /**
     * The reliability of the score that is used: a measure's items in percent, reversed items turned, missing answers
     * pairwise. Points of different scales, or reversed items as they were answered, give another alpha that belongs to
     * no score. What supervisors answered about supervisors is scored without: pass
     * {@code survey.withoutOwnAnswers(model.aboutSupervisor())} where that is declared.
     *
     * @param survey the answers
     * @param measure a factor or a capability
     * @return what can be said of its items
     * @throws IllegalArgumentException if the questionnaire has no items of the measure, as of the whole index
     */
    public static Reliability of(Survey survey, Measure measure) {
        return of(survey.percentages(measure));
    }

    /** {@return how many rows answer at least one item (pairwise) or every item (complete cases)} */
    public int n() {
        return matrix.n();
    }

    /** {@return the smallest number of rows behind a covariance; equals n for complete cases} */
    public int fewestPairs() {
        return matrix.fewestPairs();
    }

    /** {@return k, the number of items that vary} */
    public int itemCount() {
        return matrix.size();
    }

    /** {@return the indexes of the items that do not vary and were left out} */
    public List<Integer> leftOut() {
        List<Integer> leftOut = new ArrayList<>();
        for (int item = 0; item < matrix.samples().size(); item++) {
            if (position(item) < 0) {
                leftOut.add(item);
            }
        }
        return List.copyOf(leftOut);
    }

    /**
     * Cronbach's alpha from covariances, at most 1 and without a lower bound. Undefined for fewer than two varying
     * items, for fewer than two common rows of two items, and where the items' sum does not vary.
     *
     * @return {@link Method#CRONBACH_ALPHA}
     */
    public Estimate alpha() {
        Reason obstacle = matrix.obstacle();
        return obstacle == null
                ? alpha(Method.CRONBACH_ALPHA, matrix.covariances(), -1)
                : new Estimate.Undefined(Method.CRONBACH_ALPHA, n(), obstacle);
    }

    /**
     * Alpha of the items as if each were scaled to variance 1. Undefined where {@link #alpha()} is.
     *
     * @return {@link Method#CRONBACH_ALPHA_STANDARDISED}
     */
    public Estimate standardisedAlpha() {
        Reason obstacle = matrix.obstacle();
        return obstacle == null
                ? alpha(Method.CRONBACH_ALPHA_STANDARDISED, matrix.correlations(), -1)
                : new Estimate.Undefined(Method.CRONBACH_ALPHA_STANDARDISED, n(), obstacle);
    }

    /**
     * Feldt's interval of raw alpha. With gaps, {@link #n()} stands for the number of rows as in psych, which is
     * generous: ask for complete cases where there are many. Undefined where alpha is, and where it is 1.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#FELDT_INTERVAL}
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval feldt(double confidence) {
        Checks.confidence(confidence);
        Estimate alpha = alpha();
        if (alpha instanceof Estimate.Undefined undefined) {
            return new Interval.Undefined(Method.FELDT_INTERVAL, n(), confidence, undefined.reason());
        }
        double unreliable = 1 - alpha.orElseThrow();
        if (unreliable <= 1e-14) {
            return new Interval.Undefined(Method.FELDT_INTERVAL, n(), confidence, Reason.PERFECT_AGREEMENT);
        }
        double df1 = n() - 1.0;
        double df2 = df1 * (itemCount() - 1);
        double tail = Distributions.upperTail(confidence);
        double lower = 1 - unreliable * Distributions.fQuantile(tail, df1, df2);
        double upper = 1 - unreliable * Distributions.fQuantile(1 - tail, df1, df2);
        return new Interval.Bounds(Method.FELDT_INTERVAL, n(), confidence, lower, upper);
    }

    /**
     * Spearman and Brown's reliability of a scale of two items, 2r / (1 + r) with r their correlation. It needs no equal
     * loadings of alpha's kind and is what to report of two items (Eisinga, te Grotenhuis and Pelzer 2013).
     *
     * @return {@link Method#SPEARMAN_BROWN}; undefined where alpha is, for other than two varying items, and for items
     *     that oppose each other wholly
     */
    public Estimate spearmanBrown() {
        Reason obstacle = obstacleOfTwo();
        if (obstacle != null) {
            return new Estimate.Undefined(Method.SPEARMAN_BROWN, n(), obstacle);
        }
        return new Estimate.Value(Method.SPEARMAN_BROWN, fewestPairs(), steppedUp(correlationOfTwo()));
    }

    /**
     * The interval of {@link #spearmanBrown()}: Fisher's interval of the correlation, its ends stepped up.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#SPEARMAN_BROWN_INTERVAL}; undefined where the reliability is, for fewer than four rows that
     *     answer both, and for items that agree wholly
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval spearmanBrownInterval(double confidence) {
        Checks.confidence(confidence);
        int pairs = fewestPairs();
        Reason obstacle = obstacleOfTwo();
        if (obstacle == null && pairs < 4) {
            obstacle = Reason.TOO_FEW_VALUES;
        }
        if (obstacle == null && correlationOfTwo() >= 1 - 1e-14) {
            obstacle = Reason.PERFECT_AGREEMENT;
        }
        if (obstacle != null) {
            return new Interval.Undefined(Method.SPEARMAN_BROWN_INTERVAL, pairs, confidence, obstacle);
        }
        double z = Correlation.atanh(correlationOfTwo());
        double reach = Distributions.normalQuantile(Distributions.upperTail(confidence)) / Math.sqrt(pairs - 3);
        return new Interval.Bounds(
                Method.SPEARMAN_BROWN_INTERVAL,
                pairs,
                confidence,
                steppedUp(Math.tanh(z - reach)),
                steppedUp(Math.tanh(z + reach)));
    }

    private @Nullable Reason obstacleOfTwo() {
        if (matrix.obstacle() != null) {
            return matrix.obstacle();
        }
        if (itemCount() != 2) {
            return Reason.NOT_TWO_ITEMS;
        }
        double r = correlationOfTwo();
        if (Double.isNaN(r)) {
            return Reason.NO_VARIANCE;
        }
        return 1 + r <= 1e-12 ? Reason.NO_TOTAL_VARIANCE : null;
    }

    private double correlationOfTwo() {
        return matrix.pairCorrelations()[0][1];
    }

    private static double steppedUp(double r) {
        return 2 * r / (1 + r);
    }

    /**
     * The standard error of measurement of one person's score, the mean of the varying items: its standard deviation
     * times the root of what is unreliable. In the items' own units; for {@link #of(Survey, Measure)} percentage points.
     *
     * @return {@link Method#STANDARD_ERROR_OF_MEASUREMENT}; undefined where alpha is; an alpha below 0 counts as 0
     */
    public Estimate standardErrorOfMeasurement() {
        Estimate alpha = alpha();
        if (alpha instanceof Estimate.Undefined undefined) {
            return new Estimate.Undefined(Method.STANDARD_ERROR_OF_MEASUREMENT, n(), undefined.reason());
        }
        double sd = Math.sqrt(total(matrix.covariances(), -1)) / itemCount();
        double unreliable = 1 - Math.max(0, alpha.orElseThrow());
        return new Estimate.Value(Method.STANDARD_ERROR_OF_MEASUREMENT, n(), sd * Math.sqrt(Math.max(0, unreliable)));
    }

    /** {@return each item's part, in the order in which the items were given} */
    public List<ItemStatistics> items() {
        List<ItemStatistics> all = new ArrayList<>();
        double[] directions = directions();
        for (int item = 0; item < matrix.samples().size(); item++) {
            int at = position(item);
            all.add(statistics(item, at >= 0 && directions[at] < 0));
        }
        return List.copyOf(all);
    }

    /** Which way each varying item runs, by its sign; 0 where nothing is known. */
    private double[] directions() {
        double[] directions = new double[itemCount()];
        if (matrix.obstacle() != null) {
            return directions;
        }
        double[][] correlations = matrix.correlations();
        if (itemCount() == 2) {
            Arrays.fill(directions, correlations[0][1]);
        } else if (itemCount() > 2 && OneFactorFit.of(correlations) instanceof OneFactorFit.Fitted fitted) {
            directions = fitted.fit().loadings;
        } else {
            directions = firstComponent(correlations);
        }
        return directions;
    }

    /** The first principal component, turned as most items run. */
    private static double[] firstComponent(double[][] correlations) {
        Matrices.Eigen eigen = Matrices.eigen(correlations);
        double[] component = new double[correlations.length];
        double sum = 0;
        for (int i = 0; i < component.length; i++) {
            component[i] = eigen.vectors[i][0];
            sum += component[i];
        }
        for (int i = 0; i < component.length && sum < 0; i++) {
            component[i] = -component[i];
        }
        return component;
    }

    private ItemStatistics statistics(int item, boolean isOpposed) {
        Sample sample = matrix.samples().get(item);
        return new ItemStatistics(
                item,
                sample.n(),
                sample.meanEstimate(),
                sample.standardDeviationEstimate(),
                itemRest(item),
                ifDropped(Method.ALPHA_IF_DROPPED, item),
                ifDropped(Method.ALPHA_IF_DROPPED_STANDARDISED, item),
                isOpposed);
    }

    private int position(int item) {
        return Arrays.binarySearch(matrix.varying(), item);
    }

    private Estimate itemRest(int item) {
        int n = matrix.samples().get(item).n();
        Reason obstacle = itemObstacle(item, 2);
        if (obstacle != null) {
            return new Estimate.Undefined(Method.ITEM_REST_CORRELATION, n, obstacle);
        }
        int at = position(item);
        double[][] c = matrix.covariances();
        double withRest = sum(c[at]) - c[at][at];
        double rest = total(c, at);
        if (!(rest > negligible(c))) {
            return new Estimate.Undefined(Method.ITEM_REST_CORRELATION, n, Reason.NO_TOTAL_VARIANCE);
        }
        return new Estimate.Value(Method.ITEM_REST_CORRELATION, n, withRest / (Math.sqrt(c[at][at]) * Math.sqrt(rest)));
    }

    private Estimate ifDropped(Method method, int item) {
        Reason obstacle = itemObstacle(item, 3);
        if (obstacle != null) {
            return new Estimate.Undefined(method, n(), obstacle);
        }
        boolean isRaw = method == Method.ALPHA_IF_DROPPED;
        return alpha(method, isRaw ? matrix.covariances() : matrix.correlations(), position(item));
    }

    private @Nullable Reason itemObstacle(int item, int itemsNeeded) {
        if (matrix.obstacle() != null) {
            return matrix.obstacle();
        }
        if (position(item) < 0) {
            return Reason.NO_VARIANCE;
        }
        return itemCount() < itemsNeeded ? Reason.TOO_FEW_ITEMS : null;
    }

    /** Alpha of a covariance or correlation matrix without one of its rows; -1 drops none. */
    private Estimate alpha(Method method, double[][] c, int dropped) {
        int k = dropped < 0 ? c.length : c.length - 1;
        double own = 0;
        for (int i = 0; i < c.length; i++) {
            own += i == dropped ? 0 : c[i][i];
        }
        double total = total(c, dropped);
        if (!(total > negligible(c))) {
            return new Estimate.Undefined(method, n(), Reason.NO_TOTAL_VARIANCE);
        }
        return new Estimate.Value(method, n(), k / (k - 1.0) * (1 - own / total));
    }

    /** A variance of a sum so small beside the items' own variances that it is rounding. */
    private static double negligible(double[][] c) {
        double own = 0;
        for (int i = 0; i < c.length; i++) {
            own += c[i][i];
        }
        return 1e-12 * own;
    }

    private static double total(double[][] c, int dropped) {
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                total.add(i == dropped || j == dropped ? 0 : c[i][j]);
            }
        }
        return total.value();
    }

    private static double sum(double[] row) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : row) {
            sum.add(value);
        }
        return sum.value();
    }

    /**
     * McDonald's omega of the standardised items from one common factor, fitted by maximum likelihood to the
     * correlation matrix (with gaps: Pearson's correlation of each pair over the rows that it has, as R's factanal and
     * psych's fa do) until no derivative exceeds 1e-10. Of several minima, which few people can make, the lowest is
     * taken. With three items the fit is exact, with fewer there is none.
     * Undefined where alpha is, for fewer than three varying items, and where the correlation matrix is not positive
     * definite, an item does not vary in the rows that it shares with another, the data do not single out a factor, or
     * the fit does not converge.
     *
     * @return {@link Method#OMEGA_ONE_FACTOR}, or {@link Method#OMEGA_ONE_FACTOR_HEYWOOD} for an improper solution
     */
    public Omega omega() {
        Reason obstacle = matrix.obstacle();
        if (obstacle == null && itemCount() < 3) {
            obstacle = Reason.TOO_FEW_ITEMS;
        }
        if (obstacle != null) {
            return noOmega(obstacle);
        }
        double[][] correlations = matrix.pairCorrelations();
        if (Arrays.stream(correlations).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return noOmega(Reason.NO_VARIANCE);
        }
        OneFactorFit.Outcome outcome = OneFactorFit.of(correlations);
        return outcome instanceof OneFactorFit.Fitted fitted
                ? omega(fitted.fit())
                : noOmega(((OneFactorFit.Failed) outcome).reason());
    }

    private Omega noOmega(Reason reason) {
        return new Omega(new Estimate.Undefined(Method.OMEGA_ONE_FACTOR, n(), reason), List.of(), fewestPairs(), 0, 0);
    }

    private Omega omega(OneFactorFit fit) {
        List<Loading> loadings = new ArrayList<>();
        boolean isHeywood = false;
        for (int i = 0; i < itemCount(); i++) {
            isHeywood |= fit.isHeywood[i];
            loadings.add(new Loading(matrix.varying()[i], fit.loadings[i], fit.uniquenesses[i], fit.isHeywood[i]));
        }
        Method method = isHeywood ? Method.OMEGA_ONE_FACTOR_HEYWOOD : Method.OMEGA_ONE_FACTOR;
        return new Omega(
                new Estimate.Value(method, n(), fit.omega()), loadings, fewestPairs(), fit.steps, fit.gradient);
    }

    /** {@return the number of items only, never a value} */
    @Override
    public String toString() {
        return "Reliability of " + itemCount() + " items";
    }
}
