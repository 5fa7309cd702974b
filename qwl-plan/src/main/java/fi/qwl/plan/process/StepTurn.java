package fi.qwl.plan.process;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.List;

/**
 * Whose turn it is at a step.
 *
 * @param step the step
 * @param does the roles that do it, in the order of {@link Role}; unmodifiable
 * @param answers the roles that answer for it; unmodifiable
 */
public record StepTurn(ProcessStep step, List<Role> does, List<Role> answers) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        DOES,
        ANSWERS
    }

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
        StringBuilder line =
                new StringBuilder(Formats.in(language).sentence(step.label().in(language)));
        line.append(" – ").append(Wording.DOES.in(language)).append(": ").append(names(does, language));
        if (!answers.isEmpty()) {
            line.append("; ").append(Wording.ANSWERS.in(language)).append(": ").append(names(answers, language));
        }
        return line.toString();
    }

    private static String names(List<Role> roles, Language language) {
        return String.join(
                ", ", roles.stream().map(role -> role.label().in(language)).toList());
    }
}
