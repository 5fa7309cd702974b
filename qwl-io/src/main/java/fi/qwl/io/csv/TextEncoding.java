package fi.qwl.io.csv;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A text file's encoding and how it was found: declared, by byte order mark, by the places of NULs, because all bytes
 * are UTF-8, or assumed.
 *
 * @param charset the encoding
 * @param markLength the number of bytes of the byte order mark, which are no text
 * @param reason how it was found, in a word or two
 * @param isPlain whether it is known that no character needs a look
 * @param hasPaddedQuotes whether blanks may be next to quotes
 * @param otherLines the encoding of the lines that are not UTF-8
 */
record TextEncoding(
        Charset charset,
        int markLength,
        String reason,
        boolean isPlain,
        boolean hasPaddedQuotes,
        Optional<Charset> otherLines) {

    /** So many lines of another encoding are named. */
    private static final int MOST_LINES = 20;

    private TextEncoding(Charset charset, int markLength, String reason) {
        this(charset, markLength, reason, false, true, Optional.empty());
    }

    private static final Charset WINDOWS_1252 = EncodingGuess.WINDOWS_1252;
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    static TextEncoding find(
            DocumentSource source, ReadOptions options, SourceLocation file, Consumer<ImportIssue> issues)
            throws IOException {
        ByteScan scan;
        try (InputStream in = new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file)) {
            scan = ByteScan.of(in);
        }
        if (scan.size() == 0) {
            throw TableIssue.FILE_EMPTY.unreadable(file, "The file has no bytes.");
        }
        TextEncoding byMark = byMark(scan);
        TextEncoding found = options.charset().isPresent()
                ? declared(options.charset().get(), byMark)
                : byMark.markLength() > 0 ? byMark : byContent(scan, source, options, file, issues);
        boolean isUtf8 = found.charset().equals(StandardCharsets.UTF_8);
        boolean isWide = found.charset().name().startsWith("UTF-16")
                || found.charset().name().startsWith("UTF-32");
        Optional<Charset> otherLines = isUtf8 && !scan.isUtf8() ? options.lineFallback() : Optional.empty();
        if (otherLines.isPresent()) {
            reportOtherLines(otherLines.get(), source, file, issues);
        } else if (isUtf8) {
            requireUtf8(scan, found, source, file);
        }
        if (isUtf8) {
            reportDoubleEncoding(scan, source, file, issues);
        }
        return new TextEncoding(
                found.charset(),
                found.markLength(),
                found.reason(),
                isUtf8 && scan.isPlainUtf8(),
                isWide || scan.hasPaddedQuote(),
                otherLines);
    }

    private static TextEncoding byMark(ByteScan scan) {
        String reason = "byte order mark";
        if (scan.startsWith(0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, reason);
        }
        if (scan.startsWith(0xFF, 0xFE, 0, 0)) {
            return new TextEncoding(UTF_32LE, 4, reason);
        }
        if (scan.startsWith(0, 0, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_32BE, 4, reason);
        }
        if (scan.startsWith(0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, reason);
        }
        if (scan.startsWith(0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, reason);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0, "");
    }

    private static TextEncoding declared(Charset charset, TextEncoding byMark) {
        boolean isOfMark = charset.equals(byMark.charset())
                || (charset.equals(StandardCharsets.UTF_16)
                        && byMark.charset().name().startsWith("UTF-16"));
        // Java's UTF-16 looks for the mark itself and takes big-endian without one.
        Charset exact = isOfMark && byMark.markLength() > 0 ? byMark.charset() : charset;
        return new TextEncoding(exact, isOfMark ? byMark.markLength() : 0, "declared");
    }

    private static TextEncoding byContent(
            ByteScan scan,
            DocumentSource source,
            ReadOptions options,
            SourceLocation file,
            Consumer<ImportIssue> issues)
            throws IOException {
        if (scan.isLikeUtf16LittleEndian()) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "places of NUL bytes");
        }
        if (scan.isLikeUtf16BigEndian()) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "places of NUL bytes");
        }
        if (scan.isUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, "all bytes fit");
        }
        if (options.lineFallback().isPresent()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, "declared line by line");
        }
        if (scan.hasUtf8Letter()) {
            throw mixed(scan, source, file);
        }
        issues.accept(TableIssue.ENCODING_ASSUMED.at(
                file,
                "The text is not UTF-8 (byte " + (scan.firstNotUtf8() + 1) + ") and was read as windows-1252.",
                "encoding",
                WINDOWS_1252.name(),
                "byte",
                scan.firstNotUtf8() + 1));
        reportDoubt(source, file, issues);
        return new TextEncoding(WINDOWS_1252, 0, "assumed");
    }

    /** What was assumed may be wrong: evidence for another encoding is reported with the letters that would change. */
    private static void reportDoubt(DocumentSource source, SourceLocation file, Consumer<ImportIssue> issues)
            throws IOException {
        EncodingGuess guess;
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            guess = EncodingGuess.of(in);
        }
        if (!guess.isUsual()) {
            issues.accept(TableIssue.ENCODING_DOUBTFUL.at(
                    file,
                    "The text was read as windows-1252 but is perhaps "
                            + guess.charset().name() + ", which would change letters: " + guess.letters() + ".",
                    "encoding",
                    WINDOWS_1252.name(),
                    "perhaps",
                    guess.charset().name(),
                    "letters",
                    guess.letters()));
        }
    }

    private static UnreadableTableException mixed(ByteScan scan, DocumentSource source, SourceLocation file)
            throws IOException {
        OtherLines others = otherLines(source);
        return TableIssue.TEXT_MIXED.unreadable(
                file.withRow(others.first()),
                others.count() + (others.count() == 1 ? " line holds" : " lines hold")
                        + " bytes that are not UTF-8, but other letters of the file are: it seems to be put together of"
                        + " texts in two encodings. Lines: " + others.listed() + ".",
                "line",
                others.first(),
                "byte",
                scan.firstNotUtf8() + 1,
                "count",
                others.count(),
                "lines",
                others.listed());
    }

    private static void reportOtherLines(
            Charset charset, DocumentSource source, SourceLocation file, Consumer<ImportIssue> issues)
            throws IOException {
        OtherLines others = otherLines(source);
        issues.accept(TableIssue.LINES_OF_OTHER_ENCODING.at(
                file.withRow(others.first()),
                others.count() + (others.count() == 1 ? " line is" : " lines are") + " not UTF-8 and "
                        + (others.count() == 1 ? "was" : "were") + " read as " + charset.name()
                        + ", as declared. Lines: "
                        + others.listed() + ".",
                "encoding",
                charset.name(),
                "count",
                others.count(),
                "lines",
                others.listed()));
    }

    /**
     * The lines that are not UTF-8.
     *
     * @param count how many there are
     * @param listed the first of them, from 1
     */
    private record OtherLines(long count, List<Long> listed) {

        long first() {
            return listed.get(0);
        }
    }

    private static OtherLines otherLines(DocumentSource source) throws IOException {
        List<Long> listed = new ArrayList<>();
        long count = 0;
        long number = 0;
        try (LineReader lines = new LineReader(source.open(), WINDOWS_1252)) {
            for (byte[] line = lines.line(); line.length > 0; line = lines.line()) {
                number++;
                if (!LineReader.isUtf8(line)) {
                    count++;
                    if (listed.size() < MOST_LINES) {
                        listed.add(number);
                    }
                }
            }
        }
        return new OtherLines(count, List.copyOf(listed));
    }

    private static void requireUtf8(ByteScan scan, TextEncoding found, DocumentSource source, SourceLocation file)
            throws IOException {
        if (scan.isUtf8()) {
            return;
        }
        if (scan.hasUtf8Letter()) {
            throw mixed(scan, source, file);
        }
        long line = lineOf(scan.firstNotUtf8(), source);
        throw TableIssue.TEXT_MALFORMED.unreadable(
                file.withRow(line),
                "Line " + line + " holds bytes that are not UTF-8, which is the encoding by "
                        + (found.reason().equals("declared") ? "declaration" : found.reason()) + ".",
                "encoding",
                "UTF-8",
                "line",
                line,
                "byte",
                scan.firstNotUtf8() + 1);
    }

    private static void reportDoubleEncoding(
            ByteScan scan, DocumentSource source, SourceLocation file, Consumer<ImportIssue> issues)
            throws IOException {
        if (scan.firstDoubleEncoded() < 0) {
            return;
        }
        long line = lineOf(scan.firstDoubleEncoded(), source);
        issues.accept(TableIssue.TEXT_DOUBLE_ENCODED.at(
                file.withRow(line), "Line " + line + " holds letters that seem to be encoded twice.", "line", line));
    }

    /** The line of a byte, from 1; only asked for when something is wrong. */
    private static long lineOf(long offset, DocumentSource source) throws IOException {
        long line = 1;
        int previous = 0;
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            for (long at = 0; at < offset; at++) {
                int octet = in.read();
                if (octet == '\r' || (octet == '\n' && previous != '\r')) {
                    line++;
                }
                previous = octet;
            }
        }
        return line;
    }
}
