package fi.qwl.io;

import fi.qwl.survey.Missing;

/** Takes the answers of one respondent, by the item's index. */
interface AnswerSink {

    /** An answer that is a point of the item's scale. */
    void answer(int item, int point);

    /** No answer, and why. */
    void missing(int item, Missing reason);
}
