package fi.qwl.io.plan;

import fi.qwl.io.text.PrintableText;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanColumn;
import fi.qwl.plan.PlanTable;
import fi.qwl.words.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the cells of a plan's rows. */
final class CellTexts {

    /** Of a digest; enough to distinguish a changed text from an unchanged one. */
    private static final int PRINT_BYTES = 8;

    private CellTexts() {}

    /** The rows in the plan's order, each with all its cells: those of the area are repeated. */
    static Map<RowKey, Map<PlanCell, String>> of(DevelopmentPlan plan, Language language, PersonNames names) {
        Map<ActionId, String> states = new HashMap<>();
        for (Action action : plan.actions()) {
            states.put(action.id(), action.status().label().in(language));
        }
        Map<RowKey, Map<PlanCell, String>> rows = new LinkedHashMap<>();
        Map<String, PlanTable.Line> firsts = new HashMap<>();
        for (PlanTable.Line line : PlanTable.of(plan, language, names).lines()) {
            PlanTable.Line first = firsts.computeIfAbsent(line.area().value(), area -> line);
            String action = line.action().map(ActionId::value).orElse("");
            Map<PlanCell, String> cells = cells(line, first);
            cells.put(PlanCell.STATUS, line.action().map(states::get).orElse(""));
            rows.put(new RowKey(line.area().value(), action), cells);
        }
        return Collections.unmodifiableMap(rows);
    }

    private static Map<PlanCell, String> cells(PlanTable.Line line, PlanTable.Line first) {
        Map<PlanCell, String> cells = new EnumMap<>(PlanCell.class);
        for (PlanColumn column : PlanColumn.values()) {
            PlanCell cell = PlanCell.valueOf(column.name());
            cells.put(cell, (cell.isOfArea() ? first : line).cell(column));
        }
        return cells;
    }

    /** The rows of one area. */
    static List<RowKey> keys(DevelopmentArea area) {
        return area.actions().isEmpty()
                ? List.of(RowKey.of(area))
                : area.actions().stream()
                        .map(action -> RowKey.of(area.id(), action))
                        .toList();
    }

    /** Whether a person sees the same text: spreadsheet programs write line ends in their own way. */
    static boolean isSame(String one, String other) {
        return unified(one).equals(unified(other));
    }

    /** A text's print: it shows whether a cell was changed, and keeps no text that a person took out. */
    static String print(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(unified(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String unified(String text) {
        return PrintableText.of(text);
    }
}
