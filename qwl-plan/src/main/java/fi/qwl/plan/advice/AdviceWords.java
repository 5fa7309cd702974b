package fi.qwl.plan.advice;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.words.Language;

/** The reasons in words; numbers stand as the tables show them, and never contradict a verdict. */
final class AdviceWords {

    private AdviceWords() {}

    static AdviceReason below(boolean isFar, double mean, double limit) {
        return new AdviceReason(
                isFar ? AdviceReason.Kind.FAR_BELOW : AdviceReason.Kind.BELOW_LIMIT,
                isFar ? 5 : 3,
                Words.each(language -> switch (language) {
                    case FI ->
                        (isFar ? "jää selvästi riskirajan alle" : "jää riskirajan alle")
                                + levels(mean, limit, language, "taso", "raja");
                    case SV ->
                        (isFar ? "ligger klart under riskgränsen" : "ligger under riskgränsen")
                                + levels(mean, limit, language, "nivå", "gräns");
                    case EN ->
                        (isFar ? "is far below its risk limit" : "is below its risk limit")
                                + levels(mean, limit, language, "level", "limit");
                }));
    }

    static AdviceReason near(double mean, double limit) {
        return new AdviceReason(AdviceReason.Kind.NEAR_LIMIT, 1, Words.each(language -> switch (language) {
            case FI ->
                "on aivan riskirajan tuntumassa; yhden vastaajan yksi askel voisi ratkaista"
                        + levels(mean, limit, language, "taso", "raja");
            case SV ->
                "ligger alldeles vid riskgränsen; ett enda steg av en enda person kunde avgöra"
                        + levels(mean, limit, language, "nivå", "gräns");
            case EN ->
                "is right at its risk limit; one step of one person could decide"
                        + levels(mean, limit, language, "level", "limit");
        }));
    }

    private static String levels(double mean, double limit, Language language, String level, String limitWord) {
        String percent = language == Language.EN ? "%" : " %";
        return " (" + level + " " + DisplayRounding.text(DisplayRounding.round(mean, limit), language) + percent + "; "
                + limitWord + " " + DisplayRounding.exact(limit, language) + percent + ")";
    }

    static AdviceReason worse(int points, PublishedChange change) {
        return new AdviceReason(AdviceReason.Kind.WORSE, points, Words.each(language -> {
            String difference = DisplayRounding.signed(change.difference(), language);
            String verdict = verdict(change.verdict()).in(language);
            return switch (language) {
                case FI ->
                    "on laskenut vuoden " + change.since() + " kyselystä: " + difference + " prosenttiyksikköä ("
                            + verdict + ")";
                case SV ->
                    "har sjunkit sedan enkäten " + change.since() + ": " + difference + " procentenheter (" + verdict
                            + ")";
                case EN ->
                    "has fallen since the " + change.since() + " survey: " + difference + " percentage points ("
                            + verdict + ")";
            };
        }));
    }

    private static LocalText verdict(ChangeVerdict verdict) {
        return switch (verdict) {
            case CHANGED -> LocalText.of("selvä muutos", "en tydlig förändring", "a clear change");
            case ABOUT_THE_SAME ->
                LocalText.of("voi hyvin olla sattumaa", "kan mycket väl vara slump", "may well be chance");
            case TOO_FEW, NOT_TESTED ->
                LocalText.of(
                        "ei voi erottaa sattumasta", "kan inte skiljas från slumpen", "cannot be told from chance");
        };
    }

    static AdviceReason spread() {
        return new AdviceReason(AdviceReason.Kind.SPREAD, 1, Words.each(language -> switch (language) {
            case FI -> "vastaukset hajaantuvat paljon: osa kokee asian aivan toisin kuin toiset";
            case SV -> "svaren varierar mycket: en del upplever saken helt annorlunda än andra";
            case EN -> "answers differ much: some see it quite otherwise than others";
        }));
    }

    static AdviceReason individualRisk(IndividualRisk risk) {
        return new AdviceReason(AdviceReason.Kind.INDIVIDUAL_RISK, 2, Words.each(language -> {
            String label = risk.label().in(language);
            return switch (language) {
                case FI -> label + " on yksilötasolla koholla";
                case SV -> label + " är förhöjd på individnivå";
                case EN -> label + " is elevated at individual level";
            };
        }));
    }

    static AdviceReason leverage() {
        return new AdviceReason(AdviceReason.Kind.LEVERAGE, 1, Words.each(language -> switch (language) {
            case FI -> "nostaa kokonaisindeksiä eniten juuri nyt";
            case SV -> "lyfter hela indexet mest just nu";
            case EN -> "lifts the whole index most just now";
        }));
    }

    static AdviceReason belowOrganisation(int points, double own, double whole) {
        return new AdviceReason(AdviceReason.Kind.BELOW_ORGANISATION, points, Words.each(language -> {
            String ownText = DisplayRounding.text(DisplayRounding.round(own), language);
            String wholeText = DisplayRounding.text(DisplayRounding.round(whole), language);
            return switch (language) {
                case FI ->
                    "on matalampi kuin koko organisaatiossa (" + ownText + " %; koko organisaatio " + wholeText + " %)";
                case SV ->
                    "är lägre än i hela organisationen (" + ownText + " %; hela organisationen " + wholeText + " %)";
                case EN ->
                    "is lower than in the whole organisation (" + ownText + "%; whole organisation " + wholeText + "%)";
            };
        }));
    }

    static AdviceReason research() {
        return new AdviceReason(AdviceReason.Kind.RESEARCH, 0, Words.each(language -> switch (language) {
            case FI ->
                "tasatilanteessa edelle, koska tutkimusten mukaan esihenkilötyön ja työyhteisön kehittäminen vaikuttaa"
                        + " parhaiten";
            case SV ->
                "går före vid lika läge, eftersom forskningen säger att utveckling av chefsarbetet och arbetsgemenskapen"
                        + " ger bäst effekt";
            case EN ->
                "comes first among equals, since research finds the best effect in developing supervisory work and the"
                        + " work community";
        }));
    }

    static AdviceReason standsIn(String name) {
        return new AdviceReason(AdviceReason.Kind.STANDS_IN, 0, Words.each(language -> switch (language) {
            case FI -> "oma tulos ei ole julkinen vastaajien suojaamiseksi; tämä on lähimmän julkaistun tason: " + name;
            case SV ->
                "det egna resultatet visas inte, för att skydda dem som svarat; detta gäller närmaste publicerade nivå: "
                        + name;
            case EN ->
                "your own result is not shown, to protect those who answered; this is the nearest published level: "
                        + name;
        }));
    }
}
