package fi.qwl.io.rows;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.spi.TableCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and reads the table whose headers the library itself defines, in three languages: the first visible sheet that has
 * the columns which are needed. Other sheets that have them are reported, and every record is counted or left out for a
 * reason. Immutable.
 */
public final class NamedTable {

    private final Map<String, List<String>> spellings;
    private final List<List<String>> needed;

    /**
     * A table.
     *
     * @param spellings the headers of each column, by the column's name here; of several the first that is there counts
     * @param needed the names of the columns that must be there, or any of several such lists
     */
    public NamedTable(Map<String, List<String>> spellings, List<List<String>> needed) {
        this.spellings = spellings;
        this.needed = List.copyOf(needed);
    }

    /** A sheet and its header, with the columns that were found by name. */
    private record Found(OpenSheet sheet, Header header, Map<String, Integer> columns) {}

    /** Reads each row of a file's table; reports what is missing where there is none. */
    public void forEachRow(OpenFile file, NamedColumns.Row row) throws IOException {
        List<Found> sheets = sheets(file);
        Optional<Found> whole = sheets.stream()
                .filter(found -> !found.sheet().isHidden() || file.visible().isEmpty())
                .filter(found -> isWhole(found.columns()))
                .findFirst();
        Optional<Found> first = sheets.stream()
                .filter(found -> found.sheet().equals(file.firstVisible()))
                .findFirst();
        Optional<Found> chosen = whole.or(() -> first);
        if (chosen.isEmpty()) {
            file.noRows("Expected a header and rows below it but found none.");
            return;
        }
        Found table = chosen.get();
        table.sheet().checkHeader(table.header().row(), table.header().record(), file.issues());
        if (whole.isEmpty()) {
            reportMissing(table, file);
            return;
        }
        PassedOver passedOver = new PassedOver(file);
        for (Found other : sheets) {
            if (!other.equals(table) && isWhole(other.columns())) {
                passedOver.add(other.sheet(), other.header().record(), true);
            }
        }
        passedOver.report("Move the rows to the first of the sheets, or rename the headers of the others.");
        read(table, file, row);
    }

    private void read(Found table, OpenFile file, NamedColumns.Row row) throws IOException {
        RecordCounts counts = new RecordCounts(table.sheet().place());
        HeaderAgain again = new HeaderAgain(headers(table));
        long records = table.sheet().readBelow(table.header().record(), cursor -> {
            NamedColumns columns =
                    new NamedColumns(cursor, table.columns(), table.sheet().place(), file.issues());
            long read = 0;
            while (cursor.next()) {
                read++;
                Optional<? extends IssueCode> reason = reasonToLeaveOut(columns, cursor, again, row);
                if (reason.isPresent()) {
                    counts.leaveOut(reason.get(), cursor.row());
                } else {
                    counts.count();
                }
            }
            return read;
        });
        HeaderAgain.report(counts, file.issues());
        counts.reportEmpty(file.issues());
        file.sums().add(counts.sums(records));
    }

    private static Optional<? extends IssueCode> reasonToLeaveOut(
            NamedColumns columns, TableCursor cursor, HeaderAgain again, NamedColumns.Row row) {
        if (columns.isBlank()) {
            return Optional.of(RowIssue.ROW_EMPTY);
        }
        Optional<RowIssue> header = again.find(cursor);
        return header.isPresent() ? header : row.read(columns);
    }

    private static Map<Integer, String> headers(Found table) {
        Map<Integer, String> headers = new LinkedHashMap<>();
        table.columns()
                .values()
                .forEach(column -> headers.put(column, table.header().names().get(column)));
        return headers;
    }

    private List<Found> sheets(OpenFile file) throws IOException {
        List<Found> found = new ArrayList<>();
        for (OpenSheet sheet : file.sheets()) {
            Optional<Header> header = sheet.header(
                    spellings.values().stream().flatMap(List::stream).toList());
            header.ifPresent(records -> found.add(new Found(sheet, records, columns(records))));
        }
        return found;
    }

    private Map<String, Integer> columns(Header header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        spellings.forEach((name, headers) -> headers.stream()
                .map(header::findExact)
                .flatMap(Collection::stream)
                .findFirst()
                .ifPresent(column -> columns.put(name, column)));
        return columns;
    }

    private boolean isWhole(Map<String, Integer> columns) {
        return needed.stream().anyMatch(columns.keySet()::containsAll);
    }

    private void reportMissing(Found table, OpenFile file) {
        List<String> missing = needed.size() > 1
                ? List.of(String.join(
                        " / ", needed.stream().map(names -> first(names.get(0))).toList()))
                : needed.get(0).stream()
                        .filter(name -> !table.columns().containsKey(name))
                        .map(name -> String.join(" / ", spellings.getOrDefault(name, List.of(name))))
                        .toList();
        List<String> all = spellings.values().stream().flatMap(List::stream).toList();
        List<String> near = table.header().near(missing, all);
        file.issues()
                .accept(RowIssue.COLUMNS_MISSING.at(
                        table.sheet().place().withRow(table.header().row()),
                        "Expected columns with these headers but they are missing: " + missing + "."
                                + (near.isEmpty() ? "" : " These look like them: " + near + ".")
                                + " Add them, or check that this is the right file.",
                        "headers",
                        missing,
                        "near",
                        near,
                        "found",
                        table.header().others(all)));
    }

    private String first(String name) {
        return spellings.getOrDefault(name, List.of(name)).get(0);
    }
}
