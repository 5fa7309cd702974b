package fi.qwl.io.survey;

import fi.qwl.survey.MissingReason;

/** Takes the answers of one respondent, by the item's index. */
interface AnswerSink {

    /** An answer that is a point of the item's scale. */
    void answer(int item, int point);

    /** No answer, and why. */
    void missing(int item, MissingReason reason);
}
