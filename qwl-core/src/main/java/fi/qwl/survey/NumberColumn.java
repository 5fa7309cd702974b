package fi.qwl.survey;

/**
 * A column of numbers, a row per respondent. A survey's answers and scores are such columns; so may be a host's own
 * arrays ({@code i -> values[i]} with a size). Implementations are immutable.
 */
public interface NumberColumn {

    /** {@return the number of rows} */
    int size();

    /**
     * A row's number.
     *
     * @param row from 0
     * @return the number, {@code NaN} where it is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    double value(int row);

    /**
     * An array as a column.
     *
     * @param values the numbers, {@code NaN} where missing; not copied, must not change
     * @return the column
     */
    static NumberColumn of(double... values) {
        return new NumberColumn() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public double value(int row) {
                return values[row];
            }
        };
    }
}
