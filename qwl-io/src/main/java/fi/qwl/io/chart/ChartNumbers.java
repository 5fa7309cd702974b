package fi.qwl.io.chart;

import fi.qwl.page.ChartData;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Collects what an office program draws; a series without any value is left out, unless it is what the chart is about. */
final class ChartNumbers {

    private final List<String> categories;
    private final List<ChartData.Series> series = new ArrayList<>();

    ChartNumbers(List<String> categories) {
        this.categories = categories;
    }

    void add(String name, ChartData.Role role, Stream<OptionalDouble> values) {
        List<OptionalDouble> all = values.toList();
        if (role == ChartData.Role.VALUE || all.stream().anyMatch(OptionalDouble::isPresent)) {
            series.add(new ChartData.Series(name, role, all));
        }
    }

    ChartData chart(ChartData.Kind kind, int decimals) {
        return new ChartData(kind, categories, series, decimals);
    }
}
