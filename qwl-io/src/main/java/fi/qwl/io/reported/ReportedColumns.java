package fi.qwl.io.reported;

import fi.qwl.io.text.Keys;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers of a provider's report mean for one wave. What is under a header is called {@link #ID}, {@link
 * #UNIT}, {@link #RESPONDENTS}, {@link #INVITED} or {@link #RATE}, by a measure's key, or, where it says more of a measure, by
 * {@link #countOf} or {@link #riskOf}. Immutable.
 */
final class ReportedColumns {

    static final String ID = "id";
    static final String UNIT = "unit";
    static final String RESPONDENTS = "respondents";
    static final String INVITED = "invited";
    static final String RATE = "rate";

    private static final Set<String> COUNT_WORDS =
            Set.of("n", "lkm", "vastaajia", "vastaajat", "vastanneita", "svarande", "antal", "respondents", "count");
    private static final Set<String> RISK_WORDS =
            Set.of("riski", "riskit", "riskitaso", "tila", "risk", "risknivå", "läge", "risk level", "status");
    private static final Set<String> MEAN_WORDS = Set.of(
            "%", "ka", "keskiarvo", "tulos", "indeksi", "medelvärde", "resultat", "index", "mean", "average", "result");

    /** No header that means anything here is longer, and the patterns take the square of a text's length. */
    private static final int LONGEST = 200;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?:-\\d{1,2})?(?!\\d)");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\-–—:;,./()\\[\\]]+|[\\s\\-–—:;,./()\\[\\]]+$");

    private final String wave;
    private final List<Measure> measures;
    private final Map<String, List<String>> spellings;
    private final Map<String, String> names = new HashMap<>();

    ReportedColumns(Wave wave, List<Measure> measures) {
        this.wave = wave.toString();
        this.measures = measures;
        this.spellings = spellings(measures);
        spellings.forEach((name, headers) -> headers.forEach(text -> names.put(Keys.normalise(text), name)));
    }

    /** The measures that headers can name. */
    List<Measure> measures() {
        return measures;
    }

    static String countOf(Measure measure) {
        return "n of " + measure.key();
    }

    static String riskOf(Measure measure) {
        return "risk of " + measure.key();
    }

    private static Map<String, List<String>> spellings(List<Measure> measures) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        spellings.put(ID, List.of("tunnus", "id"));
        spellings.put(UNIT, List.of("yksikkö", "nimi", "enhet", "namn", "unit", "name"));
        spellings.put(
                RESPONDENTS,
                List.of("vastaajia", "vastaajat", "vastaajamäärä", "vastanneita", "n", "svarande", "respondents"));
        spellings.put(INVITED, List.of("kutsuttuja", "kutsutut", "henkilöstö", "inbjudna", "invited"));
        spellings.put(
                RATE,
                List.of(
                        "vastausprosentti",
                        "vastaus-%",
                        "vastausaste",
                        "svarsprocent",
                        "svarsfrekvens",
                        "response rate"));
        for (Measure measure : measures) {
            List<String> headers = new ArrayList<>(List.of(measure.key()));
            for (Language language : Language.values()) {
                headers.add(measure.label().in(language));
            }
            if (measure.equals(Capability.SUPERVISORY_WORK)) {
                headers.add("esimiestoiminta");
                headers.add("esimiestyö");
            }
            spellings.put(measure.key(), headers);
        }
        return spellings;
    }

    /** The spellings of a name, for people who look for it. */
    String spellingsOf(String name) {
        return String.join(" / ", spellings.getOrDefault(name, List.of(name)));
    }

    /** What a header means in this wave; empty where it is another wave's, or means nothing here. */
    Optional<String> nameOf(String header) {
        return isOfOtherWave(header) ? Optional.empty() : meaning(header);
    }

    boolean isOfTheWave(String header) {
        Matcher year = YEAR.matcher(header);
        return year.find() && year.group().equals(wave);
    }

    private boolean isOfOtherWave(String header) {
        return YEAR.matcher(header).find() && !isOfTheWave(header);
    }

    /** What a header means, whatever the year. */
    Optional<String> meaning(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        String key = bare(YEAR.matcher(header).replaceAll(" "));
        String exact = names.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Measure measure : measures) {
            for (String spelling : spellings.getOrDefault(measure.key(), List.of())) {
                String said = besides(key, Keys.normalise(spelling));
                if (MEAN_WORDS.contains(said)) {
                    return Optional.of(measure.key());
                }
                if (COUNT_WORDS.contains(said)) {
                    return Optional.of(countOf(measure));
                }
                if (RISK_WORDS.contains(said) && measure instanceof Factor) {
                    return Optional.of(riskOf(measure));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a header says a number of people and not of what. */
    static boolean isCount(String header) {
        return header.length() <= LONGEST && COUNT_WORDS.contains(bare(header));
    }

    /** Whether a header says a risk and not of what. */
    static boolean isRisk(String header) {
        return header.length() <= LONGEST && RISK_WORDS.contains(bare(header));
    }

    private static String bare(String text) {
        return Keys.normalise(ENDS.matcher(text).replaceAll(""));
    }

    /** What a header says beside the name of a measure at its beginning or its end; nothing where the name is part of a word. */
    private static String besides(String key, String measure) {
        String rest = "";
        if (key.startsWith(measure)) {
            rest = key.substring(measure.length());
            rest = rest.isEmpty() || Character.isLetterOrDigit(rest.charAt(0)) ? "" : rest;
        } else if (key.endsWith(measure)) {
            rest = key.substring(0, key.length() - measure.length());
            rest = rest.isEmpty() || Character.isLetterOrDigit(rest.charAt(rest.length() - 1)) ? "" : rest;
        }
        return bare(rest);
    }
}
