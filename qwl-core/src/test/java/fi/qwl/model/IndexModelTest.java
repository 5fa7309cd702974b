package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class IndexModelTest {

    /** The points below are exact in binary or off by a last bit of about 60. */
    private static final double LAST_BITS = 1e-13;

    private static final String[] PARTS = {
        "capabilities",
        "category",
        "change",
        "classes",
        "curves",
        "elevation",
        "formula",
        "individual-risks",
        "limits",
        "missing",
        "spread"
    };

    @Test
    void linearAtThreeQuartersGivesTheDomainsPoint() {
        // Domain §2: 0.75 · (0.75 + 0.75) / 2 = 0.5625, exact in binary.
        assertThat(IndexModel.linear().qwl(75, 75, 75)).isEqualTo(56.25);
    }

    @Test
    void kanoAtThreeQuartersGivesTheDomainsPoint() {
        // Domain §2: 0.9375 · (0.75 + 0.5625) / 2 = 0.615234375, exact in binary.
        assertThat(IndexModel.kano().qwl(75, 75, 75)).isEqualTo(61.5234375);
    }

    @Test
    void linearAtTheLimitsGivesTheDomainsPoint() {
        // Domain §2: 0.8 · (0.75 + 0.7) / 2 = 0.58.
        assertThat(IndexModel.linear().qwl(80, 75, 70)).isCloseTo(58.0, within(LAST_BITS));
    }

    @Test
    void kanoAtTheLimitsGivesTheDomainsPoint() {
        // Domain §2: 0.96 · (0.75 + 0.49) / 2 = 0.5952.
        assertThat(IndexModel.kano().qwl(80, 75, 70)).isCloseTo(59.52, within(LAST_BITS));
    }

    @Test
    void nothingGivesNothingAndEverythingGivesEverything() {
        for (IndexModel model : List.of(IndexModel.linear(), IndexModel.kano())) {
            assertThat(model.qwl(0, 0, 0)).isEqualTo(0.0);
            assertThat(model.qwl(100, 100, 100)).isEqualTo(100.0);
        }
    }

    @Property(tries = 500, seed = "20261128")
    void theIndexStaysWithinItsBounds(@ForAll("models") IndexModel model, @ForAll("percents") List<Double> factors) {
        assertThat(model.qwl(factors.get(0), factors.get(1), factors.get(2))).isBetween(0.0, 100.0);
    }

    @Property(tries = 1000, seed = "20261128")
    void theIndexNeverFallsWhenAFactorRises(
            @ForAll("models") IndexModel model,
            @ForAll("percents") List<Double> factors,
            @ForAll @DoubleRange(min = 0, max = 100) double other) {
        for (int factor = 0; factor < 3; factor++) {
            List<Double> lower = new ArrayList<>(factors);
            List<Double> higher = new ArrayList<>(factors);
            lower.set(factor, Math.min(factors.get(factor), other));
            higher.set(factor, Math.max(factors.get(factor), other));
            assertThat(model.qwl(higher.get(0), higher.get(1), higher.get(2)))
                    .isGreaterThanOrEqualTo(model.qwl(lower.get(0), lower.get(1), lower.get(2)));
        }
    }

    @Property(tries = 100, seed = "20261128")
    void aMissingFactorMakesTheIndexMissing(@ForAll("models") IndexModel model) {
        assertThat(model.qwl(Double.NaN, 50, 50)).isNaN();
        assertThat(model.qwl(50, Double.NaN, 50)).isNaN();
        assertThat(model.qwl(50, 50, Double.NaN)).isNaN();
        assertThat(model.qwl(0, Double.NaN, 0)).isNaN();
    }

    @Test
    void presetsAreFoundByName() {
        assertThat(IndexModel.preset("kano")).isEqualTo(IndexModel.kano()).hasSameHashCodeAs(IndexModel.kano());
        assertThat(IndexModel.preset("linear")).isEqualTo(IndexModel.linear()).isNotEqualTo(IndexModel.kano());
    }

    @Test
    void anUnknownPresetIsAnsweredWithThePresets() {
        assertThatThrownBy(() -> IndexModel.preset("cano"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown model preset 'cano'\nMaybe kano or linear was meant.");
    }

    @Test
    void aModelNeedsACurveForEveryFactor() {
        Map<Factor, Curve> twoCurves = Map.of(Factor.SAFETY, Curve.identity(), Factor.COLLABORATION, Curve.identity());
        assertThatThrownBy(() -> IndexModel.of("own", "3", twoCurves))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model 'own' needs a curve for PL");
    }

    @Test
    void presetsAreUncalibratedAndSaySo() {
        assertThat(IndexModel.kano().isCalibrated()).isFalse();
        assertThat(IndexModel.kano()).hasToString("kano 1 (unofficial curves)");
        assertThat(IndexModel.linear()).hasToString("linear 1 (unofficial curves)");
    }

    @Test
    void calibratingNamesTheSource() {
        IndexModel model = IndexModel.kano().withCalibration("the makers' letter");
        assertThat(model.isCalibrated()).isTrue();
        assertThat(model).hasToString("kano 1");
        assertThat(model.provenance())
                .containsEntry("curves", new Provenance(Provenance.Label.USER, "the makers' letter"));
    }

    @Test
    void withersChangeACopyOnly() {
        IndexModel model = IndexModel.kano();
        RiskLimits limits =
                new RiskLimits(Map.of(Factor.SAFETY, 60.0, Factor.COLLABORATION, 61.0, Factor.OBJECTIVES, 62.0));
        Provenance source = new Provenance(Provenance.Label.USER, "agreed in the staff council");
        IndexModel changed = model.withLimits(limits)
                .withMissing(MissingPolicy.allAnswered())
                .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA)
                .withProvenance("limits", source);
        assertThat(changed.limits()).isEqualTo(limits);
        assertThat(changed.missing()).isEqualTo(MissingPolicy.allAnswered());
        assertThat(changed.rule(Capability.LEADERSHIP)).isEqualTo(CapabilityRule.QWL_FORMULA);
        assertThat(changed.rule(Capability.COMPETENCE)).isEqualTo(CapabilityRule.MEAN_OF_ITEMS);
        assertThat(changed.provenance()).containsEntry("limits", source);
        assertThat(changed.curve(Factor.OBJECTIVES)).isEqualTo(Curve.power(2));
        assertThat(model).isEqualTo(IndexModel.kano()).isNotEqualTo(changed);
        assertThat(model.limits()).isEqualTo(RiskLimits.standard());
        assertThat(model.name()).isEqualTo("kano");
        assertThat(model.version()).isEqualTo("1");
    }

    @Test
    void changedPartsAreTheUsersNotTheSeeds() {
        IndexModel model =
                IndexModel.kano().withLimits(RiskLimits.standard()).withMissing(MissingPolicy.halfAnswered());
        assertThat(model.provenance().get("limits"))
                .extracting(Provenance::label)
                .isEqualTo(Provenance.Label.USER);
        assertThat(model.provenance().get("missing"))
                .extracting(Provenance::label)
                .isEqualTo(Provenance.Label.USER);
    }

    @Test
    void everyPartOfAPresetSaysWhereItComesFrom() {
        assertThat(IndexModel.kano().provenance()).containsOnlyKeys(PARTS);
        assertThat(IndexModel.linear().provenance()).containsOnlyKeys(PARTS);
        assertThatThrownBy(() -> IndexModel.kano().provenance().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyPartHasASourceInThreeLanguages() {
        assertThat(IndexModel.kano().provenance().entrySet())
                .filteredOn(entry -> !entry.getKey().equals("limits"))
                .allSatisfy(entry -> assertThat(entry.getValue().text().texts())
                        .as(entry.getKey())
                        .hasSize(3));
    }

    @Test
    void curvesWithoutASourceSaySo() {
        Map<Factor, Curve> curves = Map.of(
                Factor.SAFETY,
                Curve.identity(),
                Factor.COLLABORATION,
                Curve.identity(),
                Factor.OBJECTIVES,
                Curve.identity());
        assertThat(IndexModel.of("own", "3", curves).explain(Language.FI).get(2))
                .isEqualTo("Käyrät: FE: x; YI: x; PL: x [käyttäjän antama: ei lähdettä].");
    }

    @Test
    void aSourceBelongsToAPartAndIsNotBlank() {
        Provenance source = new Provenance(Provenance.Label.USER, "x");
        assertThatThrownBy(() -> IndexModel.kano().withProvenance("limit", source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a model has no part 'limit'\nMaybe one of formula, curves, weights, limits, missing,"
                        + " capabilities, individual-risks, elevation, classes, spread, category, change was meant.");
        assertThatThrownBy(() -> IndexModel.kano().withCalibration(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the source of a part must not be blank\nMaybe say who decided it.");
        assertThatThrownBy(() -> IndexModel.of("", "1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a model's name must not be blank, since every result shows it");
    }

    @Provide
    Arbitrary<List<Double>> percents() {
        return Arbitraries.doubles().between(0, 100).ofScale(9).list().ofSize(3);
    }

    @Provide
    Arbitrary<IndexModel> models() {
        Arbitrary<IndexModel> own = Combinators.combine(curves(), curves(), curves())
                .as((fe, yi, pl) -> IndexModel.of(
                        "own", "1", Map.of(Factor.SAFETY, fe, Factor.COLLABORATION, yi, Factor.OBJECTIVES, pl)));
        return Arbitraries.oneOf(Arbitraries.of(IndexModel.kano(), IndexModel.linear()), own);
    }

    /** Piecewise curves through up to eight points, most of them piecewise. */
    private static Arbitrary<Curve> curves() {
        Arbitrary<List<Double>> inner =
                Arbitraries.doubles().between(0, 1).ofScale(6).list().ofMaxSize(6);
        Arbitrary<List<Double>> heights =
                Arbitraries.doubles().between(0, 1).ofScale(6).list().ofSize(8);
        Arbitrary<Curve> piecewise = Combinators.combine(inner, heights).as(IndexModelTest::piecewise);
        Arbitrary<Curve> powers = Combinators.combine(
                        Arbitraries.doubles().between(0.1, 9).ofScale(3), Arbitraries.of(true, false))
                .as(Curve.Power::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, piecewise), net.jqwik.api.Tuple.of(1, powers));
    }

    private static Curve piecewise(List<Double> inner, List<Double> heights) {
        TreeSet<Double> xs = new TreeSet<>(inner);
        xs.addAll(List.of(0.0, 1.0));
        List<Double> ys = heights.stream().sorted().toList();
        List<Curve.Point> points = new ArrayList<>();
        for (double x : xs) {
            points.add(new Curve.Point(x, ys.get(points.size())));
        }
        return Curve.through(points);
    }
}
