package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** Values are kept to 10⁻¹² points; mean and sd of kept values lie within that, and a last bit of 100. */
    private static final double QUANTUM = 1e-12;

    private static final MathContext WIDE = new MathContext(60);

    @Test
    void noValuesHaveNoMean() {
        Level summary = Moments.zero().finish();
        assertThat(summary.n()).isZero();
        assertThat(summary.mean()).isEmpty();
        assertThat(summary.sd()).isEmpty();
    }

    @Test
    void oneValueHasNoSpread() {
        Level summary = of(List.of(62.5)).finish();
        assertThat(summary.n()).isEqualTo(1);
        assertThat(summary.mean()).hasValue(62.5);
        assertThat(summary.sd()).isEmpty();
    }

    @Test
    void equalValuesHaveTheSpreadZeroExactly() {
        // 100/7 has no end in decimals; 0 all the same.
        assertThat(of(Collections.nCopies(1000, 100.0 / 7)).finish().sd()).hasValue(0);
    }

    @Test
    void twoPeopleOfTheDomainHaveTheMeanOfTheDomain() {
        // Domain §2: 0.72 and 0.20 have the mean 0.46; their sd is 52/√2.
        Level summary = of(List.of(72.0, 20.0)).finish();
        assertThat(summary.mean()).hasValue(46.0);
        assertThat(summary.sd()).hasValueCloseTo(36.76955262170047, within(QUANTUM));
    }

    @Test
    void aMissingValueIsPassedOver() {
        Moments moments = of(List.of(50.0));
        moments.add(Double.NaN);
        assertThat(moments).isEqualTo(of(List.of(50.0)));
        assertThat(moments.n()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 100.001, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueBesideThePercentagesIsRefusedWithoutNamingIt(double value) {
        assertThatThrownBy(() -> Moments.zero().add(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value in percent must be from 0 to 100");
    }

    @Property(tries = 300, seed = "20261128")
    void meanAndSpreadAgreeWithWideArithmetic(@ForAll("values") List<Double> values) {
        Level summary = of(values).finish();
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal mean = values.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(n, WIDE);
        assertThat(summary.n()).isEqualTo(values.size());
        assertThat(summary.mean()).hasValueCloseTo(mean.doubleValue(), within(2 * QUANTUM));
        if (values.size() > 1) {
            BigDecimal variance = values.stream()
                    .map(value -> new BigDecimal(value).subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(n.subtract(BigDecimal.ONE), WIDE);
            assertThat(summary.sd()).hasValueCloseTo(variance.sqrt(WIDE).doubleValue(), within(2 * QUANTUM));
        }
    }

    @Test
    void aMillionValuesNearTheTopKeepTheirTinySpread() {
        // 99.999999 ± 10⁻⁷ in turn: mean 99.999999, sd 10⁻⁷ · √(n / (n − 1)); sums in doubles lose it wholly.
        int n = 1_000_000;
        Moments moments = Moments.zero();
        for (int i = 0; i < n; i++) {
            moments.add(i % 2 == 0 ? 99.9999989 : 99.9999991);
        }
        Level summary = moments.finish();
        assertThat(summary.n()).isEqualTo(n);
        assertThat(summary.mean()).hasValue(99.999999);
        assertThat(summary.sd()).hasValueCloseTo(1e-7 * Math.sqrt(n / (n - 1.0)), within(1e-18));
    }

    @Property(tries = 300, seed = "20261128")
    void mergingIsAssociativeAndCommutativeToTheBit(
            @ForAll("values") List<Double> first,
            @ForAll("values") List<Double> second,
            @ForAll("values") List<Double> third) {
        Moments left = of(first).merge(of(second)).merge(of(third));
        Moments right = of(first).merge(of(second).merge(of(third)));
        Moments turned = of(third).merge(of(second)).merge(of(first));
        assertThat(left).isEqualTo(right).isEqualTo(turned).hasSameHashCodeAs(turned);
        assertThat(left.finish()).isEqualTo(turned.finish()).hasSameHashCodeAs(turned.finish());
    }

    @Property(tries = 300, seed = "20261128")
    void orderAndPartitionLeaveNoTrace(@ForAll("values") List<Double> values, @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        Moments whole = Moments.zero();
        Moments part = Moments.zero();
        for (double value : shuffled) {
            part.add(value);
            if (random.nextInt(4) == 0) {
                whole.merge(part);
                part = Moments.zero();
            }
        }
        assertThat(whole.merge(part)).isEqualTo(of(values));
    }

    @Test
    void zeroIsNeutral() {
        Moments moments = of(List.of(12.5, 99.0));
        assertThat(moments.copy().merge(Moments.zero())).isEqualTo(moments);
        assertThat(Moments.zero().merge(moments)).isEqualTo(moments);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Moments moments = of(List.of(12.5));
        Moments copy = moments.copy();
        copy.add(1);
        assertThat(moments).isEqualTo(of(List.of(12.5))).isNotEqualTo(copy);
    }

    @Test
    void itKnowsWhetherAllValuesAreOneValue() {
        assertThat(of(List.of(100.0, 100.0)).isAll(100)).isTrue();
        // The mean alone would not tell: 25 and 75 have the mean 50.
        assertThat(of(List.of(25.0, 75.0)).isAll(50)).isFalse();
        assertThat(of(List.of(0.0, 0.0)).isAll(0)).isTrue();
        assertThat(of(List.of(0.0, 100.0)).isAll(0)).isFalse();
        assertThat(Moments.zero().isAll(100)).isTrue();
    }

    @Test
    void printingRevealsNoValue() {
        assertThat(of(List.of(12.5, 99.0))).hasToString("Moments of 2 values");
        assertThat(of(List.of(12.5, 99.0)).finish()).hasToString("Level of 2 values");
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles()
                .between(0, 100)
                .ofScale(14)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Moments of(List<Double> values) {
        Moments moments = Moments.zero();
        values.forEach(moments::add);
        return moments;
    }
}
