package fi.qwl.survey;

import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One wave's answers, in columns: one per item, one for the respondents' home units, one per background question. A row
 * is a respondent; there is no object per respondent, and no key of one.
 *
 * <pre>{@code
 * Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
 * builder.unit("310");
 * builder.answer(0, 4);          // the first item
 * builder.missing(1, MissingReason.DONT_KNOW);
 * builder.endRow();              // items that were not named are not answered
 * Survey survey = builder.build();
 * }</pre>
 *
 * <p>Holds people's answers: it stays inside the host, and only a publication leaves. Immutable.
 */
public final class Survey {

    private final transient Wave wave;
    private final transient Questionnaire questionnaire;
    private final transient DisclosurePolicy promise;
    private final transient List<AnswerColumn> answers;
    private final transient CategoryColumn units;
    private final transient Map<String, CategoryColumn> backgrounds;

    private Survey(Builder builder) {
        this.wave = builder.wave;
        this.questionnaire = builder.questionnaire;
        this.promise = builder.promise;
        this.answers = Arrays.stream(builder.answers)
                .map(column -> column.build(builder.rows))
                .toList();
        this.units = builder.units.build(builder.rows);
        Map<String, CategoryColumn> built = new LinkedHashMap<>();
        builder.backgrounds.forEach((name, column) -> built.put(name, column.build(builder.rows)));
        this.backgrounds = Collections.unmodifiableMap(built);
    }

    private Survey(Survey survey, List<AnswerColumn> answers) {
        this.wave = survey.wave;
        this.questionnaire = survey.questionnaire;
        this.promise = survey.promise;
        this.answers = List.copyOf(answers);
        this.units = survey.units;
        this.backgrounds = survey.backgrounds;
    }

