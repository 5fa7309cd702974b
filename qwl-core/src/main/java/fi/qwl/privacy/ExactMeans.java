package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.model.NineDecimals;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Chooses which of the shown units are shown with exact means; the others are shown coarsely. A unit whose mean lies where
 * it would reveal answers is not exact. What would give it back is coarsened with it: the people of an exact unit that are
 * in no exact unit below it are one cell with a known sum, so such a cell must hold somebody beside the unit; that is the
 * smallest neighbour, by numbers of people alone, with which the cell reveals nothing.
 *
 * <p>One choice for all measures of the same answers: an index that is exact where a factor is not would give the factor
 * back. For one thread.
 */
final class ExactMeans {

    /** A wider range says nothing that is worth reading. */
    private static final double WIDEST = 60;

    private final Organisation organisation;
    private final DisclosurePolicy policy;
    private final List<ProtectionInput> inputs;
    private final boolean[] shown;
    private final boolean[] exact;
    /** By measure and unit: the unit's own people, and everybody within. */
    private final ExactCell[][] homes;

    private final ExactCell[][] totals;
    private final long[] people;
    /** By measure: for which exact units it is known whether fixed steps may be in their cell. */
    private final List<Map<Integer, Boolean>> hasSteps = new ArrayList<>();
    /** By measure and exact unit: what the released means leave in its cell. */
    private final List<Map<Integer, Left>> left = new ArrayList<>();

    ExactMeans(Organisation organisation, DisclosurePolicy policy, List<ProtectionInput> inputs, boolean[] shown) {
        this.organisation = organisation;
        this.policy = policy;
        this.inputs = inputs;
        this.shown = shown;
        this.exact = shown.clone();
        this.homes = new ExactCell[inputs.size()][shown.length];
        this.totals = new ExactCell[inputs.size()][shown.length];
        this.people = new long[shown.length];
        for (int measure = 0; measure < inputs.size(); measure++) {
            hasSteps.add(new HashMap<>());
            left.add(new HashMap<>());
            read(measure);
        }
        for (int unit = 0; unit < people.length; unit++) {
            int index = unit;
            people[unit] =
                    inputs.stream().mapToLong(input -> input.n(index)).min().orElse(0);
        }
    }

    private void read(int measure) {
        ProtectionInput input = inputs.get(measure);
        double[] sums = new double[shown.length];
        // Of a unit that a report leaves out, the people count among those of the unit above.
        long[] leftOut = new long[shown.length];
        for (int unit = shown.length - 1; unit >= 0; unit--) {
            double all = input.n(unit) == 0 ? 0 : input.n(unit) * input.mean(unit);
            double own = all - sums[unit];
            long n = input.home(unit) + leftOut[unit];
            boolean isLeftOut = input.n(unit) == 0;
            homes[measure][unit] = n == 0 || isLeftOut ? ExactCell.NOBODY : cell(input, unit, n, own);
            ExactCell below = totals[measure][unit];
            totals[measure][unit] = below == null ? homes[measure][unit] : below.and(homes[measure][unit]);
            if (unit > 0) {
                int parent = organisation.parentOf(unit);
                sums[parent] += isLeftOut ? sums[unit] : all;
                leftOut[parent] += isLeftOut ? n : 0;
                ExactCell waiting = totals[measure][parent];
                totals[measure][parent] = waiting == null ? totals[measure][unit] : waiting.and(totals[measure][unit]);
            }
        }
    }

    private static ExactCell cell(ProtectionInput input, int unit, long n, double sum) {
        return input.isDifference()
                ? ExactCell.ofDifference(input.possible(), n, sum)
                : ExactCell.of(input.possible(), n, sum, input.ownDistribution(unit));
    }

    /**
     * The units that are shown with exact means.
     *
     * @param mayBeExact which may be
     * @return by index
     */
    boolean[] choose(IntPredicate mayBeExact) {
        for (int unit = 0; unit < exact.length; unit++) {
            exact[unit] &= mayBeExact.test(unit) && !isNearEnd(unit);
        }
        for (int unit = exact.length - 1; unit >= 0; unit--) {
            if (exact[unit]) {
                settle(unit);
            }
        }
        verify();
        return exact.clone();
    }

