package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NineDecimalsTest {

    private static final int MOST_PEOPLE = 6;

    @Test
    void valuesWithinHalfOfTheNinthDecimalAreEqual() {
        assertThat(NineDecimals.compare(79.9999999996, 80)).isZero();
        assertThat(NineDecimals.compare(79.9999999994, 80)).isNegative();
        assertThat(NineDecimals.compare(80.0000000006, 80)).isPositive();
        assertThat(NineDecimals.round(79.9999999996)).isEqualTo(80);
        assertThat(NineDecimals.round(12.3456789014)).isEqualTo(12.345678901);
    }

    @Test
    void aMissingValueStaysMissing() {
        assertThat(NineDecimals.round(Double.NaN)).isNaN();
    }

    /** Every multiset of up to six answers on 1–5, both rules, the seed's three limits, against whole-number reckoning. */
    @Test
    void aMeanThatReachesItsLimitOnPaperReachesItHere() {
        int atTheLimit = 0;
        for (PercentRule rule : PercentRule.values()) {
            Scale scale = new Scale("agree5", 1, 5, rule);
            for (int people = 1; people <= MOST_PEOPLE; people++) {
                int[] answers = new int[people];
                Arrays.fill(answers, 1);
                do {
                    for (int limit : List.of(80, 75, 70)) {
                        int onPaper = Integer.compare(hundredfold(answers, rule), limit * people);
                        assertThat(NineDecimals.compare(mean(answers, scale), limit))
                                .as("%s by %s against %s", Arrays.toString(answers), rule, limit)
                                .isEqualTo(onPaper);
                        atTheLimit += onPaper == 0 ? 1 : 0;
                    }
                } while (next(answers));
            }
        }
        assertThat(atTheLimit).isPositive();
    }

    /** The sum of the percentages, exactly: 25 and 20 points a step. */
    private static int hundredfold(int[] answers, PercentRule rule) {
        int sum = Arrays.stream(answers).sum();
        return rule == PercentRule.RANGE ? 25 * (sum - answers.length) : 20 * sum;
    }

    private static double mean(int[] answers, Scale scale) {
        double sum = 0;
        for (int answer : answers) {
            sum += scale.percent(answer, false) / answers.length;
        }
        return sum;
    }

    /** The next non-falling row of answers. */
    private static boolean next(int[] answers) {
        int last = answers.length - 1;
        while (last >= 0 && answers[last] == 5) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        Arrays.fill(answers, last, answers.length, answers[last] + 1);
        return true;
    }
}
