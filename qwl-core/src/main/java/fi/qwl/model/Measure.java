package fi.qwl.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a result is about: one of the three {@linkplain Factor factors}, the {@linkplain WholeIndex whole index}, or an
 * organisational {@linkplain Capability capability}. All are in percent, 0–100, and higher is better.
 */
public sealed interface Measure permits Factor, WholeIndex, Capability {

    /** {@return the stable name in files: {@code FE}, {@code QWL}, {@code supervisory-work}} */
    String key();

    /** {@return the name for people} */
    LocalText label();

    /** {@return all measures, in the order in which people read them: factors, the whole index, capabilities} */
    static List<Measure> all() {
        List<Measure> all = new ArrayList<>(List.of(Factor.values()));
        all.add(WholeIndex.QWL);
        all.addAll(List.of(Capability.values()));
        return Collections.unmodifiableList(all);
    }

    /**
     * The measure with a key.
     *
     * @param key as {@link #key()} gives it
     * @return the measure
     * @throws IllegalArgumentException if there is none
     */
    static Measure parse(String key) {
        for (Measure measure : all()) {
            if (measure.key().equals(key)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("unknown measure '" + key + "'\nMaybe one of "
                + String.join(", ", all().stream().map(Measure::key).toList()) + " was meant.");
    }
}
