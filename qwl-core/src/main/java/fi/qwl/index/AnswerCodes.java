package fi.qwl.index;

import fi.qwl.survey.AnswerBlock;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Survey;
import java.util.List;

/** Where a scorer finds answers, as distances from their scales' lowest points; below 0 where they are missing. */
abstract sealed class AnswerCodes {

    static AnswerCodes of(Survey survey) {
        return new OfSurvey(survey.answers());
    }

    static AnswerCodes of(AnswerBlock block) {
        return new OfBlock(block);
    }

    abstract int code(int item, int row);

    /** Copies an item's codes of a run of rows to the start of the target; for items whose codes fit into bytes. */
    abstract void copyCodes(int item, int from, int to, byte[] target);

    /** The columns of a survey. */
    private static final class OfSurvey extends AnswerCodes {
        private final transient List<AnswerColumn> columns;

        OfSurvey(List<AnswerColumn> columns) {
            this.columns = columns;
        }

        @Override
        int code(int item, int row) {
            return columns.get(item).code(row);
        }

        @Override
        void copyCodes(int item, int from, int to, byte[] target) {
            columns.get(item).copyCodes(from, to, target);
        }
    }

    /** The rows of a block. */
    private static final class OfBlock extends AnswerCodes {
        private final transient AnswerBlock block;

        OfBlock(AnswerBlock block) {
            this.block = block;
        }

        @Override
        int code(int item, int row) {
            return block.code(item, row);
        }

        @Override
        void copyCodes(int item, int from, int to, byte[] target) {
            for (int row = from; row < to; row++) {
                target[row - from] = (byte) block.code(item, row);
            }
        }
    }
}
