package fi.qwl.io.chart;

import fi.qwl.io.text.PrintableText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements, an element a line. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** An element without content; attributes are names and values in turn. */
    Svg leaf(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    Svg open(String name, Object... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text and nothing else. */
    Svg text(String name, String content, Object... attributes) {
        start(name, attributes);
        out.append('>');
        escape(content);
        out.append("</").append(name).append(">\n");
        return this;
    }

    Svg add(String elements) {
        out.append(elements);
        return this;
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Double number ? number(number) : value.toString());
            out.append('"');
        }
    }

    /** At most two decimals: a hundredth of a pixel is nothing to see, and the bytes stay the same everywhere. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
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
