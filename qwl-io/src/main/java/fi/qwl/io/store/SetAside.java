package fi.qwl.io.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.PlanId;
import java.nio.file.Path;

/**
 * A file that could not be read and was moved out of the way.
 *
 * @param plan the plan that it was a version of
 * @param version the version
 * @param movedTo where it is now
 * @param reason why it could not be read; quotes none of its words
 */
public record SetAside(PlanId plan, int version, Path movedTo, String reason) {

    public SetAside {
        requireNonNull(plan, "plan");
        requireNonNull(movedTo, "movedTo");
        requireNonNull(reason, "reason");
    }
}
