package fi.qwl.privacy;

import fi.qwl.index.MeasureResult;
import fi.qwl.index.Origin;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Protects one measure's means, spread and bands over the tree of units. For one thread. */
final class MeasureProtection {

    /** How far a reported mean may be from the true one: providers print one decimal (ours). */
    private static final double REPORTED_ROUNDING = 0.05;

    private final Results results;
    private final Measure measure;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final PossibleValues possible;
    private final long[] people;
    private final double rounding;

    MeasureProtection(Results results, Measure measure, DisclosurePolicy policy) {
        this.results = results;
        this.measure = measure;
        this.policy = policy;
        this.organisation = results.organisation();
        this.possible = results.possibleValues(measure);
        this.rounding = results.origin() == Origin.REPORTED ? REPORTED_ROUNDING : 0;
        this.people = within(organisation, this::home);
    }

    private static long[] within(Organisation organisation, IntToLongFunction homes) {
        long[] totals = new long[organisation.size()];
        for (int unit = totals.length - 1; unit >= 0; unit--) {
            totals[unit] += homes.applyAsLong(unit);
            if (unit > 0) {
                totals[organisation.parentOf(unit)] += totals[unit];
            }
        }
        return totals;
    }

    private long home(int unit) {
        return results.units().get(unit).home(measure).n();
    }

    /**
     * The units whose mean is shown.
     *
     * @param lastYear those of last year
     * @param before what earlier releases of the same answers have shown
     * @return by index
     */
    boolean[] means(IntPredicate lastYear, Before before) {
        if (policy.openDataReason().isPresent()) {
            return marks(this::isPublishable);
        }
        int fewest = policy.fewestTogether();
        if (!before.needsSubset()) {
            Optional<boolean[]> chosen = chosen(fewest, this::isPublishable, lastYear, before::hasMean);
            if (chosen.isPresent()) {
                boolean[] shown = ValueProtection.protect(organisation, chosen.get(), meanRests(chosen.get()), people);
                if (holdsAll(shown, before::hasMean) && isSpreadSafe(marks(before::hasSpread), shown)) {
                    return verified(fewest, shown);
                }
            }
        }
        // What has been shown cannot be taken back, but a part of it may be shown again.
        boolean[] chosen = chosen(fewest, unit -> before.hasMean(unit) && isPublishable(unit), lastYear, unit -> false)
                .orElseThrow();
        return verified(fewest, ValueProtection.protect(organisation, chosen, meanRests(chosen), people));
    }

    private boolean[] verified(int fewest, boolean[] shown) {
        ReleaseVerifier.verify(organisation, fewest, this::home, shown);
        List<List<Integer>> families = ValueProtection.families(organisation, shown);
        ReleaseVerifier.verifyValues(organisation, shown, unit -> {
            MeanRest rest = meanRest(unit, families.get(unit));
            return total(unit).isSafe() && (rest.isEmpty() || rest.isSafe());
        });
        return shown;
    }

    /**
     * The units whose spread is shown.
     *
     * @param means the units whose mean is known, from this and earlier releases
     * @param shown the units whose mean is shown now
     * @param lastYear those of last year
     * @param before what earlier releases of the same answers have shown
     * @return by index
     */
    boolean[] spread(boolean[] means, boolean[] shown, IntPredicate lastYear, Before before) {
        IntPredicate isCandidate = unit -> shown[unit] && sd(unit) >= 0;
        if (policy.openDataReason().isPresent()) {
            return marks(isCandidate);
        }
        int fewest = Math.max(policy.fewestForSpread(), policy.fewestTogether());
        Optional<boolean[]> chosen = chosen(fewest, isCandidate, lastYear, before::hasSpread);
        if (chosen.isPresent()) {
            boolean[] all =
                    ValueProtection.protect(organisation, chosen.get(), spreadRests(chosen.get(), means), people);
            if (holdsAll(all, before::hasSpread)) {
                return verifiedSpread(fewest, all, means);
            }
        }
        boolean[] again = chosen(
                        fewest, unit -> before.hasSpread(unit) && isCandidate.test(unit), lastYear, unit -> false)
                .orElseThrow();
        return verifiedSpread(
                fewest, ValueProtection.protect(organisation, again, spreadRests(again, means), people), means);
    }

