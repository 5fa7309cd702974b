package fi.qwl.io.fill;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanColumn;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.Target;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The blocks over a unit's plan; without a plan they have no repeats. */
final class PlanFields {

    private static final Map<FieldWord, PlanColumn> COLUMNS = columns();

    private PlanFields() {}

    private static Map<FieldWord, PlanColumn> columns() {
        Map<FieldWord, PlanColumn> columns = new LinkedHashMap<>();
        columns.put(FieldWord.AREA, PlanColumn.AREA);
        columns.put(FieldWord.GOAL, PlanColumn.GOAL);
        columns.put(FieldWord.TEXT, PlanColumn.ACTION);
        columns.put(FieldWord.PRACTICE, PlanColumn.IMPLEMENTATION);
        columns.put(FieldWord.RESPONSIBLE, PlanColumn.RESPONSIBLE);
        columns.put(FieldWord.SCHEDULE, PlanColumn.SCHEDULE);
        columns.put(FieldWord.FOLLOWUP, PlanColumn.FOLLOW_UP);
        return columns;
    }

    static Map<String, FieldValue> lists(Optional<DevelopmentPlan> plan, Language language, PersonNames names) {
        List<PlanTable.Line> lines = plan.map(
                        agreed -> PlanTable.of(agreed, language, names).lines())
                .orElse(List.of());
        List<Target> targets = plan.stream()
                .flatMap(agreed -> agreed.areas().stream())
                .flatMap(area -> area.goal().targets().stream())
                .toList();
        Map<String, FieldValue> lists = new LinkedHashMap<>();
        UnitFields.put(
                lists,
                FieldWord.ACTIONS,
                new FieldValue.Items(lines.stream()
                        .map(line -> Map.of(FieldWord.ACTION.normal(), action(line)))
                        .toList()));
        UnitFields.put(
                lists,
                FieldWord.TARGETS,
                new FieldValue.Items(targets.stream()
                        .map(target -> Map.of(FieldWord.TARGET.normal(), target(target, language)))
                        .toList()));
        return lists;
    }

    private static FieldValue action(PlanTable.Line line) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        COLUMNS.forEach((word, column) -> UnitFields.put(parts, word, new FieldValue.Words(line.cell(column))));
        return FieldValue.Group.of(parts);
    }

    private static FieldValue target(Target target, Language language) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        Formats formats = Formats.in(language);
        UnitFields.put(
                parts,
                FieldWord.NAME,
                new FieldValue.Words(formats.sentence(target.measure().label().in(language))));
        UnitFields.put(
                parts,
                FieldWord.VALUE,
                new FieldValue.Figure(
                        formats.number(target.value()), BigDecimal.valueOf(target.value()), OptionalDouble.empty()));
        return FieldValue.Group.of(parts);
    }
}
