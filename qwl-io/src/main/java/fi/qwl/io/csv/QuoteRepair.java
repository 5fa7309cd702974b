package fi.qwl.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Delimited text with its quotes as the parser wants them: blanks between a delimiter and a quote are left out, and where
 * the caller allows it, quotes inside a quoted cell are doubled. The text keeps its lines. Whatever follows the rules already
 * comes out as it went in.
 */
final class QuoteRepair extends Reader {

    /** Hears of what does not follow the rules of quoting. */
    interface Listener {

        /** A quote after blanks is read as one that opens a cell. */
        default void padded(long line, int cell) {}

        /** A quote inside a cell is neither doubled nor at its end. */
        default void stray(long line, int cell, long openedOnLine) {}
    }

    private static final int CHUNK = 1 << 13;

    private final Reader in;
    private final char delimiter;
    private final int width;
    private final boolean mendsStray;
    private final Listener listener;

    private final char[] chunk = new char[CHUNK];
    private int chunkAt;
    private int chunkEnd;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private int outAt;

    private long line;
    private int cell = 1;
    /** Whether a padded cell was met: then others are meant as such, too. */
    private boolean arePadded;

    private boolean isOpen;
    /** Whether a stray quote in the open cell may have been meant to close it. */
    private boolean isOpenStray;

    private long openedLine;
    private int openedCell;

    /**
     * A repair of a text.
     *
     * @param width the table's number of columns; 0 where it is not known
     * @param mendsStray whether stray quotes are read as part of their cell
     */
    QuoteRepair(Reader in, char delimiter, int width, boolean mendsStray, Listener listener) {
        this.in = in;
        this.delimiter = delimiter;
        this.width = width;
        this.mendsStray = mendsStray;
        this.listener = listener;
    }

    /** Whether a quoted cell is still open where the reading stands. */
    boolean isOpen() {
        return isOpen;
    }

    /** Whether a quoted cell is still open, and no stray quote in it was named in place of the missing one. */
    boolean isUnclosed() {
        return isOpen && !isOpenStray;
    }

    /** The line on which the last quoted cell of several lines opened. */
    long openedLine() {
        return openedLine;
    }

