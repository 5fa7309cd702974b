package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.rows.Header;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Questionnaire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the mapping that fits a file, and the sheets and columns that it names. */
final class PartFinder {

    private final Questionnaire questionnaire;
    private final List<SurveyMapping> mappings;
    private final Issues issues;
    /** The sheets of a file among which a mapping cannot choose. */
    private final IdentityHashMap<SurveyMapping, List<String>> ambiguous = new IdentityHashMap<>();

    PartFinder(SurveyDefinition definition, Issues issues) {
        this.questionnaire = definition.questionnaire();
        this.mappings = definition.mappings();
        this.issues = issues;
    }

    /** The parts of the first mapping whose columns are all there; else everything that the nearest one misses is told. */
    List<SurveyPart> find(SourceLocation file, TableDocument document) throws IOException {
        ambiguous.clear();
        List<SurveyPart> nearest = List.of();
        Set<String> sheetsAskedFor = new LinkedHashSet<>();
        Optional<SurveyMapping> own = new TemplateMapping(file, issues).find(document, questionnaire);
        if (issues.hasError()) {
            return nearest;
        }
        for (SurveyMapping mapping : own.map(List::of).orElse(mappings)) {
            List<Integer> sheets = sheetsOf(file, document, mapping);
            if (sheets.isEmpty()) {
                sheetsAskedFor.addAll(mapping.sheets().isEmpty() ? List.of("(any)") : mapping.sheets());
                continue;
            }
            List<SurveyPart> parts = parts(file, document, mapping, sheets);
            if (!parts.isEmpty() && (nearest.isEmpty() || missing(parts) < missing(nearest))) {
                nearest = parts;
            }
        }
        if (nearest.isEmpty()) {
            issues.accept(nothingToRead(file, document, sheetsAskedFor));
        }
        if (!nearest.isEmpty() && ambiguous.containsKey(nearest.get(0).mapping())) {
            SurveyMapping mapping = nearest.get(0).mapping();
            List<String> sheets = ambiguous.getOrDefault(mapping, List.of());
            issues.accept(SurveyIssue.SHEET_AMBIGUOUS.at(
                    file,
                    "Expected one sheet with the columns of mapping '" + mapping.name() + "' but "
                            + sheets
                            + " have them. Name the right one in the mapping's \"sheet\".",
                    "mapping",
                    mapping.name(),
                    "sheets",
                    sheets));
            return nearest;
        }
        nearest.forEach(this::check);
        return nearest;
    }

    private static List<SurveyPart> parts(
            SourceLocation file, TableDocument document, SurveyMapping mapping, List<Integer> sheets)
            throws IOException {
        List<SurveyPart> parts = new ArrayList<>();
        for (int sheet : sheets) {
            Optional<Header> header;
            try (TableCursor cursor = document.open(sheet)) {
                header = Header.best(cursor, SurveyPart.wanted(mapping));
            }
            SourceLocation place = file.withSheet(document.sheets().get(sheet).name());
            header.ifPresent(found -> parts.add(new SurveyPart(document, sheet, mapping, found, place)));
        }
        return parts;
    }

    private static int missing(List<SurveyPart> parts) {
        return parts.stream().mapToInt(part -> part.missing().size()).sum();
    }

    /** All sheets that the mapping names, or the first visible one; none where one of them is not there. */
    private List<Integer> sheetsOf(SourceLocation file, TableDocument document, SurveyMapping mapping)
            throws IOException {
        List<TableDocument.Sheet> sheets = document.sheets();
        if (mapping.sheets().isEmpty()) {
            return unnamedSheet(file, document, mapping);
        }
        List<String> keys =
                sheets.stream().map(sheet -> Keys.normalise(sheet.name())).toList();
        List<Integer> indexes = mapping.sheets().stream()
                .map(name -> keys.indexOf(Keys.normalise(name)))
                .toList();
        return indexes.contains(-1) ? List.of() : indexes;
    }

    /** The first visible sheet; where it lacks columns, the only other visible one that has all: covers come first. */
    private List<Integer> unnamedSheet(SourceLocation file, TableDocument document, SurveyMapping mapping)
            throws IOException {
        List<Integer> visible = new ArrayList<>();
        for (int index = 0; index < document.sheets().size(); index++) {
            if (!document.sheets().get(index).isHidden()) {
                visible.add(index);
            }
        }
        if (visible.size() < 2) {
            return visible;
        }
        List<Integer> whole = new ArrayList<>();
        for (int sheet : visible) {
            List<SurveyPart> parts = parts(file, document, mapping, List.of(sheet));
            if (!parts.isEmpty() && missing(parts) == 0) {
                whole.add(sheet);
            }
            if (whole.equals(visible.subList(0, 1))) {
                return whole;
            }
        }
        if (whole.size() > 1) {
            List<String> names = whole.stream()
                    .map(sheet -> document.sheets().get(sheet).name())
                    .toList();
            ambiguous.put(mapping, names);
        }
        return whole.isEmpty() ? visible.subList(0, 1) : whole.subList(0, 1);
    }

    private static ImportIssue nothingToRead(SourceLocation file, TableDocument document, Set<String> sheetsAskedFor) {
        if (sheetsAskedFor.isEmpty()) {
            return RowIssue.NO_ROWS.at(
                    file,
                    "Expected a header row and a row per respondent but found none. Check that the right file was"
                            + " exported.");
        }
        List<String> names =
                document.sheets().stream().map(TableDocument.Sheet::name).toList();
        return SurveyIssue.SHEET_MISSING.at(
                file,
                "Expected a sheet named " + sheetsAskedFor + " but found " + names
                        + ". Name the right sheet in the definition's mapping.",
                "expected",
                sheetsAskedFor,
                "found",
                names);
    }

    private void check(SurveyPart part) {
        SourceLocation row = part.place().withRow(part.header().row());
        if (!part.missing().isEmpty()) {
            issues.accept(RowIssue.COLUMNS_MISSING.at(
                    row,
                    "Expected the columns of mapping '" + part.mapping().name() + "' but these headers are missing: "
                            + part.missing() + ". Export them, or correct the headers in the definition's mapping.",
                    "headers",
                    part.missing()));
        }
        for (String header : SurveyPart.wanted(part.mapping())) {
            List<Integer> columns = part.header().find(header);
            if (columns.size() > 1) {
                List<String> letters =
                        columns.stream().map(SourceLocation::columnLetters).toList();
                issues.accept(RowIssue.COLUMN_AMBIGUOUS.at(
                        row,
                        "Expected one column with the header '" + header + "' but columns " + letters
                                + " have it. Rename all but one of them.",
                        "header",
                        header,
                        "columns",
                        letters));
            }
        }
        if (part.mapping().longForm().isPresent() && part.respondent() == SurveyPart.NO_COLUMN) {
            issues.accept(SurveyIssue.RESPONDENT_NEEDED.at(
                    row,
                    "Expected mapping '" + part.mapping().name() + "' to name the column of the respondents' keys,"
                            + " since the file has a row per answer. Add it as \"respondent\".",
                    "mapping",
                    part.mapping().name()));
        }
    }
}
