package fi.qwl.privacy;

/**
 * What anybody can compute of the people in a residual, and whether that is too much. Adds up when residuals are taken
 * together.
 *
 * @param <T> the implementing type
 */
interface Residual<T extends Residual<T>> {

    /** The two taken together, of which then less is known. */
    T and(T other);

    /** Whether there is nobody. */
    boolean isEmpty();

    /** Whether what can be computed is harmless. */
    boolean isSafe();
}
