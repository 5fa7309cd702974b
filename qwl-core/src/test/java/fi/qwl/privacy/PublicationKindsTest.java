package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bands, spread, other units, groups across the tree, open data and audiences. */
class PublicationKindsTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final PublishedValue TOO_FEW = new PublishedValue.Hidden(HiddenReason.TOO_FEW);
    private static final PublishedValue PROTECTED = new PublishedValue.Hidden(HiddenReason.PROTECTED);

    @Test
    void kunta10RevealsABandForFiveToNineAnswersAndNothingBelow() {
        Survey survey = Sample.of(2024)
                .people("a", 7)
                .people("b", 12)
                .person("c", 75, 50, 50)
                .person("c", 75, 50, 50)
                .person("c", 75, 50, 50)
                .person("c", 75, 50, 50)
                .people("d", 20)
                .build();
        PublishedResults published =
                publish(survey, DisclosurePolicy.preset("kunta10"), "root", "a<root", "b<root", "c<root", "d<root");
        // The first seven answers to FE are 40, 43 … 58: a mean of 49.
        assertThat(value(published, "a")).isEqualTo(new PublishedValue.Banded(Band.LOWER));
        assertThat(value(published, "a").isShown()).isFalse();
        assertThat(value(published, "c")).isEqualTo(TOO_FEW);
        assertThat(value(published, "b").isShown()).isTrue();
        assertThat(published.nearestShown(new UnitId("a"), Factor.SAFETY)).contains(published.unit(new UnitId("root")));
    }

    @Test
    void theBandsAreThreeAndTheirEdgesBelongToTheUpperOne() {
        assertThat(Band.of(59.99)).isEqualTo(Band.LOWER);
        assertThat(Band.of(60)).isEqualTo(Band.MIDDLE);
        assertThat(Band.of(75 - 1e-12)).isEqualTo(Band.UPPER);
        assertThat(List.of(Band.MIDDLE.from(), Band.MIDDLE.to())).containsExactly(60.0, 75.0);
    }

    @Test
    void aBandThatMightBoundTheOthersIsNotShownWhateverItIs() {
        // 13 people with a mean of 53: nine in the upper band, 75 · 9 = 675 of 689, would leave 4 between 0 and 3.5.
        assertThat(bands(53, 13).choose(List.of(9L))).isEmpty();
        assertThat(bands(60, 13).choose(List.of(9L))).containsExactly(0);
        assertThat(bands(70, 60).choose(List.of(9L, 8L, 7L))).containsExactly(0, 1, 2);
    }

    private static final PossibleValues PERCENT = PossibleValues.ofItem(Sample.item("A1", false, Factor.SAFETY));

    private static BandProtection bands(double mean, long people) {
        return bands(PERCENT, mean * people, 0, people);
    }

    private static BandProtection bands(PossibleValues possible, double sum, double slack, long people) {
        return new BandProtection(possible, EndDistance.of(possible), sum, slack, people, 10, 10);
    }

    /**
     * Seven people whose band would be the upper one, beside 26 others with a sum of 0 in all: 7 · 75 = 525, which is the
     * whole sum, so the band fits only just and fixes their mean. A hidden group was once given away so (history −233106).
     */
    @Test
    void aBandThatFitsOnlyJustIsTakenForPossible() {
        assertThat(bands(525 / 33.0, 33).choose(List.of(7L))).isEmpty();
        // 75 · 9 = 675 is 5 more than the sum, and so is not possible; but the released means leave so much open.
        assertThat(bands(PERCENT, 670, 0, 35).choose(List.of(9L))).containsExactly(0);
        assertThat(bands(PERCENT, 670, 6, 35).choose(List.of(9L))).isEmpty();
    }

    /** 700 less 675 leaves 25 to 26 others: whoever of them has the 25 knows that the others have nothing. */
    @Test
    void aBandThatMightRevealTheOthersToOneOfThemIsNotShown() {
        assertThat(bands(PERCENT, 700, 0, 35).choose(List.of(9L))).isEmpty();
        assertThat(bands(PERCENT, 800, 0, 35).choose(List.of(9L))).containsExactly(0);
    }

    /**
     * One item of four points: the sums of seven people in the middle band, 420 to 525, are 433, 467 and 500, so that their mean
     * would be known to 9.5 points. A town was once given away so.
     */
    @Test
    void aBandThatHoldsFewSumsIsNotShown() {
        PossibleValues four = points(4);
        assertThat(bands(four, 1000, 0, 20).choose(List.of(7L))).isEmpty();
        assertThat(bands(points(5), 1000, 0, 20).choose(List.of(7L))).containsExactly(0);
        // Five people on 1–5: one of them who answered 1 would know of the upper band that the others answered 5, one
        // perhaps 4.
        assertThat(bands(points(5), 1000, 0, 20).choose(List.of(5L))).isEmpty();
        assertThat(bands(points(2), 1000, 0, 20).choose(List.of(9L))).isEmpty();
    }

    private static PossibleValues points(int points) {
        return PossibleValues.ofItem(new Item(
                new ItemId("A1"),
                LocalText.of("väittämä"),
                new Scale("points", 1, points, PercentRule.RANGE),
                false,
                Set.of(Factor.SAFETY)));
    }

    /** The index follows from the factors in part, so its band would bound theirs. */
    @Test
    void theIndexHasNoBand() {
        Survey survey = Sample.of(2024)
                .people("root", 20)
                .people("a", 7)
                .people("b", 12)
                .build();
        Results results = results(survey, Sample.organisation("root", "a<root", "b<root"));
        Deciding.Made bands = Deciding.publish(results, DisclosurePolicy.preset("kunta10"), ReleaseLedger.NOTHING);
        PublishedUnit unit = bands.results().unit(new UnitId("a"));
        assertThat(unit.value(Factor.SAFETY)).isInstanceOf(PublishedValue.Banded.class);
        assertThat(unit.value(WholeIndex.QWL)).isEqualTo(TOO_FEW);
    }

    @Test
    void anExactReleaseAfterBandsAddsNothing() {
        Survey survey = Sample.of(2024)
                .people("root", 20)
                .people("a", 7)
                .people("b", 12)
                .build();
        Results results = results(survey, Sample.organisation("root", "a<root", "b<root"));
        Deciding.Made bands = Deciding.publish(results, DisclosurePolicy.preset("kunta10"), ReleaseLedger.NOTHING);
        assertThat(bands.ledger().released(Wave.of(2024), "FE/band")).containsExactly(new UnitId("a"));
        PublishedResults later =
                Deciding.publish(results, STANDARD, bands.ledger()).results();
        assertThat(value(later, "a").isShown()).isFalse();
        assertThat(value(later, "b").isShown()).isTrue();
    }

    @Test
    void spreadIsShownFromTheSecondThreshold() {
        Survey survey = Sample.of(2024).people("a", 9).people("b", 12).build();
        PublishedResults published = publish(survey, STANDARD, "root", "a<root", "b<root");
        assertThat(shown(published, "root").sd()).isPresent();
        // b has 12, but the total less b is the nine of a.
        assertThat(shown(published, "b").sd()).isEmpty();
        assertThat(shown(published, "a").sd()).isEmpty();
    }

    @Test
    void spreadThatSaysAlmostAllAnsweredAlikeIsHidden() {
        Sample sample = Sample.of(2024);
        for (int i = 0; i < 12; i++) {
            sample.person("root", 50 + i % 2, 3 * i, 50);
        }
        PublishedResults published = publish(sample.build(), STANDARD, "root");
        PublishedValue.Shown alike =
                (PublishedValue.Shown) published.unit(new UnitId("root")).value(Factor.SAFETY);
        PublishedValue.Shown spread =
                (PublishedValue.Shown) published.unit(new UnitId("root")).value(Factor.COLLABORATION);
        assertThat(alike.sd()).isEmpty();
        assertThat(spread.sd()).isPresent();
    }

    @Test
    void otherUnitsGiveWhatIsHiddenAResult() {
        Survey survey = Sample.of(2024)
                .people("a", 3)
                .people("b", 4)
                .people("c", 9)
                .person("root", 30, 50, 60)
                .build();
        PublishedResults published = publish(survey, STANDARD, "root", "a<root", "b<root", "c<root");
        PublishedValue.Shown others =
                published.unit(new UnitId("root")).findOthers(Factor.SAFETY).orElseThrow();
        assertThat(others.n()).isEqualTo(8);
        // FE of a: 40, 43, 46; of b: 40, 43, 46, 49; and 30: 337 / 8 is 42.1, in whole percent.
        assertThat(others.mean()).isEqualTo(42);
        assertThat(published.unit(new UnitId("c")).findOthers(Factor.SAFETY)).isEmpty();
    }

    @Test
    void openDataShowEverythingAndSaySoEverywhere() {
        Survey survey = Sample.of(2024).people("a", 1).people("b", 2).build();
        PublishedResults published = publish(survey, DisclosurePolicy.openData("invented"), "root", "a<root", "b<root");
        assertThat(value(published, "a").isShown()).isTrue();
        assertThat(shown(published, "b").sd()).isPresent();
        assertThat(published.id()).contains("open-data (invented)");
        assertThat(published.policy().openDataReason()).contains("invented");
    }

    @Test
    void oneSupervisorsTeamsShareAPublication() {
        Organisation organisation = supervised();
        assertThat(UnitGroup.ofSupervisors(organisation))
                .containsExactly(new UnitGroup("s1", "A1 + B1", Set.of(new UnitId("a1"), new UnitId("b1"))));
        Survey survey = Sample.of(2024)
                .people("a1", 4)
                .people("b1", 4)
                .people("a2", 9)
                .people("b2", 9)
                .build();
        Deciding.Made publication =
                publish(results(survey, organisation), UnitGroup.ofSupervisors(organisation), STANDARD);
        PublishedGroup group = publication.results().groups().get(0);
        PublishedValue.Shown shown = (PublishedValue.Shown) group.value(Factor.SAFETY);
        assertThat(shown.n()).isEqualTo(8);
        // FE of four people: 40, 43, 46, 49, twice.
        assertThat(shown.mean()).isCloseTo(44.5, within(1e-9));
        assertThat(publication.ledger().releasedGroups(Wave.of(2024), "FE"))
                .containsExactly(new UnitGroup("s1", "A1 + B1", Set.of(new UnitId("a1"), new UnitId("b1"))));
        // Whoever also knows a, which is a1 and a2, learns nothing of either; spread is not told beside groups.
        assertThat(shown(publication.results(), "root").sd()).isEmpty();
    }

    @Test
    void oneSupervisorReadsAllOfTheirUnitsInOnePublication() {
        Organisation organisation = supervised();
        Survey survey = Sample.of(2024)
                .people("a1", 6)
                .people("b1", 6)
                .people("a2", 9)
                .people("b2", 9)
                .build();
        PublishedResults published = publish(
                        results(survey, organisation), UnitGroup.ofSupervisors(organisation), STANDARD)
                .results();
        PublishedResults read = published.narrowedTo(Readership.ofSupervisor(organisation, new SupervisorId("s1")));
        assertThat(read.units())
                .extracting(unit -> unit.unit().id().value())
                .containsExactly("root", "a", "a1", "b", "b1");
        assertThat(read.unit(new UnitId("b1"))).isEqualTo(published.unit(new UnitId("b1")));
        assertThat(read.groups()).isEqualTo(published.groups());
        assertThatThrownBy(() -> Readership.ofSupervisor(organisation, new SupervisorId("s9")))
                .hasMessageContaining("Maybe the key is of another year");
    }

    @Test
    void aGroupThatGivesATeamAwayIsProtected() {
        // a1 has 9 and is shown; the supervisor's 13 less a1 would be the four of b1.
        Survey survey = Sample.of(2024)
                .people("a1", 9)
                .people("b1", 4)
                .people("a2", 9)
                .people("b2", 9)
                .build();
        Deciding.Made publication =
                publish(results(survey, supervised()), UnitGroup.ofSupervisors(supervised()), STANDARD);
        assertThat(publication.results().groups().get(0).value(Factor.SAFETY)).isEqualTo(PROTECTED);
        assertThat(shown(publication.results(), "root").sd()).isPresent();
    }

    @Test
    void unitsAreNotShownAfterwardsWhereAReleasedGroupWouldGiveAnotherAway() {
        Survey survey = Sample.of(2024)
                .people("a1", 9)
                .people("b1", 4)
                .people("a2", 9)
                .people("b2", 9)
                .build();
        Results results = results(survey, supervised());
        // From ten, no team is shown: the group is safe.
        Deciding.Made first =
                publish(results, UnitGroup.ofSupervisors(supervised()), new DisclosurePolicy("ten", 10, 10));
        assertThat(first.results().groups().get(0).value(Factor.SAFETY)).isInstanceOf(PublishedValue.Shown.class);
        PublishedResults later =
                Deciding.publish(results, STANDARD, first.ledger()).results();
        // With the group known, a1 would tell of b1.
        assertThat(value(later, "a1").isShown()).isFalse();
        assertThat(value(later, "a").isShown()).isTrue();
        assertThat(value(
                                Deciding.publish(results, STANDARD, ReleaseLedger.NOTHING)
                                        .results(),
                                "a1")
                        .isShown())
                .isTrue();
    }

    @Test
    void aGroupNeedsItsUnitsAndAnIdOfItsOwn() {
        Results results = results(Sample.of(2024).people("a1", 9).build(), supervised());
        UnitGroup strange = new UnitGroup("g", "G", Set.of(new UnitId("x")));
        assertThatThrownBy(() -> publish(results, List.of(strange), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unit x is not in the organisation.\nMaybe");
        UnitGroup group = new UnitGroup("g", "G", Set.of(new UnitId("a1")));
        assertThatThrownBy(() -> publish(results, List.of(group, group), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group id g appears twice among the groups");
        assertThatThrownBy(() -> new UnitGroup("g", "G", Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group g needs at least one unit but has none");
    }

    @Test
    void siblingsAreMergedIntoAUnitOfTheTree() {
        Organisation organisation = Sample.organisation("root", "a<root", "b<root", "c<root");
        UnitGroup merge = new UnitGroup("ab", "A ja B", Set.of(new UnitId("a"), new UnitId("b")));
        Organisation merged = merge.insertedInto(organisation);
        assertThat(merged.units().stream().map(unit -> unit.id().value())).containsExactly("root", "ab", "a", "b", "c");
        Survey survey =
                Sample.of(2024).people("a", 3).people("b", 4).people("c", 9).build();
        PublishedResults published = Deciding.publish(results(survey, merged), STANDARD, ReleaseLedger.NOTHING)
                .results();
        assertThat(published.nearestShown(new UnitId("a"), Factor.SAFETY)).contains(published.unit(new UnitId("ab")));
        UnitGroup across = new UnitGroup("x", "X", Set.of(new UnitId("a"), new UnitId("root")));
        UnitGroup cousins = new UnitGroup("x", "X", Set.of(new UnitId("a1"), new UnitId("b1")));
        assertThat(across.units()).hasSize(2);
        assertThatThrownBy(() -> cousins.insertedInto(supervised()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group x must be of units under one parent but they are under [a, b]"
                        + "\nMaybe publish it as a group across the tree.");
    }

    @Test
    void aForecastNamesTeamsLikelyToBeHiddenAndMergesThatHelp() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("a", "A", UnitLevel.TEAM).withParent("root").withInvited(4),
                Unit.of("b", "B", UnitLevel.TEAM).withParent("root").withInvited(5),
                Unit.of("c", "C", UnitLevel.TEAM).withParent("root").withInvited(20)));
        SuppressionForecast forecast = SuppressionForecast.of(organisation, STANDARD, 75);
        // 75 % of 4 and 5 are 3 and 4.
        assertThat(forecast.likelyHidden()).containsExactly(new UnitId("a"), new UnitId("b"));
        assertThat(forecast.merges())
                .containsExactly(new UnitGroup("a+b", "A + B", Set.of(new UnitId("a"), new UnitId("b"))));
        assertThat(forecast.chances().get(new UnitId("a"))).isEqualTo(0);
        // All five of five answer with 0.75⁵ = 23.730 46875 %.
        assertThat(forecast.chances().get(new UnitId("b"))).isCloseTo(23.73046875, within(1e-9));
        Organisation merged = forecast.merges().get(0).insertedInto(organisation);
        assertThat(SuppressionForecast.of(merged, STANDARD, 75).likelyHidden()).doesNotContain(new UnitId("a+b"));
        assertThatThrownBy(() -> SuppressionForecast.of(organisation, STANDARD, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expectedResponseRate must be in percent, above 1 and up to 100, but was 0.0");
        assertThatThrownBy(() -> SuppressionForecast.of(organisation, STANDARD, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expectedResponseRate must be in percent, above 1 and up to 100, but was 0.8\n"
                        + "Maybe 80.0 was meant.");
    }

    @Test
    void everyAudienceIsGivenItsPart() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("s", "Sivistys", UnitLevel.SECTOR).withParent("root"),
                Unit.of("u", "Koulu", UnitLevel.UNIT).withParent("s"),
                Unit.of("t1", "Keittiö", UnitLevel.TEAM).withParent("u"),
                Unit.of("t2", "Opettajat", UnitLevel.TEAM).withParent("u")));
        Survey survey = Sample.of(2024).people("t1", 9).people("t2", 12).build();
        PublishedResults all = Deciding.publish(results(survey, organisation), STANDARD, ReleaseLedger.NOTHING)
                .results();
        assertThat(read(all, Audience.TEAM, "t1")).containsExactly("root", "s", "u", "t1");
        assertThat(read(all, Audience.SUPERVISOR, "u")).containsExactly("root", "s", "u", "t1", "t2");
        assertThat(read(all, Audience.HR, "root")).containsExactly("root", "s", "u", "t1", "t2");
        assertThat(read(all, Audience.MANAGEMENT_TEAM, "root")).containsExactly("root", "s", "u");
        assertThat(read(all, Audience.WIDER_MANAGEMENT_TEAM, "root")).containsExactly("root", "s");
        assertThat(read(all, Audience.BOARD, "root")).containsExactly("root", "s");
        PublishedResults team = all.narrowedTo(Audience.TEAM, new UnitId("t1"));
        assertThat(team.id()).isEqualTo(all.id());
        assertThatThrownBy(() -> team.unit(new UnitId("t2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The results of unit t2 are not for these readers."
                        + "\nMaybe narrow the whole publication to another audience.");
    }

    private static List<String> read(PublishedResults all, Audience audience, String home) {
        return all.narrowedTo(audience, new UnitId(home)).units().stream()
                .map(unit -> unit.unit().id().value())
                .toList();
    }

    /** Sectors a and b with two teams each; a1 and b1 have one supervisor. */
    private static Organisation supervised() {
        SupervisorId one = new SupervisorId("s1");
        return Organisation.of(List.of(
                Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("a", "A", UnitLevel.SECTOR).withParent("root"),
                Unit.of("b", "B", UnitLevel.SECTOR).withParent("root"),
                Unit.of("a1", "A1", UnitLevel.TEAM).withParent("a").withSupervisor(one),
                Unit.of("a2", "A2", UnitLevel.TEAM).withParent("a").withSupervisor(new SupervisorId("s2")),
                Unit.of("b1", "B1", UnitLevel.TEAM).withParent("b").withSupervisor(one),
                Unit.of("b2", "B2", UnitLevel.TEAM).withParent("b")));
    }

    private static PublishedResults publish(Survey survey, DisclosurePolicy policy, String... units) {
        return Deciding.publish(results(survey, Sample.organisation(units)), policy, ReleaseLedger.NOTHING)
                .results();
    }

    private static Deciding.Made publish(Results results, List<UnitGroup> groups, DisclosurePolicy policy) {
        return Deciding.publish(
                results, Deciding.Asked.of(policy, ReleaseLedger.NOTHING).withGroups(groups));
    }

    private static Results results(Survey survey, Organisation organisation) {
        return Results.of(Cells.of(IndexModel.linear(), survey), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedValue value(PublishedResults published, String unit) {
        return published.unit(new UnitId(unit)).value(Factor.SAFETY);
    }

    private static PublishedValue.Shown shown(PublishedResults published, String unit) {
        return (PublishedValue.Shown) value(published, unit);
    }
}
