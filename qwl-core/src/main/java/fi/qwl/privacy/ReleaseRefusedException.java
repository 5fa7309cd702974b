package fi.qwl.privacy;

import fi.qwl.words.Language;

/**
 * A release that would give away what was promised to stay hidden, or that cannot be judged. Nothing was recorded. The
 * message is for developers; {@link #refusal()} says the same in Finnish, Swedish and English, with what would help, and may
 * be shown as it is. Unchecked, so that a host's transaction is rolled back by it.
 */
public final class ReleaseRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseRefusal refusal;

    ReleaseRefusedException(ReleaseRefusal refusal) {
        super(refusal.reason().in(Language.EN) + "\n" + refusal.remedy().in(Language.EN));
        this.refusal = refusal;
    }

    /** {@return why not, and what would help} */
    public ReleaseRefusal refusal() {
        return refusal;
    }
}
