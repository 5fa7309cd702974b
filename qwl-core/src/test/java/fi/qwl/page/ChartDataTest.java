package fi.qwl.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.qwl.page.ChartData.Kind;
import fi.qwl.page.ChartData.Role;
import fi.qwl.page.ChartData.Series;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChartDataTest {

    private static final ChartData EMPTY = new ChartData(Kind.COLUMNS, List.of("FE", "YI"), 1);

    @Test
    void aSeriesHasAValueOrAnEmptyOneForEachCategory() {
        Series short1 = new Series("2024", Role.VALUE, List.of(OptionalDouble.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.with(short1))
                .withMessage("a series must have 2 values but has 1"
                        + "\nMaybe a value that is not shown was left out instead of empty.");
    }

    @Test
    void whatIsNotANumberIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("2024", Role.VALUE, List.of(OptionalDouble.of(Double.NaN))))
                .withMessage("a chart's value must be finite but was NaN"
                        + "\nMaybe a missing value was meant, which is an empty one.");
    }

    @Test
    void decimalsAreThoseThatPeopleRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartData(Kind.LINE, List.of(), 3))
                .withMessage("decimals must be from 0 to 2 but were 3");
    }

    @Test
    void aTextNeverShowsAValue() {
        ChartData chart =
                EMPTY.with(new Series("2024", Role.VALUE, List.of(OptionalDouble.of(77.6), OptionalDouble.empty())));
        assertThat(chart).hasToString("ChartData COLUMNS of 1 series and 2 categories");
        assertThat(chart.series().get(0)).hasToString("Series 2024 of 2 values");
    }
}
