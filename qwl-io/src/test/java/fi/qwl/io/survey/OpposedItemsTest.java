package fi.qwl.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.testing.Sources;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Items that are worded the other way round are named, and no others. Answers are drawn from one common factor with loadings
 * of about 0.75, the shape of published scales of this kind; seeds are fixed.
 */
class OpposedItemsTest {

    private static final int ROUNDS = Integer.getInteger("qwl.laws", 40);
    private static final String[] FACTORS = {"FE", "YI", "PL"};

    private static String ids(int[] perFactor, String declared) {
        List<String> items = new ArrayList<>();
        for (int factor = 0; factor < perFactor.length; factor++) {
            for (int number = 1; number <= perFactor[factor]; number++) {
                String id = FACTORS[factor] + number;
                items.add("{\"id\": \"" + id + "\", \"text\": \"" + id + "\", \"factor\": \"" + FACTORS[factor]
                        + "\", \"scale\": \"s\"" + (id.equals(declared) ? ", \"reversed\": true" : "") + "}");
            }
        }
        return String.join(",", items);
    }

    private static ImportResult<Survey> read(int[] perFactor, String table, String declared) throws IOException {
        String definition = """
                {"format": "qwl-definition/1", "name": "Koe",
                 "scales": [{"id": "s", "min": 1, "max": 5, "percent": "range"}],
                 "items": [%s], "model": {"preset": "kano"}, "policy": "standard",
                 "mappings": [{"name": "m", "items": "by-id"}]}
                """.formatted(ids(perFactor, declared));
        return SurveyReader.of(Documents.read(Sources.text("d.json", definition), SurveyDefinition.class)
                        .orElseThrow())
                .read(Sources.text("k.csv", table), Wave.of(2024));
    }

    /** Answers of people with one trait; the reversed items are answered the other way round. */
    private static String table(int[] perFactor, Set<String> reversed, int people, Random random) {
        List<String> ids = new ArrayList<>();
        for (int factor = 0; factor < perFactor.length; factor++) {
            int at = factor;
            IntStream.rangeClosed(1, perFactor[factor]).forEach(number -> ids.add(FACTORS[at] + number));
        }
        StringBuilder table = new StringBuilder(String.join(";", ids)).append('\n');
        for (int person = 0; person < people; person++) {
            double trait = random.nextGaussian();
            table.append(ids.stream()
                            .map(id -> {
                                double value = 3 + 0.9 * trait + 0.7 * random.nextGaussian();
                                long point = Math.max(1, Math.min(5, Math.round(value)));
                                return Long.toString(reversed.contains(id) ? 6 - point : point);
                            })
                            .collect(Collectors.joining(";")))
                    .append('\n');
        }
        return table.toString();
    }

    private static List<String> opposed(ImportResult<?> result) {
        return result.issues().stream()
                .filter(issue -> issue.code().equals("item-opposed"))
                .map(issue -> issue.attributes().getOrDefault("item", ""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "3, 2, 2", "1, 1, 1", "4, 4, 4", "2, 3, 4"})
    void whatIsReversedIsNamedAndNothingElse(int safety, int togetherness, int goals) throws IOException {
        int[] perFactor = {safety, togetherness, goals};
        int all = safety + togetherness + goals;
        Random random = new Random(20_260_701L + all);
        for (int round = 0; round < ROUNDS; round++) {
            TreeSet<String> reversed = new TreeSet<>();
            int count = random.nextInt((all - 1) / 3 + 1);
            while (reversed.size() < count) {
                int factor = random.nextInt(3);
                reversed.add(FACTORS[factor] + (1 + random.nextInt(perFactor[factor])));
            }

            ImportResult<Survey> result = read(perFactor, table(perFactor, reversed, 80, random), "");

            assertThat(opposed(result)).containsExactlyElementsOf(reversed);
        }
    }

    @Test
    void aFactorOfWhichMostItemsAreReversedIsTurnedByTheOthers() throws IOException {
        int[] perFactor = {5, 5, 5};
        TreeSet<String> reversed = new TreeSet<>(List.of("FE1", "FE2", "FE4"));

        ImportResult<Survey> result = read(perFactor, table(perFactor, reversed, 60, new Random(20_260_702L)), "");

        assertThat(opposed(result)).containsExactlyElementsOf(reversed);
    }

    @Test
    void theWarningNamesTheItemItsColumnAndItsCorrelation() throws IOException {
        int[] perFactor = {5, 0, 0};
        String table = table(perFactor, new TreeSet<>(List.of("FE2")), 60, new Random(20_260_703L));

        assertThat(read(perFactor, table, "").issues())
                .filteredOn(issue -> issue.code().equals("item-opposed"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.location()).hasToString("k.csv, column B");
                    assertThat(Double.parseDouble(issue.attributes().getOrDefault("correlation", "")))
                            .isBetween(-0.9, -0.5);
                    assertThat(issue.message()).contains("declare it as \"reversed\"");
                });
        assertThat(opposed(read(perFactor, table, "FE2"))).isEmpty();
        assertThat(opposed(read(perFactor, table, "FE3"))).containsExactly("FE2", "FE3");
    }

    @Test
    void fewPeopleOrChanceAreNoWarning() throws IOException {
        int[] perFactor = {5, 5, 5};
        TreeSet<String> reversed = new TreeSet<>(List.of("FE1"));

        assertThat(opposed(read(perFactor, table(perFactor, reversed, 9, new Random(20_260_704L)), "")))
                .isEmpty();
        Random random = new Random(20_260_705L);
        int warned = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder table = new StringBuilder("FE1;FE2;FE3;FE4;FE5\n");
            for (int person = 0; person < 60; person++) {
                table.append(IntStream.range(0, 5)
                                .mapToObj(item -> Integer.toString(1 + random.nextInt(5)))
                                .collect(Collectors.joining(";")))
                        .append('\n');
            }
            warned += opposed(read(new int[] {5, 0, 0}, table.toString(), "")).size();
        }
        // Of answers by pure chance one item in two hundred is beyond 99.5 %; turning the others by their signs favours
        // none.
        assertThat(warned).isLessThan(5 * ROUNDS / 20);
    }
}
