package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.Scale;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;

/** What an explanation says beside the model's own words. */
final class ExplanationWords {

    private static final LocalText LEVERAGE = LocalText.of(
            "Vipuvaikutus kertoo, paljonko indeksi liikkuisi osatekijän mukana näillä käyrillä; koska käyrät eivät ole"
                    + " viralliset, osatekijöitä ei panna sen mukaan järjestykseen.",
            "Hävstången säger hur mycket indexet skulle röra sig med delfaktorn med de här kurvorna; eftersom kurvorna inte är"
                    + " officiella rangordnas delfaktorerna inte efter den.",
            "Leverage says how much the index would move with a factor under these curves; since the curves are not official,"
                    + " the factors are not ranked by it.");

    private static final LocalText LIMITS_OF_ITEMS = LocalText.of(
            "Väittämällä ei ole omaa riskirajaa: sitä verrataan osatekijänsä rajaan.",
            "Ett påstående har ingen egen riskgräns: det jämförs med sin delfaktors gräns.",
            "An item has no risk limit of its own: it is compared with the limit of its factor.");

    private static final LocalText LEVERAGE_OF_ITEMS = LocalText.of(
            "Väittämän vipuvaikutus kertoo, paljonko osatekijä tai kyvykkyys liikkuisi väittämän mukana, jos kaikki vastaisivat"
                    + " kaikkiin väittämiin.",
            "Ett påståendes hävstång säger hur mycket delfaktorn eller förmågan skulle röra sig med påståendet om alla"
                    + " besvarade alla påståenden.",
            "An item's leverage says how much the factor or capability would move with it if everybody answered every item.");

    private ExplanationWords() {}

    static String limitsOfItems(Language language) {
        return LIMITS_OF_ITEMS.in(language);
    }

    static String leverageOfItems(Language language) {
        return LEVERAGE_OF_ITEMS.in(language);
    }

    /** Which items a measure is made of, and how. */
    static String items(IndexExplanation.Part part, IndexModel model, Language language) {
        List<String> items = new ArrayList<>();
        for (IndexExplanation.Part of : part.items()) {
            ItemId id = of.item().orElseThrow().id();
            double weight = model.weight(id);
            items.add(weight == 1 ? id.value() : id + " (" + weight(weight, language) + ")");
        }
        boolean isFormula =
                part.measure() instanceof Capability capability && model.rule(capability) == CapabilityRule.QWL_FORMULA;
        LocalText how = isFormula
                ? LocalText.of("QWL-kaava väittämistä", "QWL-formeln på påståendena", "the QWL formula over items")
                : LocalText.of("keskiarvo väittämistä", "medelvärdet av påståendena", "the mean of items");
        String name = part.measure().label().in(language);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1) + ": " + how.in(language) + " "
                + String.join(", ", items) + ".";
    }

    /** How answers on a scale become percentages: declared with the scale, and never the same everywhere. */
    static String scale(Scale scale, Language language) {
        String rule = switch (scale.rule()) {
            case RANGE ->
                scale.min() == 0 ? "x / " + scale.max() : "(x − " + scale.min() + ") / " + (scale.max() - scale.min());
            case MAX -> "x / " + scale.max();
        };
        LocalText answers = LocalText.of("Vastaukset asteikolla", "Svaren på skalan", "Answers on the scale");
        LocalText percents = LocalText.of("prosentteina", "i procent", "in percent");
        return answers.in(language) + " " + scale.min() + "–" + scale.max() + " " + percents.in(language) + ": 100 · "
                + rule + ".";
    }

    private static String weight(double weight, Language language) {
        String number = DisplayRounding.exact(NineDecimals.round(weight), language);
        return LocalText.of("paino ", "vikt ", "weight ").in(language) + number;
    }

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
