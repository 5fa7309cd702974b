package fi.qwl.io.excel;

import fi.qwl.io.bytes.LimitedInputStream;
import fi.qwl.io.excel.NumberFormats.Shown;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a packed workbook, as its XML is read. */
final class XlsxCursor implements TableCursor {

    private final Xml xml;
    private final LimitedInputStream bytes;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean is1904;
    private final SheetNotes notes;
    private final ReadOptions options;
    private final long mostColumns;
    private final RowCells cells = new RowCells();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();

    private long row;
    private boolean isHidden;
    private boolean isInData;
    private boolean isDone;

    XlsxCursor(
            Xml xml,
            LimitedInputStream bytes,
            SharedTexts texts,
            CellStyles styles,
            boolean is1904,
            ReadOptions options,
            Consumer<ImportIssue> issues,
            SourceLocation sheet) {
        this.xml = xml;
        this.bytes = bytes;
        this.texts = texts;
        this.styles = styles;
        this.is1904 = is1904;
        this.options = options;
        this.notes = new SheetNotes(issues, sheet);
        this.mostColumns = Math.min(CellReference.COLUMNS, options.limit(ReadLimit.COLUMNS));
    }

    @Override
    public boolean next() throws IOException {
        if (isDone) {
            cells.clear();
            return false;
        }
        try {
            while (xml.next()) {
                if (xml.isStart() && readStart()) {
                    return true;
                }
                if (isInData && xml.isEnd() && xml.name().equals("sheetData")) {
                    break;
                }
            }
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(place(), e);
        }
        isDone = true;
        cells.clear();
        notes.end(row);
        return false;
    }

    /** Whether the element that starts is a row with content, which is then read. */
    private boolean readStart() throws IOException {
        switch (xml.name()) {
            case "sheetData" -> isInData = true;
            case "col" -> readColumn();
            case "row" -> {
                if (isInData) {
                    readRow();
                    return cells.width() > 0;
                }
            }
            default -> {}
        }
        return false;
    }

    private void readColumn() {
        if (xml.isSet("hidden")) {
            int first = CellStyles.number(xml.attribute("min"));
            int last = CellStyles.number(xml.attribute("max"));
            if (first >= 1 && last >= first && last <= CellReference.COLUMNS) {
                notes.hiddenColumns(first - 1, last - 1);
            }
        }
    }

    private void readRow() throws IOException {
        cells.clear();
        long before = row;
        row = rowNumber(before);
        if (row > CellReference.ROWS) {
            throw damaged("A row lies outside the grid of a sheet, which ends at row 1048576.");
        }
        if (row <= before) {
            throw damaged("Row " + row + " stands after row " + before + ".");
        }
        isHidden = xml.isSet("hidden");
        int outer = xml.depth();
        int column = -1;
        while (xml.next()) {
            if (xml.isEnd() && xml.depth() < outer) {
                break;
            }
            if (xml.isStart()) {
                if (xml.name().equals("c")) {
                    column = readCell(column);
                } else {
                    xml.skip();
                }
            }
        }
        if (cells.width() > 0) {
            notes.record(row, isHidden);
        }
    }

    private long rowNumber(long before) throws IOException {
        String reference = xml.attribute("r");
        if (reference == null) {
            return before + 1;
        }
        int number = CellStyles.number(reference);
        if (number < 1) {
            throw damaged("A row has a number that is none.");
        }
        return number;
    }

    private int readCell(int before) throws IOException {
        String reference = xml.attribute("r");
        int column = reference == null ? before + 1 : CellReference.column(reference);
        if (column < 0) {
            throw damaged("A cell has a reference that is none.");
        }
        if (column >= CellReference.COLUMNS) {
            throw damaged("A cell lies outside the grid of a sheet, which ends at column XFD.");
        }
        if (column >= mostColumns) {
            throw TableIssue.limitPassed(place(), ReadLimit.COLUMNS, options);
        }
        String type = xml.attribute("t");
        int style = CellStyles.number(xml.attribute("s"));
        boolean hasFormula = false;
        boolean hasValue = false;
        String inlineText = "";
        value.setLength(0);
        int outer = xml.depth();
        while (xml.next()) {
            if (xml.isEnd() && xml.depth() < outer) {
                break;
            }
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "v" -> {
                        value.setLength(0);
                        xml.readText(value);
                        hasValue = true;
                    }
                    case "is" -> inlineText = CellText.read(xml, inline);
                    case "f" -> {
                        hasFormula = true;
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            }
        }
        if (cells.isSet(column)) {
            notes.duplicate(row, column);
        }
        setCell(column, type, style, hasFormula, hasValue, inlineText);
        return column;
    }

