package fi.qwl.io.document;

import java.io.IOException;

/** A document that is no readable ledger; the message says where in it and why. Nothing may be released without one. */
public final class UnreadableLedgerException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param message where and why, with advice
     */
    public UnreadableLedgerException(String message) {
        super(message);
    }
}
