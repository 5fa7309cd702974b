package com.example.fastcsv;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * How a text file's bytes become characters.
 *
 * @param charset the encoding
 * @param markLength the bytes of a byte order mark, which are no text
 */
record Encoding(Charset charset, int markLength) {

    static Encoding find(DocumentSource source, ReadOptions options, SourceLocation file, Consumer<ImportIssue> issues)
            throws IOException {
        byte[] start;
        try (InputStream in = new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file)) {
            start = in.readNBytes(3);
        }
        if (start.length == 0) {
            throw TableIssue.FILE_EMPTY.unreadable(file, "The file has no bytes.");
        }
        Encoding byMark = byMark(start);
        if (options.charset().isPresent()) {
            Charset declared = options.charset().get();
            boolean isOfMark = declared.name().startsWith(byMark.charset.name().substring(0, 5));
            return isOfMark && byMark.markLength > 0 ? byMark : new Encoding(declared, 0);
        }
        if (byMark.markLength > 0 || isUtf8(source, options, file)) {
            return byMark;
        }
        Charset assumed = Charset.forName("windows-1252");
        issues.accept(TableIssue.ENCODING_ASSUMED.at(
                file, "The text is not UTF-8 and was read as windows-1252.", "encoding", assumed.name()));
        return new Encoding(assumed, 0);
    }

    private static Encoding byMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(start, 0xFE, 0xFF)
                ? new Encoding(StandardCharsets.UTF_16BE, 2)
                : new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The whole file is looked at: its first letter beyond ASCII may be in its last row. */
    private static boolean isUtf8(DocumentSource source, ReadOptions options, SourceLocation file) throws IOException {
        char[] characters = new char[1 << 14];
        try (Reader in = new Utf8Reader(new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file))) {
            while (in.read(characters, 0, characters.length) >= 0) {
                // Read to the end or to the first byte that does not fit.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Characters of bytes; those that mean nothing in UTF-8 and UTF-16 end the reading, others become U+FFFD. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(markLength);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new Utf8Reader(bytes);
        }
        boolean isUnicode = charset.name().startsWith("UTF-");
        return isUnicode ? new InputStreamReader(bytes, strict(charset)) : new InputStreamReader(bytes, charset);
    }
}
