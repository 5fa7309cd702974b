package fi.qwl.examples.spark;

import fi.qwl.io.issue.SourceLocation;
import java.io.Serializable;

/**
 * A place in a file that can travel between processes.
 *
 * @param file the file
 * @param row the row from 1; 0 for none
 * @param column the column's name; empty for none
 */
record Place(String file, long row, String column) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Place of(SourceLocation location) {
        return new Place(
                location.file(), location.row().orElse(0), location.column().orElse(""));
    }

    /** The place in the whole file: rows below the header are so many rows further down. */
    SourceLocation location(long rowsBefore) {
        SourceLocation location = SourceLocation.ofFile(file).withSheet("");
        location = row == 0 ? location : location.withRow(row > 1 ? row + rowsBefore : row);
        return column.isEmpty() ? location : location.withColumn(column);
    }
}
