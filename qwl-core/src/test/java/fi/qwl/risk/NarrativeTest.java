package fi.qwl.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole text of ten profiles in each language stands in {@code golden/narratives-*.txt}. */
class NarrativeTest {

    private static final IndexModel KANO = IndexModel.kano();
    private static final IndexModel CALIBRATED = IndexModel.kano().withCalibration("for this test");
    private static final List<Factor> FACTORS = List.of(Factor.values());
    private static final List<Dispersion> SPREADS = List.of(Dispersion.values());
    private static final Wave LAST_YEAR = Wave.of(2023);

    @ParameterizedTest
    @EnumSource(Language.class)
    void profilesAreShownAsTheGoldenTextsSay(Language language) {
        String text = text(language);
        String file = "narratives-" + language.code() + ".txt";
        if (System.getProperty("golden.write") != null) {
            write(file, text);
        }
        assertThat(text).isEqualTo(golden(file));
    }

    private static String text(Language language) {
        StringBuilder text = new StringBuilder();
        profiles().forEach((name, profile) -> {
            text.append("== ").append(name).append('\n');
            profile.sentences(language)
                    .forEach(sentence -> text.append(sentence).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }

    private static Map<String, RiskProfile> profiles() {
        Map<String, RiskProfile> profiles = new LinkedHashMap<>();
        // Domain §3: factors mostly under control, individual sickness-absence risk elevated, large spread.
        profiles.put(
                "the seed's own example",
                RiskProfile.of(
                        KANO,
                        levels(82.4, 74.6, 71.5)
                                .withIndividualRisks(risks(true, false))
                                .withSpread(Dispersion.LARGE)));
        profiles.put(
                "exactly at the limits, official curves",
                RiskProfile.of(
                        CALIBRATED,
                        levels(80, 75, 70)
                                .withClassifiedIndex(59.52)
                                .withIndividualRisks(risks(false, false))
                                .withSpread(Dispersion.MODERATE)));
        profiles.put(
                "everybody answers agree",
                RiskProfile.of(KANO, levels(75, 75, 75).withSpread(Dispersion.SMALL)));
        profiles.put(
                "three respondents, so the unit above stands in",
                RiskProfile.of(
                        KANO,
                        levels(81, 77.25, 72)
                                .withIndividualRisks(risks(false, false))
                                .withSpread(Dispersion.MODERATE)
                                .withSubstitute("Sivistystoimi")));
        profiles.put("all hidden", RiskProfile.of(KANO, RiskInput.empty()));
        profiles.put(
                "a poor result that has fallen",
                RiskProfile.of(
                        KANO,
                        changes(levels(61.25, 58, 66.5), ChangeVerdict.CHANGED, -12.5, -9.25, -0.04)
                                .withIndividualRisks(risks(true, true))
                                .withSpread(Dispersion.LARGE)));
        profiles.put(
                "just below a limit, which is near and not the limit",
                RiskProfile.of(KANO, changes(near(), ChangeVerdict.TOO_FEW, 1.25, -0.5, 0)));
        profiles.put(
                "excellent, reported, little changed",
                RiskProfile.of(
                        KANO,
                        changes(levels(93.2, 91, 88.4), ChangeVerdict.ABOUT_THE_SAME, 0.6, 0.2, 1.1)
                                .withClassifiedIndex(86.2)));
        profiles.put(
                "one factor hidden, a year without known spread",
                RiskProfile.of(
                        KANO,
                        RiskInput.empty()
                                .withFactor(Factor.SAFETY, 84, RiskStatus.UNDER_CONTROL)
                                .withFactor(Factor.COLLABORATION, 70, RiskStatus.BELOW)
                                .withChange(LAST_YEAR, Factor.SAFETY, 2, ChangeVerdict.NOT_TESTED)));
        profiles.put(
                "everything there is to say, and the class gives way",
                RiskProfile.of(
                        CALIBRATED,
                        changes(
                                        RiskInput.empty()
                                                .withFactor(Factor.SAFETY, 80.4, RiskStatus.UNDER_CONTROL)
                                                .withFactor(Factor.COLLABORATION, 74.96, RiskStatus.NEAR_LIMIT)
                                                .withFactor(Factor.OBJECTIVES, 51, RiskStatus.BELOW),
                                        ChangeVerdict.NOT_DISTINGUISHABLE,
                                        0,
                                        0.3,
                                        -2)
                                .withClassifiedIndex(48)
                                .withIndividualRisks(risks(true, false))
                                .withSpread(Dispersion.LARGE)));
        return profiles;
    }

    private static RiskInput near() {
        return RiskInput.empty()
                .withFactor(Factor.SAFETY, 79.96, RiskStatus.NEAR_LIMIT)
                .withFactor(Factor.COLLABORATION, 76, RiskStatus.UNDER_CONTROL)
                .withFactor(Factor.OBJECTIVES, 69.5, RiskStatus.NEAR_LIMIT);
    }

    private static RiskInput levels(double fe, double yi, double pl) {
        RiskInput input = RiskInput.empty();
        List<Double> means = List.of(fe, yi, pl);
        for (int i = 0; i < means.size(); i++) {
            Factor factor = FACTORS.get(i);
            double mean = means.get(i);
            input = input.withFactor(
                    factor, mean, RiskStatus.of(mean, KANO.limits().of(factor), 0));
        }
        return input;
    }

    private static RiskInput changes(RiskInput input, ChangeVerdict verdict, double fe, double yi, double pl) {
        ChangeVerdict last = verdict == ChangeVerdict.CHANGED ? ChangeVerdict.ABOUT_THE_SAME : verdict;
        return input.withChange(LAST_YEAR, Factor.SAFETY, fe, verdict)
                .withChange(LAST_YEAR, Factor.COLLABORATION, yi, verdict)
                .withChange(LAST_YEAR, Factor.OBJECTIVES, pl, last);
    }

    private static List<IndividualRiskVerdict> risks(boolean isSicknessElevated, boolean isBurnoutElevated) {
        return List.of(
                new IndividualRiskVerdict(IndividualRisk.sicknessAbsence(), isSicknessElevated),
                new IndividualRiskVerdict(IndividualRisk.burnout(), isBurnoutElevated));
    }

    @Test
    void categoriesFollowTheDomainsCriteria() {
        // Domain §3: positive: none below, none elevated; poor: two or more over 10 below; else middling.
        assertThat(RiskProfile.of(KANO, levels(80, 75, 70)).category()).contains(ResultCategory.POSITIVE);
        assertThat(RiskProfile.of(KANO, levels(80, 75, 70).withIndividualRisks(risks(true, false)))
                        .category())
                .contains(ResultCategory.MIDDLING);
        assertThat(RiskProfile.of(KANO, levels(80, 75, 69.9)).category()).contains(ResultCategory.MIDDLING);
        assertThat(RiskProfile.of(KANO, levels(70, 65, 90)).category()).contains(ResultCategory.MIDDLING);
        assertThat(RiskProfile.of(KANO, levels(69.9, 64.9, 90)).category()).contains(ResultCategory.POOR);
        assertThat(RiskProfile.of(KANO, RiskInput.empty().withFactor(Factor.SAFETY, 10, RiskStatus.BELOW))
                        .category())
                .isEmpty();
    }

    @Test
    void classesAreOnlyShownWhereTheyApply() {
        assertThat(RiskProfile.of(KANO, levels(80, 75, 70)).indexClass()).isEmpty();
        assertThat(RiskProfile.of(KANO, levels(80, 75, 70).withClassifiedIndex(58))
                        .indexClass())
                .map(found -> found.label().in(Language.EN))
                .contains("much to develop");
    }

    @ParameterizedTest
    @EnumSource(ResultCategory.class)
    void aCrisisComesBeforeEverythingElse(ResultCategory category) {
        List<String> ordinary = category.guidance(ResultCategory.Background.ORDINARY).stream()
                .map(text -> text.in(Language.FI))
                .toList();
        List<String> crisis = category.guidance(ResultCategory.Background.CONFLICT_OR_CRISIS).stream()
                .map(text -> text.in(Language.FI))
                .toList();
        assertThat(crisis).hasSize(ordinary.size() + 1).endsWith(ordinary.toArray(new String[0]));
        assertThat(crisis.get(0)).startsWith("Hoitakaa konflikti tai kriisi ensin");
    }

    @Property(tries = 1000, seed = "20261128")
    void everyProfileIsWrittenInThreeToSixSentences(@ForAll("inputs") RiskInput input, @ForAll Language language) {
        List<String> sentences = RiskProfile.of(KANO, input).sentences(language);
        assertThat(sentences).hasSizeBetween(3, 6).allMatch(sentence -> sentence.endsWith("."));
        assertThat(String.join(" ", sentences)).doesNotContain("null").doesNotContain("  ");
    }

    @Property(tries = 1000, seed = "20261128")
    void whatIsNotGivenIsNotShown(@ForAll("inputs") RiskInput input) {
        String text = String.join(" ", RiskProfile.of(KANO, input).sentences(Language.EN));
        assertThat(text.contains("are elevated") || text.contains("is elevated"))
                .isEqualTo(
                        !input.factors().isEmpty() && !input.individualRisks().isEmpty());
        assertThat(text.contains("spread of QWL"))
                .isEqualTo(!input.factors().isEmpty() && input.spread().isPresent());
    }

    @Test
    void valuesStayOutOfToString() {
        RiskInput input = levels(61.25, 58, 66.5);
        assertThat(input).hasToString("RiskInput of 3 factors");
        assertThat(RiskProfile.of(KANO, input)).hasToString("RiskProfile of 3 factors");
        assertThat(new RiskInput.Difference(1.5, ChangeVerdict.CHANGED)).hasToString("Difference");
        assertThat(new RiskInput.FactorLevel(61.25, RiskStatus.BELOW)).hasToString("FactorLevel");
    }

    @Provide
    Arbitrary<RiskInput> inputs() {
        Arbitrary<List<Double>> means =
                Arbitraries.doubles().between(0, 100).ofScale(3).list().ofMaxSize(3);
        Arbitrary<Integer> switches = Arbitraries.integers().between(0, 63);
        Arbitrary<ChangeVerdict> verdicts = Arbitraries.of(ChangeVerdict.class);
        return Combinators.combine(means, switches, verdicts).as(NarrativeTest::input);
    }

    private static RiskInput input(List<Double> means, int switches, ChangeVerdict verdict) {
        RiskInput input = RiskInput.empty();
        for (int i = 0; i < means.size(); i++) {
            Factor factor = FACTORS.get(i);
            double mean = means.get(i);
            input = input.withFactor(
                    factor, mean, RiskStatus.of(mean, KANO.limits().of(factor), 5));
            input = (switches & 1) == 0 ? input : input.withChange(LAST_YEAR, factor, mean - 50, verdict);
        }
        input = (switches & 2) == 0 ? input : input.withSpread(SPREADS.get(switches % 3));
        input = (switches & 4) == 0
                ? input
                : input.withIndividualRisks(risks((switches & 8) == 0, (switches & 16) == 0));
        input = (switches & 32) == 0 ? input : input.withClassifiedIndex(switches);
        return (switches & 24) == 24 ? input.withSubstitute("Sivistystoimi") : input;
    }

    private static String golden(String file) {
        try (InputStream in =
                Objects.requireNonNull(NarrativeTest.class.getResourceAsStream("/golden/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(String file, String text) {
        try {
            Files.writeString(Path.of("src/test/resources/golden", file), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
