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
public record Duty(ProcessStep step, Role role, Part part, LocalText text) {

    public Duty {
        requireNonNull(step, "step");
        requireNonNull(role, "role");
        requireNonNull(part, "part");
        requireNonNull(text, "text");
    }
}
