package fi.qwl.privacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * People of whom the sum of squares can be computed beside the sums of the parts that they fall into by the published
 * means. Their spread within the parts bounds any few of them around their part's mean; together with the ends of the
 * scale these bounds must be wider than the policy asks. And where a person's value can only be one of few, more than
 * one set of answers must give the same numbers.
 *
 * @param squares the sum of squared distances from the middle of the scale, in squared points
 * @param parts the parts, with what can be computed of each
 * @param isAmbiguous whether other answers are known to give the same numbers
 * @param fewest k of means: fewer than this must not be bounded
 * @param width within how many points
 */
record SpreadResidual(double squares, Parts parts, boolean isAmbiguous, int fewest, double width)
        implements Residual<SpreadResidual> {

    private static final double TOLERANCE = 1e-6;

    @Override
    public SpreadResidual and(SpreadResidual other) {
        Parts both = Parts.of(parts, other.parts);
        return new SpreadResidual(squares + other.squares, both, isAmbiguous || other.isAmbiguous, fewest, width);
    }

    /** The same people without the squares of others, whose sums are not among the parts. */
    SpreadResidual without(double others) {
        return new SpreadResidual(squares - others, parts, isAmbiguous, fewest, width);
    }

    @Override
    public boolean isEmpty() {
        return parts.all(MeanResidual::isEmpty);
    }

    @Override
    public boolean isSafe() {
        if (!isAmbiguous) {
            return false;
        }
        double[] within = {squares};
        parts.all(part -> {
            double distance = (part.low() - part.high()) / 2;
            within[0] -= part.isEmpty() ? 0 : distance * distance / part.n();
            return true;
        });
        double spread = Math.max(0, within[0]);
        return parts.all(part -> part.isEmpty() || widthOf(part, spread) > width + TOLERANCE);
    }

    /**
     * How narrowly k − 1 people of a part are bounded: by the ends of the scale, and since those people and the others
     * of the part lie at most so far from the part's mean as the squares allow (Cauchy and Schwarz).
     */
    private double widthOf(MeanResidual part, double spread) {
        double few = Math.min(fewest - 1.0, part.n() - 1.0);
        if (few < 1) {
            return 0;
        }
        double others = part.n() - few;
        double bySquares = Math.sqrt(spread * others / (part.n() * few));
        double perPersonLow = part.low() / part.n();
        double perPersonHigh = part.high() / part.n();
        double below = Math.min(perPersonLow, others * perPersonHigh / few);
        double above = Math.min(perPersonHigh, others * perPersonLow / few);
        return Math.min(bySquares, below) + Math.min(bySquares, above);
    }

    /** {@return that it is one; never a value} */
    @Override
    public String toString() {
        return "SpreadResidual";
    }

    /** Parts that are put together without copying. */
    record Parts(@Nullable MeanResidual own, List<Parts> below) {

        static final Parts NONE = new Parts(null, List.of());

        static Parts of(MeanResidual part) {
            return new Parts(part, List.of());
        }

        static Parts of(Parts one, Parts other) {
            return new Parts(null, List.of(one, other));
        }

        /** Whether a test holds for all parts. */
        boolean all(Predicate<MeanResidual> test) {
            Deque<Parts> open = new ArrayDeque<>(List.of(this));
            while (!open.isEmpty()) {
                Parts next = open.pop();
                if (next.own != null && !test.test(next.own)) {
                    return false;
                }
                next.below.forEach(open::push);
            }
            return true;
        }

        /** {@return that they are parts; never a value} */
        @Override
        public String toString() {
            return "Parts";
        }
    }
}
