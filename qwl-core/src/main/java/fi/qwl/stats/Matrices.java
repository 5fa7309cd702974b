package fi.qwl.stats;

/** The little linear algebra that a factor analysis of a scale needs: symmetric matrices of a few dozen rows. */
final class Matrices {

    private static final int MAX_SWEEPS = 100;

    private Matrices() {}

    /**
     * Eigenvalues in falling order; the eigenvector of {@code values[m]} is the column {@code vectors[.][m]}, of
     * length 1.
     */
    static final class Eigen {
        final double[] values;
        final double[][] vectors;

        Eigen(double[] values, double[][] vectors) {
            this.values = values;
            this.vectors = vectors;
        }
    }

    /** Cyclic Jacobi rotations (Jacobi 1846), which give small eigenvalues their full precision. */
    static Eigen eigen(double[][] symmetric) {
        int size = symmetric.length;
        double[][] a = copy(symmetric);
        double[][] v = identity(size);
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            boolean isDiagonal = true;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (isNegligible(a, p, q)) {
                        continue;
                    }
                    isDiagonal = false;
                    rotate(a, v, p, q);
                }
            }
            if (isDiagonal) {
                break;
            }
        }
        return sorted(a, v);
    }

    private static boolean isNegligible(double[][] a, int p, int q) {
        return Math.abs(a[p][q]) <= 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || a[p][q] == 0;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        double pivot = a[p][q];
        a[p][p] -= t * pivot;
        a[q][q] += t * pivot;
        a[p][q] = 0;
        a[q][p] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double ip = a[i][p];
                double iq = a[i][q];
                a[i][p] = c * ip - s * iq;
                a[p][i] = a[i][p];
                a[i][q] = s * ip + c * iq;
                a[q][i] = a[i][q];
            }
            double vp = v[i][p];
            double vq = v[i][q];
            v[i][p] = c * vp - s * vq;
            v[i][q] = s * vp + c * vq;
        }
    }

    private static Eigen sorted(double[][] a, double[][] v) {
        int size = a.length;
        double[] values = new double[size];
        double[][] vectors = new double[size][size];
        boolean[] isTaken = new boolean[size];
        for (int rank = 0; rank < size; rank++) {
            int best = -1;
            for (int m = 0; m < size; m++) {
                if (!isTaken[m] && (best < 0 || a[m][m] > a[best][best])) {
                    best = m;
                }
            }
            isTaken[best] = true;
            values[rank] = a[best][best];
            for (int i = 0; i < size; i++) {
                vectors[i][rank] = v[i][best];
            }
        }
        return new Eigen(values, vectors);
    }

    /** Solves {@code a x = b} by Cholesky's method; empty if {@code a} is not positive definite. */
    static double[] solve(double[][] a, double[] b) {
        int size = b.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i != j) {
                    root[i][j] = rest / root[j][j];
                } else if (rest > 1e-12 * Math.abs(a[i][i])) {
                    root[i][i] = Math.sqrt(rest);
                } else {
                    return new double[0];
                }
            }
        }
        return backward(root, forward(root, b));
    }

    private static double[] forward(double[][] root, double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    private static double[] backward(double[][] root, double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }
}
