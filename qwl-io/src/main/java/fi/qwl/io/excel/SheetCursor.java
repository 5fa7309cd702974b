package fi.qwl.io.excel;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook, by their numbers. The beginning of a sheet is put in order before its first record
 * is given; that is the whole of any sheet that people fill in. Beyond it rows are streamed, and must rise.
 */
abstract class SheetCursor implements TableCursor {

    /** How much of a sheet is put in order, in bytes of the sheet and in cells that are held. */
    private static final long BYTES_IN_ORDER = 4L << 20;

    private static final long CELLS_IN_ORDER = 1L << 18;

    final SheetNotes notes;

    private final LimitedInputStream bytes;
    private final BitSet hiddenColumns = new BitSet();
    private final RowCells streamed = new RowCells();
    private final List<RowCells> beginning = new ArrayList<>();
    private @Nullable IOException failure;
    private RowCells current = streamed;
    private int given;
    private long last;
    private long lastRecord;
    private boolean isBegun;
    private boolean isDone;

    SheetCursor(LimitedInputStream bytes, SheetNotes notes) {
        this.bytes = bytes;
        this.notes = notes;
    }

    /**
     * Reads the next row that has content, wherever in the sheet it belongs.
     *
     * @param cells takes its number and its cells
     * @return false at the end of the sheet
     */
    abstract boolean readRow(RowCells cells) throws IOException;

    /** The last row that was begun so far, with or without content; 0 before the first. */
    abstract long lastSeen();

    final void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    @Override
    public final boolean next() throws IOException {
        if (!isBegun) {
            isBegun = true;
            // A sheet is read several times: once it is known to be in order, nothing is held and copied again.
            if (!notes.isInOrder()) {
                readBeginning();
            }
        }
        if (given < beginning.size()) {
            current = beginning.get(given);
            given++;
            last = current.number();
            return true;
        }
        beginning.clear();
        given = 0;
        current = streamed;
        if (failure != null) {
            throw failure;
        }
        return stream();
    }

    private void readBeginning() {
        boolean isOrdered = true;
        long before = 0;
        long cells = 0;
        try {
            while (bytes.count() < BYTES_IN_ORDER && cells < CELLS_IN_ORDER && read()) {
                if (streamed.number() <= before) {
                    isOrdered = false;
                    notes.unordered(streamed.number());
                }
                before = Math.max(before, streamed.number());
                cells += streamed.width();
                beginning.add(streamed.copy());
            }
        } catch (IOException e) {
            // Thrown after the rows that could be read: a reader may want no more of the sheet than those.
            failure = e;
        }
        if (!isOrdered) {
            beginning.sort(Comparator.comparingLong(RowCells::number));
            mergeParts();
        } else if (failure == null) {
            notes.inOrder();
        }
        streamed.begin(before, false);
    }

    /** Joins the parts of rows that lie in several places. */
    private void mergeParts() {
        List<RowCells> parts = List.copyOf(beginning);
        beginning.clear();
        for (RowCells part : parts) {
            RowCells whole = beginning.isEmpty() ? part : beginning.get(beginning.size() - 1);
            if (whole == part || whole.number() != part.number()) {
                beginning.add(part);
            } else if (whole.merge(part)) {
                notes.duplicate(part.number(), 0);
            }
        }
    }

    private boolean stream() throws IOException {
        if (!read()) {
            streamed.begin(last, false);
            return false;
        }
        if (streamed.number() <= last) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    notes.sheet().withRow(streamed.number()),
                    "Row " + streamed.number() + " lies after row " + last + ", too far from its place.");
        }
        last = streamed.number();
        return true;
    }

    private boolean read() throws IOException {
        if (isDone) {
            return false;
        }
        try {
            if (readRow(streamed)) {
                lastRecord = Math.max(lastRecord, streamed.number());
                return true;
            }
        } catch (IOException | RuntimeException e) {
            isDone = true;
            throw withRow(Workbooks.damaged(place(), e));
        }
        isDone = true;
        notes.end(lastRecord, Math.max(lastRecord, lastSeen()));
        return false;
    }

    private SourceLocation place() {
        return lastSeen() >= 1 ? notes.sheet().withRow(lastSeen()) : notes.sheet();
    }

    /** What is known of the place of a fault by the row that was begun last. */
    private UnreadableTableException withRow(UnreadableTableException e) {
        ImportIssue issue = e.issue();
        boolean isLocated = issue.location().row().isPresent() || lastSeen() < 1;
        return isLocated
                ? e
                : new UnreadableTableException(
                        new ImportIssue(issue.kind(), place(), issue.message(), issue.attributes()));
    }

    @Override
    public final long row() {
        return current.number();
    }

    @Override
    public final int width() {
        return current.width();
    }

    @Override
    public final CellKind kind(int column) {
        return current.kind(column);
    }

    @Override
    public final CharSequence text(int column) {
        return current.text(column);
    }

    @Override
    public final CharSequence shown(int column) {
        return current.shown(column);
    }

    @Override
    public final double number(int column) {
        return current.number(column);
    }

    @Override
    public final boolean isPercent(int column) {
        return current.isPercent(column);
    }

    @Override
    public final LocalDateTime date(int column) {
        return current.date(column);
    }

    @Override
    public final LocalTime time(int column) {
        return current.time(column);
    }

    @Override
    public final Duration duration(int column) {
        return current.duration(column);
    }

    @Override
    public final boolean isHidden() {
        return current.isHidden();
    }

    @Override
    public final boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public final long bytes() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
