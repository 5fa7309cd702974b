package fi.qwl.examples.spark;

import fi.qwl.index.Cells;
import fi.qwl.index.CellsBuilder;
import fi.qwl.index.RowScorer;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Reconciliation.FileRecords;
import fi.qwl.io.issue.Reconciliation.LeftOut;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.survey.Wave;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A wave put together of its parts: the cells are to the bit those of one reading, and the sums add up. The order in which
 * parts come leaves no trace. Immutable.
 */
final class WaveReading {

    private static final Comparator<SourceLocation> BY_ROW = Comparator.comparing(SourceLocation::file)
            .thenComparing(place -> place.row().orElse(0))
            .thenComparing(place -> place.column().orElse(""));

    private final Optional<Cells> cells;
    private final Reconciliation sums;
    private final List<ImportIssue> issues;

    private WaveReading(Optional<Cells> cells, Reconciliation sums, List<ImportIssue> issues) {
        this.cells = cells;
        this.sums = sums;
        this.issues = List.copyOf(issues);
    }

    static WaveReading of(SurveyDefinition definition, Wave wave, Iterable<PartReading> parts) throws IOException {
        List<PartReading> inOrder = new ArrayList<>();
        parts.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingInt(PartReading::number));
        RowScorer scorer = RowScorer.of(definition.model(), definition.questionnaire());
        CellsBuilder builder = Cells.builder(scorer, wave, definition.policy());
        Map<String, List<SheetRecords>> byFile = new TreeMap<>();
        List<ImportIssue> issues = new ArrayList<>();
        long rowsBefore = 0;
        boolean isWhole = true;
        boolean isAnybodyThere = false;
        for (PartReading part : inOrder) {
            isWhole &= !part.hasError();
            if (part.hasCells()) {
                builder.add(Cells.readFrom(new ByteArrayInputStream(part.cells()), scorer));
                isAnybodyThere = true;
            }
            for (Map.Entry<String, SheetRecords> sum : part.sums(rowsBefore)) {
                byFile.computeIfAbsent(sum.getKey(), none -> new ArrayList<>()).add(sum.getValue());
            }
            issues.addAll(part.issues(rowsBefore));
            rowsBefore += part.shift();
        }
        List<FileRecords> files = new ArrayList<>();
        byFile.forEach((file, sheets) -> files.add(new FileRecords(file, List.of(sumOf(file, sheets)))));
        return new WaveReading(
                isWhole && isAnybodyThere ? Optional.of(builder.build()) : Optional.empty(),
                new Reconciliation(files),
                issues);
    }

    private static SheetRecords sumOf(String file, List<SheetRecords> parts) {
        Map<String, List<LeftOut>> byReason = new TreeMap<>();
        parts.forEach(part -> part.leftOut()
                .forEach(left -> byReason.computeIfAbsent(left.reason().code(), none -> new ArrayList<>())
                        .add(left)));
        return new SheetRecords(
                SourceLocation.ofFile(file).withSheet(""),
                true,
                parts.stream().mapToLong(SheetRecords::records).sum(),
                parts.stream().mapToLong(SheetRecords::counted).sum(),
                byReason.values().stream().map(WaveReading::together).toList());
    }

    /** Each part has its own first places: the first of all are among them. */
    private static LeftOut together(List<LeftOut> parts) {
        return new LeftOut(
                parts.get(0).reason(),
                parts.stream().mapToLong(LeftOut::records).sum(),
                parts.stream()
                        .flatMap(left -> left.places().stream())
                        .sorted(BY_ROW)
                        .limit(LeftOut.MOST_PLACES)
                        .toList());
    }

    /** The scored answers; empty where a part has an error or nobody answered. */
    Optional<Cells> cells() {
        return cells;
    }

    /** What became of every record of every file. */
    Reconciliation sums() {
        return sums;
    }

    /** What is worth a person's look, with the places in the whole files. */
    List<ImportIssue> issues() {
        return issues.stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .sorted(Comparator.comparing(ImportIssue::location, BY_ROW))
                .toList();
    }
}
