package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.process.Handout;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
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

    private static final LocalText TITLE =
            LocalText.of("Mitä tulokset nostavat esiin", "Det som resultaten lyfter fram", "What the results bring up");
    private static final LocalText INTRODUCTION = LocalText.of(
            "Tämä on keskustelun apu, ei valinta. Verratkaa tätä siihen, mitä itse ajattelitte: missä olette samaa mieltä,"
                    + " mitä luvut eivät näe?",
            "Det här är en hjälp för samtalet, inte ett val. Jämför med det ni själva tänkte: var är ni överens, vad ser"
                    + " siffrorna inte?",
            "This helps you to talk; it chooses nothing. Hold it beside what you thought yourselves: where do you agree,"
                    + " what do the numbers not see?");
    private static final LocalText NOTHING = LocalText.of(
            "Luvuista ei nouse yhtään kohdetta ylitse muiden. Voitte hyvin valita pelkkiä vahvuuksia, joista pidätte kiinni.",
            "Inget område sticker ut i siffrorna. Ni kan gott välja enbart styrkor att hålla fast vid.",
            "No area stands out in the numbers. You may well choose strengths alone to hold on to.");
    private static final LocalText HIDDEN = LocalText.of(
            "Yksikön lähelläkään ei ole julkaistuja tuloksia, joten neuvoja ei anneta. Oma kokemuksenne riittää valintaan.",
            "Det finns inga publicerade resultat ens i närheten av enheten, så inga råd ges. Er egen erfarenhet räcker för"
                    + " valet.",
            "No results are published even near the unit, so there is no advice. Your own experience is enough to choose.");
    private static final LocalText QUESTIONS = LocalText.of("Kysymysten teemat", "Frågeteman", "Themes of questions");

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
        Handout.Builder page = Handout.builder(TITLE.in(language));
        if (!isAnyPublished) {
            return page.paragraph(HIDDEN.in(language)).build();
        }
        page.paragraph(INTRODUCTION.in(language));
        if (areas.isEmpty()) {
            page.paragraph(NOTHING.in(language));
        }
        for (AreaAdvice area : areas) {
            List<String> lines = new ArrayList<>();
            area.reasons()
                    .forEach(reason -> lines.add(Words.sentence(reason.text().in(language), language) + "."));
            if (!area.themeNames().isEmpty()) {
                List<String> names = area.themeNames().stream()
                        .map(name -> name.in(language))
                        .toList();
                lines.add(QUESTIONS.in(language) + ": " + String.join("; ", names) + ".");
            }
            page.heading(Words.sentence(area.measure().label().in(language), language) + " ("
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
