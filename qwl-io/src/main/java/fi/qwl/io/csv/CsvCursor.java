package fi.qwl.io.csv;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** The records of a text file, by Commons CSV. */
final class CsvCursor implements TableCursor, QuoteRepair.Listener {

    /** The parser reads ahead by less. */
    private static final int READ_AHEAD = 1 << 14;

    private final CsvDocument document;
    private final ReadOptions options;
    private final LimitedInputStream bytes;
    private final TextReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final long mostOfCell;
    private final long mostColumns;

    private @Nullable CSVRecord current;
    private long row;
    private long blankRows;
    private int width;
    private boolean isTableBegun;
    private long paddedQuotes;
    private long paddedLine;
    private int paddedCell;

    CsvCursor(CsvDocument document) throws IOException {
        this.document = document;
        this.options = document.options();
        this.bytes = document.bytes();
        this.text = textOrClose();
        this.parser = CSVParser.builder()
                .setReader(document.forParser(text, this))
                .setFormat(format())
                .get();
        this.records = parser.iterator();
        this.mostOfCell = options.limit(ReadLimit.CELL_CHARACTERS);
        this.mostColumns = options.limit(ReadLimit.COLUMNS);
    }

    private TextReader textOrClose() throws IOException {
        try {
            return document.text(bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Blank cells come as null and quoted empty ones as a text, so that a blank line is distinguished from a quoted cell. */
    private CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(document.delimiter())
                .setIgnoreEmptyLines(false)
                .setNullString("")
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .get();
    }

    @Override
    public boolean next() throws IOException {
        blankRows = 0;
        while (true) {
            long line = parser.getCurrentLineNumber() + 1 + document.skippedLines();
            CSVRecord record = nextRecord(line);
            if (record == null) {
                current = null;
                width = 0;
                reportPadded();
                return false;
            }
            if (accept(record, line)) {
                current = record;
                row = line;
                return true;
            }
        }
    }

    private @Nullable CSVRecord nextRecord(long line) throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? new IOException("the parser failed on line " + line) : explained(cause, line);
        }
    }

    /** Whether the record is one; sets its width. */
    private boolean accept(CSVRecord record, long line) throws IOException {
        int size = record.size();
        if (size == 1 && isNothing(record)) {
            if (text.isOdd()) {
                reportNul(record, line);
            }
            blankRows++;
            text.recordEnds();
            return false;
        }

        requireWithinLimits(record, line);
        if (text.isOdd()) {
            reportOdd(record, line);
        }
        text.recordEnds();
        width = size;
        boolean isWhole = size == document.width();
        isTableBegun |= size >= document.width();
        return isWhole || acceptRagged(record, line);
    }

    /** A blank line; also one of white space or padding, as some programs leave at the end. */
    private static boolean isNothing(CSVRecord record) {
        String only = record.get(0);
        return only == null || (!only.isEmpty() && Keys.isBlank(only));
    }

