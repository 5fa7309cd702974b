package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;

/**
 * One reason why an area comes up.
 *
 * @param kind the kind
 * @param points how much it weighs in the order of advice (ours); 0 for what only explains
 * @param text the reason for people, a phrase
 */
public record AdviceReason(Kind kind, int points, LocalText text) {

    /** The kinds of reason. */
    public enum Kind {
        /** The factor is below its limit. */
        BELOW_LIMIT,
        /** It is far below. */
        FAR_BELOW,
        /** It is below by less than one person's one step. */
        NEAR_LIMIT,
        /** It changed for the worse. */
        WORSE,
        /** Answers differ much. */
        SPREAD,
        /** An individual risk that it carries is elevated. */
        INDIVIDUAL_RISK,
        /** The whole index moves most with it; with a calibrated model only. */
        LEVERAGE,
        /** The capability is below the whole organisation's. */
        BELOW_ORGANISATION,
        /** Research says that effort pays here; decides between equals only. */
        RESEARCH,
        /** The value is of a unit above. */
        STANDS_IN
    }

    public AdviceReason {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** {@return the kind only, never a value} */
    @Override
    public String toString() {
        return kind.toString();
    }
}
