package com.example.fastcsv;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Delimited text by FastCSV, instead of the built-in format, which reads the same files with Commons CSV.
 *
 * <p>The encoding is declared, or that of a byte order mark, or UTF-8 if all bytes are, or else windows-1252. The
 * delimiter is declared, or said by a first line {@code sep=;}, or the one of semicolon, comma, tab and bar that stands
 * oftenest in the first record outside quotes. Choices are {@code encoding}, {@code delimiter} and {@code columns}.
 *
 * <p>Holds no state and is safe for use by several threads.
 */
public final class FastCsvFormat implements TableFormat {

    /** What a text file looks like is what the built-in format says. */
    private final TableFormat builtIn = new CsvFormat();

    /** The format. */
    public FastCsvFormat() {}

    @Override
    public String id() {
        return "fastcsv";
    }

    @Override
    public Set<String> replaces() {
        return Set.of("csv");
    }

    @Override
    public String displayName() {
        return "Delimited text, by FastCSV (.csv, .tsv, .txt)";
    }

    @Override
    public Confidence probe(byte[] head, String fileName) {
        return builtIn.probe(head, fileName);
    }

    @Override
    public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(issues, "issues");
        return FastCsvDocument.open(source, options, issues);
    }
}
