package fi.qwl.io.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text of two encodings: each line is UTF-8, or else of another encoding that was declared for it. */
final class LineReader extends Reader {

    private final InputStream in;
    private final Charset other;
    private CharBuffer decoded = CharBuffer.allocate(0);
    private int pending = -1;

    LineReader(InputStream in, Charset other) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.other = other;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!decoded.hasRemaining()) {
            byte[] line = line();
            if (line.length == 0) {
                return -1;
            }
            decoded = decode(line);
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(buffer, offset, count);
        return count;
    }

    private CharBuffer decode(byte[] line) throws CharacterCodingException {
        return isUtf8(line)
                ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line))
                : other.decode(ByteBuffer.wrap(line));
    }

    /** Whether all bytes are UTF-8. */
    static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException isOther) {
            return false;
        }
    }

    /** The bytes of the next line with its end; none at the end of the text. */
    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = next();
        while (octet >= 0) {
            line.write(octet);
            if (octet == '\n') {
                break;
            }
            int after = next();
            if (octet == '\r' && after != '\n') {
                pending = after;
                break;
            }
            octet = after;
        }
        return line.toByteArray();
    }

    private int next() throws IOException {
        int octet = pending >= 0 ? pending : in.read();
        pending = -1;
        return octet;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
