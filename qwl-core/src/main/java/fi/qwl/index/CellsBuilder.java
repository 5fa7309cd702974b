package fi.qwl.index;

import fi.qwl.model.ItemId;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.AnswerBlock;
import fi.qwl.survey.Wave;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds respondents to cells a block at a time, for programs that never hold a whole survey, such as one task of many on a
 * cluster. Builders that took parts of a survey give cells that {@linkplain Cells#merge merge} to those of the whole, to the
 * bit.
 *
 * <pre>{@code
 * RowScorer scorer = RowScorer.of(definition.model(), definition.questionnaire());
 * CellsBuilder builder = Cells.builder(scorer, Wave.of(2026), definition.policy());
 * AnswerBlock block = scorer.newBlock();
 * block.unit("310").answer(0, 4).endRow();
 * Cells cells = builder.add(block).build();
 * }</pre>
 *
 * <p>Mutable, for one thread.
 */
public final class CellsBuilder {

    private static final int WITHOUT_UNIT = 0;

    private final transient RowScorer scorer;
    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient CellCounter counter;
    private final transient CellsForm form;
    private final transient Map<String, Integer> groups = new HashMap<>(Map.of("", WITHOUT_UNIT));
    /** What came in cells. */
    private final transient SortedMap<String, CellGroup> merged = new TreeMap<>();

    private final transient Set<ItemId> shown = new TreeSet<>();
    private final transient int[] groupOf = new int[AnswerBlock.ROWS];

    CellsBuilder(RowScorer scorer, Wave wave, DisclosurePolicy promise) {
        this.scorer = Objects.requireNonNull(scorer, "scorer");
        this.wave = Objects.requireNonNull(wave, "wave");
        this.promise = Objects.requireNonNull(promise, "promise");
        this.counter = new CellCounter(scorer.scorer(), 1);
        this.form = CellsForm.of(scorer.scorer());
    }

    /**
     * Scores the respondents of a block and adds them to the cells of their units. The block is empty afterwards, so that
     * nobody is added twice.
     *
     * @param block of this builder's questionnaire
     * @return this builder
     * @throws IllegalArgumentException if the block is of another questionnaire, or declares other supervisors
     */
    public CellsBuilder add(AnswerBlock block) {
        AnswerCodes codes = scorer.codes(block);
        for (int row = 0; row < block.size(); row++) {
            groupOf[row] = groups.computeIfAbsent(block.unit(row), unit -> groups.size());
        }
        counter.require(groups.size());
        counter.add(codes, 0, block.size(), groupOf);
        for (int item = 0; item < form.requireQuestionnaire().items().size(); item++) {
            ItemId id = form.requireQuestionnaire().items().get(item).id();
            if (!shown.contains(id) && block.wasShown(item)) {
                shown.add(id);
            }
        }
        block.clear();
        return this;
    }

    /**
     * Adds the people of cells that were made elsewhere. A task that merges many needs room for one of them at a time.
     *
     * @param cells of the same wave and definition, and of other people
     * @return this builder
     * @throws IllegalArgumentException if they are of another wave or definition, or were promised something else
     */
    public CellsBuilder add(Cells cells) {
        Cells.of(wave, promise, form, shown, new TreeMap<>()).requireLike(cells);
        cells.addTo(merged, shown);
        return this;
    }

    /** {@return the cells of all that were added so far} */
    public Cells build() {
        SortedMap<String, CellGroup> byUnit = new TreeMap<>();
        groups.forEach((unit, group) -> byUnit.put(unit, CellGroup.of(counter, group)));
        merged.forEach((unit, group) ->
                byUnit.computeIfAbsent(unit, none -> CellGroup.empty(form)).merge(group));
        return Cells.of(wave, promise, form, shown, byUnit);
    }

    /** {@return the wave and the number of units only} */
    @Override
    public String toString() {
        return "CellsBuilder of " + (groups.size() - 1) + " units in " + wave;
    }
}
