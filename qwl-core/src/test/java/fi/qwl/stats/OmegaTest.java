package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.stats.Reliability.Loading;
import fi.qwl.stats.Reliability.MissingAnswers;
import fi.qwl.stats.Reliability.Omega;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OmegaTest {

    private final Json.Part attitude = Oracle.r("attitude");
    private final Omega omega =
            Reliability.of(Oracle.items(attitude.matrix("data"))).omega();

    @Test
    void omegaOfTheAttitudeDataIsThatOfRAsFarAsItsOptimiserWent() {
        assertClose(omega.omega(), attitude.number("omega_1factor_ml_std"), 1e-6);
        assertClose(omega.omega(), Oracle.table("attitude-scale.csv").number(0, "omega_total_1factor_ml_corr"), 1e-6);
        assertThat(omega.omega().method()).isEqualTo(Method.OMEGA_ONE_FACTOR);
        assertThat(omega.isHeywood()).isFalse();
    }

    @Test
    void omegaOfTheAttitudeDataIsThatOfRWithItsOptimiserPushed() {
        // R 4.2.2: factanal(attitude, 1, control = list(opt = list(factr = 1, pgtol = 0, maxit = 5000)))
        assertClose(omega.omega(), 0.840544489625094, 1e-8);
    }

    @Test
    void loadingsOfTheAttitudeDataAreThoseOfR() {
        // R 4.2.2: factanal(attitude, 1)$loadings, to the digits where its optimiser stopped
        double[] expected = {0.85248, 0.90224, 0.59271, 0.73070, 0.76499, 0.24609, 0.37785};
        for (Loading loading : omega.loadings()) {
            assertClose(loading.loading(), expected[loading.item()], 3e-5);
            // A proper solution gives back each item's variance of 1.
            assertClose(loading.loading() * loading.loading() + loading.uniqueness(), 1, 1e-10);
        }
    }

    @Test
    void theFitConvergesFarBelowItsPromise() {
        assertThat(omega.gradient()).isLessThanOrEqualTo(1e-10);
        assertThat(omega.steps()).isBetween(1, 20);
    }

    // R 4.2.2: l <- factanal(na.omit(x), 1, control = list(opt = list(factr = 1, pgtol = 0, maxit = 5000)))$loadings;
    // sum(l)^2 / (sum(l)^2 + sum(1 - l^2)); even so its optimiser stops early
    @ParameterizedTest
    @CsvSource({"FE, 0.88825270330539574", "YI, 0.89461927770980421", "PL, 0.87840398701716049"})
    void omegaOfTheInventedSurveyIsThatOfR(String factor, double expected) {
        Reliability complete = Reliability.of(Invented.items(factor), MissingAnswers.COMPLETE_CASES);
        assertClose(complete.omega().omega(), expected, 1e-6);
    }

    @Test
    void threeItemsHaveTheClosedForm() {
        // Spearman's triad: loading i squared = r_ij r_ik / r_jk, exact for three items.
        List<NumberColumn> items = Oracle.items(digits("123 212 332 454 544 555 233 435 311 425"));
        double[][] r = ItemMatrix.of(items, MissingAnswers.PAIRWISE).correlations();
        assertClose(Reliability.of(items).omega().omega(), triad(r), 1e-12);
    }

    static double triad(double[][] r) {
        double[] loadings = {
            Math.sqrt(r[0][1] * r[0][2] / r[1][2]),
            Math.sqrt(r[0][1] * r[1][2] / r[0][2]),
            Math.sqrt(r[0][2] * r[1][2] / r[0][1])
        };
        double common = Math.pow(Arrays.stream(loadings).sum(), 2);
        return common / (common + Arrays.stream(loadings).map(l -> 1 - l * l).sum());
    }

    // R 4.2.2: set.seed(1) or set.seed(2); f <- rnorm(14); x <- sapply(1:4, function(i) pmin(5, pmax(1, round(3 +
    // f * c(1.1, .9, .5, .3)[i] + rnorm(14, 0, .8))))); r <- factanal(x, 1, control = list(opt = list(factr = 1,
    // pgtol = 0, maxit = 5000))); l <- r$loadings; sum(l)^2 / (sum(l)^2 + sum(r$uniquenesses))
    @ParameterizedTest
    @CsvSource({
        "3233 3342 2323 5433 4435 3233 4234 4343 4343 1323 5542 3424 2243 1134, 0, 0.61187997554660811",
        "3322 1354 5544 2244 4432 3335 5333 2223 5334 4252 3332 2453 3223 1112, 1, 0.65381399648290783"
    })
    void aHeywoodCaseIsHeldAtTheBoundOfRAndReported(String rows, int item, double expected) {
        Omega improper = Reliability.of(Oracle.items(digits(rows))).omega();
        assertClose(improper.omega(), expected, 1e-9);
        assertThat(improper.isHeywood()).isTrue();
        assertThat(improper.omega().method()).isEqualTo(Method.OMEGA_ONE_FACTOR_HEYWOOD);
        assertThat(improper.loadings().get(item).isHeywood()).isTrue();
        assertThat(improper.loadings().get(item).uniqueness()).isEqualTo(0.005);
        assertThat(improper.gradient()).isLessThanOrEqualTo(1e-10);
    }

    @Test
    void ofSeveralMinimaTheLowestIsTaken() {
        // R 4.2.2: the lowest of 300 random starts of optim(runif(6, .005, .99), f, method = "L-BFGS-B", lower = .005,
        // upper = 1) has discrepancy 1.1925 and this omega; factanal(x, 1, nstart = 10) stops at 1.2165 and 0.5898
        String rows = "312131 445434 445325 351344 423235 354234 254535 322132 333532 332323 331431 252334";
        assertClose(Reliability.of(Oracle.items(digits(rows))).omega().omega(), 0.545538226962785, 1e-6);
    }

    private static double[][] digits(String rows) {
        return Arrays.stream(rows.split(" ", -1))
                .map(row -> row.chars().mapToDouble(digit -> digit - '0').toArray())
                .toArray(double[][]::new);
    }

    @Test
    void itemsThatDoNotCorrelateHaveNoSingleFactor() {
        // A 2^3 design: all correlations are 0.
        Omega none = Reliability.of(Oracle.items(digits("111 112 121 122 211 212 221 222")))
                .omega();
        assertUndefined(none.omega(), Reason.NOT_IDENTIFIED);
        assertThat(none.loadings()).isEmpty();
    }

    @Test
    void pairsThatContradictEachOtherHaveNoOmega() {
        double no = Double.NaN;
        // Pairwise, the first two items agree, the last two agree, and the first and last oppose each other.
        Reliability torn = Reliability.of(List.of(
                NumberColumn.of(1, 2, 3, no, no, no, 1, 2, 3),
                NumberColumn.of(1, 2, 3, 1, 2, 3, no, no, no),
                NumberColumn.of(no, no, no, 1, 2, 3, 3, 2, 1)));
        assertUndefined(torn.omega().omega(), Reason.SINGULAR_CORRELATIONS);
    }
}
