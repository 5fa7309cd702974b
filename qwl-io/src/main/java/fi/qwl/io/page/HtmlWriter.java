package fi.qwl.io.page;

import fi.qwl.io.text.PrintableText;

/**
 * Writes elements that are HTML and well-formed XML alike. It is the one gate for texts and the values of attributes: all
 * of them are escaped here.
 */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();

    /** The start of an element with content below it; attributes are names and values in turn. */
    HtmlWriter open(String tag, String... attributes) {
        start(tag, attributes);
        html.append(">\n");
        return this;
    }

    HtmlWriter close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element with a text and nothing else. */
    HtmlWriter element(String tag, String text, String... attributes) {
        start(tag, attributes);
        html.append('>').append(escape(text)).append("</").append(tag).append('>');
        return this;
    }

    /** An element with a text, on a line of its own. */
    HtmlWriter line(String tag, String text, String... attributes) {
        element(tag, text, attributes);
        html.append('\n');
        return this;
    }

    /** An element that has no content. */
    HtmlWriter leaf(String tag, String... attributes) {
        start(tag, attributes);
        html.append("/>\n");
        return this;
    }

    /** What another writer wrote, or a constant of the library. */
    HtmlWriter add(String markup) {
        html.append(markup);
        return this;
    }

    private void start(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            html.append(escape(attributes[i + 1])).append('"');
        }
    }

    private static String escape(String text) {
        String printable = PrintableText.of(text);
        return isPlain(printable) ? printable : escaped(printable);
    }

    /** Most texts need no closer look. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '&', '<', '>', '"', '\'' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
