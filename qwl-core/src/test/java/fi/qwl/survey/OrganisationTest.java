package fi.qwl.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Unit GROUP = Unit.of("g", "Konserni", UnitLevel.GROUP);
    private static final Unit MUNICIPALITY =
            Unit.of("m", "Kunta", UnitLevel.MUNICIPALITY).withParent("g");
    private static final Unit SUBSIDIARY =
            Unit.of("c", "Yhtiö", UnitLevel.SUBSIDIARY).withParent("g").withInvited(12);
    private static final Unit KITCHEN =
            Unit.of("m1", "Keittiö", UnitLevel.UNIT).withParent("m").withInvited(9);
    private static final Unit SCHOOL = Unit.of("m2", "Koulu", UnitLevel.UNIT).withParent("m");

    @Test
    void unitsAreListedParentsFirstAndSiblingsById() {
        Organisation organisation = Organisation.of(List.of(SCHOOL, MUNICIPALITY, KITCHEN, GROUP, SUBSIDIARY));
        assertThat(organisation.units()).containsExactly(GROUP, SUBSIDIARY, MUNICIPALITY, KITCHEN, SCHOOL);
        assertThat(organisation.root()).isEqualTo(GROUP);
        assertThat(organisation.size()).isEqualTo(5);
        assertThat(organisation).hasToString("Organisation of 5 units under Konserni (g)");
    }

    @Test
    void aUnitAndAllBelowItAreOneRun() {
        Organisation organisation = Organisation.of(List.of(GROUP, MUNICIPALITY, SUBSIDIARY, KITCHEN, SCHOOL));
        int municipality = organisation.indexOf(new UnitId("m"));
        assertThat(municipality).isEqualTo(2);
        assertThat(organisation.endOf(municipality)).isEqualTo(5);
        assertThat(organisation.endOf(0)).isEqualTo(5);
        assertThat(organisation.endOf(1)).isEqualTo(2);
        assertThat(organisation.parentOf(3)).isEqualTo(municipality);
        assertThat(organisation.parentOf(0)).isEqualTo(-1);
        assertThat(organisation.children(new UnitId("m"))).containsExactly(KITCHEN, SCHOOL);
        assertThat(organisation.childrenOf(0)).containsExactly(1, municipality);
        assertThat(organisation.ancestorsOf(3)).containsExactly(municipality, 0);
        assertThat(organisation.isLeaf(1)).isTrue();
        assertThat(organisation.isLeaf(municipality)).isFalse();
        // One person in each of the five units.
        assertThat(organisation.totals(index -> 1)).containsExactly(5, 1, 3, 1, 1);
        assertThat(organisation.find(new UnitId("m2"))).contains(SCHOOL);
        assertThat(organisation.find(new UnitId("m3"))).isEmpty();
    }

    @Property(tries = 200, seed = "20261128")
    void theOrderOfTheRowsLeavesNoTraceAndRunsAreSubtrees(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll Random random) {
        List<Unit> units = new ArrayList<>(List.of(Unit.of("u0", "u0", UnitLevel.GROUP)));
        for (int i = 1; i < size; i++) {
            units.add(Unit.of("u" + i, "u" + i, UnitLevel.UNIT).withParent("u" + random.nextInt(i)));
        }
        Organisation organisation = Organisation.of(units);
        Collections.shuffle(units, random);
        assertThat(Organisation.of(units)).isEqualTo(organisation).hasSameHashCodeAs(organisation);
        assertThat(Organisation.of(units).units()).isEqualTo(organisation.units());
        for (int index = 0; index < size; index++) {
            int top = index;
            assertThat(IntStream.of(organisation.childrenOf(index)))
                    .allMatch(child -> organisation.parentOf(child) == top);
            assertThat(IntStream.of(organisation.ancestorsOf(index)))
                    .allMatch(above -> isWithin(organisation, top, above));
            for (int other = 0; other < size; other++) {
                boolean isInRun = other >= index && other < organisation.endOf(index);
                assertThat(isInRun).isEqualTo(isWithin(organisation, other, index));
            }
        }
    }

    private static boolean isWithin(Organisation organisation, int index, int top) {
        int above = index;
        while (above >= 0 && above != top) {
            above = organisation.parentOf(above);
        }
        return above == top;
    }

    @Test
    void anUnknownUnitIsNamed() {
        Organisation organisation = Organisation.of(List.of(GROUP));
        assertThatThrownBy(() -> organisation.indexOf(new UnitId("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unit x is not in the organisation.\nMaybe");
    }

    @Test
    void idsMustDiffer() {
        assertThatThrownBy(() -> Organisation.of(List.of(GROUP, KITCHEN, KITCHEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit id m1 appears twice in the organisation");
    }

    @Test
    void orphansAreNamedWithTheMissingParent() {
        assertThatThrownBy(() -> Organisation.of(List.of(GROUP, KITCHEN, SCHOOL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units [Keittiö (m1), Koulu (m2)] are under m, which is not in the organisation"
                        + "\nMaybe its row is missing.");
    }

    @Test
    void severalRootsAreNamed() {
        Unit second = Unit.of("h", "Toinen", UnitLevel.MUNICIPALITY);
        assertThatThrownBy(() -> Organisation.of(List.of(GROUP, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an organisation needs exactly one unit without a parent but has 2"
                        + " [Konserni (g), Toinen (h)]\nMaybe a municipal group above them is missing.");
    }

    @Test
    void noUnitsAreNoOrganisation() {
        assertThatThrownBy(() -> Organisation.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an organisation needs exactly one unit without a parent but has 0 []"
                        + "\nMaybe a municipal group above them is missing.");
    }

    @Test
    void unitsInACircleAreNamed() {
        Unit first = Unit.of("x", "X", UnitLevel.UNIT).withParent("y");
        Unit second = Unit.of("y", "Y", UnitLevel.UNIT).withParent("x");
        assertThatThrownBy(() -> Organisation.of(List.of(GROUP, first, second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units [x, y] are above themselves");
        Unit own = Unit.of("z", "Z", UnitLevel.UNIT).withParent("z");
        assertThatThrownBy(() -> Organisation.of(List.of(GROUP, own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units [z] are above themselves");
    }

    @Test
    void headcountsAddUpWithinAUnit() {
        Organisation organisation = Organisation.of(
                List.of(GROUP, MUNICIPALITY.withInvited(3), SUBSIDIARY, KITCHEN, SCHOOL.withInvited(20)));
        assertThat(organisation.invitedWithin(0)).hasValue(44);
        assertThat(organisation.invitedWithin(organisation.indexOf(new UnitId("m"))))
                .hasValue(32);
        assertThat(organisation.invitedWithin(organisation.indexOf(new UnitId("m1"))))
                .hasValue(9);
    }

    @Test
    void aLeafWithoutAHeadcountMakesThoseAboveItUnknown() {
        Organisation organisation = Organisation.of(List.of(GROUP, MUNICIPALITY, SUBSIDIARY, KITCHEN, SCHOOL));
        assertThat(organisation.invitedWithin(0)).isEmpty();
        assertThat(organisation.invitedWithin(organisation.indexOf(new UnitId("m"))))
                .isEmpty();
        assertThat(organisation.invitedWithin(organisation.indexOf(new UnitId("c"))))
                .hasValue(12);
    }

    @Test
    void unitsAreValues() {
        Unit unit = KITCHEN.withSupervisor(new SupervisorId("s7"));
        assertThat(unit).isNotEqualTo(KITCHEN);
        assertThat(KITCHEN.withSupervisor(new SupervisorId("s7")))
                .isEqualTo(unit)
                .hasSameHashCodeAs(unit);
        assertThat(unit.supervisor()).contains(new SupervisorId("s7"));
        assertThat(unit.id()).isEqualTo(new UnitId("m1"));
        assertThat(unit.name()).isEqualTo("Keittiö");
        assertThat(unit.level()).isEqualTo(UnitLevel.UNIT);
        assertThat(unit.parent()).contains(new UnitId("m"));
        assertThat(unit.invited()).hasValue(9);
        assertThat(GROUP.invited()).isEmpty();
        assertThat(GROUP.parent()).isEmpty();
        assertThat(GROUP.supervisor()).isEmpty();
        assertThat(unit).hasToString("Keittiö (m1)");
    }

    @Test
    void impossibleUnitsAreRefused() {
        assertThatThrownBy(() -> KITCHEN.withInvited(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invited must not be negative but was -1 for unit m1");
        assertThatThrownBy(() -> new UnitId(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit's id must not be blank");
        assertThatThrownBy(() -> new SupervisorId(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a supervisor's id must not be blank");
    }

    @Test
    void levelsHaveTheirNames() {
        // Domain §4 and §12.
        assertThat(UnitLevel.SECTOR.label().in(Language.FI)).isEqualTo("toimiala");
        assertThat(UnitLevel.GROUP.label().in(Language.SV)).isEqualTo("kommunkoncern");
        assertThat(UnitLevel.TEAM.label().in(Language.EN)).isEqualTo("team");
        assertThat(new SupervisorId("a")).isLessThan(new SupervisorId("b")).hasToString("a");
    }
}
