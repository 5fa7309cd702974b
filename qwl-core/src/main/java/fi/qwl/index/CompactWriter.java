package fi.qwl.index;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Writes the byte form that {@link CompactReader} reads: a kind, a version, and blocks of up to 64 KiB, each with its
 * length and a check sum, until a block of no length. The same contents give the same bytes.
 *
 * <p>Numbers are written in groups of seven bits, the lowest first, with the high bit set in all but the last; texts with
 * their length in UTF-8.
 */
final class CompactWriter {

    /** Bytes of a block; all but the last one are full. */
    static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int size;

    CompactWriter(OutputStream out, String kind, int version) throws IOException {
        this.out = out;
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.write(version);
    }

    /** Writes a number that is not negative. */
    void number(long number) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /** Writes a number that is not negative, of any length. */
    void wide(BigInteger number) throws IOException {
        bytes(number.toByteArray());
    }

    void decimal(double number) throws IOException {
        for (byte each : ByteBuffer.allocate(Double.BYTES).putDouble(number).array()) {
            put(each);
        }
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        for (byte each : bytes) {
            put(each);
        }
    }

    private void put(byte next) throws IOException {
        if (size == BLOCK) {
            flush();
        }
        block[size] = next;
        size++;
    }

    private void flush() throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(block, 0, size);
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
        out.write(block, 0, size);
        out.write(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
        size = 0;
    }

    /** Writes what is left and the end; the stream stays open. */
    void finish() throws IOException {
        if (size > 0) {
            flush();
        }
        out.write(new byte[Integer.BYTES]);
    }
}
