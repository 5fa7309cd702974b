package fi.qwl.plan.advice;

import fi.qwl.model.LocalText;

/** How much a piece of advice rests on (ours). */
public enum Confidence {
    /** The unit's own value of at least twenty people, not just beside its limit. */
    STRONG(LocalText.of("vankalla pohjalla", "stadig grund", "on firm ground")),
    /** The unit's own value of at least ten people. */
    MODERATE(LocalText.of("kohtalaisella pohjalla", "någorlunda grund", "on fair ground")),
    /** Few people, just beside the limit, one small sign alone, or a unit above: talk about it before you trust it. */
    WEAK(LocalText.of("ohuella pohjalla", "svag grund", "on thin ground"));

    private final LocalText label;

    Confidence(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people in lower case} */
    public LocalText label() {
        return label;
    }
}
