package fi.qwl.io.survey;

import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Finds rows that repeat the headers of the answers, as where tables were pasted below each other. For one sheet. */
final class HeaderAgain {

    /** What such a row is. */
    enum Kind {
        NONE,
        SAME_ORDER,
        OTHER_ORDER
    }

    private final PartColumns columns;
    private final Set<String> headers = new HashSet<>();
    /** The lengths of the headers: most cells are no header by their length alone, and a file has millions. */
    private final BitSet lengths = new BitSet();

    HeaderAgain(PartColumns columns) {
        this.columns = columns;
        for (int[] item : columns.items) {
            for (int column : item) {
                String header = header(column);
                headers.add(Keys.normalise(header));
                lengths.set(header.length());
            }
        }
    }

    private String header(int column) {
        return columns.part.header().names().get(column);
    }

    /** What the current row is. */
    Kind of(TableCursor cursor) {
        if (columns.firstAnswer == SurveyPart.NO_COLUMN || !isHeader(cursor, columns.firstAnswer)) {
            return Kind.NONE;
        }
        int all = 0;
        int found = 0;
        int own = 0;
        for (int[] item : columns.items) {
            for (int column : item) {
                all++;
                found += isHeader(cursor, column) ? 1 : 0;
                own += Keys.normalise(cursor.text(column)).equals(Keys.normalise(header(column))) ? 1 : 0;
            }
        }
        if (own * 2 > all) {
            return own == found ? Kind.SAME_ORDER : Kind.OTHER_ORDER;
        }
        return found * 2 > all ? Kind.OTHER_ORDER : Kind.NONE;
    }

    private boolean isHeader(TableCursor cursor, int column) {
        CharSequence cell = cursor.text(column);
        return cell.length() > 1 && lengths.get(cell.length()) && headers.contains(Keys.normalise(cell));
    }
}
