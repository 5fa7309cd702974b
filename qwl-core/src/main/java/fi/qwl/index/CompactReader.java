package fi.qwl.index;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads what {@link CompactWriter} writes, and nothing beyond it. Takes one block of memory, whatever lengths the bytes
 * claim; accepts each content in one form only.
 */
final class CompactReader {

    /** No id or name is longer. */
    private static final int LONGEST_TEXT = 10_000;

    /** 128 bits. */
    private static final int LONGEST_WIDE = 17;

    private final InputStream in;
    private final String what;
    private byte[] block = new byte[0];
    private int next;
    private boolean isLast;

    CompactReader(InputStream in, String kind, int version, String what) throws IOException {
        this.in = in;
        this.what = what;
        byte[] expected = kind.getBytes(StandardCharsets.US_ASCII);
        require(Arrays.equals(in.readNBytes(expected.length), expected), "they begin otherwise");
        int found = in.read();
        require(found == version, "version " + version + " is read but they are of another one");
        nextBlock();
    }

    /** A number from 0 to a limit. */
    long number(long most) throws IOException {
        long number = 0;
        int shift = 0;
        byte group;
        do {
            require(shift < Long.SIZE - 1, "a number is too long");
            group = next();
            number |= (group & 0x7FL) << shift;
            shift += 7;
        } while (group < 0);
        require(group != 0 || shift == 7, "a number is longer than it must be");
        require(number <= most, "a number is too large");
        return number;
    }

    int smallNumber(int most) throws IOException {
        return (int) number(most);
    }

    BigInteger wide() throws IOException {
        byte[] bytes = bytes(LONGEST_WIDE);
        require(bytes.length > 0, "a sum is missing");
        BigInteger number = new BigInteger(bytes);
        require(number.signum() >= 0 && number.toByteArray().length == bytes.length, "a sum is not valid");
        return number;
    }

    double decimal() throws IOException {
        byte[] bytes = new byte[Double.BYTES];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = next();
        }
        return ByteBuffer.wrap(bytes).getDouble();
    }

    String text() throws IOException {
        byte[] bytes = bytes(LONGEST_TEXT);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw refusal("a text is not in UTF-8");
        }
    }

    private byte[] bytes(int longest) throws IOException {
        byte[] bytes = new byte[smallNumber(longest)];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = next();
        }
        return bytes;
    }

    private byte next() throws IOException {
        if (next == block.length) {
            nextBlock();
        }
        require(next < block.length, "they end too early");
        byte found = block[next];
        next++;
        return found;
    }

    private void nextBlock() throws IOException {
        require(!isLast, "they end too early");
        int size = fourBytes();
        require(size >= 0 && size <= CompactWriter.BLOCK, "a block is too long");
        require(block.length == 0 || block.length == CompactWriter.BLOCK || size == 0, "a block is too short");
        isLast = size == 0;
        block = in.readNBytes(size);
        next = 0;
        require(block.length == size, "they end too early");
        if (!isLast) {
            CRC32C sum = new CRC32C();
            sum.update(block);
            require(fourBytes() == (int) sum.getValue(), "they were changed: a check sum differs");
        }
    }

    private int fourBytes() throws IOException {
        byte[] four = in.readNBytes(Integer.BYTES);
        require(four.length == Integer.BYTES, "they end too early");
        return ByteBuffer.wrap(four).getInt();
    }

    /** Reads the end, which nothing stands before. */
    void finish() throws IOException {
        require(next == block.length, "there is more than is read");
        if (!isLast) {
            nextBlock();
        }
        require(isLast, "there is more than is read");
    }

    void require(boolean isKept, String otherwise) throws UnreadableBytesException {
        if (!isKept) {
            throw refusal(otherwise);
        }
    }

    UnreadableBytesException refusal(String why) {
        return new UnreadableBytesException("these bytes are no " + what + ": " + why
                + "\nMaybe they were cut off or changed, or written by another version or for another definition.");
    }
}
