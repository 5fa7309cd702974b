package fi.qwl.io;

import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of a table that names its columns.
 *
 * @param record the record's number within the sheet, from 0: titles may stand above it
 * @param row the row as the user sees it, from 1
 * @param columns the indexes of the columns with a header, by normalised header
 */
record Header(int record, long row, Map<String, List<Integer>> columns) {

    /** How far down a header may stand. */
    private static final int DEEPEST = 30;

    /** The first records of a sheet, each as if it were the header. */
    static List<Header> candidates(TableCursor cursor) throws IOException {
        List<Header> candidates = new ArrayList<>();
        while (candidates.size() < DEEPEST && cursor.next()) {
            Map<String, List<Integer>> columns = new HashMap<>();
            for (int column = 0; column < cursor.width(); column++) {
                String key = Keys.normalise(cursor.text(column));
                if (!key.isEmpty()) {
                    columns.computeIfAbsent(key, none -> new ArrayList<>()).add(column);
                }
            }
            candidates.add(new Header(candidates.size(), cursor.row(), columns));
        }
        return candidates;
    }

    /** The candidate that has the most of the wanted headers; the uppermost of equals. */
    static Header best(List<Header> candidates, Collection<String> wanted) {
        Header best = candidates.get(0);
        for (Header candidate : candidates) {
            if (candidate.count(wanted) > best.count(wanted)) {
                best = candidate;
            }
        }
        return best;
    }

    /** How many of the wanted headers are there. */
    long count(Collection<String> wanted) {
        return wanted.stream().filter(text -> !find(text).isEmpty()).count();
    }

    /** The columns with a header. */
    List<Integer> find(String header) {
        return columns.getOrDefault(Keys.normalise(header), List.of());
    }
}
