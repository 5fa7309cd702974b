package fi.qwl.service;

/** A plan was changed by somebody else after it was read for the change that is asked for now. */
final class StalePlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StalePlanException() {
        super("the plan has another version by now");
    }
}
