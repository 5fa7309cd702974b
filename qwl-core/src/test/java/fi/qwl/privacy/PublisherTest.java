package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.InventedSurvey;
import fi.qwl.index.Origin;
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
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final PublishedValue TOO_FEW = new PublishedValue.Hidden(HiddenReason.TOO_FEW);
    private static final PublishedValue PROTECTED = new PublishedValue.Hidden(HiddenReason.PROTECTED);
    private static final PublishedValue NOT_REPORTED = new PublishedValue.Hidden(HiddenReason.NOT_REPORTED);

    /** A municipality with the sectors a (6, of which a1 has 3) and b (9). */
    private static final Organisation ORGANISATION = Sample.organisation("root", "a<root", "a1<a", "b<root");

    private static Survey survey(int year) {
        return Sample.of(year).people("a", 3).people("a1", 3).people("b", 9).build();
    }

    @Test
    void whatIsShownIsWhatWasComputed() {
        Results results = results(survey(2024), ORGANISATION);
        PublishedResults published = publish(results).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("a", "b", "root");
        for (Measure measure : results.measures()) {
            PublishedValue.Shown value = value(published, "b", measure);
            assertThat(value.n()).isEqualTo(9);
            assertThat(value.mean())
                    .isCloseTo(
                            results.unit(new UnitId("b"))
                                    .find(measure)
                                    .orElseThrow()
                                    .mean()
                                    .orElseThrow(),
                            within(0.05))
                    .isEqualTo(Math.rint(10 * value.mean()) / 10);
            assertThat(value.status().isPresent()).isEqualTo(measure instanceof Factor);
            assertThat(value.change()).isEmpty();
        }
        assertThat(published.wave()).isEqualTo(Wave.of(2024));
        assertThat(published.policy()).isEqualTo(STANDARD);
        assertThat(published.origin()).isEqualTo(Origin.COMPUTED);
        assertThat(published.order()).isEqualTo(ScoringOrder.PERSONS_FIRST);
        assertThat(published.model()).isEqualTo(IndexModel.linear());
        assertThat(published.organisation()).isEqualTo(ORGANISATION);
        assertThat(published.measures()).isEqualTo(results.measures());
        assertThat(published.id()).isEqualTo("2024/standard/computed/linear-1");
        assertThat(value(published, "b", Factor.SAFETY).status()).contains(RiskStatus.BELOW);
    }

    @Test
    void aSmallUnitIsHiddenForBeingSmall() {
        PublishedResults published =
                publish(results(survey(2024), ORGANISATION)).results();
        assertThat(published.unit(new UnitId("a1")).value(Factor.SAFETY)).isEqualTo(TOO_FEW);
        assertThat(published.unit(new UnitId("a1")).values())
                .containsKeys(Factor.SAFETY, Factor.COLLABORATION, WholeIndex.QWL);
    }

    @Test
    void aLargeUnitWhoseDifferenceWouldRevealIsProtected() {
        // The vendors' X = A(3) + B(6), here through the door that everything goes through.
        Survey survey = Sample.of(2024).people("a", 3).people("b", 6).build();
        PublishedResults published = publish(results(survey, Sample.organisation("root", "a<root", "b<root")))
                .results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("root");
        assertThat(published.unit(new UnitId("a")).value(Factor.SAFETY)).isEqualTo(TOO_FEW);
        assertThat(published.unit(new UnitId("b")).value(Factor.SAFETY)).isEqualTo(PROTECTED);
    }

    @Test
    void theThresholdCountsTheFewestValidAnswersOfTheFactorsAndTheIndex() {
        // Six people, of whom two did not answer PL: FE has 6, PL and the index have 4, so nothing is shown.
        Survey survey = Sample.of(2024)
                .people("root", 4)
                .person("root", 41, 52, Sample.NO)
                .person("root", 43, 54, Sample.NO)
                .build();
        PublishedResults published =
                publish(results(survey, Sample.organisation("root"))).results();
        assertThat(published.units().get(0).value(Factor.SAFETY)).isEqualTo(PROTECTED);
        assertThat(published.units().get(0).value(Factor.OBJECTIVES)).isEqualTo(TOO_FEW);
        assertThat(published.units().get(0).value(WholeIndex.QWL)).isEqualTo(TOO_FEW);
    }

    @Test
    void aUnitWhollyAtAnEndIsShownAsARangeAndSoIsANeighbourThatWouldGiveItBack() {
        Sample sample = Sample.of(2024).people("b", 9).people("c", 7).people("d", 12);
        for (int i = 0; i < 8; i++) {
            sample.person("a", 100, 50 + i, 60 + i);
        }
        Organisation organisation = Sample.organisation("root", "a<root", "b<root", "c<root", "d<root");
        PublishedResults published =
                publish(results(sample.build(), organisation)).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("b", "d", "root");
        // Of eight one may be anywhere and seven a point from the end: 100 − 107 / 8, to the next five points.
        assertThat(published.unit(new UnitId("a")).value(Factor.SAFETY))
                .isEqualTo(new PublishedValue.Ranged(8, 85, 100));
        // The neighbour of seven is at 48 or so; with a anywhere up to 100 its mean could be up to 100.
        assertThat(published.unit(new UnitId("c")).value(Factor.SAFETY))
                .isEqualTo(new PublishedValue.Ranged(7, 48, 100));
        assertThat(shown(published, Factor.COLLABORATION)).containsExactly("b", "d", "root");
    }

    @Test
    void aHiddenUnitIsStoodForByItsNearestShownAncestor() {
        PublishedResults published =
                publish(results(survey(2024), ORGANISATION)).results();
        assertThat(published.nearestShown(new UnitId("a1"), Factor.SAFETY)).contains(published.unit(new UnitId("a")));
        assertThat(published.nearestShown(new UnitId("b"), Factor.SAFETY)).contains(published.unit(new UnitId("b")));
        Results few = results(Sample.of(2024).people("root", 4).build(), Sample.organisation("root"));
        assertThat(publish(few).results().nearestShown(new UnitId("root"), Factor.SAFETY))
                .isEmpty();
        assertThatThrownBy(() -> published.unit(new UnitId("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unit x is not in the organisation.\nMaybe");
    }

    @Test
    void aChangeIsShownWhereBothValuesAreShown() {
        Results earlier = results(survey(2023), ORGANISATION);
        Deciding.Made first = publish(earlier);
        Results later = results(survey(2024), ORGANISATION).comparedWith(earlier, UnitSuccession.none());
        PublishedResults published =
                Deciding.publish(later, STANDARD, first.ledger()).results();
        double mean = value(published, "b", Factor.SAFETY).mean();
        assertThat(value(published, "b", Factor.SAFETY).change())
                .contains(new PublishedChange(Wave.of(2023), Set.of(new UnitId("b")), mean, 0, ChangeVerdict.TOO_FEW));
    }

    @Test
    void aChangeIsNotShownWhereTheEarlierValueWasHidden() {
        // b had four people in 2023, so nothing was shown of it.
        Survey before = Sample.of(2023).people("a", 6).people("b", 4).build();
        Results earlier = results(before, ORGANISATION);
        Deciding.Made first = publish(earlier);
        Results later = results(survey(2024), ORGANISATION).comparedWith(earlier, UnitSuccession.none());
        assertThat(later.unit(new UnitId("b")).find(Factor.SAFETY).orElseThrow().change())
                .isPresent();
        PublishedResults published =
                Deciding.publish(later, STANDARD, first.ledger()).results();
        assertThat(value(published, "b", Factor.SAFETY).change()).isEmpty();
        assertThat(value(published, "root", Factor.SAFETY).change()).isPresent();
    }

    @Test
    void aChangeIsNotShownWhereTheEarlierWaveWasNeverReleased() {
        Results earlier = results(survey(2023), ORGANISATION);
        Results later = results(survey(2024), ORGANISATION).comparedWith(earlier, UnitSuccession.none());
        PublishedResults published = publish(later).results();
        assertThat(value(published, "b", Factor.SAFETY).change()).isEmpty();
    }

    @Test
    void aChangeSinceOtherAnswersThanWereReleasedIsNotShown() {
        // One late answer in 2023: its base mean beside the released one would tell that answer.
        Deciding.Made first = publish(results(survey(2023), ORGANISATION));
        Survey late = Sample.of(2023)
                .people("a", 3)
                .people("a1", 3)
                .people("b", 9)
                .person("b", 7, 8, 9)
                .build();
        Results later =
                results(survey(2024), ORGANISATION).comparedWith(results(late, ORGANISATION), UnitSuccession.none());
        PublishedResults published =
                Deciding.publish(later, STANDARD, first.ledger()).results();
        assertThat(value(published, "b", Factor.SAFETY).change()).isEmpty();
        assertThat(value(published, "root", Factor.SAFETY).change()).isEmpty();
    }

    @Test
    void mergedUnitsNeedAllTheirPredecessorsShown() {
        Survey before = Sample.of(2023)
                .people("a", 6)
                .people("b", 9)
                .people("c", 6)
                .people("root", 5)
                .build();
        Results earlier = results(before, Sample.organisation("root", "a<root", "b<root", "c<root"));
        Results joined = results(
                Sample.of(2024).people("ab", 15).people("c", 6).build(),
                Sample.organisation("root", "ab<root", "c<root"));
        UnitSuccession merged = new UnitSuccession(Map.of(new UnitId("ab"), Set.of(new UnitId("a"), new UnitId("b"))));
        Results later = joined.comparedWith(earlier, merged);
        Deciding.Made shown = publish(earlier);
        assertThat(value(Deciding.publish(later, STANDARD, shown.ledger()).results(), "ab", Factor.SAFETY)
                        .change())
                .isPresent();
        // From ten answers on, a and b were hidden.
        Deciding.Made hidden = Deciding.publish(earlier, DisclosurePolicy.preset("kunta10"), ReleaseLedger.NOTHING);
        assertThat(value(Deciding.publish(later, STANDARD, hidden.ledger()).results(), "ab", Factor.SAFETY)
                        .change())
                .isEmpty();
    }

    @Test
    void theSameReleaseAgainGivesEqualResults() {
        Results results = results(survey(2024), ORGANISATION);
        Deciding.Made first = publish(results);
        Deciding.Made second = Deciding.publish(results(survey(2024), ORGANISATION), STANDARD, first.ledger());
        assertThat(values(second.results())).isEqualTo(values(first.results()));
        assertThat(second.ledger().releases()).hasSize(2);
        assertThat(second.ledger().releases().get(1))
                .isEqualTo(first.ledger().releases().get(0));
    }

    @Test
    void aReleaseOfOtherAnswersOfTheSameWaveIsRefused() {
        Deciding.Made first = publish(results(survey(2024), ORGANISATION));
        Survey late = Sample.of(2024)
                .people("a", 3)
                .people("a1", 3)
                .people("b", 9)
                .person("b", 1, 2, 3)
                .build();
        assertThatThrownBy(() -> Deciding.publish(results(late, ORGANISATION), STANDARD, first.ledger()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Wave 2024 was released from other answers, and the results that were released then are no longer"
                                + " kept, so what both would give away together cannot be determined."
                                + "\nMaybe keep the first release.");
    }

    @Test
    void aReleaseOfAnotherTreeOfTheSameWaveIsRefused() {
        Survey survey = Sample.of(2024).people("a", 6).people("b", 9).build();
        Deciding.Made first = publish(results(survey, Sample.organisation("root", "a<root", "b<root")));
        Results cut = results(survey, Sample.organisation("root", "a<root", "b<a"));
        assertThatThrownBy(() -> Deciding.publish(cut, STANDARD, first.ledger()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Wave 2024 was released from other answers");
    }

    @Test
    void aStricterReleaseAfterwardsShowsAPartOfTheFirstAndNothingMore() {
        // a has 6 and b 9: under the first policy all, under the second the root's 15 only.
        Results results = results(survey(2024), ORGANISATION);
        ReleaseLedger ledger = publish(results).ledger();
        Deciding.Made second = Deciding.publish(results, DisclosurePolicy.strict(), ledger);
        assertThat(shown(second.results(), Factor.SAFETY)).containsExactly("root");
        assertThat(second.ledger().released(Wave.of(2024), "FE")).isEqualTo(ledger.released(Wave.of(2024), "FE"));
    }

    @Test
    void aStricterReleaseAfterwardsAddsNothingWhereAllIsLargeEnough() {
        Survey survey = Sample.of(2024).people("a", 12).people("b", 15).build();
        Results results = results(survey, Sample.organisation("root", "a<root", "b<root"));
        Deciding.Made first = publish(results);
        Deciding.Made second = Deciding.publish(results, DisclosurePolicy.strict(), first.ledger());
        assertThat(shown(second.results(), Factor.SAFETY)).isEqualTo(shown(first.results(), Factor.SAFETY));
        // Spread is from 15: b and the total, but the total less b is the 12 of a.
        assertThat(withSpread(first.results())).containsExactly("a", "b", "root");
        assertThat(withSpread(second.results())).containsExactly("root");
    }

    @Test
    void aWeakerReleaseAfterwardsIsSafeTogetherWithTheFirst() {
        // From 10: the total and c, whose people beside it are 18. From 5 alone: a, b and c.
        Survey survey = Sample.of(2024)
                .people("a", 4)
                .people("b", 6)
                .people("c", 12)
                .people("d", 8)
                .build();
        Organisation organisation = Sample.organisation("root", "a<root", "b<root", "c<root", "d<root");
        Results results = results(survey, organisation);
        Deciding.Made strict = Deciding.publish(results, new DisclosurePolicy("ten", 10, 10), ReleaseLedger.NOTHING);
        assertThat(shown(strict.results(), Factor.SAFETY)).containsExactly("c", "root");
        Deciding.Made second = Deciding.publish(results, STANDARD, strict.ledger());
        assertThat(shown(second.results(), Factor.SAFETY)).containsExactly("c", "d", "root");
        // From 10, a, b and d are shown together as 18: c's neighbours.
        Set<UnitId> all = new TreeSet<>(second.ledger().released(Wave.of(2024), "FE"));
        assertThat(all.remove(new UnitId("a+b+d"))).isTrue();
        Tree tree = Tree.of("root=0", "a<root=4", "b<root=6", "c<root=12", "d<root=8");
        boolean[] union = new boolean[tree.size()];
        all.forEach(id -> union[tree.organisation().indexOf(id)] = true);
        assertThat(tree.attack(union).succeeds(5)).isFalse();
    }

    @Test
    void whatWasShownLastYearIsShownAgainAmongEquals() {
        Organisation organisation = Sample.organisation("root", "a<root", "b<root", "c<root");
        // In 2023 b is the smaller one and is hidden beside a; in 2024 b and c are equally large.
        Survey before =
                Sample.of(2023).people("a", 3).people("b", 6).people("c", 7).build();
        Survey now =
                Sample.of(2024).people("a", 3).people("b", 7).people("c", 7).build();
        Deciding.Made first = publish(results(before, organisation));
        assertThat(shown(first.results(), Factor.SAFETY)).containsExactly("c", "root");
        Results later = results(now, organisation);
        assertThat(shown(publish(later).results(), Factor.SAFETY)).containsExactly("b", "root");
        assertThat(shown(Deciding.publish(later, STANDARD, first.ledger()).results(), Factor.SAFETY))
                .containsExactly("c", "root");
    }

    @Test
    void participationIsHiddenWhereFewWereInvited() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("a", "A", UnitLevel.UNIT).withParent("root").withInvited(4),
                Unit.of("b", "B", UnitLevel.UNIT).withParent("root").withInvited(10),
                Unit.of("c", "C", UnitLevel.UNIT).withParent("root").withInvited(20)));
        Survey survey =
                Sample.of(2024).people("a", 3).people("b", 4).people("c", 16).build();
        PublishedResults published = publish(results(survey, organisation)).results();
        Participation few = published.unit(new UnitId("a")).participation();
        assertThat(few.isShown()).isFalse();
        assertThat(few.invited()).isEmpty();
        assertThat(few.respondents()).isEmpty();
        assertThat(few.responseRate()).isEmpty();
        // b is hidden alongside, so that the total less c and b does not tell of a.
        assertThat(published.unit(new UnitId("b")).participation().isShown()).isFalse();
        Participation many = published.unit(new UnitId("c")).participation();
        assertThat(many.invited()).hasValue(20);
        assertThat(many.respondents()).hasValue(16);
        // 16 of 20.
        assertThat(many.responseRate()).hasValue(80);
        assertThat(published.unit(new UnitId("root")).participation().invited()).hasValue(34);
    }

    @Test
    void aResponseRateNeedsBothNumbersAndSense() {
        Participation unknown = Participation.shown(java.util.OptionalInt.empty(), java.util.OptionalLong.of(7));
        assertThat(unknown.isShown()).isTrue();
        assertThat(unknown.responseRate()).isEmpty();
        // More answered than were invited: an old list.
        assertThat(Participation.shown(java.util.OptionalInt.of(6), java.util.OptionalLong.of(7))
                        .responseRate())
                .isEmpty();
    }

    @Test
    void anIndexOfMeansIsShownOnlyWhereItsFactorsAre() {
        // PL of a has four answers, given by people without FE and YI; nobody in a has all three.
        // From the index of b, its FE and its YI anybody computes b's PL, and with the total's PL that of the four.
        Sample sample = Sample.of(2024).people("b", 9);
        for (int i = 0; i < 5; i++) {
            sample.person("a", 41 + i, 52 + i, Sample.NO);
        }
        for (int i = 0; i < 4; i++) {
            sample.person("a", Sample.NO, Sample.NO, 33 + i);
        }
        Results results = Results.of(
                Cells.of(IndexModel.linear(), sample.build()),
                Sample.organisation("root", "a<root", "b<root"),
                ScoringOrder.MEANS_FIRST);
        PublishedResults published = publish(results).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("root");
        assertThat(shown(published, Factor.COLLABORATION)).containsExactly("root");
        assertThat(shown(published, Factor.OBJECTIVES)).containsExactly("root");
        assertThat(shown(published, WholeIndex.QWL)).containsExactly("root");
    }

    @Test
    void reportedValuesAreShownWithTheirNumberOfAnswersOnly() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("root"), row(18, 70).withMean(WholeIndex.QWL, 61.8));
        rows.put(new UnitId("a"), ReportedResults.Row.empty().withMean(Factor.SAFETY, 75));
        rows.put(new UnitId("b"), row(9, 66));
        PublishedResults published = publish(reported(rows)).results();
        assertThat(published.id()).isEqualTo("2024/standard/reported");
        assertThat(shown(published, Factor.SAFETY)).containsExactly("b", "root");
        assertThat(published.unit(new UnitId("a")).value(Factor.SAFETY)).isEqualTo(NOT_REPORTED);
        assertThat(published.unit(new UnitId("b")).value(WholeIndex.QWL)).isEqualTo(NOT_REPORTED);
        assertThat(published.unit(new UnitId("b")).value(Factor.COLLABORATION)).isEqualTo(NOT_REPORTED);
        assertThat(value(published, "root", WholeIndex.QWL).mean()).isEqualTo(61.8);
    }

    @Test
    void aReportedMeanOfFewPeopleIsHiddenInAUnitOfMany() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(
                new UnitId("root"),
                row(40, 70).withMean(Factor.COLLABORATION, 60).withN(Factor.COLLABORATION, 4));
        PublishedResults published = publish(reported(rows)).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("root");
        assertThat(published.unit(new UnitId("root")).value(Factor.COLLABORATION))
                .isEqualTo(TOO_FEW);
    }

    @Test
    void aReportedDifferenceOnOneMeasureGivesNoSmallGroupAway() {
        // 12 answered in the unit and 6 in its part, but on FE only 9 and 6: the other 3 could be computed.
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("root"), row(12, 70).withN(Factor.SAFETY, 9));
        rows.put(new UnitId("b"), row(6, 66));
        PublishedResults published = publish(reported(rows)).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("root");
        assertThat(published.unit(new UnitId("b")).value(Factor.SAFETY)).isEqualTo(PROTECTED);
    }

    @Test
    void aReportedDifferenceGivesNoSmallGroupAway() {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("root"), row(9, 70));
        rows.put(new UnitId("b"), row(6, 66));
        PublishedResults published = publish(reported(rows)).results();
        assertThat(shown(published, Factor.SAFETY)).containsExactly("root");
        assertThat(published.unit(new UnitId("b")).value(Factor.SAFETY)).isEqualTo(PROTECTED);
    }

    @Test
    void aReportedMeanAtTheEndIsHiddenAboveSubUnitsToo() {
        // A mean of 100 says that everybody is at 100, whatever is known of the sub-units.
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("root"), row(18, 100));
        rows.put(new UnitId("a"), ReportedResults.Row.empty().withRespondents(9));
        rows.put(new UnitId("b"), ReportedResults.Row.empty().withRespondents(9));
        assertThat(shown(publish(reported(rows)).results(), Factor.SAFETY)).isEmpty();
    }

    @Test
    void aReportedResidualAtTheEndIsHidden() {
        // (10 · 90 − 5 · 80) / 5 = 100: all five of a, whom the provider has hidden, are at 100.
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("root"), row(10, 90));
        rows.put(new UnitId("a"), ReportedResults.Row.empty().withRespondents(5));
        rows.put(new UnitId("b"), row(5, 80));
        assertThat(shown(publish(reported(rows)).results(), Factor.SAFETY)).containsExactly("root");
    }

    @Test
    void theInventedSurveyIsPublishedAsItsUnitsAllow() {
        // units.csv: U01 has 3, U02 has 4 people, the others 6 to 45; 3 + 4 = 7 are enough together.
        Results results = Results.of(
                Cells.of(IndexModel.kano(), InventedSurvey.survey()),
                InventedSurvey.organisation(),
                ScoringOrder.PERSONS_FIRST);
        PublishedResults published = publish(results).results();
        for (Measure measure : published.measures()) {
            assertThat(published.unit(new UnitId("U01")).value(measure)).isEqualTo(TOO_FEW);
            assertThat(published.unit(new UnitId("U02")).value(measure)).isEqualTo(TOO_FEW);
            assertThat(shown(published, measure)).hasSize(11).contains("municipality", "U03", "U12");
        }
    }

    @Test
    void theLedgerHoldsDefinitionsAndNoValue() {
        Survey survey =
                Sample.of(2024).people("root", 4).person("root", 97, 2, 3).build();
        Deciding.Made publication = publish(results(survey, Sample.organisation("root")));
        ReleaseLedger.Release release = publication.ledger().releases().get(0);
        assertThat(release.wave()).isEqualTo(Wave.of(2024));
        assertThat(release.policy()).isEqualTo(STANDARD);
        Set<UnitId> root = Set.of(new UnitId("root"));
        assertThat(release.shown())
                .isEqualTo(Map.of("FE", root, "YI", root, "PL", root, "QWL", root, "participation", root));
        assertThat(release.shown())
                .containsOnlyKeys("FE", "YI", "PL", "QWL", "participation")
                .containsEntry("FE", Set.of(new UnitId("root")));
        assertThat(publication.ledger().snapshots(Wave.of(2024))).containsExactly(release.snapshot());
        assertThat(publication.ledger().snapshots(Wave.of(2023))).isEmpty();
        assertThat(publication.ledger().released(Wave.of(2023), "FE")).isEmpty();
    }

    @Test
    void printingRevealsNoValue() {
        Deciding.Made publication = publish(results(survey(2024), ORGANISATION));
        PublishedResults published = publication.results();
        PublishedUnit unit = published.unit(new UnitId("b"));
        PublishedValue.Shown value = value(published, "b", Factor.SAFETY);
        String mean = Double.toString(value.mean());
        assertThat(published).hasToString("PublishedResults 2024/standard/computed/linear-1");
        assertThat(publication.toString()).doesNotContain(mean);
        assertThat(List.of(unit, value, unit.participation()).toString()).doesNotContain(mean);
        assertThat(TOO_FEW).hasToString("Hidden[reason=TOO_FEW]");
    }

    private static Results results(Survey survey, Organisation organisation) {
        return Results.of(Cells.of(IndexModel.linear(), survey), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static Results reported(Map<UnitId, ReportedResults.Row> rows) {
        return Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows),
                Sample.organisation("root", "a<root", "b<root"),
                IndexModel.kano());
    }

    private static ReportedResults.Row row(int respondents, double fe) {
        return ReportedResults.Row.empty().withRespondents(respondents).withMean(Factor.SAFETY, fe);
    }

    private static Deciding.Made publish(Results results) {
        return Deciding.publish(results, STANDARD, ReleaseLedger.NOTHING);
    }

    private static Set<String> shown(PublishedResults published, Measure measure) {
        Set<String> shown = new TreeSet<>();
        for (PublishedUnit unit : published.units()) {
            if (unit.value(measure).isShown()) {
                shown.add(unit.unit().id().value());
            }
        }
        return shown;
    }

    private static Set<String> withSpread(PublishedResults published) {
        Set<String> shown = new TreeSet<>();
        for (PublishedUnit unit : published.units()) {
            if (unit.value(Factor.SAFETY) instanceof PublishedValue.Shown value
                    && value.sd().isPresent()) {
                shown.add(unit.unit().id().value());
            }
        }
        return shown;
    }

    private static PublishedValue.Shown value(PublishedResults published, String unit, Measure measure) {
        return (PublishedValue.Shown) published.unit(new UnitId(unit)).value(measure);
    }

    private static List<Object> values(PublishedResults published) {
        return published.units().stream()
                .<Object>map(unit -> List.of(
                        unit.unit(),
                        unit.values(),
                        unit.participation().isShown(),
                        unit.participation().invited(),
                        unit.participation().respondents()))
                .toList();
    }
}
