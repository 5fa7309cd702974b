package fi.qwl.io.reported;

import fi.qwl.io.text.Keys;
import fi.qwl.risk.RiskStatus;
import fi.qwl.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a provider's words on a factor's risk mean. Beside our own names of the statuses, the words are ours. */
final class RiskWords {

    private static final Map<String, RiskStatus> WORDS = words();

    private RiskWords() {}

    private static Map<String, RiskStatus> words() {
        Map<String, RiskStatus> words = new HashMap<>();
        for (RiskStatus status : RiskStatus.values()) {
            for (Language language : Language.values()) {
                words.put(Keys.normalise(status.label().in(language)), status);
            }
        }
        List.of(
                        "ei riskiä",
                        "ei kohonnut",
                        "kunnossa",
                        "ok",
                        "matala",
                        "matala riski",
                        "pieni",
                        "vihreä",
                        "ingen risk",
                        "låg",
                        "låg risk",
                        "grön",
                        "no risk",
                        "low",
                        "low risk",
                        "green")
                .forEach(word -> words.put(word, RiskStatus.UNDER_CONTROL));
        List.of("rajalla", "keltainen", "på gränsen", "gul", "borderline", "yellow", "amber")
                .forEach(word -> words.put(word, RiskStatus.NEAR_LIMIT));
        List.of(
                        "riski",
                        "koholla",
                        "kohonnut",
                        "kohonnut riski",
                        "riski koholla",
                        "korkea",
                        "korkea riski",
                        "suuri",
                        "suuri riski",
                        "punainen",
                        "risk",
                        "förhöjd",
                        "förhöjd risk",
                        "hög",
                        "hög risk",
                        "röd",
                        "at risk",
                        "elevated",
                        "elevated risk",
                        "high",
                        "high risk",
                        "red")
                .forEach(word -> words.put(word, RiskStatus.BELOW));
        return words;
    }

    static Optional<RiskStatus> find(String text) {
        return Optional.ofNullable(WORDS.get(Keys.normalise(text)));
    }
}
