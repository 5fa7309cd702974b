package com.example.fastcsv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** The records of a text file. */
final class FastCsvCursor implements TableCursor {

    private final FastCsvDocument document;
    private final LimitedInputStream bytes;
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> records;
    private final long mostOfCell;

    private @Nullable Row current;
    private long row;
    private long blankRows;
    private int width;
    private boolean isTableBegun;

    FastCsvCursor(FastCsvDocument document, LimitedInputStream bytes) throws IOException {
        this.document = document;
        this.bytes = bytes;
        this.reader = document.reader(bytes);
        this.records = reader.iterator();
        this.mostOfCell = document.options().limit(ReadLimit.CELL_CHARACTERS);
    }

    @Override
    public boolean next() throws IOException {
        blankRows = 0;
        while (true) {
            Row record = nextRecord();
            if (record == null) {
                current = null;
                width = 0;
                return false;
            }
            row = record.line();
            if (accept(record)) {
                current = record;
                return true;
            }
        }
    }

    private @Nullable Row nextRecord() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw explained(e);
        } catch (UncheckedIOException e) {
            throw explained(e);
        }
    }

    /** In our own words: the parser's message may reveal the text of a cell. */
    private IOException explained(RuntimeException e) {
        long line = row + 1;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableTableException passedOn) {
                return passedOn;
            }
            if (cause instanceof CharacterCodingException) {
                return new UnreadableTableException(
                        TableIssue.TEXT_MALFORMED.at(
                                document.line(line),
                                "Line " + line + " or one after it holds bytes that are not "
                                        + document.encoding().charset().name() + ".",
                                "line",
                                line),
                        e);
            }
            if (cause instanceof IOException broken) {
                return broken;
            }
        }
        return new UnreadableTableException(
                TableIssue.QUOTE_STRAY.at(
                        document.line(line),
                        "On line " + line
                                + " or one after it a quoted cell is not closed where a delimiter or the line end"
                                + " follows.",
                        "line",
                        line),
                e);
    }

    private boolean accept(Row record) throws IOException {
        int size = record.size();
        int expected = document.columns();
        for (int column = 0; record.length() > mostOfCell && column < size; column++) {
            if (record.cell(column).length() > mostOfCell) {
                throw TableIssue.limitPassed(
                        document.line(row).withColumn(column), ReadLimit.CELL_CHARACTERS, document.options());
            }
        }
        if (size == 0 || (size == 1 && record.isBlank(0))) {
            blankRows++;
            return false;
        }
        width = Math.min(size, expected);
        // A title above the header is no respondent who is short of cells.
        boolean isTitle = !isTableBegun && size * 2 <= expected;
        isTableBegun |= size >= expected;
        if (size < expected) {
            TableIssue kind = isTitle ? TableIssue.ROW_TITLE : TableIssue.ROW_SHORT;
            document.report(kind.at(
                    document.line(row), "Line " + row + " has " + size + " of " + expected + " cells.", "cells", size));
        }
        for (int column = expected; column < size; column++) {
            if (!record.isBlank(column)) {
                document.report(TableIssue.ROW_LONG.at(
                        document.line(row).withColumn(column),
                        "Line " + row + " has " + size + " cells, but the table has " + expected
                                + " columns; the line is left out.",
                        "cells",
                        size));
                return false;
            }
        }
        return true;
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
        Row record = current;
        return record == null || column >= width ? "" : record.cell(column);
    }

    /** Every cell is a text; what is a number is for the survey's codebook to say. */
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
        reader.close();
    }
}
