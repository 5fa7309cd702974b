package fi.qwl.io.plan;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds a plan's table in a workbook: the hidden sheet by its content, the table by its headings. */
final class WorkbookFinder {

    static final String AREA_ID = "qwl-area";
    static final String ACTION_ID = "qwl-action";

    private static final int MOST_COLUMNS = 64;
    private static final int DEEPEST_HEADER = 30;
    /** A sheet with fewer of the headings is another sheet. */
    private static final int FEWEST_HEADINGS = 4;

    private final OpenFile file;
    private final Issues issues;

    WorkbookFinder(OpenFile file) {
        this.file = file;
        this.issues = file.issues();
    }

    private record RawCell(CellKind kind, String text) {}

    private record RawRow(long row, List<RawCell> cells) {

        List<String> texts() {
            return cells.stream().map(RawCell::text).toList();
        }
    }

    private record RawSheet(SourceLocation place, List<RawRow> rows) {

        boolean isOrigin() {
            return !rows.isEmpty()
                    && !rows.get(0).cells().isEmpty()
                    && rows.get(0).cells().get(0).text().startsWith(WorkbookOrigin.FORMAT);
        }
    }

    private record Heading(int record, Map<PlanCell, List<Integer>> cells, Map<String, Integer> ids) {}

    Optional<FoundWorkbook> find() throws IOException {
        List<RawSheet> sheets = new ArrayList<>();
        for (OpenSheet sheet : file.sheets()) {
            sheets.add(new RawSheet(sheet.place(), sheet.readExactly(WorkbookFinder::rows)));
        }
        Optional<WorkbookOrigin> origin = origin(sheets);
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        Optional<RawSheet> table = table(sheets, origin.get());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Heading heading = withRenamed(table.get(), heading(table.get()), origin.get());
        if (!isWhole(table.get(), heading)) {
            return Optional.empty();
        }
        reportAbove(table.get(), heading, origin.get());
        List<FoundRow> rows = rows(table.get(), heading, origin.get().language());
        return Optional.of(new FoundWorkbook(origin.get(), table.get().place(), rows));
    }

    /** What a person wrote above the table is read by nobody, so it is reported. */
    private void reportAbove(RawSheet sheet, Heading heading, WorkbookOrigin origin) {
        for (RawRow row : sheet.rows().subList(0, heading.record())) {
            for (int column = 0; column < row.cells().size(); column++) {
                String text = text(row, column);
                if (!origin.above().isEmpty() && !Keys.isBlank(text) && !origin.isWrittenAbove(text)) {
                    issues.accept(PlanWorkbookIssue.TEXT_ABOVE_TABLE.at(
                            sheet.place().withRow(row.row()).withColumn(column),
                            "Expected the title, the state and the strengths as they were written but found another"
                                    + " text; it is not read. If a strength changed, record it in the plan."));
                }
            }
        }
    }

