package fi.qwl.spring;

import fi.qwl.privacy.Readership;
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
}
