package fi.qwl.plan.questions;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.AreaId;
import fi.qwl.words.Text;
import java.util.List;

/**
 * A few questions for one area, each with the reason why it was picked.
 *
 * @param area the area
 * @param topic what is developed, in the unit's words
 * @param picked the questions, in the order in which a talk goes; unmodifiable
 */
public record QuestionHandout(AreaId area, String topic, List<Picked> picked) {

    public QuestionHandout {
        requireNonNull(area, "area");
        requireNonNull(topic, "topic");
        picked = List.copyOf(picked);
    }

    /**
     * A question that was picked.
     *
     * @param question the question
     * @param theme its theme
     * @param reason why it was picked, a phrase in lower case
     */
    public record Picked(Question question, ThemeId theme, Text reason) {
        public Picked {
            requireNonNull(question, "question");
            requireNonNull(theme, "theme");
            requireNonNull(reason, "reason");
        }
    }
}
