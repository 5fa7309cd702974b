package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.stats.RaterIcc.Form;
import fi.qwl.survey.NumberColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RaterIccTest {

    /** The six targets and four judges of Shrout and Fleiss 1979; results by psych 2.2.9, ICC(x, lmer = FALSE). */
    private final Json.Part table = Oracle.r("shrout_fleiss");

    private final RaterIcc judges = RaterIcc.of(Oracle.items(table.matrix("x")));

    @ParameterizedTest
    @EnumSource(Form.class)
    void theSixFormsAreThoseOfPsych(Form form) {
        // The oracle names them ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k.
        String name = form.name().replace("ICC_", "ICC").replace("_1", "").replace("_K", "k");
        int at = table.texts("type").indexOf(name);
        assertClose(judges.icc(form), table.numbers("icc")[at], 1e-12);
        assertClose(judges.interval(form, 0.95), table.numbers("lower")[at], table.numbers("upper")[at], 1e-10);
        TestResult.Outcome test = judges.test(form).orElseThrow();
        assertClose(test.statistic(), table.numbers("F")[at], 1e-12);
        assertThat(test.df1()).isEqualTo(table.numbers("df1")[at]);
        assertThat(test.df2()).isEqualTo(table.numbers("df2")[at]);
    }

    @ParameterizedTest
    @CsvSource({"ICC_1_1, 17", "ICC_2_1, 29", "ICC_3_1, 71", "ICC_1_K, 44", "ICC_2_K, 62", "ICC_3_K, 91"})
    void theSixFormsAreThoseOfThePaper(Form form, long hundredths) {
        // Shrout and Fleiss 1979: .17 .29 .71 .44 .62 .91
        assertThat(Math.round(100 * judges.icc(form).orElseThrow())).isEqualTo(hundredths);
    }

    @Test
    void theMeanOfFixedRatersHasTheReliabilityOfAlpha() {
        double alpha = Reliability.of(Oracle.items(table.matrix("x"))).alpha().orElseThrow();
        assertClose(judges.icc(Form.ICC_3_K), alpha, 1e-12);
    }

    @Test
    void ratersWhoAgreeWhollyHaveOneAndNoInterval() {
        NumberColumn ratings = NumberColumn.of(0.1, 0.3, 0.7);
        RaterIcc agreed = RaterIcc.of(List.of(ratings, ratings, ratings));
        for (Form form : Form.values()) {
            assertClose(agreed.icc(form), 1, 0);
            assertUndefined(agreed.test(form), Reason.PERFECT_AGREEMENT);
            assertUndefined(agreed.interval(form, 0.95), Reason.PERFECT_AGREEMENT);
        }
    }

    @Test
    void aRaterWhoIsAlwaysStricterIsConsistentButDoesNotAgree() {
        RaterIcc strict = RaterIcc.of(List.of(NumberColumn.of(2, 4, 7, 9), NumberColumn.of(1, 3, 6, 8)));
        assertClose(strict.icc(Form.ICC_3_1), 1, 1e-15);
        assertThat(strict.icc(Form.ICC_2_1).orElseThrow()).isLessThan(1);
        assertUndefined(strict.interval(Form.ICC_3_1, 0.95), Reason.PERFECT_AGREEMENT);
    }

    @Test
    void equalTargetsHaveNoVarianceToShare() {
        RaterIcc level = RaterIcc.of(List.of(NumberColumn.of(1, 1, 1), NumberColumn.of(2, 2, 2)));
        assertClose(level.icc(Form.ICC_1_1), -1, 1e-15);
        assertUndefined(level.icc(Form.ICC_3_1), Reason.NO_VARIANCE_BETWEEN);
        assertUndefined(level.icc(Form.ICC_1_K), Reason.NO_VARIANCE_BETWEEN);
        assertUndefined(level.interval(Form.ICC_1_1, 0.95), Reason.NO_VARIANCE_BETWEEN);
        RaterIcc same = RaterIcc.of(List.of(NumberColumn.of(3, 3), NumberColumn.of(3, 3)));
        assertUndefined(same.icc(Form.ICC_2_1), Reason.NO_VARIANCE);
    }

    @Test
    void tooFewRatersOrTargetsAreSaidSo() {
        assertUndefined(RaterIcc.of(List.of(NumberColumn.of(1, 2))).icc(Form.ICC_1_1), Reason.TOO_FEW_ITEMS);
        RaterIcc one = RaterIcc.of(List.of(NumberColumn.of(1, Double.NaN), NumberColumn.of(1, 2)));
        assertUndefined(one.icc(Form.ICC_1_1), Reason.TOO_FEW_VALUES);
        assertUndefined(one.test(Form.ICC_1_1), Reason.TOO_FEW_VALUES);
        RaterIcc none = RaterIcc.of(List.of(NumberColumn.of(Double.NaN), NumberColumn.of(1)));
        assertUndefined(none.interval(Form.ICC_2_K, 0.95), Reason.NO_VALUES);
        assertThat(none.n()).isZero();
        assertThat(none.raterCount()).isEqualTo(2);
    }
}
