package fi.qwl.io.reported;

import fi.qwl.io.rows.BareText;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A sheet about one unit, which its name shows: what is measured stands in one column and its value beside it, or below the
 * year where several years are side by side. Read into its figures by what they are, as {@link ReportedColumns} calls them.
 * For one sheet and one thread.
 */
final class UnitSheet {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?:-\\d{1,2})?");

    private static final int MOST_UNKNOWN = 10;

    private final String wave;
    private final ReportedColumns meanings;
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, ReportedFigure> figures = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean hasYears;
    /** Where this wave's values are under its year. */
    private OptionalInt yearColumn = OptionalInt.empty();
    /** Where the numbers of people are beside the values. */
    private OptionalInt countColumn = OptionalInt.empty();

    private UnitSheet(Wave wave, ReportedColumns meanings) {
        this.wave = wave.toString();
        this.meanings = meanings;
        meanings.measures().forEach(measure -> measures.put(measure.key(), measure));
    }

    /**
     * What a sheet says.
     *
     * @param figures by what they are; the first of each name counts
     * @param unknown labels beside figures that mean nothing here, at most {@link #MOST_UNKNOWN}
     */
    record Read(Map<String, ReportedFigure> figures, List<String> unknown) {}

    /** Reads a sheet's figures. */
    static Read read(TableCursor cursor, Wave wave, ReportedColumns meanings) throws IOException {
        UnitSheet reading = new UnitSheet(wave, meanings);
        while (cursor.next()) {
            reading.readRow(cursor);
        }
        return new Read(reading.figures, reading.unknown);
    }

    private void readRow(TableCursor cursor) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < cursor.width(); column++) {
            cells.add(Keys.trim(BareText.of(cursor.text(column).toString())));
        }
        if (isRowOfYears(cells)) {
            int column = cells.indexOf(wave);
            yearColumn = column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
            hasYears = true;
        }
        for (int column = 0; column < cells.size(); column++) {
            Optional<String> name = meanings.meaning(cells.get(column));
            if (name.isPresent()) {
                readFigure(cursor, column, name.get());
                return;
            }
        }
        keepUnknown(cursor, cells);
    }

    /** A label that means nothing here with a figure beside it may be a measure that is spelled in another way. */
    private void keepUnknown(TableCursor cursor, List<String> cells) {
        int label = 0;
        while (label < cells.size() && cells.get(label).isEmpty()) {
            label++;
        }
        if (label == cells.size() || unknown.size() == MOST_UNKNOWN || isRowOfYears(cells)) {
            return;
        }
        OptionalInt value = valueColumn(cursor, label);
        boolean hasFigure = value.isPresent()
                && ReportedFigure.of(cursor, value.getAsInt())
                        .percent(ReportedUnit.percent())
                        .isPresent();
        if (hasFigure && NumberText.amounts().read(cells.get(label)).kind() == NumberText.Kind.NO_NUMBER) {
            unknown.add(cells.get(label));
        }
    }

    private static boolean isRowOfYears(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.stream().anyMatch(cell -> YEAR.matcher(cell).matches())
                && filled.stream().filter(cell -> !YEAR.matcher(cell).matches()).count() <= 1;
    }

    private void readFigure(TableCursor cursor, int label, String name) {
        OptionalInt value = valueColumn(cursor, label);
        if (value.isEmpty()) {
            return;
        }
        ReportedFigure figure = ReportedFigure.of(cursor, value.getAsInt());
        boolean isOfPeople = figure.isHidden() || figure.people().respondents().isPresent();
        if (name.equals(ReportedColumns.RESPONDENTS) && !isOfPeople && label > 0) {
            countColumn = OptionalInt.of(label);
            return;
        }
        figures.putIfAbsent(name, figure);
        Measure measure = measures.get(name);
        if (measure != null && !hasYears) {
            readBeside(cursor, value.getAsInt(), measure);
        }
    }

    private OptionalInt valueColumn(TableCursor cursor, int label) {
        if (hasYears) {
            return yearColumn.orElse(-1) > label ? yearColumn : OptionalInt.empty();
        }
        for (int column = label + 1; column < cursor.width(); column++) {
            if (cursor.kind(column) != CellKind.BLANK) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /** What is right of a measure's value: how many people it is of, and a risk class. */
    private void readBeside(TableCursor cursor, int value, Measure measure) {
        for (int column = value + 1; column < cursor.width(); column++) {
            ReportedFigure beside = ReportedFigure.of(cursor, column);
            if (column == countColumn.orElse(-1) && !beside.isBlank()) {
                figures.putIfAbsent(ReportedColumns.countOf(measure), beside);
            } else if (measure instanceof Factor && beside.risk().isPresent()) {
                figures.putIfAbsent(ReportedColumns.riskOf(measure), beside);
            }
        }
    }
}
