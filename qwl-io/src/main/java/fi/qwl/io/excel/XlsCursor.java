package fi.qwl.io.excel;

import fi.qwl.io.bytes.LimitedInputStream;
import fi.qwl.io.excel.NumberFormats.Shown;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an old workbook, as its records are read. */
final class XlsCursor implements TableCursor {

    private final BiffRecords records;
    private final LimitedInputStream bytes;
    private final List<String> texts;
    private final CellStyles styles;
    private final boolean is1904;
    private final ReadOptions options;
    private final SheetNotes notes;
    private final RowCells cells = new RowCells();
    private final BitSet hiddenRows = new BitSet();

    /** The cell that begins the next row; it was read to learn that the present row has ended. */
    private @Nullable CellValueRecordInterface ahead;

    private long row;
    private long lastRow;
    private int depth = 1;
    private int textColumn = -1;
    private boolean isDone;
    private boolean isEnded;

    XlsCursor(
            BiffRecords records,
            LimitedInputStream bytes,
            List<String> texts,
            CellStyles styles,
            boolean is1904,
            ReadOptions options,
            SheetNotes notes) {
        this.records = records;
        this.bytes = bytes;
        this.texts = texts;
        this.styles = styles;
        this.is1904 = is1904;
        this.options = options;
        this.notes = notes;
    }

    @Override
    public boolean next() throws IOException {
        cells.clear();
        try {
            boolean isRow = readRow();
            if (isRow) {
                notes.record(row, isHidden());
            }
            // That a row is the last is known when the sheet ends, and the notes must have seen it by then.
            if (isDone && !isEnded) {
                isEnded = true;
                notes.end(lastRow);
            }
            return isRow;
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(row > 0 ? notes.sheet().withRow(row) : notes.sheet(), e);
        }
    }

    private boolean readRow() throws IOException {
        textColumn = -1;
        long before = row;
        if (ahead != null) {
            begin(ahead, before);
            ahead = null;
        }
        while (!isDone) {
            Record record = records.next();
            if (record == null || !readRecord(record)) {
                isDone = true;
            } else if (ahead != null) {
                if (cells.width() > 0) {
                    return true;
                }
                begin(ahead, before);
                ahead = null;
            }
        }
        return cells.width() > 0;
    }

    private void begin(CellValueRecordInterface cell, long before) throws IOException {
        row = cell.getRow() + 1L;
        if (row <= before) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    notes.sheet().withRow(row), "Row " + row + " stands after row " + before + ".");
        }
        readCell(cell);
    }

    /** Whether the sheet goes on after the record. */
    private boolean readRecord(Record record) throws IOException {
        if (record instanceof BOFRecord) {
            // A chart in the sheet.
            depth++;
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (depth == 1) {
            readOwnRecord(record);
        }
        return depth > 0;
    }

    private void readOwnRecord(Record record) throws IOException {
        if (record instanceof CellValueRecordInterface cell) {
            lastRow = Math.max(lastRow, cell.getRow() + 1L);
            if (cell.getRow() + 1L == row) {
                readCell(cell);
            } else {
                ahead = cell;
            }
        } else if (record instanceof StringRecord text) {
            if (textColumn >= 0) {
                setText(textColumn, text.getString());
                textColumn = -1;
            }
        } else if (record instanceof RowRecord rowRecord) {
            lastRow = Math.max(lastRow, rowRecord.getRowNumber() + 1L);
            hiddenRows.set(rowRecord.getRowNumber(), rowRecord.getZeroHeight());
        } else if (record instanceof ColumnInfoRecord column && column.getHidden()) {
            notes.hiddenColumns(column.getFirstColumn(), Math.min(column.getLastColumn(), 255));
        }
    }

    private void readCell(CellValueRecordInterface cell) throws IOException {
        int column = cell.getColumn();
        if (column < 0 || column >= options.limit(ReadLimit.COLUMNS)) {
            throw TableIssue.limitPassed(notes.sheet().withRow(row), ReadLimit.COLUMNS, options);
        }
        if (cells.isSet(column)) {
            notes.duplicate(row, column);
        }
        if (cell instanceof NumberRecord number) {
            setNumber(column, number.getValue(), cell);
        } else if (cell instanceof LabelSSTRecord label) {
            int index = label.getSSTIndex();
            if (index < 0 || index >= texts.size()) {
                throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                        notes.sheet().withRow(row).withColumn(column),
                        "A cell refers to a shared text that the workbook does not hold.");
            }
            setText(column, texts.get(index));
        } else if (cell instanceof LabelRecord label) {
            setText(column, label.getValue());
        } else if (cell instanceof BoolErrRecord stored) {
            if (stored.isBoolean()) {
                cells.setBoolean(column, stored.getBooleanValue());
            } else {
                cells.setError(column, sign(stored.getErrorValue()));
            }
        } else if (cell instanceof FormulaRecord formula) {
            setFormula(column, formula);
        }
    }

    private void setFormula(int column, FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case STRING -> textColumn = formula.hasCachedResultString() ? column : -1;
            case BOOLEAN -> cells.setBoolean(column, formula.getCachedBooleanValue());
            case ERROR -> cells.setError(column, sign(formula.getCachedErrorValue()));
            default -> setNumber(column, formula.getValue(), formula);
        }
    }

    private static String sign(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private void setNumber(int column, double value, CellValueRecordInterface cell) {
        if (!Double.isFinite(value)) {
            cells.setError(column, "#NUM!");
            return;
        }
        Shown shown = styles.of(cell.getXFIndex());
        if (shown == Shown.DATE && SerialDates.isDate(value)) {
            cells.setDate(column, value, is1904);
        } else {
            cells.setNumber(column, value, shown == Shown.PERCENT);
        }
    }

    private void setText(int column, String text) {
        cells.setText(column, text);
        notes.text(row, column, text);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public int width() {
        return cells.width();
    }

    @Override
    public CellKind kind(int column) {
        return cells.kind(column);
    }

    @Override
    public CharSequence text(int column) {
        return cells.text(column);
    }

    @Override
    public double number(int column) {
        return cells.number(column);
    }

    @Override
    public boolean isPercent(int column) {
        return cells.isPercent(column);
    }

    @Override
    public LocalDateTime date(int column) {
        return cells.date(column);
    }

    @Override
    public boolean isHidden() {
        return row > 0 && hiddenRows.get((int) row - 1);
    }

    @Override
    public long bytes() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
