package fi.qwl.io.office;

import java.io.IOException;

/** A file breaks the rules of the Office Open XML formats, or passes a limit. The message completes "the file is no good:". */
public final class OfficeFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * With what is wrong.
     *
     * @param message what is wrong, without texts of the file
     */
    public OfficeFormatException(String message) {
        super(message);
    }

    /**
     * With what is wrong and what was thrown.
     *
     * @param message what is wrong, without texts of the file
     * @param cause what was thrown
     */
    public OfficeFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
