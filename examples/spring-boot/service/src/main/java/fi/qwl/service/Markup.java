package fi.qwl.service;

import org.springframework.web.util.HtmlUtils;

/** Writes HTML; every text and every value is escaped here and nowhere else. For one use. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    Markup line(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Markup add(Markup other) {
        html.append(other);
        return this;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
