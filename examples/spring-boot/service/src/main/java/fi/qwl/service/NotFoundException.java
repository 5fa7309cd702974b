package fi.qwl.service;

/** There is no such thing, or it is somebody else's: the answer is the same. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException() {
        super("not found, or somebody else's");
    }
}
