package fi.qwl.io.plan;

import fi.qwl.io.issue.Issues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table that a person may have sorted without the hidden cells beside it. Then each row's ids are another's,
 * and a row is known by what it holds: a permutation of the rows that were written changes nothing.
 */
final class SortedRows {

    /** A row with fewer of its cells as they were written is taken for none that was. */
    private static final int FEWEST_SAME_CELLS = PlanCell.values().length / 2;

    private static final RowKey UNKNOWN = new RowKey("?", "?");

    private final FoundWorkbook found;
    private final Issues issues;

    SortedRows(FoundWorkbook found, Issues issues) {
        this.found = found;
        this.issues = issues;
    }

    /** The rows under the ids of what they hold; as they were found unless one is beside the ids of another. */
    List<FoundRow> recognised() {
        return found.rows().stream().anyMatch(this::isOfAnother) ? byContent() : found.rows();
    }

    private boolean isOfAnother(FoundRow row) {
        return !row.isEmptied()
                && !isWritten(row, row.key())
                && found.origin().prints().keySet().stream().anyMatch(key -> isWritten(row, key) && !isAtHome(key));
    }

    /** A row that was changed so that it is like another is no other. */
    private boolean isAtHome(RowKey key) {
        return found.rows().stream().anyMatch(row -> row.key().equals(key) && isWritten(row, key));
    }

    private boolean isWritten(FoundRow row, RowKey key) {
        return found.origin().isWritten(row.withKey(key));
    }

    private int sameCells(FoundRow row, RowKey key) {
        int same = 0;
        for (PlanCell cell : PlanCell.values()) {
            same += found.origin().isWritten(key, cell, row.text(cell)) ? 1 : 0;
        }
        return same;
    }

    private List<FoundRow> byContent() {
        Set<RowKey> free = new LinkedHashSet<>(found.origin().prints().keySet());
        Map<FoundRow, RowKey> keys = new LinkedHashMap<>();
        List<FoundRow> filled =
                found.rows().stream().filter(row -> !row.isEmptied()).toList();
        for (int fewest = PlanCell.values().length; fewest >= FEWEST_SAME_CELLS; fewest--) {
            for (FoundRow row : filled) {
                if (!keys.containsKey(row)) {
                    nearest(row, free, fewest).ifPresent(key -> {
                        keys.put(row, key);
                        free.remove(key);
                    });
                }
            }
        }
        long moved = keys.entrySet().stream()
                .filter(entry -> !entry.getKey().key().equals(entry.getValue()))
                .count();
        issues.accept(PlanWorkbookIssue.ROWS_SORTED.at(
                found.sheet(),
                "Expected each row beside its hidden cells but " + moved
                        + " rows stand beside those of another; they were"
                        + " probably sorted, and each is taken for what it holds.",
                "rows",
                moved));
        List<FoundRow> rows = new ArrayList<>();
        for (FoundRow row : found.rows()) {
            // What is like none of the rows that are left may be new, or one of them rewritten.
            RowKey otherwise = row.isEmptied() || free.isEmpty() ? RowKey.NONE : UNKNOWN;
            rows.add(row.withKey(keys.getOrDefault(row, otherwise)));
        }
        return rows;
    }

    /** Its own ids before others'; empty if it is like too few cells of any. */
    private Optional<RowKey> nearest(FoundRow row, Set<RowKey> free, int fewest) {
        return free.stream()
                .filter(key -> sameCells(row, key) >= fewest)
                .max(Comparator.comparing((RowKey key) -> key.equals(row.key())));
    }
}