    /** Which cell of its record it is, from 1. */
    int openedCell() {
        return openedCell;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (outAt == out.length()) {
            out.setLength(0);
            outAt = 0;
            String next = nextLine();
            if (next.isEmpty()) {
                return -1;
            }
            line++;
            rewrite(next);
        }
        int count = Math.min(length, out.length() - outAt);
        out.getChars(outAt, outAt + count, buffer, offset);
        outAt += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void rewrite(String text) throws IOException {
        int end = contentEnd(text);
        int at = 0;
        if (isOpen) {
            at = continued(text, end);
        } else {
            cell = 1;
            at = field(text, 0, end);
        }
        while (at < end) {
            out.append(delimiter);
            cell++;
            at = field(text, at + 1, end);
        }
        out.append(text, end, text.length());
    }

    /** Rewrites the field that begins at a place; returns where its delimiter or the line's end is. */
    private int field(String text, int from, int end) throws IOException {
        int quote = blanksEnd(text, from, end);
        int next = fieldEnd(text, from, end);
        if (quote == end || text.charAt(quote) != '"') {
            out.append(text, from, next);
            return next;
        }
        boolean isPadded = quote > from;
        List<Integer> strays = new ArrayList<>();
        int close = closingQuote(text, quote + 1, end, strays);
        if (!strays.isEmpty()) {
            return strayField(text, from, quote, close, end);
        }
        boolean isPlain = isPadded && close < 0 && !arePadded && isWholeWithout(text, next, end);
        if (isPlain) {
            out.append(text, from, next);
            return next;
        }
        if (isPadded) {
            listener.padded(line, cell);
            arePadded = true;
        }
        isOpen = close < 0;
        if (isOpen) {
            isOpenStray = false;
            openedLine = line;
            openedCell = cell;
            out.append(text, quote, end);
            return end;
        }
        out.append(text, quote, close + 1);
        return blanksEnd(text, close + 1, end);
    }

    /** A field with quotes inside that are not doubled; it ends on its own line, so that it never takes in another record. */
    private int strayField(String text, int from, int quote, int closing, int end) {
        int next = fieldEnd(text, quote, end);
        boolean isPlain = quote > from && !mendsStray;
        if (!isPlain) {
            listener.stray(line, cell, line);
        }
        if (!mendsStray) {
            out.append(text, from, next);
            return next;
        }
        int close = closing < 0 ? lastQuoteOfField(text, quote + 1, end) : closing;
        if (close < 0) {
            appendQuoted(text.substring(quote, next));
            return next;
        }
        appendQuoted(text.substring(quote + 1, close).replace("\"\"", "\""));
        return blanksEnd(text, close + 1, end);
    }

    private void appendQuoted(String content) {
        out.append('"').append(content.replace("\"", "\"\"")).append('"');
    }

    /** The rest of a cell that was opened on an earlier line. */
    private int continued(String text, int end) {
        List<Integer> strays = new ArrayList<>();
        int close = closingQuote(text, 0, end, strays);
        if (!strays.isEmpty()) {
            isOpenStray = true;
            listener.stray(line, openedCell, openedLine);
        }
        if (close < 0) {
            out.append(text, 0, end);
            return end;
        }
        isOpen = false;
        cell = openedCell;
        out.append(text, 0, close + 1);
        return blanksEnd(text, close + 1, end);
    }

    /** The quote that a delimiter or the line's end follows; -1 where there is none. Quotes that are neither go to a list. */
    private int closingQuote(String text, int from, int end, List<Integer> strays) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) != '"') {
                continue;
            }
            if (at + 1 < end && text.charAt(at + 1) == '"') {
                at++;
            } else if (isFieldEnd(text, at + 1, end)) {
                return at;
            } else {
                strays.add(at);
            }
        }
        return -1;
    }

    /** The same where doubled quotes mislead: the first one at the end of a field. */
    private int lastQuoteOfField(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == '"' && isFieldEnd(text, at + 1, end)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isFieldEnd(String text, int from, int end) {
        int at = blanksEnd(text, from, end);
        return at == end || text.charAt(at) == delimiter;
    }

    /**
     * Whether the line is a whole record where a padded quote is a part of plain text, and the next line is one as well.
     */
    private boolean isWholeWithout(String text, int next, int end) throws IOException {
        String below = peekLine();
        return width > 0
                && cell + delimiters(text, next, end) == width
                && (below.isEmpty() || 1 + delimiters(below, 0, contentEnd(below)) == width);
    }

    private int delimiters(String text, int from, int end) {
        int count = 0;
        for (int at = from; at < end; at++) {
            count += text.charAt(at) == delimiter ? 1 : 0;
        }
        return count;
    }

    private int fieldEnd(String text, int from, int end) {
        int at = text.indexOf(delimiter, from);
        return at < 0 || at > end ? end : at;
    }

    private int blanksEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != delimiter && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == '\t' || Character.isSpaceChar(c);
    }

    private static int contentEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private String nextLine() throws IOException {
        String next = ahead.poll();
        return next == null ? readLine() : next;
    }

    private String peekLine() throws IOException {
        if (ahead.isEmpty()) {
            ahead.add(readLine());
        }
        return ahead.element();
    }

    /** The next line with its end; empty at the end of the text. */
    private String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        while (hasMore()) {
            char c = chunk[chunkAt++];
            text.append(c);
            if (c == '\n' || (c == '\r' && !(hasMore() && chunk[chunkAt] == '\n'))) {
                break;
            }
        }
        return text.toString();
    }

    private boolean hasMore() throws IOException {
        if (chunkAt < chunkEnd) {
            return true;
        }
        chunkAt = 0;
        chunkEnd = Math.max(0, in.read(chunk, 0, CHUNK));
        return chunkEnd > 0;
    }
}
