package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Measure;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.questions.Question;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionPurpose;
import fi.qwl.plan.questions.Theme;
import fi.qwl.plan.questions.ThemeId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionBanksTest {

    private static final Path SEED = Path.of("../../shared/seed/000_15e4093f01d82312.txt");

    /** The headings of the slides' question pages, in their order. */
    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put("supervisory-work", "\nEsihenkilötyö\n");
        HEADINGS.put("trust", "\nLuottamuksen edistäminen\n");
        HEADINGS.put("togetherness", "\nYhteenkuuluvuuden ja me-hengen");
        HEADINGS.put("competence", "\nKyvykkyyden edistäminen\n");
        HEADINGS.put("autonomy", "\nAutonomian\n");
        HEADINGS.put("service-processes", "\nPalveluprosessien edistäminen\n");
        HEADINGS.put("", "\nKehittämistyö\n");
    }

    private final QuestionBank bank = QuestionBanks.standard();

    private List<Question> questions() {
        return bank.themes().stream()
                .flatMap(theme -> theme.questions().stream())
                .toList();
    }

    @Test
    void thereAreTheSixThemesOfTheSlidesAndTwoOfOurs() {
        assertThat(bank.themes())
                .extracting(theme -> theme.id().value())
                .containsExactly(
                        "supervisory-work",
                        "trust",
                        "togetherness",
                        "competence",
                        "autonomy",
                        "service-processes",
                        "recovery",
                        "safe-work");
    }

    /** Counted in the slides by question marks: a bullet may hold several. */
    @Test
    void eachThemeHasAtLeastAsManyQuestionsAsTheSlides() throws IOException {
        assumeTrue(Files.exists(SEED));
        String slides = Files.readString(SEED, StandardCharsets.UTF_8);
        List<String> headings = new ArrayList<>(HEADINGS.values());
        for (int i = 0; i + 1 < headings.size(); i++) {
            String page =
                    slides.substring(slides.lastIndexOf(headings.get(i)), slides.lastIndexOf(headings.get(i + 1)));
            long asked = page.chars().filter(c -> c == '?').count();
            Theme theme = bank.themes().get(i);
            assertThat(asked).isGreaterThan(5);
            assertThat(theme.questions()).as(theme.id().value()).hasSizeGreaterThanOrEqualTo((int) asked);
        }
    }

    /** The counts of the slides, for where they are absent; the last two themes are ours. */
    @Test
    void eachThemeHasItsNumberOfQuestions() {
        assertThat(bank.themes())
                .extracting(theme -> theme.questions().size())
                .containsExactly(12, 18, 27, 40, 33, 11, 14, 14);
    }

    @Test
    void noQuestionIsTheSlidesOwn() throws IOException {
        assumeTrue(Files.exists(SEED));
        String slides = plain(Files.readString(SEED, StandardCharsets.UTF_8));
        assertThat(questions())
                .extracting(question -> plain(question.text().in(Language.FI)))
                .noneMatch(slides::contains);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}]+", " ").strip();
    }

    @Test
    void everyQuestionIsAskedInThreeLanguagesAndNoTwoAreTheSame() {
        for (Language language : Language.values()) {
            assertThat(questions()).allSatisfy(question -> {
                String text = question.text().texts().getOrDefault(language, "");
                assertThat(text).contains("?").doesNotContain("  ").hasSizeBetween(15, 120);
            });
            assertThat(questions().stream()
                            .map(question -> question.text().in(language))
                            .distinct())
                    .hasSameSizeAs(questions());
        }
    }

    @Test
    void everyThemeLeadsATalkOn() {
        assertThat(bank.themes()).allSatisfy(theme -> {
            assertThat(theme.serves()).isNotEmpty();
            assertThat(theme.questions()).extracting(Question::purpose).contains(QuestionPurpose.values());
            assertThat(theme.questions())
                    .filteredOn(question -> question.purpose() == QuestionPurpose.ACT)
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyMeasureHasAThemeAndAPageOfQuestions(Measure measure) {
        assertThat(bank.themesFor(measure)).isNotEmpty();
        DevelopmentArea area =
                DevelopmentArea.builder(new AreaId("a1"), "x").measure(measure).build();
        assertThat(bank.pick(area, 5, List.of()).picked()).hasSize(5);
    }

    static Stream<Measure> measures() {
        return Measure.standard().stream();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyShippedDocumentIsValid(String theme) throws IOException {
        try (var stream = QuestionBanks.class.getResourceAsStream("questions/" + theme + ".json")) {
            assertThat(JsonSchema.shipped("qwl-questions-1.schema.json")
                            .faults(JsonMapper.builder().build().readTree(stream)))
                    .isEmpty();
        }
    }

    @Test
    void anAreaGetsQuestionsByItsWordsWhereNothingIsMeasured() {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "Kuormituksen tasaaminen kiireviikoilla")
                .build();

        assertThat(bank.pick(area, 4, List.of()).picked())
                .hasSize(4)
                .extracting(picked -> picked.theme().value())
                .containsOnly("recovery");
    }

    static Stream<String> themes() {
        return QuestionBanks.standard().themes().stream()
                .map(theme -> theme.id().value());
    }

    private static ImportResult<QuestionBank> read(String document) throws IOException {
        return Documents.read(
                DocumentSource.of("omat.json", document.getBytes(StandardCharsets.UTF_8)), QuestionBank.class);
    }

    @Test
    void aHostAddsItsOwn() throws IOException {
        QuestionBank own = read("""
                        {"format": "qwl-questions/1", "themes": [
                          {"id": "trust", "questions": [
                            {"id": "meidan-1", "purpose": "act", "serves": ["FE"], "text": "Miten tervehdimme?"}]},
                          {"id": "ice-hockey", "name": "jääkiekko", "questions": []}]}
                        """).orElseThrow();
        QuestionBank both = bank.withBank(own);

        assertThat(both.themes()).hasSize(9);
        assertThat(both.find(new ThemeId("trust")).orElseThrow().questions()).hasSize(19);
    }

    @Test
    void everyFaultIsReportedAtItsPlace() throws IOException {
        ImportResult<QuestionBank> result = read("""
                {"format": "qwl-questions/1", "themes": [
                  {"id": "a", "serves": ["XY"], "questions": [
                    {"id": "a-1", "purpose": "sing", "text": "?"},
                    {"purpose": "act"},
                    {"id": "a-2", "text": "?", "purpos": "act"}]}]}
                """);

        assertThat(result.value()).isEmpty();
        assertThat(result.issues())
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "ERROR definition-invalid (omat.json, at /themes/0/serves): This cannot be used: a"
                                + " capability's key must be of lower-case letters a-z, digits and hyphens."
                                + " Maybe write it as in supervisory-work; factors are FE, YI and PL.",
                        "ERROR definition-invalid (omat.json, at /themes/0/questions/0/purpose): Expected one of"
                                + " understand, notice, act, commit but found another text.",
                        "ERROR definition-invalid (omat.json, at /themes/0/questions/1/id): Expected a text but found"
                                + " nothing.",
                        "ERROR definition-invalid (omat.json, at /themes/0/questions/1/text): Expected the question, or"
                                + " texts named fi, sv and en but found nothing.",
                        "ERROR definition-invalid (omat.json, at /themes/0/questions/2/purpose): Expected one of"
                                + " understand, notice, act, commit but found nothing.",
                        "WARNING field-unknown (omat.json, at /themes/0/questions/2/purpos): Expected one of [id, text,"
                                + " purpose, serves] but found another name, which is ignored. Maybe it is misspelt.");
        assertThat(read("{\"format\": \"qwl-questions/1\", \"themes\": []}").issues())
                .extracting(ImportIssue::message)
                .containsExactly("Expected at least one theme but found none.");
    }
}
