package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds rows that repeat a header, as where tables were pasted below each other. For one sheet. */
public final class HeaderAgain {

    private final Map<Integer, String> headers = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    /** The lengths of the headers: most cells are no header by their length alone, and a file has millions. */
    private final BitSet lengths = new BitSet();

    private final int firstColumn;

    /** The headers of the columns that are read, by column from 0. */
    public HeaderAgain(Map<Integer, String> headers) {
        headers.forEach((column, header) -> this.headers.put(column, Keys.normalise(header)));
        headers.values().forEach(header -> lengths.set(header.length()));
        keys.addAll(this.headers.values());
        firstColumn = this.headers.keySet().stream().findFirst().orElse(-1);
    }

    /** What the current row is: the header again, a header of another order, or nothing of the kind. */
    public Optional<RowIssue> find(TableCursor cursor) {
        if (firstColumn < 0 || !isHeader(cursor, firstColumn)) {
            return Optional.empty();
        }
        int found = 0;
        int own = 0;
        for (Map.Entry<Integer, String> header : headers.entrySet()) {
            found += isHeader(cursor, header.getKey()) ? 1 : 0;
            own += Keys.normalise(cursor.text(header.getKey())).equals(header.getValue()) ? 1 : 0;
        }
        if (found * 2 <= headers.size()) {
            return Optional.empty();
        }
        return Optional.of(own == found ? RowIssue.ROW_HEADER_AGAIN : RowIssue.HEADER_OTHER_ORDER);
    }

    /** Reports the rows that were left out as headers. */
    public static void report(RecordCounts counts, Consumer<ImportIssue> issues) {
        if (counts.leftOut(RowIssue.HEADER_OTHER_ORDER) > 0) {
            issues.accept(RowIssue.HEADER_OTHER_ORDER.at(
                    counts.first(RowIssue.HEADER_OTHER_ORDER),
                    "Expected rows of values but found a second header with the columns in another order, so the rows"
                            + " below it cannot be read by the first. Put the two tables into separate files."));
        }
        long again = counts.leftOut(RowIssue.ROW_HEADER_AGAIN);
        if (again > 0) {
            issues.accept(RowIssue.ROW_HEADER_AGAIN.at(
                    counts.first(RowIssue.ROW_HEADER_AGAIN),
                    again
                            + " rows repeat the header and were left out. Check that no table of another survey was pasted"
                            + " below.",
                    "rows",
                    again));
        }
    }

    private boolean isHeader(TableCursor cursor, int column) {
        CharSequence cell = cursor.text(column);
        return cell.length() > 1 && lengths.get(cell.length()) && keys.contains(Keys.normalise(cell));
    }
}
