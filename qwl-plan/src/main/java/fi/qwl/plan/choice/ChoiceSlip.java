package fi.qwl.plan.choice;

import fi.qwl.model.LocalText;
import fi.qwl.plan.process.Handout;
import fi.qwl.words.Language;
import java.util.List;

/** The slip of the three rounds (method from the seed; the wording is ours). */
final class ChoiceSlip {

    private static final LocalText TITLE = LocalText.of(
            "Mie – met – met yhessä",
            "Mie – met – met yhessä (jag – vi – alla tillsammans)",
            "Mie – met – met yhessä (me – we – all together)");

    private static final LocalText MIE =
            LocalText.of("Mie, noin 5 minuuttia", "Mie: jag själv, cirka 5 minuter", "Mie: on my own, about 5 minutes");
    private static final LocalText MIE_TEXT = LocalText.of(
            "Mieti rauhassa itseksesi. Lappu on vain sinua varten.",
            "Tänk efter i lugn och ro på egen hand. Lappen är bara för dig.",
            "Take your time and think for yourself. The slip is yours alone.");
    private static final LocalText STRENGTHS = LocalText.of(
            "Mistä haluat meidän pitävän kiinni? (1–3 vahvuutta)",
            "Vad vill du att vi håller fast vid? (1–3 styrkor)",
            "What do you want us to hold on to? (1–3 strengths)");
    private static final LocalText AREAS = LocalText.of(
            "Mitä haluaisit meidän kehittävän? (1–3 kohdetta)",
            "Vad vill du att vi utvecklar? (1–3 områden)",
            "What would you like us to develop? (1–3 areas)");
    private static final LocalText MET = LocalText.of(
            "Met, noin 5 minuuttia",
            "Met: vi två eller tre, cirka 5 minuter",
            "Met: in twos or threes, about 5 minutes");
    private static final List<LocalText> MET_STEPS = List.of(
            LocalText.of(
                    "Kertokaa vuorotellen, mitä kirjoititte ja miksi.",
                    "Berätta i tur och ordning vad ni skrev och varför.",
                    "Take turns to tell what you wrote, and why."),
            LocalText.of(
                    "Missä ajattelitte samoin? Mikä yllätti?",
                    "Var tänkte ni lika? Vad överraskade?",
                    "Where did you think alike? What was a surprise?"),
            LocalText.of(
                    "Jos löydätte yhteisen linjan, kirjoittakaa se muille kerrottavaksi.",
                    "Om ni hittar en gemensam linje, skriv ner den för att berätta den för de andra.",
                    "If you find a common line, write it down to tell the others."));
    private static final LocalText TOGETHER = LocalText.of(
            "Met yhessä, noin 20 minuuttia",
            "Met yhessä: alla tillsammans, cirka 20 minuter",
            "Met yhessä: all together, about 20 minutes");
    private static final List<LocalText> TOGETHER_STEPS = List.of(
            LocalText.of(
                    "Kootaan ajatukset kaikkien nähtäville ja yhdistetään ne, jotka tarkoittavat samaa.",
                    "Vi samlar tankarna så att alla ser dem och slår ihop dem som betyder samma sak.",
                    "We put the thoughts where all can see them, and join those that mean the same."),
            LocalText.of(
                    "Valitaan enintään kolme vahvuutta ja sovitaan, miten niistä pidetään kiinni.",
                    "Vi väljer högst tre styrkor och kommer överens om hur vi håller fast vid dem.",
                    "We choose at most three strengths, and agree how to keep them."),
            LocalText.of(
                    "Valitaan enintään kolme kehittämisen kohdetta. Pelkät vahvuudetkin riittävät.",
                    "Vi väljer högst tre utvecklingsområden. Enbart styrkor räcker också.",
                    "We choose at most three areas to develop. Strengths alone will do as well."),
            LocalText.of(
                    "Sovitaan, kuka kirjaa. Lopuksi jokaiselta kysytään, onko valinta yhteinen.",
                    "Vi bestämmer vem som antecknar. Till slut frågas alla om valet är gemensamt.",
                    "We agree who writes. At the end everybody is asked whether the choice is shared."));
    private static final LocalText PRIVACY = LocalText.of(
            "Omia ehdotuksia ja ääniä ei säilytetä valinnan jälkeen. Eriävä näkemys kirjataan ilman nimeä.",
            "Egna förslag och röster sparas inte efter valet. En avvikande synpunkt antecknas utan namn.",
            "Nobody's proposals and votes are kept after the choice. A different view is recorded without a name.");

    private ChoiceSlip() {}

    static Handout of(Language language) {
        return Handout.builder(TITLE.in(language))
                .heading(MIE.in(language))
                .paragraph(MIE_TEXT.in(language))
                .paragraph(STRENGTHS.in(language))
                .writingLines(ChoiceKind.MOST)
                .paragraph(AREAS.in(language))
                .writingLines(ChoiceKind.MOST)
                .heading(MET.in(language))
                .points(in(language, MET_STEPS))
                .heading(TOGETHER.in(language))
                .points(in(language, TOGETHER_STEPS))
                .paragraph(PRIVACY.in(language))
                .build();
    }

    private static List<String> in(Language language, List<LocalText> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
