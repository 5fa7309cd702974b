package fi.qwl.io.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An opened table file: its sheets, and what was found out or chosen to read it. A text file has one sheet without a
 * name.
 *
 * <p>Not safe for use by several threads.
 */
public interface TableDocument extends Closeable {

    /**
     * One sheet.
     *
     * @param name the sheet's name; empty for text files
     * @param isHidden whether it is hidden from the person who opens the file
     */
    record Sheet(String name, boolean isHidden) {}

    /** {@return the sheets that hold tables, in the order in which the user sees them} */
    List<Sheet> sheets();

    /**
     * What was chosen to read the file, such as {@code encoding}, {@code delimiter} or {@code date-system}.
     *
     * @return names and values, in a stable order
     */
    Map<String, String> choices();

    /**
     * The merged cells of a sheet, for titles that span several columns of a header.
     *
     * @param sheet the index into {@link #sheets()}
     * @return the ranges in the order of the file; empty for formats that have none
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     * @throws IndexOutOfBoundsException if there is no such sheet
     */
    default List<MergedRange> mergedRanges(int sheet) throws IOException {
        Objects.checkIndex(sheet, sheets().size());
        return List.of();
    }

    /**
     * Opens a sheet from its first record. A document has at most one cursor open at a time.
     *
     * @param sheet the index into {@link #sheets()}
     * @return the cursor; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     * @throws IndexOutOfBoundsException if there is no such sheet
     */
    TableCursor open(int sheet) throws IOException;
}
