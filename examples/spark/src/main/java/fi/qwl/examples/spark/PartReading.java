package fi.qwl.examples.spark;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Reconciliation.LeftOut;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.survey.Survey;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a task found in one part of a wave's answers, in a form that travels between processes: the cells as bytes, which
 * carry the promise, the sums of the reading, and the issues with their places in the part. Immutable.
 */
final class PartReading implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final long shift;
    private final byte[] cells;
    private final List<Sums> sums;
    private final List<Found> found;
    private final long notListed;

    /** A file's records. */
    private record Sums(String file, long records, long counted, List<Left> left) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private record Left(IssueCode reason, long records, List<Place> places) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private record Found(IssueCode kind, Place place, String message, TreeMap<String, String> attributes)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private PartReading(int number, long shift, byte[] cells, List<Sums> sums, List<Found> found, long notListed) {
        this.number = number;
        this.shift = shift;
        this.cells = cells;
        this.sums = List.copyOf(sums);
        this.found = List.copyOf(found);
        this.notListed = notListed;
    }

    /**
     * What a part gave.
     *
     * @param number which part of the wave it is
     * @param rows how many rows it has below the header, by file
     * @param shift how many rows further down the next part's places are
     * @param read what the reader gave
     * @param cells the scored answers as bytes; empty where there are none
     */
    static PartReading of(int number, Map<String, Long> rows, long shift, ImportResult<Survey> read, byte[] cells) {
        List<Sums> sums = read.reconciliation().map(Reconciliation::files).orElse(List.of()).stream()
                .map(file -> sums(file, rows.getOrDefault(file.name(), 0L)))
                .toList();
        List<Found> found = read.issues().stream()
                .filter(issue -> issue.kind() != RowIssue.NO_ROWS)
                .map(PartReading::found)
                .toList();
        return new PartReading(number, shift, cells, sums, found, read.issuesNotListed());
    }

    private static Sums sums(Reconciliation.FileRecords file, long rows) {
        if (file.sheets().isEmpty()) {
            // Nothing in the part counted; the reader then gives no sums, but a sum over all parts needs them.
            List<Left> all = rows == 0
                    ? List.of()
                    : List.of(new Left(RowIssue.NO_ROWS, rows, List.of(new Place(file.name(), 2, ""))));
            return new Sums(file.name(), rows, 0, all);
        }
        SheetRecords sheet = file.sheets().get(0);
        List<Left> left = sheet.leftOut().stream()
                .map(each -> new Left(
                        each.reason(),
                        each.records(),
                        each.places().stream().map(Place::of).toList()))
                .toList();
        return new Sums(file.name(), sheet.records(), sheet.counted(), left);
    }

    private static Found found(ImportIssue issue) {
        return new Found(issue.kind(), Place.of(issue.location()), issue.message(), new TreeMap<>(issue.attributes()));
    }

    /** Which part of the wave it is. */
    int number() {
        return number;
    }

    /** How many rows further down the next part's places are. */
    long shift() {
        return shift;
    }

    /** The scored answers as bytes; empty where there are none. */
    byte[] cells() {
        return cells.clone();
    }

    boolean hasCells() {
        return cells.length > 0;
    }

    boolean hasError() {
        return found.stream().anyMatch(each -> each.kind.severity() == Severity.ERROR);
    }

    long notListed() {
        return notListed;
    }

    /** The sums by file, with the places of the whole file. */
    List<Map.Entry<String, SheetRecords>> sums(long rowsBefore) {
        return sums.stream()
                .map(each -> Map.entry(
                        each.file,
                        new SheetRecords(
                                SourceLocation.ofFile(each.file).withSheet(""),
                                true,
                                each.records,
                                each.counted,
                                each.left.stream()
                                        .map(left -> leftOut(left, rowsBefore))
                                        .toList())))
                .toList();
    }

    private static LeftOut leftOut(Left left, long rowsBefore) {
        return new LeftOut(
                left.reason,
                left.records,
                left.places.stream().map(place -> place.location(rowsBefore)).toList());
    }

    /** The issues, with the places of the whole file. */
    List<ImportIssue> issues(long rowsBefore) {
        return found.stream()
                .map(each -> new ImportIssue(each.kind, each.place.location(rowsBefore), each.message, each.attributes))
                .toList();
    }

    @Override
    public String toString() {
        return "PartReading " + number;
    }
}
