package fi.qwl.plan.questions;

import fi.qwl.words.Labelled;

/** What a question is good for, in the order in which a talk goes (ours). */
public enum QuestionPurpose implements Labelled {
    /** What are we talking about, and why does it matter? */
    UNDERSTAND,
    /** How is it with us now? */
    NOTICE,
    /** What do we do? */
    ACT,
    /** What do we commit ourselves to, and which support do we need? */
    COMMIT
}
