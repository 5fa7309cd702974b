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

    private static final double TOLERANCE = 1e-6;
    /** A range is no narrower, in points. */
    private static final double NARROWEST = 10;
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
    /** By measure: of which exact units it is known whether somebody near an end is in the cell. */
    private final List<Map<Integer, Boolean>> nearEnd = new ArrayList<>();

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
            nearEnd.add(new HashMap<>());
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
            homes[measure][unit] = n == 0 || isLeftOut
                    ? ExactCell.NOBODY
                    : ExactCell.of(input.possible(), n, own, input.ownDistribution(unit));
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
            if (all.n() > 0 && (ends(measure, all) != ExactCell.Ends.NEITHER || !coversCoarse(measure, cell, all))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each unit in the cell that is near an end has company enough not to be given back. */
    private boolean coversCoarse(int measure, List<Integer> cell, ExactCell all) {
        List<Integer> near = new ArrayList<>();
        ExactCell company = ExactCell.NOBODY;
        int end = 0;
        for (int unit : cell) {
            if (unit >= end && unit != cell.get(0) && isShownNearEnd(measure, unit)) {
                near.add(unit);
                end = organisation.endOf(unit);
            }
            company = unit < end ? company : company.and(homes[measure][unit]);
        }
        if (near.isEmpty()) {
            return true;
        }
        if (company.n() == 0 || ends(measure, company) != ExactCell.Ends.NEITHER) {
            return false;
        }
        return near.stream().allMatch(unit -> isWide(measure, totals[measure][unit], all));
    }

    private boolean isShownNearEnd(int measure, int unit) {
        return shown[unit] && ends(measure, unit) != ExactCell.Ends.NEITHER;
    }

    /** Whether a coded mean can be anything within the policy's width, given the sum of the cell that it is in. */
    private boolean isWide(int measure, ExactCell part, ExactCell all) {
        if (ends(measure, part) != ExactCell.Ends.CODED) {
            return true;
        }
        double most = Math.min(part.n() * range(measure) * policy.lowMeansBelow() / 100, all.low());
        double least = Math.max(0, all.low() - (all.n() - part.n()) * range(measure));
        return most - least > policy.minimumIntervalWidth() * range(measure) / 100 * part.n() + TOLERANCE;
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
        return cell.ends(policy, range(measure), input.stepFromEnd(), input.isCoded());
    }

    private double range(int measure) {
        PossibleValues possible = inputs.get(measure).possible();
        return possible.highest() - possible.lowest();
    }

    /**
     * Where the mean of a shown unit lies that is not exact. Near an end it is a range fixed by the number of people. Beside
     * somebody near an end it is what the released means leave for it; else one of the fixed steps.
     *
     * @param measure the measure's place
     * @param unit the unit
     * @param released the released means of exact units
     * @param steps where the fixed steps begin, and the last ends
     * @return the range; none where next to nothing is left
     */
    Optional<PublishedValue.Ranged> range(int measure, int unit, IntToDoubleFunction released, double[] steps) {
        ExactCell cell = totals[measure][unit];
        PossibleValues possible = inputs.get(measure).possible();
        if (cell.n() == 0) {
            return Optional.empty();
        }
        double widest = ceiling(Math.max(
                        range(measure)
                                + ExactCell.fromEnd(
                                        cell.n(), inputs.get(measure).stepFromEnd()),
                        policy.distanceFromEnds(range(measure)))
                / cell.n());
        return switch (ends(measure, cell)) {
            case CODED ->
                Optional.of(new PublishedValue.Ranged(
                        cell.n(),
                        possible.lowest(),
                        possible.lowest() + range(measure) * policy.lowMeansBelow() / 100));
            case NEAR_LOW ->
                Optional.of(new PublishedValue.Ranged(
                        cell.n(), possible.lowest(), Math.min(possible.highest(), possible.lowest() + widest)));
            case NEAR_HIGH ->
                Optional.of(new PublishedValue.Ranged(
                        cell.n(), Math.max(possible.lowest(), possible.highest() - widest), possible.highest()));
            default -> {
                int owner = owner(unit);
                yield owner >= 0 && hasNearEnd(measure, owner)
                        ? left(measure, unit, owner, released)
                        : Optional.of(step(cell.n(), inputs.get(measure).mean(unit), steps));
            }
        };
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
        double sum = input.n(owner) * released.applyAsDouble(owner);
        double known = 0;
        for (int below : exactBelow(owner)) {
            double part = input.n(below) * released.applyAsDouble(below);
            sum -= part;
            known += below > unit && below < organisation.endOf(unit) ? part : 0;
        }
        long n = 0;
        long others = 0;
        for (int home : cellHomes(owner)) {
            boolean isWithin = home >= unit && home < organisation.endOf(unit);
            n += isWithin ? homes[measure][home].n() : 0;
            others += isWithin ? 0 : homes[measure][home].n();
        }
        double least = Math.max(n * possible.lowest(), sum - others * possible.highest());
        double most = Math.min(n * possible.highest(), sum - others * possible.lowest());
        double from = Math.max(possible.lowest(), Math.floor((known + least) / input.n(unit)));
        double to = Math.min(possible.highest(), Math.ceil((known + most) / input.n(unit)));
        return to - from > WIDEST ? Optional.empty() : Optional.of(new PublishedValue.Ranged(input.n(unit), from, to));
    }

    private static double ceiling(double points) {
        return Math.max(NARROWEST, NARROWEST / 2 * Math.ceil(points / (NARROWEST / 2)));
    }

    /** Whether somebody near an end is in a cell: a shown unit, or those of no shown unit. */
    private boolean hasNearEnd(int measure, int owner) {
        return nearEnd.get(measure).computeIfAbsent(owner, any -> {
            ExactCell hidden = hidden(measure, any);
            return (hidden.n() > 0 && ends(measure, hidden) != ExactCell.Ends.NEITHER)
                    || cellHomes(any).stream().anyMatch(unit -> !unit.equals(any) && isShownNearEnd(measure, unit));
        });
    }

    /** The people of a cell that are in no shown unit of it. */
    private ExactCell hidden(int measure, int owner) {
        ExactCell hidden = ExactCell.NOBODY;
        int end = 0;
        for (int unit : cellHomes(owner)) {
            end = unit != owner && unit >= end && shown[unit] ? organisation.endOf(unit) : end;
            hidden = unit < end ? hidden : hidden.and(homes[measure][unit]);
        }
        return hidden;
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
}
