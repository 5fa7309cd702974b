package fi.qwl.plan.page;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskProfile;
import fi.qwl.risk.RiskStatus;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a unit should talk about first, in one sentence without a number (ours): the factor farthest below its limit, else an
 * elevated individual risk, a factor near its limit, a clear change for the worse, a large spread, any change for the worse;
 * else what the good result rests on. It opens the talk; it chooses no development area.
 */
final class FirstTopic {

    private enum Wording implements Phrase {
        BELOW,
        RISK,
        NEAR,
        WORSE,
        SPREAD,
        A_LITTLE_WORSE,
        GOOD,
        NOTHING_SHOWN,
        OF_STAND_IN
    }

    private final RiskProfile profile;
    private final Language language;

    private FirstTopic(RiskProfile profile, Language language) {
        this.profile = profile;
        this.language = language;
    }

    static String of(RiskProfile profile, boolean isStandIn, Language language) {
        String topic = new FirstTopic(profile, language).sentence();
        boolean isNothingShown = profile.input().factors().isEmpty();
        return isStandIn && !isNothingShown ? topic + " " + Wording.OF_STAND_IN.in(language) : topic;
    }

    private String sentence() {
        if (profile.input().factors().isEmpty()) {
            return Wording.NOTHING_SHOWN.in(language);
        }
        return lowest(RiskStatus.BELOW)
                .map(factor -> Wording.BELOW.in(language, name(factor)))
                .or(this::elevatedRisk)
                .or(() -> lowest(RiskStatus.NEAR_LIMIT).map(factor -> Wording.NEAR.in(language, name(factor))))
                .or(() -> worst(change -> change.verdict() == ChangeVerdict.CHANGED)
                        .map(factor -> Wording.WORSE.in(language, name(factor))))
                .or(() -> profile.spread().filter(Dispersion.LARGE::equals).map(large -> Wording.SPREAD.in(language)))
                .or(() -> worst(change -> true).map(factor -> Wording.A_LITTLE_WORSE.in(language, name(factor))))
                .orElseGet(() -> Wording.GOOD.in(language));
    }

    private String name(Factor factor) {
        return Formats.in(language).sentence(factor.label().in(language));
    }

    private Optional<String> elevatedRisk() {
        return profile.individualRisks().stream()
                .filter(IndividualRiskVerdict::isElevated)
                .map(verdict -> Wording.RISK.in(language, verdict.risk().label().in(language)))
                .findFirst();
    }

    /** The factor of a status with the widest gap to its limit. */
    private Optional<Factor> lowest(RiskStatus status) {
        return profile.input().factors().entrySet().stream()
                .filter(entry -> entry.getValue().status() == status)
                .max(Comparator.comparingDouble(
                        entry -> profile.model().limits().of(entry.getKey())
                                - entry.getValue().mean()))
                .map(Map.Entry::getKey);
    }

    /** The factor that fell most, of those whose change is of a kind. */
    private Optional<Factor> worst(Predicate<RiskInput.Difference> kind) {
        return profile.input().changes().entrySet().stream()
                .filter(entry -> entry.getValue().points() < 0 && kind.test(entry.getValue()))
                .min(Comparator.comparingDouble(entry -> entry.getValue().points()))
                .map(Map.Entry::getKey);
    }
}
