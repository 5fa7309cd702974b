package com.example.fastcsv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableIssue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A text file whose encoding, delimiter and width are known. */
final class FastCsvDocument implements TableDocument {

    /** This many records show how wide the table is. */
    private static final int SAMPLE = 200;

    private static final String DELIMITERS = ";,\t|";

    private final DocumentSource source;
    private final ReadOptions options;
    private final Consumer<ImportIssue> issues;
    private final SourceLocation file;
    private final Encoding encoding;
    private final char delimiter;
    private final boolean hasDelimiterLine;
    private final int columns;

    private FastCsvDocument(
            DocumentSource source,
            ReadOptions options,
            Consumer<ImportIssue> issues,
            SourceLocation file,
            Encoding encoding,
            String firstLine)
            throws IOException {
        this.source = source;
        this.options = options;
        this.issues = issues;
        this.file = file;
        this.encoding = encoding;
        this.hasDelimiterLine = firstLine.matches("(?i)sep=.");
        this.delimiter = options.delimiter()
                .orElseGet(() -> hasDelimiterLine ? firstLine.charAt("sep=".length()) : oftenest(firstLine));
        this.columns = width();
    }

    static FastCsvDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        Encoding encoding = Encoding.find(source, options, file, issues);
        return new FastCsvDocument(source, options, issues, file, encoding, firstLine(source, options, file, encoding));
    }

    private static String firstLine(DocumentSource source, ReadOptions options, SourceLocation file, Encoding encoding)
            throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader in = new BufferedReader(
                encoding.reader(new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file)))) {
            for (int c = in.read(); c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
                line.append((char) c);
                if (line.length() > options.limit(ReadLimit.RECORD_CHARACTERS)) {
                    throw TableIssue.limitPassed(file.withRow(1), ReadLimit.RECORD_CHARACTERS, options);
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            // The cursor comes to the same place and says on which line.
        }
        return line.toString();
    }

    private static char oftenest(String line) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            isQuoted ^= c == '"';
            if (!isQuoted && DELIMITERS.indexOf(c) >= 0) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        char best = DELIMITERS.charAt(0);
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char c = DELIMITERS.charAt(i);
            best = counts.getOrDefault(c, 0) > counts.getOrDefault(best, 0) ? c : best;
        }
        return best;
    }

    /** As wide as most of the first records. */
    private int width() throws IOException {
        Map<Integer, Integer> records = new TreeMap<>();
        try (LimitedInputStream bytes = new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file);
                CsvReader<Row> reader = reader(bytes)) {
            var iterator = reader.iterator();
            for (int i = 0; i < SAMPLE && iterator.hasNext(); i++) {
                Row record = iterator.next();
                if (record.size() > 1 || (record.size() == 1 && !record.isBlank(0))) {
                    records.merge(record.size(), 1, Integer::sum);
                }
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            // The cursor comes to the same place and says on which line.
        }
        int most = 0;
        int width = 0;
        for (Map.Entry<Integer, Integer> found : records.entrySet()) {
            if (found.getValue() >= most) {
                most = found.getValue();
                width = found.getKey();
            }
        }
        return width;
    }

    CsvReader<Row> reader(LimitedInputStream bytes) throws IOException {
        CsvReader<Row> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Row(), encoding.reader(bytes));
        if (hasDelimiterLine) {
            reader.skipLines(1);
        }
        return reader;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false));
    }

    @Override
    public Map<String, String> choices() {
        Map<String, String> choices = new TreeMap<>();
        choices.put("encoding", encoding.charset().name());
        choices.put("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
        choices.put("columns", Integer.toString(columns));
        return choices;
    }

    @Override
    public TableCursor open(int sheet) throws IOException {
        Objects.checkIndex(sheet, 1);
        return new FastCsvCursor(this, new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file));
    }

    @Override
    public void close() {
        // Nothing is held between cursors.
    }

    SourceLocation line(long number) {
        return file.withRow(number);
    }

    ReadOptions options() {
        return options;
    }

    Encoding encoding() {
        return encoding;
    }

    int columns() {
        return columns;
    }

    void report(ImportIssue issue) {
        issues.accept(issue);
    }
}
