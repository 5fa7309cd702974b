package fi.qwl.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * What was to be restored is nothing that a release can have said: the stored publication is damaged or was changed by hand.
 * {@link #path()} says where.
 */
public final class DamagedPublicationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    private DamagedPublicationException(String message, List<String> path) {
        super(message);
        this.path = List.copyOf(path);
    }

    /** A rule that does not hold; where is for the callers to say. */
    static DamagedPublicationException of(String rule) {
        return new DamagedPublicationException(rule + "\nMaybe the stored publication is damaged.", List.of());
    }

    /** Checks a part, whose faults are below a step. */
    static void at(String step, Runnable check) {
        try {
            check.run();
        } catch (DamagedPublicationException fault) {
            List<String> longer = new ArrayList<>(List.of(step));
            longer.addAll(fault.path);
            throw new DamagedPublicationException(String.valueOf(fault.getMessage()), longer);
        }
    }

    /**
     * {@return the names and indexes that lead to the fault from the whole publication, such as units, 3, values, FE, n; empty
     * for a fault of the whole; unmodifiable}
     */
    public List<String> path() {
        return path;
    }
}
