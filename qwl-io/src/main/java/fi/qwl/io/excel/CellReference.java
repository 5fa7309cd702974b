package fi.qwl.io.excel;

/** Cell references such as {@code AB12}. */
final class CellReference {

    /** The columns of a sheet, A to XFD. */
    static final int COLUMNS = 16_384;

    /** The rows of a sheet. */
    static final long ROWS = 1_048_576;

    private CellReference() {}

    /** The column from 0; at least {@link #COLUMNS} beyond the grid; -1 if the text is no reference. */
    static int column(CharSequence reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at))) {
            if (at >= 6) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + (reference.charAt(at) & 0x1F);
            at++;
        }
        return at == 0 || row(reference, at) < 1 ? -1 : column - 1;
    }

    /** The row from 1; beyond {@link #ROWS} outside the grid; -1 if the text is no reference. */
    static long row(CharSequence reference) {
        int at = 0;
        while (at < reference.length() && isLetter(reference.charAt(at))) {
            at++;
        }
        return row(reference, at);
    }

    private static long row(CharSequence reference, int from) {
        if (from == reference.length() || reference.length() - from > 12) {
            return -1;
        }
        long row = 0;
        for (int at = from; at < reference.length(); at++) {
            char c = reference.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
