package fi.qwl.plan.questions;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.process.Handout;
import fi.qwl.words.Language;
import java.util.List;

/**
 * A few questions for one area, each with the reason why it was picked.
 *
 * @param area the area
 * @param topic what is developed, in the unit's words
 * @param picked the questions, in the order in which a talk goes; unmodifiable
 */
public record QuestionHandout(AreaId area, String topic, List<Picked> picked) {

    private static final LocalText TITLE = LocalText.of("Keskustelun tueksi", "Stöd för samtalet", "To help the talk");
    private static final LocalText ADVICE = LocalText.of(
            "Kaikkiin ei tarvitse vastata. Aloittakaa siitä, mikä tuntuu tärkeimmältä.",
            "Alla behöver inte besvaras. Börja med det som känns viktigast.",
            "You need not answer them all. Begin with what feels most important.");
    private static final LocalText WHY =
            LocalText.of("Miksi juuri nämä kysymykset", "Varför just dessa frågor", "Why these questions");

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
    public record Picked(Question question, ThemeId theme, LocalText reason) {
        public Picked {
            requireNonNull(question, "question");
            requireNonNull(theme, "theme");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * The page to be printed.
     *
     * @param language the language
     * @return the hand-out
     */
    public Handout handout(Language language) {
        return Handout.builder(TITLE.in(language) + ": " + topic)
                .paragraph(ADVICE.in(language))
                .numbered(picked.stream()
                        .map(one -> one.question().text().in(language))
                        .toList())
                .heading(WHY.in(language))
                .numbered(picked.stream().map(one -> one.reason().in(language)).toList())
                .build();
    }
}
