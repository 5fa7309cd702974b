package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.stats.Anova.GroupSize;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import org.apache.commons.statistics.inference.OneWayAnova;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnovaTest {

    private final Json.Part r = Oracle.r("icc_unbalanced");
    private final NumberColumn score = NumberColumn.of(r.numbers("y"));
    private final Anova anova = Anova.of(score, Oracle.groups(r.texts("g")));

    private double expected(String name) {
        return r.number(name);
    }

    @Test
    void theUnbalancedSetHasTheMeanSquaresAndTestOfR() {
        assertClose(anova.meanSquareBetween().value(), expected("MSB"), 1e-12);
        assertClose(anova.meanSquareWithin().value(), expected("MSW"), 1e-12);
        TestResult.Outcome test = anova.test().orElseThrow();
        assertClose(test.statistic(), expected("F"), 1e-12);
        assertClose(test.p(), expected("p"), 1e-11);
        assertThat(test.df1()).isEqualTo(3);
        assertThat(test.df2()).isEqualTo(15);
        assertThat(anova.n()).isEqualTo(19);
        assertThat(anova.groupSizes()).containsExactly(5, 4, 7, 3);
    }

    @Test
    void bothConventionsOfGroupSizeAreNamed() {
        assertClose(anova.groupSize(GroupSize.MEAN), expected("kbar"), 1e-15);
        assertClose(anova.groupSize(GroupSize.UNBIASED), expected("k0"), 1e-14);
        assertClose(anova.icc1(GroupSize.MEAN), expected("icc1_multilevel"), 1e-12);
        assertClose(anova.icc1(GroupSize.UNBIASED), expected("icc1_k0"), 1e-12);
        assertThat(anova.icc1(GroupSize.MEAN).method()).isEqualTo(Method.ICC1_MEAN_SIZE);
        assertThat(anova.icc1(GroupSize.UNBIASED).method()).isEqualTo(Method.ICC1_UNBIASED_SIZE);
        assertClose(anova.icc2(), expected("icc2_multilevel"), 1e-12);
    }

    @Test
    void restrictedMaximumLikelihoodGivesTheIccOfMixedModelPrograms() {
        // The oracle's program stopped 5e-9 before the optimum.
        assertClose(anova.icc1Reml(), expected("icc1_reml"), 1e-8);
        // R 4.2.2, nlme: lme(y ~ 1, random = ~1 | g, control = lmeControl(tolerance = 1e-14, msTol = 1e-14,
        // msMaxIter = 500, niterEM = 2000)), variances of VarCorr
        assertClose(anova.icc1Reml(), 0.7417747774830747, 1e-12);
    }

    @Test
    void ofEvenGroupsRestrictedMaximumLikelihoodGivesTheAnovaEstimate() {
        Anova even = Anova.of(NumberColumn.of(1, 3, 4, 7, 5, 9), Oracle.groups(0, 0, 1, 1, 2, 2));
        assertClose(even.icc1Reml(), even.icc1(GroupSize.MEAN).orElseThrow(), 1e-12);
        assertClose(even.icc1(GroupSize.UNBIASED), even.icc1(GroupSize.MEAN).orElseThrow(), 1e-14);
    }

    @Test
    void icc2IsTheSameUnderBothConventions() {
        for (GroupSize convention : GroupSize.values()) {
            double k = anova.groupSize(convention);
            double one = anova.icc1(convention).orElseThrow();
            assertClose(anova.icc2(), k * one / (1 + (k - 1) * one), 1e-12);
        }
    }

    @Test
    void aSmallUnitsMeanIsLessReliableThanIcc2Says() {
        double small = anova.reliabilityOfMean(3, GroupSize.MEAN).orElseThrow();
        double one = expected("icc1_multilevel");
        assertClose(small, 3 * one / (1 + 2 * one), 1e-12);
        assertThat(small).isLessThan(expected("icc2_multilevel"));
        assertClose(anova.reliabilityOfMean(1, GroupSize.UNBIASED), expected("icc1_k0"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "YI", "PL"})
    void theInventedSurveyHasTheIccsOfR(String factor) {
        Table scales = Oracle.invented("scales.csv");
        int row = scales.rowOf("factor", factor);
        Anova invented = Anova.of(Invented.completeMean(factor), Invented.units());
        assertClose(invented.meanSquareBetween().value(), scales.number(row, "msb"), 1e-11);
        assertClose(invented.meanSquareWithin().value(), scales.number(row, "msw"), 1e-11);
        assertClose(invented.icc1(GroupSize.MEAN), scales.number(row, "icc1_nbar"), 1e-11);
        assertClose(invented.icc1(GroupSize.UNBIASED), scales.number(row, "icc1_k0"), 1e-11);
        assertClose(invented.icc2(), scales.number(row, "icc2"), 1e-11);
        assertThat(invented.n()).isEqualTo((int) scales.number(row, "n_complete"));
    }

    @Test
    void theTestIsThatOfCommonsStatisticsWhereGroupsHaveTwoOrMore() {
        OneWayAnova.Result theirs =
                OneWayAnova.withDefaults().test(Arrays.asList(Columns.byGroup(score, Oracle.groups(r.texts("g")))));
        assertClose(anova.test().orElseThrow().statistic(), theirs.getStatistic(), 1e-12);
        assertClose(anova.test().orElseThrow().p(), theirs.getPValue(), 1e-11);
    }

    @Test
    void groupsOfOneTakePartButDoNotMakeAnError() {
        Anova withSingle = Anova.of(NumberColumn.of(1, 2, 4, 9), Oracle.groups(0, 0, 0, 1));
        // By hand: within 14/3 on 2, between 4 - 1 = 1 degree: 3(7/3 - 4)^2 + (9 - 4)^2 = 100/3.
        assertClose(withSingle.meanSquareWithin().value(), 7.0 / 3, 1e-14);
        assertClose(withSingle.meanSquareBetween().value(), 100.0 / 3, 1e-14);
        assertThat(withSingle.icc1(GroupSize.UNBIASED).isDefined()).isTrue();
    }

    @Test
    void onlyGroupsOfOneHaveNoIcc() {
        Anova singles = Anova.of(NumberColumn.of(1, 2, 3), Oracle.groups(0, 1, 2));
        assertUndefined(singles.test(), Reason.GROUPS_OF_ONE);
        assertUndefined(singles.icc1(GroupSize.MEAN), Reason.GROUPS_OF_ONE);
        assertUndefined(singles.icc2(), Reason.GROUPS_OF_ONE);
        assertUndefined(singles.reliabilityOfMean(3, GroupSize.MEAN), Reason.GROUPS_OF_ONE);
    }

    @Test
    void oneGroupHasNoIcc() {
        Anova one = Anova.of(NumberColumn.of(1, 2, 3), Oracle.groups(0, 0, 0));
        assertUndefined(one.test(), Reason.TOO_FEW_GROUPS);
        assertUndefined(one.icc1(GroupSize.UNBIASED), Reason.TOO_FEW_GROUPS);
        assertThat(one.groupSize(GroupSize.UNBIASED)).isEqualTo(3);
    }

    @Test
    void nobodyHasNoIcc() {
        Anova none = Anova.of(NumberColumn.of(Double.NaN, 3), Oracle.groups(0, -1));
        assertUndefined(none.test(), Reason.NO_VALUES);
        assertUndefined(none.icc2(), Reason.NO_VALUES);
        assertUndefined(none.icc1Reml(), Reason.NO_VALUES);
        assertThat(none.groupSizes()).containsExactly(0);
    }

    @Test
    void everybodyEqualHasNoIcc() {
        Anova equal = Anova.of(NumberColumn.of(0.1, 0.1, 0.1, 0.1, 0.1), Oracle.groups(0, 0, 0, 1, 1));
        assertUndefined(equal.test(), Reason.NO_VARIANCE);
        assertUndefined(equal.icc1(GroupSize.MEAN), Reason.NO_VARIANCE);
    }

    @Test
    void groupsThatAgreeWhollyAndDifferHaveAnIccOfOne() {
        Anova agreed = Anova.of(NumberColumn.of(0.1, 0.1, 0.1, 0.7, 0.7), Oracle.groups(0, 0, 0, 1, 1));
        assertUndefined(agreed.test(), Reason.PERFECT_AGREEMENT);
        assertClose(agreed.icc1(GroupSize.MEAN), 1, 0);
        assertClose(agreed.icc2(), 1, 0);
        assertClose(agreed.icc1Reml(), 1, 0);
    }

    @Test
    void groupsWithEqualMeansHaveANegativeIcc1AndNoIcc2() {
        Anova level = Anova.of(NumberColumn.of(0.1, 0.3, 0.3, 0.1), Oracle.groups(0, 0, 1, 1));
        assertClose(level.icc1(GroupSize.MEAN), -1, 1e-15);
        assertClose(level.icc1Reml(), 0, 0);
        assertUndefined(level.icc2(), Reason.NO_VARIANCE_BETWEEN);
        assertUndefined(level.reliabilityOfMean(2, GroupSize.MEAN), Reason.NO_VARIANCE_BETWEEN);
        assertClose(level.test().orElseThrow().p(), 1, 1e-15);
    }

    @Test
    void aMistakeOfTheCallerIsNamedWithAdvice() {
        assertThatThrownBy(() -> Anova.of(score, Oracle.groups(0, 1)))
                .hasMessage("groups has 2 rows, the first column has 19\n"
                        + "Maybe the columns come from different surveys.");
        assertThatThrownBy(() -> anova.reliabilityOfMean(0, GroupSize.MEAN))
                .hasMessage("size is 0\nMaybe the group has no answers.");
    }
}