    private static List<RawRow> rows(TableCursor cursor) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        while (cursor.next()) {
            List<RawCell> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(cursor.width(), MOST_COLUMNS); column++) {
                cells.add(cell(cursor, column));
            }
            rows.add(new RawRow(cursor.row(), cells));
        }
        return rows;
    }

    private static RawCell cell(TableCursor cursor, int column) {
        CellKind kind = cursor.kind(column);
        // A percent cell says 80 % to the person who wrote it.
        String text = (kind == CellKind.NUMBER ? cursor.shown(column) : cursor.text(column)).toString();
        if (kind == CellKind.DATE) {
            LocalDateTime time = cursor.date(column);
            text = time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : text;
        }
        return new RawCell(kind, text);
    }

    private Optional<WorkbookOrigin> origin(List<RawSheet> sheets) {
        Optional<RawSheet> found = sheets.stream().filter(RawSheet::isOrigin).findFirst();
        if (found.isEmpty()) {
            error(
                    PlanWorkbookIssue.PLAN_WORKBOOK_UNKNOWN,
                    file.place(),
                    "Expected a workbook that PlanWorkbook wrote but its hidden sheet is not there. Write the workbook"
                            + " again and copy the texts into it.");
            return Optional.empty();
        }
        Optional<WorkbookOrigin> origin = WorkbookOrigin.read(
                found.get().rows().stream().map(RawRow::texts).toList());
        if (origin.isEmpty()) {
            error(
                    PlanWorkbookIssue.PLAN_WORKBOOK_DAMAGED,
                    found.get().place(),
                    "Expected the hidden sheet of format " + WorkbookOrigin.FORMAT
                            + "1 but it is of another format or was changed. Write the workbook again and copy the texts"
                            + " into it.");
        }
        return origin;
    }

    private Optional<RawSheet> table(List<RawSheet> sheets, WorkbookOrigin origin) {
        List<RawSheet> found = sheets.stream()
                .filter(sheet -> !sheet.isOrigin())
                .filter(sheet -> heading(sheet).cells().size() >= FEWEST_HEADINGS)
                .toList();
        if (found.isEmpty()) {
            error(
                    PlanWorkbookIssue.PLAN_TABLE_MISSING,
                    file.place(),
                    "Expected a sheet with the headings of a plan but found none. Check that the row of headings was"
                            + " not changed.");
            return Optional.empty();
        }
        List<RawSheet> versions = found.size() > 1 ? versions(found, origin) : found;
        if (versions.size() > 1) {
            error(
                    PlanWorkbookIssue.PLAN_TABLE_AMBIGUOUS,
                    versions.get(1).place(),
                    "Expected one sheet with the headings of a plan but found " + versions.size()
                            + " that differ, the first being sheet "
                            + versions.get(0).place().sheet().orElse("") + ". Delete the copies that do not count.",
                    "sheets",
                    versions.size(),
                    "first",
                    versions.get(0).place().sheet().orElse(""));
            return Optional.empty();
        }
        if (found.size() > 1) {
            issues.accept(PlanWorkbookIssue.SHEET_COPIED.at(
                    versions.get(0).place(),
                    "Expected one sheet with the headings of a plan but found " + found.size()
                            + "; the others are as they were written or hold the same, and this one is read.",
                    "sheets",
                    found.size()));
        }
        return Optional.of(versions.get(0));
    }

    /** The sheets that say something of their own: no second one that holds the same, and none as it was written. */
    private static List<RawSheet> versions(List<RawSheet> sheets, WorkbookOrigin origin) {
        Map<List<List<String>>, RawSheet> distinct = new LinkedHashMap<>();
        sheets.forEach(sheet -> distinct.putIfAbsent(written(sheet), sheet));
        List<RawSheet> changed = distinct.values().stream()
                .filter(sheet -> !isAsWritten(sheet, origin))
                .toList();
        return changed.isEmpty() ? List.of(sheets.get(0)) : changed;
    }

    private static List<List<String>> written(RawSheet sheet) {
        return below(sheet, heading(sheet)).map(RawRow::texts).toList();
    }

    /** The rows below the headings in which there is something. */
    private static Stream<RawRow> below(RawSheet sheet, Heading heading) {
        return sheet.rows().stream()
                .skip(heading.record() + 1L)
                .filter(row -> row.texts().stream().anyMatch(text -> !Keys.isBlank(text)));
    }

    private static boolean isAsWritten(RawSheet sheet, WorkbookOrigin origin) {
        Heading heading = heading(sheet);
        Set<RowKey> keys = new HashSet<>();
        below(sheet, heading).forEach(row -> keys.add(key(row, heading)));
        boolean areAsWritten = below(sheet, heading)
                .allMatch(row -> heading.cells().entrySet().stream()
                        .allMatch(cell -> origin.isWritten(
                                key(row, heading),
                                cell.getKey(),
                                text(row, cell.getValue().get(0)))));
        return areAsWritten && keys.equals(origin.prints().keySet());
    }

    private static Heading heading(RawSheet sheet) {
        Heading best = new Heading(0, Map.of(), Map.of());
        for (int record = 0; record < Math.min(sheet.rows().size(), DEEPEST_HEADER); record++) {
            Heading heading = heading(record, sheet.rows().get(record));
            if (heading.cells().size() > best.cells().size()) {
                best = heading;
            }
        }
        return best;
    }

    private static Heading heading(int record, RawRow row) {
        Map<PlanCell, List<Integer>> cells = new EnumMap<>(PlanCell.class);
        Map<String, Integer> ids = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            int at = column;
            String key = Keys.normalise(row.cells().get(column).text());
            cell(key)
                    .ifPresent(cell -> cells.computeIfAbsent(cell, none -> new ArrayList<>())
                            .add(at));
            ids.putIfAbsent(key, column);
        }
        return new Heading(record, cells, ids);
    }

    /** A heading that a person renamed is known by its place, if that column still holds what was written into it. */
    private Heading withRenamed(RawSheet sheet, Heading heading, WorkbookOrigin origin) {
        RawRow row = sheet.rows().get(heading.record());
        Map<PlanCell, List<Integer>> cells = new EnumMap<>(heading.cells());
        for (PlanCell cell : PlanCell.values()) {
            int place = WorkbookSheets.column(cell);
            boolean isRenamed = !cells.containsKey(cell)
                    && !Keys.isBlank(text(row, place))
                    && cells.values().stream().noneMatch(columns -> columns.contains(place))
                    && holdsWritten(sheet, heading, cell, origin);
            if (isRenamed) {
                cells.put(cell, List.of(place));
                issues.accept(PlanWorkbookIssue.HEADING_RENAMED.at(
                        sheet.place().withRow(row.row()).withColumn(place),
                        "Expected the heading that was written but found another; the column is known by its place.",
                        "expected",
                        cell.label().in(Language.EN)));
            }
        }
        return new Heading(heading.record(), cells, heading.ids());
    }

    private static boolean holdsWritten(RawSheet sheet, Heading heading, PlanCell cell, WorkbookOrigin origin) {
        return sheet.rows().stream()
                .skip(heading.record() + 1L)
                .filter(row -> !Keys.isBlank(text(row, WorkbookSheets.column(cell))))
                .anyMatch(row -> origin.isWritten(key(row, heading), cell, text(row, WorkbookSheets.column(cell))));
    }

    private static RowKey key(RawRow row, Heading heading) {
        return new RowKey(
                Keys.trim(text(row, heading.ids().getOrDefault(AREA_ID, MOST_COLUMNS))),
                Keys.trim(text(row, heading.ids().getOrDefault(ACTION_ID, MOST_COLUMNS))));
    }

    private static Optional<PlanCell> cell(String key) {
        return Arrays.stream(PlanCell.values())
                .filter(cell -> Arrays.stream(Language.values())
                        .anyMatch(language ->
                                Keys.normalise(cell.label().in(language)).equals(key)))
                .findFirst();
    }

    private boolean isWhole(RawSheet sheet, Heading heading) {
        SourceLocation row =
                sheet.place().withRow(sheet.rows().get(heading.record()).row());
        List<String> missing = new ArrayList<>();
        for (PlanCell cell : PlanCell.values()) {
            List<Integer> columns = heading.cells().getOrDefault(cell, List.of());
            if (columns.isEmpty()) {
                missing.add(cell.label().in(Language.FI) + " / " + cell.label().in(Language.SV) + " / "
                        + cell.label().in(Language.EN));
            }
            if (columns.size() > 1) {
                error(
                        PlanWorkbookIssue.COLUMN_TWICE,
                        row.withColumn(columns.get(1)),
                        "Expected each heading once but this one is in column "
                                + SourceLocation.columnLetters(columns.get(0)) + " too. Rename or delete one.",
                        "column",
                        SourceLocation.columnLetters(columns.get(0)));
            }
        }
        for (String id : List.of(AREA_ID, ACTION_ID)) {
            if (!heading.ids().containsKey(id)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            error(
                    RowIssue.COLUMNS_MISSING,
                    row,
                    "Expected columns with these headings but they are missing: " + missing
                            + ". Write the workbook again and copy the texts into it.",
                    "headers",
                    missing);
        }
        return !issues.hasError();
    }

    private List<FoundRow> rows(RawSheet sheet, Heading heading, Language language) {
        Map<PlanCell, Integer> columns = new EnumMap<>(PlanCell.class);
        heading.cells().forEach((cell, indexes) -> columns.put(cell, indexes.get(0)));
        List<FoundRow> rows = new ArrayList<>();
        for (RawRow raw :
                sheet.rows().subList(heading.record() + 1, sheet.rows().size())) {
            SourceLocation place = sheet.place().withRow(raw.row());
            if (isHeadingAgain(raw, columns)) {
                issues.accept(RowIssue.ROW_HEADER_AGAIN.at(
                        place, "The row repeats the headings and is left out; it is no new area.", "rows", 1));
                continue;
            }
            rows.add(new FoundRow(place, key(raw, heading), cells(raw, columns, place, language), columns));
        }
        return rows;
    }

    private static boolean isHeadingAgain(RawRow raw, Map<PlanCell, Integer> columns) {
        long same = columns.entrySet().stream()
                .filter(entry -> cell(Keys.normalise(text(raw, entry.getValue())))
                        .filter(entry.getKey()::equals)
                        .isPresent())
                .count();
        return same * 2 > columns.size();
    }

    private Map<PlanCell, String> cells(
            RawRow raw, Map<PlanCell, Integer> columns, SourceLocation place, Language language) {
        Map<PlanCell, String> cells = new EnumMap<>(PlanCell.class);
        columns.forEach((cell, column) -> {
            CellKind kind =
                    column < raw.cells().size() ? raw.cells().get(column).kind() : CellKind.BLANK;
            boolean isText = switch (kind) {
                case BLANK, TEXT, NUMBER, BOOLEAN -> true;
                case DATE -> cell == PlanCell.SCHEDULE || cell == PlanCell.FOLLOW_UP;
                case TIME, DURATION, ERROR, UNCALCULATED -> false;
            };
            if (isText) {
                String text = text(raw, column);
                cells.put(cell, kind == CellKind.NUMBER ? withOwnMark(text, language) : text);
            } else {
                issues.accept(
                        PlanWorkbookIssue.CELL_NOT_TEXT.at(place.withColumn(column), notText(kind), "kind", kind));
            }
        });
        return cells;
    }

    /** A number as a program in that language shows it. */
    private static String withOwnMark(String number, Language language) {
        return language == Language.EN ? number : number.replace('.', ',');
    }

    private static String notText(CellKind kind) {
        String found = switch (kind) {
            case DATE -> "a date; a spreadsheet may have taken a text such as 2.3 for one";
            case TIME, DURATION -> "a time; a spreadsheet may have taken a text such as 2:30 for one";
            case ERROR -> "an error such as #N/A";
            default -> "a formula without its value";
        };
        return "Expected a text but found " + found + "; the plan's cell stays as it is. Write it as text.";
    }

    private static String text(RawRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).text() : "";
    }

    private void error(IssueCode code, SourceLocation place, String message, Object... attributes) {
        issues.accept(code.at(place, message, attributes));
    }
}
