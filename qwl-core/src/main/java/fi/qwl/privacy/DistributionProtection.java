package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.ReleasedRounding;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Protects one measure's histograms, quartiles and shares below the limit over the tree of units. For one thread. */
final class DistributionProtection {

    /** Quartiles are shown to whole points. */
    private static final double ROUNDED = 0.5;

    private final MeasureProtection measure;
    private final ProtectionInput units;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final PossibleValues possible;

    DistributionProtection(MeasureProtection measure, ProtectionInput units, DisclosurePolicy policy) {
        this.measure = measure;
        this.units = units;
        this.policy = policy;
        this.organisation = units.organisation();
        this.possible = units.possible();
    }

    /**
     * The units whose histogram, quartiles and share below the limit are shown: some of those with a spread.
     *
     * @param means the units whose mean is known
     * @param spread the units whose spread is shown now
     * @param before the units whose distribution has been shown, which may be shown again; null where none was
     * @return by index
     */
    boolean[] choose(boolean[] means, boolean[] spread, @Nullable IntPredicate before) {
        IntPredicate isCandidate =
                unit -> spread[unit] && units.distribution(unit).isPresent() && (before == null || before.test(unit));
        if (policy.openDataReason().isPresent()) {
            return measure.marks(isCandidate);
        }
        int fewest = Math.max(policy.minimumForDistributions(), policy.minimumCellSize());
        boolean[] chosen = measure.chosen(fewest, isCandidate);
        AlternativeAnswers withBins = AlternativeAnswers.of(possible, edges());
        boolean[] shown = ValueProtection.protect(
                organisation, chosen, distributionRests(chosen, means, withBins), measure.people());
        ReleaseVerifier.verify(organisation, fewest, measure::home, shown);
        @Nullable DistributionResidual[] rests = distributionRests(shown, means, withBins);
        ReleaseVerifier.verifyValues(organisation, shown, unit -> {
            DistributionResidual rest = Objects.requireNonNull(rests[unit], "rest");
            return rest.isEmpty() || rest.isSafe();
        });
        return shown;
    }

    /**
     * Whether distributions that have been shown stay harmless beside more means.
     *
     * @param before the units whose distribution has been shown
     * @param means the units whose mean is known
     */
    boolean areSafe(IntPredicate before, boolean[] means) {
        boolean[] shown = measure.marks(before);
        for (DistributionResidual rest : distributionRests(shown, means, AlternativeAnswers.of(possible, edges()))) {
            if (rest != null && !rest.isEmpty() && !rest.isSafe()) {
                return false;
            }
        }
        return possible.isFewerThan(LinkedMeasures.VALUES_FOR_SD) || mayShowQuartiles(shown, means);
    }

