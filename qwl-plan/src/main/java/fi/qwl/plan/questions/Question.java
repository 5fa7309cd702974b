package fi.qwl.plan.questions;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import java.util.List;

/**
 * A question that supports development.
 *
 * @param id its id
 * @param text the question
 * @param purpose what it is good for
 * @param serves the measures that it serves beyond those of its theme; may be empty; unmodifiable
 */
public record Question(QuestionId id, LocalText text, QuestionPurpose purpose, List<Measure> serves) {

    public Question {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(purpose, "purpose");
        serves = List.copyOf(serves);
    }
}
