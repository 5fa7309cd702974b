package fi.qwl.io.office;

import fi.qwl.page.ChartData;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A chart as the part of a package that office programs draw. Every fill and line is given, since a program may draw none
 * by itself; limits are marks, since a line would read as a trend; values stand as texts in the readers' language, since
 * a program writes numbers as its own user does.
 */
public final class ChartXml {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static final String VALUE = "1D5F8A";
    private static final String BEFORE = "B9C6D2";
    private static final String LIMIT = "1B2733";
    private static final String TEXT = "1B2733";
    private static final String GRID = "DDE3E9";

    private static final int CATEGORIES = 101;
    private static final int VALUES = 102;
    private static final int STEP = 10;
    private static final int TOP = 100;

    private final ChartData chart;
    private final ChartPlace place;
    private final Language language;
    private final int points;

    private ChartXml(ChartData chart, ChartPlace place, Language language, int points) {
        this.chart = chart;
        this.place = place;
        this.language = language;
        this.points = points;
    }

    /**
     * A chart.
     *
     * @param chart what it shows
     * @param place where its numbers are
     * @param language the readers' language
     * @param points the size of its letters
     * @param workbook the id of the relation to the workbook that holds the numbers; empty where it is in that workbook
     * @return the part, as XML
     */
    public static String of(
            ChartData chart, ChartPlace place, Language language, int points, Optional<String> workbook) {
        return new ChartXml(chart, place, language, points).document(workbook);
    }

