package fi.qwl.examples.jshell;

/** A snippet was rejected or threw. The message says which and why. */
public final class SnippetFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    SnippetFailedException(String message) {
        super(message);
    }
}
