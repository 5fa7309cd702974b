package fi.qwl.io.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Walks over delimited text by the parser's rules without keeping it, and says the shape of each record: for choosing a
 * delimiter.
 */
final class RecordScanner {

    /** What breaks the rules of quoting. */
    enum Fault {
        NONE,
        /** The text ends inside quotes. */
        UNCLOSED,
        /** Something else than a delimiter or line end follows a closing quote. */
        STRAY
    }

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final Reader in;
    private final char delimiter;
    private int ahead = -2;

    private int fields;
    private int lastFilled;
    private int muddled;
    private boolean isLineBlank;
    private Fault fault = Fault.NONE;

    // The field under way.
    private boolean isFieldFilled;
    private boolean hasOtherDelimiter;
    private boolean isNumber;
    private boolean isQuoted;

    RecordScanner(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Goes over the next record; false at the end of the text. */
    boolean next() throws IOException {
        if (peek() < 0 || fault != Fault.NONE) {
            return false;
        }
        fields = 0;
        lastFilled = 0;
        muddled = 0;
        isLineBlank = true;
        State state = State.FIELD_START;
        startField();
        while (true) {
            int c = read();
            if (c < 0) {
                if (state == State.QUOTED) {
                    fault = Fault.UNCLOSED;
                }
                endField();
                return true;
            }
            State after = step(state, (char) c);
            if (fault != Fault.NONE) {
                endField();
                return true;
            }
            if (after == State.FIELD_START && isLineEnd(c) && state != State.QUOTED) {
                endField();
                return true;
            }
            state = after;
        }
    }

    private State step(State state, char c) throws IOException {
        return switch (state) {
            case QUOTED -> {
                if (c == '"' && peek() == '"') {
                    read();
                    isFieldFilled = true;
                    yield State.QUOTED;
                }
                isFieldFilled |= c != '"' && !Character.isWhitespace(c);
                yield c == '"' ? State.QUOTE_SEEN : State.QUOTED;
            }
            case QUOTE_SEEN -> {
                if (c == delimiter) {
                    yield nextField();
                }
                if (isLineEnd(c)) {
                    yield State.FIELD_START;
                }
                if (!Character.isWhitespace(c)) {
                    fault = Fault.STRAY;
                }
                yield State.QUOTE_SEEN;
            }
            case FIELD_START, PLAIN -> {
                if (c == delimiter) {
                    yield nextField();
                }
                if (isLineEnd(c)) {
                    yield State.FIELD_START;
                }
                isLineBlank = false;
                if (c == '"' && state == State.FIELD_START) {
                    isQuoted = true;
                    yield State.QUOTED;
                }
                notePlain(c);
                yield State.PLAIN;
            }
        };
    }

    private void notePlain(char c) {
        isFieldFilled |= !Character.isWhitespace(c) && c != 0;
        hasOtherDelimiter |= DelimiterFinder.isCommon(c);
        isNumber &= isOfNumber(c);
    }

    private State nextField() {
        isLineBlank = false;
        endField();
        startField();
        return State.FIELD_START;
    }

    private void startField() {
        isFieldFilled = false;
        hasOtherDelimiter = false;
        isNumber = true;
        isQuoted = false;
    }

    private void endField() {
        fields++;
        if (isFieldFilled) {
            lastFilled = fields;
        }
        if (hasOtherDelimiter && !isQuoted && !isNumber) {
            muddled++;
        }
    }

    int fields() {
        return fields;
    }

    /** The number of fields up to the last that holds anything. */
    int filledWidth() {
        return lastFilled;
    }

    /** The number of unquoted fields that hold another common delimiter outside a number. */
    int muddled() {
        return muddled;
    }

    boolean isLineBlank() {
        return isLineBlank;
    }

    Fault fault() {
        return fault;
    }

    /** Whether nothing follows. */
    boolean isAtEnd() throws IOException {
        return peek() < 0;
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || "+-.,%\u2212 \u00A0\u202F".indexOf(c) >= 0;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    /** The next character; the two of a CRLF are one. */
    private int read() throws IOException {
        int c = peek();
        ahead = -2;
        if (c == '\r' && peek() == '\n') {
            ahead = -2;
        }
        return c;
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }
}
