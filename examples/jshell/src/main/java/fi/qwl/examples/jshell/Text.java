package fi.qwl.examples.jshell;

/**
 * A text that a shell prints as it is, and not as a string with escapes.
 *
 * @param lines the text
 */
public record Text(String lines) {

    /** {@return the text, with a line feed before it} */
    @Override
    public String toString() {
        return "\n" + lines;
    }
}
