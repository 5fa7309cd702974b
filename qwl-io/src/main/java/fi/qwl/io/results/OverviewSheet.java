package fi.qwl.io.results;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.office.ChartPlace;
import fi.qwl.io.office.NativeCharts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.trend.UnitTrend;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** One unit at a glance: tables, and charts that Excel draws from them. */
final class OverviewSheet {

    private static final int CHART_COLUMN = 7;
    private static final int CHART_COLUMNS = 8;
    private static final int CHART_ROWS = 17;
    /** More bars would be too thin (ours). */
    private static final int MOST_RATES = 16;

    private final ResultsSheets book;
    private final SheetWriter out;
    private final Language language;
    private final PublishedResults results;
    private final PublishedUnit home;
    private int row;

    OverviewSheet(ResultsSheets book, PublishedUnit home) {
        this.book = book;
        this.out = book.sheet(ResultsText.OVERVIEW);
        this.language = book.language();
        this.results = book.last();
        this.home = home;
    }

    void write() {
        out.widths(List.of(48, 17, 12, 12, 12, 20, 2));
        String name = home.unit().name();
        out.title(0, ResultsText.TITLE.in(language, results.wave().toString(), name));
        List<String> basis = new ArrayList<>(
                List.of(ResultsTable.of(results, language).heading().split("\n", -1)));
        basis.add(results.id());
        for (String line : basis) {
            row++;
            out.line(row, line);
        }
        factors();
        trend();
        rates();
        out.sheet().createFreezePane(0, 1);
        out.print(true, 1, 1, book.in(ResultsText.PAGE));
    }

    private void factors() {
        List<Measure> measures = book.indexParts();
        ChartData chart = factorChart(measures);
        int first = begin(ResultsText.FACTORS, chart, ResultsText.CHANGE, ResultsText.STATUS);
        int change = 1 + chart.series().size();
        int status = change + 1;
        for (int at = 0; at < measures.size(); at++) {
            int place = first + at;
            change(measures.get(at))
                    .ifPresentOrElse(
                            since -> out.number(place, change, since.difference(), NumberLooks.POINTS),
                            () -> out.atRight(place, change, "–"));
            out.atRight(
                    place,
                    status,
                    shown(measures.get(at))
                            .flatMap(PublishedValue.Shown::status)
                            .map(said -> said.label().in(language))
                            .orElse("–"));
        }
        int last = first + measures.size() - 1;
        out.markBelowOther(1, "B" + (first + 1), "C" + (first + 1), first, last);
        out.markTexts(
                status,
                first,
                last,
                RiskStatus.BELOW.label().in(language),
                RiskStatus.NEAR_LIMIT.label().in(language));
        end(
                first,
                chart,
                Charts.in(language).factorBars(results, home.unit().id()).textAlternative());
    }

    /** The values, their limits, and those before where there are any. */
    private ChartData factorChart(List<Measure> measures) {
        ChartData chart = new ChartData(
                        ChartData.Kind.COLUMNS,
                        measures.stream().map(this::category).toList(),
                        1)
                .with(series(
                        results.wave().toString(),
                        ChartData.Role.VALUE,
                        measures,
                        measure -> shown(measure).map(shown -> displayed(shown.mean(), measure))))
                .with(series(
                        book.in(ResultsText.LIMIT),
                        ChartData.Role.LIMIT,
                        measures,
                        measure -> book.limit(measure).stream().boxed().findFirst()));
        ChartData.Series before = series(
                book.in(ResultsText.BEFORE),
                ChartData.Role.BEFORE,
                measures,
                measure -> change(measure).map(change -> displayed(change.baseMean(), measure)));
        return before.values().stream().anyMatch(OptionalDouble::isPresent) ? chart.with(before) : chart;
    }

    private void trend() {
        Measure measure = results.measures().contains(WholeIndex.QWL)
                ? WholeIndex.QWL
                : results.measures().get(0);
        List<UnitTrend.Step> steps = UnitTrend.of(book.waves()).back(home.unit().id(), measure);
        ChartData chart = new ChartData(
                        ChartData.Kind.LINE,
                        steps.stream().map(step -> step.wave().toString()).toList(),
                        1)
                .with(new ChartData.Series(
                        book.name(measure),
                        ChartData.Role.VALUE,
                        steps.stream()
                                .map(step -> optional(step.mean().map(mean -> displayed(mean, measure))))
                                .toList()));
        int first = begin(ResultsText.TREND, chart);
        end(
                first,
                chart,
                Charts.in(language)
                        .trend(book.waves(), home.unit().id(), measure)
                        .textAlternative());
    }

