package com.example.fastcsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;

/**
 * Decodes UTF-8 strictly. The JDK's own decoder is quick only up to the first letter beyond ASCII of a piece; surveys in
 * Finnish and Swedish have one in most rows.
 */
final class Utf8Reader extends Reader {

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int end;
    /** The second half of a pair that did not fit. */
    private char left;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int to = offset;
        int limit = offset + length;
        if (left != 0 && length > 0) {
            target[to++] = left;
            left = 0;
        }
        while (to < limit) {
            if (at == end && (to > offset || !fill())) {
                break;
            }
            int stop = Math.min(end, at + limit - to);
            while (at < stop && bytes[at] >= 0) {
                target[to++] = (char) bytes[at++];
            }
            if (to < limit && at < end) {
                int point = point();
                if (Character.isBmpCodePoint(point)) {
                    target[to++] = (char) point;
                } else {
                    target[to++] = Character.highSurrogate(point);
                    left = Character.lowSurrogate(point);
                    if (to < limit) {
                        target[to++] = left;
                        left = 0;
                    }
                }
            }
        }
        return to == offset && length > 0 ? -1 : to - offset;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(bytes));
        return end > 0;
    }

    private int point() throws IOException {
        int first = next();
        if (first >= 0xC2 && first <= 0xDF) {
            return (first & 0x1F) << 6 | continuation();
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int point = (first & 0x0F) << 12 | continuation() << 6 | continuation();
            return require(point, point >= 0x800 && (point < 0xD800 || point > 0xDFFF));
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int point = (first & 0x07) << 18 | continuation() << 12 | continuation() << 6 | continuation();
            return require(point, point >= 0x10000 && point <= 0x10FFFF);
        }
        return require(first, false);
    }

    private int continuation() throws IOException {
        int octet = next();
        require(octet, (octet & 0xC0) == 0x80);
        return octet & 0x3F;
    }

    private static int require(int point, boolean isWellFormed) throws CharacterCodingException {
        if (!isWellFormed) {
            throw new MalformedInputException(1);
        }
        return point;
    }

    /** A byte in the middle of a character: the end of the file is no place for it. */
    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new MalformedInputException(1);
        }
        return bytes[at++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
