package fi.qwl.model;

import fi.qwl.words.Labelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a result is about: one of the three {@linkplain Factor factors}, the {@linkplain WholeIndex whole index}, or an
 * organisational {@linkplain Capability capability}. All are in percent, 0–100, and higher is better.
 */
public sealed interface Measure extends Labelled permits Factor, WholeIndex, Capability {

    /** {@return the stable name in files: {@code FE}, {@code QWL}, {@code supervisory-work}} */
    String key();

    /** {@return the measures that are known without a definition, in reading order: factors, the index, the seed's five} */
    static List<Measure> standard() {
        List<Measure> standard = new ArrayList<>(List.of(Factor.values()));
        standard.add(WholeIndex.QWL);
        standard.addAll(Capability.standard());
        return Collections.unmodifiableList(standard);
    }

    /** {@return the order in which people read measures: {@link #standard()} first, then custom capabilities by key} */
    static Comparator<Measure> readingOrder() {
        List<Measure> standard = standard();
        return Comparator.comparingInt((Measure measure) -> {
                    int place = standard.indexOf(measure);
                    return place < 0 ? standard.size() : place;
                })
                .thenComparing(Measure::key);
    }

    /**
     * The measure with a key, where only some can be meant, such as those of a definition.
     *
     * @param key as {@link #key()} gives it
     * @param among the measures that can be meant
     * @return the measure
     * @throws IllegalArgumentException if none of them has the key
     */
    static Measure parse(String key, Collection<? extends Measure> among) {
        for (Measure measure : among) {
            if (measure.key().equals(key)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("unknown measure '" + key + "'\nMaybe one of "
                + String.join(", ", among.stream().map(Measure::key).toList()) + " was meant.");
    }

    /**
     * The measure with a key, where there is no definition: a key that is not of {@link #standard()} is a capability
     * of a municipality's own, whose label is its key.
     *
     * @param key as {@link #key()} gives it
     * @return the measure; equal to that of the definition
     * @throws IllegalArgumentException if no measure can have the key
     */
    static Measure ofKey(String key) {
        return standard().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseGet(() -> new Capability(key, LocalText.of(key)));
    }
}