    private void rates() {
        Block.Figure figure = Charts.in(language).responseRates(results, uppermost(), "");
        ChartData chart = figure.chart().orElseThrow();
        end(begin(ResultsText.RATES, chart), chart, figure.textAlternative());
    }

    /** The unit, and whole levels below it as long as their bars are not too thin. */
    private List<UnitId> uppermost() {
        Organisation organisation = results.organisation();
        Set<UnitId> read =
                results.units().stream().map(unit -> unit.unit().id()).collect(Collectors.toSet());
        List<UnitId> units = new ArrayList<>();
        List<UnitId> level = List.of(home.unit().id());
        while (!level.isEmpty() && units.size() + level.size() <= MOST_RATES) {
            units.addAll(level);
            level = level.stream()
                    .flatMapToInt(unit -> IntStream.of(organisation.childrenOf(organisation.indexOf(unit))))
                    .mapToObj(child -> organisation.units().get(child).id())
                    .filter(read::contains)
                    .toList();
        }
        return units;
    }

    /** Writes a chart's table; returns the row of its first category. */
    private int begin(ResultsText name, ChartData chart, ResultsText... more) {
        row += 2;
        out.label(row, 0, book.in(name));
        row++;
        List<String> headings = new ArrayList<>(List.of(book.in(chartHeading(name))));
        chart.series().forEach(series -> headings.add(series.name()));
        for (ResultsText text : more) {
            headings.add(book.in(text));
        }
        out.headings(row, headings, column -> column > 0);
        String format = chart.decimals() == 0 ? NumberLooks.PLAIN_SHARE : NumberLooks.PLAIN;
        for (int at = 0; at < chart.categories().size(); at++) {
            out.indented(row + 1 + at, 0, chart.categories().get(at), 0);
            for (int series = 0; series < chart.series().size(); series++) {
                OptionalDouble value = chart.series().get(series).values().get(at);
                if (value.isPresent()) {
                    out.number(row + 1 + at, series + 1, value.getAsDouble(), format);
                } else {
                    // Empty: a chart draws a text as 0.
                    out.blank(row + 1 + at, series + 1);
                }
            }
        }
        return row + 1;
    }

    private static ResultsText chartHeading(ResultsText name) {
        return switch (name) {
            case TREND -> ResultsText.WAVE;
            case RATES -> ResultsText.UNIT;
            default -> ResultsText.MEASURE;
        };
    }

    private void end(int first, ChartData chart, String textAlternative) {
        int top = first - 2;
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, CHART_COLUMN, top, CHART_COLUMN + CHART_COLUMNS, top + CHART_ROWS);
        NativeCharts.add(
                out.sheet(),
                anchor,
                chart,
                new ChartPlace(out.sheet().getSheetName(), first - 1, 0),
                textAlternative,
                language);
        row = Math.max(first + chart.categories().size(), top + CHART_ROWS);
    }

    private String category(Measure measure) {
        PublishedValue value = home.value(measure);
        return value.isShown() ? book.name(measure) : book.name(measure) + " " + book.instead(value);
    }

    private static ChartData.Series series(
            String name, ChartData.Role role, List<Measure> measures, Function<Measure, Optional<Double>> values) {
        return new ChartData.Series(
                name,
                role,
                measures.stream()
                        .map(measure -> optional(values.apply(measure)))
                        .toList());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private double displayed(double mean, Measure measure) {
        return DisplayRounding.round(mean, results.verdictLimits(measure)).doubleValue();
    }

    private Optional<PublishedValue.Shown> shown(Measure measure) {
        return home.value(measure) instanceof PublishedValue.Shown shown ? Optional.of(shown) : Optional.empty();
    }

    private Optional<PublishedChange> change(Measure measure) {
        return shown(measure).flatMap(PublishedValue.Shown::change);
    }
}
