package fi.qwl.io.document;

import java.io.IOException;

/**
 * A document that is no readable plan, or no readable document of the work that leads to one; the message says where in it
 * and why.
 */
public sealed class UnreadablePlanException extends IOException permits LaterPlanFormatException {

    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param message where and why, with advice
     */
    public UnreadablePlanException(String message) {
        super(message);
    }
}
