package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelInWordsTest {

    @Test
    void aModelExplainsItselfInFinnish() {
        assertThat(IndexModel.kano().explain(Language.FI))
                .startsWith(
                        "Malli kano 1 (epäviralliset käyrät): julkaistuja luokkia ja vertailuja ei käytetä laskettuun"
                                + " indeksiin.",
                        "Kaava: QWL = f(FE) · (f(YI) + f(PL)) / 2 [julkaistu: tulomuotoinen kaava, Kesti; Marko"
                                + " Kesti, nimi ei tiedossa, vuosi ei tiedossa, julkaisupaikka ei tiedossa;"
                                + " alkuperäistä ei ole luettu; validointia ei tiedossa].",
                        "Käyrät: FE: 1 − (1 − x)^2; YI: x; PL: x^2 [ohjelmiston oma ratkaisu: Kanon mallin mukaiset muodot,"
                                + " eivät viralliset käyrät].",
                        "Riskirajat (rajalla ollaan hallinnassa): FE 80 %, YI 75 %, PL 70 % [kunnan toimintamalli: FE 80,"
                                + " YI 75, PL 70].")
                .anyMatch(line -> line.startsWith(
                        "Yksilötason sääntö, työuupumuksen riski: oma FE enintään 65 %, oma YI vähintään 75 % ja oma PL"
                                + " vähintään 75 %"));
    }

    @Test
    void aModelExplainsWhatWasChanged() {
        IndexModel model = IndexModel.linear()
                .withCombination(Combination.GEOMETRIC)
                .withWeight(new ItemId("FE1"), 2.5)
                .withMissing(MissingPolicy.personMean())
                .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA)
                .withCalibration("the makers' letter");
        assertThat(model.explain(Language.EN))
                .contains(
                        "Model linear 1 (official curves).",
                        "Formula: QWL = (f(FE) · f(YI) · f(PL))^(1/3) [this library's choice: another shape, for"
                                + " comparison].",
                        "Weights (other items 1): FE1: 2.5 [entered by the user: no source given].",
                        "Capabilities by the QWL formula: leadership; the others as the mean of their items [entered by the"
                                + " user: no source given].")
                .anyMatch(line -> line.contains("a missing answer is replaced by the person's own mean"));
    }

    @Test
    void aReferenceSaysWhatIsKnownOfIt() {
        Reference known = Reference.by("A. Author")
                .withTitle("A book")
                .withYear(2020)
                .withPlace("A publisher")
                .withBasis(Reference.Basis.ORIGINAL)
                .withValidation("B. Author 2022, n = 300");
        assertThat(known.in(Language.EN))
                .isEqualTo("A. Author, A book, 2020, A publisher; validated by B. Author 2022, n = 300");
        assertThat(Reference.by("A. Author").in(Language.EN))
                .isEqualTo("A. Author, title not known, year not known, place not known; the original was not read;"
                        + " no validation known");
        assertThatThrownBy(() -> known.withTitle(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void everyPublishedRuleNamesItsWork() {
        IndexModel model = IndexModel.kano();
        assertThat(model.provenance().values())
                .filteredOn(source -> source.label() == Provenance.Label.PUBLISHED)
                .hasSize(3)
                .allMatch(source -> source.reference().isPresent());
        assertThat(IndividualRisk.published())
                .allMatch(rule -> rule.source().reference().isPresent());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLineIsASentenceWithoutGaps(Language language) {
        assertThat(IndexModel.kano().explain(language))
                .hasSize(14)
                .allMatch(line -> line.endsWith(".") && !line.contains("null") && !line.contains("  "));
    }

    @Test
    void curvesThroughPointsAreListed() {
        Curve own = Curve.through(List.of(new Curve.Point(0, 0), new Curve.Point(0.5, 0.75), new Curve.Point(1, 1)));
        IndexModel model = IndexModel.of(
                "own", "2", Map.of(Factor.SAFETY, own, Factor.COLLABORATION, own, Factor.OBJECTIVES, Curve.identity()));
        assertThat(model.explain(Language.SV).get(2)).startsWith("Kurvor: FE: (0 0) → (0,5 0,75) → (1 1); YI:");
    }

    @Test
    void otherCombinationsAreTheirMeans() {
        // Half of everything: 0.5 · (0.5 + 0.5) / 2 = 0.25, the mean 0.5, the cube root of an eighth 0.5.
        assertThat(IndexModel.linear().qwl(50, 50, 50)).isEqualTo(25);
        assertThat(IndexModel.linear().withCombination(Combination.ARITHMETIC).qwl(50, 50, 50))
                .isEqualTo(50);
        assertThat(IndexModel.linear().withCombination(Combination.GEOMETRIC).qwl(50, 50, 50))
                .isCloseTo(50, within(1e-12));
        assertThat(IndexModel.linear().withCombination(Combination.GEOMETRIC).qwl(0, 50, 50))
                .isEqualTo(0);
    }

    @Property(tries = 500, seed = "20261128")
    void theGeometricMeanIsNeverAboveTheArithmetic(
            @ForAll @DoubleRange(min = 0, max = 100) double fe,
            @ForAll @DoubleRange(min = 0, max = 100) double yi,
            @ForAll @DoubleRange(min = 0, max = 100) double pl) {
        IndexModel linear = IndexModel.linear();
        // The three are equal where all factors are: room for the last bits of a cube root.
        assertThat(linear.withCombination(Combination.GEOMETRIC).qwl(fe, yi, pl))
                .isLessThanOrEqualTo(
                        linear.withCombination(Combination.ARITHMETIC).qwl(fe, yi, pl) + 1e-10);
    }

    @Test
    void aModelNamesWhatDoesNotFitAQuestionnaire() {
        Scale scale = new Scale("agree5", 1, 5, PercentRule.RANGE);
        Item only = new Item(
                new ItemId("FE1"), LocalText.of("x"), scale, false, Set.of(Factor.SAFETY, Capability.LEADERSHIP));
        IndexModel model = IndexModel.kano()
                .withWeight(new ItemId("FE9"), 2)
                .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA);
        assertThat(model.problemsWith(new Questionnaire(LocalText.of("Kysely"), List.of(only))))
                .extracting(IndexModel.Problem::part)
                .containsExactly(
                        "formula",
                        "formula",
                        "weights.FE9",
                        "capabilities.leadership",
                        "capabilities.leadership",
                        "individual-risks.burnout",
                        "individual-risks.burnout");
        assertThat(model.problemsWith(new Questionnaire(LocalText.of("Kysely"), List.of(only))))
                .contains(new IndexModel.Problem(
                        "weights.FE9", "item FE9 has a weight but is not asked\nMaybe its id is misspelt."));
    }

    @Test
    void aWeightIsAboveZero() {
        assertThatThrownBy(() -> IndexModel.kano().withWeight(new ItemId("FE1"), 0))
                .hasMessage("the weight of item FE1 must be above 0 and at most 1000 but was 0.0");
        assertThat(IndexModel.kano().weight(new ItemId("FE1"))).isEqualTo(1);
    }
}
