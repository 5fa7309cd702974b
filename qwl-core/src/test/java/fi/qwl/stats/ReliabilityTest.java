package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.stats.Reliability.ItemStatistics;
import fi.qwl.stats.Reliability.MissingAnswers;
import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {

    private static final double NAN = Double.NaN;

    /** Chatterjee and Price 1977, 30 departments; alpha .84 is also a published value. */
    private final Json.Part attitude = Oracle.r("attitude");

    private final Reliability ofAttitude = Reliability.of(Oracle.items(attitude.matrix("data")));

    @Test
    void alphaOfTheAttitudeDataIsThatOfPsych() {
        assertClose(ofAttitude.alpha(), attitude.number("raw_alpha"), 1e-12);
        assertClose(ofAttitude.standardisedAlpha(), attitude.number("std_alpha"), 1e-12);
        assertThat(ofAttitude.n()).isEqualTo(30);
        assertThat(ofAttitude.itemCount()).isEqualTo(7);
        assertThat(ofAttitude.fewestPairs()).isEqualTo(30);
    }

    @Test
    void feldtsIntervalOfTheAttitudeDataIsThatOfPsych() {
        double[] expected = attitude.numbers("feldt95");
        assertClose(ofAttitude.feldt(0.95), expected[0], expected[1], 1e-12);
    }

    @Test
    void itemsOfTheAttitudeDataAreThoseOfPsych() {
        Table items = Oracle.table("attitude-items.csv");
        double[] dropped = attitude.numbers("alpha_drop");
        for (ItemStatistics item : ofAttitude.items()) {
            int row = item.item();
            assertClose(item.alphaIfDropped(), items.number(row, "alpha_drop_raw"), 1e-12);
            assertClose(item.alphaIfDropped(), dropped[row], 1e-12);
            assertClose(item.itemRest(), items.number(row, "r_drop"), 1e-12);
            assertClose(item.mean(), items.number(row, "mean"), 1e-13);
            assertClose(item.standardDeviation(), items.number(row, "sd"), 1e-13);
            assertThat(item.isOpposed()).isFalse();
        }
        Table scale = Oracle.table("attitude-scale.csv");
        assertClose(ofAttitude.alpha(), scale.number(0, "alpha_raw"), 1e-12);
        assertClose(ofAttitude.standardisedAlpha(), scale.number(0, "alpha_std"), 1e-12);
    }

    @Test
    void alphaOfTheAgreementMatrixIsThatOfR() {
        Json.Part rwg = Oracle.r("rwg");
        assertClose(Reliability.of(Oracle.items(rwg.matrix("x"))).alpha(), rwg.number("alpha"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "YI", "PL"})
    void alphaOfTheInventedSurveyIsThatOfPsych(String factor) {
        Table scales = Oracle.invented("scales.csv");
        int row = scales.rowOf("factor", factor);
        Reliability pairwise = Reliability.of(Invented.items(factor));
        Reliability complete = Reliability.of(Invented.items(factor), MissingAnswers.COMPLETE_CASES);
        assertClose(pairwise.alpha(), scales.number(row, "alpha_pairwise"), 1e-12);
        assertClose(complete.alpha(), scales.number(row, "alpha_complete"), 1e-12);
        assertClose(complete.standardisedAlpha(), scales.number(row, "alpha_std_complete"), 1e-12);
        assertThat(complete.n()).isEqualTo((int) scales.number(row, "n_complete"));
        assertThat(complete.fewestPairs()).isEqualTo(complete.n());
        assertThat(pairwise.n()).isEqualTo(200);
        assertThat(pairwise.fewestPairs()).isLessThan(200).isGreaterThan(complete.n());
    }

    // R 4.2.2, psych 2.2.9: a <- alpha(s[, paste0(f, 1:5)], warnings = FALSE) after s$FE3 <- 6 - s$FE3; std.alpha,
    // a$feldt$lower.ci, a$feldt$upper.ci
    @ParameterizedTest
    @CsvSource({
        "FE, 0.888305936715075, 0.86161819350335989, 0.91090864513214009",
        "YI, 0.893212787429122, 0.86786777185304209, 0.91493217551248351",
        "PL, 0.881391953743813, 0.85314677471223976, 0.90545467544594249"
    })
    void gapsAreHandledPairwiseAsPsychDoes(String factor, double standardised, double lower, double upper) {
        Reliability pairwise = Reliability.of(Invented.items(factor));
        assertClose(pairwise.standardisedAlpha(), standardised, 1e-12);
        assertClose(pairwise.feldt(0.95), lower, upper, 1e-12);
    }

    // R 4.2.2, psych 2.2.9: cbind(a$item.stats$r.drop, a$alpha.drop$raw_alpha, a$alpha.drop$std.alpha) of FE as above,
    // and a$item.stats$n, $mean, $sd
    @ParameterizedTest
    @CsvSource({
        "0, 0.712398301281459, 0.868078319696707, 0.868077338388129, 195, 3.78974358974359, 1.11775614509349",
        "1, 0.796376754747040, 0.847620538596127, 0.848255253430104, 191, 3.43979057591623, 1.28361658405386",
        "2, 0.713632158684280, 0.867268076502662, 0.867825786867794, 192, 3.30729166666667, 1.19962863290834",
        "3, 0.706135171176508, 0.868954689357824, 0.869342179638799, 194, 3.28350515463918, 1.20320645981784",
        "4, 0.717591858048289, 0.866721318748277, 0.866719831423115, 190, 3.12631578947368, 1.26609933212090"
    })
    void itemsWithGapsAreThoseOfPsych(
            int index, double itemRest, double dropped, double standardised, int n, double mean, double sd) {
        ItemStatistics item = Reliability.of(Invented.items("FE")).items().get(index);
        assertClose(item.itemRest(), itemRest, 1e-12);
        assertClose(item.alphaIfDropped(), dropped, 1e-12);
        assertClose(item.standardisedAlphaIfDropped(), standardised, 1e-12);
        assertClose(item.mean(), mean, 1e-12);
        assertClose(item.standardDeviation(), sd, 1e-12);
        assertThat(item.n()).isEqualTo(n);
    }

    @Test
    void anItemThatWasNotReversedLowersAlphaAndShows() {
        Table survey = Oracle.invented("survey.csv");
        Reliability unturned = Reliability.of(survey.columns("FE1", "FE2", "FE3", "FE4", "FE5"));
        assertThat(unturned.alpha().orElseThrow()).isLessThan(0.6);
        assertThat(unturned.items().get(2).isOpposed()).isTrue();
        assertThat(unturned.items().get(1).isOpposed()).isFalse();
        assertThat(unturned.omega().loadings().get(2).loading()).isNegative();
    }

    @Test
    void twoOfFiveItemsThatWereNotReversedAreNamedAndNoOther() {
        Table survey = Oracle.invented("survey.csv");
        List<NumberColumn> items = new ArrayList<>(survey.columns("FE1", "FE2", "FE3", "FE4", "FE5"));
        NumberColumn second = items.get(1);
        double[] turned = new double[second.size()];
        for (int row = 0; row < turned.length; row++) {
            turned[row] = 6 - second.value(row);
        }
        items.set(1, NumberColumn.of(turned));

        Reliability reliability = Reliability.of(items);

        // FE3 is worded the other way round in the invented survey, and FE2 was turned here.
        assertThat(reliability.items())
                .filteredOn(ItemStatistics::isOpposed)
                .extracting(ItemStatistics::item)
                .containsExactly(1, 2);
    }

    @Test
    void anItemIsOpposedWhereTwoOthersAreTheSameAndThereIsNoFit() {
        NumberColumn one = NumberColumn.of(1, 2, 3, 4, 5, 5);
        NumberColumn other = NumberColumn.of(5, 4, 3, 2, 1, 2);

        Reliability twice = Reliability.of(List.of(one, one, other, NumberColumn.of(2, 2, 3, 5, 4, 5)));

        assertUndefined(twice.omega().omega(), Reason.SINGULAR_CORRELATIONS);
        assertThat(twice.items()).extracting(ItemStatistics::isOpposed).containsExactly(false, false, true, false);
    }

    @Test
    void aConstantItemIsLeftOutAndNamed() {
        List<NumberColumn> items = new ArrayList<>(Oracle.items(attitude.matrix("data")));
        items.add(3, NumberColumn.of(new double[30]));
        Reliability reliability = Reliability.of(items);
        assertThat(reliability.leftOut()).containsExactly(3);
        assertThat(reliability.itemCount()).isEqualTo(7);
        assertClose(reliability.alpha(), ofAttitude.alpha().orElseThrow(), 1e-15);
        ItemStatistics constant = reliability.items().get(3);
        assertThat(constant.mean().orElseThrow()).isZero();
        assertThat(constant.standardDeviation().orElseThrow()).isZero();
        assertUndefined(constant.itemRest(), Reason.NO_VARIANCE);
        assertUndefined(constant.alphaIfDropped(), Reason.NO_VARIANCE);
        assertThat(reliability.omega().loadings().get(3).item()).isEqualTo(4);
    }

    @Test
    void oneItemHasNoAlpha() {
        Reliability one = Reliability.of(List.of(NumberColumn.of(1, 2, 3)));
        assertUndefined(one.alpha(), Reason.TOO_FEW_ITEMS);
        assertUndefined(one.standardisedAlpha(), Reason.TOO_FEW_ITEMS);
        assertUndefined(one.feldt(0.95), Reason.TOO_FEW_ITEMS);
        assertUndefined(one.omega().omega(), Reason.TOO_FEW_ITEMS);
        assertUndefined(one.items().get(0).itemRest(), Reason.TOO_FEW_ITEMS);
    }

    @Test
    void twoItemsHaveAnAlphaButNoneIfDropped() {
        // k/(k-1)(1 - sum/total) by hand: variances 1 and 1, covariance 1/2, total 3: 2(1 - 2/3) = 2/3.
        Reliability two = Reliability.of(List.of(NumberColumn.of(1, 2, 3), NumberColumn.of(2, 1, 3)));
        assertClose(two.alpha(), 2.0 / 3, 1e-15);
        assertUndefined(two.items().get(0).alphaIfDropped(), Reason.TOO_FEW_ITEMS);
        assertClose(two.items().get(0).itemRest(), 0.5, 1e-15);
        assertUndefined(two.omega().omega(), Reason.TOO_FEW_ITEMS);
    }

    @Test
    void itemsThatCancelEachOtherHaveNoAlpha() {
        Reliability opposed = Reliability.of(List.of(NumberColumn.of(1, 2, 4), NumberColumn.of(4, 3, 1)));
        assertUndefined(opposed.alpha(), Reason.NO_TOTAL_VARIANCE);
        assertUndefined(opposed.feldt(0.9), Reason.NO_TOTAL_VARIANCE);
        assertThat(opposed.items().get(0).isOpposed()).isTrue();
    }

    @Test
    void theRestOfThreeItemsMayNotVary() {
        Reliability three = Reliability.of(
                List.of(NumberColumn.of(1, 2, 4, 4), NumberColumn.of(4, 3, 1, 1), NumberColumn.of(1, 5, 2, 3)));
        assertUndefined(three.items().get(2).itemRest(), Reason.NO_TOTAL_VARIANCE);
        assertUndefined(three.items().get(2).alphaIfDropped(), Reason.NO_TOTAL_VARIANCE);
    }

    @Test
    void nothingAnsweredIsSaidSo() {
        Reliability empty = Reliability.of(List.of(NumberColumn.of(NAN, NAN), NumberColumn.of(NAN, NAN)));
        assertUndefined(empty.alpha(), Reason.NO_VALUES);
        assertUndefined(empty.items().get(0).mean(), Reason.NO_VALUES);
        assertThat(empty.n()).isZero();
        assertUndefined(
                Reliability.of(List.of(NumberColumn.of(), NumberColumn.of())).alpha(), Reason.NO_VALUES);
    }

    @Test
    void onePersonIsTooFew() {
        Reliability one = Reliability.of(List.of(NumberColumn.of(4), NumberColumn.of(5)));
        assertUndefined(one.alpha(), Reason.TOO_FEW_VALUES);
        assertClose(one.items().get(1).mean(), 5, 0);
        assertUndefined(one.items().get(1).standardDeviation(), Reason.TOO_FEW_VALUES);
    }

    @Test
    void everybodyAnsweringAlikeIsNoVariance() {
        Reliability alike = Reliability.of(List.of(NumberColumn.of(4, 4, 4), NumberColumn.of(5, 5, 5)));
        assertUndefined(alike.alpha(), Reason.NO_VARIANCE);
        assertThat(alike.n()).isEqualTo(3);
        assertThat(alike.leftOut()).containsExactly(0, 1);
    }

    @Test
    void itemsWithoutCommonRowsHaveNoAlpha() {
        Reliability split = Reliability.of(List.of(NumberColumn.of(1, 2, NAN, NAN), NumberColumn.of(NAN, NAN, 3, 5)));
        assertUndefined(split.alpha(), Reason.TOO_FEW_COMMON_ROWS);
        assertThat(split.fewestPairs()).isZero();
    }

    @Test
    void completeCasesMayLeaveNobody() {
        Reliability split = Reliability.of(
                List.of(NumberColumn.of(1, 2, NAN, NAN), NumberColumn.of(NAN, NAN, 3, 5)),
                MissingAnswers.COMPLETE_CASES);
        assertUndefined(split.alpha(), Reason.NO_VALUES);
    }

    @Test
    void equalItemsHaveAlphaOneAndNoInterval() {
        NumberColumn item = NumberColumn.of(1, 2, 2, 5);
        Reliability equal = Reliability.of(List.of(item, item, item));
        assertClose(equal.alpha(), 1, 1e-15);
        assertUndefined(equal.feldt(0.95), Reason.PERFECT_AGREEMENT);
        assertUndefined(equal.omega().omega(), Reason.SINGULAR_CORRELATIONS);
    }

    @Test
    void aMistakeOfTheCallerIsNamedWithAdvice() {
        assertThatThrownBy(() -> Reliability.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items is empty\nMaybe the scale's items were not found.");
        assertThatThrownBy(() -> Reliability.of(List.of(NumberColumn.of(1), NumberColumn.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column has 2 rows, the first column has 1\n"
                        + "Maybe the columns come from different surveys.");
        assertThatThrownBy(() -> Reliability.of(List.of(NumberColumn.of(1, Double.POSITIVE_INFINITY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a number is infinite or beyond 1.0E50\nMaybe a division by 0 made it; a missing answer is NaN.");
        assertThatThrownBy(() -> ofAttitude.feldt(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence is 95.0\nMaybe a share such as 0.95 was meant, not 95.");
    }
}
