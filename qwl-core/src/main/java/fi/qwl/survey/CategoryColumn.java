package fi.qwl.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A column of categories, such as units or age groups, as codes of a sorted dictionary. Immutable.
 */
public final class CategoryColumn implements GroupColumn {

    private static final int NONE = -1;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private final transient List<String> categories;
    private final transient int[] codes;

    private CategoryColumn(List<String> categories, int[] codes) {
        this.categories = categories;
        this.codes = codes;
    }

    /** {@return the distinct categories, sorted; unmodifiable} */
    public List<String> categories() {
        return categories;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public int groupCount() {
        return categories.size();
    }

    @Override
    public int groupOf(int row) {
        return codes[row];
    }

    /** The categories as numbers, with a point or a comma; the message names no category, since it may be an answer. */
    NumberColumn numbers(String name) {
        double[] numbers = new double[categories.size()];
        int others = 0;
        for (int category = 0; category < numbers.length; category++) {
            String text = categories.get(category).strip();
            boolean isNumber = NUMBER.matcher(text).matches();
            numbers[category] = isNumber ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
            others += isNumber ? 0 : 1;
        }
        if (others > 0) {
            throw new IllegalArgumentException("background '" + name + "' has " + others
                    + " categories that are not numbers\nMaybe it is in classes; compare those as groups.");
        }
        double[] values = new double[codes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = codes[row] == NONE ? Double.NaN : numbers[codes[row]];
        }
        return NumberColumn.of(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryColumn that
                && categories.equals(that.categories)
                && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * categories.hashCode() + Arrays.hashCode(codes);
    }

    /** {@return the numbers of rows and categories; never a value} */
    @Override
    public String toString() {
        return "CategoryColumn of " + size() + " rows in " + groupCount() + " categories";
    }

    /** Grows a column row by row. */
    static final class Builder {
        private final transient Map<String, Integer> dictionary = new HashMap<>();
        private transient int[] codes = {};

        /** An empty category is none. */
        void set(int row, String category) {
            codes = row < codes.length ? codes : Arrays.copyOf(codes, Growth.beyond(row));
            codes[row] = category.isEmpty() ? NONE : dictionary.computeIfAbsent(category, c -> dictionary.size());
        }

        /** Codes follow the sorted categories, so that the order of rows leaves no trace in them. */
        CategoryColumn build(int rows) {
            Map<String, Integer> sorted = new TreeMap<>(dictionary);
            int[] renumbered = new int[dictionary.size()];
            int next = 0;
            for (int code : sorted.values()) {
                renumbered[code] = next++;
            }
            int[] built = Arrays.copyOf(codes, rows);
            for (int row = 0; row < rows; row++) {
                built[row] = built[row] == NONE ? NONE : renumbered[built[row]];
            }
            return new CategoryColumn(List.copyOf(sorted.keySet()), built);
        }
    }
}
