package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ValueCountsTest {

    private static final double QUANTUM = 1e-12;

    @Test
    void quantilesInterpolateBetweenOrderStatistics() {
        // Type 7 by hand: position 0.25 · 3 = 0.75 between 10 and 20, and so on.
        ValueCounts.Distribution four = of(List.of(40.0, 10.0, 30.0, 20.0)).finish();
        assertThat(four.quantile(0)).isEqualTo(10);
        assertThat(four.quantile(0.25)).isEqualTo(17.5);
        assertThat(four.quantile(0.5)).isEqualTo(25);
        assertThat(four.quantile(0.75)).isEqualTo(32.5);
        assertThat(four.quantile(1)).isEqualTo(40);
        // Five values: the quartiles are values.
        ValueCounts.Distribution five = of(List.of(1.0, 1.0, 2.0, 9.0, 9.0)).finish();
        assertThat(five.quantile(0.25)).isEqualTo(1);
        assertThat(five.quantile(0.5)).isEqualTo(2);
        assertThat(five.quantile(0.75)).isEqualTo(9);
        // One value is every quantile.
        assertThat(of(List.of(62.5)).finish().quantile(0.9)).isEqualTo(62.5);
    }

    @Property(tries = 300, seed = "20261128")
    void quantilesAgreeWithTheDefinitionOnTheSortedList(
            @ForAll("scores") List<Double> values, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double position = share * (sorted.size() - 1);
        double lower = sorted.get((int) position);
        double upper = sorted.get((int) Math.ceil(position));
        double expected = lower + (position - Math.floor(position)) * (upper - lower);
        assertThat(of(values).finish().quantile(share)).isCloseTo(expected, within(QUANTUM));
    }

    @Test
    void edgesBelongToTheUpperBin() {
        // Domain §3: edges 20, 40, 60, 80.
        List<Double> edges = List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
        assertThat(of(edges).finish().histogram()).containsExactly(1, 1, 1, 1, 2);
        List<Double> below = List.of(19.9, 39.9, 59.9, 79.9, 99.9);
        assertThat(of(below).finish().histogram()).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void anEdgeIsAnEdgeWhateverItsLastBit() {
        // Verdicts and bins use nine decimals (domain §3).
        assertThat(of(List.of(Math.nextDown(80.0))).finish().histogram()).containsExactly(0, 0, 0, 0, 1);
        assertThat(of(List.of(Math.nextDown(80.0))).finish().countBelow(80)).isZero();
        assertThat(of(List.of(79.99999999)).finish().countBelow(80)).isEqualTo(1);
    }

    @Property(tries = 200, seed = "20261128")
    void theBinsHoldEverybody(@ForAll("scores") List<Double> values) {
        ValueCounts.Distribution distribution = of(values).finish();
        assertThat(distribution.n()).isEqualTo(values.size());
        assertThat(java.util.Arrays.stream(distribution.histogram()).sum()).isEqualTo(values.size());
        for (int bin = 1; bin < 5; bin++) {
            double edge = 20 * bin;
            assertThat(distribution.countBelow(edge))
                    .isEqualTo(
                            values.stream().filter(value -> value < edge - 1e-9).count());
        }
    }

    @Property(tries = 200, seed = "20261128")
    void mergingIsAssociativeAndCommutativeToTheBit(
            @ForAll("values") List<Double> first,
            @ForAll("values") List<Double> second,
            @ForAll("values") List<Double> third) {
        ValueCounts left = of(first).merge(of(second)).merge(of(third));
        ValueCounts right = of(first).merge(of(second).merge(of(third)));
        ValueCounts turned = of(third).merge(of(second)).merge(of(first));
        assertThat(left).isEqualTo(right).isEqualTo(turned).hasSameHashCodeAs(turned);
        assertThat(left.n()).isEqualTo(first.size() + second.size() + third.size());
    }

    @Property(tries = 200, seed = "20261128")
    void orderAndPartitionLeaveNoTrace(@ForAll("values") List<Double> values, @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        ValueCounts whole = ValueCounts.zero();
        ValueCounts part = ValueCounts.zero();
        for (double value : shuffled) {
            part.add(value);
            if (random.nextInt(4) == 0) {
                whole.merge(part);
                part = ValueCounts.zero();
            }
        }
        assertThat(whole.merge(part)).isEqualTo(of(values));
    }

    @Test
    void aMissingValueIsPassedOver() {
        ValueCounts counts = of(List.of(50.0));
        counts.add(Double.NaN);
        assertThat(counts).isEqualTo(of(List.of(50.0))).isNotEqualTo(of(List.of(51.0)));
    }

    @Test
    void aValueBesideThePercentagesIsRefusedWithoutNamingIt() {
        assertThatThrownBy(() -> ValueCounts.zero().add(100.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value in percent must be from 0 to 100");
    }

    @Test
    void impossibleQuantilesAreRefused() {
        assertThatThrownBy(() -> of(List.of(50.0)).finish().quantile(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a quantile's share must be from 0 to 1 but was 1.5");
        assertThatThrownBy(() -> ValueCounts.zero().finish().quantile(0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no values have no quantile");
    }

    @Test
    void printingRevealsNoValue() {
        assertThat(of(List.of(12.5, 99.0))).hasToString("ValueCounts of 2 values");
        assertThat(of(List.of(12.5, 99.0)).finish()).hasToString("Distribution of 2 values");
    }

    /** Scores as questionnaires give them: few distinct values, many on the edges. */
    @Provide
    Arbitrary<List<Double>> scores() {
        return Arbitraries.integers()
                .between(0, 20)
                .map(twentieths -> 5.0 * twentieths)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.oneOf(
                scores(),
                Arbitraries.doubles().between(0, 100).ofScale(9).list().ofMaxSize(80));
    }

    private static ValueCounts of(List<Double> values) {
        ValueCounts counts = ValueCounts.zero();
        values.forEach(counts::add);
        return counts;
    }
}
