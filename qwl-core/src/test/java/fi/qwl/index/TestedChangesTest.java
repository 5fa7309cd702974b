package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.TestResult;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestedChangesTest {

    private static final double FIVE_POINTS = 5;
    private static final int UNITS = 40;

    /** The long way: a test of every change, and an interval of every one that is left to chance. */
    private static ChangeVerdict[] verdicts(MeanDifference[] differences) {
        double[] p = new double[differences.length];
        for (int unit = 0; unit < p.length; unit++) {
            boolean isTested = Math.min(differences[unit].nA(), differences[unit].nB()) >= ChangeVerdict.FEWEST;
            double own = differences[unit]
                    .test()
                    .outcome()
                    .map(TestResult.Outcome::p)
                    .orElse(Double.NaN);
            p[unit] = isTested ? own : Double.NaN;
        }
        double[] corrected = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        ChangeVerdict[] verdicts = new ChangeVerdict[p.length];
        for (int unit = 0; unit < p.length; unit++) {
            verdicts[unit] = ChangeVerdict.of(differences[unit], corrected[unit], FIVE_POINTS);
        }
        return verdicts;
    }

    @Test
    void whatNeedsNoTestHasTheVerdictThatATestGives() {
        Random random = new Random(18);
        Set<ChangeVerdict> seen = EnumSet.noneOf(ChangeVerdict.class);
        for (int round = 0; round < 200; round++) {
            TestedChanges tested = new TestedChanges(UNITS + 1, FIVE_POINTS);
            MeanDifference[] differences = new MeanDifference[UNITS];
            double size = random.nextDouble() * 12;
            for (int unit = 0; unit < UNITS; unit++) {
                Level then = Level.of(5 + random.nextInt(90), 60, random.nextInt(25));
                Level now = Level.of(5 + random.nextInt(90), 60 + random.nextGaussian() * size, random.nextInt(25));
                tested.test(unit, now, then);
                differences[unit] = now.differenceFrom(then);
            }
            ChangeVerdict[] expected = verdicts(differences);
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(tested.verdict(unit, ChangeVerdict.NOT_TESTED)).isEqualTo(expected[unit]);
                seen.add(expected[unit]);
            }
            assertThat(tested.verdict(UNITS, ChangeVerdict.TOO_FEW)).isEqualTo(ChangeVerdict.TOO_FEW);
        }
        assertThat(seen).containsExactlyInAnyOrder(ChangeVerdict.values());
    }
}
