package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.Scores;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A unit's supervisory work is personal data of whoever leads it: who is given it, and whose answers it is made of. */
class SupervisorMeasuresTest {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            LocalText.of("Kysely"),
            List.of(
                    Sample.item("FE1", false, Factor.SAFETY),
                    Sample.item("S1", false, Capability.SUPERVISORY_WORK),
                    Sample.item("S2", false, Capability.SUPERVISORY_WORK)));

    /** The team's supervisor also leads the unit above it; the other unit has its own. */
    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY),
            Unit.of("s", "Sector", UnitLevel.SECTOR).withParent("m").withSupervisor(new SupervisorId("E1")),
            Unit.of("u", "Unit", UnitLevel.UNIT).withParent("s").withSupervisor(new SupervisorId("E2")),
            Unit.of("t", "Team", UnitLevel.TEAM).withParent("u").withSupervisor(new SupervisorId("E2")),
            Unit.of("x", "Other team", UnitLevel.TEAM).withParent("u").withSupervisor(new SupervisorId("E3")),
            Unit.of("v", "Other unit", UnitLevel.UNIT).withParent("s").withSupervisor(new SupervisorId("E4"))));

    private static final SupervisorMeasures BY_ROLE =
            new SupervisorMeasures(Set.of(Capability.SUPERVISORY_WORK), Map.of("role", Set.of("supervisor")));

    /** Ten people in each of the teams and the other unit, of whom one supervises. */
    private static Survey survey(Questionnaire questionnaire) {
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard(), "role");
        for (String unit : List.of("t", "x", "v")) {
            for (int person = 0; person < 10; person++) {
                builder.unit(unit).background("role", person == 0 ? "supervisor" : "other");
                for (int item = 0; item < questionnaire.items().size(); item++) {
                    builder.answer(item, person == 0 ? 95 : 40 + 3 * person);
                }
                builder.endRow();
            }
        }
        return builder.build();
    }

    private static Results results(IndexModel model) {
        return Results.of(Cells.of(model, survey(QUESTIONNAIRE)), ORGANISATION, ScoringOrder.PERSONS_FIRST);
    }

    private static PublishedResults published(IndexModel model) {
        return Deciding.publish(results(model), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .results();
    }

    private static List<String> readers(Audience audience, String home, Measure measure) {
        return published(IndexModel.linear()).narrowedTo(audience, new UnitId(home)).units().stream()
                .filter(unit -> unit.value(measure).isShown())
                .map(unit -> unit.unit().id().value())
                .toList();
    }

    @Test
    void theUnitItsSupervisorTheSuperiorAndHrReadSupervisoryWork() {
        Measure measure = Capability.SUPERVISORY_WORK;
        assertThat(readers(Audience.TEAM, "t", measure)).containsExactly("m", "s", "t");
        assertThat(readers(Audience.TEAM, "t", Factor.SAFETY)).containsExactly("m", "s", "u", "t");
        assertThat(readers(Audience.HR, "m", measure)).containsExactly("m", "s", "u", "t", "x", "v");
        // E2 leads u and t, and is the superior of E3.
        assertThat(readers(Audience.SUPERVISOR, "u", measure)).containsExactly("m", "s", "u", "t", "x");
        assertThat(readers(Audience.SUPERVISOR, "x", measure)).containsExactly("m", "s", "x");
        // E1 is the superior of E2, who leads u and t, and of E4, but not of E3.
        assertThat(readers(Audience.SUPERVISOR, "s", measure)).containsExactly("m", "s", "u", "t", "v");
    }

    @Test
    void widerOverviewsAndThePublicReadItFromSectorsUp() {
        for (Audience audience : List.of(Audience.MANAGEMENT_TEAM, Audience.WIDER_MANAGEMENT_TEAM, Audience.BOARD)) {
            assertThat(readers(audience, "m", Capability.SUPERVISORY_WORK)).containsExactly("m", "s");
        }
        assertThat(readers(Audience.MANAGEMENT_TEAM, "m", Factor.SAFETY)).containsExactly("m", "s", "u", "v");
    }

    @Test
    void otherReadersSeeThatItIsNotForThem() {
        PublishedUnit unit = published(IndexModel.linear())
                .narrowedTo(Audience.MANAGEMENT_TEAM, new UnitId("m"))
                .unit(new UnitId("u"));
        assertThat(unit.value(Capability.SUPERVISORY_WORK))
                .isEqualTo(new PublishedValue.Hidden(HiddenReason.OTHER_READERS));
        assertThat(unit.findOthers(Capability.SUPERVISORY_WORK)).isEmpty();
    }

    @Test
    void itemsHaveTheReadersOfTheirMeasures() {
        PublishedItems items = Deciding.publishItems(
                survey(QUESTIONNAIRE),
                results(IndexModel.linear()),
                DisclosurePolicy.standard(),
                ReleaseLedger.NOTHING);
        PublishedItems managed = items.narrowedTo(Audience.MANAGEMENT_TEAM, new UnitId("m"));
        PublishedItems own = items.narrowedTo(Audience.TEAM, new UnitId("t"));
        PublishedValue others = new PublishedValue.Hidden(HiddenReason.OTHER_READERS);
        assertThat(managed.value(new UnitId("v"), new ItemId("FE1")).isShown()).isTrue();
        assertThat(managed.value(new UnitId("v"), new ItemId("S1"))).isEqualTo(others);
        assertThat(managed.value(new UnitId("t"), new ItemId("FE1"))).isEqualTo(others);
        assertThat(managed.value(new UnitId("s"), new ItemId("S1")).isShown()).isTrue();
        assertThat(own.value(new UnitId("t"), new ItemId("S1")).isShown()).isTrue();
        assertThat(own.value(new UnitId("x"), new ItemId("S1"))).isEqualTo(others);
    }

    /** The definition decides: here competence is about the supervisor and supervisory work is not. */
    @Test
    void theDefinitionSaysWhichMeasuresAreAboutASupervisor() {
        IndexModel model = IndexModel.linear()
                .withAboutSupervisor(new SupervisorMeasures(Set.of(Capability.COMPETENCE), Map.of()));
        assertThat(published(model)
                        .narrowedTo(Audience.MANAGEMENT_TEAM, new UnitId("m"))
                        .unit(new UnitId("u"))
                        .value(Capability.SUPERVISORY_WORK)
                        .isShown())
                .isTrue();
        assertThat(IndexModel.linear().aboutSupervisor()).isEqualTo(SupervisorMeasures.standard());
        assertThat(model.aboutSupervisor().contains(Capability.COMPETENCE)).isTrue();
        assertThat(model.aboutSupervisor().contains(Factor.SAFETY)).isFalse();
        assertThat(model).isNotEqualTo(IndexModel.linear());
    }

    /** Answers of nine people, 43, 46, … 67, whose mean is 55; with the supervisor's own 95 it would be 59. */
    @Test
    void supervisorsOwnAnswersAreLeftOutWhereAColumnSaysWhoSupervises() {
        IndexModel model = IndexModel.linear().withAboutSupervisor(BY_ROLE);
        assertThat(mean(IndexModel.linear(), Capability.SUPERVISORY_WORK)).isEqualTo(59);
        assertThat(mean(model, Capability.SUPERVISORY_WORK)).isEqualTo(55);
        assertThat(mean(model, Factor.SAFETY)).isEqualTo(59);
        assertThat(Scores.of(model, survey(QUESTIONNAIRE))
                        .of(Capability.SUPERVISORY_WORK)
                        .value(0))
                .isNaN();
        // Item by item as well: else its mean of ten less the measure's of nine is the supervisor's own answer.
        PublishedItems items = Deciding.publishItems(
                        survey(QUESTIONNAIRE), results(model), DisclosurePolicy.standard(), ReleaseLedger.NOTHING)
                .narrowedTo(Audience.HR, new UnitId("m"));
        PublishedValue.Shown item = (PublishedValue.Shown) items.value(new UnitId("t"), new ItemId("S1"));
        assertThat(item.n()).isEqualTo(9);
        assertThat(item.mean()).isEqualTo(55);
    }

    private static double mean(IndexModel model, Measure measure) {
        return results(model)
                .unit(new UnitId("t"))
                .find(measure)
                .orElseThrow()
                .mean()
                .orElseThrow();
    }

    @Test
    void anItemOfTwoMeasuresCannotLeaveSupervisorsOutOfOne() {
        Questionnaire shared = new Questionnaire(
                LocalText.of("Kysely"), List.of(Sample.item("FE1", false, Factor.SAFETY, Capability.SUPERVISORY_WORK)));
        IndexModel model = IndexModel.linear().withAboutSupervisor(BY_ROLE);
        assertThatThrownBy(() -> Cells.of(model, survey(shared)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item FE1 must serve measures about a supervisor only but serves [FE, supervisory-work]:"
                        + " without the supervisors' answers in one of them, the difference would be theirs"
                        + "\nMaybe give supervisory work its own items, or do not declare who supervises.");
    }

    @Test
    void aBackgroundThatTheSurveyLacksIsReported() {
        IndexModel model = IndexModel.linear()
                .withAboutSupervisor(
                        new SupervisorMeasures(Set.of(Capability.SUPERVISORY_WORK), Map.of("post", Set.of("chef"))));
        assertThatThrownBy(() -> results(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("supervisors are declared by background 'post' but the survey has [role]"
                        + "\nMaybe map its column.");
    }
}
