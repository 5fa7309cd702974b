package fi.qwl.model;

import fi.qwl.words.Phrase;
import java.util.List;
import java.util.Objects;

/**
 * An organisational capability with an index per unit: one of the seed's five, or a dimension of a municipality's own,
 * which its definition declares. Two with the same key are equal, whatever their labels.
 *
 * <pre>{@code
 * Capability recovery = new Capability("recovery", LocalText.of("palautuminen", "återhämtning", "recovery"));
 * }</pre>
 *
 * @param key the stable name in files: lower-case letters a–z, digits and hyphens, beginning with a letter
 * @param label the name for people
 */
public record Capability(String key, LocalText label) implements Measure {

    /** What it says to people. */
    private enum Wording implements Phrase {
        SUPERVISORY_WORK,
        COMPETENCE,
        LEADERSHIP,
        PROCESSES,
        OPERATING_CULTURE
    }

    /** Supervisory work (seed). */
    public static final Capability SUPERVISORY_WORK =
            new Capability("supervisory-work", LocalText.of(Wording.SUPERVISORY_WORK));
    /** Competence (seed). */
    public static final Capability COMPETENCE = new Capability("competence", LocalText.of(Wording.COMPETENCE));
    /** Leadership (seed). */
    public static final Capability LEADERSHIP = new Capability("leadership", LocalText.of(Wording.LEADERSHIP));
    /** Processes (seed). */
    public static final Capability PROCESSES = new Capability("processes", LocalText.of(Wording.PROCESSES));
    /** Operating culture (seed). */
    public static final Capability OPERATING_CULTURE =
            new Capability("operating-culture", LocalText.of(Wording.OPERATING_CULTURE));

    private static final String KEY_FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final List<Capability> STANDARD =
            List.of(SUPERVISORY_WORK, COMPETENCE, LEADERSHIP, PROCESSES, OPERATING_CULTURE);

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key has another form
     */
    public Capability {
        Objects.requireNonNull(label, "label");
        if (!key.matches(KEY_FORM)) {
            throw new IllegalArgumentException(
                    "a capability's key must be of lower-case letters a-z, digits and hyphens" + " but was '" + key
                            + "'\nMaybe write it as in supervisory-work; factors are FE, YI and PL.");
        }
    }

    /** {@return the seed's five, in reading order; unmodifiable} */
    public static List<Capability> standard() {
        return STANDARD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Capability that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** {@return the key} */
    @Override
    public String toString() {
        return key;
    }
}
