package fi.qwl.io.fill;

import fi.qwl.page.Block;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** What stands behind a field's name. */
sealed interface FieldValue {

    /** A text, as it is shown. */
    record Words(String text) implements FieldValue {}

    /** A value that is not shown, in words. A chart has a gap there. */
    record Hidden(String text) implements FieldValue {}

    /**
     * A number that is rounded already.
     *
     * @param text as it is shown without a format
     * @param rounded the number
     * @param limit what it never reaches by rounding where it is below
     */
    record Figure(String text, BigDecimal rounded, OptionalDouble limit) implements FieldValue {}

    /** A day. */
    record Day(String text, LocalDate day) implements FieldValue {}

    /** A drawing, made when it is needed. */
    record Picture(Supplier<Block.Figure> figure) implements FieldValue {}

    /** Further fields by their normal names; some have a value of their own. */
    record Group(Optional<FieldValue> own, Map<String, FieldValue> parts) implements FieldValue {

        static Group of(Map<String, FieldValue> parts) {
            return new Group(Optional.empty(), parts);
        }
    }

    /** What a block is repeated for: what each of its names means in each repeat. */
    record Items(List<Map<String, FieldValue>> each) implements FieldValue {}
}
