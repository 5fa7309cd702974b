package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Background classes within units, judged together with the tree and with one another. */
class BackgroundReleaseTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final UnitId ROOT = new UnitId("root");
    private static final Organisation ORGANISATION = Sample.organisation("root", "a<root", "b<root");
    private static final PublishedValue PROTECTED = new PublishedValue.Hidden(HiddenReason.PROTECTED);
    private static final PublishedValue TOO_FEW = new PublishedValue.Hidden(HiddenReason.TOO_FEW);

    @Test
    void classesOfTheWholeOrganisationAreShown() {
        Results.Computed results = results(survey("a", 6, 9, "b", 8, 7));
        Deciding.Made publication = publish(results, UnitGroup.ofClasses(results, "age", ROOT), STANDARD);
        assertThat(publication.results().groups())
                .extracting(group -> group.group().id())
                .containsExactly("root/age=old", "root/age=young");
        PublishedValue.Shown young = shown(publication, 1);
        assertThat(young.n()).isEqualTo(14);
        // FE of young people: 40, 43, 46 … of a (6) and of b (8): 285 / 6 is 47.5, 404 / 8 is 50.5; together 49.21.
        assertThat(young.mean()).isEqualTo(49.2);
        assertThat(publication.reductions()).containsExactly(Publication.Reduction.ONLY_MEANS_BESIDE_GROUPS);
        assertThat(publication.ledger().releasedGroups(Wave.of(2024), "FE"))
                .extracting(UnitGroup::classes)
                .containsExactly(Map.of("age", "old"), Map.of("age", "young"));
        assertThat(publication.ledger().releases().get(0).backgrounds()).containsOnlyKeys("age");
    }

    @Test
    void aClassWithinAUnitIsHiddenWhereTheRestOfTheUnitIsTooSmall() {
        // a has 6 young and 3 old: the unit less the young is the three.
        Results results = results(survey("a", 6, 3, "b", 8, 7));
        Deciding.Made publication = publish(results, UnitGroup.ofClasses(results, "age", new UnitId("a")), STANDARD);
        assertThat(value(publication, 0)).isEqualTo(TOO_FEW);
        assertThat(value(publication, 1)).isEqualTo(PROTECTED);
        assertThat(publication.reductions()).containsExactly(Publication.Reduction.GROUPS);
        // With nothing of the group shown, spread stays.
        assertThat(((PublishedValue.Shown) publication.results().unit(ROOT).value(Factor.SAFETY)).sd())
                .isPresent();
    }

    @Test
    void tablesThatAreSafeOneByOneAreJudgedTogether() {
        // Young of the whole 14 and of b 11 are safe each; their difference is the three young of a.
        Results results = results(survey("a", 3, 9, "b", 11, 7));
        List<UnitGroup> ofAll = UnitGroup.ofClasses(results, "age", ROOT);
        List<UnitGroup> ofB = UnitGroup.ofClasses(results, "age", new UnitId("b"));
        assertThat(value(publish(results, ofAll, STANDARD), 1).isShown()).isTrue();
        assertThat(value(publish(results, ofB, STANDARD), 1).isShown()).isTrue();
        Deciding.Made first = publish(results, ofAll, STANDARD);
        Deciding.Made second = Deciding.publish(
                results, Deciding.Asked.of(STANDARD, first.ledger()).withGroups(ofB));
        assertThat(value(second, 1)).isEqualTo(PROTECTED);
        // The same by the complement: the nine old of a are the old of all less those of b.
        assertThat(value(second, 0)).isEqualTo(PROTECTED);
    }

    @Test
    void theUnitsAreChosenWithTheClassesInMind() {
        // From ten, only the root and its classes are shown. From five, a (9 = 5 + 4) and b would be as well; yet with
        // the classes known, nothing of a or b tells of fewer than five: they are added.
        Results results = results(survey("a", 5, 6, "b", 8, 7));
        Deciding.Made first =
                publish(results, UnitGroup.ofClasses(results, "age", ROOT), new DisclosurePolicy("twelve", 12, 12));
        assertThat(first.results().unit(new UnitId("a")).value(Factor.SAFETY).isShown())
                .isFalse();
        assertThat(value(first, 0).isShown()).isTrue();
        Deciding.Made second = Deciding.publish(results, STANDARD, first.ledger());
        assertThat(second.results().unit(new UnitId("a")).value(Factor.SAFETY).isShown())
                .isTrue();
        assertThat(((PublishedValue.Shown) second.results().unit(ROOT).value(Factor.SAFETY)).sd())
                .isEmpty();
    }

    @Test
    void withoutTheClassesThatWereReleasedOnlyAPartIsShownAgain() {
        Survey survey = survey("a", 5, 6, "b", 8, 7);
        Results results = results(survey);
        Deciding.Made first =
                publish(results, UnitGroup.ofClasses(results, "age", ROOT), new DisclosurePolicy("twelve", 12, 12));
        Results without = Results.of(Cells.of(IndexModel.linear(), survey), ORGANISATION, ScoringOrder.PERSONS_FIRST);
        Deciding.Made second = Deciding.publish(without, STANDARD, first.ledger());
        assertThat(second.reductions()).contains(Publication.Reduction.ONLY_WHAT_WAS_SHOWN);
        assertThat(second.results().unit(new UnitId("a")).value(Factor.SAFETY)).isEqualTo(PROTECTED);
        assertThat(second.results().unit(ROOT).value(Factor.SAFETY).isShown()).isTrue();
    }

    @Test
    void otherClassesOfTheSameNameAreNotTakenForThem() {
        Results.Computed results = results(survey("a", 6, 9, "b", 8, 7));
        Deciding.Made first = publish(results, UnitGroup.ofClasses(results, "age", ROOT), STANDARD);
        // One of a's young is old now.
        Survey recoded = survey("a", 5, 10, "b", 8, 7);
        assertThat(cells(recoded).fingerprint("age"))
                .isNotEqualTo(cells(survey("a", 6, 9, "b", 8, 7)).fingerprint("age"));
        Results later = Results.of(
                        Cells.of(IndexModel.linear(), survey("a", 6, 9, "b", 8, 7)),
                        ORGANISATION,
                        ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(cells(survey("a", 6, 9, "b", 8, 7)));
        Deciding.Made again = Deciding.publish(
                later, Deciding.Asked.of(STANDARD, first.ledger()).withGroups(UnitGroup.ofClasses(later, "age", ROOT)));
        assertThat(value(again, 0).isShown()).isTrue();
    }

    @Test
    void backgroundsAreOfTheSameAnswersAndKnown() {
        Results.Computed results = results(survey("a", 6, 9, "b", 8, 7));
        assertThatThrownBy(() -> results.withBackgrounds(cells(survey("a", 6, 9, "b", 8, 8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the background cells are of other answers than the results of 2024"
                        + "\nMaybe make both from the same survey with the same model.");
        UnitGroup strange = new UnitGroup("root", "Root", Set.of(ROOT)).within("gender", "x");
        assertThatThrownBy(() -> publish(results, List.of(strange), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group root/gender=x is of backgrounds [gender] but the results have [age]"
                        + "\nMaybe add them with Results.withBackgrounds.");
        assertThatThrownBy(() -> strange.insertedInto(ORGANISATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group root/gender=x must be of whole units to become one but is of {gender=x}"
                        + "\nMaybe publish it as a group.");
        assertThat(cells(survey("a", 6, 9, "b", 8, 7))).hasToString("BackgroundCells of 4 cells in 2024");
    }

    @Test
    void aClassNearAnEndGoesWithItsNeighbourInSize() {
        // The seven young of a are all at 100; the eight old of a are not, and go with them.
        Sample sample = Sample.of(2024);
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), Sample.questionnaire(), DisclosurePolicy.standard(), "age");
        add(survey, "a", "young", 7, 100, 0);
        add(survey, "a", "old", 8, 40, 3);
        add(survey, "b", "young", 20, 20, 4);
        add(survey, "b", "old", 21, 30, 3);
        assertThat(sample.build().size()).isZero();
        Results results = results(survey.build());
        List<UnitGroup> groups = List.of(
                group("a").within("age", "young"),
                group("a").within("age", "old"),
                group("b").within("age", "young"),
                group("b").within("age", "old"));
        Deciding.Made publication = publish(results, groups, STANDARD);
        assertThat(value(publication, 0)).isEqualTo(PROTECTED);
        assertThat(value(publication, 1)).isEqualTo(PROTECTED);
        assertThat(value(publication, 2).isShown()).isTrue();
        assertThat(value(publication, 3).isShown()).isTrue();
    }

    @Test
    void peopleWithoutAUnitCountForTheWholeOrganisation() {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), Sample.questionnaire(), DisclosurePolicy.standard(), "age");
        add(survey, "a", "young", 9, 40, 3);
        add(survey, "b", "old", 8, 40, 3);
        add(survey, "", "young", 3, 40, 3);
        add(survey, "", "", 5, 40, 3);
        Results results = results(survey.build());
        Deciding.Made publication = publish(results, UnitGroup.ofClasses(results, "age", ROOT), STANDARD);
        assertThat(shown(publication, 0).n()).isEqualTo(8);
        // Twelve young people are enough; but less the nine of a, who are all of a, they are the three without a unit.
        assertThat(value(publication, 1)).isEqualTo(PROTECTED);
    }

    /** Of c's four people nobody answered: the group of a and c less a says so. To a joint figure c adds nothing. */
    @Test
    void aUnitWhereNobodyAnsweredIsNotGivenAwayByAGroup() {
        Survey survey = survey("a", 6, 9, "b", 8, 7);
        Results silent = results(survey, 4);
        List<UnitGroup> groups = List.of(new UnitGroup("g", "g", Set.of(new UnitId("a"), new UnitId("c"))));
        assertThat(value(publish(silent, groups, STANDARD), 0)).isEqualTo(PROTECTED);
        assertThat(value(publish(results(survey, 0), groups, STANDARD), 0).isShown())
                .isTrue();

        Contribution contribution = Contribution.of(
                new JointAgreement(
                        "river",
                        Wave.of(2024),
                        IndexModel.linear(),
                        ScoringOrder.PERSONS_FIRST,
                        STANDARD,
                        Set.of("x", "y", "z"),
                        Set.of("all")),
                "x",
                Contribution.FewestParties.THREE,
                silent,
                publish(silent, List.of(), STANDARD).ledger(),
                Map.of("all", group("root")));
        assertThat(contribution.totals().values().stream()
                        .flatMap(ofGroup -> ofGroup.values().stream())
                        .map(Contribution.Total::n))
                .isNotEmpty()
                .containsOnly(30L);
    }

    /** With a unit c of which so many were invited and nobody answered. */
    private static Results results(Survey survey, int invited) {
        List<Unit> units = new ArrayList<>(ORGANISATION.units());
        units.add(Unit.of("c", "c", UnitLevel.UNIT).withParent("root").withInvited(invited));
        return Results.of(Cells.of(IndexModel.linear(), survey), Organisation.of(units), ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(cells(survey));
    }

    private static UnitGroup group(String unit) {
        return new UnitGroup(unit, unit, Set.of(new UnitId(unit)));
    }

    private static Deciding.Made publish(Results results, List<UnitGroup> groups, DisclosurePolicy policy) {
        return Deciding.publish(
                results, Deciding.Asked.of(policy, ReleaseLedger.NOTHING).withGroups(groups));
    }

    private static PublishedValue value(Deciding.Made publication, int group) {
        return publication.results().groups().get(group).value(Factor.SAFETY);
    }

    private static PublishedValue.Shown shown(Deciding.Made publication, int group) {
        return (PublishedValue.Shown) value(publication, group);
    }

    private static Results.Computed results(Survey survey) {
        return Results.of(Cells.of(IndexModel.linear(), survey), ORGANISATION, ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(cells(survey));
    }

    private static BackgroundCells cells(Survey survey) {
        return BackgroundCells.of(IndexModel.linear(), survey, List.of("age"));
    }

    /** Of each of two units, how many young and how many old people. */
    private static Survey survey(String first, int young1, int old1, String second, int young2, int old2) {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), Sample.questionnaire(), DisclosurePolicy.standard(), "age");
        add(survey, first, "young", young1, 40, 3);
        add(survey, first, "old", old1, 30, 4);
        add(survey, second, "young", young2, 40, 3);
        add(survey, second, "old", old2, 35, 5);
        return survey.build();
    }

    private static void add(Survey.Builder survey, String unit, String age, int people, int from, int step) {
        for (int person = 0; person < people; person++) {
            survey.answer(0, from + step * person)
                    .answer(1, 50 + 7 * person % 20)
                    .answer(2, 60 + 11 * person % 20)
                    .unit(unit)
                    .background("age", age)
                    .endRow();
        }
    }
}
