package fi.qwl.io.survey;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that holds a survey's rows, the mapping that fits it, and where its columns are.
 *
 * @param file the file
 * @param sheet the sheet
 * @param mapping the mapping
 * @param header the sheet's header
 */
record SurveyPart(OpenFile file, OpenSheet sheet, SurveyMapping mapping, Header header) {

    static final int NO_COLUMN = -1;

    /** The headers that a mapping cannot do without. */
    static List<String> wanted(SurveyMapping mapping) {
        List<String> wanted = new ArrayList<>();
        mapping.respondent().ifPresent(wanted::add);
        mapping.rows().forEach(rule -> wanted.add(rule.column()));
        mapping.wave().ifPresent(wanted::add);
        wanted.addAll(mapping.units());
        wanted.addAll(mapping.backgrounds().values());
        if (mapping.longForm().isPresent()) {
            wanted.add(mapping.longForm().get().question());
            wanted.add(mapping.longForm().get().answer());
        } else {
            mapping.items().values().forEach(wanted::addAll);
        }
        return wanted;
    }

    /** The sheet, for issues. */
    SourceLocation place() {
        return sheet.place();
    }

    List<String> missing() {
        return wanted(mapping).stream()
                .filter(text -> header.find(text).isEmpty())
                .toList();
    }

    /** The column with a header that is there once. */
    int column(String text) {
        return header.find(text).get(0);
    }

    /** The columns of an item; a header that is named several times is that of as many columns. */
    int[] columns(List<String> headers) {
        List<Integer> columns = new ArrayList<>();
        for (String text : headers) {
            List<Integer> found = header.find(text);
            int at = (int) columns.stream().filter(found::contains).count();
            if (at < found.size()) {
                columns.add(found.get(at));
            }
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether one item names a header as often as columns have it, so that all of them are the item's. */
    boolean isDeclaredForAll(String text, int columns) {
        return mapping.items().values().stream()
                .anyMatch(headers -> headers.stream().filter(text::equals).count() >= columns);
    }

    int column(Optional<String> text) {
        return text.map(this::column).orElse(NO_COLUMN);
    }

    /** The respondents' keys: as declared, or where the tool has them. */
    int respondent() {
        if (mapping.respondent().isPresent()) {
            return column(mapping.respondent());
        }
        return mapping.tool().stream()
                .flatMap(tool -> tool.respondent().stream())
                .map(header::findLike)
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .findFirst()
                .orElse(NO_COLUMN);
    }

    /** The declared rules, or else those of the tool whose columns are there once. */
    List<RowFilter> filters() {
        List<RowFilter> filters = new ArrayList<>();
        for (RowRule rule : mapping.rows()) {
            filters.add(new RowFilter(rule, column(rule.column())));
        }
        Optional<SurveyTool> tool = mapping.tool().filter(known -> filters.isEmpty());
        for (RowRule rule : tool.map(SurveyTool::rows).orElse(List.of())) {
            List<Integer> columns = header.findLike(rule.column());
            if (columns.size() == 1) {
                filters.add(new RowFilter(rule, columns.get(0)));
            }
        }
        return filters;
    }

    /** Rules of the tool that more than one column fits, so that none is used. */
    List<RowRule> unsureRules() {
        if (!mapping.rows().isEmpty()) {
            return List.of();
        }
        return mapping.tool().map(SurveyTool::rows).orElse(List.of()).stream()
                .filter(rule -> header.findLike(rule.column()).size() > 1)
                .toList();
    }
}