    private void settle(int unit) {
        List<Integer> neighbours = exactBelow(unit);
        neighbours.sort(
                Comparator.comparingLong((Integer below) -> people[below]).thenComparing(Comparator.naturalOrder()));
        int next = 0;
        while (!isHarmless(unit)) {
            if (next == neighbours.size()) {
                exact[unit] = false;
                return;
            }
            coarsen(neighbours.get(next++));
        }
    }

    /** A neighbour all of whose people are in exact units below it says nothing less when it is coarse: one of them goes too. */
    private void coarsen(int unit) {
        boolean isEmpty = isEmpty(cellHomes(unit));
        List<Integer> below = exactBelow(unit);
        exact[unit] = false;
        if (isEmpty) {
            below.stream()
                    .min(Comparator.comparingLong((Integer index) -> people[index])
                            .thenComparing(Comparator.naturalOrder()))
                    .ifPresent(this::coarsen);
        }
    }

    private boolean isEmpty(List<Integer> cell) {
        return cell.stream().allMatch(unit -> Arrays.stream(homes).allMatch(measure -> measure[unit].n() == 0));
    }

    private void verify() {
        for (int unit = 0; unit < exact.length; unit++) {
            if (exact[unit] && !isHarmless(unit)) {
                throw new IllegalStateException("the chosen release is not safe; nothing was published"
                        + "\nMaybe report this: the choice and its check disagree.");
            }
        }
    }

    /** The next exact units below. */
    private List<Integer> exactBelow(int unit) {
        List<Integer> below = new ArrayList<>();
        int member = unit + 1;
        while (member < organisation.endOf(unit)) {
            if (exact[member]) {
                below.add(member);
            }
            member = exact[member] ? organisation.endOf(member) : member + 1;
        }
        return below;
    }

    /** The units whose own people are in the unit and in no exact unit below it. */
    private List<Integer> cellHomes(int unit) {
        List<Integer> cell = new ArrayList<>(List.of(unit));
        int member = unit + 1;
        while (member < organisation.endOf(unit)) {
            if (!exact[member]) {
                cell.add(member);
            }
            member = exact[member] ? organisation.endOf(member) : member + 1;
        }
        return cell;
    }

