package fi.qwl.stats;

/**
 * How far chance moves omega: its standard error by the delta method, from the expected information of the one-factor
 * model at its solution. The scales of the items fall out, so it is that of standardised items.
 */
final class OmegaPrecision {

    private final double[] loadings;
    private final double[] uniquenesses;

    OmegaPrecision(double[] loadings, double[] uniquenesses) {
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
    }

    /** For a solution whose items have variance 1; NaN where the information is singular. */
    double standardError(int n) {
        double[] slope = slope();
        double[] solved = Matrices.solve(information(n), slope);
        double variance = solved.length == 0 ? Double.NaN : product(slope, solved);
        return Math.sqrt(variance);
    }

    private static double product(double[] a, double[] b) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < a.length; i++) {
            sum.addProduct(a[i], b[i]);
        }
        return sum.value();
    }

    /**
     * n / 2 tr(S' A S' B) with S' the inverse of the model's matrix and A, B its derivatives: by a loading i
     * {@code e_i l' + l e_i'}, by a uniqueness {@code e_i e_i'}. With v = S' l and q = l' v the traces are
     * {@code 2 (v_i v_j + q s_ij)}, {@code 2 v_j s_ij} and {@code s_ij^2}.
     */
    private double[][] information(int n) {
        int size = loadings.length;
        double[][] inverse = inverse();
        double[] v = new double[size];
        for (int i = 0; i < size; i++) {
            v[i] = product(inverse[i], loadings);
        }
        double q = product(loadings, v);
        double[][] information = new double[2 * size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double s = inverse[i][j];
                information[i][j] = n * (v[i] * v[j] + q * s);
                information[i][size + j] = n * v[j] * s;
                information[size + j][i] = n * v[j] * s;
                information[size + i][size + j] = n / 2.0 * s * s;
            }
        }
        return information;
    }

    /** Of {@code l l' + diag(u)}, by the formula of Sherman and Morrison. */
    private double[][] inverse() {
        int size = loadings.length;
        double[] scaled = new double[size];
        double common = 1;
        for (int i = 0; i < size; i++) {
            scaled[i] = loadings[i] / uniquenesses[i];
            common += loadings[i] * scaled[i];
        }
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] = (i == j ? 1 / uniquenesses[i] : 0) - scaled[i] * scaled[j] / common;
            }
        }
        return inverse;
    }

    /** Derivatives of omega of the standardised solution by the loadings, then by the uniquenesses. */
    private double[] slope() {
        int size = loadings.length;
        double sum = 0;
        double left = 0;
        for (double loading : loadings) {
            sum += loading;
            left += 1 - loading * loading;
        }
        double total = sum * sum + left;
        double[] slope = new double[2 * size];
        for (int i = 0; i < size; i++) {
            double byStandardised = 2 * sum * (left + sum * loadings[i]) / (total * total);
            slope[i] = byStandardised * (1 - loadings[i] * loadings[i]);
            slope[size + i] = -byStandardised * loadings[i] / 2;
        }
        return slope;
    }
}
