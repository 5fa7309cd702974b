package fi.qwl.io.chart;

import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.Locale;

/** The words in charts. */
final class Words {

    static final LocalText LIMIT = LocalText.of("raja", "gräns", "limit");
    static final LocalText SEE = LocalText.of("ks.", "se", "see");
    static final LocalText NOT_SHOWN = LocalText.of("ei näytetä", "visas inte", "not shown");
    static final LocalText NOT_REPORTED = LocalText.of("ei raportoitu", "inte rapporterat", "not reported");
    static final LocalText NOT_COMPARABLE = LocalText.of("ei vertailtavissa", "inte jämförbart", "not comparable");
    static final LocalText NO_DATE = LocalText.of("ei päiviä", "inga datum", "no dates");

    static final LocalText NOT_SHOWN_MEANS =
            LocalText.of("ei näytetä yksityisyyden vuoksi", "visas inte av integritetsskäl", "not shown, for privacy");
    static final LocalText BAND_MEANS = LocalText.of(
            "vain luokka, johon keskiarvo kuuluu",
            "endast klassen som medelvärdet hör till",
            "only the band that the mean lies in");
    static final LocalText SPREAD = LocalText.of("hajonta", "spridning", "spread");
    static final LocalText SPREAD_NOT_SHOWN =
            LocalText.of("hajontaa ei näytetä", "spridning visas inte", "spread not shown");
    static final LocalText SPREAD_MEANS = LocalText.of(
            "keskiarvo ± keskihajonta vastaajien välillä (hajonta: pieni, kohtalainen, suuri)",
            "medelvärde ± standardavvikelse mellan svarande (spridning: liten, måttlig, stor)",
            "mean ± standard deviation between respondents (spread: small, moderate, large)");
    static final LocalText INTERVAL_MEANS = LocalText.of(
            "pystyviiva: 95 %:n luottamusväli; puuttuu, jos hajontaa ei näytetä",
            "lodrätt streck: 95 % konfidensintervall; saknas om spridningen inte visas",
            "vertical line: 95% confidence interval; absent where the spread is not shown");
    static final LocalText BEFORE_MEANS = LocalText.of("edellinen kysely", "föregående enkät", "the survey before");
    static final LocalText ANSWERED = LocalText.of("vastasi", "svarade", "answered");
    static final LocalText TODAY = LocalText.of("tilanne", "läget", "as of");
    static final LocalText LATE = LocalText.of("myöhässä", "försenad", "late");
    static final LocalText FOLLOW_UPS = LocalText.of("Seurannat", "Uppföljningar", "Follow-ups");
    static final LocalText HELD = LocalText.of("pidetty", "hållen", "held");
    static final LocalText AHEAD = LocalText.of("tulossa", "kommande", "ahead");
    static final LocalText CANCELLED = LocalText.of("peruttu", "inställd", "cancelled");
    static final LocalText EVALUATED_BY = LocalText.of("arvioitava", "utvärderas", "to be evaluated");

    static final LocalText FACTOR_BARS =
            LocalText.of("tekijät ja riskirajat", "faktorer och riskgränser", "factors and risk limits");
    static final LocalText HEAT_MAP = LocalText.of("Yksiköt ja tulokset", "Enheter och resultat", "Units and results");
    static final LocalText SPREAD_STRIPS =
            LocalText.of("taso ja hajonta yksiköittäin", "nivå och spridning per enhet", "level and spread by unit");
    static final LocalText TREND = LocalText.of("kehitys", "utveckling", "trend");
    static final LocalText RESPONSE_RATES = LocalText.of("Vastausprosentit", "Svarsprocenter", "Response rates");
    static final LocalText TIMELINE = LocalText.of(
            "Kehittämissuunnitelman aikataulu", "Utvecklingsplanens tidtabell", "Development plan timeline");
    static final LocalText DRAFT = LocalText.of("luonnos", "utkast", "draft");

    private Words() {}

    static String hidden(HiddenReason reason, Language language) {
        return (reason == HiddenReason.NOT_REPORTED ? NOT_REPORTED : NOT_SHOWN).in(language);
    }

    /** How many units there are, and of how many nothing is shown. */
    static String units(int all, long hidden, Language language) {
        String counted = switch (language) {
            case FI -> all == 1 ? "1 yksikkö" : all + " yksikköä";
            case SV -> all == 1 ? "1 enhet" : all + " enheter";
            case EN -> all == 1 ? "1 unit" : all + " units";
        };
        String without = switch (language) {
            case FI -> ", joista " + hidden + " ilman näytettävää arvoa";
            case SV -> ", varav " + hidden + " utan värde som kan visas";
            case EN -> ", of which " + hidden + " without a value that is shown";
        };
        return hidden == 0 ? counted : counted + without;
    }

    /** A measure's name at the beginning of a line. */
    static String name(Measure measure, Language language) {
        String label = measure.label().in(language);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    static String date(LocalDate day, Language language) {
        return language == Language.EN
                ? day.toString()
                : day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    static String month(LocalDate day, Language language) {
        return language == Language.EN ? day.toString().substring(0, 7) : day.getMonthValue() + "/" + day.getYear();
    }
}
