package fi.qwl.io.document;

/** A plan in a format that only a later version of the library reads: nothing is wrong with the document. */
public final class LaterPlanFormatException extends UnreadablePlanException {

    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param message which format was found, with advice
     */
    public LaterPlanFormatException(String message) {
        super(message);
    }
}
