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
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A text of two encodings: what is not UTF-8 in a line is of another encoding that was declared for it.
 */
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

    /** What is UTF-8 in the line stays so: a comment of another encoding never changes the name of a unit beside it. */
    private CharBuffer decode(byte[] line) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(line);
        CharBuffer text = CharBuffer.allocate(
                line.length * Math.max(1, (int) other.newDecoder().maxCharsPerByte()));
        while (bytes.hasRemaining()) {
            CoderResult result = utf8.decode(bytes, text, true);
            utf8.reset();
            if (result.isError()) {
                int wrong = result.length();
                text.put(other.decode(bytes.slice().limit(wrong)));
                bytes.position(bytes.position() + wrong);
            }
        }
        return text.flip();
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

    /** The bytes of the next line with its end; empty at the end of the text. */
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
