package fi.qwl.io.excel;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a packed workbook, as its XML is read. */
final class XlsxCursor extends SheetCursor {

    /** The sign of a cell that breaks the rules of its kind. */
    static final String DAMAGED = "#DAMAGED";

    /** The depths at which a sheet and its list of rows lie. */
    private static final int ROOT = 1;

    private static final int LIST = 2;

    private final Xml xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean is1904;
    private final ReadOptions options;
    private final long mostColumns;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();

    private RowCells cells = new RowCells();
    private long row;
    private boolean isInData;

    XlsxCursor(
            Xml xml,
            LimitedInputStream bytes,
            SharedTexts texts,
            CellStyles styles,
            boolean is1904,
            ReadOptions options,
            SheetNotes notes) {
        super(bytes, notes);
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.is1904 = is1904;
        this.options = options;
        this.mostColumns = Math.min(CellReference.COLUMNS, options.limit(ReadLimit.COLUMNS));
    }

    @Override
    boolean readRow(RowCells next) throws IOException {
        cells = next;
        isInData = isInData || isDataFound();
        while (isInData && xml.nextChild(LIST)) {
            if (xml.name().equals("row")) {
                readRow();
                if (cells.width() > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    long lastSeen() {
        return row;
    }

    /** Goes to the list of rows; what is before it says which columns are hidden. */
    private boolean isDataFound() throws IOException {
        boolean hasRoot = xml.nextChild(Xml.DOCUMENT);
        while (hasRoot && xml.nextChild(ROOT)) {
            if (xml.name().equals("sheetData")) {
                return true;
            }
            if (xml.name().equals("cols")) {
                readColumns();
            }
        }
        return false;
    }

    private void readColumns() throws IOException {
        while (xml.nextChild(LIST)) {
            if (xml.name().equals("col") && xml.isSet("hidden")) {
                int first = CellStyles.number(xml.attribute("min"));
                int last = CellStyles.number(xml.attribute("max"));
                if (first >= 1 && last >= first && last <= CellReference.COLUMNS) {
                    hideColumns(first - 1, last - 1);
                }
            }
        }
    }

    private void readRow() throws IOException {
        row = rowNumber(row);
        if (row > CellReference.ROWS) {
            throw damaged("A row lies outside the grid of a sheet, which ends at row 1048576.");
        }
        cells.begin(row, xml.isSet("hidden"));
        int outer = xml.depth();
        int column = -1;
        while (xml.nextChild(outer)) {
            if (xml.name().equals("c")) {
                column = readCell(column);
            }
        }
    }

    private long rowNumber(long before) throws IOException {
        String reference = xml.attribute("r");
        if (reference == null) {
            return before + 1;
        }
        int number = CellStyles.number(reference);
        if (number < 1) {
            throw damaged("A row has a number that is not valid.");
        }
        return number;
    }

    private int readCell(int before) throws IOException {
        String reference = xml.attribute("r");
        int column = reference == null ? before + 1 : CellReference.column(reference);
        if (column < 0) {
            throw damaged("A cell has a reference that is not valid.");
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
        while (xml.nextChild(outer)) {
            switch (xml.name()) {
                case "v" -> {
                    value.setLength(0);
                    xml.readText(value);
                    hasValue = true;
                }
                case "is" -> inlineText = CellText.read(xml, inline);
                case "f" -> hasFormula = true;
                default -> {}
            }
        }
        if (cells.isSet(column)) {
            notes.duplicate(row, column);
        }
        setCell(column, type, style, hasFormula, hasValue, inlineText);
        return column;
    }

    private void setCell(
            int column, @Nullable String type, int style, boolean hasFormula, boolean hasValue, String inlineText) {
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
            case "s" -> setSharedText(column);
            case "str" -> setText(column, CellText.unescaped(value));
            case "b" -> cells.setBoolean(column, Xml.isTrue(value.toString().strip()));
            case "e" -> cells.setError(column, value.toString().strip());
            case "d" -> setTime(column);
            default -> setDamaged(column, "A cell is of a type that no workbook has.");
        }
    }

    private void setText(int column, String text) {
        cells.setText(column, text);
        notes.text(row, column, text);
    }

    private void setSharedText(int column) {
        String text = texts.text(CellStyles.number(value.toString().strip()));
        if (text == null) {
            setDamaged(column, "A cell refers to a shared text that the workbook does not hold.");
        } else {
            setText(column, text);
        }
    }

    private void setNumber(int column, int style) {
        double number = storedNumber();
        if (Double.isFinite(number)) {
            cells.setNumber(column, number, styles.of(style), is1904);
        } else {
            setDamaged(column, "A cell of the type number holds something else.");
        }
    }

    private double storedNumber() {
        // Nearly every answer is one digit, which some programs write as 4.0.
        boolean isPoint =
                value.length() == 1 || (value.length() == 3 && value.charAt(1) == '.' && value.charAt(2) == '0');
        if (isPoint && value.charAt(0) >= '0' && value.charAt(0) <= '9') {
            return value.charAt(0) - '0';
        }
        String text = value.toString();
        try {
            return isPlainNumber(text) ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            // Reported by the caller, without the text.
            return Double.NaN;
        }
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

    private void setTime(int column) {
        Object time = IsoTimes.parse(value.toString().strip());
        if (time == null) {
            setDamaged(column, "A cell of the type date holds something else.");
        } else {
            cells.setTime(column, time);
        }
    }

    private void setDamaged(int column, String found) {
        cells.setError(column, DAMAGED);
        notes.damaged(row, column, found);
    }

    private UnreadableTableException damaged(String found) {
        return TableIssue.WORKBOOK_DAMAGED.unreadable(place(), found);
    }

    private SourceLocation place() {
        return row >= 1 ? notes.sheet().withRow(row) : notes.sheet();
    }
}
