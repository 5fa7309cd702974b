package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;

/**
 * The employee net promoter score (eNPS): how many would recommend their workplace, less how many would not.
 *
 * <p>It throws half of the answers' information away: its standard error is large, and a change of ten points in a unit
 * of twenty is noise. Immutable.
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 */
public record NetPromoterScore(int promoters, int passives, int detractors) {

    /** What the variance of the score is divided by. */
    public enum Variance {
        /** n, as most programs do. */
        OVER_N,
        /** n - 1, unbiased. */
        OVER_N_MINUS_ONE
    }

    /** Rejects negative counts. */
    public NetPromoterScore {
        Checks.count(promoters, "promoters");
        Checks.count(passives, "passives");
        Checks.count(detractors, "detractors");
    }

    /**
     * The score of a column of answers.
     *
     * @param answers whole numbers from 0 to 10; missing ones are left out
     * @return the score
     * @throws IllegalArgumentException if an answer is no whole number from 0 to 10
     */
    public static NetPromoterScore of(NumberColumn answers) {
        int promoters = 0;
        int passives = 0;
        int detractors = 0;
        for (double answer : Columns.present(answers)) {
            if (!(answer >= 0 && answer <= 10 && answer == Math.rint(answer))) {
                // The answer itself stays out of the message: messages travel to logs.
                throw new IllegalArgumentException("an answer is no whole number from 0 to 10"
                        + "\nMaybe the answers are in percent, or of another question.");
            }
            promoters += answer >= 9 ? 1 : 0;
            passives += answer >= 7 && answer < 9 ? 1 : 0;
            detractors += answer < 7 ? 1 : 0;
        }
        return new NetPromoterScore(promoters, passives, detractors);
    }

    /** {@return the number of answers} */
    public int n() {
        return promoters + passives + detractors;
    }

    /**
     * The score, -100 to 100.
     *
     * @return {@link Method#NET_PROMOTER_SCORE}; undefined without answers
     */
    public Estimate score() {
        return n() == 0
                ? new Estimate.Undefined(Method.NET_PROMOTER_SCORE, 0, Reason.NO_VALUES)
                : new Estimate.Value(Method.NET_PROMOTER_SCORE, n(), 100.0 * (promoters - detractors) / n());
    }

    /**
     * The standard error in points. 0 where all answers fall on one side, which says nothing of certainty: see
     * {@link #adjustedWald}.
     *
     * @param variance what the variance is divided by
     * @return the standard error; undefined without answers, and for one answer over n - 1
     */
    public Estimate standardError(Variance variance) {
        Method method = variance == Variance.OVER_N
                ? Method.NET_PROMOTER_STANDARD_ERROR
                : Method.NET_PROMOTER_STANDARD_ERROR_UNBIASED;
        int divisor = variance == Variance.OVER_N ? n() : n() - 1;
        if (divisor < 1) {
            Reason reason = n() == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES;
            return new Estimate.Undefined(method, n(), reason);
        }
        return new Estimate.Value(method, n(), 100 * spread(promoters, detractors, n()) / Math.sqrt(divisor));
    }

    /** The standard deviation of an answer's part in the score: 1, 0 or -1. */
    private static double spread(double promoters, double detractors, double n) {
        double difference = (promoters - detractors) / n;
        return Math.sqrt(Math.max(0, (promoters + detractors) / n - difference * difference));
    }

    /**
     * The adjusted Wald interval: three answers are added, of which three quarters promote and three quarters detract.
     * It holds its level for few answers and where all agree. Clipped to the scale.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#NET_PROMOTER_ADJUSTED_WALD}, bounds -100 to 100; undefined without answers
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval adjustedWald(double confidence) {
        Checks.confidence(confidence);
        if (n() == 0) {
            return new Interval.Undefined(Method.NET_PROMOTER_ADJUSTED_WALD, 0, confidence, Reason.NO_VALUES);
        }
        double[] bounds = unclipped(confidence);
        return new Interval.Bounds(
                Method.NET_PROMOTER_ADJUSTED_WALD,
                n(),
                confidence,
                Math.max(-100, bounds[0]),
                Math.min(100, bounds[1]));
    }

    double[] unclipped(double confidence) {
        double p = promoters + 0.75;
        double d = detractors + 0.75;
        double n = n() + 3.0;
        double z = Distributions.normalQuantile(Distributions.upperTail(confidence));
        double middle = 100 * (p - d) / n;
        double reach = z * 100 * spread(p, d, n) / Math.sqrt(n);
        return new double[] {middle - reach, middle + reach};
    }

    /** {@return the number of answers only, never the score} */
    @Override
    public String toString() {
        return "NetPromoterScore of " + (promoters + passives + detractors) + " answers";
    }
}
