package fi.qwl.plan.process;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;

/**
 * One role's part in one step, in words for people.
 *
 * @param step the step
 * @param role the role
 * @param part whether it does, may or answers for it
 * @param text what that means, as a phrase that follows the role's name
 */
public record RoleDuty(ProcessStep step, Role role, RolePart part, LocalText text) {

    public RoleDuty {
        requireNonNull(step, "step");
        requireNonNull(role, "role");
        requireNonNull(part, "part");
        requireNonNull(text, "text");
    }
}
