package fi.qwl.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;
import fi.qwl.plan.page.RolePages;
import fi.qwl.plan.page.Shown;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessRolesTest {

    private final ProcessRoles roles = ProcessRoles.standard();

    @ParameterizedTest
    @EnumSource
    void somebodyDoesAndSomebodyAnswersForEveryStep(ProcessStep step) {
        assertThat(roles.turn(step).does()).isNotEmpty();
        assertThat(roles.turn(step).answers()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDutyIsStatedInThreeLanguages(Language language) {
        assertThat(roles.duties())
                .hasSizeGreaterThan(30)
                .allSatisfy(duty -> assertThat(duty.text().texts()).containsKey(language));
        assertThat(roles.duties().stream().map(duty -> duty.text().in(language)).distinct())
                .hasSameSizeAs(roles.duties());
    }

    @Test
    void theStepsFollowEachOther() {
        assertThat(ProcessStep.SURVEY.next()).hasValue(ProcessStep.RESULTS_MEETING);
        assertThat(ProcessStep.WORKSHOP.next()).hasValue(ProcessStep.PLAN);
        assertThat(ProcessStep.EVALUATION.next()).isEmpty();
    }

    /** Domain: the supervisor answers for carrying out and timing, political leadership for resources. */
    @Test
    void partsAreThoseOfTheSeed() {
        assertThat(roles.rolesWith(ProcessStep.CARRYING_OUT, RolePart.ANSWERS)).containsExactly(Role.SUPERVISOR);
        assertThat(roles.rolesWith(ProcessStep.PLAN, RolePart.ANSWERS))
                .containsExactly(Role.SUPERVISOR, Role.POLITICAL_LEADERSHIP);
        assertThat(roles.rolesWith(ProcessStep.SURVEY, RolePart.ANSWERS)).containsExactly(Role.COORDINATOR);
        assertThat(roles.allows(Role.EMPLOYEE, ProcessStep.CHOICE)).isTrue();
        assertThat(roles.allows(Role.POLITICAL_LEADERSHIP, ProcessStep.CHOICE)).isFalse();
    }

    @Test
    void aStepSaysWhoseTurnItIs() {
        assertThat(roles.turn(ProcessStep.FOLLOW_UP).text(Language.FI))
                .isEqualTo("Seuranta – vuorossa: esihenkilö, työntekijä; vastuussa: esihenkilö");
        assertThat(roles.turn(ProcessStep.CHOICE).text(Language.SV))
                .isEqualTo("Gemensamt val – står i tur: anställd, hela arbetsgemenskapen; ansvarig: närmaste chef");
    }

    @Test
    void aMunicipalityChangesWhatItDoesOtherwise() {
        RoleDuty coordinator =
                new RoleDuty(ProcessStep.WORKSHOP, Role.COORDINATOR, RolePart.ANSWERS, LocalText.of("järjestää tilan"));
        ProcessRoles changed = roles.withDuty(coordinator)
                .withDuty(coordinator)
                .withoutDuty(ProcessStep.WORKSHOP, Role.SUPERVISOR, RolePart.ANSWERS);

        assertThat(changed.rolesWith(ProcessStep.WORKSHOP, RolePart.ANSWERS)).containsExactly(Role.COORDINATOR);
        assertThat(changed.duties(Role.COORDINATOR)).contains(coordinator);
        assertThat(Shown.of(RolePages.roles(changed, Language.FI))).contains("- Kehittämistyöpaja: järjestää tilan");
    }

    @Test
    void aStepThatIsNobodySTurnIsRefused() {
        assertThatThrownBy(() -> roles.withoutDuty(ProcessStep.PREPARATION, Role.EMPLOYEE, RolePart.DOES))
                .hasMessage("nobody's turn is PREPARATION\nMaybe give some role the part DOES at it.");
    }

    @Test
    void aRolePartThatAppearsTwiceIsRefused() {
        List<RoleDuty> twice = new ArrayList<>(roles.duties());
        twice.add(new RoleDuty(ProcessStep.SURVEY, Role.EMPLOYEE, RolePart.DOES, LocalText.of("x")));
        assertThatThrownBy(() -> ProcessRoles.of(twice))
                .hasMessage("EMPLOYEE DOES SURVEY appears twice\nMaybe join the two texts.");
    }
}
