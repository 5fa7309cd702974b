package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against R's figures in {@code examples/data/invented}, printed with 15 digits. */
class InventedSurveyTest {

    /** Design §2: within 10⁻⁹ of any reference. */
    private static final double REFERENCE = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"kano", "linear"})
    void everyPersonsScoresAgreeWithR(String preset) {
        // persons.csv stands in the order of survey.csv.
        Scores scores = Scores.of(IndexModel.preset(preset), InventedSurvey.survey());
        List<Map<String, String>> persons = InventedSurvey.rows("persons.csv");
        assertThat(scores.size()).isEqualTo(200).isEqualTo(persons.size());
        columns(preset).forEach((measure, column) -> {
            NumberColumn scored = scores.of(measure);
            for (int row = 0; row < persons.size(); row++) {
                assertThat(scored.value(row))
                        .as("%s of %s", measure, persons.get(row).get("id"))
                        .isCloseTo(InventedSurvey.number(persons.get(row), column), within(REFERENCE));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kano", "linear"})
    void everyUnitsLevelAndSpreadAgreeWithR(String preset) {
        Results results = Results.of(
                Cells.of(IndexModel.preset(preset), InventedSurvey.survey()),
                InventedSurvey.organisation(),
                ScoringOrder.PERSONS_FIRST);
        for (Map<String, String> row : InventedSurvey.rows("units.csv")) {
            UnitResult unit = results.unit(unit(row));
            assertThat(unit.respondents()).hasValue((long) InventedSurvey.number(row, "respondents"));
            columns(preset).forEach((measure, column) -> {
                MeasureResult result = unit.find(measure).orElseThrow();
                String name = unit.unit() + " " + column;
                assertThat(result.n()).as(name).hasValue((long) InventedSurvey.number(row, column + "_n"));
                assertThat(result.mean())
                        .as(name)
                        .hasValueCloseTo(InventedSurvey.number(row, column + "_mean"), within(REFERENCE));
                assertThat(result.sd())
                        .as(name)
                        .hasValueCloseTo(InventedSurvey.number(row, column + "_sd"), within(REFERENCE));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kano", "linear"})
    void everyUnitsQuartilesAgreeWithR(String preset) {
        Cells cells = Cells.of(IndexModel.preset(preset), InventedSurvey.survey());
        for (Map<String, String> row : InventedSurvey.rows("units.csv")) {
            columns(preset).forEach((measure, column) -> {
                ValueCounts.Distribution distribution =
                        counts(cells, row, measure).finish();
                assertThat(distribution.quantile(0.25))
                        .isCloseTo(InventedSurvey.number(row, column + "_q1"), within(REFERENCE));
                assertThat(distribution.quantile(0.5))
                        .isCloseTo(InventedSurvey.number(row, column + "_median"), within(REFERENCE));
                assertThat(distribution.quantile(0.75))
                        .isCloseTo(InventedSurvey.number(row, column + "_q3"), within(REFERENCE));
            });
        }
    }

    @Test
    void sharesAtOrBelowSixtyAgreeWithR() {
        // FE_le60_n counts own FE ≤ 60 (domain §3): below the next value that the questionnaire can give.
        Cells cells = Cells.of(IndexModel.kano(), InventedSurvey.survey());
        for (Map<String, String> row : InventedSurvey.rows("units.csv")) {
            assertThat(counts(cells, row, Factor.SAFETY).finish().countBelow(60.000001))
                    .isEqualTo((long) InventedSurvey.number(row, "FE_le60_n"));
        }
    }

    private static ValueCounts counts(Cells cells, Map<String, String> row, Measure measure) {
        ValueCounts counts = ValueCounts.zero();
        String unit = Objects.requireNonNull(row.get("unit"));
        for (String id : unit.equals("ALL") ? cells.units() : List.of(unit)) {
            counts.merge(cells.counts(new UnitId(id), measure));
        }
        return counts;
    }

    private static UnitId unit(Map<String, String> row) {
        String unit = Objects.requireNonNull(row.get("unit"));
        return new UnitId(unit.equals("ALL") ? "municipality" : unit);
    }

    private static Map<Measure, String> columns(String preset) {
        Map<Measure, String> columns = new LinkedHashMap<>();
        for (Factor factor : Factor.values()) {
            columns.put(factor, factor.key());
        }
        columns.put(WholeIndex.QWL, "qwl_" + preset);
        return columns;
    }
}
