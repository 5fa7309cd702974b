package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Protects one measure's means, spread and bands over the tree of units. For one thread. */
final class MeasureProtection {

    /** Nothing counted. */
    private static final long[] NOBODY = {};

    /** How far a released mean may be from the true one: one decimal, and never on the other side of a limit. */
    private static final double RELEASED_ROUNDING = 0.1;

    private final ProtectionInput units;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final PossibleValues possible;
    private final long[] homes;
    private final long[] people;
    private final double rounding;
    private final AlternativeAnswers ambiguity;
    private final long[][] presentAtHome;
    /** The means that the people were last distinguished by, and how many of each part have each possible value. */
    private boolean @Nullable [] presentFor;

    private long[][] present = {};

    MeasureProtection(ProtectionInput units, DisclosurePolicy policy) {
        this.units = units;
        this.policy = policy;
        this.organisation = units.organisation();
        this.possible = units.possible();
        this.rounding = units.rounding();
        this.homes = new long[organisation.size()];
        Arrays.setAll(homes, units::home);
        this.people = organisation.totals(units::home);
        this.ambiguity = AlternativeAnswers.of(possible);
        this.presentAtHome = nobody(homes.length);
    }

    long home(int unit) {
        return homes[unit];
    }

    private boolean[] verified(int fewest, boolean[] shown) {
        ReleaseVerifier.verify(organisation, fewest, this::home, shown);
        List<List<Integer>> families = ValueProtection.families(organisation, shown);
        ReleaseVerifier.verifyValues(organisation, shown, unit -> {
            MeanResidual rest = meanRest(unit, families.get(unit));
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
     * @param minimum the fewest answers of a unit and of a residual
     * @return by index
     */
    boolean[] spread(boolean[] means, boolean[] shown, IntPredicate lastYear, Before before, int minimum) {
        IntPredicate isCandidate = unit -> shown[unit] && units.sd(unit) >= 0;
        if (policy.openDataReason().isPresent()) {
            return marks(isCandidate);
        }
        int fewest = Math.max(minimum, policy.minimumCellSize());
        Optional<boolean[]> chosen =
                before.needsSubset() ? Optional.empty() : chosen(fewest, isCandidate, lastYear, before::hasSpread);
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
        @Nullable SpreadResidual[] rests = spreadRests(shown, means);
        ReleaseVerifier.verifyValues(organisation, shown, unit -> {
            SpreadResidual rest = Objects.requireNonNull(rests[unit], "rest");
            return rest.isEmpty() || rest.isSafe();
        });
        return shown;
    }

    /** Whether spread that has been shown stays harmless beside means. */
    boolean isSpreadSafe(IntPredicate shown, boolean[] means) {
        boolean[] spread = marks(shown);
        if (Arrays.equals(spread, new boolean[spread.length])) {
            return true;
        }
        for (SpreadResidual rest : spreadRests(spread, means)) {
            if (rest != null && !rest.isEmpty() && !rest.isSafe()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The units that get a band: too small for a mean, and not within one another. Nothing is added to a residual with a mean
     * that is shown as a range, since the two together are not judged.
     *
     * @param means the units whose mean is known
     * @param coarse the units whose mean is shown as a range
     * @return by index
     */
    boolean[] bands(boolean[] means, boolean[] coarse) {
        boolean[] bands = new boolean[means.length];
        if (!policy.hasBands()) {
            return bands;
        }
        List<List<Integer>> families = ValueProtection.families(organisation, means);
        for (int unit = 0; unit < means.length; unit++) {
            if (means[unit]) {
                MeanResidual rest = meanRest(unit, families.get(unit));
                if (!rest.isEmpty() && !hasAny(unit, means, coarse)) {
                    List<Integer> groups = groups(unit, means);
                    protection(unit, families.get(unit), rest)
                            .choose(groups.stream().map(group -> people[group]).toList())
                            .forEach(group -> bands[groups.get(group)] = true);
                }
            }
        }
        if (families.get(means.length).isEmpty() && !hasAny(-1, means, coarse)) {
            BandProtection alone = protection(0, 0, 0);
            groups(-1, means).forEach(group -> bands[group] = alone.isSafeAlone(people[group]));
        }
        return bands;
    }

    private BandProtection protection(int unit, List<Integer> family, MeanResidual rest) {
        double middle = (possible.lowest() + possible.highest()) / 2;
        double sum = rest.n() * middle + (rest.low() - rest.high()) / 2;
        double slack = RELEASED_ROUNDING * units.n(unit);
        for (int below : family) {
            slack += RELEASED_ROUNDING * units.n(below);
        }
        return protection(sum, slack, rest.n());
    }

    private BandProtection protection(double sum, double slack, long n) {
        double width = policy.minimumIntervalWidth() * (possible.highest() - possible.lowest()) / 100;
        return new BandProtection(possible, units.endDistance(), sum, slack, n, policy.minimumForMeans(), width);
    }

    /** Whether some unit in a unit's residual has a mark. */
    private boolean hasAny(int unit, boolean[] means, boolean[] marks) {
        int end = unit < 0 ? organisation.size() : organisation.endOf(unit);
        int member = unit + 1;
        while (member < end) {
            if (!means[member] && marks[member]) {
                return true;
            }
            member = means[member] ? organisation.endOf(member) : member + 1;
        }
        return false;
    }

    /** The topmost units in a unit's residual that are large enough for a band and too small for a mean. */
    private List<Integer> groups(int unit, boolean[] means) {
        List<Integer> groups = new ArrayList<>();
        int end = unit < 0 ? organisation.size() : organisation.endOf(unit);
        int member = unit + 1;
        while (member < end) {
            boolean isBanded = !means[member]
                    && isPublishable(member)
                    && people[member] >= policy.minimumForBands()
                    && people[member] < policy.minimumForMeans();
            if (isBanded) {
                groups.add(member);
            }
            member = isBanded || means[member] ? organisation.endOf(member) : member + 1;
        }
        return groups;
    }

    boolean isPublishable(int unit) {
        return units.isPublishable(unit);
    }

    /** The units to show by numbers of people, where nothing is known yet. */
    boolean[] chosen(int fewest, IntPredicate isCandidate) {
        return chosen(fewest, isCandidate, unit -> false, unit -> false).orElseThrow();
    }

    /** Those of the chosen units whose means, and whose residuals', do not reveal too much by their values. */
    boolean[] protectedMeans(boolean[] chosen) {
        return verified(
                policy.minimumCellSize(), ValueProtection.protect(organisation, chosen, meanRests(chosen), people));
    }

    private Optional<boolean[]> chosen(
            int fewest, IntPredicate isCandidate, IntPredicate lastYear, IntPredicate isReleased) {
        return new TreeProtection(organisation, fewest, this::home, isCandidate, lastYear, isReleased, this::home)
                .choose();
    }

    boolean[] marks(IntPredicate units) {
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

    @Nullable
    MeanResidual[] meanRests(boolean[] shown) {
        @Nullable MeanResidual[] rests = new MeanResidual[shown.length];
        List<List<Integer>> families = ValueProtection.families(organisation, shown);
        for (int unit = 0; unit < shown.length; unit++) {
            rests[unit] = shown[unit] ? meanRest(unit, families.get(unit)) : null;
        }
        return rests;
    }

    private MeanResidual meanRest(int unit, List<Integer> family) {
        MeanResidual rest = total(unit);
        for (int below : family) {
            MeanResidual part = total(below);
            rest = rest.without(part, 2 * rounding * part.n());
        }
        return rest;
    }

    private MeanResidual total(int unit) {
        long n = units.n(unit);
        return MeanResidual.of(policy, possible, n, units.mean(unit), rounding * n);
    }

    /** A part of each residual of spread is what the known means distinguish in it. */
    private @Nullable SpreadResidual[] spreadRests(boolean[] shown, boolean[] means) {
        @Nullable SpreadResidual[] rests = new SpreadResidual[shown.length];
        @Nullable MeanResidual[] parts = meanRests(means);
        int[] owner = owners(shown);
        boolean[] isAmbiguous = ambiguous(means, ambiguity);
        double width = policy.minimumIntervalWidth() * (possible.highest() - possible.lowest()) / 100;
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                rests[unit] = new SpreadResidual(
                        squares(unit),
                        SpreadResidual.Parts.NONE,
                        !ambiguity.isNeeded(),
                        policy.minimumForMeans(),
                        width);
            }
        }
        for (int unit = 0; unit < shown.length; unit++) {
            MeanResidual part = parts[unit];
            int top = owner[unit];
            if (top >= 0 && part != null) {
                SpreadResidual rest = Objects.requireNonNull(rests[top], "rest");
                rests[top] = rest.and(new SpreadResidual(
                        0, SpreadResidual.Parts.of(part), isAmbiguous[unit], policy.minimumForMeans(), width));
            }
            int above = unit == 0 ? -1 : owner[organisation.parentOf(unit)];
            if (shown[unit] && above >= 0) {
                rests[above] = Objects.requireNonNull(rests[above], "rest").without(squares(unit));
            }
        }
        return rests;
    }

    long[] people() {
        return people;
    }

    /** By unit: whether the people of its part of the means could have answered otherwise. */
    boolean[] ambiguous(boolean[] means, AlternativeAnswers withWhatElseIsKnown) {
        boolean[] isAmbiguous = new boolean[means.length];
        if (withWhatElseIsKnown.isNeeded()) {
            long[][] parts = present(means);
            for (int unit = 0; unit < means.length; unit++) {
                isAmbiguous[unit] = parts[unit].length > 0 && withWhatElseIsKnown.holdsFor(parts[unit]);
            }
        }
        return isAmbiguous;
    }

    /** By unit: how many people of its part of the means have each possible value. */
    private long[][] present(boolean[] means) {
        if (presentFor != null && Arrays.equals(presentFor, means)) {
            return present;
        }
        int[] owner = owners(means);
        long[][] parts = nobody(means.length);
        for (int unit = 0; unit < owner.length; unit++) {
            int top = owner[unit];
            if (top >= 0 && home(unit) > 0) {
                long[] own = presentAtHome(unit);
                long[] known = parts[top];
                if (known.length == 0) {
                    parts[top] = own.clone();
                } else {
                    Arrays.setAll(known, value -> known[value] + own[value]);
                }
            }
        }
        present = parts;
        presentFor = means.clone();
        return parts;
    }

    private long[] presentAtHome(int unit) {
        if (presentAtHome[unit].length == 0) {
            presentAtHome[unit] = ambiguity.present(units.homeValues(unit));
        }
        return presentAtHome[unit];
    }

    private static long[][] nobody(int units) {
        long[][] present = new long[units][];
        Arrays.fill(present, NOBODY);
        return present;
    }

    /** By unit: the nearest shown unit at or above it, or -1. */
    int[] owners(boolean[] shown) {
        int[] owners = new int[shown.length];
        for (int unit = 0; unit < owners.length; unit++) {
            int above = unit == 0 ? -1 : owners[organisation.parentOf(unit)];
            owners[unit] = shown[unit] ? unit : above;
        }
        return owners;
    }

    /** The sum of squared distances from the middle of the scale. */
    private double squares(int unit) {
        long n = units.n(unit);
        double distance = units.mean(unit) - (possible.lowest() + possible.highest()) / 2;
        double sd = units.sd(unit);
        return (n - 1) * sd * sd + n * distance * distance;
    }

    /**
     * What earlier releases of the same answers have shown of the measure, by unit.
     *
     * @param means the units with a mean
     * @param spread the units with a spread
     * @param needsSubset whether nothing may be added, only a part shown again
     */
    record Before(IntPredicate means, IntPredicate spread, boolean needsSubset) {

        static final Before NOTHING = new Before(unit -> false, unit -> false, false);

        boolean hasMean(int unit) {
            return means.test(unit);
        }

        boolean hasSpread(int unit) {
            return spread.test(unit);
        }
    }
}