    /** How numbers look in a cell. */
    static String format(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    /**
     * A number as files hold it.
     *
     * @param value the number
     * @return it with a point, without an exponent
     */
    public static String plain(double value) {
        BigDecimal stripped = BigDecimal.valueOf(value).stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    private String document(Optional<String> workbook) {
        Markup out = Markup.document()
                .open("c:chartSpace", "xmlns:c", CHART, "xmlns:a", DRAWING, "xmlns:r", OfficePackage.REFERENCES)
                .leaf("c:date1904", "val", 0)
                .leaf("c:lang", "val", OfficePackage.tag(language))
                .leaf("c:roundedCorners", "val", 0)
                .open("c:chart")
                .leaf("c:autoTitleDeleted", "val", 1)
                .open("c:plotArea")
                .leaf("c:layout");
        plots(out);
        axes(out);
        out.close("c:plotArea");
        if (chart.series().size() > 1) {
            out.open("c:legend").leaf("c:legendPos", "val", "b").leaf("c:overlay", "val", 0);
            letters(out).close("c:legend");
        }
        out.leaf("c:plotVisOnly", "val", 1)
                .leaf("c:dispBlanksAs", "val", "gap")
                .close("c:chart")
                .open("c:spPr")
                .leaf("a:noFill")
                .open("a:ln")
                .leaf("a:noFill")
                .close("a:ln")
                .close("c:spPr");
        letters(out);
        workbook.ifPresent(id -> out.open("c:externalData", "r:id", id)
                .leaf("c:autoUpdate", "val", 0)
                .close("c:externalData"));
        return out.close("c:chartSpace").toString();
    }

    private void plots(Markup out) {
        boolean isLine = chart.kind() == ChartData.Kind.LINE;
        List<Integer> marks = numbers(series -> series.role() == ChartData.Role.LIMIT);
        List<Integer> others = numbers(series -> series.role() != ChartData.Role.LIMIT);
        if (chart.kind() == ChartData.Kind.BARS) {
            // A mark of a line chart is never beside a bar that lies; the end of an outline is.
            bars(out, numbers(series -> true));
            return;
        }
        if (isLine) {
            lines(out, others);
        } else if (!others.isEmpty()) {
            bars(out, others);
        }
        if (!marks.isEmpty()) {
            lines(out, marks);
        }
    }

    private List<Integer> numbers(Predicate<ChartData.Series> of) {
        return IntStream.range(0, chart.series().size())
                .filter(at -> of.test(chart.series().get(at)))
                .boxed()
                .toList();
    }

    private void bars(Markup out, List<Integer> numbers) {
        boolean isLying = chart.kind() == ChartData.Kind.BARS;
        out.open("c:barChart")
                .leaf("c:barDir", "val", isLying ? "bar" : "col")
                .leaf("c:grouping", "val", "clustered")
                .leaf("c:varyColors", "val", 0);
        numbers.forEach(number -> series(out, number));
        out.leaf("c:gapWidth", "val", isLying ? 40 : 70);
        if (isLying && numbers.size() > 1) {
            out.leaf("c:overlap", "val", 100);
        }
        out.leaf("c:axId", "val", CATEGORIES).leaf("c:axId", "val", VALUES).close("c:barChart");
    }

    private void lines(Markup out, List<Integer> numbers) {
        out.open("c:lineChart").leaf("c:grouping", "val", "standard").leaf("c:varyColors", "val", 0);
        numbers.forEach(number -> series(out, number));
        out.leaf("c:marker", "val", 1)
                .leaf("c:axId", "val", CATEGORIES)
                .leaf("c:axId", "val", VALUES)
                .close("c:lineChart");
    }

    private void series(Markup out, int number) {
        ChartData.Series series = chart.series().get(number);
        boolean isPoint = chart.kind() == ChartData.Kind.LINE
                || (series.role() == ChartData.Role.LIMIT && chart.kind() != ChartData.Kind.BARS);
        out.open("c:ser").leaf("c:idx", "val", number).leaf("c:order", "val", number);
        out.open("c:tx").open("c:strRef").text("c:f", place.nameFormula(number));
        texts(out, List.of(series.name()));
        out.close("c:strRef").close("c:tx");
        if (isPoint) {
            point(out, series.role());
        } else {
            bar(out, series.role());
        }
        if (series.role() == ChartData.Role.VALUE) {
            labels(out, series, isPoint);
        }
        int count = chart.categories().size();
        out.open("c:cat").open("c:strRef").text("c:f", place.categoriesFormula(count));
        texts(out, chart.categories());
        out.close("c:strRef").close("c:cat");
        out.open("c:val").open("c:numRef").text("c:f", place.valuesFormula(number, count));
        values(out, series);
        out.close("c:numRef").close("c:val");
        if (isPoint) {
            out.leaf("c:smooth", "val", 0);
        }
        out.close("c:ser");
    }

    private static void bar(Markup out, ChartData.Role role) {
        out.open("c:spPr");
        switch (role) {
            case VALUE -> fill(out, VALUE);
            case BEFORE -> fill(out, BEFORE);
            case LIMIT -> {
                out.leaf("a:noFill").open("a:ln", "w", 19050);
                fill(out, LIMIT);
                out.close("a:ln");
            }
        }
        out.close("c:spPr").leaf("c:invertIfNegative", "val", 0);
    }

    private static void point(Markup out, ChartData.Role role) {
        boolean isMark = role == ChartData.Role.LIMIT;
        String ink = isMark ? LIMIT : role == ChartData.Role.BEFORE ? BEFORE : VALUE;
        out.open("c:spPr").open("a:ln", "w", 28575);
        if (isMark) {
            out.leaf("a:noFill");
        } else {
            fill(out, ink);
        }
        out.close("a:ln").close("c:spPr");
        out.open("c:marker").leaf("c:symbol", "val", isMark ? "dash" : "circle").leaf("c:size", "val", isMark ? 20 : 8);
        out.open("c:spPr");
        fill(out, ink);
        out.open("a:ln");
        fill(out, ink);
        out.close("a:ln").close("c:spPr").close("c:marker");
    }

    private static void fill(Markup out, String ink) {
        out.open("a:solidFill").leaf("a:srgbClr", "val", ink).close("a:solidFill");
    }

    private void labels(Markup out, ChartData.Series series, boolean isPoint) {
        String position = isPoint ? "t" : "outEnd";
        out.open("c:dLbls");
        for (int at = 0; at < series.values().size(); at++) {
            OptionalDouble value = series.values().get(at);
            if (value.isPresent()) {
                out.open("c:dLbl").leaf("c:idx", "val", at).open("c:tx").open("c:rich");
                out.leaf("a:bodyPr").open("a:p").open("a:r").leaf("a:rPr", "lang", OfficePackage.tag(language));
                out.text("a:t", text(value.getAsDouble()))
                        .close("a:r")
                        .close("a:p")
                        .close("c:rich")
                        .close("c:tx");
                shown(out.leaf(
                                "c:dLblPos",
                                "val",
                                isPoint && isRightBelowLimit(at, value.getAsDouble()) ? "b" : position))
                        .close("c:dLbl");
            }
        }
        out.leaf("c:numFmt", "formatCode", format(chart.decimals()), "sourceLinked", 0);
        shown(out.leaf("c:dLblPos", "val", position)).close("c:dLbls");
    }

    /** A number above the point would lie on the limit's mark. */
    private boolean isRightBelowLimit(int category, double value) {
        return chart.series().stream()
                .filter(series -> series.role() == ChartData.Role.LIMIT)
                .map(series -> series.values().get(category))
                .anyMatch(limit ->
                        limit.isPresent() && limit.getAsDouble() >= value && limit.getAsDouble() < value + STEP / 2.0);
    }

    private String text(double value) {
        return Formats.in(language).decimal(BigDecimal.valueOf(value).setScale(chart.decimals(), RoundingMode.HALF_UP));
    }

    private static Markup shown(Markup out) {
        return out.leaf("c:showLegendKey", "val", 0)
                .leaf("c:showVal", "val", 1)
                .leaf("c:showCatName", "val", 0)
                .leaf("c:showSerName", "val", 0)
                .leaf("c:showPercent", "val", 0)
                .leaf("c:showBubbleSize", "val", 0);
    }

    private static void texts(Markup out, List<String> texts) {
        out.open("c:strCache").leaf("c:ptCount", "val", texts.size());
        for (int at = 0; at < texts.size(); at++) {
            out.open("c:pt", "idx", at).text("c:v", texts.get(at)).close("c:pt");
        }
        out.close("c:strCache");
    }

    private void values(Markup out, ChartData.Series series) {
        out.open("c:numCache").text("c:formatCode", format(chart.decimals()));
        out.leaf("c:ptCount", "val", series.values().size());
        for (int at = 0; at < series.values().size(); at++) {
            OptionalDouble value = series.values().get(at);
            if (value.isPresent()) {
                out.open("c:pt", "idx", at)
                        .text("c:v", plain(value.getAsDouble()))
                        .close("c:pt");
            }
        }
        out.close("c:numCache");
    }

    private void axes(Markup out) {
        boolean isLying = chart.kind() == ChartData.Kind.BARS;
        out.open("c:catAx").leaf("c:axId", "val", CATEGORIES);
        out.open("c:scaling")
                .leaf("c:orientation", "val", isLying ? "maxMin" : "minMax")
                .close("c:scaling");
        out.leaf("c:delete", "val", 0).leaf("c:axPos", "val", isLying ? "l" : "b");
        out.leaf("c:majorTickMark", "val", "none").leaf("c:minorTickMark", "val", "none");
        out.leaf("c:tickLblPos", "val", "low");
        line(out, LIMIT);
        // Long names take several lines; a program would turn them.
        letters(out, new Markup().leaf("a:bodyPr", "rot", 0, "vert", "horz"));
        out.leaf("c:crossAx", "val", VALUES).leaf("c:crosses", "val", "autoZero");
        out.leaf("c:auto", "val", 0).leaf("c:lblAlgn", "val", "ctr").leaf("c:lblOffset", "val", 100);
        out.leaf("c:noMultiLvlLbl", "val", 1).close("c:catAx");
        out.open("c:valAx").leaf("c:axId", "val", VALUES);
        out.open("c:scaling").leaf("c:orientation", "val", "minMax");
        out.leaf("c:max", "val", highest()).leaf("c:min", "val", lowest()).close("c:scaling");
        out.leaf("c:delete", "val", 0).leaf("c:axPos", "val", isLying ? "b" : "l");
        out.open("c:majorGridlines");
        line(out, GRID);
        out.close("c:majorGridlines");
        out.leaf("c:numFmt", "formatCode", "0", "sourceLinked", 0);
        out.leaf("c:majorTickMark", "val", "none").leaf("c:minorTickMark", "val", "none");
        out.leaf("c:tickLblPos", "val", "nextTo");
        line(out, GRID);
        letters(out);
        out.leaf("c:crossAx", "val", CATEGORIES).leaf("c:crosses", "val", isLying ? "max" : "min");
        out.leaf("c:crossBetween", "val", "between")
                .leaf("c:majorUnit", "val", chart.kind() == ChartData.Kind.LINE ? STEP : 2 * STEP);
        out.close("c:valAx");
    }

    private static void line(Markup out, String ink) {
        out.open("c:spPr").open("a:ln", "w", 9525);
        fill(out, ink);
        out.close("a:ln").close("c:spPr");
    }

    private Markup letters(Markup out) {
        return letters(out, new Markup().leaf("a:bodyPr"));
    }

    private Markup letters(Markup out, Markup direction) {
        out.open("c:txPr").add(direction).open("a:p").open("a:pPr").open("a:defRPr", "sz", points * 100, "b", 0);
        fill(out, TEXT);
        return out.close("a:defRPr")
                .close("a:pPr")
                .leaf("a:endParaRPr", "lang", OfficePackage.tag(language))
                .close("a:p")
                .close("c:txPr");
    }

    /** A line shows what it goes through, and a little more, so that chance does not look like a cliff. */
    private int lowest() {
        if (chart.kind() != ChartData.Kind.LINE) {
            return 0;
        }
        double least = values().min().orElse(0);
        return (int) Math.max(0, Math.floor((least - STEP / 2.0) / STEP) * STEP);
    }

    private int highest() {
        if (chart.kind() != ChartData.Kind.LINE) {
            return TOP;
        }
        double most = values().max().orElse(TOP);
        return (int) Math.min(TOP, Math.ceil((most + STEP / 2.0) / STEP) * STEP);
    }

    private DoubleStream values() {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }
}
