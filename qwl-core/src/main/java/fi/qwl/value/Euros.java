package fi.qwl.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in euros, exact until it is rounded for display. Immutable.
 *
 * @param amount in euros; may be negative
 */
public record Euros(BigDecimal amount) implements Comparable<Euros> {

    /** Rejects nothing but null. */
    public Euros {
        java.util.Objects.requireNonNull(amount, "amount");
    }

    /**
     * Whole euros.
     *
     * @param euros the amount
     * @return the amount
     */
    public static Euros of(long euros) {
        return new Euros(BigDecimal.valueOf(euros));
    }

    /** {@return the amount to the cent, halves away from zero} */
    public BigDecimal toCents() {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Euros other) {
        return amount.compareTo(other.amount);
    }

    /** {@return the amount to the cent, such as {@code 833333.33 EUR}} */
    @Override
    public String toString() {
        return toCents().toPlainString() + " EUR";
    }
}
