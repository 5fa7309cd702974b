package fi.qwl.index;

import fi.qwl.model.Language;
import fi.qwl.model.LocalText;

/** What an explanation says beside the model's own words. */
final class ExplanationWords {

    private static final LocalText LEVERAGE = LocalText.of(
            "Vipuvaikutus kertoo, paljonko indeksi liikkuisi osatekijän mukana näillä käyrillä; koska käyrät eivät ole"
                    + " viralliset, osatekijöitä ei panna sen mukaan järjestykseen.",
            "Hävstången säger hur mycket indexet skulle röra sig med delfaktorn med de här kurvorna; eftersom kurvorna inte är"
                    + " officiella rangordnas delfaktorerna inte efter den.",
            "Leverage says how much the index would move with a factor under these curves; since the curves are not official,"
                    + " the factors are not ranked by it.");

    private ExplanationWords() {}

    static String leverage(Language language) {
        return LEVERAGE.in(language);
    }

    static String basis(IndexExplanation.Basis basis, Language language) {
        LocalText text = switch (basis) {
            case ANSWERS ->
                LocalText.of(
                        "Indeksi on vastaajien omien indeksien keskiarvo.",
                        "Indexet är medelvärdet av de svarandes egna index.",
                        "The index is the mean of the respondents' own indices.");
            case UNIT_MEANS ->
                LocalText.of(
                        "Indeksi on laskettu yksikön osatekijöiden keskiarvoista, joten se poikkeaa vastaajien omien"
                                + " indeksien keskiarvosta.",
                        "Indexet har räknats ur enhetens medelvärden för delfaktorerna och avviker därför från"
                                + " medelvärdet av de svarandes egna index.",
                        "The index was computed from the unit's mean factors, so it differs from the mean of the"
                                + " respondents' own indices.");
            case REPORTED ->
                LocalText.of(
                        "Indeksi on kyselyn toimittajan ilmoittama; sitä ei ole laskettu uudelleen.",
                        "Indexet är det som enkätens leverantör har uppgett; det har inte räknats om.",
                        "The index is as the survey's provider reported it; it was not computed again.");
            case PERSON ->
                LocalText.of(
                        "Indeksi on laskettu yhden vastaajan omista vastauksista ja kuuluu vain hänelle.",
                        "Indexet har räknats ur en persons egna svar och hör endast till den personen.",
                        "The index was computed from one person's own answers and belongs to that person only.");
        };
        return text.in(language);
    }
}
