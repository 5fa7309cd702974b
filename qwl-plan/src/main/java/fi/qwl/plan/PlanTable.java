package fi.qwl.plan;

import static java.util.stream.Collectors.joining;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as the table that people know: seven columns, a line for each action, the area's own cells on its first line
 * only. An area without actions has one line. Cells of what is not agreed are empty. Immutable.
 */
public final class PlanTable {

    private enum Wording implements Phrase {
        BETWEEN,
        FROM,
        UNTIL,
        EVALUATION
    }

    private final List<String> headings;
    private final List<Line> lines;

    private PlanTable(List<String> headings, List<Line> lines) {
        this.headings = headings;
        this.lines = lines;
    }

    /** One line. Immutable. */
    public static final class Line {
        private final AreaId area;
        private final Optional<ActionId> action;
        private final Map<PlanColumn, String> cells;

        private Line(AreaId area, Optional<ActionId> action, Map<PlanColumn, String> cells) {
            this.area = area;
            this.action = action;
            this.cells = cells;
        }

        /** {@return the area's id} */
        public AreaId area() {
            return area;
        }

        /** {@return the action's id; empty for an area without actions} */
        public Optional<ActionId> action() {
            return action;
        }

        /** {@return the seven cells, in order; unmodifiable} */
        public List<String> cells() {
            return Arrays.stream(PlanColumn.values()).map(this::cell).toList();
        }

        /**
         * One cell.
         *
         * @param column the column
         * @return its text; may be empty
         */
        public String cell(PlanColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The table of a plan.
     *
     * @param plan the plan
     * @param language the language of headings, roles and dates; the unit's own words stay as they are
     * @param names the host's names
     * @return the table
     */
    public static PlanTable of(DevelopmentPlan plan, Language language, PersonNames names) {
        Words words = new Words(language, names);
        List<String> headings = Arrays.stream(PlanColumn.values())
                .map(column -> column.label().in(language))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (DevelopmentArea area : plan.areas()) {
            lines.addAll(words.lines(area));
        }
        return new PlanTable(headings, List.copyOf(lines));
    }

    /** {@return the seven headings, in order; unmodifiable} */
    public List<String> headings() {
        return headings;
    }

    /** {@return the lines, in the plan's order; unmodifiable} */
    public List<Line> lines() {
        return lines;
    }

    /**
     * The days of an action in words.
     *
     * @param start the first day, if it is known
     * @param due the last day, if it is known
     * @param language the readers' language
     * @return such as {@code 9.1.2025–30.5.2025} or <i>viimeistään 30.5.2025</i>; empty where neither day is known
     */
    public static String days(Optional<LocalDate> start, Optional<LocalDate> due, Language language) {
        Formats formats = Formats.in(language);
        if (start.isPresent() && due.isPresent()) {
            return Wording.BETWEEN.in(language, formats.day(start.get()), formats.day(due.get()));
        }
        return start.map(day -> Wording.FROM.in(language, formats.day(day)))
                .or(() -> due.map(day -> Wording.UNTIL.in(language, formats.day(day))))
                .orElse("");
    }

    private record Words(Language language, PersonNames names) {

        List<Line> lines(DevelopmentArea area) {
            Map<PlanColumn, String> first = areaCells(area);
            if (area.actions().isEmpty()) {
                return List.of(new Line(area.id(), Optional.empty(), first));
            }
            List<Line> lines = new ArrayList<>();
            for (Action action : area.actions()) {
                Map<PlanColumn, String> cells = lines.isEmpty() ? first : new EnumMap<>(PlanColumn.class);
                cells.putAll(actionCells(action));
                lines.add(new Line(area.id(), Optional.of(action.id()), cells));
            }
            return lines;
        }

        private Map<PlanColumn, String> areaCells(DevelopmentArea area) {
            Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
            cells.put(PlanColumn.AREA, area.topic());
            cells.put(PlanColumn.GOAL, area.goal().text());
            Stream<String> evaluateBy = area.evaluateBy().map(this::evaluation).stream();
            Stream<String> outcome =
                    area
                            .evaluation()
                            .map(evaluation -> evaluation.outcome().label().in(language))
                            .stream();
            cells.put(
                    PlanColumn.FOLLOW_UP,
                    joined(Stream.of(Stream.of(area.followUp(), responsible(area.followedBy())), evaluateBy, outcome)
                            .flatMap(parts -> parts)));
            return cells;
        }

        private Map<PlanColumn, String> actionCells(Action action) {
            Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
            cells.put(PlanColumn.ACTION, action.text());
            cells.put(PlanColumn.IMPLEMENTATION, action.implementation());
            cells.put(PlanColumn.RESPONSIBLE, responsible(action.responsible()));
            cells.put(
                    PlanColumn.SCHEDULE,
                    joined(Stream.of(action.schedule(), days(action.start(), action.due(), language))));
            return cells;
        }

        private String responsible(List<Responsible> responsible) {
            return responsible.stream().map(one -> one.text(language, names)).collect(joining(", "));
        }

        private String evaluation(LocalDate day) {
            return Wording.EVALUATION.in(language, Formats.in(language).day(day));
        }

        private static String joined(Stream<String> parts) {
            return parts.filter(part -> !part.isBlank()).collect(joining("; "));
        }
    }
}
