package fi.qwl.io.rows;

import java.util.Collection;
import java.util.Optional;

/** The text that somebody may have meant by another one: only for messages, never for decisions. */
public final class Nearest {

    /** From here on, a person may have meant the other text (ours). */
    private static final double LEAST = 0.6;

    private Nearest() {}

    /** The one that looks most like the text, the first of equals; empty where nothing does. */
    public static Optional<String> of(String text, Collection<String> there) {
        String nearest = "";
        double most = LEAST;
        for (String other : there) {
            double similarity = Similarity.of(text, other);
            if (similarity > most) {
                nearest = other;
                most = similarity;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }
}
