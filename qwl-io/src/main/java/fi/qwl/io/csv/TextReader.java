package fi.qwl.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;

/**
 * A text file's characters, decoded strictly and counted. Says when a record grows over its limit, before the parser
 * has collected it, and whether there are characters that need a look.
 */
final class TextReader extends Reader {

    /** A record grew over its limit; the cursor knows where. */
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("a record is too long");
        }
    }

    private final Reader decoded;
    private final long mostOfRecord;
    private final boolean isPlain;
    private long supplied;
    private long recordStart;
    private boolean isOdd;

    TextReader(InputStream in, TextEncoding encoding, long mostOfRecord) throws IOException {
        in.skipNBytes(encoding.markLength());
        this.decoded = encoding.otherLines().isPresent()
                ? new LineReader(in, encoding.otherLines().get())
                : new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE));
        this.mostOfRecord = mostOfRecord;
        this.isPlain = encoding.isPlain();
    }

    /** The characters handed out so far; the parser reads ahead, so a few more than it has used. */
    long supplied() {
        return supplied;
    }

    /** Says that a record ended, so that the next may be as long again. */
    void recordEnds() {
        recordStart = supplied;
    }

    /** The characters handed out since the last record ended. */
    long sinceRecord() {
        return supplied - recordStart;
    }

    /** Whether there was a NUL or a replacement character among the characters handed out. */
    boolean isOdd() {
        return isOdd;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (sinceRecord() > mostOfRecord) {
            throw new RecordTooLong();
        }
        int read = decoded.read(buffer, offset, length);
        if (read > 0) {
            supplied += read;
            isOdd = isOdd || (!isPlain && hasOdd(buffer, offset, offset + read));
        }
        return read;
    }

    /** Passes over the first line and its end. */
    void skipLine(int length) throws IOException {
        char[] line = new char[length];
        int done = 0;
        while (done < length) {
            int read = read(line, done, length - done);
            if (read < 0) {
                return;
            }
            done += read;
        }
        recordEnds();
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }

    private static boolean hasOdd(char[] buffer, int from, int to) {
        int odd = 0;
        // No branch in the loop: it runs over every character of every file.
        for (int at = from; at < to; at++) {
            char c = buffer[at];
            odd |= ((c - 1) >>> 31) | (((0xFFFC - c) & (c - 0xFFFE)) >>> 31);
        }
        return odd != 0;
    }
}