    private @Nullable DistributionResidual[] distributionRests(
            boolean[] shown, boolean[] means, AlternativeAnswers withBins) {
        double[] edges = edges();
        @Nullable DistributionResidual[] rests = new DistributionResidual[shown.length];
        @Nullable MeanResidual[] parts = measure.meanRests(means);
        int[] owner = measure.owners(shown);
        boolean[] isAmbiguous = measure.ambiguous(means, withBins);
        double width = policy.minimumIntervalWidth() * (possible.highest() - possible.lowest()) / 100;
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                rests[unit] = rest(bins(unit, edges), edges, SpreadResidual.Parts.NONE, !withBins.isNeeded(), width);
            }
        }
        for (int unit = 0; unit < shown.length; unit++) {
            MeanResidual part = parts[unit];
            int top = owner[unit];
            if (top >= 0 && part != null) {
                DistributionResidual rest = Objects.requireNonNull(rests[top], "rest");
                rests[top] = rest.and(rest(
                        new long[edges.length + 1], edges, SpreadResidual.Parts.of(part), isAmbiguous[unit], width));
            }
            int above = unit == 0 ? -1 : owner[organisation.parentOf(unit)];
            if (shown[unit] && above >= 0) {
                rests[above] = Objects.requireNonNull(rests[above], "rest").without(bins(unit, edges));
            }
        }
        return rests;
    }

    private DistributionResidual rest(
            long[] bins, double[] edges, SpreadResidual.Parts parts, boolean isAmbiguous, double width) {
        double[] ends = new double[edges.length + 2];
        ends[ends.length - 1] = possible.highest() - possible.lowest();
        for (int edge = 0; edge < edges.length; edge++) {
            ends[edge + 1] = Math.max(0, Math.min(ends[ends.length - 1], edges[edge] - possible.lowest()));
        }
        int limit = 0;
        for (int edge = 0; edge < edges.length && units.limit().isPresent(); edge++) {
            limit = edges[edge] == units.limit().getAsDouble() ? edge + 1 : limit;
        }
        return new DistributionResidual(bins, ends, limit, parts, isAmbiguous, policy.minimumForMeans(), width);
    }

    /** The histogram's inner edges and a factor's limit, ascending. */
    private double[] edges() {
        TreeSet<Double> edges = new TreeSet<>(List.of(20.0, 40.0, 60.0, 80.0));
        units.limit().ifPresent(edges::add);
        return edges.stream().mapToDouble(edge -> edge).toArray();
    }

    private long[] bins(int unit, double[] edges) {
        ValueCounts.Distribution values = units.distribution(unit).orElseThrow();
        long[] bins = new long[edges.length + 1];
        long before = 0;
        for (int edge = 0; edge < edges.length; edge++) {
            long below = values.countBelow(edges[edge]);
            bins[edge] = below - before;
            before = below;
        }
        bins[edges.length] = values.n() - before;
        return bins;
    }

    /**
     * Whether quartiles bound nobody too narrowly. Whoever knows them, to whole points, knows no more than who knows how
     * many values lie below and above each; so they are treated as edges of the histogram. For all units or for none.
     *
     * @param shown the units whose distribution is shown
     * @param means the units whose mean is known
     */
    boolean mayShowQuartiles(boolean[] shown, boolean[] means) {
        if (policy.openDataReason().isPresent() || possible.isFewerThan(LinkedMeasures.VALUES_FOR_SD)) {
            return !possible.isFewerThan(LinkedMeasures.VALUES_FOR_SD);
        }
        @Nullable MeanResidual[] parts = measure.meanRests(means);
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit] && !isSafeWithQuartiles(unit, parts)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSafeWithQuartiles(int unit, @Nullable MeanResidual[] parts) {
        TreeSet<Double> edges = new TreeSet<>();
        Arrays.stream(edges()).forEach(edges::add);
        for (double quartile : quartiles(unit)) {
            edges.add(quartile - ROUNDED);
            edges.add(quartile + ROUNDED);
        }
        double[] refined = edges.stream().mapToDouble(edge -> edge).toArray();
        SpreadResidual.Parts within = SpreadResidual.Parts.NONE;
        for (int member = unit; member < organisation.endOf(unit); member++) {
            MeanResidual part = parts[member];
            within = part == null ? within : SpreadResidual.Parts.of(within, SpreadResidual.Parts.of(part));
        }
        double width = policy.minimumIntervalWidth() * (possible.highest() - possible.lowest()) / 100;
        return rest(bins(unit, refined), refined, within, true, width).isSafe();
    }

    private List<Double> quartiles(int unit) {
        return Arrays.stream(units.distribution(unit).orElseThrow().quartiles())
                .mapToObj(quartile -> (double) Math.round(quartile))
                .toList();
    }

    /** What is shown of a unit's distribution. */
    PublishedValue.Distribution tell(int unit, boolean hasQuartiles) {
        ValueCounts.Distribution values = units.distribution(unit).orElseThrow();
        List<Double> quartiles = hasQuartiles ? quartiles(unit) : List.of();
        OptionalDouble share = units.limit().isPresent()
                ? OptionalDouble.of(shareBelow(values, units.limit().getAsDouble()))
                : OptionalDouble.empty();
        return new PublishedValue.Distribution(
                Arrays.stream(values.histogram()).boxed().toList(), quartiles, share);
    }

    private double shareBelow(ValueCounts.Distribution values, double limit) {
        double exact = values.shareBelow(limit);
        return policy.openDataReason().isPresent() ? exact : ReleasedRounding.share(exact);
    }
}
