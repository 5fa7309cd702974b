package fi.qwl.index;

import java.io.IOException;

/**
 * Bytes that no accumulator wrote: cut off, changed on the way, of another kind or version, or of another definition. The
 * stream itself works. The message names no value.
 */
public final class UnreadableBytesException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableBytesException(String message) {
        super(message);
    }
}
