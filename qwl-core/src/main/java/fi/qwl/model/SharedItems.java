package fi.qwl.model;

import java.util.Objects;

/**
 * That two measures are means of items some of which are the same: beside the one, the other is a statement on the items that
 * only one of them has.
 *
 * @param other the other measure
 * @param own how many items the measure itself has
 * @param ofOther how many the other one has
 * @param common how many are the same; fewer than both have
 */
public record SharedItems(Measure other, int own, int ofOther, int common) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if no item is shared, or the measures have the same items
     */
    public SharedItems {
        Objects.requireNonNull(other, "other");
        if (common < 1 || common > own || common > ofOther || (common == own && common == ofOther)) {
            throw new IllegalArgumentException("measures share some of their items but these were " + common + " of "
                    + own + " and " + ofOther + "\nMaybe the stored results are damaged.");
        }
    }

    /** {@return how many items only one of the two measures has} */
    public int different() {
        return own + ofOther - 2 * common;
    }
}
