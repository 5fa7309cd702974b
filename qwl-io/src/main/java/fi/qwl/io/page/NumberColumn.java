package fi.qwl.io.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which columns of a table hold single numbers, which people compare best when they are aligned to the right. */
final class NumberColumn {

    /** A day of the year, or a time from one to another: read as a word. */
    private static final Pattern DAY = Pattern.compile("\\d\\.\\d{1,2}\\.|\\d{4}-\\d{2}-\\d{2}");

    /** Stands for a number that is not shown. */
    private static final String HIDDEN = "–";

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d\\S* \\S*\\d");

    private NumberColumn() {}

    static boolean isIn(List<List<String>> rows, int column) {
        return !hasLetters(rows, column)
                && rows.stream()
                        .noneMatch(row -> TWO_NUMBERS.matcher(row.get(column)).find());
    }

    /** The columns after the first in which most of the cells that show something are single numbers. */
    static BitSet mostly(List<List<String>> rows, int columns) {
        BitSet mostly = new BitSet(columns);
        for (int column = 1; column < columns; column++) {
            mostly.set(column, isMostly(rows, column));
        }
        return mostly;
    }

    static boolean isMostly(List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank() && !cell.equals(HIDDEN))
                .toList();
        long numbers = cells.stream().filter(NumberColumn::isNumber).count();
        return 2 * numbers > cells.size();
    }

    private static boolean isNumber(String cell) {
        boolean hasDigit = false;
        for (int at = 0; at < cell.length(); at++) {
            if (Character.isLetter(cell.charAt(at))) {
                return false;
            }
            hasDigit |= Character.isDigit(cell.charAt(at));
        }
        return hasDigit
                && !TWO_NUMBERS.matcher(cell).find()
                && !DAY.matcher(cell).find();
    }

    static boolean hasLetters(List<List<String>> rows, int column) {
        return rows.stream().anyMatch(row -> row.get(column).codePoints().anyMatch(Character::isLetter));
    }
}
