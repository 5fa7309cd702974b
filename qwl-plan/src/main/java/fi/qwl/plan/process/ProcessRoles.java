package fi.qwl.plan.process;

import fi.qwl.plan.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does, may and answers for what at each step, as data: a host maps it to its permissions, replaces what its
 * municipality does otherwise, and shows it to people. It grants nothing by itself. Immutable.
 *
 * <pre>{@code
 * ProcessRoles roles = ProcessRoles.standard();
 * roles.allows(Role.EMPLOYEE, ProcessStep.CHOICE);      // true: takes part
 * roles.turn(ProcessStep.WORKSHOP).text(Language.FI);   // whose turn it is
 * }</pre>
 */
public final class ProcessRoles {

    private final List<RoleDuty> duties;

    private ProcessRoles(List<RoleDuty> duties) {
        this.duties = List.copyOf(duties);
        Set<List<Object>> seen = new HashSet<>();
        for (RoleDuty duty : this.duties) {
            if (!seen.add(List.of(duty.step(), duty.role(), duty.part()))) {
                throw new IllegalArgumentException(duty.role() + " " + duty.part() + " " + duty.step()
                        + " appears twice\nMaybe join the two texts.");
            }
        }
        for (ProcessStep step : ProcessStep.values()) {
            if (rolesWith(step, RolePart.DOES).isEmpty()) {
                throw new IllegalArgumentException(
                        "nobody's turn is " + step + "\nMaybe give some role the part DOES at it.");
            }
        }
    }

    /** {@return the roles of the seed, in our words} */
    public static ProcessRoles standard() {
        return new ProcessRoles(StandardRoles.duties());
    }

    /**
     * Roles of a municipality's own.
     *
     * @param duties the duties; every step has at least one role that does it, and none appears twice
     * @return the roles
     * @throws IllegalArgumentException if a duty appears twice or a step is nobody's turn
     */
    public static ProcessRoles of(List<RoleDuty> duties) {
        return new ProcessRoles(duties);
    }

    /**
     * The same with one duty more, or instead of the same role's same part.
     *
     * @param duty the duty
     * @return the changed copy
     */
    public ProcessRoles withDuty(RoleDuty duty) {
        List<RoleDuty> changed = new ArrayList<>(duties);
        changed.removeIf(other -> isSame(other, duty.step(), duty.role(), duty.part()));
        changed.add(duty);
        return new ProcessRoles(changed);
    }

    /**
     * The same without a role's part.
     *
     * @param step the step
     * @param role the role
     * @param part the part
     * @return the changed copy
     * @throws IllegalArgumentException if nobody would do the step
     */
    public ProcessRoles withoutDuty(ProcessStep step, Role role, RolePart part) {
        return new ProcessRoles(
                duties.stream().filter(duty -> !isSame(duty, step, role, part)).toList());
    }

    private static boolean isSame(RoleDuty duty, ProcessStep step, Role role, RolePart part) {
        return duty.step() == step && duty.role() == role && duty.part() == part;
    }

    /** {@return every duty, in the order in which it was given; unmodifiable} */
    public List<RoleDuty> duties() {
        return duties;
    }

    /**
     * A role's duties over the whole way.
     *
     * @param role the role
     * @return its duties, by step; unmodifiable
     */
    public List<RoleDuty> duties(Role role) {
        return Arrays.stream(ProcessStep.values())
                .flatMap(step -> duties.stream().filter(duty -> duty.step() == step && duty.role() == role))
                .toList();
    }

    /**
     * The roles with a part in a step.
     *
     * @param step the step
     * @param part the part
     * @return the roles, in the order of {@link Role}; unmodifiable
     */
    public List<Role> rolesWith(ProcessStep step, RolePart part) {
        return Arrays.stream(Role.values())
                .filter(role -> duties.stream().anyMatch(duty -> isSame(duty, step, role, part)))
                .toList();
    }

    /**
     * Whether a role has any part in a step.
     *
     * @param role the role
     * @param step the step
     * @return true if it does it, may take part or answers for it
     */
    public boolean allows(Role role, ProcessStep step) {
        return duties.stream().anyMatch(duty -> duty.role() == role && duty.step() == step);
    }

    /**
     * Whose turn it is at a step.
     *
     * @param step the step
     * @return the roles that do it and those that answer for it
     */
    public StepTurn turn(ProcessStep step) {
        return new StepTurn(step, rolesWith(step, RolePart.DOES), rolesWith(step, RolePart.ANSWERS));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessRoles that && duties.equals(that.duties);
    }

    @Override
    public int hashCode() {
        return duties.hashCode();
    }

    /** {@return the number of duties} */
    @Override
    public String toString() {
        return "ProcessRoles of " + duties.size() + " duties";
    }
}
