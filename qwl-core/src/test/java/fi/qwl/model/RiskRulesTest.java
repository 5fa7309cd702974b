package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Thresholds from domain §3, each of them on both sides. */
class RiskRulesTest {

    private static final RiskRules RULES = RiskRules.standard();

    @Test
    void spreadTurnsModerateAtTwelveAndLargeAtTwenty() {
        // Domain §3: sd < 12 small, < 20 moderate, else large.
        RiskRules.SpreadLimits spread = RULES.spread();
        assertThat(spread.verdict(11.999)).isEqualTo(Dispersion.SMALL);
        assertThat(spread.verdict(12)).isEqualTo(Dispersion.MODERATE);
        assertThat(spread.verdict(Math.nextDown(20.0))).isEqualTo(Dispersion.LARGE);
        assertThat(spread.verdict(19.99)).isEqualTo(Dispersion.MODERATE);
    }

    @Test
    void classesStartAtTheirLimits() {
        // Domain §3: 0–<40 very much to develop, 40–<65 much, 65–<75 some, 75–100 excellent.
        IndexClasses classes = RULES.classes();
        assertThat(names(classes, 0, 39.9)).containsOnly("very much to develop");
        assertThat(names(classes, 40, 64.99)).containsOnly("much to develop");
        assertThat(names(classes, 65, 74.9)).containsOnly("some to develop");
        assertThat(names(classes, Math.nextDown(75.0), 100)).containsOnly("excellent");
        assertThat(classes.noFurtherGainAbove()).isEqualTo(85);
        assertThat(classes.average()).isEqualTo(60);
    }

    private static List<String> names(IndexClasses classes, double first, double second) {
        return List.of(
                classes.of(first).label().in(Language.EN),
                classes.of(second).label().in(Language.EN));
    }

    @Test
    void elevatedMeansThreePersonsAndAFifth() {
        // Domain §3: told for n ≥ 10; elevated = at least 3 persons and 20 %.
        RiskRules.Elevation rule = RULES.elevation();
        assertThat(rule.isShown(9)).isFalse();
        assertThat(rule.isShown(10)).isTrue();
        assertThat(rule.isElevated(2, 10)).isFalse();
        assertThat(rule.isElevated(3, 10)).isTrue();
        assertThat(rule.isElevated(3, 15)).isTrue();
        assertThat(rule.isElevated(3, 16)).isFalse();
        assertThat(rule.isElevated(0, 0)).isFalse();
    }

    @Test
    void farBelowMeansMoreThanTenPoints() {
        // Domain §3: poor is two or more factors over 10 points below.
        RiskRules.CategoryCriteria rule = RULES.category();
        assertThat(rule.poorFactors()).isEqualTo(2);
        assertThat(rule.isFarBelow(70, 80)).isFalse();
        assertThat(rule.isFarBelow(Math.nextDown(70.0), 80)).isFalse();
        assertThat(rule.isFarBelow(69.99, 80)).isTrue();
    }

    @Test
    void sicknessAbsenceCountsSixtyAndBurnoutNeedsTheOtherFactorsHigh() {
        // Domain §3: own FE ≤ 60; FE ≤ 65 while YI ≥ 75 and PL ≥ 75; own QWL < 30 (calibrated only).
        assertThat(holds(IndividualRisk.sicknessAbsence(), 60, 0, 0)).isTrue();
        assertThat(holds(IndividualRisk.sicknessAbsence(), 60.01, 0, 0)).isFalse();
        assertThat(holds(IndividualRisk.burnout(), 65, 75, 75)).isTrue();
        assertThat(holds(IndividualRisk.burnout(), 65, 74.9, 75)).isFalse();
        assertThat(holds(IndividualRisk.burnout(), 65.1, 75, 75)).isFalse();
        assertThat(IndividualRisk.workDisability().holds(measure -> 30)).isFalse();
        assertThat(IndividualRisk.workDisability().holds(measure -> 29.9)).isTrue();
    }

    private static boolean holds(IndividualRisk risk, double fe, double yi, double pl) {
        Map<Factor, Double> scores =
                new EnumMap<>(Map.of(Factor.SAFETY, fe, Factor.COLLABORATION, yi, Factor.OBJECTIVES, pl));
        return risk.holds(measure -> scores.getOrDefault(measure, Double.NaN));
    }

