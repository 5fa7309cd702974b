package fi.qwl.io.rows;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.plan.schedule.BlockedPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The columns of a table whose headers the library itself defines, in three languages, and their cells in the current
 * row. For one sheet and one thread.
 */
public final class NamedColumns {

    public static final String NO_PEOPLE = "Expected a number of people but found something else; it is left out.";

    private static final int NONE = -1;

    private final TableCursor cursor;
    private final SourceLocation sheet;
    private final Issues issues;
    private final Map<String, Integer> indexes;

    NamedColumns(TableCursor cursor, Map<String, Integer> indexes, SourceLocation sheet, Issues issues) {
        this.cursor = cursor;
        this.indexes = indexes;
        this.sheet = sheet;
        this.issues = issues;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface Row {

        /** {@return why the current row is left out; empty where it counts} */
        Optional<? extends IssueCode> read(NamedColumns columns);
    }

    public boolean has(String name) {
        return column(name) != NONE;
    }

    /** Whether no column has anything in the current row. */
    public boolean isBlank() {
        return indexes.keySet().stream().allMatch(name -> text(name).isEmpty());
    }

    /** The cell as a person sees it; empty where it is blank. */
    public Optional<String> text(String name) {
        if (column(name) == NONE || cursor.kind(column(name)) == CellKind.BLANK) {
            return Optional.empty();
        }
        String text = Keys.trim(cursor.text(column(name)));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The cell as a number of people; empty, with an issue, where it is no whole number. */
    public OptionalInt people(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt people = peopleOf(text.get());
        if (people.isEmpty()) {
            report(name, RowIssue.NUMBER_NOT_READABLE, NO_PEOPLE);
        }
        return people;
    }

    /** A text as a number of people; empty where it is no whole number. */
    public static OptionalInt peopleOf(CharSequence text) {
        NumberText.Reading reading = NumberText.amounts().read(text);
        double number = reading.value();
        // 100 % of the people is not one of them.
        boolean isNumber = reading.kind() == NumberText.Kind.NUMBER
                && number >= 0
                && number == Math.rint(number)
                && number < 10_000_000;
        return isNumber ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** The cell as a day: a date, or a text such as 2024-09-15 or 15.9.2024; empty, with an issue, where it is none. */
    public Optional<LocalDate> date(String name) {
        if (column(name) != NONE && cursor.kind(column(name)) == CellKind.DATE) {
            return Optional.of(cursor.date(column(name)).toLocalDate());
        }
        Optional<String> text = text(name);
        Optional<LocalDate> day = text.flatMap(Days::parse);
        if (text.isPresent() && day.isEmpty()) {
            report(
                    name,
                    RowIssue.DATE_NOT_READABLE,
                    "Expected a day, such as 2024-09-15 or 15.9.2024, but found something else; it is left out.");
        }
        return day;
    }

    /** The cell's periods, separated by commas; those that are none are left out, with an issue. */
    public List<BlockedPeriod> periods(String name) {
        List<BlockedPeriod> periods = new ArrayList<>();
        for (String part : text(name).orElse("").split(",", -1)) {
            if (Keys.isBlank(part)) {
                continue;
            }
            try {
                periods.add(BlockedPeriods.parse(Keys.trim(part)));
            } catch (IllegalArgumentException none) {
                report(
                        name,
                        RowIssue.PERIOD_NOT_READABLE,
                        "Expected periods such as 2024-12-20/2025-01-07, 06-20/08-15 or W42 but found something else;"
                                + " it is left out.");
            }
        }
        return periods;
    }

    /** Reports an issue at the current row's cell; attributes are name, value, name, value. */
    public void report(String name, IssueCode code, String message, Object... attributes) {
        issues.accept(code.at(place(name), message, attributes));
    }

    /** The current row, for issues. */
    public SourceLocation place() {
        return sheet.withRow(cursor.row());
    }

    private SourceLocation place(String name) {
        SourceLocation row = place();
        return column(name) == NONE ? row : row.withColumn(column(name));
    }

    private int column(String name) {
        return indexes.getOrDefault(name, NONE);
    }

    public static List<String> spelled(String... headers) {
        return Arrays.asList(headers);
    }
}
