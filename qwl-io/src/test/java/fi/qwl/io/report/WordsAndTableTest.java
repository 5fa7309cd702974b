package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.page.Pages;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The numbers that sentences tell are those that the table shows, also close to limits and classes. */
class WordsAndTableTest {

    private static final UnitId UNIT = new UnitId("1");
    private static final Organisation ORGANISATION =
            Organisation.of(List.of(Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY)));
    private static final Pattern DECIMAL = Pattern.compile("[+−±]?\\d+[.,]\\d");

    @Property(tries = 300, seed = "20261128")
    void everyNumberInASentenceIsInTheTable(
            @ForAll("means") List<Double> now, @ForAll("means") List<Double> then, @ForAll Language language) {
        ReleaseStore store = ReleaseStore.inMemory();
        Released.into(store, results(2023, then));
        Results later = results(2024, now).comparedWith(results(2023, then), UnitSuccession.none());
        var published = Released.into(store, later).results();
        String row = Pages.text(ResultsTable.of(published, language).page(), 120)
                .lines()
                .filter(line -> line.startsWith("Kunta"))
                .findFirst()
                .orElseThrow();
        List<String> cells = List.of(row.split("\\s+"));
        String words = String.join(" ", PublishedProfiles.of(published, UNIT).sentences(language));
        Matcher number = DECIMAL.matcher(words);
        int numbers = 0;
        while (number.find()) {
            assertThat(cells).as(words).contains(number.group());
            numbers++;
        }
        // Three means, three changes, and the classified index unless it gives way to the others.
        assertThat(numbers).isBetween(6, 7);
    }

    private static Results results(int year, List<Double> means) {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(20)
                .withMean(Factor.SAFETY, means.get(0))
                .withMean(Factor.COLLABORATION, means.get(1))
                .withMean(Factor.OBJECTIVES, means.get(2))
                .withMean(WholeIndex.QWL, means.get(3));
        return Results.of(
                new ReportedResults(Wave.of(year), DisclosurePolicy.standard(), Map.of(UNIT, row)),
                ORGANISATION,
                IndexModel.kano());
    }

    /** Most of them within a tenth of a limit or a class. */
    @Provide
    Arbitrary<List<Double>> means() {
        Arbitrary<Double> near = Arbitraries.of(40, 65, 70, 75, 80)
                .flatMap(limit ->
                        Arbitraries.doubles().between(limit - 0.1, limit + 0.1).ofScale(3));
        return Arbitraries.oneOf(
                        near, near, Arbitraries.doubles().between(30, 90).ofScale(2))
                .list()
                .ofSize(4);
    }
}
