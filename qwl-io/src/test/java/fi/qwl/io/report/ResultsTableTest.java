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
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
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
import org.junit.jupiter.api.Test;

class ResultsTableTest {

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1").withInvited(12),
            Unit.of("20", "Koulu", UnitLevel.UNIT).withParent("1").withInvited(9),
            Unit.of("21", "Tiimi", UnitLevel.TEAM).withParent("20").withInvited(8)));

    private static Results results(int year, double fe) {
        ReportedResults reported = new ReportedResults(
                Wave.of(year),
                DisclosurePolicy.standard(),
                Map.of(
                        new UnitId("1"), row(18, fe, 75, 70, 58),
                        new UnitId("10"), row(10, 79.96, 75, 70, 59.52),
                        new UnitId("20"), row(8, 85, 81, 72, 66),
                        new UnitId("21"), row(3, year == 2023 ? 84 : 85, 81, 72, 66)));
        return Results.of(reported, ORGANISATION, IndexModel.kano());
    }

    private static ReportedResults.Row row(int n, double fe, double yi, double pl, double qwl) {
        return ReportedResults.Row.empty()
                .withRespondents(n)
                .withMean(Factor.SAFETY, fe)
                .withMean(Factor.COLLABORATION, yi)
                .withMean(Factor.OBJECTIVES, pl)
                .withMean(WholeIndex.QWL, qwl);
    }

    @Test
    void theTableOfAYearReadsAsASupervisorWouldReadIt() {
        ReleaseStore store = ReleaseStore.inMemory();
        Released.into(store, results(2023, 80));
        Results now = results(2024, 82.2).comparedWith(results(2023, 80), UnitSuccession.none());
        Publication second = Released.into(store, now);

        String text = Pages.text(ResultsTable.of(second.results(), Language.EN).page(), 80);

        assertThat(text).isEqualTo("""
                        QWL 2024 · figures as the survey's provider reported them
                        =========================================================

                        Risk limits FE 80, YI 75, PL 70 % · privacy: standard, n ≥ 5

                        Unit       Answered  Rate  FE         YI         PL         QWL        Risk
                                                                                               limits
                        ────────────────────────────────────────────────────────────────────────────────
                        Kunta         18/29   62%  82.2 +2.2  75.0 ±0.0  70.0 ±0.0  58.0 ±0.0  all under
                                                                                               control
                          Keittiö     10/12   83%  79.9 ±0.0  75.0 ±0.0  70.0 ±0.0  59.5 ±0.0  below the
                                                                                               limit: FE
                          Koulu        8/17   47%  85.0 ±0.0  81.0 ±0.0  72.0 ±0.0  66.0 ±0.0  all under
                                                                                               control
                            Tiimi       3/8   38%  –          –          –          –          see Koulu

                        – = not shown, for privacy; "see" names the nearest unit whose results can be
                        shown
                        Not shown, because fewer than 5 people answered.
                        Answered = respondents/invited
                        +/− = change since the last survey, percentage points: * hardly chance, = about
                        the same; without a mark it cannot be distinguished from chance
                        """);
    }

    @Test
    void aBandIsWrittenAsItsRangeAndExplained() {
        PublishedResults banded = Released.first(results(2024, 80), DisclosurePolicy.preset("kunta10"))
                .results();

        // kunta10: the school has 8 answers, with 85, 81, 72 and 66; the kitchen's 10 would reveal the mean of the 8.
        assertThat(text(banded, Language.FI).lines())
                .filteredOn(line -> line.contains("Koulu  "))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("≥75").contains("60–75").contains("ks. Kunta"));
        assertThat(text(banded, Language.SV)).contains("60–75 = endast intervallet");
        assertThat(text(Released.first(results(2024, 80)).results(), Language.FI))
                .doesNotContain("vain väli");
    }

    private static String text(PublishedResults results, Language language) {
        return Pages.text(ResultsTable.of(results, language).page(), 120);
    }
}
