package fi.qwl.plan.process;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;
import fi.qwl.words.Labelled;
import java.util.Arrays;
import java.util.List;

/** The roles of the seed step by step; who has which part at a step that the seed does not name is ours. */
enum StandardRoles implements Labelled {
    SURVEY_EMPLOYEE_DOES(ProcessStep.SURVEY, Role.EMPLOYEE, RolePart.DOES),
    SURVEY_SUPERVISOR_DOES(ProcessStep.SURVEY, Role.SUPERVISOR, RolePart.DOES),
    SURVEY_COORDINATOR_ANSWERS(ProcessStep.SURVEY, Role.COORDINATOR, RolePart.ANSWERS),
    RESULTS_MEETING_SUPERVISOR_DOES(ProcessStep.RESULTS_MEETING, Role.SUPERVISOR, RolePart.DOES),
    RESULTS_MEETING_SUPERVISOR_ANSWERS(ProcessStep.RESULTS_MEETING, Role.SUPERVISOR, RolePart.ANSWERS),
    RESULTS_MEETING_EMPLOYEE_DOES(ProcessStep.RESULTS_MEETING, Role.EMPLOYEE, RolePart.DOES),
    RESULTS_MEETING_COORDINATOR_MAY(ProcessStep.RESULTS_MEETING, Role.COORDINATOR, RolePart.MAY),
    CHOICE_TEAM_DOES(ProcessStep.CHOICE, Role.TEAM, RolePart.DOES),
    CHOICE_EMPLOYEE_DOES(ProcessStep.CHOICE, Role.EMPLOYEE, RolePart.DOES),
    CHOICE_SUPERVISOR_ANSWERS(ProcessStep.CHOICE, Role.SUPERVISOR, RolePart.ANSWERS),
    PREPARATION_EMPLOYEE_DOES(ProcessStep.PREPARATION, Role.EMPLOYEE, RolePart.DOES),
    PREPARATION_SUPERVISOR_ANSWERS(ProcessStep.PREPARATION, Role.SUPERVISOR, RolePart.ANSWERS),
    PREPARATION_COORDINATOR_MAY(ProcessStep.PREPARATION, Role.COORDINATOR, RolePart.MAY),
    WORKSHOP_TEAM_DOES(ProcessStep.WORKSHOP, Role.TEAM, RolePart.DOES),
    WORKSHOP_SUPERVISOR_DOES(ProcessStep.WORKSHOP, Role.SUPERVISOR, RolePart.DOES),
    WORKSHOP_SUPERVISOR_ANSWERS(ProcessStep.WORKSHOP, Role.SUPERVISOR, RolePart.ANSWERS),
    WORKSHOP_COORDINATOR_MAY(ProcessStep.WORKSHOP, Role.COORDINATOR, RolePart.MAY),
    PLAN_SUPERVISOR_DOES(ProcessStep.PLAN, Role.SUPERVISOR, RolePart.DOES),
    PLAN_SUPERVISOR_ANSWERS(ProcessStep.PLAN, Role.SUPERVISOR, RolePart.ANSWERS),
    PLAN_EMPLOYEE_MAY(ProcessStep.PLAN, Role.EMPLOYEE, RolePart.MAY),
    PLAN_COORDINATOR_MAY(ProcessStep.PLAN, Role.COORDINATOR, RolePart.MAY),
    PLAN_POLITICAL_LEADERSHIP_ANSWERS(ProcessStep.PLAN, Role.POLITICAL_LEADERSHIP, RolePart.ANSWERS),
    CARRYING_OUT_EMPLOYEE_DOES(ProcessStep.CARRYING_OUT, Role.EMPLOYEE, RolePart.DOES),
    CARRYING_OUT_SUPERVISOR_DOES(ProcessStep.CARRYING_OUT, Role.SUPERVISOR, RolePart.DOES),
    CARRYING_OUT_SUPERVISOR_ANSWERS(ProcessStep.CARRYING_OUT, Role.SUPERVISOR, RolePart.ANSWERS),
    CARRYING_OUT_COORDINATOR_MAY(ProcessStep.CARRYING_OUT, Role.COORDINATOR, RolePart.MAY),
    CARRYING_OUT_WIDER_MANAGEMENT_TEAM_MAY(ProcessStep.CARRYING_OUT, Role.WIDER_MANAGEMENT_TEAM, RolePart.MAY),
    FOLLOW_UP_SUPERVISOR_DOES(ProcessStep.FOLLOW_UP, Role.SUPERVISOR, RolePart.DOES),
    FOLLOW_UP_SUPERVISOR_ANSWERS(ProcessStep.FOLLOW_UP, Role.SUPERVISOR, RolePart.ANSWERS),
    FOLLOW_UP_EMPLOYEE_DOES(ProcessStep.FOLLOW_UP, Role.EMPLOYEE, RolePart.DOES),
    FOLLOW_UP_COORDINATOR_MAY(ProcessStep.FOLLOW_UP, Role.COORDINATOR, RolePart.MAY),
    FOLLOW_UP_MANAGEMENT_TEAM_MAY(ProcessStep.FOLLOW_UP, Role.MANAGEMENT_TEAM, RolePart.MAY),
    FOLLOW_UP_WIDER_MANAGEMENT_TEAM_MAY(ProcessStep.FOLLOW_UP, Role.WIDER_MANAGEMENT_TEAM, RolePart.MAY),
    FOLLOW_UP_POLITICAL_LEADERSHIP_MAY(ProcessStep.FOLLOW_UP, Role.POLITICAL_LEADERSHIP, RolePart.MAY),
    EVALUATION_TEAM_DOES(ProcessStep.EVALUATION, Role.TEAM, RolePart.DOES),
    EVALUATION_SUPERVISOR_DOES(ProcessStep.EVALUATION, Role.SUPERVISOR, RolePart.DOES),
    EVALUATION_SUPERVISOR_ANSWERS(ProcessStep.EVALUATION, Role.SUPERVISOR, RolePart.ANSWERS),
    EVALUATION_MANAGEMENT_TEAM_MAY(ProcessStep.EVALUATION, Role.MANAGEMENT_TEAM, RolePart.MAY),
    EVALUATION_WIDER_MANAGEMENT_TEAM_MAY(ProcessStep.EVALUATION, Role.WIDER_MANAGEMENT_TEAM, RolePart.MAY);

    private final ProcessStep step;
    private final Role role;
    private final RolePart part;

    StandardRoles(ProcessStep step, Role role, RolePart part) {
        this.step = step;
        this.role = role;
        this.part = part;
    }

    static List<RoleDuty> duties() {
        return Arrays.stream(values())
                .map(duty -> new RoleDuty(duty.step, duty.role, duty.part, LocalText.of(duty.label())))
                .toList();
    }
}
