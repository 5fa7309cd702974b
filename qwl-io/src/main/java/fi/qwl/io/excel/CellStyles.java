package fi.qwl.io.excel;

import fi.qwl.io.excel.NumberFormats.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cell styles of a workbook make of a number; nothing else of a style matters here. */
final class CellStyles {

    private static final CellStyles NONE = new CellStyles(List.of());

    private final Shown[] byStyle;

    CellStyles(List<Shown> byStyle) {
        this.byStyle = byStyle.toArray(new Shown[0]);
    }

    /** For a workbook without styles. */
    static CellStyles none() {
        return NONE;
    }

    static CellStyles read(Xml xml) throws IOException {
        Map<Integer, Shown> formats = new HashMap<>();
        List<Shown> styles = new ArrayList<>();
        boolean isInCells = false;
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "cellXfs" -> isInCells = true;
                    case "numFmt" -> addFormat(xml, formats);
                    case "xf" -> {
                        if (isInCells) {
                            styles.add(shown(number(xml.attribute("numFmtId")), formats));
                        }
                    }
                    default -> {}
                }
            } else if (xml.isEnd() && xml.name().equals("cellXfs")) {
                isInCells = false;
            }
        }
        return new CellStyles(styles);
    }

    private static void addFormat(Xml xml, Map<Integer, Shown> formats) {
        String code = xml.attribute("formatCode");
        if (code != null) {
            formats.putIfAbsent(number(xml.attribute("numFmtId")), NumberFormats.ofCode(code));
        }
    }

    private static Shown shown(int format, Map<Integer, Shown> formats) {
        Shown own = formats.get(format);
        return own == null ? NumberFormats.ofBuiltIn(format) : own;
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

    Shown of(int style) {
        return style >= 0 && style < byStyle.length ? byStyle[style] : Shown.NUMBER;
    }
}
