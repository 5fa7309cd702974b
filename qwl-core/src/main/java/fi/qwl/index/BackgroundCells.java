package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.CategoryColumn;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The survey by home unit and background classes: for each combination that somebody answered in, the sums of every
 * measure. It is what protection takes into account when groups of a class are shown. No respondent is kept.
 *
 * <pre>{@code
 * Results results = Results.of(Cells.of(model, survey), organisation, order)
 *         .withBackgrounds(BackgroundCells.of(model, survey, List.of("age")));
 * }</pre>
 *
 * <p>Stays inside the host. Immutable: sums are handed out as copies.
 */
public final class BackgroundCells {

    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient List<Measure> measures;
    private final transient List<String> backgrounds;
    private final transient List<Cell> cells;

    private BackgroundCells(
            Wave wave, DisclosurePolicy promise, List<Measure> measures, List<String> backgrounds, List<Cell> cells) {
        this.wave = wave;
        this.promise = promise;
        this.measures = measures;
        this.backgrounds = backgrounds;
        this.cells = cells;
    }

    /**
     * Scores a survey on the calling thread.
     *
     * @param model the index model
     * @param survey the answers
     * @param backgrounds which background questions; each once
     * @return the cells
     * @throws IllegalArgumentException if the survey has no such background
     */
    public static BackgroundCells of(IndexModel model, Survey survey, List<String> backgrounds) {
        List<CategoryColumn> columns = new ArrayList<>();
        for (String background : backgrounds) {
            columns.add(Optional.ofNullable(survey.backgrounds().get(background))
                    .orElseThrow(() -> new IllegalArgumentException("unknown background '" + background
                            + "'\nMaybe one of " + survey.backgrounds().keySet() + " was meant.")));
        }
        AnswerCodes counted = AnswerCodes.of(survey.withoutOwnAnswers(model.aboutSupervisor()));
        Scorer scorer = new Scorer(model, survey.questionnaire());
        int size = scorer.measures().size();
        Map<String, Cell> cells = new TreeMap<>();
        double[][] block = new double[size][Scorer.BLOCK];
        ItemMean.Scratch scratch = new ItemMean.Scratch();
        for (int start = 0; start < survey.size(); start += Scorer.BLOCK) {
            int end = Math.min(start + Scorer.BLOCK, survey.size());
            scorer.score(counted, start, end, scratch, block);
            for (int row = start; row < end; row++) {
                String unit = category(survey.units(), row);
                List<String> classes = new ArrayList<>();
                for (CategoryColumn column : columns) {
                    classes.add(category(column, row));
                }
                cells.computeIfAbsent(key(unit, classes), none -> new Cell(unit, classes, size))
                        .add(block, row - start);
            }
        }
        return new BackgroundCells(
                survey.wave(),
                survey.promise(),
                scorer.measures(),
                List.copyOf(backgrounds),
                List.copyOf(cells.values()));
    }

    private static String category(CategoryColumn column, int row) {
        int group = column.groupOf(row);
        return group < 0 ? "" : column.categories().get(group);
    }

    private static String key(String unit, List<String> classes) {
        StringBuilder key =
                new StringBuilder().append(unit.length()).append(':').append(unit);
        classes.forEach(name -> key.append(name.length()).append(':').append(name));
        return key.toString();
    }

    /** {@return which round of the survey it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return what was promised to those who answered} */
    public DisclosurePolicy promise() {
        return promise;
    }

    /** {@return the background questions; unmodifiable} */
    public List<String> backgrounds() {
        return backgrounds;
    }

    /** {@return every combination that somebody answered in, in a fixed order; unmodifiable} */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * The sums of the people in a cell.
     *
     * @param cell one of {@link #cells()}
     * @param measure a measure that was scored
     * @return a copy
     */
    public Moments moments(Cell cell, Measure measure) {
        return cell.moments[measures.indexOf(measure)].copy();
    }

    /**
     * The classes of a background that somebody answered in.
     *
     * @param background one of {@link #backgrounds()}
     * @return sorted, without "none"; unmodifiable
     */
    public List<String> classes(String background) {
        int position = position(background);
        return cells.stream()
                .map(cell -> cell.classes.get(position))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A fingerprint of who is in which class, by which a ledger knows a background again.
     *
     * @param background one of {@link #backgrounds()}
     * @return 16 hexadecimal digits; it does not depend on the other backgrounds
     */
    public String fingerprint(String background) {
        int position = position(background);
        Map<String, Moments[]> byClass = new TreeMap<>();
        for (Cell cell : cells) {
            List<String> one = List.of(cell.classes.get(position));
            Moments[] sums = byClass.computeIfAbsent(key(cell.unit, one), none -> zeros(measures.size()));
            for (int measure = 0; measure < sums.length; measure++) {
                sums[measure].merge(cell.moments[measure]);
            }
        }
        Fingerprint fingerprint = new Fingerprint();
        byClass.forEach((key, sums) -> {
            fingerprint.add(key);
            for (Moments sum : sums) {
                fingerprint.add(sum.n());
                fingerprint.add(sum.sumInQuanta().toString());
            }
        });
        return fingerprint.hex();
    }

    /** How many valid values of a measure there are by home unit; {@code ""} for people without a unit. */
    Map<String, Long> peopleByUnit(Measure measure) {
        Map<String, Long> people = new TreeMap<>();
        cells.forEach(cell -> people.merge(cell.unit, moments(cell, measure).n(), Long::sum));
        return people;
    }

    Moments total(Measure measure) {
        Moments total = Moments.zero();
        cells.forEach(cell -> total.merge(cell.moments[measures.indexOf(measure)]));
        return total;
    }

    /**
     * Where a background stands in each cell's classes.
     *
     * @param background one of {@link #backgrounds()}
     * @return its position
     * @throws IllegalArgumentException if it was not asked for
     */
    public int position(String background) {
        int position = backgrounds.indexOf(background);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "the cells have no background '" + background + "'\nMaybe one of " + backgrounds + " was meant.");
        }
        return position;
    }

    private static Moments[] zeros(int measures) {
        Moments[] sums = new Moments[measures];
        for (int measure = 0; measure < measures; measure++) {
            sums[measure] = Moments.zero();
        }
        return sums;
    }

    /** {@return the wave and the number of cells only} */
    @Override
    public String toString() {
        return "BackgroundCells of " + cells.size() + " cells in " + wave;
    }

    /** The people of one home unit in one combination of classes. Immutable outside its package. */
    public static final class Cell {
        private final transient String unit;
        private final transient List<String> classes;
        private final transient Moments[] moments;

        private Cell(String unit, List<String> classes, int measures) {
            this.unit = Objects.requireNonNull(unit, "unit");
            this.classes = List.copyOf(classes);
            this.moments = zeros(measures);
        }

        private void add(double[][] block, int row) {
            for (int measure = 0; measure < moments.length; measure++) {
                moments[measure].add(block[measure][row]);
            }
        }

        /** {@return the home unit; empty for people whose unit is not known} */
        public Optional<UnitId> unit() {
            return unit.isEmpty() ? Optional.empty() : Optional.of(new UnitId(unit));
        }

        /** {@return the class on each background, in their order; empty where it is not known; unmodifiable} */
        public List<String> classes() {
            return classes;
        }

        /** {@return that it is one; never whose} */
        @Override
        public String toString() {
            return "Cell";
        }
    }
}
