package fi.qwl.io.plan;

import static java.util.stream.Collectors.toCollection;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The hidden sheet: which version of which plan was written, in which language, and a print of every cell.
 *
 * @param plan the plan's id
 * @param version the version that was written
 * @param language the language of the cells
 * @param above the prints of what was written above the table
 * @param prints for each row that was written, the prints of its cells
 */
record WorkbookOrigin(
        String plan, int version, Language language, Set<String> above, Map<RowKey, Map<PlanCell, String>> prints) {

    static final String FORMAT = "qwl-plan-workbook/";
    private static final String CURRENT = FORMAT + "1";

    static WorkbookOrigin of(
            DevelopmentPlan plan, Language language, List<String> above, Map<RowKey, Map<PlanCell, String>> rows) {
        Map<RowKey, Map<PlanCell, String>> prints = new LinkedHashMap<>();
        rows.forEach((key, cells) -> {
            Map<PlanCell, String> ofRow = new EnumMap<>(PlanCell.class);
            for (PlanCell cell : PlanCell.values()) {
                ofRow.put(cell, CellTexts.print(cells.getOrDefault(cell, "")));
            }
            prints.put(key, ofRow);
        });
        return new WorkbookOrigin(
                plan.id().value(), plan.version(), language, prints(above), Collections.unmodifiableMap(prints));
    }

    private static Set<String> prints(List<String> texts) {
        return texts.stream().map(CellTexts::print).collect(toCollection(LinkedHashSet::new));
    }

    /** Whether a text above the table is one that was written there. */
    boolean isWrittenAbove(String text) {
        return above.contains(CellTexts.print(text));
    }

    /** The sheet's lines. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        List<String> first = new ArrayList<>(List.of(CURRENT, plan, Integer.toString(version), language.code()));
        first.addAll(above);
        lines.add(first);
        prints.forEach((key, cells) -> {
            List<String> line = new ArrayList<>(List.of(key.area(), key.action()));
            line.addAll(cells.values());
            lines.add(line);
        });
        return lines;
    }

    /** Reads what {@link #lines} gave; empty if it is not that. */
    static Optional<WorkbookOrigin> read(List<List<String>> lines) {
        List<String> first = lines.get(0);
        if (first.size() < 4 || !first.get(0).equals(CURRENT) || !first.get(2).matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        Optional<Language> language = Arrays.stream(Language.values())
                .filter(one -> one.code().equals(first.get(3)))
                .findFirst();
        Map<RowKey, Map<PlanCell, String>> prints = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() < 2 + PlanCell.values().length) {
                return Optional.empty();
            }
            Map<PlanCell, String> ofRow = new EnumMap<>(PlanCell.class);
            for (PlanCell cell : PlanCell.values()) {
                ofRow.put(cell, line.get(2 + ofRow.size()));
            }
            prints.put(new RowKey(line.get(0), line.get(1)), ofRow);
        }
        Set<String> above = new LinkedHashSet<>(first.subList(4, first.size()));
        above.removeIf(String::isEmpty);
        return language.map(
                one -> new WorkbookOrigin(first.get(1), Integer.parseInt(first.get(2)), one, above, prints));
    }

    /** Whether a row looks as it was written. */
    boolean isWritten(FoundRow row) {
        return Arrays.stream(PlanCell.values()).allMatch(cell -> isWritten(row.key(), cell, row.text(cell)));
    }

    boolean has(RowKey key) {
        return prints.containsKey(key);
    }

    /** Whether a text is the one that was written. */
    boolean isWritten(RowKey key, PlanCell cell, String text) {
        return CellTexts.print(text).equals(prints.getOrDefault(key, Map.of()).get(cell));
    }
}
