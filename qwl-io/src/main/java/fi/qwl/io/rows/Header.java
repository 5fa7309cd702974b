package fi.qwl.io.rows;

import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one to three records of a table that name its columns. A column is found by its full name; where no column has the
 * name in full, by a part of it: the row of a grid, the text below a code, the code below a text; where none has such a part,
 * by the text without what tools write around it.
 *
 * @param record the number of the last of its records within the sheet, from 0: titles may be above it
 * @param row the first of its rows as the user sees it, from 1
 * @param kind its shape
 * @param names the full name of each column, as it is shown
 * @param columns the indexes of the columns by normalised full name
 * @param parts the indexes of the columns by normalised part of the name
 * @param bare the indexes of the columns by name or part without numbers, markup and punctuation around it
 */
public record Header(
        int record,
        long row,
        HeaderKind kind,
        List<String> names,
        Map<String, List<Integer>> columns,
        Map<String, List<Integer>> parts,
        Map<String, List<Integer>> bare) {

    /** How far down a header may stand. */
    private static final int DEEPEST = 30;

    /** The most names that are listed as found instead of others. */
    private static final int MOST_OTHERS = 10;

    /** The most records of one header. */
    private static final int MOST_RECORDS = 3;

    /** One record's cells, as far as a header needs them. */
    public record Texts(int record, long row, List<String> cells) {

        public static Texts of(int record, TableCursor cursor) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < cursor.width(); column++) {
                cells.add(Keys.trim(cursor.text(column)));
            }
            return new Texts(record, cursor.row(), cells);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * The header that has the most of the wanted names; the uppermost of equals. Reading ends with the first that has
     * all, so that no more than two rows of answers are looked at.
     */
    public static Optional<Header> best(TableCursor cursor, Collection<String> wanted) throws IOException {
        Header best = null;
        Deque<Texts> ahead = new ArrayDeque<>();
        int read = 0;
        for (int first = 0; first < DEEPEST; first++) {
            while (ahead.size() < MOST_RECORDS && cursor.next()) {
                ahead.add(Texts.of(read++, cursor));
            }
            if (ahead.isEmpty()) {
                break;
            }
            Header candidate = HeaderRecords.read(new ArrayList<>(ahead));
            if (best == null || candidate.count(wanted) > best.count(wanted)) {
                best = candidate;
            }
            if (best.count(wanted) == wanted.size()) {
                break;
            }
            ahead.remove();
        }
        return Optional.ofNullable(best);
    }

    /** A header of the names and parts of each column. */
    public static Header of(Texts first, Texts last, HeaderKind kind, List<String> names, List<List<String>> parts) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        Map<String, List<Integer>> byPart = new HashMap<>();
        Map<String, List<Integer>> byBare = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            put(byName, names.get(column), column);
            put(byBare, BareText.of(names.get(column)), column);
            for (String part : new LinkedHashSet<>(parts.get(column))) {
                put(byPart, part, column);
                put(byBare, BareText.of(part), column);
            }
        }
        return new Header(last.record(), first.row(), kind, List.copyOf(names), byName, byPart, byBare);
    }

    private static void put(Map<String, List<Integer>> columns, String text, int column) {
        String key = Keys.normalise(text);
        if (!key.isEmpty()) {
            List<Integer> there = columns.computeIfAbsent(key, none -> new ArrayList<>());
            if (!there.contains(column)) {
                there.add(column);
            }
        }
    }

    /** How many of the wanted names are there. */
    public long count(Collection<String> wanted) {
        return wanted.stream().filter(text -> !find(text).isEmpty()).count();
    }

    /**
     * The columns with a name, or else with such a part of the name, or else with one that differs only by numbers, markup or
     * punctuation around it.
     */
    public List<Integer> find(String name) {
        List<Integer> exact = findExact(name);
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Integer> part = parts.getOrDefault(Keys.normalise(name), List.of());
        return part.isEmpty() ? bare.getOrDefault(Keys.normalise(BareText.of(name)), List.of()) : part;
    }

    /**
     * Names that are none of the wanted ones, at most ten. None where no wanted one is there, for then the record may be
     * answers.
     */
    public List<String> others(Collection<String> wanted) {
        return others(wanted, MOST_OTHERS);
    }

    private List<String> others(Collection<String> wanted, int most) {
        Set<Integer> known =
                wanted.stream().flatMap(text -> find(text).stream()).collect(Collectors.toSet());
        return IntStream.range(0, known.isEmpty() ? 0 : names.size())
                .filter(column -> !known.contains(column))
                .mapToObj(names::get)
                .filter(name -> !name.isEmpty())
                .limit(most)
                .toList();
    }

    /**
     * The headers that are there and look most like missing ones, each with the missing one after it; none for those that
     * nothing looks like.
     *
     * @param wanted all names that are asked for
     */
    public List<String> near(List<String> missing, Collection<String> wanted) {
        List<String> others = others(wanted, names.size());
        List<String> near = new ArrayList<>();
        for (String name : missing.subList(0, Math.min(MOST_OTHERS, missing.size()))) {
            Nearest.of(name, others).ifPresent(other -> near.add(other + " ~ " + name));
        }
        return near;
    }

    /** The columns with a name in full. */
    public List<Integer> findExact(String name) {
        return columns.getOrDefault(Keys.normalise(name), List.of());
    }

    /** The columns that a preset means: {@code A|B} for either, {@code ~pattern} for all whose name fits. */
    public List<Integer> findLike(String spelling) {
        if (spelling.startsWith("~")) {
            Pattern pattern = Pattern.compile(spelling.substring(1));
            return columns.entrySet().stream()
                    .filter(entry -> pattern.matcher(entry.getKey()).matches())
                    .flatMap(entry -> entry.getValue().stream())
                    .sorted()
                    .toList();
        }
        for (String name : spelling.split("\\|", -1)) {
            List<Integer> found = findExact(name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
