package fi.qwl.plan.refusal;

import fi.qwl.words.Language;

/**
 * Something that people wished for and that cannot be. The message is for developers; {@link #refusal()} says the same in
 * Finnish, Swedish and English, with what would work, and may be shown as it is.
 */
public final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.reason().in(Language.EN) + "\n" + refusal.remedy().in(Language.EN));
        this.refusal = refusal;
    }

    /** {@return why not, and what would work} */
    public Refusal refusal() {
        return refusal;
    }
}
