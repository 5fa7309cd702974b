package fi.qwl.io.reported;

import fi.qwl.io.rows.Header;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The row of a report's table that names its columns, read together with the row above it: years or measures that stand
 * there over several columns belong to each of them.
 *
 * @param record its number within the sheet, from 0
 * @param row its row as the user sees it, from 1
 * @param columns the column of each name, from 0
 * @param ambiguous names that several columns have, with these
 * @param names the header of each column, from 0
 * @param unknown headers that mean nothing here in any year
 */
record ReportedHeader(
        int record,
        long row,
        Map<String, Integer> columns,
        Map<String, List<Integer>> ambiguous,
        List<String> names,
        List<String> unknown) {

    /** How far down it may stand. */
    private static final int DEEPEST = 30;

    /** The one that names most columns; the uppermost of equals. */
    static Optional<ReportedHeader> best(TableCursor cursor, ReportedColumns meanings) throws IOException {
        ReportedHeader best = null;
        Header.Texts above = new Header.Texts(0, 0, List.of());
        for (int record = 0; record < DEEPEST && cursor.next(); record++) {
            Header.Texts texts = Header.Texts.of(record, cursor);
            ReportedHeader candidate = of(above, texts, meanings);
            if (best == null || candidate.size() > best.size()) {
                best = candidate;
            }
            above = texts;
        }
        return Optional.ofNullable(best);
    }

    private static ReportedHeader of(Header.Texts above, Header.Texts texts, ReportedColumns meanings) {
        List<String> names = new ArrayList<>();
        // A cell that is alone is a title.
        boolean hasSpans =
                above.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
        String span = "";
        for (int column = 0;
                column < Math.max(above.cells().size(), texts.cells().size());
                column++) {
            span = above.cell(column).isEmpty() ? span : above.cell(column);
            String together = span + " - " + texts.cell(column);
            boolean isTogether = hasSpans
                    && !texts.cell(column).isEmpty()
                    && meanings.meaning(together).isPresent();
            String own = texts.cell(column).isEmpty() && hasSpans ? above.cell(column) : texts.cell(column);
            names.add(isTogether ? together : own);
        }
        Map<String, List<Integer>> candidates = candidates(names, meanings);
        addSatellites(names, candidates, meanings.measures());
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<String, List<Integer>> ambiguous = new LinkedHashMap<>();
        candidates.forEach((name, found) -> {
            columns.put(name, found.get(0));
            if (found.size() > 1) {
                ambiguous.put(name, found);
            }
        });
        return new ReportedHeader(
                texts.record(),
                texts.row(),
                columns,
                ambiguous,
                texts.cells(),
                unknown(names, columns.values(), meanings));
    }

    /** The columns of each name: those that say the wave, or else those without a year. */
    private static Map<String, List<Integer>> candidates(List<String> names, ReportedColumns meanings) {
        Map<String, List<Integer>> dated = new LinkedHashMap<>();
        Map<String, List<Integer>> candidates = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            Map<String, List<Integer>> of = meanings.isOfTheWave(names.get(column)) ? dated : candidates;
            meanings.nameOf(names.get(column))
                    .ifPresent(name ->
                            of.computeIfAbsent(name, none -> new ArrayList<>()).add(at));
        }
        candidates.putAll(dated);
        return candidates;
    }

    /** Columns of one and the same header, each beside a measure's, are the measures': {@code FE, n, YI, n}. */
    private static void addSatellites(List<String> names, Map<String, List<Integer>> candidates, List<Measure> known) {
        Map<Integer, Measure> measures = new LinkedHashMap<>();
        for (Measure measure : known) {
            candidates.getOrDefault(measure.key(), List.of()).forEach(column -> measures.put(column, measure));
        }
        List<Integer> counts = new ArrayList<>();
        List<Integer> risks = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (ReportedColumns.isCount(names.get(column))) {
                counts.add(column);
            } else if (ReportedColumns.isRisk(names.get(column))) {
                risks.add(column);
            }
        }
        Set<Integer> satellites = new HashSet<>(counts);
        satellites.addAll(risks);
        for (Map.Entry<Integer, Measure> owned :
                owners(counts, satellites, measures).entrySet()) {
            candidates.getOrDefault(ReportedColumns.RESPONDENTS, List.of()).remove(owned.getKey());
            candidates
                    .computeIfAbsent(ReportedColumns.countOf(owned.getValue()), none -> new ArrayList<>())
                    .add(owned.getKey());
        }
        for (Map.Entry<Integer, Measure> owned :
                owners(risks, satellites, measures).entrySet()) {
            candidates
                    .computeIfAbsent(ReportedColumns.riskOf(owned.getValue()), none -> new ArrayList<>())
                    .add(owned.getKey());
        }
        candidates.values().removeIf(List::isEmpty);
    }

    /** Whose each column is: the measure's on its left if all have one there, or else the one on its right. */
    private static Map<Integer, Measure> owners(
            List<Integer> columns, Set<Integer> satellites, Map<Integer, Measure> measures) {
        Map<Integer, Measure> left = beside(columns, satellites, measures, -1);
        Map<Integer, Measure> right = beside(columns, satellites, measures, 1);
        if (columns.size() < 2) {
            return Map.of();
        }
        return left.size() == columns.size() ? left : right.size() == columns.size() ? right : Map.of();
    }

    private static Map<Integer, Measure> beside(
            List<Integer> columns, Set<Integer> satellites, Map<Integer, Measure> measures, int step) {
        Map<Integer, Measure> owners = new LinkedHashMap<>();
        for (int column : columns) {
            int at = column + step;
            while (satellites.contains(at)) {
                at += step;
            }
            Measure measure = measures.get(at);
            if (measure != null && !owners.containsValue(measure)) {
                owners.put(column, measure);
            }
        }
        return owners;
    }

    private static List<String> unknown(List<String> names, Collection<Integer> used, ReportedColumns meanings) {
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = Keys.trim(names.get(column));
            if (!name.isEmpty()
                    && !used.contains(column)
                    && meanings.meaning(name).isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private int size() {
        return columns.size();
    }

    /** The headers of the columns that are read, by column. */
    Map<Integer, String> headers() {
        Map<Integer, String> headers = new LinkedHashMap<>();
        columns.values().stream()
                .filter(column -> column < names.size() && !names.get(column).isEmpty())
                .forEach(column -> headers.put(column, names.get(column)));
        return headers;
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    boolean hasUnits() {
        return has(ReportedColumns.ID) || has(ReportedColumns.UNIT);
    }

    boolean hasMeasureOf(List<Measure> known) {
        return known.stream().anyMatch(measure -> has(measure.key()));
    }

    /** What is under each name in the cursor's row. */
    Map<String, ReportedFigure> figures(TableCursor cursor) {
        Map<String, ReportedFigure> figures = new LinkedHashMap<>();
        columns.forEach((name, column) -> figures.put(name, ReportedFigure.of(cursor, column)));
        return figures;
    }
}
