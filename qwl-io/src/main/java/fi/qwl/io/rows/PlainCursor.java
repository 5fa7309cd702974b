package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's cells without what programs write before a text so that a spreadsheet takes it for no formula and no number:
 * {@code '5} is {@code 5}, {@code '=Keittiö} is {@code =Keittiö} and {@code ="0123"} is {@code 0123}. Reports at the end of the
 * sheet how many rows have such guards, and the first text that was decoded twice. For one thread.
 */
final class PlainCursor implements TableCursor {

    private static final String GUARDED = "=+-@\t\u2212";

    private final TableCursor cursor;
    private final SourceLocation sheet;
    private final boolean looksForTwiceDecoded;
    private final Consumer<ImportIssue> issues;

    private long guardedRows;
    private long lastGuarded;
    private @Nullable SourceLocation firstGuarded;
    private @Nullable SourceLocation twiceDecoded;

    PlainCursor(TableCursor cursor, SourceLocation sheet, boolean looksForTwiceDecoded, Consumer<ImportIssue> issues) {
        this.cursor = cursor;
        this.sheet = sheet;
        this.looksForTwiceDecoded = looksForTwiceDecoded;
        this.issues = issues;
    }

    @Override
    public boolean next() throws IOException {
        boolean isThere = cursor.next();
        if (!isThere) {
            report();
        }
        return isThere;
    }

    private void report() {
        if (firstGuarded != null) {
            issues.accept(RowIssue.GUARD_REMOVED.at(
                    firstGuarded,
                    "In " + guardedRows + (guardedRows == 1 ? " row" : " rows")
                            + " cells have a guard before their text, such as '5 or =\"5\"; they are read without it.",
                    "rows",
                    guardedRows));
        }
        if (twiceDecoded != null) {
            issues.accept(TableIssue.TEXT_DOUBLE_ENCODED.at(
                    twiceDecoded,
                    "Row " + twiceDecoded.row().orElse(0) + " holds letters that seem to be encoded twice.",
                    "line",
                    twiceDecoded.row().orElse(0)));
        }
    }

    @Override
    public CharSequence text(int column) {
        return plain(cursor.text(column), column);
    }

    @Override
    public CharSequence shown(int column) {
        return plain(cursor.shown(column), column);
    }

    private CharSequence plain(CharSequence text, int column) {
        int length = text.length();
        if (length < 2) {
            return text;
        }
        if (looksForTwiceDecoded && twiceDecoded == null && TwiceDecoded.isLikely(text)) {
            twiceDecoded = place(column);
        }
        char first = text.charAt(0);
        if (first == '\'' && isGuarded(text.charAt(1)) && text.charAt(length - 1) != '\'') {
            note(column);
            return text.subSequence(1, length);
        }
        if (first == '=' && length > 3 && text.charAt(1) == '"' && text.charAt(length - 1) == '"') {
            note(column);
            return text.subSequence(2, length - 1);
        }
        return text;
    }

    private static boolean isGuarded(char c) {
        return (c >= '0' && c <= '9') || GUARDED.indexOf(c) >= 0;
    }

    private void note(int column) {
        if (lastGuarded != cursor.row()) {
            guardedRows++;
            lastGuarded = cursor.row();
        }
        firstGuarded = firstGuarded == null ? place(column) : firstGuarded;
    }

    private SourceLocation place(int column) {
        return sheet.withRow(cursor.row()).withColumn(column);
    }

    @Override
    public long row() {
        return cursor.row();
    }

    @Override
    public long blankRowsBefore() {
        return cursor.blankRowsBefore();
    }

    @Override
    public int width() {
        return cursor.width();
    }

    @Override
    public CellKind kind(int column) {
        return cursor.kind(column);
    }

    @Override
    public double number(int column) {
        return cursor.number(column);
    }

    @Override
    public boolean isPercent(int column) {
        return cursor.isPercent(column);
    }

    @Override
    public LocalDateTime date(int column) {
        return cursor.date(column);
    }

    @Override
    public LocalTime time(int column) {
        return cursor.time(column);
    }

    @Override
    public Duration duration(int column) {
        return cursor.duration(column);
    }

    @Override
    public boolean isHidden() {
        return cursor.isHidden();
    }

    @Override
    public boolean isColumnHidden(int column) {
        return cursor.isColumnHidden(column);
    }

    @Override
    public long bytes() {
        return cursor.bytes();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
