package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.ScoringOrder;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Where doubles are tempted to say something else than paper does. */
class NumericalCareTest {

    private static final Organisation ONE_UNIT = Organisation.of(List.of(Unit.of("a", "A", UnitLevel.UNIT)));

    /**
     * Every set of up to six people who answer five items on 1–5, by their sums of codes 0–20. Reckoned in whole numbers:
     * a person's FE is 5 · sum, so the mean is 80 exactly when 5 · total = 80 · n.
     */
    @Test
    void aMeanOfExactlyEightyOnPaperPassesWhateverTheAnswers() {
        int checked = 0;
        for (int n = 1; n <= 6; n++) {
            checked += check(n, new int[n], 0, 0);
        }
        // Multisets of 21 sums: C(20 + n, n) for n = 1 … 6.
        assertThat(checked).isEqualTo(21 + 231 + 1771 + 10626 + 53130 + 230230);
    }

    private static int check(int n, int[] sums, int person, int lowest) {
        if (person == n) {
            Moments moments = Moments.zero();
            int total = 0;
            for (int sum : sums) {
                moments.add(100.0 * sum / 20);
                total += sum;
            }
            double mean = moments.mean();
            boolean passes = RiskStatus.of(mean, 80, 0) == RiskStatus.UNDER_CONTROL;
            if (passes != 5 * total >= 80 * n) {
                throw new AssertionError("a set of " + n + " is judged otherwise than on paper");
            }
            return 1;
        }
        int checked = 0;
        for (int sum = lowest; sum <= 20; sum++) {
            sums[person] = sum;
            checked += check(n, sums, person + 1, sum);
        }
        return checked;
    }

    @Test
    void scoredPeopleWithAMeanOfEightyPass() {
        // Thirds do not end in binary: 70, 80 and 90 on FE, by way of a survey.
        Survey survey = Sample.of(2024)
                .person("a", 70, 75, 70)
                .person("a", 80, 75, 70)
                .person("a", 90, 75, 70)
                .build();
        Results results = Results.of(Cells.of(IndexModel.kano(), survey), ONE_UNIT, ScoringOrder.PERSONS_FIRST);
        for (Factor factor : Factor.values()) {
            assertThat(results.unit(new UnitId("a")).find(factor).orElseThrow().status())
                    .contains(RiskStatus.UNDER_CONTROL);
        }
    }

    @Test
    void valuesOnBinEdgesBelongToTheUpperBin() {
        ValueCounts counts = ValueCounts.zero();
        // 20, 40, 60 and 80, each a last bit off as well.
        for (double edge = 20; edge <= 80; edge += 20) {
            counts.add(edge);
            counts.add(Math.nextDown(edge));
            counts.add(Math.nextUp(edge));
        }
        counts.add(0);
        counts.add(100);
        assertThat(counts.finish().histogram()).containsExactly(1, 3, 3, 3, 4);
    }

    @Test
    void tenMillionValuesNearAHundredKeepTheirTinySpread() {
        // 100 − k · 10⁻⁹ for k = 0 … 9, a million times each, against exact decimals.
        Map<Long, Long> byQuanta = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        Moments moments = Moments.zero();
        for (int k = 0; k < 10; k++) {
            BigDecimal value = new BigDecimal("100").subtract(new BigDecimal("1e-9").multiply(BigDecimal.valueOf(k)));
            byQuanta.put(value.movePointRight(12).longValueExact(), 1_000_000L);
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        double[] values = byQuanta.keySet().stream()
                .mapToDouble(quanta -> quanta / Moments.QUANTA)
                .toArray();
        for (int i = 0; i < 10_000_000; i++) {
            moments.add(values[i % 10]);
        }
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        BigDecimal n = BigDecimal.valueOf(10_000_000);
        BigDecimal mean = sum.divide(BigDecimal.TEN);
        BigDecimal variance = squares.multiply(million)
                .subtract(mean.multiply(mean).multiply(n))
                .divide(n.subtract(BigDecimal.ONE), new MathContext(40));
        Level summary = moments.finish();
        assertThat(summary.mean()).hasValue(mean.doubleValue());
        assertThat(summary.sd()).hasValue(variance.sqrt(new MathContext(40)).doubleValue());
        assertThat(ValueCounts.restore(byQuanta).n()).isEqualTo(summary.n());
    }

    @Property(tries = 300, seed = "20261128")
    void takingOutAPartLeavesTheRestToTheBit(
            @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 100) Double> part,
            @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 100) Double> rest) {
        Moments whole = of(part).merge(of(rest));
        assertThat(whole.subtract(of(part))).isEqualTo(of(rest));
    }

    @Property(tries = 300, seed = "20261128")
    void storedSumsComeBackToTheBit(@ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 100) Double> values) {
        Moments moments = of(values);
        assertThat(Moments.ofSums(moments.n(), moments.sumInQuanta(), moments.squaresInQuanta()))
                .isEqualTo(moments);
        ValueCounts counts = ValueCounts.zero();
        values.forEach(counts::add);
        assertThat(ValueCounts.restore(counts.byQuanta())).isEqualTo(counts);
    }

    @Test
    void damagedSumsAreRefused() {
        assertThatThrownBy(() -> Moments.ofSums(1, BigInteger.TEN, BigInteger.ONE))
                .hasMessage(
                        "no values from 0 to 100 percent have these sums\nMaybe they are in another unit than 10⁻¹² points,"
                                + " or the stored results are damaged.");
        assertThatThrownBy(() -> ValueCounts.restore(Map.of(-1L, 1L)))
                .hasMessageStartingWith("a stored value must be from 0 to 100 percent");
        assertThatThrownBy(() -> Moments.zero().subtract(of(List.of(5.0))))
                .hasMessage("a part must have at most 0 values but has 1\nMaybe it is not a part of this.");
    }

    @Property(tries = 300, seed = "20261128")
    void sharesAreWholeCountsOfTheSortedValues(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 100) Double> values,
            @ForAll @DoubleRange(min = 0, max = 100) double limit) {
        ValueCounts counts = ValueCounts.zero();
        values.forEach(counts::add);
        ValueCounts.Distribution sorted = counts.finish();
        long below = values.stream()
                .filter(value -> NineDecimals.compare(value, limit) < 0)
                .count();
        assertThat(sorted.countBelow(limit)).isEqualTo(below);
        assertThat(sorted.shareBelow(limit)).isEqualTo(100.0 * below / values.size());
        assertThat(sorted.countAtMost(limit)).isGreaterThanOrEqualTo(below);
        assertThat(sorted.asColumn().size()).isEqualTo(values.size());
        assertThat(sorted.asColumn().value(0)).isEqualTo(sorted.quantile(0));
        assertThat(sorted.asColumn().value(values.size() - 1)).isEqualTo(sorted.quantile(1));
    }

    private static Moments of(List<Double> values) {
        Moments moments = Moments.zero();
        values.forEach(moments::add);
        return moments;
    }
}
