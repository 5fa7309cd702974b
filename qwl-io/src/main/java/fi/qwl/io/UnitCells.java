package fi.qwl.io;

import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a row's home unit, and finds what is wrong with it. For one import and one thread. */
final class UnitCells {

    private final UnitNames names;
    private final Map<List<String>, Optional<UnitId>> known = new HashMap<>();
    private long blank;

    UnitCells(UnitNames names) {
        this.names = names;
    }

    /** The unit of the current row; none where it is blank or unknown. */
    Optional<UnitId> read(TableCursor cursor, PartColumns columns) {
        if (columns.units.length == 0) {
            return Optional.empty();
        }
        List<String> path = path(cursor, columns);
        if (path.isEmpty()) {
            blank++;
            return Optional.empty();
        }
        Optional<UnitId> unit = known.computeIfAbsent(path, names::find);
        if (unit.isEmpty()) {
            tell(path, cursor.row(), columns);
        }
        return unit;
    }

    private void tell(List<String> path, long row, PartColumns columns) {
        int column = columns.units[columns.units.length - 1];
        String name = String.join(" / ", path);
        boolean isAmbiguous = names.isAmbiguous(path);
        Optional<Unit> near = isAmbiguous ? Optional.empty() : names.near(path.get(path.size() - 1));
        if (near.isPresent()) {
            columns.findings.nearUnit(near.get(), row, column, name);
        } else {
            columns.findings.unit(isAmbiguous, row, column, name);
        }
    }

    private static List<String> path(TableCursor cursor, PartColumns columns) {
        Optional<String> separator = columns.part.mapping().unitSeparator();
        List<String> path = new ArrayList<>();
        for (int column : columns.units) {
            String text = Keys.trim(cursor.text(column));
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

    /** In how many rows the unit was blank since this was last asked. */
    long takeBlank() {
        long taken = blank;
        blank = 0;
        return taken;
    }
}
