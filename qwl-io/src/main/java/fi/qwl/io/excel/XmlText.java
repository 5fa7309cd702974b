package fi.qwl.io.excel;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML part, decoded strictly and watched. Decoded here, because the JDK's parser prints broken bytes
 * on standard error; watched, because a parser collects a text or an attribute in whole before anybody can count it.
 */
final class XmlText extends Reader {

    private static final int HEAD = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** Characters of markup for each of text, as a reference has; nobody writes a whole cell in longer references. */
    private static final long REFERENCE = 4;

    /** Tags and attributes around a text. */
    private static final long TAGS = 1024;

    private final Reader decoded;
    private final SourceLocation location;
    private final ReadOptions options;
    private final long longestRun;
    private long run;

    private XmlText(Reader decoded, SourceLocation location, ReadOptions options) {
        this.decoded = decoded;
        this.location = location;
        this.options = options;
        this.longestRun = REFERENCE * options.limit(ReadLimit.CELL_CHARACTERS) + TAGS;
    }

    static XmlText open(InputStream in, SourceLocation location, ReadOptions options) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 13);
        buffered.mark(HEAD);
        String head = new String(buffered.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        buffered.reset();
        int mark = head.startsWith("\u00EF\u00BB\u00BF")
                ? 3
                : head.startsWith("\u00FE\u00FF") || isMarkedLittle(head) ? 2 : 0;
        buffered.skipNBytes(mark);
        Reader decoded = new InputStreamReader(
                buffered,
                charset(head, mark, location)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new XmlText(decoded, location, options);
    }

    private static boolean isMarkedLittle(String head) {
        return head.startsWith("\u00FF\u00FE");
    }

    /** By the byte order mark, else by the places of zeros, else as the part declares, else UTF-8: as XML 1.0 has it. */
    private static Charset charset(String head, int mark, SourceLocation location) throws IOException {
        if (mark == 3) {
            return StandardCharsets.UTF_8;
        }
        if (isMarkedLittle(head) || head.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark == 2 || head.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    location, "A part of the workbook declares an encoding that is not known.");
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = decoded.read(buffer, offset, length);
        int at = offset + read;
        while (at > offset && buffer[at - 1] != '<') {
            at--;
        }
        boolean hasMarkup = at > offset;
        run = hasMarkup ? offset + read - at : run + Math.max(0, read);
        if (run > longestRun) {
            throw TableIssue.limitPassed(location, ReadLimit.CELL_CHARACTERS, options);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
