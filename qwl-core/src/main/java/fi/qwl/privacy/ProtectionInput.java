package fi.qwl.privacy;

import fi.qwl.index.Level;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Moments;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.SharedItems;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** What protection takes into account on one measure or item: n, mean, spread and values of every unit of a tree. */
final class ProtectionInput {

    /** How far a reported mean may be from the true one: providers print one decimal (ours). */
    private static final double REPORTED_ROUNDING = 0.05;

    /** The smallest step of reported values from an end of the scale, where the questionnaire is not known (ours). */
    private static final double REPORTED_STEP = 5;

    private final Organisation organisation;
    private final PossibleValues possible;
    private final EndDistance endDistance;
    private final Kind kind;
    private final double rounding;
    private final double limit;
    private final long[] homes;
    private final long[] n;
    private final double[] means;
    private final double[] sds;
    private final IntFunction<ValueCounts> homeValues;
    private final IntFunction<Optional<ValueCounts.Distribution>> distributions;

    /** What the values are. */
    private enum Kind {
        /** People's answers to a measure or an item. */
        ANSWERS,
        /** Computed from answers to several measures. */
        INDEX,
        /** The difference of two measures. */
        DIFFERENCE
    }

    private ProtectionInput(
            Organisation organisation,
            PossibleValues possible,
            EndDistance endDistance,
            Kind kind,
            double rounding,
            double limit,
            IntFunction<ValueCounts> homeValues,
            IntFunction<Optional<ValueCounts.Distribution>> distributions) {
        this.organisation = organisation;
        this.possible = possible;
        this.endDistance = endDistance;
        this.kind = kind;
        this.rounding = rounding;
        this.limit = limit;
        this.homeValues = homeValues;
        this.distributions = distributions;
        this.homes = new long[organisation.size()];
        this.n = new long[homes.length];
        this.means = new double[homes.length];
        this.sds = new double[homes.length];
        Arrays.fill(means, Double.NaN);
        Arrays.fill(sds, Double.NaN);
    }

    static ProtectionInput of(Results results, Measure measure) {
        boolean isReported = results instanceof Results.Reported;
        ProtectionInput units = new ProtectionInput(
                results.organisation(),
                results.possibleValues(measure),
                isReported && measure != WholeIndex.QWL
                        ? EndDistance.ofStep(REPORTED_STEP)
                        : endDistance(measure, results.possibleValues(measure)),
                measure == WholeIndex.QWL ? Kind.INDEX : Kind.ANSWERS,
                isReported ? REPORTED_ROUNDING : 0,
                measure instanceof Factor factor ? results.model().limits().of(factor) : Double.NaN,
                unit -> results.units().get(unit).directValues(measure),
                unit -> results.units().get(unit).find(measure).flatMap(MeasureResult::distribution));
        for (int unit = 0; unit < units.n.length; unit++) {
            Optional<MeasureResult> found = results.units().get(unit).find(measure);
            units.homes[unit] = results.units().get(unit).directMembers(measure).n();
            units.n[unit] = found.map(result -> result.n().orElse(0)).orElse(0L);
            units.means[unit] =
                    found.map(result -> result.mean().orElse(Double.NaN)).orElse(Double.NaN);
            units.sds[unit] =
                    found.map(result -> result.sd().orElse(Double.NaN)).orElse(Double.NaN);
        }
        return units;
    }

    /**
     * What two measures of some of the same items say together: the sum of the items that only the other one has, less those
     * that only this one has, moved and stretched to 0–100. Nobody's own value is known of it, only its ends.
     */
    static ProtectionInput ofDifference(Results results, Measure measure, SharedItems shared) {
        ProtectionInput own = of(results, measure);
        ProtectionInput other = of(results, shared.other());
        double items = shared.different();
        // A step of one person is one step of one item: at least as many as the measures' items have.
        double step = Math.max(own.possible.step(), other.possible.step()) / items;
        ProtectionInput units = new ProtectionInput(
                results.organisation(),
                PossibleValues.restore(0, 100, List.of(), step, List.of()),
                EndDistance.ofStep(step),
                Kind.DIFFERENCE,
                0,
                Double.NaN,
                unit -> ValueCounts.zero(),
                unit -> Optional.empty());
        for (int unit = 0; unit < units.n.length; unit++) {
            units.homes[unit] = own.homes[unit];
            units.n[unit] = own.n[unit];
            double only = 100.0 * (shared.own() - shared.common());
            double sum = shared.ofOther() * other.sum(unit) - shared.own() * own.sum(unit) + only * own.n[unit];
            units.means[unit] = sum / items / own.n[unit];
        }
        return units;
    }

