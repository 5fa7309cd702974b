package fi.qwl.plan.advice;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.LocalText;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.math.BigDecimal;

/** The reasons in words; numbers stand as the tables show them, and never contradict a verdict. */
final class AdviceWords {

    /** What it says to people. */
    private enum Wording implements Phrase {
        FAR_BELOW,
        BELOW_LIMIT,
        NEAR_LIMIT,
        WORSE,
        CLEAR_CHANGE,
        SAME_LEVEL,
        PERHAPS_CHANCE,
        NOT_KNOWN,
        SPREAD,
        INDIVIDUAL_RISK,
        LEVERAGE,
        BELOW_ORGANISATION,
        RESEARCH,
        STANDS_IN
    }

    private AdviceWords() {}

    static AdviceReason below(boolean isFar, double mean, double limit) {
        return isFar
                ? reason(AdviceReason.Kind.FAR_BELOW, 5, Wording.FAR_BELOW.with(level(mean, limit), limit(limit)))
                : reason(AdviceReason.Kind.BELOW_LIMIT, 3, Wording.BELOW_LIMIT.with(level(mean, limit), limit(limit)));
    }

    static AdviceReason near(double mean, double limit) {
        return reason(AdviceReason.Kind.NEAR_LIMIT, 1, Wording.NEAR_LIMIT.with(level(mean, limit), limit(limit)));
    }

    private static Text level(double mean, double... limits) {
        BigDecimal rounded = DisplayRounding.round(mean, limits);
        return Text.formatted(formats -> formats.percent(formats.decimal(rounded)));
    }

    private static Text limit(double limit) {
        return Text.formatted(formats -> formats.percent(formats.number(limit)));
    }

    static AdviceReason worse(int points, PublishedChange change) {
        BigDecimal difference = DisplayRounding.round(change.difference());
        return reason(
                AdviceReason.Kind.WORSE,
                points,
                Wording.WORSE.with(
                        change.since().toString(),
                        Text.formatted(formats -> formats.signed(difference)),
                        verdict(change.verdict())));
    }

    private static Text verdict(ChangeVerdict verdict) {
        return switch (verdict) {
            case CHANGED -> Wording.CLEAR_CHANGE;
            case ABOUT_THE_SAME -> Wording.SAME_LEVEL;
            case NOT_DISTINGUISHABLE -> Wording.PERHAPS_CHANCE;
            case TOO_FEW, NOT_TESTED -> Wording.NOT_KNOWN;
        };
    }

    static AdviceReason spread() {
        return reason(AdviceReason.Kind.SPREAD, 1, Wording.SPREAD);
    }

    static AdviceReason individualRisk(IndividualRisk risk) {
        return reason(AdviceReason.Kind.INDIVIDUAL_RISK, 2, Wording.INDIVIDUAL_RISK.with(risk.label()));
    }

    static AdviceReason leverage() {
        return reason(AdviceReason.Kind.LEVERAGE, 1, Wording.LEVERAGE);
    }

    static AdviceReason belowOrganisation(int points, double own, double whole) {
        return reason(
                AdviceReason.Kind.BELOW_ORGANISATION,
                points,
                Wording.BELOW_ORGANISATION.with(level(own), level(whole)));
    }

    static AdviceReason research() {
        return reason(AdviceReason.Kind.RESEARCH, 0, Wording.RESEARCH);
    }

    static AdviceReason standsIn(String name) {
        return reason(AdviceReason.Kind.STANDS_IN, 0, Wording.STANDS_IN.with(name));
    }

    /** Written out in each language, so that equal advice is equal. */
    private static AdviceReason reason(AdviceReason.Kind kind, int points, Text text) {
        return new AdviceReason(kind, points, LocalText.of(text));
    }
}
