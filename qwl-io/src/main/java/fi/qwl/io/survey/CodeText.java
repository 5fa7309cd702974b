package fi.qwl.io.survey;

import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;

/** Codes as they are compared: {@code 3}, {@code 3.0} and {@code 3,0} are one, as statistics programs write them. */
final class CodeText {

    private static final double MOST = 1e15;

    /** Three digits after a mark may be a group of a thousand, which a key of a respondent may have. */
    private static final int GROUP = 3;

    private CodeText() {}

    /** The same for keys of respondents, of which {@code 1.000} may be the thousandth. */
    static String ofKey(CharSequence text) {
        int mark = Math.max(text.toString().lastIndexOf('.'), text.toString().lastIndexOf(','));
        return mark >= 0 && text.length() - mark - 1 == GROUP ? Keys.normalise(text) : of(text);
    }

    /** The key of a code; a whole number without its decimals. */
    static String of(CharSequence text) {
        // Spreadsheets write the sign of a negative number as a minus or as a hyphen.
        String key = Keys.normalise(text).replace('\u2212', '-');
        boolean hasDecimals = key.indexOf('.') >= 0 || key.indexOf(',') >= 0;
        double number = hasDecimals ? NumberText.codes().parse(key) : Double.NaN;
        return number == Math.rint(number) && Math.abs(number) < MOST ? Long.toString((long) number) : key;
    }
}
