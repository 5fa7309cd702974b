package fi.qwl.model;

import java.util.List;

/**
 * How a factor on 0…1 enters the index: a function from 0…1 to 0…1 that never falls. Immutable.
 */
public sealed interface Curve {

    /**
     * The curve's value.
     *
     * @param x the factor, 0…1
     * @return 0…1; {@code NaN} for {@code NaN}
     */
    double at(double x);

    /** {@return the factor as it is} */
    static Curve identity() {
        return new Power(1, false);
    }

    /**
     * {@code x^exponent}: a motivator for exponents above 1.
     *
     * @param exponent above 0
     * @return the curve
     */
    static Curve power(double exponent) {
        return new Power(exponent, false);
    }

    /**
     * {@code 1 − (1 − x)^exponent}: a hygiene factor for exponents above 1.
     *
     * @param exponent above 0
     * @return the curve
     */
    static Curve mirroredPower(double exponent) {
        return new Power(exponent, true);
    }

    /**
     * Straight lines through points.
     *
     * @param points at least two, from x = 0 to x = 1, x rising, y never falling, all within 0…1
     * @return the curve
     */
    static Curve through(List<Point> points) {
        return new PiecewiseLinear(points);
    }

    /**
     * A point that a curve goes through.
     *
     * @param x the factor, 0…1
     * @param y the curve's value, 0…1
     */
    record Point(double x, double y) {}

    /**
     * A power, plain or mirrored.
     *
     * @param exponent above 0
     * @param isMirrored whether it is {@code 1 − (1 − x)^exponent}
     */
    record Power(double exponent, boolean isMirrored) implements Curve {

        public Power {
            if (!(exponent > 0 && exponent <= 100)) {
                throw new IllegalArgumentException("exponent must be above 0 and at most 100 but was " + exponent);
            }
        }

        @Override
        public double at(double x) {
            return isMirrored ? 1 - raise(1 - x) : raise(x);
        }

        // The two usual exponents without the cost of a power; StrictMath gives the same bits on every machine.
        private double raise(double x) {
            if (exponent == 1) {
                return x;
            }
            return exponent == 2 ? x * x : StrictMath.pow(x, exponent);
        }
    }

    /**
     * Straight lines through points.
     *
     * @param points as {@link Curve#through(List)} asks for; unmodifiable
     */
    record PiecewiseLinear(List<Point> points) implements Curve {

        public PiecewiseLinear {
            points = List.copyOf(points);
            requireMonotone(points);
        }

        @Override
        public double at(double x) {
            for (int i = 1; i < points.size(); i++) {
                Point right = points.get(i);
                if (x <= right.x()) {
                    Point left = points.get(i - 1);
                    double y = left.y() + (right.y() - left.y()) * (x - left.x()) / (right.x() - left.x());
                    // The last bit may run over or miss the point: the curve would fall after it, or not go through it.
                    return x == right.x() ? right.y() : Math.min(y, right.y());
                }
            }
            return Double.isNaN(x) ? x : points.get(points.size() - 1).y();
        }

        private static void requireMonotone(List<Point> points) {
            if (points.size() < 2
                    || points.get(0).x() != 0
                    || points.get(points.size() - 1).x() != 1) {
                throw new IllegalArgumentException("a curve must go from x = 0 to x = 1 but was " + points);
            }
            for (int i = 0; i < points.size(); i++) {
                double y = points.get(i).y();
                if (!(y >= 0 && y <= 1)) {
                    throw new IllegalArgumentException("a curve's y must be from 0 to 1 but was " + y);
                }
                if (i > 0
                        && !(points.get(i).x() > points.get(i - 1).x()
                                && y >= points.get(i - 1).y())) {
                    throw new IllegalArgumentException("a curve's x must rise and its y must not fall but "
                            + points.get(i - 1) + " is followed by " + points.get(i));
                }
            }
        }
    }
}
