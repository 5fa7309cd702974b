package fi.qwl.io.rows;

import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.rows.Header.Texts;
import fi.qwl.io.text.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds from the records at the top of a table how many of them are its header, and names its columns. Nothing is
 * counted in lines: a question's text may span several.
 */
public final class HeaderRecords {

    private static final Pattern IMPORT_ID = Pattern.compile("\\{\"ImportId\":\"([^\"]+)\".*}");
    private static final Pattern TAG = Pattern.compile("#\\p{L}.*");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /**
     * Columns that hold a number or a date in each answer of a tool that writes texts below its codes, each with a column
     * that the tool writes as well: another file may have a column of that name, too.
     */
    private static final Map<String, String> NUMBERED_BELOW_CODES =
            Map.of("startdate", "enddate", "case", "questnnr", "v8", "v9");

    private static final Set<String> RESPONSE_WORDS =
            Set.of("response", "open-ended response", "vastaus", "avoin vastaus", "svar", "öppet svar");

    /** Names of a grid's column: question and row, code and sub-code, group and name. */
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("(?s).+\\[([^\\[\\]]+)]"),
            Pattern.compile("(?s).+ - (.+)"),
            Pattern.compile("[^\\s/]+(?:/[^\\s/]+)*/([^\\s/]+)"),
            Pattern.compile("(?s).+?: (.+)"));

    private static final Pattern SUB_CODE = Pattern.compile("([^\\s\\[\\]]+)\\[([^\\s\\[\\]]+)]");

    private HeaderRecords() {}

    /** The header that begins with the first of the records, of which there are up to three. */
    public static Header read(List<Texts> records) {
        Texts first = records.get(0);
        for (int below = 1; below < records.size(); below++) {
            if (allFit(records.get(below), IMPORT_ID)) {
                return importIds(records.subList(0, below + 1));
            }
        }
        if (records.size() > 1) {
            Texts second = records.get(1);
            if (allFit(second, TAG) && !allFit(first, TAG)) {
                return below(first, second, HeaderKind.TAGS_BELOW);
            }
            if (hasRowsBelow(first, second)) {
                return rows(first, second);
            }
            if (hasCodes(second) && !hasCodes(first) && !hasDigitLed(first)) {
                return codesBelow(first, second);
            }
            if (hasTextsBelow(first, second)) {
                return below(first, second, HeaderKind.TEXTS_BELOW);
            }
        }
        return one(first);
    }

    private static boolean allFit(Texts texts, Pattern pattern) {
        List<String> filled =
                texts.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return !filled.isEmpty()
                && filled.stream().allMatch(cell -> pattern.matcher(cell).matches());
    }

    /**
     * Whether the second record holds rows or options of the first one's questions: it begins blank, and either says
     * {@code Response} somewhere or has texts only under questions that span several columns.
     */
    private static boolean hasRowsBelow(Texts first, Texts second) {
        if (!second.cell(0).isEmpty() || first.cell(0).isEmpty()) {
            return false;
        }
        if (second.cells().stream().map(Keys::normalise).anyMatch(RESPONSE_WORDS::contains)) {
            return true;
        }
        boolean hasSpan = false;
        for (int column = 0; column < second.cells().size(); column++) {
            boolean isSpanned =
                    first.cell(column).isEmpty() || first.cell(column + 1).isEmpty();
            if (!second.cell(column).isEmpty() && (!isSpanned || isDigitLed(second.cell(column)))) {
                return false;
            }
            hasSpan |= !second.cell(column).isEmpty() && first.cell(column).isEmpty();
        }
        return hasSpan;
    }

    private static boolean hasCodes(Texts texts) {
        List<String> keys = texts.cells().stream().map(Keys::normalise).toList();
        return keys.contains("id") && keys.contains("submitdate");
    }

    private static boolean hasDigitLed(Texts texts) {
        return texts.cells().stream().anyMatch(HeaderRecords::isDigitLed);
    }

    private static boolean isDigitLed(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    private static boolean hasTextsBelow(Texts first, Texts second) {
        List<String> codes = first.cells().stream().map(Keys::normalise).toList();
        for (Map.Entry<String, String> pair : NUMBERED_BELOW_CODES.entrySet()) {
            int column = codes.indexOf(pair.getKey());
            if (column >= 0 && codes.contains(pair.getValue())) {
                String below = second.cell(column);
                return !below.isEmpty() && !DIGIT.matcher(below).find();
            }
        }
        return false;
    }

    private static Header importIds(List<Texts> records) {
        Texts ids = records.get(0);
        Texts last = records.get(records.size() - 1);
        List<List<String>> parts = new ArrayList<>();
        for (int column = 0; column < ids.cells().size(); column++) {
            List<String> others = new ArrayList<>(partsOf(ids.cell(column)));
            for (Texts below : records.subList(1, records.size() - 1)) {
                others.addAll(withParts(below.cell(column)));
            }
            Matcher importId = IMPORT_ID.matcher(last.cell(column));
            if (importId.matches()) {
                others.add(importId.group(1));
            }
            parts.add(others);
        }
        return Header.of(ids, last, HeaderKind.IMPORT_IDS, ids.cells(), parts);
    }

    private static Header below(Texts first, Texts second, HeaderKind kind) {
        List<List<String>> parts = new ArrayList<>();
        for (int column = 0; column < first.cells().size(); column++) {
            List<String> others = new ArrayList<>(partsOf(first.cell(column)));
            others.addAll(withParts(second.cell(column)));
            parts.add(others);
        }
        return Header.of(first, second, kind, first.cells(), parts);
    }

    private static Header codesBelow(Texts first, Texts second) {
        List<List<String>> parts = new ArrayList<>();
        for (int column = 0; column < second.cells().size(); column++) {
            List<String> others = new ArrayList<>(partsOf(second.cell(column)));
            others.addAll(withParts(first.cell(column)));
            parts.add(others);
        }
        return Header.of(first, second, HeaderKind.CODES_BELOW, second.cells(), parts);
    }

    /** A question is above the first of its columns only; it also applies to the following columns that have a cell in the second row. */
    private static Header rows(Texts first, Texts second) {
        List<String> names = new ArrayList<>();
        List<List<String>> parts = new ArrayList<>();
        String question = "";
        for (int column = 0;
                column < Math.max(first.cells().size(), second.cells().size());
                column++) {
            String row = second.cell(column);
            question = first.cell(column).isEmpty() ? question : first.cell(column);
            boolean standsAlone = row.isEmpty() || RESPONSE_WORDS.contains(Keys.normalise(row));
            names.add(standsAlone ? question : question + " - " + row);
            parts.add(standsAlone ? List.of() : List.of(row, question + " [" + row + "]"));
        }
        return Header.of(first, second, HeaderKind.ROWS_BELOW, names, parts);
    }

    private static Header one(Texts only) {
        return Header.of(
                only,
                only,
                HeaderKind.ONE,
                only.cells(),
                only.cells().stream().map(HeaderRecords::partsOf).toList());
    }

    private static List<String> withParts(String name) {
        List<String> all = new ArrayList<>(partsOf(name));
        all.add(name);
        return all;
    }

    /** What a grid's column may also be called. */
    public static List<String> partsOf(String name) {
        List<String> parts = new ArrayList<>();
        Matcher subCode = SUB_CODE.matcher(name);
        if (subCode.matches()) {
            parts.add(subCode.group(1) + "_" + subCode.group(2));
        }
        for (Pattern pattern : PARTS) {
            Matcher part = pattern.matcher(name);
            if (part.matches()) {
                parts.add(part.group(1));
            }
        }
        return parts;
    }
}
