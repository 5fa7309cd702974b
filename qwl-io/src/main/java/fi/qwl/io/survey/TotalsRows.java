package fi.qwl.io.survey;

import fi.qwl.io.text.Keys;
import java.util.Set;

/**
 * The words by which people mark the rows of sums and means that they put below a table: such a row is nobody's answers,
 * though its numbers may look like some.
 */
final class TotalsRows {

    /** The longest of the words, and a little more for spaces. */
    private static final int LONGEST = 24;

    private static final Set<String> WORDS = Set.of(
            "yhteensä",
            "kaikki yhteensä",
            "summa",
            "keskiarvo",
            "keskihajonta",
            "hajonta",
            "mediaani",
            "total",
            "totals",
            "grand total",
            "count",
            "mean",
            "average",
            "median",
            "totalt",
            "sammanlagt",
            "antal",
            "medelvärde",
            "medeltal",
            "genomsnitt",
            "standardavvikelse",
            "gesamt",
            "summe",
            "mittelwert",
            "durchschnitt");

    /** Too short to be distinguished from keys and codes of units, except where it is known which units there are. */
    private static final Set<String> SHORT = Set.of("n", "ka", "kh", "lkm", "min", "max", "sum", "std");

    private TotalsRows() {}

    /** Whether a cell that should name a unit or a respondent marks such a row. */
    static boolean isMarkedBy(CharSequence cell) {
        // Most keys are numbers, and a file has millions.
        boolean isWord = cell.length() > 0 && cell.length() <= LONGEST && !Character.isDigit(cell.charAt(0));
        return isWord && WORDS.contains(withoutColon(Keys.normalise(cell)));
    }

    /** Whether a cell that names no unit of a known organisation marks such a row. */
    static boolean isMarkedShortly(CharSequence cell) {
        return cell.length() <= LONGEST && SHORT.contains(withoutColon(Keys.normalise(cell)));
    }

    private static String withoutColon(String key) {
        return key.endsWith(":") ? Keys.trim(key.substring(0, key.length() - 1)) : key;
    }
}
