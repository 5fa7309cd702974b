package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Warns of units that are blank because their cells are merged with one above: a person sees the unit's name over all of the
 * rows, the file has it in the first only. Nothing is filled in.
 */
final class MergedUnits {

    /** So many names are listed. */
    private static final int MOST_NAMES = 10;

    private MergedUnits() {}

    /**
     * Reports the blank units that lie in merged cells.
     *
     * @param blankRows the rows in which a column of the unit is blank, by their numbers
     */
    static void report(PartColumns columns, BitSet blankRows, Issues issues) throws IOException {
        if (blankRows.isEmpty()) {
            return;
        }
        OpenSheet sheet = columns.part.sheet();
        List<MergedRange> hiding = new ArrayList<>();
        BitSet hidden = new BitSet();
        for (MergedRange range : sheet.mergedRanges()) {
            BitSet here = blankRows.get(0, blankRows.length());
            here.clear(0, (int) Math.min(range.firstRow() + 1, blankRows.length()));
            here.clear((int) Math.min(range.lastRow() + 1, blankRows.length()), blankRows.length());
            boolean isOfUnits = IntStream.of(columns.units)
                    .anyMatch(column -> range.firstColumn() <= column && column <= range.lastColumn());
            if (isOfUnits && !here.isEmpty()) {
                hiding.add(range);
                hidden.or(here);
            }
        }
        if (!hiding.isEmpty()) {
            Set<String> names = names(sheet, hiding);
            MergedRange first = hiding.get(0);
            issues.accept(SurveyIssue.UNITS_MERGED.at(
                    columns.part.place().withRow(first.firstRow()).withColumn(first.firstColumn()),
                    "In " + hidden.cardinality() + " rows a unit is blank since its cell is merged with one above: "
                            + names
                            + ". These people are not counted in it. Unmerge the cells and fill in the unit of each row.",
                    "rows",
                    hidden.cardinality(),
                    "names",
                    names));
        }
    }

    private static Set<String> names(OpenSheet sheet, List<MergedRange> ranges) throws IOException {
        return sheet.read(cursor -> {
            Set<String> names = new LinkedHashSet<>();
            while (names.size() < MOST_NAMES && cursor.next()) {
                for (MergedRange range : ranges) {
                    String name = range.firstRow() == cursor.row() ? Keys.trim(cursor.text(range.firstColumn())) : "";
                    if (!name.isEmpty()) {
                        names.add(name);
                    }
                }
            }
            return names;
        });
    }
}
