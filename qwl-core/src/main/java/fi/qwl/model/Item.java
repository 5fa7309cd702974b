package fi.qwl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that respondents answer on a scale.
 *
 * @param id its name within the questionnaire
 * @param text its wording; the official survey's belongs to its makers and is never shipped with the library
 * @param scale how it is answered
 * @param isReversed whether a high answer is bad
 * @param serves the measures that it is part of: at most one factor and any number of capabilities; unmodifiable
 */
public record Item(ItemId id, LocalText text, Scale scale, boolean isReversed, Set<Measure> serves) {

    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(scale, "scale");
        serves = Set.copyOf(serves);
        List<Factor> factors = factors(serves);
        if (factors.size() > 1) {
            throw new IllegalArgumentException("item " + id + " must serve at most one factor but serves " + factors);
        }
        if (serves.contains(WholeIndex.QWL)) {
            throw new IllegalArgumentException("item " + id
                    + " must serve factors or capabilities but serves the whole index\nMaybe a factor was meant: the"
                    + " index is computed from those.");
        }
    }

    /** {@return the factor that it is part of, if any} */
    public Optional<Factor> factor() {
        return factors(serves).stream().findFirst();
    }

    private static List<Factor> factors(Set<Measure> measures) {
        List<Factor> factors = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (measures.contains(factor)) {
                factors.add(factor);
            }
        }
        return factors;
    }
}
