package fi.qwl.io.plan;

import fi.qwl.io.issue.SourceLocation;
import java.util.Arrays;
import java.util.Map;

/**
 * A row of the workbook's table.
 *
 * @param location the row's place
 * @param key the ids in its hidden cells; both empty in a row that a person added
 * @param cells its texts to the character; a cell that is no text is missing, and was reported
 * @param columns the index of each column
 */
record FoundRow(SourceLocation location, RowKey key, Map<PlanCell, String> cells, Map<PlanCell, Integer> columns) {

    FoundRow withKey(RowKey other) {
        return new FoundRow(location, other, cells, columns);
    }

    SourceLocation place(PlanCell cell) {
        return location.withColumn(columns.getOrDefault(cell, 0));
    }

    String text(PlanCell cell) {
        return cells.getOrDefault(cell, "");
    }

    /** Whether a person sees nothing in it. */
    boolean isEmptied() {
        return cells.size() == PlanCell.values().length
                && cells.values().stream().allMatch(String::isBlank);
    }

    /** Whether a person sees the same in both. */
    boolean looksLike(FoundRow other) {
        return Arrays.stream(PlanCell.values()).allMatch(cell -> CellTexts.isSame(text(cell), other.text(cell)));
    }

    boolean hasAction() {
        return PlanCell.ofAction().stream().anyMatch(cell -> !text(cell).isBlank());
    }
}
