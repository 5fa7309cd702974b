package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportedResultsTest {

    private static final UnitId ROOT = new UnitId("root");
    private static final UnitId A = new UnitId("a");
    private static final UnitId B = new UnitId("b");
    private static final Organisation ORGANISATION = Sample.organisation("root", "a<root", "b<root");

    @Test
    void reportedValuesAreKeptAsReported() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(
                ROOT,
                ReportedResults.Row.empty()
                        .withRespondents(20)
                        .withInvited(30)
                        .withMean(Factor.SAFETY, 80)
                        .withMean(WholeIndex.QWL, 61.8));
        rows.put(A, ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 79.99));
        Results results = results(2023, rows);
        assertThat(results.origin()).isEqualTo(Origin.REPORTED);
        assertThat(results.measures()).containsExactly(Factor.SAFETY, WholeIndex.QWL);
        // The index is not what any formula gives: it is the provider's.
        assertThat(results.unit(ROOT).find(WholeIndex.QWL).orElseThrow().mean()).hasValue(61.8);
        assertThat(results.unit(ROOT).invited()).hasValue(30);
        assertThat(results.unit(ROOT).respondents()).hasValue(20);
        assertThat(results.unit(A).find(Factor.SAFETY).orElseThrow().n()).hasValue(8);
        assertThat(results.unit(A).find(Factor.SAFETY).orElseThrow().sd()).isEmpty();
    }

    @Test
    void aMeanIsOfAsManyPeopleAsIsShownBesideIt() {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(20)
                .withMean(Factor.SAFETY, 80)
                .withMean(Factor.COLLABORATION, 70)
                .withN(Factor.SAFETY, 17)
                .withStatus(Factor.SAFETY, RiskStatus.BELOW);
        Results results = results(2023, Map.of(ROOT, row));
        assertThat(results.unit(ROOT).find(Factor.SAFETY).orElseThrow().n()).hasValue(17);
        assertThat(results.unit(ROOT).find(Factor.COLLABORATION).orElseThrow().n())
                .hasValue(20);
        assertThat(results.unit(ROOT).directMembers(Factor.SAFETY).n()).isEqualTo(17);
        // The provider's word decides nothing: 80 is at the limit of the seed.
        assertThat(results.unit(ROOT).find(Factor.SAFETY).orElseThrow().status())
                .contains(RiskStatus.UNDER_CONTROL);
        assertThat(results.unit(ROOT).reported()).contains(row);
        assertThat(row).hasToString("Row of 2 measures");
    }

    @Test
    void whatTheProviderHidStaysHidden() {
        Results results = results(2023, Map.of(ROOT, ReportedResults.Row.empty().withMean(Factor.SAFETY, 70)));
        assertThat(results.unit(A).find(Factor.SAFETY)).isEmpty();
        assertThat(results.unit(A).respondents()).isEmpty();
        assertThat(results.unit(A).invited()).isEmpty();
        // A value without n has none.
        assertThat(results.unit(ROOT).find(Factor.SAFETY).orElseThrow().n()).isEmpty();
    }

    @Test
    void verdictsAreGivenButNothingIsNearWithoutAScale() {
        Results results = results(
                2023,
                Map.of(
                        A, ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 80),
                        B, ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 79.99)));
        assertThat(results.unit(A).find(Factor.SAFETY).orElseThrow().status()).contains(RiskStatus.UNDER_CONTROL);
        assertThat(results.unit(B).find(Factor.SAFETY).orElseThrow().status()).contains(RiskStatus.BELOW);
    }

    @Test
    void theOrganisationsHeadcountFillsIn() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("a", "A", UnitLevel.UNIT).withParent("root").withInvited(12)));
        ReportedResults reported = new ReportedResults(
                Wave.of(2023),
                DisclosurePolicy.standard(),
                Map.of(A, ReportedResults.Row.empty().withMean(Factor.SAFETY, 50)));
        assertThat(Results.of(reported, organisation, IndexModel.kano()).unit(A).invited())
                .hasValue(12);
    }

    @Test
    void thoseWhomNoReportedSubUnitExplainsAreTheUnitsOwn() {
        Results results = results(
                2023,
                Map.of(
                        ROOT, ReportedResults.Row.empty().withRespondents(20).withMean(Factor.SAFETY, 60),
                        A, ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 100)));
        assertThat(results.unit(ROOT).directMembers(Factor.SAFETY).n()).isEqualTo(12);
        assertThat(results.unit(A).directMembers(Factor.SAFETY)).isEqualTo(new DirectMembers(8, ScaleEnd.HIGHEST));
        assertThat(results.unit(B).directMembers(Factor.SAFETY)).isEqualTo(DirectMembers.NOBODY);
    }

    @Test
    void mergedReportedUnitsAreWeightedByTheirRespondents() {
        // Domain §4: for reported results headcounts weight. (5 · 60 + 15 · 80) / 20 = 75.
        Results earlier = results(
                2022,
                Map.of(
                        A, ReportedResults.Row.empty().withRespondents(5).withMean(Factor.SAFETY, 60),
                        B, ReportedResults.Row.empty().withRespondents(15).withMean(Factor.SAFETY, 80)));
        Results later = results(
                2023, Map.of(A, ReportedResults.Row.empty().withRespondents(19).withMean(Factor.SAFETY, 70)));
        Results compared = later.comparedWith(earlier, new UnitSuccession(Map.of(A, Set.of(A, B))));
        assertThat(compared.unit(A).find(Factor.SAFETY).orElseThrow().change())
                .map(change -> unreleased(change))
                .contains(new Change(Wave.of(2022), Set.of(A, B), 75, -5, ChangeVerdict.NOT_TESTED, Level.empty()));
    }

    @Test
    void withoutAWeightMergedUnitsAreNotCompared() {
        Results earlier = results(
                2022,
                Map.of(
                        A, ReportedResults.Row.empty().withMean(Factor.SAFETY, 60),
                        B, ReportedResults.Row.empty().withRespondents(15).withMean(Factor.SAFETY, 80)));
        Results later = results(2023, Map.of(A, ReportedResults.Row.empty().withMean(Factor.SAFETY, 70)));
        Results merged = later.comparedWith(earlier, new UnitSuccession(Map.of(A, Set.of(A, B))));
        assertThat(merged.unit(A).find(Factor.SAFETY).orElseThrow().change()).isEmpty();
        // One predecessor needs no weight.
        Results same = later.comparedWith(earlier, UnitSuccession.none());
        assertThat(same.unit(A).find(Factor.SAFETY).orElseThrow().change())
                .map(change -> unreleased(change))
                .contains(new Change(Wave.of(2022), Set.of(A), 60, 10, ChangeVerdict.NOT_TESTED, Level.empty()));
    }

    @Test
    void unknownUnitsAreNamed() {
        ReportedResults reported = new ReportedResults(
                Wave.of(2023), DisclosurePolicy.standard(), Map.of(new UnitId("x"), ReportedResults.Row.empty()));
        assertThatThrownBy(() -> Results.of(reported, ORGANISATION, IndexModel.kano()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units [x] were reported but are not in the organisation"
                        + "\nMaybe their rows are missing from the organisation's file.");
    }

    @Test
    void impossibleRowsAreRefusedWithoutNamingTheirValues() {
        ReportedResults.Row row = ReportedResults.Row.empty();
        assertThatThrownBy(() -> row.withMean(Capability.PROCESSES, 100.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mean of processes must be from 0 to 100");
        assertThatThrownBy(() -> row.withMean(Factor.SAFETY, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mean of FE must be from 0 to 100");
        assertThatThrownBy(() -> row.withRespondents(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of people must not be negative but was -1");
        assertThatThrownBy(() -> row.withInvited(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of people must not be negative but was -2");
    }

    @Test
    void rowsAreValuesAndPrintNone() {
        ReportedResults.Row row = ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 71.25);
        assertThat(row)
                .isEqualTo(ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 71.25))
                .hasSameHashCodeAs(
                        ReportedResults.Row.empty().withRespondents(8).withMean(Factor.SAFETY, 71.25))
                .isNotEqualTo(row.withInvited(9))
                .hasToString("Row of 1 measures");
        assertThat(new ReportedResults(Wave.of(2023), DisclosurePolicy.standard(), Map.of(A, row)))
                .hasToString("ReportedResults of 1 units in 2023");
        assertThat(row.means()).containsExactly(Map.entry(Factor.SAFETY, 71.25));
    }

    private static Results results(int year, Map<UnitId, ReportedResults.Row> rows) {
        return Results.of(
                new ReportedResults(Wave.of(year), DisclosurePolicy.standard(), rows), ORGANISATION, IndexModel.kano());
    }

    /** The change without the base's released level. */
    private static Change unreleased(Change change) {
        return new Change(
                change.since(), change.base(), change.baseMean(), change.difference(), change.verdict(), Level.empty());
    }
}