    private void setCell(
            int column, @Nullable String type, int style, boolean hasFormula, boolean hasValue, String inlineText)
            throws IOException {
        String kind = type == null ? "n" : type;
        if (kind.equals("inlineStr")) {
            setText(column, inlineText);
            return;
        }
        if (value.length() == 0) {
            // An empty text is a stored value, an absent number is not.
            boolean isEmptyText = hasValue && kind.equals("str");
            if (hasFormula && !isEmptyText) {
                cells.setUncalculated(column);
            }
            return;
        }
        switch (kind) {
            case "n" -> setNumber(column, style);
            case "s" -> setText(column, sharedText(column));
            case "str" -> setText(column, CellText.unescaped(value));
            case "b" -> cells.setBoolean(column, Xml.isTrue(value.toString().strip()));
            case "e" -> cells.setError(column, value.toString().strip());
            case "d" -> setDate(column);
            default -> throw damaged(column, "A cell is of a type that no workbook has.");
        }
    }

    private void setText(int column, String text) {
        cells.setText(column, text);
        notes.text(row, column, text);
    }

    private String sharedText(int column) throws IOException {
        String text = texts.text(CellStyles.number(value.toString().strip()));
        if (text == null) {
            throw damaged(column, "A cell refers to a shared text that the workbook does not hold.");
        }
        return text;
    }

    private void setNumber(int column, int style) throws IOException {
        double number = storedNumber(column);
        Shown shown = styles.of(style);
        if (shown == Shown.DATE && SerialDates.isDate(number)) {
            cells.setDate(column, number, is1904);
        } else {
            cells.setNumber(column, number, shown == Shown.PERCENT);
        }
    }

    private double storedNumber(int column) throws IOException {
        // Nearly every answer is one digit, which some programs write as 4.0.
        boolean isPoint =
                value.length() == 1 || (value.length() == 3 && value.charAt(1) == '.' && value.charAt(2) == '0');
        if (isPoint && value.charAt(0) >= '0' && value.charAt(0) <= '9') {
            return value.charAt(0) - '0';
        }
        String text = value.toString();
        try {
            double number = isPlainNumber(text) ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, without the text.
        }
        throw damaged(column, "A cell of the type number holds something else.");
    }

    /** Java would also read hexadecimal numbers, {@code NaN} and a closing {@code d}. */
    private static boolean isPlainNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ("0123456789+-.eE \n\r\t".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void setDate(int column) throws IOException {
        String text = value.toString().strip();
        try {
            if (text.indexOf('T') < 0) {
                cells.setDate(column, LocalDate.parse(text).atStartOfDay());
            } else if (text.endsWith("Z") || text.lastIndexOf('+') > 0) {
                cells.setDate(column, OffsetDateTime.parse(text).toLocalDateTime());
            } else {
                cells.setDate(column, LocalDateTime.parse(text));
            }
        } catch (DateTimeException e) {
            throw damaged(column, "A cell of the type date holds something else.");
        }
    }

    private SourceLocation place() {
        return row >= 1 ? notes.sheet().withRow(row) : notes.sheet();
    }

    private UnreadableTableException damaged(String found) {
        return TableIssue.WORKBOOK_DAMAGED.unreadable(place(), found);
    }

    private UnreadableTableException damaged(int column, String found) {
        return TableIssue.WORKBOOK_DAMAGED.unreadable(place().withColumn(column), found);
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
        return isHidden;
    }

    @Override
    public long bytes() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
