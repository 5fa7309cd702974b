package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.process.Handout;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Advice to a unit that chooses what to develop. It is a help to talk, after everybody has thought alone; it chooses
 * nothing.
 *
 * @param unit the unit
 * @param publicationId the publication that it rests on
 * @param areas what may be worth developing, the weightiest first; may be empty; unmodifiable
 * @param isAnyPublished whether any value was published for the unit or above it
 */
public record Advice(UnitId unit, String publicationId, List<AreaAdvice> areas, boolean isAnyPublished) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        TITLE,
        INTRODUCTION,
        NOTHING,
        HIDDEN,
        QUESTIONS
    }

    public Advice {
        requireNonNull(unit, "unit");
        requireNonNull(publicationId, "publicationId");
        areas = List.copyOf(areas);
    }

    /**
     * The advice to be shown after the <em>mie</em> round.
     *
     * @param language the language
     * @return the hand-out
     */
    public Handout handout(Language language) {
        Handout.Builder page = Handout.builder(Wording.TITLE.in(language));
        if (!isAnyPublished) {
            return page.paragraph(Wording.HIDDEN.in(language)).build();
        }
        page.paragraph(Wording.INTRODUCTION.in(language));
        if (areas.isEmpty()) {
            page.paragraph(Wording.NOTHING.in(language));
        }
        for (AreaAdvice area : areas) {
            List<String> lines = new ArrayList<>();
            area.reasons()
                    .forEach(reason -> lines.add(
                            Formats.in(language).sentence(reason.text().in(language)) + "."));
            if (!area.themeNames().isEmpty()) {
                List<String> names = area.themeNames().stream()
                        .map(name -> name.in(language))
                        .toList();
                lines.add(Wording.QUESTIONS.in(language) + ": " + String.join("; ", names) + ".");
            }
            page.heading(Formats.in(language).sentence(area.measure().label().in(language)) + " ("
                            + area.confidence().label().in(language) + ")")
                    .points(lines);
        }
        return page.build();
    }

    /** {@return the unit, the publication and the number of areas, never a value} */
    @Override
    public String toString() {
        return "Advice to " + unit + " on " + publicationId + ", areas " + areas.size();
    }
}
