package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final Json.Part bca = Oracle.r("bca");
    private final NumberColumn scores = NumberColumn.of(bca.numbers("y"));
    private final Bootstrap mean = Bootstrap.ofMean(scores, 2000, 42);

    /** Failures of air-conditioning equipment, Proschan 1963; R's boot::aircondit. */
    private static final NumberColumn AIRCONDIT = NumberColumn.of(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487);

    @Test
    void theAccelerationIsThatOfR() {
        assertClose(mean.acceleration(), bca.number("acceleration"), 1e-12);
        // C: R's boot, aircondit: acceleration of the mean 0.0937980739
        assertClose(Bootstrap.ofMean(AIRCONDIT, 100, 1).acceleration(), 0.0937980739, 1e-9);
    }

    @Test
    void theCorrectionsOfFixedReplicatesAreThoseOfR() {
        double z0 = Bootstrap.biasCorrection(bca.numbers("replicates"), 72);
        assertClose(z0, bca.number("z0"), 1e-12);
        double a = bca.number("acceleration");
        assertClose(Bootstrap.bcaProbability(0.025, z0, a), bca.numbers("adjusted_probs")[0], 1e-12);
        assertClose(Bootstrap.bcaProbability(0.975, z0, a), bca.numbers("adjusted_probs")[1], 1e-12);
    }

    @Test
    void theGeneratorIsSplitMix64() {
        // Published: first outputs of SplitMix64 for seed 0 (reference code of Vigna 2015): e220a8397b1dcdaf,
        // 6e789e6aa1b965f4, 06c45d188009454f. Should a JDK change it, seeded results would change, and this test fails.
        SplittableRandom random = new SplittableRandom(0);
        assertThat(random.nextLong()).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(random.nextLong()).isEqualTo(0x6e789e6aa1b965f4L);
        assertThat(random.nextLong()).isEqualTo(0x06c45d188009454fL);
    }

    @Test
    void anIndexIsAShareOfTheGeneratorsRange() {
        assertThat(Bootstrap.index(0, 8)).isZero();
        assertThat(Bootstrap.index(-1, 8)).isEqualTo(7);
        assertThat(Bootstrap.index(Long.MIN_VALUE, 8)).isEqualTo(4);
        assertThat(Bootstrap.index(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @Test
    void theSameSeedGivesTheSameBitsInAnyOrderOfRows() {
        double[] reversed = bca.numbers("y");
        for (int i = 0; i < reversed.length / 2; i++) {
            double swapped = reversed[i];
            reversed[i] = reversed[reversed.length - 1 - i];
            reversed[reversed.length - 1 - i] = swapped;
        }
        Bootstrap again = Bootstrap.ofMean(NumberColumn.of(reversed), 2000, 42);
        assertThat(again.bca(0.95)).isEqualTo(mean.bca(0.95));
        assertThat(again.percentile(0.9)).isEqualTo(mean.percentile(0.9));
        assertThat(Bootstrap.ofMean(scores, 2000, 43).percentile(0.95)).isNotEqualTo(mean.percentile(0.95));
    }

    @Test
    void manyReplicatesOfAMeanComeNearTheTheory() {
        // The bootstrap error of a mean is sqrt((n - 1) / n) s / sqrt(n) = 109.25... by hand: squares 820, sqrt(820) /
        // 8
        Bootstrap many = Bootstrap.ofMean(scores, 40_000, 7);
        assertThat(many.standardError().orElseThrow()).isCloseTo(Math.sqrt(820) / 8, offset(0.05));
        assertThat(many.estimate().orElseThrow()).isEqualTo(72);
        Interval.Bounds normal = many.percentile(0.95).orElseThrow();
        assertThat(normal.lower()).isCloseTo(72 - 1.96 * Math.sqrt(820) / 8, offset(0.3));
        assertThat(normal.upper()).isCloseTo(72 + 1.96 * Math.sqrt(820) / 8, offset(0.3));
        assertThat(many.biasCorrection().orElseThrow()).isCloseTo(0, offset(0.05));
    }

    @Test
    void skewedDataMoveTheBcaIntervalUpwards() {
        // Efron 1987: a positive acceleration moves both ends up; the percentile interval of skewed data lies too low.
        Bootstrap skewed = Bootstrap.ofMean(AIRCONDIT, 10_000, 3);
        assertThat(skewed.bca(0.95).orElseThrow().lower())
                .isGreaterThan(skewed.percentile(0.95).orElseThrow().lower());
        assertThat(skewed.bca(0.95).orElseThrow().upper())
                .isGreaterThan(skewed.percentile(0.95).orElseThrow().upper());
    }

    @Test
    void anyStatisticMayBeBootstrappedAndMaySpoilItsArray() {
        Bootstrap median = Bootstrap.of(
                scores,
                values -> {
                    Arrays.sort(values);
                    double middle = (values[values.length / 2] + values[(values.length - 1) / 2]) / 2;
                    Arrays.fill(values, 0);
                    return middle;
                },
                500,
                1);
        assertThat(median.estimate().orElseThrow()).isEqualTo(72);
        Interval.Bounds bounds = median.percentile(0.95).orElseThrow();
        assertThat(bounds.lower()).isBetween(55.0, 72.0);
        assertThat(bounds.contains(72)).isTrue();
    }

    @Test
    void tooFewAnswersAreSaidSo() {
        Bootstrap one = Bootstrap.ofMean(NumberColumn.of(5), 100, 1);
        assertThat(one.estimate().orElseThrow()).isEqualTo(5);
        assertUndefined(one.standardError(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.percentile(0.95), Reason.TOO_FEW_VALUES);
        Bootstrap none = Bootstrap.ofMean(NumberColumn.of(Double.NaN), 100, 1);
        assertUndefined(none.estimate(), Reason.NO_VALUES);
        assertUndefined(none.bca(0.95), Reason.NO_VALUES);
        assertUndefined(none.acceleration(), Reason.NO_VALUES);
    }

    @Test
    void equalAnswersHaveNoInterval() {
        Bootstrap equal = Bootstrap.ofMean(NumberColumn.of(0.1, 0.1, 0.1), 100, 1);
        assertThat(equal.standardError().orElseThrow()).isZero();
        assertUndefined(equal.percentile(0.95), Reason.NO_VARIANCE);
        assertUndefined(equal.bca(0.95), Reason.NO_VARIANCE);
    }

    @Test
    void aStatisticWithoutAValueSpoilsTheIntervalWithAReason() {
        Bootstrap ratio = Bootstrap.of(NumberColumn.of(0, 1, 2), values -> 1 / values[0], 200, 1);
        assertUndefined(ratio.estimate(), Reason.STATISTIC_UNDEFINED);
        assertUndefined(ratio.standardError(), Reason.STATISTIC_UNDEFINED);
        assertUndefined(ratio.percentile(0.95), Reason.STATISTIC_UNDEFINED);
        // Defined on every resample of three, but not without an answer.
        Bootstrap needy = Bootstrap.of(
                NumberColumn.of(1, 2, 4),
                values -> values.length < 3 ? Double.NaN : Sample.of(values).mean(),
                200,
                1);
        assertUndefined(needy.acceleration(), Reason.STATISTIC_UNDEFINED);
        assertUndefined(needy.bca(0.95), Reason.STATISTIC_UNDEFINED);
        assertThat(needy.percentile(0.95).bounds()).isPresent();
    }

    @Test
    void replicatesOnOneSideHaveNoBca() {
        // The greatest answer: no resample exceeds it, and most of a hundred equal it.
        Bootstrap least =
                Bootstrap.of(scores, values -> Arrays.stream(values).min().orElseThrow(), 100, 1);
        assertUndefined(least.biasCorrection(), Reason.ONE_SIDED_REPLICATES);
        assertUndefined(least.bca(0.95), Reason.ONE_SIDED_REPLICATES);
    }

    @Test
    void pastThePoleOfTheCorrectionThereIsNoQuantile() {
        assertThat(Bootstrap.bcaProbability(0.975, 0, 0.6)).isNaN();
    }

    @Test
    void tooFewReplicatesAreRefused() {
        assertThatThrownBy(() -> Bootstrap.ofMean(scores, 40, 1))
                .hasMessage("replicates is 40, at least 100 are needed\nMaybe 10000 was meant.");
    }
}
