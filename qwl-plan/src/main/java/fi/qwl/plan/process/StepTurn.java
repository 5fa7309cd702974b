package fi.qwl.plan.process;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;
import fi.qwl.plan.internal.Words;
import fi.qwl.words.Language;
import java.util.List;

/**
 * Whose turn it is at a step.
 *
 * @param step the step
 * @param does the roles that do it, in the order of {@link Role}; unmodifiable
 * @param answers the roles that answer for it; unmodifiable
 */
public record StepTurn(ProcessStep step, List<Role> does, List<Role> answers) {

    private static final LocalText DOES = LocalText.of("vuorossa", "i tur", "whose turn");
    private static final LocalText ANSWERS = LocalText.of("vastuussa", "ansvarig", "answers for it");

    public StepTurn {
        requireNonNull(step, "step");
        does = List.copyOf(does);
        answers = List.copyOf(answers);
    }

    /**
     * The turn in one line, such as {@code Tulosten läpikäynti – vuorossa: esihenkilö; vastuussa: esihenkilö}.
     *
     * @param language the language
     * @return the line
     */
    public String text(Language language) {
        StringBuilder line = new StringBuilder(Words.sentence(step.label().in(language), language));
        line.append(" – ").append(DOES.in(language)).append(": ").append(names(does, language));
        if (!answers.isEmpty()) {
            line.append("; ").append(ANSWERS.in(language)).append(": ").append(names(answers, language));
        }
        return line.toString();
    }

    private static String names(List<Role> roles, Language language) {
        return String.join(
                ", ", roles.stream().map(role -> role.label().in(language)).toList());
    }
}
