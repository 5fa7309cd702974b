package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.survey.AnswerBlock;
import java.util.List;

/**
 * A model made ready for one questionnaire, for programs that score people a block at a time: from answers to measures
 * without a survey in memory. The scores are to the bit those of {@link Scores#of}.
 *
 * <pre>{@code
 * RowScorer scorer = RowScorer.of(definition.model(), definition.questionnaire());
 * AnswerBlock block = scorer.newBlock();
 * block.answer(0, 4).answer(1, 5).answer(2, 3).endRow();
 * double index = scorer.score(block).of(WholeIndex.QWL).value(0);
 * }</pre>
 *
 * <p>Immutable, for any number of threads; each brings its own block.
 */
public final class RowScorer {

    private final transient Scorer scorer;

    private RowScorer(Scorer scorer) {
        this.scorer = scorer;
    }

    /**
     * Makes a model ready.
     *
     * @param model the index model
     * @param questionnaire what is asked
     * @return the scorer
     * @throws IllegalArgumentException if a capability is computed by the QWL formula and lacks items of a factor
     */
    public static RowScorer of(IndexModel model, Questionnaire questionnaire) {
        return new RowScorer(new Scorer(model, questionnaire));
    }

    /** {@return an empty block that this scorer takes; for one thread} */
    public AnswerBlock newBlock() {
        return AnswerBlock.of(questionnaire(), model().aboutSupervisor());
    }

    /**
     * Scores the respondents of a block, whose rows are left as they are.
     *
     * @param block of this scorer's questionnaire
     * @return their scores in the block's order, in percent
     * @throws IllegalArgumentException if the block is of another questionnaire, or declares other supervisors
     */
    public Scores score(AnswerBlock block) {
        return Scores.of(scorer, codes(block), block.size());
    }

    AnswerCodes codes(AnswerBlock block) {
        if (!block.questionnaire().equals(questionnaire())
                || !block.aboutSupervisor().equals(model().aboutSupervisor())) {
            throw new IllegalArgumentException("the block is of another questionnaire or model than the scorer"
                    + "\nMaybe take it from newBlock().");
        }
        return AnswerCodes.of(block);
    }

    /** {@return the model that scores} */
    public IndexModel model() {
        return scorer.model();
    }

    /** {@return what is asked} */
    public Questionnaire questionnaire() {
        return scorer.questionnaire();
    }

    /** {@return the measures that are scored, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return scorer.measures();
    }

    Scorer scorer() {
        return scorer;
    }

    /** {@return the questionnaire's name and the model} */
    @Override
    public String toString() {
        return "RowScorer of " + questionnaire().name() + " by " + model();
    }
}
