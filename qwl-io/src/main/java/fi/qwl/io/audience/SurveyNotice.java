package fi.qwl.io.audience;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What the employer says about its survey before it opens: the facts that a privacy notice needs besides the promise itself.
 * The words are the employer's own.
 *
 * @param controller who is responsible for the answers: the municipality
 * @param contact where people ask, such as the data-protection officer's address
 * @param legalBasis on what the survey rests, as the municipality's lawyers say it
 * @param opens the day on which the survey opens
 * @param closes the day on which it closes
 * @param answersKeptUntil the day by which single answers are erased
 * @param collects what is collected besides the answers, such as the unit and the role; unmodifiable
 */
public record SurveyNotice(
        String controller,
        String contact,
        String legalBasis,
        LocalDate opens,
        LocalDate closes,
        LocalDate answersKeptUntil,
        List<String> collects) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a text is blank, the survey closes before it opens, or the answers are to be erased
     *     before it closes
     */
    public SurveyNotice {
        requireText(controller, "controller");
        requireText(contact, "contact");
        requireText(legalBasis, "legalBasis");
        requireNonNull(opens, "opens");
        requireNonNull(closes, "closes");
        requireNonNull(answersKeptUntil, "answersKeptUntil");
        collects = List.copyOf(collects);
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("the survey closes on " + closes + ", before it opens on " + opens
                    + "\nMaybe the two were swapped.");
        }
        if (answersKeptUntil.isBefore(closes)) {
            throw new IllegalArgumentException("answers are to be erased on " + answersKeptUntil
                    + ", before the survey closes on " + closes + "\nMaybe the year is wrong.");
        }
    }

    private static void requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank: people ask for it");
        }
    }
}