    @Test
    void aMissingScoreIsUnderNoRule() {
        assertThat(IndividualRisk.published())
                .noneMatch(risk -> risk.holds(measure -> Double.NaN))
                .extracting(IndividualRisk::id)
                .containsExactly("sickness-absence", "burnout", "work-disability");
    }

    @Test
    void workDisabilityIsLeftOutWhereTheCurvesAreNotOfficial() {
        assertThat(IndexModel.kano().applicableRisks())
                .extracting(IndividualRisk::id)
                .containsExactly("sickness-absence", "burnout");
        assertThat(IndexModel.kano().withCalibration("a letter").applicableRisks())
                .hasSize(3);
    }

    @Test
    void aChangedPartIsTheUsersAndTheOthersStayWhatTheyWere() {
        IndexModel model = IndexModel.kano()
                .withRiskRules(RULES.withElevation(new RiskRules.Elevation(12, 4, 25))
                        .withSpread(new RiskRules.SpreadLimits(10, 18)));
        assertThat(label(model, "elevation")).isEqualTo(Provenance.Label.USER);
        assertThat(label(model, "spread")).isEqualTo(Provenance.Label.USER);
        assertThat(label(model, "classes")).isEqualTo(Provenance.Label.PUBLISHED);
        assertThat(label(model, "category")).isEqualTo(Provenance.Label.OURS);
        assertThat(label(model, "individual-risks")).isEqualTo(Provenance.Label.PUBLISHED);
        assertThat(model).isNotEqualTo(IndexModel.kano());
        assertThat(IndexModel.kano().withRiskRules(RiskRules.standard())).isEqualTo(IndexModel.kano());
    }

    private static Provenance.Label label(IndexModel model, String part) {
        Provenance source = model.provenance().get(part);
        return java.util.Objects.requireNonNull(source, part).label();
    }

    @Test
    void rulesThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> new RiskRules.SpreadLimits(20, 12))
                .hasMessage("spread limits must rise within 0 to 100 but were 20.0 and 12.0");
        assertThatThrownBy(() -> new RiskRules.Elevation(0, 3, 20))
                .hasMessage(
                        "an elevated risk needs at least 1 answer, 1 person and a share of 0 to 100 but was given 0,"
                                + " 3 and 20.0");
        assertThatThrownBy(() -> new RiskRules.CategoryCriteria(10, 4))
                .hasMessage("a poor result needs a distance of 0 to 100 and 1 to 3 factors but was given 10.0 and 4");
        assertThatThrownBy(() -> RULES.withIndividual(List.of(IndividualRisk.burnout(), IndividualRisk.burnout())))
                .hasMessage("individual risk 'burnout' appears twice");
        assertThatThrownBy(() -> new IndexClasses(List.of(), 85, 60))
                .hasMessage("index classes must start at 0 but were []");
        assertThatThrownBy(() -> new IndividualRisk.Condition(Factor.SAFETY, IndividualRisk.Side.BELOW, 101))
                .hasMessage("the limit of a condition on FE must be from 0 to 100 but was 101.0");
        assertThatThrownBy(() -> new IndividualRisk(
                        "x", LocalText.of("x"), List.of(), false, new Provenance(Provenance.Label.USER, "x")))
                .hasMessage("individual risk 'x' needs at least one condition but has none");
    }

    @Property(tries = 500, seed = "20261128")
    void aRiskNeverGetsLessElevatedWithMorePeopleUnderIt(
            @ForAll @IntRange(min = 1, max = 500) int n, @ForAll @IntRange(min = 0, max = 500) int persons) {
        int some = Math.min(persons, n);
        int more = Math.min(some + 1, n);
        if (RULES.elevation().isElevated(some, n)) {
            assertThat(RULES.elevation().isElevated(more, n)).isTrue();
        }
    }

    @Property(tries = 500, seed = "20261128")
    void aHigherIndexIsNeverInALowerClass(
            @ForAll @DoubleRange(min = 0, max = 100) double a, @ForAll @DoubleRange(min = 0, max = 100) double b) {
        IndexClasses classes = RULES.classes();
        assertThat(classes.of(Math.max(a, b)).lowest())
                .isGreaterThanOrEqualTo(classes.of(Math.min(a, b)).lowest());
    }
}
