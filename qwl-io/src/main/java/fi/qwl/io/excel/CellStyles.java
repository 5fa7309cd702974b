package fi.qwl.io.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cell styles of a workbook make of a number; nothing else of a style matters here. */
final class CellStyles {

    private static final CellStyles NONE = new CellStyles(List.of());

    private final NumberFormat[] byStyle;

    CellStyles(List<NumberFormat> byStyle) {
        this.byStyle = byStyle.toArray(new NumberFormat[0]);
    }

    /** For a workbook without styles. */
    static CellStyles none() {
        return NONE;
    }

    static CellStyles read(Xml xml) throws IOException {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<NumberFormat> styles = new ArrayList<>();
        if (xml.nextChild(Xml.DOCUMENT)) {
            int root = xml.depth();
            while (xml.nextChild(root)) {
                switch (xml.name()) {
                    case "numFmts" -> readFormats(xml, formats);
                    case "cellXfs" -> readStyles(xml, formats, styles);
                    default -> {}
                }
            }
        }
        return new CellStyles(styles);
    }

    private static void readFormats(Xml xml, Map<Integer, NumberFormat> formats) throws IOException {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.name().equals("numFmt")) {
                addFormat(xml, formats);
            }
        }
    }

    private static void readStyles(Xml xml, Map<Integer, NumberFormat> formats, List<NumberFormat> styles)
            throws IOException {
        int list = xml.depth();
        while (xml.nextChild(list)) {
            if (xml.name().equals("xf")) {
                styles.add(format(number(xml.attribute("numFmtId")), formats));
            }
        }
    }

    private static void addFormat(Xml xml, Map<Integer, NumberFormat> formats) {
        String code = xml.attribute("formatCode");
        if (code != null) {
            formats.putIfAbsent(number(xml.attribute("numFmtId")), NumberFormat.ofCode(code));
        }
    }

    private static NumberFormat format(int format, Map<Integer, NumberFormat> formats) {
        NumberFormat own = formats.get(format);
        return own == null ? NumberFormat.ofBuiltIn(format) : own;
    }

    /** A small number; -1 for anything else, which no style or format has. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    NumberFormat of(int style) {
        return style >= 0 && style < byStyle.length ? byStyle[style] : NumberFormat.PLAIN;
    }
}
