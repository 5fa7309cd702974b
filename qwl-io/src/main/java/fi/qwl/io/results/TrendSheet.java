package fi.qwl.io.results;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.trend.UnitTrend;
import fi.qwl.model.Measure;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The factors and the index of all units over the waves, a row each, with their last change. */
final class TrendSheet {

    private static final int HEADER = 1;
    private static final int WAVES = 4;

    private final ResultsSheets book;
    private final SheetWriter out;
    private final UnitTrend trend;
    private final Map<Wave, Integer> columns = new HashMap<>();
    private int row = HEADER;

    TrendSheet(ResultsSheets book) {
        this.book = book;
        this.out = book.sheet(ResultsText.TREND);
        this.trend = UnitTrend.of(book.waves());
    }

    void write() {
        List<String> headings = new ArrayList<>(List.of(
                book.in(ResultsText.ID),
                book.in(ResultsText.UNIT),
                book.in(ResultsText.MEASURE),
                book.in(ResultsText.LIMIT)));
        List<Integer> widths = new ArrayList<>(List.of(10, 36, 46, 10));
        for (PublishedResults results : book.waves()) {
            columns.put(results.wave(), headings.size());
            headings.add(results.wave().toString());
            widths.add(13);
        }
        headings.addAll(List.of(book.in(ResultsText.CHANGE), book.in(ResultsText.SINCE), book.in(ResultsText.VERDICT)));
        widths.addAll(List.of(10, 19, 36));
        out.widths(widths);
        out.title(0, book.in(ResultsText.TREND));
        out.headings(HEADER, headings, column -> column >= WAVES - 1 && column <= WAVES + 1 + columns.size());
        for (PublishedUnit unit : book.last().units()) {
            book.indexParts().forEach(measure -> write(unit, measure));
        }
        columns.values()
                .forEach(column -> out.markBelowOther(
                        column, cell(column), "$" + letters(WAVES - 1) + (HEADER + 2), HEADER + 1, row));
        out.table(HEADER, row, headings.size(), 3);
        out.print(true, 1, 0, book.in(ResultsText.PAGE));
    }

    private static String cell(int column) {
        return letters(column) + (HEADER + 2);
    }

    private static String letters(int column) {
        return SourceLocation.columnLetters(column);
    }

    private void write(PublishedUnit unit, Measure measure) {
        row++;
        out.text(row, 0, unit.unit().id().toString());
        out.text(row, 2, book.name(measure));
        book.limit(measure).ifPresentOrElse(limit -> out.percent(row, 3, limit), () -> out.atRight(row, 3, "–"));
        columns.values().forEach(column -> out.atRight(row, column, "–"));
        List<UnitTrend.Step> steps = trend.back(unit.unit().id(), measure);
        for (UnitTrend.Step step : steps) {
            write(step, measure);
        }
        change(unit.value(measure));
        out.indented(row, 1, book.nameWithDay(unit), book.depth(unit));
    }

    private void write(UnitTrend.Step step, Measure measure) {
        int column = columns.getOrDefault(step.wave(), WAVES);
        if (step.mean().isPresent()) {
            out.percent(row, column, step.mean().get(), book.last().verdictLimits(measure));
        } else {
            step.value().ifPresent(value -> out.atRight(row, column, book.instead(value)));
        }
    }

    private void change(PublishedValue value) {
        int column = WAVES + columns.size();
        Optional<PublishedChange> change =
                value instanceof PublishedValue.Shown shown ? shown.change() : Optional.empty();
        if (change.isPresent()) {
            out.number(row, column, change.get().difference(), NumberLooks.POINTS);
            out.atRight(row, column + 1, change.get().since().toString());
            out.text(row, column + 2, change.get().verdict().label().in(book.language()));
        } else {
            out.atRight(row, column, "–");
            out.atRight(row, column + 1, "–");
            out.text(row, column + 2, "–");
        }
    }
}
