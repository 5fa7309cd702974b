package fi.qwl.io.office;

import fi.qwl.io.text.PrintableText;

/** Writes XML: elements, attributes and texts, which are never taken for markup. For one thread. */
public final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** Begins an empty fragment. */
    public Markup() {}

    /** {@return a fragment that begins with the declaration of a document in UTF-8} */
    public static Markup document() {
        Markup document = new Markup();
        document.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return document;
    }

    /**
     * Begins an element.
     *
     * @param name its name with its prefix
     * @param attributes names and values in turn
     * @return this
     */
    public Markup open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    /**
     * Ends an element.
     *
     * @param name its name with its prefix
     * @return this
     */
    public Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /**
     * An element without content.
     *
     * @param name its name with its prefix
     * @param attributes names and values in turn
     * @return this
     */
    public Markup leaf(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /**
     * An element with text.
     *
     * @param name its name with its prefix
     * @param text its text
     * @param attributes names and values in turn
     * @return this
     */
    public Markup text(String name, String text, Object... attributes) {
        start(name, attributes);
        out.append('>');
        escape(text);
        return close(name);
    }

    /**
     * Another fragment.
     *
     * @param fragment the fragment
     * @return this
     */
    public Markup add(Markup fragment) {
        out.append(fragment.out);
        return this;
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString());
            out.append('"');
        }
    }

    private void escape(String text) {
        out.append(PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
