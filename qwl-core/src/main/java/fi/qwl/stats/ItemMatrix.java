package fi.qwl.stats;

import fi.qwl.stats.Reliability.MissingAnswers;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items' samples and covariances, each over the rows that it has.
 */
final class ItemMatrix {

    /** Squares of differences that count as none. */
    private static final double SMALLEST = 1e-120;

    private final int n;
    private final int fewestPairs;
    private final List<Sample> samples;
    private final int[] varying;
    private final double[][] covariances;
    private final double[][] pairCorrelations;

    private ItemMatrix(
            int n,
            int fewestPairs,
            List<Sample> samples,
            int[] varying,
            double[][] covariances,
            double[][] pairCorrelations) {
        this.n = n;
        this.fewestPairs = fewestPairs;
        this.samples = samples;
        this.varying = varying;
        this.covariances = covariances;
        this.pairCorrelations = pairCorrelations;
    }

    static ItemMatrix of(List<NumberColumn> items, MissingAnswers missing) {
        double[][] answers = missing == MissingAnswers.COMPLETE_CASES ? Columns.complete(items) : all(items);
        List<Sample> samples = Arrays.stream(answers)
                .map(column -> Sample.of(Columns.present(NumberColumn.of(column))))
                .toList();
        int[] varying = IntStream.range(0, answers.length)
                .filter(item -> samples.get(item).n() > 1 && !samples.get(item).isConstant())
                .toArray();
        int size = varying.length;
        double[][] covariances = new double[size][size];
        double[][] pairCorrelations = new double[size][size];
        int fewest = rows(answers);
        int n = fewest;
        for (int i = 0; i < size; i++) {
            covariances[i][i] = samples.get(varying[i]).variance();
            pairCorrelations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                CommonRows pair = CommonRows.of(answers[varying[i]], answers[varying[j]]);
                fewest = Math.min(fewest, pair.n());
                covariances[i][j] = pair.covariance();
                covariances[j][i] = covariances[i][j];
                pairCorrelations[i][j] = pair.correlation();
                pairCorrelations[j][i] = pairCorrelations[i][j];
            }
        }
        return new ItemMatrix(n, fewest, samples, varying, covariances, pairCorrelations);
    }

    private static double[][] all(List<NumberColumn> items) {
        double[][] answers = new double[items.size()][items.get(0).size()];
        for (int item = 0; item < answers.length; item++) {
            for (int row = 0; row < answers[item].length; row++) {
                answers[item][row] = Columns.value(items.get(item), row);
            }
        }
        return answers;
    }

    private static int rows(double[][] answers) {
        int rows = 0;
        for (int row = 0; row < answers[0].length; row++) {
            boolean hasAnswer = false;
            for (double[] item : answers) {
                hasAnswer |= !Double.isNaN(item[row]);
            }
            rows += hasAnswer ? 1 : 0;
        }
        return rows;
    }

    /**
     * The rows that two columns share.
     *
     * @param n how many
     * @param covariance over them, with n - 1; NaN for fewer than two
     * @param correlation Pearson's, from the same rows; NaN for fewer than two, and where a column does not vary in them
     */
    record CommonRows(int n, double covariance, double correlation) {

        static CommonRows of(double[] x, double[] y) {
            int n = 0;
            CompensatedSum sumX = new CompensatedSum();
            CompensatedSum sumY = new CompensatedSum();
            for (int row = 0; row < x.length; row++) {
                if (isShared(x, y, row)) {
                    n++;
                    sumX.add(x[row]);
                    sumY.add(y[row]);
                }
            }
            return n < 2
                    ? new CommonRows(n, Double.NaN, Double.NaN)
                    : around(x, y, n, sumX.value() / n, sumY.value() / n);
        }

        private static boolean isShared(double[] x, double[] y, int row) {
            return !Double.isNaN(x[row]) && !Double.isNaN(y[row]);
        }

        private static CommonRows around(double[] x, double[] y, int n, double meanX, double meanY) {
            CompensatedSum driftX = new CompensatedSum();
            CompensatedSum driftY = new CompensatedSum();
            CompensatedSum squaresX = new CompensatedSum();
            CompensatedSum squaresY = new CompensatedSum();
            CompensatedSum products = new CompensatedSum();
            for (int row = 0; row < x.length; row++) {
                if (isShared(x, y, row)) {
                    driftX.add(x[row] - meanX);
                    driftY.add(y[row] - meanY);
                    squaresX.addSquare(x[row] - meanX);
                    squaresY.addSquare(y[row] - meanY);
                    products.addProduct(x[row] - meanX, y[row] - meanY);
                }
            }
            double product = products.value() - driftX.value() * driftY.value() / n;
            double ofX = squaresX.value() - driftX.value() * driftX.value() / n;
            double ofY = squaresY.value() - driftY.value() * driftY.value() / n;
            boolean isFlat = ofX <= SMALLEST || ofY <= SMALLEST;
            double correlation = isFlat ? Double.NaN : product / (Math.sqrt(ofX) * Math.sqrt(ofY));
            return new CommonRows(n, product / (n - 1), Math.max(-1, Math.min(1, correlation)));
        }
    }

    /** Rows with an answer to some item (pairwise), or to every item (complete cases). */
    int n() {
        return n;
    }

    /** The smallest number of rows behind a covariance of two varying items. */
    int fewestPairs() {
        return fewestPairs;
    }

    /** One per item. */
    List<Sample> samples() {
        return samples;
    }

    /** The indexes of the items that vary, in order. */
    int[] varying() {
        return varying;
    }

    /** Between the varying items; NaN where fewer than two rows are common. */
    double[][] covariances() {
        return covariances;
    }

    int size() {
        return varying.length;
    }

    /** Why nothing can be said of the items together, if so; null if something can. */
    @Nullable
    Reason obstacle() {
        if (samples.stream().allMatch(sample -> sample.n() == 0)) {
            return Reason.NO_VALUES;
        }
        if (samples.stream().allMatch(sample -> sample.n() < 2)) {
            return Reason.TOO_FEW_VALUES;
        }
        if (samples.size() < 2) {
            return Reason.TOO_FEW_ITEMS;
        }
        if (size() == 0) {
            return Reason.NO_VARIANCE;
        }
        if (size() < 2) {
            return Reason.TOO_FEW_ITEMS;
        }
        return fewestPairs < 2 ? Reason.TOO_FEW_COMMON_ROWS : null;
    }

    /** The covariances over the items' own variances, as psych's alpha takes them. */
    double[][] correlations() {
        double[][] correlations = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                double scale = Math.sqrt(covariances[i][i]) * Math.sqrt(covariances[j][j]);
                correlations[i][j] = i == j ? 1 : covariances[i][j] / scale;
            }
        }
        return correlations;
    }

    /**
     * Pearson's correlation of each pair over the rows that it has, as R's factanal and psych's fa take them; NaN where an
     * item does not vary in them. Without gaps the same as {@link #correlations()}.
     */
    double[][] pairCorrelations() {
        return pairCorrelations;
    }
}
