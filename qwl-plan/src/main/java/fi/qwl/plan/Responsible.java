package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Language;
import java.util.Optional;

/**
 * Who answers for something: a role, and perhaps a person by an opaque id. It never holds a name. Immutable.
 *
 * @param role the role
 * @param person the person's opaque id, if a person is meant
 */
public record Responsible(Role role, Optional<PersonId> person) {

    public Responsible {
        requireNonNull(role, "role");
        requireNonNull(person, "person");
    }

    /**
     * A role without a person.
     *
     * @param role the role
     * @return the responsible
     */
    public static Responsible of(Role role) {
        return new Responsible(role, Optional.empty());
    }

    /**
     * A person in a role.
     *
     * @param role the role
     * @param person the person's opaque id
     * @return the responsible
     */
    public static Responsible of(Role role, PersonId person) {
        return new Responsible(role, Optional.of(person));
    }

    /**
     * The same role without the person, if it is the given one.
     *
     * @param redacted the person to be forgotten
     * @return this, or the role alone
     */
    public Responsible withoutPerson(PersonId redacted) {
        return person.filter(redacted::equals).isPresent() ? of(role) : this;
    }

    /**
     * The responsible for people: the name that the host gives, with the role behind it, or the role alone.
     *
     * @param language the language of the role
     * @param names the host's names
     * @return such as {@code Maija Meikäläinen (esihenkilö)} or {@code esihenkilö}
     */
    public String text(Language language, PersonNames names) {
        String roleName = role.label().in(language);
        return person.flatMap(names::findName)
                .map(name -> name + " (" + roleName + ")")
                .orElse(roleName);
    }

    /** {@return the role alone: neither a name nor the person's id} */
    @Override
    public String toString() {
        return role.toString();
    }
}