    /**
     * Starts an empty survey.
     *
     * @param wave which round it is
     * @param questionnaire what was asked
     * @param promise what was promised to those who answered; nothing that comes of the answers is released under less
     * @param backgrounds names of the background questions
     * @return a builder; for one thread
     */
    public static Builder builder(
            Wave wave, Questionnaire questionnaire, DisclosurePolicy promise, String... backgrounds) {
        return new Builder(wave, questionnaire, promise, List.of(backgrounds));
    }

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return what was asked} */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** {@return what was promised to those who answered} */
    public DisclosurePolicy promise() {
        return promise;
    }

    /** {@return the number of respondents} */
    public int size() {
        return units.size();
    }

    /**
     * The answers to an item.
     *
     * @param id the item
     * @return its column
     * @throws IllegalArgumentException if the questionnaire has no such item
     */
    public AnswerColumn answers(ItemId id) {
        return answers.get(questionnaire.requireIndex(id));
    }

    /** {@return the columns of all items, in the questionnaire's order; unmodifiable} */
    public List<AnswerColumn> answers() {
        return answers;
    }

    /**
     * The answers to a measure's items, in points as they were given.
     *
     * @param measure a factor or a capability; the whole index has no separate items
     * @return their columns in the questionnaire's order; unmodifiable
     * @throws IllegalArgumentException if the questionnaire has no items of the measure
     */
    public List<AnswerColumn> answers(Measure measure) {
        List<AnswerColumn> columns = answers.stream()
                .filter(column -> column.item().serves().contains(measure))
                .toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no item serves " + measure.key() + ", the items serve "
                    + questionnaire.measures().stream().map(Measure::key).toList()
                    + "\nMaybe one of the factors was meant; the index has no items.");
        }
        return columns;
    }

    /**
     * The answers to a measure's items as they enter a score: in percent, reversed items turned.
     *
     * @param measure a factor or a capability
     * @return a column per item, 0–100, {@code NaN} where missing; in the questionnaire's order; unmodifiable
     * @throws IllegalArgumentException if the questionnaire has no items of the measure
     */
    public List<NumberColumn> percentages(Measure measure) {
        return answers(measure).stream().map(AnswerColumn::percentages).toList();
    }

    /**
     * A background question whose categories are numbers, such as years of age or of service.
     *
     * @param background its name
     * @return a column of the numbers, {@code NaN} where it was not answered
     * @throws IllegalArgumentException if the survey lacks the background, or a category is not a number
     */
    public NumberColumn numbers(String background) {
        CategoryColumn column = backgrounds.get(background);
        if (column == null) {
            throw new IllegalArgumentException("the survey has no background '" + background + "' but has "
                    + backgrounds.keySet() + "\nMaybe map its column.");
        }
        return column.numbers(background);
    }

    /**
     * The items that somebody was asked. An item that a whole wave left out, such as one whose column is not in the file, is
     * {@link MissingReason#NOT_SHOWN} to all: that is not the same as not answered.
     *
     * @return their ids; sorted, unmodifiable
     */
    public Set<ItemId> askedItems() {
        Set<ItemId> asked = new TreeSet<>();
        for (AnswerColumn column : answers) {
            if (column.wasShown()) {
                asked.add(column.item().id());
            }
        }
        return Collections.unmodifiableSet(asked);
    }

    /** {@return the respondents' home units, as unit ids} */
    public CategoryColumn units() {
        return units;
    }

    /**
     * Leaves out what supervisors answered about supervisors: those answers would be about themselves, or about their own
     * superiors among those of their staff. Scoring and the release of items do so by themselves.
     *
     * @param about which items are about a supervisor, and who is one
     * @return this survey where nothing says who supervises; else one where their answers to these items are missing
     * @throws IllegalArgumentException if the survey lacks the background, or such an item serves another measure too: the
     *     difference of the two measures would be the supervisors' own answers
     */
    public Survey withoutOwnAnswers(SupervisorMeasures about) {
        if (about.supervisors().isEmpty()) {
            return this;
        }
        BitSet supervisors = supervisors(about);
        return new Survey(
                this,
                answers.stream()
                        .map(column -> about.contains(requireSeparate(column.item(), about))
                                ? column.without(supervisors)
                                : column)
                        .toList());
    }

    private BitSet supervisors(SupervisorMeasures about) {
        BitSet rows = new BitSet(size());
        about.supervisors().forEach((background, classes) -> {
            CategoryColumn column = backgrounds.get(background);
            if (column == null) {
                throw new IllegalArgumentException("supervisors are declared by background '" + background
                        + "' but the survey has " + backgrounds.keySet() + "\nMaybe map its column.");
            }
            for (int row = 0; row < size(); row++) {
                int category = column.groupOf(row);
                if (category >= 0 && classes.contains(column.categories().get(category))) {
                    rows.set(row);
                }
            }
        });
        return rows;
    }

    static Item requireSeparate(Item item, SupervisorMeasures about) {
        if (about.contains(item) && !item.serves().stream().allMatch(about::contains)) {
            throw new IllegalArgumentException("item " + item.id() + " must serve measures about a supervisor only but"
                    + " serves "
                    + item.serves().stream().map(Measure::key).sorted().toList()
                    + ": without the supervisors' answers in one of them, the difference would be theirs"
                    + "\nMaybe give supervisory work its own items, or do not declare who supervises.");
        }
        return item;
    }

    /** {@return the background columns by name, in the order of their declaration; unmodifiable} */
    public Map<String, CategoryColumn> backgrounds() {
        return backgrounds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Survey that
                && wave.equals(that.wave)
                && questionnaire.equals(that.questionnaire)
                && promise.equals(that.promise)
                && answers.equals(that.answers)
                && units.equals(that.units)
                && backgrounds.equals(that.backgrounds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wave, questionnaire, promise, answers, units, backgrounds);
    }

    /** {@return the wave and the numbers of rows and items; never an answer} */
    @Override
    public String toString() {
        return "Survey " + wave + " of " + size() + " respondents and " + answers.size() + " items";
    }

    /** Takes a survey row by row. Not safe for use by several threads. */
    public static final class Builder {
        private static final int ROWS_OF_BLOCK = 256;

        private final transient Wave wave;
        private final transient Questionnaire questionnaire;
        private final transient DisclosurePolicy promise;
        private final transient AnswerColumn.Builder[] answers;
        /** The codes of a run of rows, row after row: columns that are all written at once fight for the same cache. */
        private final transient short[] block;

        private final transient CategoryColumn.Builder units = new CategoryColumn.Builder();
        private final transient Map<String, CategoryColumn.Builder> backgrounds = new LinkedHashMap<>();
        private final transient Map<String, String> currentBackgrounds = new LinkedHashMap<>();
        private transient String currentUnit = "";
        private transient int rows;
        private transient int blockRows;

        private Builder(Wave wave, Questionnaire questionnaire, DisclosurePolicy promise, List<String> backgrounds) {
            this.wave = Objects.requireNonNull(wave, "wave");
            this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire");
            this.promise = Objects.requireNonNull(promise, "promise");
            this.answers = questionnaire.items().stream()
                    .map(AnswerColumn.Builder::new)
                    .toArray(AnswerColumn.Builder[]::new);
            for (String background : backgrounds) {
                this.backgrounds.put(background, new CategoryColumn.Builder());
            }
            this.block = new short[ROWS_OF_BLOCK * answers.length];
            clearRow();
        }

        /**
         * Sets the current respondent's answer.
         *
         * @param item the item's index in the questionnaire
         * @param point the answer, a point of the item's scale
         * @return this builder
         * @throws IllegalArgumentException if the scale has no such point
         */
        public Builder answer(int item, int point) {
            block[at(item)] = answers[item].codeOf(point);
            return this;
        }

        /**
         * Says why the current respondent's answer is missing.
         *
         * @param item the item's index in the questionnaire
         * @param reason the reason
         * @return this builder
         */
        public Builder missing(int item, MissingReason reason) {
            block[at(item)] = (short) reason.code();
            return this;
        }

        /**
         * Sets the current respondent's home unit.
         *
         * @param unitId the unit's id
         * @return this builder
         */
        public Builder unit(String unitId) {
            currentUnit = Objects.requireNonNull(unitId, "unitId");
            return this;
        }

        /**
         * Sets the current respondent's background class.
         *
         * @param name a background question named to the builder
         * @param category the class; empty for none
         * @return this builder
         * @throws IllegalArgumentException if the question was not named
         */
        public Builder background(String name, String category) {
            if (!backgrounds.containsKey(name)) {
                throw new IllegalArgumentException(
                        "unknown background '" + name + "'\nMaybe one of " + backgrounds.keySet() + " was meant.");
            }
            currentBackgrounds.put(name, Objects.requireNonNull(category, "category"));
            return this;
        }

        /**
         * Ends the current respondent's row and starts the next.
         *
         * @return this builder
         */
        public Builder endRow() {
            units.set(rows, currentUnit);
            backgrounds.forEach((name, column) -> column.set(rows, currentBackgrounds.getOrDefault(name, "")));
            rows++;
            blockRows++;
            if (blockRows == ROWS_OF_BLOCK) {
                moveBlock();
            }
            clearRow();
            return this;
        }

        /** Forgets what was set since the last row ended. */
        public void clearRow() {
            int start = blockRows * answers.length;
            Arrays.fill(block, start, start + answers.length, (short) MissingReason.NOT_ANSWERED.code());
            currentBackgrounds.clear();
            currentUnit = "";
        }

        /** {@return the survey of the rows that were ended} */
        public Survey build() {
            int begun = blockRows * answers.length;
            moveBlock();
            // A row that was begun before the survey was built goes on.
            System.arraycopy(block, begun, block, 0, answers.length);
            return new Survey(this);
        }

        private int at(int item) {
            return blockRows * answers.length + Objects.checkIndex(item, answers.length);
        }

        private void moveBlock() {
            for (int item = 0; item < answers.length; item++) {
                answers[item].set(rows - blockRows, block, item, answers.length, blockRows);
            }
            blockRows = 0;
        }
    }
}
