package fi.qwl.io.fill;

import org.w3c.dom.Element;

/** Is given what is wrong with a template. */
interface Faults {

    /** A template that was looked through has none. */
    Faults NONE = (kind, place, message, attributes) -> {
        throw new IllegalStateException("a template that was accepted is at fault: " + message);
    };

    /**
     * Something is wrong.
     *
     * @param kind what
     * @param place at or in which element
     * @param message for developers
     * @param attributes names and values in turn
     */
    void report(TemplateIssue kind, Element place, String message, Object... attributes);
}
