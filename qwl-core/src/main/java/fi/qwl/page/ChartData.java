package fi.qwl.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a chart of bars, columns or a line shows, as numbers: an office program can draw it itself and people can edit it.
 * It holds displayed values only. Immutable.
 *
 * <pre>{@code
 * ChartData chart = new ChartData(ChartData.Kind.COLUMNS, List.of("FE", "YI"), 1)
 *         .with(new ChartData.Series("2024", ChartData.Role.VALUE, List.of(OptionalDouble.of(77.6), OptionalDouble.empty())));
 * }</pre>
 *
 * @param kind how it is drawn
 * @param categories what the values are of, in reading order; a category whose value is not shown says so; unmodifiable
 * @param series the values, each series as long as the categories; unmodifiable
 * @param decimals with how many decimals values are displayed, 0 to 2
 */
public record ChartData(Kind kind, List<String> categories, List<Series> series, int decimals) {

    private static final int MOST_DECIMALS = 2;

    /** How a chart is drawn. */
    public enum Kind {
        /** Bars from left to right, for many categories or long names. */
        BARS,
        /** Columns side by side. */
        COLUMNS,
        /** Points that are joined, for what follows in time. */
        LINE
    }

    /** What the values of a series are. */
    public enum Role {
        /** What the chart is about. */
        VALUE,
        /** The limit of each category; drawn as marks. */
        LIMIT,
        /** The values of the survey before. */
        BEFORE
    }

    /**
     * Values of one kind.
     *
     * @param name what they are called
     * @param role what they are
     * @param values one of each category, in percent; empty where none is shown; unmodifiable
     */
    public record Series(String name, Role role, List<OptionalDouble> values) {

        /** Copies the values and rejects what is not a number. */
        public Series {
            requireNonNull(name, "name");
            requireNonNull(role, "role");
            values = List.copyOf(values);
            for (OptionalDouble value : values) {
                if (!Double.isFinite(value.orElse(0))) {
                    throw new IllegalArgumentException("a chart's value must be finite but was " + value.getAsDouble()
                            + "\nMaybe a missing value was meant, which is an empty one.");
                }
            }
        }

        /** {@return the name and the number of values, never a value} */
        @Override
        public String toString() {
            return "Series " + name + " of " + values.size() + " values";
        }
    }

    /** Copies the lists and rejects series of another length. */
    public ChartData {
        requireNonNull(kind, "kind");
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be from 0 to " + MOST_DECIMALS + " but were " + decimals);
        }
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException("a series must have " + categories.size() + " values but has "
                        + each.values().size() + "\nMaybe a value that is not shown was left out instead of empty.");
            }
        }
    }

    /**
     * A chart without values yet.
     *
     * @param kind how it is drawn
     * @param categories what the values are of
     * @param decimals with how many decimals values are displayed
     */
    public ChartData(Kind kind, List<String> categories, int decimals) {
        this(kind, categories, List.of(), decimals);
    }

    /**
     * The same chart with one more series.
     *
     * @param more the series
     * @return the changed copy
     * @throws IllegalArgumentException if it has not a value or an empty one for each category
     */
    public ChartData with(Series more) {
        List<Series> all = new ArrayList<>(series);
        all.add(more);
        return new ChartData(kind, categories, all, decimals);
    }

    /** {@return its kind and size, never a value} */
    @Override
    public String toString() {
        return "ChartData " + kind + " of " + series.size() + " series and " + categories.size() + " categories";
    }
}
