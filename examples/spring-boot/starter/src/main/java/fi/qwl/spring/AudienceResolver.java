package fi.qwl.spring;

import fi.qwl.privacy.Readership;
import fi.qwl.survey.UnitId;
import java.security.Principal;
import java.util.Optional;

/**
 * Which results a person may read: the one thing that a host must write, as a bean. Only the host knows who supervises which
 * unit.
 *
 * <pre>{@code
 * @Bean
 * AudienceResolver audiences(Staff staff) {
 *     return person -> staff.find(person.getName()).map(one -> new Readership(one.audience(), one.unit()));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface AudienceResolver {

    /**
     * The results that a person may read.
     *
     * @param person who asks, as the host has authenticated them
     * @return their audience and unit; empty for a person who may read nothing
     */
    Optional<Readership> resolve(Principal person);

    /**
     * The results that a person may read of one of their units. A host whose people have several units writes it too.
     *
     * @param person who asks, as the host has authenticated them
     * @param home the unit that they ask about
     * @return their audience there; empty for a person who may read nothing of it
     */
    default Optional<Readership> resolve(Principal person, UnitId home) {
        return resolve(person)
                .filter(reader -> reader.homes().contains(home))
                .map(reader -> new Readership(reader.audience(), home));
    }
}
