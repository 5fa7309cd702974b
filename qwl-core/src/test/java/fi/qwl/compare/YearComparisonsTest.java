package fi.qwl.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.GroupLevel;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class YearComparisonsTest {

    /** Sums of a few products. */
    private static final double LAST_BITS = 1e-9;

    private static final Organisation BEFORE = Sample.organisation("m", "a<m", "b<m", "c<m", "d<m");
    private static final Organisation AFTER = Sample.organisation("m", "ab<m", "c1<m", "c2<m", "d<m", "e<m", "f<m");

    /** a and b merged, c split, e joined, f's declared predecessor unknown, d went on. */
    private static final UnitSuccession SUCCESSION = new UnitSuccession(Map.of(
            id("ab"), Set.of(id("a"), id("b")),
            id("c1"), Set.of(id("c")),
            id("c2"), Set.of(id("c")),
            id("e"), Set.of(),
            id("f"), Set.of(id("x"))));

    private static Results then() {
        return results(
                Sample.of(2023)
                        .people("a", 12)
                        .person("b", 10, 50, 50)
                        .person("b", 20, 50, 50)
                        .people("c", 5)
                        .people("d", 15),
                BEFORE,
                IndexModel.kano());
    }

    private static Results now() {
        return results(
                Sample.of(2024)
                        .people("ab", 14)
                        .people("c1", 5)
                        .people("c2", 5)
                        .people("d", 15)
                        .people("e", 5)
                        .people("f", 5),
                AFTER,
                IndexModel.kano());
    }

    private static Results results(Sample sample, Organisation organisation, IndexModel model) {
        return Results.of(Cells.of(model, sample.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    @Test
    void mergedUnitsAreComparedWithTheirPeopleTakenTogether() {
        Comparison.Compared compared = compared(YearComparisons.of(now(), then(), SUCCESSION), "ab");
        GroupLevel a = GroupLevel.of(then().unit(id("a")).find(Factor.SAFETY).orElseThrow());
        // 12 of a, and 10 and 20 in b.
        double together = (12 * a.mean().orElseThrow() + 30) / 14;
        assertThat(compared.other().n()).isEqualTo(14);
        assertThat(compared.other().mean()).hasValueCloseTo(together, within(LAST_BITS));
        assertThat(compared.other().sd()).isPresent();
        assertThat(compared.difference()).isCloseTo(compared.own().mean().orElseThrow() - together, within(LAST_BITS));
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        YearComparisons years = YearComparisons.of(now(), then(), SUCCESSION);
        assertThat(obstacle(years, "c1")).isEqualTo(Obstacle.SPLIT);
        assertThat(obstacle(years, "c2")).isEqualTo(Obstacle.SPLIT);
        assertThat(obstacle(years, "e")).isEqualTo(Obstacle.NEW_UNIT);
        assertThat(obstacle(years, "f")).isEqualTo(Obstacle.UNKNOWN_PREDECESSOR);
        YearComparisons undeclared = YearComparisons.of(now(), then(), UnitSuccession.none());
        assertThat(obstacle(undeclared, "ab")).isEqualTo(Obstacle.NEW_UNIT);
        assertThat(compared(years, "d").difference()).isZero();
    }

    @Test
    void totalsAreLikeForLike() {
        // Only ab against a and b, and d against d; c, e and f are left out on both sides.
        Comparison.Compared compared = YearComparisons.of(now(), then(), SUCCESSION)
                .likeForLike(id("m"), Factor.SAFETY)
                .compared()
                .orElseThrow();
        assertThat(compared.own().n()).isEqualTo(14 + 15);
        assertThat(compared.other().n()).isEqualTo(14 + 15);
        assertThat(compared.verdict()).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
    }

    /** As the sum of its people: two sectors, one with its own people beside a team. */
    @Test
    void peopleWhoBelongToAUnitWithSubUnitsDirectlyAreFollowedToo() {
        Organisation tree = Sample.organisation("m", "s<m", "t<s", "u<m");
        Results then = results(
                Sample.of(2023).people("m", 4).people("s", 7).people("t", 6).people("u", 5), tree, IndexModel.kano());
        Results now = results(
                Sample.of(2024).people("m", 5).people("s", 8).people("t", 6).people("u", 9), tree, IndexModel.kano());
        for (Measure measure : List.of(Factor.SAFETY, WholeIndex.QWL)) {
            for (String unit : List.of("m", "s", "t")) {
                Comparison.Compared total = YearComparisons.of(now, then, UnitSuccession.none())
                        .likeForLike(id(unit), measure)
                        .compared()
                        .orElseThrow();
                assertSameLevel(total.own(), now, unit, measure);
                assertSameLevel(total.other(), then, unit, measure);
            }
        }
    }

    private static void assertSameLevel(GroupLevel level, Results results, String unit, Measure measure) {
        GroupLevel whole = GroupLevel.of(results.unit(id(unit)).find(measure).orElseThrow());
        assertThat(level.n()).isEqualTo(whole.n());
        assertThat(level.mean()).isEqualTo(whole.mean());
        assertThat(level.sd()).isEqualTo(whole.sd());
    }

    @Test
    void aUnitThatWasDividedGoesOnAsAWhole() {
        // s was one; now its people are in new teams and in s itself. u has taken in a team that was there before.
        Organisation before = Sample.organisation("m", "s<m", "u<m", "old<m");
        Organisation after = Sample.organisation("m", "s<m", "t1<s", "t2<s", "u<m", "old<u", "fresh<u");
        Results then =
                results(Sample.of(2023).people("s", 20).people("u", 11).people("old", 6), before, IndexModel.kano());
        Results now = results(
                Sample.of(2024)
                        .people("s", 2)
                        .people("t1", 9)
                        .people("t2", 10)
                        .people("u", 3)
                        .people("old", 7)
                        .people("fresh", 8),
                after,
                IndexModel.kano());
        Comparison.Compared total = YearComparisons.of(now, then, UnitSuccession.none())
                .likeForLike(id("m"), Factor.SAFETY)
                .compared()
                .orElseThrow();
        assertThat(total.own().n()).isEqualTo(2 + 9 + 10 + 7);
        assertThat(total.other().n()).isEqualTo(20 + 6);
    }

    @Test
    void anIndexOfMeansOfMergedUnitsIsTheIndexOfTheirJointMeans() {
        Survey before = Sample.of(2023)
                .person("a", 100, 60, 60)
                .person("b", 20, 100, 100)
                .person("b", 30, 80, 90)
                .build();
        Results then = Results.of(Cells.of(IndexModel.linear(), before), BEFORE, ScoringOrder.MEANS_FIRST);
        GroupLevel joint = GroupLevel.of(then, List.of(id("a"), id("b")), WholeIndex.QWL);
        assertThat(joint.mean().orElseThrow()).isCloseTo(IndexModel.linear().qwl(50, 80, 250.0 / 3), within(LAST_BITS));
        assertThat(joint.n()).isEqualTo(3);
        GroupLevel rest = GroupLevel.ofRest(then, id("m"), List.of(id("a")), WholeIndex.QWL);
        assertThat(rest.mean().orElseThrow()).isCloseTo(IndexModel.linear().qwl(25, 90, 95), within(LAST_BITS));
    }

    @Test
    void predecessorsInsideEachOtherGiveNoChangeEither() {
        UnitSuccession nested = new UnitSuccession(Map.of(id("ab"), Set.of(id("m"), id("a"))));
        assertThat(now().comparedWith(then(), nested)
                        .unit(id("ab"))
                        .find(Factor.SAFETY)
                        .orElseThrow()
                        .change())
                .isEmpty();
    }

    @Test
    void unitsThatNobodyContinuesAreNamed() {
        UnitSuccession fewer = new UnitSuccession(Map.of(id("ab"), Set.of(id("a"))));
        assertThat(YearComparisons.of(now(), then(), fewer).left())
                .extracting(Unit::id)
                .containsExactly(id("b"), id("c"));
        assertThat(YearComparisons.of(now(), then(), SUCCESSION).left()).isEmpty();
    }

    @Test
    void anIndexUnderOtherCurvesIsNotCompared() {
        Results linear = results(Sample.of(2023).people("d", 15), BEFORE, IndexModel.linear());
        YearComparisons years = YearComparisons.of(now(), linear, UnitSuccession.none());
        assertThat(years.likeForLike(id("m"), WholeIndex.QWL).whyNot()).contains(Obstacle.COMPUTED_OTHERWISE);
        assertThat(years.units(WholeIndex.QWL).get(0).whyNot()).contains(Obstacle.COMPUTED_OTHERWISE);
        assertThat(years.likeForLike(id("m"), Factor.SAFETY).compared()).isPresent();
        assertThat(now().comparedWith(linear, UnitSuccession.none())
                        .unit(id("d"))
                        .find(WholeIndex.QWL)
                        .orElseThrow()
                        .change())
                .isEmpty();
    }

    @Test
    void reportedValuesAreMergedByHeadcountAndNotTested() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(id("a"), ReportedResults.Row.empty().withRespondents(30).withMean(Factor.SAFETY, 70));
        rows.put(id("b"), ReportedResults.Row.empty().withRespondents(10).withMean(Factor.SAFETY, 90));
        Results reported = Results.of(
                new ReportedResults(Wave.of(2023), DisclosurePolicy.standard(), rows), BEFORE, IndexModel.kano());
        Comparison.Compared compared = compared(YearComparisons.of(now(), reported, SUCCESSION), "ab");
        // (30 · 70 + 10 · 90) / 40 = 75.
        assertThat(compared.other().mean()).hasValue(75);
        assertThat(compared.verdict()).isEqualTo(ChangeVerdict.NOT_TESTED);
    }

    @Test
    void earlierUnitsInsideEachOtherAreNotCountedTwice() {
        UnitSuccession nested = new UnitSuccession(Map.of(id("ab"), Set.of(id("m"), id("a"))));
        YearComparisons years = YearComparisons.of(now(), then(), nested);
        assertThat(obstacle(years, "ab")).isEqualTo(Obstacle.OVERLAP);
        assertThat(years.likeForLike(id("ab"), Factor.SAFETY).whyNot()).contains(Obstacle.OVERLAP);
    }

    @Test
    void alikeWavesWithoutCommonUnitsSaySo() {
        Results other = results(Sample.of(2023).people("x", 8), Sample.organisation("m", "x<m"), IndexModel.kano());
        assertThat(YearComparisons.of(now(), other, UnitSuccession.none())
                        .likeForLike(id("m"), Factor.SAFETY)
                        .whyNot())
                .contains(Obstacle.NOTHING_IN_COMMON);
    }

    @Test
    void onlyAnEarlierWaveIsEarlier() {
        assertThatThrownBy(() -> YearComparisons.of(then(), now(), SUCCESSION))
                .hasMessage("wave 2023 must be compared with an earlier one but was with 2024");
    }

    @Test
    void threeWavesMakeATrendThroughASuccession() {
        Results first = results(Sample.of(2022).people("a", 12).people("b", 3), BEFORE, IndexModel.kano());
        Trend trend = Trend.follow(
                        List.of(now(), first, then()), Map.of(Wave.of(2024), SUCCESSION), id("ab"), Factor.SAFETY)
                .orElseThrow();
        assertThat(trend.points())
                .extracting(Trend.Point::wave)
                .containsExactly(Wave.of(2022), Wave.of(2023), Wave.of(2024));
        assertThat(trend.points()).extracting(point -> point.level().n()).containsExactly(15L, 14L, 14L);
        assertThat(trend.verdict()).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
        assertThat(Trend.follow(List.of(now(), then()), Map.of(), id("ab"), Factor.SAFETY))
                .isEmpty();
    }

    @Test
    void aTrendAgreesWithR() {
        // R: m <- c(50,55,65); s <- c(10,12,9); n <- c(20,25,30); c <- c(-.5,0,.5); v <- c^2*s^2/n; t <- sum(c*m) /
        // sqrt(sum(v)); df <- sum(v)^2/sum(v^2/(n-1)); 2*pt(-abs(t), df)
        Trend trend = Trend.through(List.of(
                new Trend.Point(Wave.of(2022), GroupLevel.given(20, 50, 10)),
                new Trend.Point(Wave.of(2023), GroupLevel.given(25, 55, 12)),
                new Trend.Point(Wave.of(2024), GroupLevel.given(30, 65, 9))));
        assertThat(trend.slope()).isCloseTo(7.5, within(LAST_BITS));
        assertThat(trend.p()).hasValueCloseTo(TREND_P, within(1e-12));
        assertThat(trend.verdict()).isEqualTo(ChangeVerdict.CHANGED);
    }

    private static final double TREND_P = 3.76362602678752e-06;

    @Property(tries = 200, seed = "20261128")
    void aTrendOverTwoWavesIsWelchsTest(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 100) Integer> before,
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 100) Integer> after) {
        GroupLevel earlier = level(before);
        GroupLevel later = level(after);
        Trend trend =
                Trend.through(List.of(new Trend.Point(Wave.of(2023), earlier), new Trend.Point(Wave.of(2024), later)));
        TestResult test = later.differenceFrom(earlier).test();
        assertThat(trend.p().isPresent()).isEqualTo(test.outcome().isPresent());
        if (trend.p().isPresent()) {
            assertThat(trend.p().getAsDouble()).isCloseTo(test.orElseThrow().p(), within(LAST_BITS));
        }
    }

    private static GroupLevel level(List<Integer> values) {
        fi.qwl.index.Moments moments = fi.qwl.index.Moments.zero();
        values.forEach(moments::add);
        return GroupLevel.of(moments);
    }

    @Test
    void wavesOfATrendRise() {
        Trend.Point point = new Trend.Point(Wave.of(2024), GroupLevel.given(20, 50, 10));
        List<Trend.Point> twice = new ArrayList<>(List.of(point, point));
        assertThatThrownBy(() -> Trend.through(twice))
                .hasMessage("waves of a trend must rise but 2024 is followed by 2024");
        assertThatThrownBy(() -> Trend.through(List.of(point))).hasMessage("a trend needs at least 2 waves but has 1");
        assertThatThrownBy(() -> new Trend.Point(Wave.of(2024), GroupLevel.nothing()))
                .hasMessage("a point of a trend needs a mean but 2024 has none");
    }

    private static UnitId id(String id) {
        return new UnitId(id);
    }

    private static Comparison of(YearComparisons years, String unit) {
        return years.units(Factor.SAFETY).stream()
                .filter(comparison -> comparison.unit().equals(id(unit)))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison.Compared compared(YearComparisons years, String unit) {
        return of(years, unit).compared().orElseThrow();
    }

    private static Obstacle obstacle(YearComparisons years, String unit) {
        return of(years, unit).whyNot().orElseThrow();
    }
}
