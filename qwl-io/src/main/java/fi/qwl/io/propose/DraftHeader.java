package fi.qwl.io.propose;

import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.Header.Texts;
import fi.qwl.io.rows.HeaderRecords;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.NumberText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a table of which nothing is known beforehand, with what it asks in its own spelling.
 *
 * @param header the header
 * @param texts what each column asks: the row of a grid, the text below or above a code, or the name
 * @param stems what the columns of one grid have in common; empty for a column that is alone
 */
record DraftHeader(Header header, List<String> texts, List<String> stems) {

    /** How far down a header may stand; above it are titles, of one cell each. */
    private static final int DEEPEST = 30;

    private static final int MOST_RECORDS = 3;

    /** Grids as tools write them: question and row, with what is the question first. */
    private static final List<Pattern> GRIDS = List.of(
            Pattern.compile("(?s)(.+?)\\s*\\[([^\\[\\]]+)]"),
            Pattern.compile("(?s)(.+) - (.+)"),
            Pattern.compile("([^\\s/]+(?:/[^\\s/]+)*)/([^\\s/]+)"),
            Pattern.compile("(?s)(.+?): (.+)"),
            Pattern.compile("(?s)(.*[^.\\s])\\.([^.\\s].*)"));

    static Optional<DraftHeader> read(TableCursor cursor) throws IOException {
        Deque<Texts> top = new ArrayDeque<>();
        int read = 0;
        while (read < DEEPEST + MOST_RECORDS && top.size() < MOST_RECORDS && cursor.next()) {
            Texts texts = Texts.of(read++, cursor);
            if (!top.isEmpty()
                    || texts.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                top.add(texts);
            }
        }
        return top.isEmpty() ? Optional.empty() : Optional.of(of(new ArrayList<>(top)));
    }

    private static DraftHeader of(List<Texts> records) {
        Header header = HeaderRecords.read(records);
        Texts asked = asked(records, header);
        List<String> texts = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (int column = 0; column < header.names().size(); column++) {
            String name = header.names().get(column);
            String text = asked.cell(column);
            text = header.kind() == HeaderKind.ROWS_BELOW || text.isEmpty() ? name : text;
            Optional<Matcher> grid = grid(text);
            stems.add(grid.or(() -> grid(name)).map(parts -> parts.group(1)).orElse(""));
            texts.add(grid.map(parts -> parts.group(2)).orElse(text));
        }
        return new DraftHeader(header, List.copyOf(texts), List.copyOf(stems));
    }

    /** The record that says in words what is asked. */
    private static Texts asked(List<Texts> records, Header header) {
        int last = header.record() - records.get(0).record();
        return switch (header.kind()) {
            case TEXTS_BELOW -> records.get(last);
            case CODES_BELOW, IMPORT_IDS -> records.get(last - 1);
            default -> records.get(0);
        };
    }

    private static Optional<Matcher> grid(String name) {
        return GRIDS.stream()
                .map(pattern -> pattern.matcher(name))
                .filter(Matcher::matches)
                .findFirst();
    }

    /** Whether what is above a column is rather somebody's answer: the file then has no header. */
    boolean isAnswer(int column) {
        String name = header.names().get(column);
        return name.contains("@")
                || NumberText.codes().read(name).kind() == NumberText.Kind.NUMBER
                || AnswerTally.isKnownLabel(name);
    }
}
