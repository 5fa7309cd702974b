package fi.qwl.survey;

import fi.qwl.model.Item;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.SupervisorMeasures;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;

/**
 * The answers of a few respondents at a time, for programs that score a stream of people and never hold a whole
 * {@link Survey}: fill the block, have it scored, clear it, fill it again.
 *
 * <pre>{@code
 * AnswerBlock block = AnswerBlock.of(questionnaire, SupervisorMeasures.standard());
 * block.unit("310").answer(0, 4).missing(1, MissingReason.DONT_KNOW).endRow();
 * Scores scores = RowScorer.of(model, questionnaire).score(block);
 * }</pre>
 *
 * <p>Holds people's answers: it stays inside the host. Mutable, for one thread.
 */
public final class AnswerBlock {

    /** How many respondents a block takes. */
    public static final int ROWS = 1024;

    private final transient Questionnaire questionnaire;
    private final transient SupervisorMeasures about;
    private final transient Scale[] scales;
    /** The items about a supervisor, which supervisors do not answer. */
    private final transient BitSet aboutSupervisor = new BitSet();
    /** Row after row: columns that are all written at once would compete for the same cache lines. */
    private final transient short[] codes;

    private final transient String[] units = new String[ROWS];
    private transient String unit = "";
    private transient boolean isSupervisor;
    private transient int rows;

    private AnswerBlock(Questionnaire questionnaire, SupervisorMeasures about) {
        this.questionnaire = questionnaire;
        this.about = about;
        this.scales = questionnaire.items().stream().map(Item::scale).toArray(Scale[]::new);
        this.codes = new short[ROWS * scales.length];
        if (!about.supervisors().isEmpty()) {
            for (int item = 0; item < scales.length; item++) {
                Item asked = questionnaire.items().get(item);
                aboutSupervisor.set(item, about.contains(Survey.requireSeparate(asked, about)));
            }
        }
        startRow();
    }

    /**
     * An empty block.
     *
     * @param questionnaire what is asked
     * @param about which items are about a supervisor, and who is one; as the model that scores declares it
     * @return the block
     * @throws IllegalArgumentException if who supervises is declared and an item about a supervisor serves another measure
     *     too: the difference of the two measures would be the supervisors' own answers
     */
    public static AnswerBlock of(Questionnaire questionnaire, SupervisorMeasures about) {
        return new AnswerBlock(
                Objects.requireNonNull(questionnaire, "questionnaire"), Objects.requireNonNull(about, "about"));
    }

    /**
     * Sets the current respondent's answer.
     *
     * @param item the item's index in the questionnaire
     * @param point the answer, a point of the item's scale
     * @return this block
     * @throws IllegalArgumentException if the scale has no such point
     */
    public AnswerBlock answer(int item, int point) {
        Scale scale = scales[item];
        if (!scale.contains(point)) {
            throw AnswerColumn.outside(questionnaire.items().get(item));
        }
        codes[at(item)] = (short) (point - scale.min());
        return this;
    }

    /**
     * Says why the current respondent's answer is missing.
     *
     * @param item the item's index in the questionnaire
     * @param reason the reason
     * @return this block
     */
    public AnswerBlock missing(int item, MissingReason reason) {
        codes[at(item)] = (short) reason.code();
        return this;
    }

    /**
     * Sets the current respondent's home unit.
     *
     * @param unitId the unit's id; empty where it is not known
     * @return this block
     */
    public AnswerBlock unit(String unitId) {
        unit = Objects.requireNonNull(unitId, "unitId");
        return this;
    }

    /**
     * Sets the current respondent's background class. Only who is a supervisor follows from it; other backgrounds leave no
     * trace in a block.
     *
     * @param name the background question
     * @param category the class; empty for none
     * @return this block
     */
    public AnswerBlock background(String name, String category) {
        isSupervisor |= about.supervisors().getOrDefault(name, Set.of()).contains(category);
        return this;
    }

    /**
     * Ends the current respondent's row and starts the next.
     *
     * @return this block
     * @throws IllegalStateException if the block is full
     */
    public AnswerBlock endRow() {
        requireRoom();
        if (isSupervisor) {
            aboutSupervisor.stream().forEach(item -> missing(item, MissingReason.NOT_SHOWN));
        }
        units[rows] = unit;
        rows++;
        startRow();
        return this;
    }

    /** Forgets all rows, so that the block can be filled again. */
    public void clear() {
        rows = 0;
        startRow();
    }

    private void startRow() {
        unit = "";
        isSupervisor = false;
        if (hasRoom()) {
            int start = rows * scales.length;
            Arrays.fill(codes, start, start + scales.length, (short) MissingReason.NOT_ANSWERED.code());
        }
    }

    private int at(int item) {
        requireRoom();
        return rows * scales.length + item;
    }

    private void requireRoom() {
        if (!hasRoom()) {
            throw new IllegalStateException("a block takes " + ROWS
                    + " respondents and is full\nMaybe have it scored and clear it when it has no room.");
        }
    }

    /** {@return the number of respondents whose rows were ended} */
    public int size() {
        return rows;
    }

    /** {@return whether another respondent can be taken} */
    public boolean hasRoom() {
        return rows < ROWS;
    }

    /** {@return what is asked} */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** {@return which items are about a supervisor, and who is one} */
    public SupervisorMeasures aboutSupervisor() {
        return about;
    }

    /**
     * A respondent's home unit.
     *
     * @param row from 0
     * @return the unit's id; empty where it is not known
     */
    public String unit(int row) {
        return units[Objects.checkIndex(row, rows)];
    }

    /**
     * A respondent's answer as its distance from the scale's lowest point, as {@link AnswerColumn#code(int)} gives it.
     *
     * @param item the item's index in the questionnaire
     * @param row from 0
     * @return from 0, or below 0 where it is missing
     */
    public int code(int item, int row) {
        return codes[Objects.checkIndex(row, rows) * scales.length + item];
    }

    /**
     * Whether some respondent was asked an item.
     *
     * @param item the item's index in the questionnaire
     * @return false where nobody was
     */
    public boolean wasShown(int item) {
        for (int row = 0; row < rows; row++) {
            if (code(item, row) != MissingReason.NOT_SHOWN.code()) {
                return true;
            }
        }
        return false;
    }

    /** {@return the number of respondents; never an answer} */
    @Override
    public String toString() {
        return "AnswerBlock of " + rows + " respondents";
    }
}
