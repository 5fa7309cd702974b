package fi.qwl.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One pass over a text file's bytes before anything is decoded, so that the encoding is chosen for the whole file and
 * not for its beginning: an UTF-8 file whose first umlaut is in its last row is UTF-8.
 */
final class ByteScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BLANKS = ONES * ' ';

    private final byte[] head = new byte[4];
    private int headLength;
    private long size;
    private long nulsAtEven;
    private long nulsAtOdd;
    private long firstNotUtf8 = -1;
    private long firstDoubleEncoded = -1;
    private boolean hasUtf8Letter;
    private boolean hasReplacement;
    private boolean hasPaddedQuote;
    private boolean isAfterQuote;
    private int previousOctet;

    // The sequence that is under way.
    private int pending;
    private int point;
    private int smallest;
    private long sequenceStart;
    private int previousPoint;

    private ByteScan() {}

    static ByteScan of(InputStream in) throws IOException {
        ByteScan scan = new ByteScan();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            scan.add(buffer, read);
        }
        if (scan.pending > 0) {
            scan.notUtf8(scan.sequenceStart);
        }
        return scan;
    }

    long size() {
        return size;
    }

    /** Whether the first bytes are these. */
    boolean startsWith(int... bytes) {
        if (headLength < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a quote follows a blank, or a blank of another kind than the plain one is next to a quote. */
    boolean hasPaddedQuote() {
        return hasPaddedQuote;
    }

    /**
     * Whether letters such as ä are written as UTF-8 writes them. Read as windows-1252 they would be a capital A with a
     * tilde and a sign, which no word has: it is evidence against that encoding. So are dashes and quotes of UTF-8.
     */
    boolean hasUtf8Letter() {
        return hasUtf8Letter;
    }

    boolean isUtf8() {
        return firstNotUtf8 < 0;
    }

    /** The offset of the first byte that is not UTF-8, or -1. */
    long firstNotUtf8() {
        return firstNotUtf8;
    }

    /** Whether the text, read as UTF-8, has neither a NUL nor a character that stands for an unreadable one. */
    boolean isPlainUtf8() {
        return isUtf8() && nulsAtEven + nulsAtOdd == 0 && !hasReplacement;
    }

    /** The offset of the first letter that seems to be encoded twice, or -1. */
    long firstDoubleEncoded() {
        return firstDoubleEncoded;
    }

    /** Whether NULs are nearly always in the second, and nearly never in the first, byte of a pair. */
    boolean isLikeUtf16LittleEndian() {
        return isOneSided(nulsAtOdd, nulsAtEven);
    }

    boolean isLikeUtf16BigEndian() {
        return isOneSided(nulsAtEven, nulsAtOdd);
    }

    /**
     * Padding puts as many NULs on one side as on the other; text of Latin letters puts them on one. An odd number of bytes
     * is no evidence against it: the last character may have been cut off, which the decoder then reports.
     */
    private boolean isOneSided(long many, long few) {
        return size >= 2 && many * 10 >= size / 2 * 7 && few * 20 <= many;
    }

    private void add(byte[] buffer, int length) {
        for (int i = 0; i < length && headLength < head.length; i++) {
            head[headLength++] = buffer[i];
        }
        int at = 0;
        while (at < length) {
            if (pending == 0) {
                int plainEnd = plainEnd(buffer, at, length);
                if (plainEnd > at) {
                    notePlain(buffer, at, plainEnd);
                    previousPoint = 0;
                    at = plainEnd;
                    continue;
                }
            }
            special(buffer[at] & 0xFF, size + at);
            previousOctet = buffer[at] & 0xFF;
            at++;
        }
        size += length;
    }

    /** Looks for a quote after a blank at the beginning of a run of plain ASCII; inside it, the run itself was looked through. */
    private void notePlain(byte[] buffer, int from, int end) {
        hasPaddedQuote |=
                buffer[from] == '"' && (previousOctet == ' ' || previousOctet == 0xA0 || previousOctet == 0xAF);
        previousOctet = buffer[end - 1];
    }

    /** The end of the run of plain ASCII without NUL. */
    private int plainEnd(byte[] buffer, int from, int length) {
        int at = from;
        while (at + 8 <= length) {
            long eight = (long) LONGS.get(buffer, at);
            // Sets a high bit where a byte is above 127 or is zero (and, harmlessly, sometimes beside one).
            if (((eight | (eight - ONES)) & HIGH_BITS) != 0) {
                break;
            }
            hasPaddedQuote |= (zeros(eight ^ QUOTES) & (zeros(eight ^ BLANKS) << 8)) != 0;
            at += 8;
            hasPaddedQuote |= at < length && buffer[at] == '"' && buffer[at - 1] == ' ';
        }
        while (at < length && buffer[at] > 0) {
            hasPaddedQuote |= buffer[at] == '"' && at > from && buffer[at - 1] == ' ';
            at++;
        }
        return at;
    }

    /** A high bit where a byte of plain ASCII became zero; also, harmlessly, sometimes above such a one. */
    private static long zeros(long bytes) {
        return (bytes - ONES) & ~bytes & HIGH_BITS;
    }

    private void special(int octet, long offset) {
        if (octet == 0) {
            nulsAtEven += offset % 2 == 0 ? 1 : 0;
            nulsAtOdd += offset % 2;
        }
        if (pending > 0 && octet >= 0x80 && octet <= 0xBF) {
            point = point << 6 | (octet & 0x3F);
            pending--;
            if (pending == 0) {
                finishPoint();
            }
            return;
        }
        if (pending > 0) {
            notUtf8(sequenceStart);
            pending = 0;
        }
        startPoint(octet, offset);
    }

    private void startPoint(int octet, long offset) {
        sequenceStart = offset;
        isAfterQuote = previousOctet == '"';
        hasPaddedQuote |= isAfterQuote && octet == 0xA0;
        if (octet < 0x80) {
            previousPoint = 0;
        } else if (octet >= 0xC2 && octet <= 0xDF) {
            begin(1, octet & 0x1F, 0x80);
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            begin(2, octet & 0x0F, 0x800);
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            begin(3, octet & 0x07, 0x10000);
        } else {
            notUtf8(offset);
        }
    }

    private void begin(int continuations, int bits, int least) {
        pending = continuations;
        point = bits;
        smallest = least;
    }

    private void finishPoint() {
        boolean isSurrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < smallest || point > 0x10FFFF || isSurrogate) {
            notUtf8(sequenceStart);
        }
        // A tilde A followed by what windows-1252 makes of the second byte of an umlaut or ring.
        if (previousPoint == 0xC3 && isSecondByteOfLetter(point) && firstDoubleEncoded < 0) {
            firstDoubleEncoded = sequenceStart;
        }
        hasUtf8Letter |= isUnlikelyInWindows(point);
        hasPaddedQuote |= isAfterQuote && Character.isSpaceChar(point);
        hasReplacement |= point == 0xFFFD;
        previousPoint = point;
    }

    private static boolean isSecondByteOfLetter(int point) {
        return switch (point) {
            case 0xA4, 0xB6, 0xA5, 0xA9, 0xBC, 0x201E, 0x2013, 0x2026, 0x84, 0x96, 0x85 -> true;
            default -> false;
        };
    }

    /** Latin letters and signs, quotes and dashes; Š and Ž. Their bytes make no words in windows-1252. */
    private static boolean isUnlikelyInWindows(int point) {
        boolean isLetterOfLatin = point >= 0xA0 && point <= 0xFF;
        boolean isMark = point >= 0x2010 && point <= 0x20AC;
        return isLetterOfLatin || isMark || point == 0x160 || point == 0x161 || point == 0x17D || point == 0x17E;
    }

    private void notUtf8(long offset) {
        if (firstNotUtf8 < 0) {
            firstNotUtf8 = offset;
        }
    }
}
