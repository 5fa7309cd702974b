package fi.qwl.examples.spark;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows of a Spark task as a table that the library reads like any other: the same mapping, checks and places. Numbers and
 * texts of the columns stay what they are. A row's place is that in a text export of its file: the header is row 1.
 */
final class RowsSource implements DocumentSource {

    private static final String MARK = "rows of a Spark task: ";

    private final String file;
    private final List<String> columns;
    private final List<Line> lines = new ArrayList<>();

    /** A row: its place, and a cell per column, null where it is blank. */
    private static final class Line {
        private final long row;
        private final Object[] cells;

        Line(long row, Object[] cells) {
            this.row = row;
            this.cells = cells;
        }
    }

    RowsSource(String file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        lines.add(new Line(1, columns.toArray()));
    }

    /** Takes a row by its index in the file, from 0. */
    void add(long index, Object[] cells) {
        lines.add(new Line(index + 2, cells));
    }

    /** Puts the rows into their order in the file, which a shuffle does not keep. */
    RowsSource sorted() {
        lines.sort(Comparator.comparingLong(line -> line.row));
        return this;
    }

    /** How many rows there are below the header. */
    long rows() {
        return lines.size() - 1L;
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream((MARK + file).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return -1;
    }

    /** Opens these sources; to be registered with the reader. */
    static final class Format implements TableFormat {

        @Override
        public String id() {
            return "spark-rows";
        }

        @Override
        public String displayName() {
            return "Rows of a Spark task";
        }

        @Override
        public Confidence probe(byte[] head, String fileName) {
            return new String(head, StandardCharsets.UTF_8).startsWith(MARK) ? Confidence.CERTAIN : Confidence.NONE;
        }

        @Override
        public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues) {
            if (source instanceof RowsSource rows) {
                return new Document(rows);
            }
            throw new IllegalArgumentException("expected rows of a task but got " + source.name()
                    + "\nMaybe the file begins like them by chance.");
        }
    }

    private record Document(RowsSource rows) implements TableDocument {

        @Override
        public List<Sheet> sheets() {
            return List.of(new Sheet("", false));
        }

        @Override
        public Map<String, String> choices() {
            return Map.of();
        }

        @Override
        public TableCursor open(int sheet) {
            return new Cursor(rows);
        }

        @Override
        public void close() {
            // The rows are the task's.
        }
    }

    private static final class Cursor implements TableCursor {

        private final RowsSource rows;
        private int next;
        private Line line;

        Cursor(RowsSource rows) {
            this.rows = rows;
            this.line = rows.lines.get(0);
        }

        @Override
        public boolean next() {
            if (next == rows.lines.size()) {
                return false;
            }
            line = rows.lines.get(next);
            next++;
            return true;
        }

        @Override
        public long row() {
            return line.row;
        }

        /** A task has some rows of a file only: gaps between their numbers are no blank rows. */
        @Override
        public long blankRowsBefore() {
            return 0;
        }

        @Override
        public int width() {
            return rows.columns.size();
        }

        private Object cell(int column) {
            return column < line.cells.length && line.cells[column] != null ? line.cells[column] : "";
        }

        @Override
        public CellKind kind(int column) {
            Object cell = cell(column);
            if (cell instanceof Number) {
                return CellKind.NUMBER;
            }
            if (cell instanceof Boolean) {
                return CellKind.BOOLEAN;
            }
            return cell.toString().isBlank() ? CellKind.BLANK : CellKind.TEXT;
        }

        @Override
        public CharSequence text(int column) {
            Object cell = cell(column);
            if (cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
                return Long.toString(number.longValue());
            }
            return cell instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : cell.toString();
        }

        @Override
        public double number(int column) {
            return cell(column) instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
