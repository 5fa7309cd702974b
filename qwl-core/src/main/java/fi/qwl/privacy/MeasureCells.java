package fi.qwl.privacy;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Level;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The people with a valid answer to one measure, in the smallest parts that published sets are made of: home units, and
 * within these the background classes where the results have them.
 */
final class MeasureCells {

    private final Organisation organisation;
    private final List<String> backgrounds;
    /** By cell: its home unit's index. */
    private final int[] units;
    /** By home unit: its cells. */
    private final int[][] ofHome;

    private final List<List<String>> classes = new ArrayList<>();
    /** So many cells come first in which somebody answered, or which are home units. */
    private final int answered;

    private final long[] people;
    /** By cell: whether anybody in it was invited. */
    private final boolean[] isInvited;

    private final double[] sums;
    private final double[] lowestValues;
    private final double[] highestValues;
    private final PossibleValues possible;

    MeasureCells(Results results, Measure measure) {
        this.organisation = results.organisation();
        this.possible = results.possibleValues(measure);
        BackgroundCells cells = results.backgrounds().orElse(null);
        List<Silent> silent = cells == null ? List.of() : silent(cells);
        this.answered = cells == null ? organisation.size() : cells.cells().size();
        int size = answered + silent.size();
        this.backgrounds = cells == null ? List.of() : cells.backgrounds();
        this.units = new int[size];
        this.people = new long[size];
        this.isInvited = new boolean[size];
        this.sums = new double[size];
        this.lowestValues = new double[size];
        this.highestValues = new double[size];
        if (cells == null) {
            readHomes(results, measure);
        } else {
            read(cells, measure);
            silent.forEach(this::add);
        }
        readEnds(results, measure);
        this.ofHome = byHome();
    }

    private int[][] byHome() {
        List<IntStream.Builder> cells = new ArrayList<>();
        for (int unit = 0; unit < organisation.size(); unit++) {
            cells.add(IntStream.builder());
        }
        for (int cell = 0; cell < units.length; cell++) {
            cells.get(units[cell]).add(cell);
        }
        return cells.stream().map(ofHome -> ofHome.build().toArray()).toArray(int[][]::new);
    }

    /** A home unit of whose invited people nobody answered; they may be of any classes. */
    private record Silent(int unit, List<String> classes) {}

    private List<Silent> silent(BackgroundCells cells) {
        Set<Integer> answered = new HashSet<>();
        Set<List<String>> combinations = new LinkedHashSet<>();
        cells.cells().forEach(cell -> {
            answered.add(cell.unit().map(organisation::indexOf).orElse(0));
            combinations.add(cell.classes());
        });
        List<Silent> silent = new ArrayList<>();
        for (int unit = 0; unit < organisation.size(); unit++) {
            if (!answered.contains(unit)
                    && organisation.units().get(unit).invited().orElse(0) > 0) {
                int home = unit;
                combinations.forEach(combination -> silent.add(new Silent(home, combination)));
            }
        }
        return silent;
    }

    private void add(Silent cell) {
        int place = classes.size();
        units[place] = cell.unit();
        classes.add(cell.classes());
        isInvited[place] = true;
    }

    /** The lowest and highest value among a unit's own people, for all cells of the unit. */
    private void readEnds(Results results, Measure measure) {
        double[] lowest = new double[organisation.size()];
        double[] highest = new double[organisation.size()];
        for (int unit = 0; unit < lowest.length; unit++) {
            ValueCounts.Distribution values =
                    results.units().get(unit).directValues(measure).finish();
            lowest[unit] = values.n() == 0 ? possible.highest() : values.value(0);
            highest[unit] = values.n() == 0 ? possible.lowest() : values.value(values.distinct() - 1);
        }
        for (int cell = 0; cell < units.length; cell++) {
            lowestValues[cell] = lowest[units[cell]];
            highestValues[cell] = highest[units[cell]];
        }
    }

