package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Reconciliation.FileRecords;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table file while it is open: the only way in which a reader comes to sheets and rows. A file that cannot be read
 * ends in a result with the issue that says why. For one thread.
 *
 * @param place the file, for issues
 * @param sheets its sheets, in the order in which the user sees them
 * @param issues takes what is found
 * @param sums takes what became of each sheet's records
 */
public record OpenFile(SourceLocation place, List<OpenSheet> sheets, Issues issues, List<SheetRecords> sums) {

    /**
     * What a reader makes of open files.
     *
     * @param <F> one file, or several
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Reading<F, T> {

        /** {@return what was read; empty after an error among the issues} */
        Optional<T> read(F file) throws IOException;
    }

    public OpenFile {
        sheets = List.copyOf(sheets);
    }

    /** Opens a file for as long as it is read. */
    public static <T> ImportResult<T> read(Tables tables, DocumentSource source, Reading<OpenFile, T> reading)
            throws IOException {
        return readAll(tables, List.of(source), files -> reading.read(files.get(0)));
    }

    /** Opens several files together; their issues are listed together, too. */
    public static <T> ImportResult<T> readAll(
            Tables tables, List<DocumentSource> sources, Reading<List<OpenFile>, T> reading) throws IOException {
        Issues issues = new Issues();
        List<OpenFile> open = new ArrayList<>();
        try {
            Optional<T> value = readRest(tables, sources, open, issues, reading);
            ImportResult<T> result = ImportResult.from(value, issues);
            boolean hasSums = open.stream().anyMatch(file -> !file.sums.isEmpty());
            return result.value().isEmpty()
                    ? result.withReconciliation(nothingRead(sources))
                    : hasSums ? result.withReconciliation(sumsOf(open)) : result;
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
            return ImportResult.<T>failed(issues).withReconciliation(nothingRead(sources));
        }
    }

    private static Reconciliation sumsOf(List<OpenFile> files) {
        return new Reconciliation(files.stream()
                .map(file -> new FileRecords(file.place.file(), file.sums))
                .toList());
    }

    private static Reconciliation nothingRead(List<DocumentSource> sources) {
        return new Reconciliation(sources.stream()
                .map(source -> new FileRecords(source.name(), List.of()))
                .toList());
    }

    /** Opens the next file while the earlier ones are open, so that each is closed, whatever happens to the others. */
    private static <T> Optional<T> readRest(
            Tables tables,
            List<DocumentSource> sources,
            List<OpenFile> open,
            Issues issues,
            Reading<List<OpenFile>, T> reading)
            throws IOException {
        if (open.size() == sources.size()) {
            return reading.read(open);
        }
        DocumentSource source = sources.get(open.size());
        try (TableDocument document = tables.open(source, issues)) {
            open.add(of(source, document, issues));
            return readRest(tables, sources, open, issues, reading);
        }
    }

    private static OpenFile of(DocumentSource source, TableDocument document, Issues issues) {
        SourceLocation place = SourceLocation.ofFile(source.name());
        List<OpenSheet> sheets = IntStream.range(0, document.sheets().size())
                .mapToObj(index -> new OpenSheet(document, index, place, issues))
                .toList();
        return new OpenFile(place, sheets, issues, new ArrayList<>());
    }

    /** {@return the sheets that a person sees} */
    public List<OpenSheet> visible() {
        return sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
    }

    /** {@return the first sheet that a person sees; the first one where every one is hidden} */
    public OpenSheet firstVisible() {
        return visible().stream().findFirst().orElse(sheets.get(0));
    }

    /** {@return nothing, after an error that says that the file has no rows} */
    public <T> Optional<T> noRows(String message) {
        issues.accept(RowIssue.NO_ROWS.at(place, message));
        return Optional.empty();
    }
}
