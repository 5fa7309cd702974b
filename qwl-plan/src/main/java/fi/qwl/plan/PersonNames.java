package fi.qwl.plan;

import java.util.Optional;

/** Gives names to persons when a plan is shown. The host implements it; the library keeps no names. */
@FunctionalInterface
public interface PersonNames {

    /**
     * A person's name.
     *
     * @param person the person
     * @return the name; empty if the host knows none or does not want to show it
     */
    Optional<String> findName(PersonId person);

    /** {@return no names: only roles are shown} */
    static PersonNames none() {
        return person -> Optional.empty();
    }
}
