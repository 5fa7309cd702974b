package fi.qwl.io.survey;

import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows' home units in one sheet, and finds what is wrong with them. For one import and one thread. */
final class UnitCells {

    private final UnitNames names;
    private final PartColumns columns;
    private final Map<List<String>, Optional<UnitId>> known = new HashMap<>();
    /** What was found by a single cell's text, as it stands: most files name a unit in one way. */
    private final Map<String, Optional<UnitId>> found = new HashMap<>();

    /** The nearest unit by an unknown name: thousands may have written the same one. */
    private final Map<String, Optional<Unit>> nearest = new HashMap<>();

    /** The rows in which a column of the unit is blank, by their numbers. */
    private final BitSet blankRows = new BitSet();

    private long blank;
    private boolean isTotals;

    UnitCells(UnitNames names, PartColumns columns) {
        this.names = names;
        this.columns = columns;
    }

    /** The unit of the current row; empty where it is blank or unknown. */
    Optional<UnitId> read(TableCursor cursor) {
        isTotals = false;
        if (columns.units.length != 1) {
            return columns.units.length == 0 ? Optional.empty() : readPath(cursor);
        }
        String text = cursor.text(columns.units[0]).toString();
        Optional<UnitId> before = found.get(text);
        if (before != null) {
            return before;
        }
        Optional<UnitId> unit = readPath(cursor);
        if (unit.isPresent()) {
            found.put(text, unit);
        }
        return unit;
    }

    private Optional<UnitId> readPath(TableCursor cursor) {
        List<String> path = path(cursor);
        if (path.isEmpty()) {
            blank++;
            return Optional.empty();
        }
        isTotals = isMarked(path.get(path.size() - 1)) && !names.isDeclared(path);
        if (isTotals) {
            return Optional.empty();
        }
        Optional<UnitId> unit = known.computeIfAbsent(path, this::find);
        if (unit.isEmpty()) {
            tell(path, cursor.row());
        }
        return unit;
    }

    private boolean isMarked(String name) {
        return TotalsRows.isMarkedBy(name) || (names.hasOrganisation() && TotalsRows.isMarkedShortly(name));
    }

    /** What the mapping says of a name comes first: somebody was asked and has answered. */
    private Optional<UnitId> find(List<String> path) {
        String declared = columns.part.mapping().unitNames().get(Keys.normalise(String.join(" / ", path)));
        return declared == null ? names.find(path) : names.find(declared);
    }

    private void tell(List<String> path, long row) {
        int column = columns.units[columns.units.length - 1];
        String name = String.join(" / ", path);
        boolean isAmbiguous = names.isAmbiguous(path);
        Optional<Unit> near =
                isAmbiguous ? Optional.empty() : nearest.computeIfAbsent(path.get(path.size() - 1), names::near);
        if (near.isPresent()) {
            columns.findings.nearUnit(near.get(), row, column, name);
        } else {
            columns.findings.unit(isAmbiguous, row, column, name);
        }
    }

    private List<String> path(TableCursor cursor) {
        Optional<String> separator = columns.part.mapping().unitSeparator();
        List<String> path = new ArrayList<>();
        for (int column : columns.units) {
            String text = Keys.trim(cursor.text(column));
            if (text.isEmpty() && cursor.row() < Integer.MAX_VALUE) {
                blankRows.set((int) cursor.row());
            }
            String[] names = separator.isEmpty()
                    ? new String[] {text}
                    : text.split(Pattern.quote(Keys.trim(separator.get())), -1);
            for (String name : names) {
                if (!Keys.isBlank(name)) {
                    path.add(Keys.trim(name));
                }
            }
        }
        return path;
    }

    /** Whether the row that was read last is one of sums or means, and so nobody's answers. */
    boolean isTotals() {
        return isTotals;
    }

    /** The rows in which a column of the unit is blank. */
    BitSet blankRows() {
        return blankRows;
    }

    /** In how many rows the unit was blank. */
    long blank() {
        return blank;
    }
}