    /** One item's percentages. An item has no limit, and its distribution is the answers themselves: it is not shown. */
    static ProtectionInput ofItem(Survey survey, Organisation organisation, Item item) {
        int[] unitOf = homes(survey, organisation);
        ValueCounts[] values = new ValueCounts[organisation.size()];
        Moments[] moments = new Moments[values.length];
        Arrays.setAll(values, unit -> ValueCounts.zero());
        Arrays.setAll(moments, unit -> Moments.zero());
        AnswerColumn column = survey.answers(item.id());
        for (int row = 0; row < survey.size(); row++) {
            if (column.code(row) >= 0) {
                int point = item.scale().min() + column.code(row);
                double percent = item.scale().percent(point, item.isReversed());
                values[unitOf[row]].add(percent);
                moments[unitOf[row]].add(percent);
            }
        }
        ProtectionInput units = new ProtectionInput(
                organisation,
                PossibleValues.ofItem(item),
                EndDistance.of(PossibleValues.ofItem(item)),
                Kind.ANSWERS,
                0,
                Double.NaN,
                unit -> ValueCounts.zero().merge(values[unit]),
                unit -> Optional.empty());
        for (int unit = values.length - 1; unit >= 0; unit--) {
            units.homes[unit] = values[unit].n();
            Level summary = moments[unit].finish();
            units.n[unit] = summary.n();
            units.means[unit] = summary.mean().orElse(Double.NaN);
            units.sds[unit] = summary.sd().orElse(Double.NaN);
            if (unit > 0) {
                moments[organisation.parentOf(unit)].merge(moments[unit]);
            }
        }
        return units;
    }

    /** By row: the index of the home unit; people without one belong to the root. */
    static int[] homes(Survey survey, Organisation organisation) {
        int[] ofGroup = survey.units().categories().stream()
                .mapToInt(id -> organisation.indexOf(new UnitId(id)))
                .toArray();
        int[] homes = new int[survey.size()];
        Arrays.setAll(
                homes,
                row -> survey.units().groupOf(row) < 0
                        ? 0
                        : ofGroup[survey.units().groupOf(row)]);
        return homes;
    }

    Organisation organisation() {
        return organisation;
    }

    PossibleValues possible() {
        return possible;
    }

    /** How far a mean may be from the true one. */
    double rounding() {
        return rounding;
    }

    /** Whether the values were computed from answers, and not reported. */
    boolean isComputed() {
        return rounding == 0;
    }

    /** Whether low means of small groups are coded: those of factors and capabilities; the index is no answer. */
    boolean isCoded() {
        return kind == Kind.ANSWERS;
    }

    /** Whether nobody's own value is known. */
    boolean isDifference() {
        return kind == Kind.DIFFERENCE;
    }

    private double sum(int unit) {
        return n[unit] == 0 ? 0 : n[unit] * means[unit];
    }

    /** How far from an end a sum has to be. */
    EndDistance endDistance() {
        return endDistance;
    }

    static EndDistance endDistance(Measure measure, PossibleValues possible) {
        return measure == WholeIndex.QWL ? EndDistance.none() : EndDistance.of(possible);
    }

    /** The values of a unit's own people. */
    ValueCounts.Distribution ownDistribution(int unit) {
        boolean isLeaf = organisation.endOf(unit) == unit + 1;
        return isLeaf && distribution(unit).isPresent()
                ? distribution(unit).get()
                : homeValues(unit).finish();
    }

    /** A factor's risk limit. */
    OptionalDouble limit() {
        return Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }

    /** How many valid values a unit's own people have. */
    long home(int unit) {
        return homes[unit];
    }

    /** Whether a unit has a mean and the number of answers behind it. */
    boolean isPublishable(int unit) {
        return n[unit] > 0 && !Double.isNaN(means[unit]);
    }

    long n(int unit) {
        return n[unit];
    }

    double mean(int unit) {
        return means[unit];
    }

    /** A unit's standard deviation, or NaN. */
    double sd(int unit) {
        return sds[unit];
    }

    ValueCounts homeValues(int unit) {
        return homeValues.apply(unit);
    }

    Optional<ValueCounts.Distribution> distribution(int unit) {
        return distributions.apply(unit);
    }

    /** {@return that they are some; never a value} */
    @Override
    public String toString() {
        return "ProtectionInput of " + organisation.size();
    }
}
