package fi.qwl.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which measures are about one person, the unit's supervisor, and which respondents are supervisors: a unit's result on
 * supervisory work is personal data of the person who leads it. Part of the survey's definition (ours).
 *
 * @param measures the capabilities that are about a supervisor, in order of their keys; unmodifiable
 * @param supervisors the classes of a background whose people are supervisors, by background; their own answers to items
 *     about a supervisor do not count; empty where no background says who supervises; sorted, unmodifiable
 */
public record SupervisorMeasures(Set<Capability> measures, Map<String, Set<String>> supervisors) {

    private static final SupervisorMeasures STANDARD =
            new SupervisorMeasures(Set.of(Capability.SUPERVISORY_WORK), Map.of());

    public SupervisorMeasures {
        Set<Capability> sorted = new TreeSet<>(Comparator.comparing(Capability::key));
        sorted.addAll(measures);
        measures = Collections.unmodifiableSet(sorted);
        Map<String, Set<String>> copy = new TreeMap<>();
        supervisors.forEach(
                (background, classes) -> copy.put(background, Collections.unmodifiableSet(new TreeSet<>(classes))));
        supervisors = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return supervisory work, and no background that says who supervises; what a model has unless declared
     * otherwise}
     */
    public static SupervisorMeasures standard() {
        return STANDARD;
    }

    /**
     * Whether a measure is about a supervisor.
     *
     * @param measure the measure
     * @return true for those declared
     */
    public boolean contains(Measure measure) {
        return measure instanceof Capability capability && measures.contains(capability);
    }

    /**
     * Whether an item is about a supervisor.
     *
     * @param item the item
     * @return true if it serves a measure that is
     */
    public boolean contains(Item item) {
        return item.serves().stream().anyMatch(this::contains);
    }
}
