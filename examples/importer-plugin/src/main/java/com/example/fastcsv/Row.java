package com.example.fastcsv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The current record: its characters in one array that is used again for the next, so that no cell becomes an object. */
final class Row extends AbstractBaseCsvCallbackHandler<Row> {

    private char[] characters = new char[1 << 10];
    private int length;
    private Cell[] cells = new Cell[0];
    private int size;
    private long line;

    /** A cell as text; good until the next record. */
    private final class Cell implements CharSequence {
        private int from;
        private int to;

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (index < 0 || index >= to - from) {
                throw new IndexOutOfBoundsException(index);
            }
            return characters[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().substring(start, end);
        }

        @Override
        public String toString() {
            return String.valueOf(characters, from, to - from);
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        size = 0;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean isQuoted) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(16, 2 * index));
            for (int i = index; i < cells.length; i++) {
                cells[i] = new Cell();
            }
        }
        System.arraycopy(buffer, offset, characters, length, count);
        Cell cell = cells[index];
        cell.from = length;
        length += count;
        cell.to = length;
        size = index + 1;
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return line;
    }

    /** The number of characters of all cells. */
    int length() {
        return length;
    }

    int size() {
        return size;
    }

    CharSequence cell(int column) {
        return cells[column];
    }

    boolean isBlank(int column) {
        for (int i = cells[column].from; i < cells[column].to; i++) {
            if (!Character.isWhitespace(characters[i])) {
                return false;
            }
        }
        return true;
    }
}
