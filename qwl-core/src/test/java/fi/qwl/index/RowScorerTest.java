package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.AnswerBlock;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowScorerTest {

    @Test
    void aRowIsScoredWithoutASurvey() {
        // 0.9 · (0.8 + 0.7) / 2 = 0.675.
        RowScorer scorer = RowScorer.of(IndexModel.linear(), Sample.questionnaire());
        AnswerBlock block = scorer.newBlock();
        block.answer(0, 90).answer(1, 80).answer(2, 70).endRow();
        assertThat(scorer.score(block).of(Factor.SAFETY).value(0)).isEqualTo(90);
        assertThat(scorer.score(block).of(WholeIndex.QWL).value(0)).isEqualTo(67.5);
        assertThat(scorer.measures())
                .containsExactly(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);
    }

    @Property(tries = 60, seed = "20261128")
    void aBlockHasTheScoresOfASurvey(@ForAll Random random, @ForAll @IntRange(max = AnswerBlock.ROWS) int people) {
        ScatteredSurvey scattered = new ScatteredSurvey(random, people);
        Scores expected = Scores.of(ScatteredSurvey.model(), scattered.survey());
        Scores scores = ScatteredSurvey.scorer().score(scattered.block());
        for (Measure measure : expected.columns().keySet()) {
            for (int row = 0; row < people; row++) {
                assertThat(Double.doubleToLongBits(scores.of(measure).value(row)))
                        .isEqualTo(Double.doubleToLongBits(expected.of(measure).value(row)));
            }
        }
    }

    @Test
    void anAnswerOutsideItsScaleIsTheCallersMistake() {
        AnswerBlock block =
                RowScorer.of(IndexModel.kano(), Sample.questionnaire()).newBlock();
        assertThatThrownBy(() -> block.answer(1, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer to YI1 must be from 0 to 100 but was outside");
    }

    @Test
    void aFullBlockTakesNobody() {
        AnswerBlock block =
                RowScorer.of(IndexModel.kano(), Sample.questionnaire()).newBlock();
        for (int row = 0; row < AnswerBlock.ROWS; row++) {
            assertThat(block.hasRoom()).isTrue();
            block.endRow();
        }
        assertThat(block.hasRoom()).isFalse();
        String message = "a block takes 1024 respondents and is full\nMaybe have it scored and clear it when it has no"
                + " room.";
        assertThatThrownBy(() -> block.answer(0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(block::endRow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        block.clear();
        assertThat(block.answer(0, 1).endRow().size()).isEqualTo(1);
    }

    @Test
    void aClearedBlockRemembersNobody() {
        RowScorer scorer = RowScorer.of(IndexModel.linear(), Sample.questionnaire());
        AnswerBlock block = scorer.newBlock();
        block.unit("a").answer(0, 90).endRow().answer(0, 80);
        block.clear();
        block.answer(1, 50).endRow();
        assertThat(block.unit(0)).isEmpty();
        assertThat(scorer.score(block).of(Factor.SAFETY).value(0)).isNaN();
        assertThat(block).hasToString("AnswerBlock of 1 respondents");
    }

    @Test
    void anotherQuestionnairesBlockIsRefused() {
        AnswerBlock block = ScatteredSurvey.scorer().newBlock();
        RowScorer scorer = RowScorer.of(IndexModel.kano(), Sample.questionnaire());
        String message =
                "the block is of another questionnaire or model than the scorer" + "\nMaybe take it from newBlock().";
        assertThatThrownBy(() -> scorer.score(block))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Cells.builder(scorer, ScatteredSurvey.WAVE, ScatteredSurvey.PROMISE)
                        .add(block))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