    /** Whether the people of an exact unit who are in no exact unit below it are a cell that reveals nothing. */
    private boolean isHarmless(int unit) {
        List<Integer> cell = cellHomes(unit);
        for (int measure = 0; measure < homes.length; measure++) {
            ExactCell all = sum(measure, cell);
            if (all.n() > 0 && (ends(measure, all) != ExactCell.Ends.NEITHER || !isOpen(measure, cell, all))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell's sum and the coarse values in it leave open what they have to. */
    private boolean isOpen(int measure, List<Integer> cell, ExactCell all) {
        ProtectionInput input = inputs.get(measure);
        int first = cell.get(0);
        CellAudit audit = new CellAudit(
                policy, range(measure), input.endDistance(), input.isCoded(), all.low(), organisation.endOf(first));
        for (int unit : cell) {
            if (unit != first && shown[unit] && totals[measure][unit].n() > 0) {
                ExactCell part = totals[measure][unit];
                audit.addPart(unit, organisation.endOf(unit), part, exactBelow(measure, unit), ends(measure, part));
            }
            audit.addOthers(unit, homes[measure][unit]);
        }
        return audit.isOpen();
    }

    /** The sum of the exact units next below a unit, from the low end. */
    private double exactBelow(int measure, int unit) {
        return exactBelow(unit).stream()
                .mapToDouble(below -> totals[measure][below].low())
                .sum();
    }

    private ExactCell sum(int measure, List<Integer> cell) {
        ExactCell sum = ExactCell.NOBODY;
        for (int unit : cell) {
            sum = sum.and(homes[measure][unit]);
        }
        return sum;
    }

    private boolean isNearEnd(int unit) {
        for (int measure = 0; measure < inputs.size(); measure++) {
            if (ends(measure, unit) != ExactCell.Ends.NEITHER) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit's mean on a measure is near an end. */
    ExactCell.Ends ends(int measure, int unit) {
        return totals[measure][unit].n() == 0 ? ExactCell.Ends.NEITHER : ends(measure, totals[measure][unit]);
    }

    private ExactCell.Ends ends(int measure, ExactCell cell) {
        ProtectionInput input = inputs.get(measure);
        return cell.ends(policy, range(measure), input.endDistance(), input.isCoded());
    }

    private double range(int measure) {
        PossibleValues possible = inputs.get(measure).possible();
        return possible.highest() - possible.lowest();
    }

    /**
     * Where the mean of a shown unit lies that is not exact. Near an end it is a range fixed by the number of people; else what
     * the released means leave for it, or one of the fixed steps.
     *
     * @param measure the measure's place
     * @param unit the unit
     * @param released the released means of exact units
     * @param steps where the fixed steps begin, and the last ends
     * @return the range; empty where next to nothing is left
     */
    Optional<PublishedValue.Ranged> range(int measure, int unit, IntToDoubleFunction released, double[] steps) {
        ExactCell cell = totals[measure][unit];
        PossibleValues possible = inputs.get(measure).possible();
        if (cell.n() == 0) {
            return Optional.empty();
        }
        EndDistance distance = inputs.get(measure).endDistance();
        double widest = distance.widest(cell.n(), range(measure), policy);
        return switch (ends(measure, cell)) {
            case CODED ->
                ranged(
                        cell.n(),
                        possible.lowest(),
                        possible.lowest() + distance.codedBelow(cell.n(), range(measure), policy));
            case NEAR_LOW ->
                Optional.of(new PublishedValue.Ranged(cell.n(), possible.lowest(), possible.lowest() + widest));
            case NEAR_HIGH ->
                Optional.of(new PublishedValue.Ranged(cell.n(), possible.highest() - widest, possible.highest()));
            default -> between(measure, unit, released, steps);
        };
    }

    /**
     * The range of a unit that is near no end. A fixed step says something that no other released number does; so it is given
     * only where it bounds nobody else.
     */
    private Optional<PublishedValue.Ranged> between(
            int measure, int unit, IntToDoubleFunction released, double[] steps) {
        int owner = owner(unit);
        if (owner >= 0 && !areSteps(measure, owner, steps)) {
            return left(measure, unit, owner, released);
        }
        long n = totals[measure][unit].n();
        return owner < 0 && hasShownBelow(unit)
                ? ranged(
                        n,
                        lowestUncoded(measure, unit),
                        inputs.get(measure).possible().highest())
                : Optional.of(step(n, inputs.get(measure).mean(unit), steps));
    }

    private static Optional<PublishedValue.Ranged> ranged(long n, double from, double to) {
        // Released means are rounded, so that a mean at the edge may seem to lie just outside.
        double end = Math.max(to, from + 1);
        return end - from > WIDEST ? Optional.empty() : Optional.of(new PublishedValue.Ranged(n, from, end));
    }

    /** Of a small group that is not coded it is known that it is none: its mean is no lower than those that are. */
    private double lowestUncoded(int measure, int unit) {
        ProtectionInput input = inputs.get(measure);
        long n = totals[measure][unit].n();
        double lowest = input.possible().lowest();
        return input.isCoded() && n < policy.answersForLowMeans()
                ? lowest + input.endDistance().codedBelow(n, range(measure), policy)
                : lowest;
    }

    private static PublishedValue.Ranged step(long n, double mean, double[] steps) {
        int step = 0;
        while (step < steps.length - 2 && NineDecimals.compare(mean, steps[step + 1]) >= 0) {
            step++;
        }
        return new PublishedValue.Ranged(n, steps[step], steps[step + 1]);
    }

    /** What the cell's sum leaves for a unit in it, in whole percent outwards. */
    private Optional<PublishedValue.Ranged> left(int measure, int unit, int owner, IntToDoubleFunction released) {
        ProtectionInput input = inputs.get(measure);
        PossibleValues possible = input.possible();
        Left ofOwner = left.get(measure).computeIfAbsent(owner, any -> leftOf(measure, any, released));
        double known = sumOf(input, exactBelow(unit), released);
        long n = peopleOf(measure, cellHomes(unit));
        double sum = ofOwner.sum;
        long others = ofOwner.n - n;
        double least = Math.max(n * possible.lowest(), sum - others * possible.highest());
        double most = Math.min(n * possible.highest(), sum - others * possible.lowest());
        double from = Math.max(lowestUncoded(measure, unit), Math.floor((known + least) / input.n(unit)));
        double to = Math.min(possible.highest(), Math.ceil((known + most) / input.n(unit)));
        return ranged(input.n(unit), from, to);
    }

    private Left leftOf(int measure, int owner, IntToDoubleFunction released) {
        ProtectionInput input = inputs.get(measure);
        double sum = input.n(owner) * released.applyAsDouble(owner) - sumOf(input, exactBelow(owner), released);
        return new Left(sum, peopleOf(measure, cellHomes(owner)));
    }

    private static double sumOf(ProtectionInput input, List<Integer> units, IntToDoubleFunction released) {
        return units.stream()
                .mapToDouble(unit -> input.n(unit) * released.applyAsDouble(unit))
                .sum();
    }

    private long peopleOf(int measure, List<Integer> cell) {
        return cell.stream().mapToLong(home -> homes[measure][home].n()).sum();
    }

    /**
     * Whether the coarse units of a cell may have fixed steps: none lies above another or near an end, and whatever means
     * these steps stand for, the others in the cell have a possible sum. Else the steps would bound the others at an end of
     * the scale. Where there are no steps for this reason, the others are within all steps' width of an end, which bounds
     * nobody: a step is 10 points of 5 people at least.
     */
    private boolean areSteps(int measure, int owner, double[] steps) {
        return hasSteps.get(measure).computeIfAbsent(owner, any -> {
            List<Integer> cell = cellHomes(any);
            ExactCell all = sum(measure, cell);
            double most = all.low();
            double least = all.low();
            long others = all.n();
            for (int unit : cell) {
                if (unit != any && shown[unit]) {
                    if (hasShownBelow(unit) || ends(measure, unit) != ExactCell.Ends.NEITHER) {
                        return false;
                    }
                    long n = totals[measure][unit].n();
                    PublishedValue.Ranged step = step(n, inputs.get(measure).mean(unit), steps);
                    double lowest = inputs.get(measure).possible().lowest();
                    most -= n * (step.from() - lowest);
                    least -= n * (step.to() - lowest);
                    others -= n;
                }
            }
            return others == 0 || isFree(measure, others, least, most);
        });
    }

    /** Whether the others of a cell may have any sum between two bounds, and one of them any answer. */
    private boolean isFree(int measure, long others, double least, double most) {
        EndDistance distance = inputs.get(measure).endDistance();
        double range = range(measure);
        double own = distance.step() == 0 ? 0 : range + distance.steps() * distance.step();
        return most - least > distance.steps() * distance.step()
                && least >= 0
                && most >= own
                && most <= others * range
                && least <= others * range - own;
    }

    private boolean hasShownBelow(int unit) {
        for (int below = unit + 1; below < organisation.endOf(unit); below++) {
            if (shown[below]) {
                return true;
            }
        }
        return false;
    }

    /** {@return the units that are shown, by index} */
    boolean[] shown() {
        return shown;
    }

    /** {@return the units with exact means, by index} */
    boolean[] exact() {
        return exact;
    }

    /** The nearest exact unit above. */
    int owner(int unit) {
        int above = unit == 0 ? -1 : organisation.parentOf(unit);
        while (above >= 0 && !exact[above]) {
            above = organisation.parentOf(above);
        }
        return above;
    }

    /**
     * What the released means leave for the people of an exact unit who are in no exact unit below it.
     *
     * @param sum their sum
     * @param n how many they are
     */
    private record Left(double sum, long n) {

        /** {@return the number of people only} */
        @Override
        public String toString() {
            return "Left of " + n;
        }
    }
}
