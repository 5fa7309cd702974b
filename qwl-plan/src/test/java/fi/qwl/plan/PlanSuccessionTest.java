package fi.qwl.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSuccessionTest {

    private static final Responsible BY = Responsible.of(Role.COORDINATOR);
    private static final Instant NOW = Instant.parse("2025-01-01T10:00:00Z");
    private static final UnitId OLD = new UnitId("310");
    private static final UnitId NORTH = new UnitId("311");
    private static final UnitId SOUTH = new UnitId("312");

    private final DevelopmentPlan plan =
            DevelopmentPlan.of(new PlanId("310-2024"), DevelopmentPlanTest.choices(), BY, NOW);

    @Test
    void aUnitThatStaysKeepsItsPlanAsItIs() {
        assertThat(follow(UnitSuccession.none(), OLD)).isEqualTo(new PlanSuccession.GoesOn(plan));
    }

    @Test
    void aPlanFollowsItsUnitUnderANewIdOrIntoAMerger() {
        UnitSuccession merged = new UnitSuccession(Map.of(NORTH, Set.of(OLD, new UnitId("309"))));

        assertThat(follow(merged, NORTH)).isInstanceOfSatisfying(PlanSuccession.GoesOn.class, goesOn -> {
            assertThat(goesOn.plan().id()).isEqualTo(plan.id());
            assertThat(goesOn.plan().unit()).isEqualTo(NORTH);
            assertThat(goesOn.plan().history().get(1).what()).isEqualTo("follows unit 310 into 311");
        });
    }

    @Test
    void aPlanOfAUnitThatWasSplitGoesOnInEachPart() {
        UnitSuccession split = new UnitSuccession(Map.of(NORTH, Set.of(OLD), SOUTH, Set.of(OLD)));

        assertThat(follow(split, NORTH, SOUTH)).isInstanceOfSatisfying(PlanSuccession.Split.class, parts -> {
            assertThat(parts.plans())
                    .extracting(part -> part.id().value())
                    .containsExactly("310-2024-311", "310-2024-312");
            assertThat(parts.plans()).extracting(DevelopmentPlan::unit).containsExactly(NORTH, SOUTH);
            assertThat(parts.plans()).allSatisfy(part -> {
                assertThat(part.predecessor()).hasValue(plan.id());
                assertThat(part.areas()).isEqualTo(plan.areas());
                assertThat(part.followUps()).isEmpty();
                assertThat(part.version()).isEqualTo(1);
            });
        });
    }

    @Test
    void aPlanOfAUnitThatLeftEnds() {
        assertThat(follow(UnitSuccession.none(), NORTH)).isEqualTo(new PlanSuccession.Ends(plan));
        // A new unit may take an old one's id without continuing it.
        assertThat(follow(new UnitSuccession(Map.of(OLD, Set.of())), OLD)).isEqualTo(new PlanSuccession.Ends(plan));
    }

    private PlanSuccession follow(UnitSuccession succession, UnitId... units) {
        List<Unit> all = new ArrayList<>(List.of(Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY)));
        for (UnitId unit : units) {
            all.add(Unit.of(unit.value(), unit.value(), UnitLevel.UNIT).withParent("root"));
        }
        return PlanSuccession.follow(plan, succession, Organisation.of(all), BY, NOW);
    }
}
