package fi.qwl.privacy;

import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import java.util.Optional;

/**
 * Whether two waves hold the same answers: last year's file read as this year's. They do if a share of the home units with
 * three or more answers gave every value of every measure equally often. Looked at where a factor has so many possible values
 * that this does not happen by chance; of fewer, it is for the days of the answers to say.
 */
public final class SameAnswers {

    /** In the sample's honest waves none of 57 home units is alike (ours). */
    private static final double SHARE = 0.2;

    private static final int ANSWERS = 3;
    /** Counts of a single unit are no evidence. */
    private static final int UNITS = 2;
    /** Five items of five points have 21. */
    private static final int VALUES = 20;

    private SameAnswers() {}

    /**
     * Whether two waves hold the same answers.
     *
     * @param one the results of the one
     * @param other those of the other
     * @return true if so many home units are alike that it is no chance; false also where that cannot be determined
     */
    public static boolean areIn(Results one, Results other) {
        boolean hasValues = one.measures().stream()
                .filter(measure -> measure instanceof Factor)
                .noneMatch(measure -> one.possibleValues(measure).isFewerThan(VALUES));
        if (!hasValues || !one.measures().equals(other.measures()) || one.origin() != other.origin()) {
            return false;
        }
        long compared = 0;
        long alike = 0;
        Organisation tree = other.organisation();
        for (UnitResult unit : one.units()) {
            if (answers(unit, one) >= ANSWERS && tree.find(unit.unit().id()).isPresent()) {
                compared++;
                alike += areAlike(unit, other.unit(unit.unit().id()), one) ? 1 : 0;
            }
        }
        return alike >= UNITS && alike >= SHARE * compared;
    }

    /** Of the unit's own people; a report has numbers of whole units only, so only those without units below count. */
    private static long answers(UnitResult unit, Results results) {
        if (results instanceof Results.Computed) {
            return results.measures().stream()
                    .mapToLong(measure -> unit.directMembers(measure).n())
                    .max()
                    .orElse(0);
        }
        Organisation tree = results.organisation();
        boolean isWhole = tree.isLeaf(tree.indexOf(unit.unit().id()))
                && unit.measures().keySet().containsAll(results.measures());
        return isWhole ? unit.respondents().orElse(0) : 0;
    }

    private static boolean areAlike(UnitResult one, UnitResult other, Results results) {
        for (Measure measure : results.measures()) {
            boolean hasMembersOnly = one.directMembers(measure).n() == n(one, measure)
                    && other.directMembers(measure).n() == n(other, measure);
            boolean isReported = !(results instanceof Results.Computed);
            // Means are at hand, and most units differ in one.
            if ((isReported || hasMembersOnly) && !mean(one, measure).equals(mean(other, measure))) {
                return false;
            }
            if (!isReported && !one.directValues(measure).equals(other.directValues(measure))) {
                return false;
            }
        }
        return true;
    }

    private static long n(UnitResult unit, Measure measure) {
        return unit.find(measure).map(found -> found.n().orElse(0)).orElse(0L);
    }

    private static Optional<Double> mean(UnitResult unit, Measure measure) {
        return unit.find(measure)
                .map(MeasureResult::mean)
                .filter(mean -> mean.isPresent())
                .map(mean -> mean.getAsDouble());
    }
}
