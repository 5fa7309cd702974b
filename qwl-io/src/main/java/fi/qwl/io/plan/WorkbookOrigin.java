package fi.qwl.io.plan;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hidden sheet: which version of which plan was written, in which language, and a print of every cell.
 *
 * @param plan the plan's id
 * @param version the version that was written
 * @param language the language of the cells
 * @param prints for each row that was written, the prints of its cells
 */
record WorkbookOrigin(String plan, int version, Language language, Map<RowKey, Map<PlanCell, String>> prints) {

    static final String FORMAT = "qwl-plan-workbook/";
    private static final String CURRENT = FORMAT + "1";

    static WorkbookOrigin of(DevelopmentPlan plan, Language language, Map<RowKey, Map<PlanCell, String>> rows) {
        Map<RowKey, Map<PlanCell, String>> prints = new LinkedHashMap<>();
        rows.forEach((key, cells) -> {
            Map<PlanCell, String> ofRow = new EnumMap<>(PlanCell.class);
            for (PlanCell cell : PlanCell.values()) {
                ofRow.put(cell, CellTexts.print(cells.getOrDefault(cell, "")));
            }
            prints.put(key, ofRow);
        });
        return new WorkbookOrigin(plan.id().value(), plan.version(), language, Collections.unmodifiableMap(prints));
    }

    /** The sheet's lines. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(CURRENT, plan, Integer.toString(version), language.code()));
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
        return language.map(one -> new WorkbookOrigin(first.get(1), Integer.parseInt(first.get(2)), one, prints));
    }

    boolean has(RowKey key) {
        return prints.containsKey(key);
    }

    /** Whether a text is the one that was written. */
    boolean isWritten(RowKey key, PlanCell cell, String text) {
        return CellTexts.print(text).equals(prints.getOrDefault(key, Map.of()).get(cell));
    }
}
