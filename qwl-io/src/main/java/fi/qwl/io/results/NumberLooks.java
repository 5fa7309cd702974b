package fi.qwl.io.results;

import fi.qwl.io.workbook.SheetStyles;
import fi.qwl.words.Language;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;

/** How numbers are displayed: percentages are shares of one in their cells, as spreadsheet programs hold them. */
final class NumberLooks {

    /** A number of people. */
    static final String COUNT = "0";
    /** A change in percentage points. */
    static final String POINTS = "+0.0;−0.0;0.0";
    /** A percentage without its sign, such as those that a chart is drawn from. */
    static final String PLAIN = "0.0";

    static final String PLAIN_SHARE = "0";

    private final SheetStyles styles;
    private final String percent;
    private final Map<String, CellStyle> made = new HashMap<>();

    NumberLooks(SheetStyles styles, Language language) {
        this.styles = styles;
        this.percent = language == Language.EN ? "%" : " %";
    }

    /** With one decimal; with all that verdicts look at where one would contradict a verdict. */
    String percent(boolean isWithAllDecimals) {
        return (isWithAllDecimals ? "0.0########" : "0.0") + percent;
    }

    String share() {
        return "0" + percent;
    }

    CellStyle of(String format) {
        return made.computeIfAbsent(format, styles::number);
    }
}
