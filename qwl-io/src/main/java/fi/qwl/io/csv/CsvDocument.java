package fi.qwl.io.csv;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file whose encoding, delimiter and width are known. */
final class CsvDocument implements TableDocument {

    /** Enough for a thousand records of most surveys. */
    private static final int SAMPLE = 1 << 18;

    private static final Pattern DELIMITER_LINE = Pattern.compile(
            "(?:\\uFEFF)?\"?sep=(\\\\t|[^\r\n\"\\x00\\p{Cs}])\"?[;,\t ]*(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);

    private final DocumentSource source;
    private final ReadOptions options;
    private final Consumer<ImportIssue> issues;
    private final SourceLocation file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final int width;
    private final int usual;
    private final int skipped;
    private final Map<String, String> choices;

    private CsvDocument(
            DocumentSource source,
            ReadOptions options,
            Consumer<ImportIssue> issues,
            SourceLocation file,
            TextEncoding encoding,
            DelimiterFinder.Fit fit,
            int skipped,
            Map<String, String> choices) {
        this.source = source;
        this.options = options;
        this.issues = issues;
        this.file = file;
        this.encoding = encoding;
        this.delimiter = fit.delimiter();
        this.width = fit.width();
        this.usual = fit.usual();
        this.skipped = skipped;
        this.choices = choices;
    }

    static CsvDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        TextEncoding encoding = TextEncoding.find(source, options, file, issues);
        String sample = sample(source, file, encoding);
        boolean isWhole = sample.length() < SAMPLE;
        Matcher directive = DELIMITER_LINE.matcher(sample);
        boolean isDirected = directive.lookingAt();
        int skipped = isDirected ? directive.end() : 0;
        boolean isRepaired = encoding.hasPaddedQuotes() || options.areStrayQuotesRead();
        DelimiterFinder finder = new DelimiterFinder(sample.substring(skipped), isWhole, isRepaired);

        DelimiterFinder.Fit fit;
        String by;
        if (options.delimiter().isPresent()) {
            fit = finder.judge(options.delimiter().get());
            by = "declared";
        } else if (isDirected) {
            String named = directive.group(1);
            fit = finder.judge(named.length() == 1 ? named.charAt(0) : '\t');
            by = "first line";
        } else {
            DelimiterFinder.Finding finding = finder.find();
            fit = finding.best();
            by = "content";
            reportRival(finding, file, issues);
        }
        if (isDirected) {
            issues.accept(TableIssue.DELIMITER_LINE.at(
                    file.withRow(1),
                    "The first line declares the delimiter (" + nameOf(fit.delimiter()) + ") and is not a record.",
                    "delimiter",
                    nameOf(fit.delimiter())));
        }
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("encoding", encoding.charset().name());
        choices.put("encoding-by", encoding.reason());
        choices.put("delimiter", nameOf(fit.delimiter()));
        choices.put("delimiter-by", by);
        choices.put("columns", Integer.toString(fit.width()));
        return new CsvDocument(
                source, options, issues, file, encoding, fit, skipped, Collections.unmodifiableMap(choices));
    }

    private static String sample(DocumentSource source, SourceLocation file, TextEncoding encoding) throws IOException {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        try (TextReader in = new TextReader(source.open(), encoding, Long.MAX_VALUE)) {
            int read = in.read(buffer, 0, SAMPLE);
            while (read > 0) {
                length += read;
                read = length < SAMPLE ? in.read(buffer, length, SAMPLE - length) : 0;
            }
        } catch (CharacterCodingException e) {
            if (length == 0) {
                throw malformed(file, encoding, 1, e);
            }
            // The cursor comes to the same place and says on which line.
        }
        return new String(buffer, 0, length);
    }

    private static void reportRival(
            DelimiterFinder.Finding finding, SourceLocation file, Consumer<ImportIssue> issues) {
        char best = finding.best().delimiter();
        char rival = finding.rival().delimiter();
        if (best != rival) {
            issues.accept(TableIssue.DELIMITER_UNSURE.at(
                    file,
                    "The delimiter was taken to be a " + nameOf(best) + ", but a " + nameOf(rival)
                            + " would fit about as well.",
                    "delimiter",
                    nameOf(best),
                    "rival",
                    nameOf(rival)));
        }
    }

    /** A delimiter as a person says it. */
    static String nameOf(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            case '\t' -> "tab";
            case '|' -> "bar";
            case DelimiterFinder.NONE -> "none";
            default -> delimiter < ' ' ? "character number " + (int) delimiter : String.valueOf(delimiter);
        };
    }

    static UnreadableTableException malformed(
            SourceLocation file, TextEncoding encoding, long line, CharacterCodingException cause) {
        return new UnreadableTableException(
                TableIssue.TEXT_MALFORMED.at(
                        file.withRow(line),
                        "Line " + line + " or one after it holds bytes that are not "
                                + encoding.charset().name()
                                + ", which is the encoding by "
                                + (encoding.reason().equals("declared") ? "declaration" : encoding.reason()) + ".",
                        "encoding",
                        encoding.charset().name(),
                        "line",
                        line),
                cause);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public Map<String, String> choices() {
        return choices;
    }

    @Override
    public TableCursor open(int sheet) throws IOException {
        Objects.checkIndex(sheet, 1);
        return new CsvCursor(this);
    }

    @Override
    public void close() {
        // Nothing is held between cursors.
    }

    LimitedInputStream bytes() throws IOException {
        // The decoder asks for small pieces; a file answers large ones better.
        InputStream large = new BufferedInputStream(source.open(), 1 << 16);
        return new LimitedInputStream(large, ReadLimit.FILE_BYTES, options, file);
    }

    TextReader text(LimitedInputStream bytes) throws IOException {
        TextReader text = new TextReader(bytes, encoding, options.limit(ReadLimit.RECORD_CHARACTERS));
        text.skipLine(skipped);
        return text;
    }

    /** The text as the parser reads it: mended where quotes need it, and as it stands in all other files. */
    Reader forParser(TextReader text, QuoteRepair.Listener listener) {
        boolean isRepaired = encoding.hasPaddedQuotes() || options.areStrayQuotesRead();
        return isRepaired ? new QuoteRepair(text, delimiter, width, options.areStrayQuotesRead(), listener) : text;
    }

    ReadOptions options() {
        return options;
    }

    SourceLocation file() {
        return file;
    }

    TextEncoding encoding() {
        return encoding;
    }

    char delimiter() {
        return delimiter;
    }

    int width() {
        return width;
    }

    /** The number of fields of most records, with blank ones that trail after the last column. */
    int usual() {
        return usual;
    }

    /** The number of lines before the first record that may be one. */
    int skippedLines() {
        return skipped > 0 ? 1 : 0;
    }

    void report(ImportIssue issue) {
        issues.accept(issue);
    }
}