    private void readHomes(Results results, Measure measure) {
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = unit;
            classes.add(List.of());
            people[unit] = results.units().get(unit).directMembers(measure).n();
            isInvited[unit] = isOccupied(results, unit);
            sums[unit] = sum(results, measure, unit);
            for (int child : organisation.childrenOf(unit)) {
                sums[unit] -= sum(results, measure, child);
            }
        }
    }

    private static boolean isOccupied(Results results, int unit) {
        UnitResult known = results.units().get(unit);
        return known.unit().invited().orElse(0) > 0
                || results.measures().stream()
                        .anyMatch(measure -> known.directMembers(measure).n() > 0);
    }

    private static double sum(Results results, Measure measure, int unit) {
        MeasureResult result = results.units().get(unit).find(measure).orElseThrow();
        return result.n().orElseThrow() * result.mean().orElse(0);
    }

    private void read(BackgroundCells cells, Measure measure) {
        for (int next = 0; next < cells.cells().size(); next++) {
            BackgroundCells.Cell cell = cells.cells().get(next);
            units[next] = cell.unit().map(organisation::indexOf).orElse(0);
            classes.add(cell.classes());
            Level summary = cells.moments(cell, measure).finish();
            people[next] = summary.n();
            isInvited[next] = true;
            sums[next] = summary.n() * summary.mean().orElse(0);
        }
    }

    /** Whether a group's people can be distinguished with these cells. */
    boolean knows(UnitGroup group) {
        return backgrounds.containsAll(group.classes().keySet())
                && group.units().stream()
                        .allMatch(unit -> organisation.find(unit).isPresent());
    }

    /** The cells of a group. */
    int[] of(UnitGroup group) {
        boolean[] isMember = new boolean[organisation.size()];
        group.units().forEach(unit -> {
            int index = organisation.indexOf(unit);
            Arrays.fill(isMember, index, organisation.endOf(index), true);
        });
        return IntStream.range(0, units.length)
                .filter(cell -> isMember[units[cell]] && isOfClasses(cell, group.classes()))
                .toArray();
    }

    /** The cells of a group in which somebody answered anything. */
    int[] answeredOf(UnitGroup group) {
        return Arrays.stream(of(group)).filter(cell -> cell < answered).toArray();
    }

    private boolean isOfClasses(int cell, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry -> classes.get(cell)
                        .get(backgrounds.indexOf(entry.getKey()))
                        .equals(entry.getValue()));
    }

    /** The cells of a unit with all that is below it. */
    int[] of(int unit) {
        return IntStream.range(unit, organisation.endOf(unit))
                .flatMap(home -> Arrays.stream(ofHome[home]))
                .sorted()
                .toArray();
    }

    /** By shown unit, the cells of its people who are in no shown unit below it. */
    List<int[]> residuals(boolean[] shown) {
        Map<Integer, IntStream.Builder> cells = new TreeMap<>();
        int[] owners = new int[shown.length];
        for (int unit = 0; unit < shown.length; unit++) {
            int above = unit == 0 ? -1 : owners[organisation.parentOf(unit)];
            owners[unit] = shown[unit] ? unit : above;
            if (owners[unit] >= 0) {
                Arrays.stream(ofHome[unit])
                        .forEach(cells.computeIfAbsent(owners[unit], any -> IntStream.builder())::add);
            }
        }
        return cells.values().stream().map(ofUnit -> ofUnit.build().toArray()).toList();
    }

    long[] people() {
        return people;
    }

    boolean[] isInvited() {
        return isInvited;
    }

    long people(int[] cells) {
        return Arrays.stream(cells).mapToLong(cell -> people[cell]).sum();
    }

    double sum(int[] cells) {
        return Arrays.stream(cells).mapToDouble(cell -> sums[cell]).sum();
    }

    /** Each cell's distance from the low end of the scale, in points times people. */
    double[] low() {
        return IntStream.range(0, people.length)
                .mapToDouble(cell -> Math.max(0, sums[cell] - people[cell] * possible.lowest()))
                .toArray();
    }

    /** The same from the high end. */
    double[] high() {
        return IntStream.range(0, people.length)
                .mapToDouble(cell -> Math.max(0, people[cell] * possible.highest() - sums[cell]))
                .toArray();
    }

    /** How much of a cell's distance from the low end is one person's at most. */
    double[] mostLow() {
        double[] low = low();
        Arrays.setAll(low, cell -> Math.min(low[cell], highestValues[cell] - possible.lowest()));
        return low;
    }

    /** The same from the high end. */
    double[] mostHigh() {
        double[] high = high();
        Arrays.setAll(high, cell -> Math.min(high[cell], possible.highest() - lowestValues[cell]));
        return high;
    }
}