    private boolean[] verifiedSpread(int fewest, boolean[] shown, boolean[] means) {
        ReleaseVerifier.verify(organisation, fewest, this::home, shown);
        @Nullable SpreadRest[] rests = spreadRests(shown, means);
        ReleaseVerifier.verifyValues(organisation, shown, unit -> {
            SpreadRest rest = Objects.requireNonNull(rests[unit], "rest");
            return rest.isEmpty() || rest.isSafe();
        });
        return shown;
    }

    private boolean isSpreadSafe(boolean[] spread, boolean[] means) {
        for (SpreadRest rest : spreadRests(spread, means)) {
            if (rest != null && !rest.isEmpty() && !rest.isSafe()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The units that get a band: too small for a mean, and not within one another.
     *
     * @param means the units whose mean is known
     * @return by index
     */
    boolean[] bands(boolean[] means) {
        boolean[] bands = new boolean[means.length];
        if (!policy.hasBands()) {
            return bands;
        }
        List<List<Integer>> families = ValueProtection.families(organisation, means);
        for (int unit = 0; unit < means.length; unit++) {
            if (means[unit]) {
                MeanRest rest = meanRest(unit, families.get(unit));
                if (!rest.isEmpty()) {
                    List<Integer> groups = groups(unit, means);
                    BandProtection protection =
                            new BandProtection(meanOf(rest), rest.n(), policy.fewestForMeans(), policy.boundsWidth());
                    protection
                            .choose(groups.stream().map(group -> people[group]).toList())
                            .forEach(group -> bands[groups.get(group)] = true);
                }
            }
        }
        if (families.get(means.length).isEmpty()) {
            groups(-1, means).forEach(group -> bands[group] = true);
        }
        return bands;
    }

    /** The topmost units in a unit's residual that are large enough for a band and too small for a mean. */
    private List<Integer> groups(int unit, boolean[] means) {
        List<Integer> groups = new ArrayList<>();
        int end = unit < 0 ? organisation.size() : organisation.endOf(unit);
        int member = unit + 1;
        while (member < end) {
            boolean isBanded = !means[member]
                    && isPublishable(member)
                    && people[member] >= policy.fewestForBands()
                    && people[member] < policy.fewestForMeans();
            if (isBanded) {
                groups.add(member);
            }
            member = isBanded || means[member] ? organisation.endOf(member) : member + 1;
        }
        return groups;
    }

    /** The mean of a unit's people in no shown unit below it; none where there is nobody, or nobody else. */
    double meanOfOthers(int unit, List<Integer> family) {
        MeanRest rest = meanRest(unit, family);
        boolean isTold = rounding == 0 && !family.isEmpty() && !rest.isEmpty();
        return isTold ? meanOf(rest) : Double.NaN;
    }

    long others(int unit, List<Integer> family) {
        return meanRest(unit, family).n();
    }

    private double meanOf(MeanRest rest) {
        double middle = (possible.lowest() + possible.highest()) / 2;
        double mean = middle + (rest.low() - rest.high()) / 2 / rest.n();
        return Math.max(0, Math.min(100, mean));
    }

    boolean isPublishable(int unit) {
        return result(unit)
                .filter(found -> found.n().isPresent() && found.mean().isPresent())
                .isPresent();
    }

    private Optional<boolean[]> chosen(
            int fewest, IntPredicate isCandidate, IntPredicate lastYear, IntPredicate isReleased) {
        return new TreeProtection(organisation, fewest, this::home, isCandidate, lastYear, isReleased, unit -> 1)
                .choose();
    }

    private boolean[] marks(IntPredicate units) {
        boolean[] marks = new boolean[organisation.size()];
        for (int unit = 0; unit < marks.length; unit++) {
            marks[unit] = units.test(unit);
        }
        return marks;
    }

    private static boolean holdsAll(boolean[] shown, IntPredicate released) {
        for (int unit = 0; unit < shown.length; unit++) {
            if (released.test(unit) && !shown[unit]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable MeanRest[] meanRests(boolean[] shown) {
        @Nullable MeanRest[] rests = new MeanRest[shown.length];
        List<List<Integer>> families = ValueProtection.families(organisation, shown);
        for (int unit = 0; unit < shown.length; unit++) {
            rests[unit] = shown[unit] ? meanRest(unit, families.get(unit)) : null;
        }
        return rests;
    }

    private MeanRest meanRest(int unit, List<Integer> family) {
        MeanRest rest = total(unit);
        for (int below : family) {
            MeanRest part = total(below);
            rest = rest.without(part, 2 * rounding * part.n());
        }
        return rest;
    }

    private MeanRest total(int unit) {
        MeasureResult result = result(unit).orElseThrow();
        long n = result.n().orElseThrow();
        return MeanRest.of(policy, possible, n, result.mean().orElseThrow(), rounding * n);
    }

    /** A part of each residual of spread is what the known means tell apart in it. */
    private @Nullable SpreadRest[] spreadRests(boolean[] shown, boolean[] means) {
        @Nullable SpreadRest[] rests = new SpreadRest[shown.length];
        Ambiguity ambiguity = Ambiguity.of(possible);
        @Nullable MeanRest[] parts = meanRests(means);
        int[] owner = owners(shown);
        boolean[] isAmbiguous = ambiguous(ambiguity, owners(means));
        double width = policy.boundsWidth() * (possible.highest() - possible.lowest()) / 100;
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                rests[unit] =
                        new SpreadRest(squares(unit), List.of(), !ambiguity.isNeeded(), policy.fewestForMeans(), width);
            }
        }
        for (int unit = 0; unit < shown.length; unit++) {
            MeanRest part = parts[unit];
            int top = owner[unit];
            if (top >= 0 && part != null) {
                SpreadRest rest = Objects.requireNonNull(rests[top], "rest");
                rests[top] =
                        rest.and(new SpreadRest(0, List.of(part), isAmbiguous[unit], policy.fewestForMeans(), width));
            }
            int above = unit == 0 ? -1 : owner[organisation.parentOf(unit)];
            if (shown[unit] && above >= 0) {
                rests[above] = Objects.requireNonNull(rests[above], "rest").without(squares(unit));
            }
        }
        return rests;
    }

    /** By unit: whether the people of its part of the means could have answered otherwise. */
    private boolean[] ambiguous(Ambiguity ambiguity, int[] owner) {
        boolean[] isAmbiguous = new boolean[owner.length];
        if (!ambiguity.isNeeded()) {
            return isAmbiguous;
        }
        @Nullable ValueCounts[] values = new ValueCounts[owner.length];
        for (int unit = 0; unit < owner.length; unit++) {
            int top = owner[unit];
            if (top >= 0 && home(unit) > 0) {
                UnitResult result = results.units().get(unit);
                ValueCounts own = result.homeValues(measure);
                ValueCounts known = values[top];
                values[top] = known == null ? own : known.merge(own);
            }
        }
        for (int unit = 0; unit < owner.length; unit++) {
            ValueCounts known = values[unit];
            isAmbiguous[unit] = known != null && ambiguity.holdsFor(known);
        }
        return isAmbiguous;
    }

    /** By unit: the nearest shown unit at or above it, or -1. */
    private int[] owners(boolean[] shown) {
        int[] owners = new int[shown.length];
        for (int unit = 0; unit < owners.length; unit++) {
            int above = unit == 0 ? -1 : owners[organisation.parentOf(unit)];
            owners[unit] = shown[unit] ? unit : above;
        }
        return owners;
    }

    /** The sum of squared distances from the middle of the scale. */
    private double squares(int unit) {
        MeasureResult result = result(unit).orElseThrow();
        long n = result.n().orElseThrow();
        double distance = result.mean().orElseThrow() - (possible.lowest() + possible.highest()) / 2;
        double sd = sd(unit);
        return (n - 1) * sd * sd + n * distance * distance;
    }

    private double sd(int unit) {
        return result(unit).map(found -> found.sd().orElse(Double.NaN)).orElse(Double.NaN);
    }

    private Optional<MeasureResult> result(int unit) {
        return results.units().get(unit).find(measure);
    }

    /**
     * What earlier releases of the same answers have shown of the measure, by unit.
     *
     * @param means the units with a mean
     * @param spread the units with a spread
     * @param needsSubset whether nothing may be added, only a part shown again
     */
    record Before(IntPredicate means, IntPredicate spread, boolean needsSubset) {

        boolean hasMean(int unit) {
            return means.test(unit);
        }

        boolean hasSpread(int unit) {
            return spread.test(unit);
        }
    }
}
