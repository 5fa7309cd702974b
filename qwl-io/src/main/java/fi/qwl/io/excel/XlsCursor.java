package fi.qwl.io.excel;

import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
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
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an old workbook, as its records are read. */
final class XlsCursor extends SheetCursor {

    private final BiffRecords records;
    private final List<String> texts;
    private final CellStyles styles;
    private final boolean is1904;
    private final ReadOptions options;
    private final BitSet hiddenRows = new BitSet();

    private RowCells cells = new RowCells();
    /** The cell that begins the next row; it was read to learn that the present row has ended. */
    private @Nullable Record ahead;

    private long row;
    private long lastRow;
    private int depth = 1;
    private int textColumn = -1;
    private boolean isAtEnd;

    XlsCursor(
            BiffRecords records,
            LimitedInputStream bytes,
            List<String> texts,
            CellStyles styles,
            boolean is1904,
            ReadOptions options,
            SheetNotes notes) {
        super(bytes, notes);
        this.records = records;
        this.texts = texts;
        this.styles = styles;
        this.is1904 = is1904;
        this.options = options;
    }

    @Override
    long lastSeen() {
        return lastRow;
    }

    @Override
    boolean readRow(RowCells next) throws IOException {
        cells = next;
        cells.begin(0, false);
        textColumn = -1;
        if (ahead != null) {
            begin(ahead);
        }
        while (!isAtEnd) {
            Record record = records.next();
            if (record == null || !readRecord(record)) {
                isAtEnd = true;
            } else if (ahead != null) {
                if (cells.width() > 0) {
                    return true;
                }
                begin(ahead);
            }
        }
        return cells.width() > 0;
    }

    private void begin(Record cell) throws IOException {
        ahead = null;
        row = rowOf(cell);
        cells.begin(row, hiddenRows.get((int) row - 1));
        readCell(cell);
    }

    /** The number of a cell's row; 0 for a record that is no cell. */
    private static long rowOf(Record record) {
        if (record instanceof CellValueRecordInterface cell) {
            return cell.getRow() + 1L;
        }
        return record instanceof UnknownRecord unknown && OldCell.isCell(unknown)
                ? OldCell.of(unknown).row() + 1L
                : 0;
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
        long cellRow = rowOf(record);
        if (cellRow > 0) {
            lastRow = Math.max(lastRow, cellRow);
            if (cellRow == row) {
                readCell(record);
            } else {
                ahead = record;
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
            hideColumns(
                    column.getFirstColumn(), Math.max(column.getFirstColumn(), Math.min(column.getLastColumn(), 255)));
        }
    }

    private void readCell(Record record) throws IOException {
        OldCell old = record instanceof UnknownRecord unknown ? OldCell.of(unknown) : null;
        int column = old != null ? old.column() : ((CellValueRecordInterface) record).getColumn();
        if (column < 0 || column >= options.limit(ReadLimit.COLUMNS)) {
            throw TableIssue.limitPassed(notes.sheet().withRow(row), ReadLimit.COLUMNS, options);
        }
        if (cells.isSet(column)) {
            notes.duplicate(row, column);
        }
        if (old != null) {
            setOld(column, old);
        } else if (record instanceof NumberRecord number) {
            setNumber(column, number.getValue(), number.getXFIndex());
        } else if (record instanceof LabelSSTRecord label) {
            setSharedText(column, label.getSSTIndex());
        } else if (record instanceof LabelRecord label) {
            setText(column, label.getValue());
        } else if (record instanceof BoolErrRecord stored) {
            if (stored.isBoolean()) {
                cells.setBoolean(column, stored.getBooleanValue());
            } else {
                cells.setError(column, sign(stored.getErrorValue()));
            }
        } else if (record instanceof FormulaRecord formula) {
            setFormula(column, formula);
        }
    }

    private void setSharedText(int column, int index) throws IOException {
        if (index < 0 || index >= texts.size()) {
            setDamaged(column, "A cell refers to a shared text that the workbook does not hold.");
        } else {
            setText(column, texts.get(index));
        }
    }

    private void setFormula(int column, FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case STRING -> textColumn = formula.hasCachedResultString() ? column : -1;
            case BOOLEAN -> cells.setBoolean(column, formula.getCachedBooleanValue());
            case ERROR -> cells.setError(column, sign(formula.getCachedErrorValue()));
            default -> setNumber(column, formula.getValue(), formula.getXFIndex());
        }
    }

    /** A cell in the form of another version, as some programs write it. */
    private void setOld(int column, OldCell old) throws IOException {
        switch (old.kind()) {
            case NUMBER -> setNumber(column, old.number(), old.style());
            case TEXT -> setText(column, old.text());
            case TEXT_FOLLOWS -> textColumn = column;
            case BOOLEAN -> cells.setBoolean(column, old.code() != 0);
            case ERROR -> cells.setError(column, sign(old.code()));
            case BLANK -> {}
            case UNKNOWN -> setDamaged(column, "A cell is stored in a form that Excel 97 and later do not use.");
        }
    }

    private void setDamaged(int column, String found) {
        cells.setError(column, XlsxCursor.DAMAGED);
        notes.damaged(row, column, found);
    }

    private static String sign(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private void setNumber(int column, double value, int style) {
        if (Double.isFinite(value)) {
            cells.setNumber(column, value, styles.of(style), is1904);
        } else {
            cells.setError(column, "#NUM!");
        }
    }

    private void setText(int column, String text) throws IOException {
        if (text.length() > options.limit(ReadLimit.CELL_CHARACTERS)) {
            throw TableIssue.limitPassed(
                    notes.sheet().withRow(row).withColumn(column), ReadLimit.CELL_CHARACTERS, options);
        }
        cells.setText(column, text);
        notes.text(row, column, text);
    }
}
