package fi.qwl.io;

import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A sheet about one unit, which its name tells: what is measured stands in one column and its value beside it, or below the
 * year where several years stand side by side. Read into its figures by what they are.
 */
record UnitSheet(Map<String, UnitSheet.Figure> figures) {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}(?:-\\d{1,2})?");

    /** Where no column is of the wave, though some are of others. */
    private static final int OTHER_WAVES = -2;

    private static final int NO_YEARS = -1;

    /**
     * A value as it stands.
     *
     * @param text what a person sees
     * @param number its number; not a number for texts
     * @param isPercent whether it is shown as a percentage
     * @param row its row from 1
     * @param column its column from 0
     */
    record Figure(String text, double number, boolean isPercent, long row, int column) {

        static Figure of(TableCursor cursor, int column) {
            return new Figure(
                    Keys.trim(cursor.text(column)),
                    cursor.number(column),
                    cursor.isPercent(column),
                    cursor.row(),
                    column);
        }

        boolean isNumber() {
            return !Double.isNaN(number);
        }
    }

    /** Reads a sheet's figures by the spellings of what they are called; the first of each counts. */
    static UnitSheet read(TableDocument document, int sheet, Wave wave, Map<String, List<String>> spellings)
            throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        spellings.forEach((name, texts) -> texts.forEach(text -> names.put(Keys.normalise(text), name)));
        Map<String, Figure> figures = new LinkedHashMap<>();
        int years = NO_YEARS;
        try (TableCursor cursor = document.open(sheet)) {
            while (cursor.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < cursor.width(); column++) {
                    cells.add(Keys.normalise(BareText.of(cursor.text(column).toString())));
                }
                years = isRowOfYears(cells) ? yearColumn(cells, wave) : years;
                int label = firstNamed(cells, names);
                int value = label < 0 ? -1 : valueColumn(cursor, label, years);
                if (value >= 0) {
                    figures.putIfAbsent(names.getOrDefault(cells.get(label), ""), Figure.of(cursor, value));
                }
            }
        }
        return new UnitSheet(figures);
    }

    private static boolean isRowOfYears(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.stream().anyMatch(cell -> YEAR.matcher(cell).matches())
                && filled.stream().filter(cell -> !YEAR.matcher(cell).matches()).count() <= 1;
    }

    private static int yearColumn(List<String> cells, Wave wave) {
        int column = cells.indexOf(wave.toString());
        return column >= 0 ? column : OTHER_WAVES;
    }

    private static int firstNamed(List<String> cells, Map<String, String> names) {
        for (int column = 0; column < cells.size(); column++) {
            if (names.containsKey(cells.get(column))) {
                return column;
            }
        }
        return -1;
    }

    private static int valueColumn(TableCursor cursor, int label, int years) {
        if (years != NO_YEARS) {
            return years > label ? years : -1;
        }
        for (int column = label + 1; column < cursor.width(); column++) {
            if (cursor.kind(column) != CellKind.BLANK) {
                return column;
            }
        }
        return -1;
    }
}
