package fi.qwl.io.survey;

import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;

/** Codes as they are compared: {@code 3}, {@code 3.0} and {@code 3,0} are one, as statistics programs write them. */
final class CodeText {

    private static final double MOST = 1e15;

    private CodeText() {}

    /** The key of a code; a whole number without its decimals. */
    static String of(CharSequence text) {
        String key = Keys.normalise(text);
        boolean hasDecimals = key.indexOf('.') >= 0 || key.indexOf(',') >= 0;
        double number = hasDecimals ? NumberText.codes().parse(key) : Double.NaN;
        return number == Math.rint(number) && Math.abs(number) < MOST ? Long.toString((long) number) : key;
    }
}