    private void requireWithinLimits(CSVRecord record, long line) throws IOException {
        if (record.size() > mostColumns) {
            throw TableIssue.limitPassed(document.file().withRow(line), ReadLimit.COLUMNS, options);
        }
        if (text.sinceRecord() + READ_AHEAD <= mostOfCell) {
            return;
        }
        SourceLocation place = document.file().withRow(line);
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column);
            if (cell != null && cell.length() > mostOfCell) {
                throw TableIssue.limitPassed(place.withColumn(column), ReadLimit.CELL_CHARACTERS, options);
            }
        }
    }

    private boolean acceptRagged(CSVRecord record, long line) {
        int expected = document.width();
        int size = record.size();
        if (size < expected) {
            // A title above the header is no respondent who is short of cells.
            boolean isTitle = !isTableBegun && size * 2 <= expected;
            TableIssue kind = isTitle ? TableIssue.ROW_TITLE : TableIssue.ROW_SHORT;
            String meaning = isTitle
                    ? " cells and lies above the first full record; it is read as a title."
                    : " cells; the missing ones count as blank.";
            document.report(kind.at(
                    document.file().withRow(line),
                    "Line " + line + " has " + size + " of " + expected + meaning,
                    "cells",
                    size,
                    "expected",
                    expected,
                    "line",
                    line));
            return true;
        }
        width = expected;
        for (int column = expected; column < size; column++) {
            String cell = record.get(column);
            if (cell != null && !Keys.isBlank(cell)) {
                document.report(TableIssue.ROW_LONG.at(
                        document.file().withRow(line).withColumn(column),
                        "Line " + line + " has " + size + " cells, but the table has " + expected
                                + " columns; the line is left out.",
                        "cells",
                        size,
                        "expected",
                        expected,
                        "line",
                        line));
                return false;
            }
        }
        // Where most lines trail a delimiter it is a habit; elsewhere the record may have lost its line break.
        if (size != document.usual()) {
            document.report(TableIssue.ROW_PADDED.at(
                    document.file().withRow(line),
                    "Line " + line + " has " + (size - expected) + " blank cells beyond the " + expected
                            + " columns of the table.",
                    "cells",
                    size,
                    "expected",
                    expected,
                    "line",
                    line));
        }
        return true;
    }

    private void reportOdd(CSVRecord record, long line) {
        reportNul(record, line);
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column);
            if (cell != null && cell.indexOf('\uFFFD') >= 0) {
                document.report(TableIssue.TEXT_UNDEFINED.at(
                        document.file().withRow(line).withColumn(column),
                        "Line " + line + " holds a character that could not be read as "
                                + document.encoding().charset().name() + ".",
                        "line",
                        line));
                return;
            }
        }
    }

    private void reportNul(CSVRecord record, long line) {
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column);
            if (cell != null && cell.indexOf(0) >= 0) {
                document.report(TableIssue.TEXT_NUL.at(
                        document.file().withRow(line).withColumn(column),
                        "Line " + line + " holds a NUL character in column " + SourceLocation.columnLetters(column)
                                + ".",
                        "line",
                        line));
                return;
            }
        }
    }

    private IOException explained(IOException cause, long line) throws IOException {
        if (cause instanceof TextReader.RecordTooLong) {
            return TableIssue.limitPassed(document.file().withRow(line), ReadLimit.RECORD_CHARACTERS, options);
        }
        if (cause instanceof CharacterCodingException coding) {
            return CsvDocument.malformed(document.file(), document.encoding(), line, coding);
        }
        return cause instanceof CSVException ? quoteFault(line) : cause;
    }

    /** Walks over the file once more, to name every fault, and where it began and not where it was met. */
    private IOException quoteFault(long line) throws IOException {
        List<UnreadableTableException> faults = new ArrayList<>();
        QuoteRepair.Listener listener = new QuoteRepair.Listener() {
            @Override
            public void stray(long found, int cell, long openedOnLine) {
                int before = document.skippedLines();
                faults.add(CsvCursor.this.strayQuote(found + before, cell, openedOnLine + before));
            }
        };
        try (TextReader again = document.text(document.bytes())) {
            QuoteRepair walk = new QuoteRepair(again, document.delimiter(), document.width(), false, listener);
            char[] rest = new char[1 << 13];
            while (walk.read(rest, 0, rest.length) >= 0) {
                if (!walk.isOpen()) {
                    again.recordEnds();
                }
            }
            if (walk.isUnclosed()) {
                faults.add(unclosed(walk.openedLine() + document.skippedLines(), walk.openedCell()));
            }
        } catch (CharacterCodingException | TextReader.RecordTooLong endsWalk) {
            // The walk goes further than the parser did: the faults that it found before are enough to report.
            if (faults.isEmpty()) {
                return explained(endsWalk, line);
            }
        }
        if (faults.isEmpty()) {
            return strayQuote(line, 1, line);
        }
        int last = faults.size() - 1;
        faults.subList(0, last).forEach(fault -> document.report(fault.issue()));
        return faults.get(last);
    }

    @Override
    public void padded(long line, int cell) {
        paddedLine = paddedQuotes == 0 ? line + document.skippedLines() : paddedLine;
        paddedCell = paddedQuotes == 0 ? cell : paddedCell;
        paddedQuotes++;
    }

    @Override
    public void stray(long line, int cell, long openedOnLine) {
        if (options.areStrayQuotesRead() && line == openedOnLine) {
            long at = line + document.skippedLines();
            document.report(TableIssue.QUOTE_STRAY_READ.at(
                    document.file().withRow(at).withColumn(cell - 1),
                    "On line " + at + ", cell " + cell
                            + ", quotes inside the cell are not written twice; they are read as"
                            + " part of it, as declared.",
                    "line",
                    at,
                    "cell",
                    cell));
        }
    }

    private void reportPadded() {
        if (paddedQuotes > 0) {
            document.report(TableIssue.QUOTES_PADDED.at(
                    document.file().withRow(paddedLine).withColumn(paddedCell - 1),
                    paddedQuotes + (paddedQuotes == 1 ? " cell has" : " cells have")
                            + " blanks before the opening quote, from line " + paddedLine
                            + " on; blanks and quotes are left out.",
                    "cells",
                    paddedQuotes,
                    "line",
                    paddedLine));
        }
    }

    private UnreadableTableException unclosed(long line, int field) {
        return TableIssue.QUOTE_UNCLOSED.unreadable(
                document.file().withRow(line).withColumn(field - 1),
                "The quote that opens on line " + line + ", cell " + field
                        + ", is not closed before the end of the file.",
                "line",
                line,
                "cell",
                field);
    }

    private UnreadableTableException strayQuote(long line, int field, long quoteLine) {
        return TableIssue.QUOTE_STRAY.unreadable(
                document.file().withRow(line).withColumn(field - 1),
                "On line " + line + ", cell " + field + ", something other than a delimiter follows the quote that "
                        + "closes the cell"
                        + (quoteLine == line ? "." : ", which opens on line " + quoteLine + "."),
                "line",
                line,
                "cell",
                field,
                "opened-on-line",
                quoteLine);
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public long blankRowsBefore() {
        return blankRows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public CellKind kind(int column) {
        return text(column).length() == 0 ? CellKind.BLANK : CellKind.TEXT;
    }

    @Override
    public CharSequence text(int column) {
        CSVRecord record = current;
        if (record == null || column >= width) {
            return "";
        }
        String cell = record.get(column);
        return cell == null ? "" : cell;
    }

    @Override
    public double number(int column) {
        return Double.NaN;
    }

    @Override
    public long bytes() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
