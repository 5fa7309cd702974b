package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.rows.PassedOver;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Questionnaire;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The parts of the first mapping whose columns are all there; else everything that the nearest one misses is reported. */
    List<SurveyPart> find(OpenFile file) throws IOException {
        ambiguous.clear();
        List<SurveyPart> nearest = List.of();
        Set<String> sheetsAskedFor = new LinkedHashSet<>();
        Optional<SurveyMapping> own = new TemplateMapping(file).find(questionnaire);
        if (issues.hasError()) {
            return nearest;
        }
        for (SurveyMapping mapping : own.map(List::of).orElse(mappings)) {
            List<OpenSheet> sheets = sheetsOf(file, mapping);
            if (sheets.isEmpty() && own.isPresent()) {
                // The sheet was renamed; its key row is still the template's.
                sheets = unnamedSheet(file, mapping);
            }
            if (sheets.isEmpty()) {
                sheetsAskedFor.addAll(mapping.sheets().isEmpty() ? List.of("(any)") : mapping.sheets());
                continue;
            }
            List<SurveyPart> parts = parts(file, mapping, sheets);
            if (!parts.isEmpty() && (nearest.isEmpty() || missing(parts) < missing(nearest))) {
                nearest = parts;
            }
        }
        if (nearest.isEmpty()) {
            issues.accept(nothingToRead(file, sheetsAskedFor));
        }
        if (!nearest.isEmpty() && ambiguous.containsKey(nearest.get(0).mapping())) {
            SurveyMapping mapping = nearest.get(0).mapping();
            List<String> sheets = ambiguous.getOrDefault(mapping, List.of());
            issues.accept(SurveyIssue.SHEET_AMBIGUOUS.at(
                    file.place(),
                    "Expected one sheet with the columns of mapping '" + mapping.name() + "' but "
                            + sheets
                            + " have them. Name the right one in the mapping's \"sheet\".",
                    "mapping",
                    mapping.name(),
                    "sheets",
                    sheets));
            return nearest;
        }
        for (SurveyPart part : nearest) {
            check(part);
            checkHeader(part, own.isPresent());
        }
        if (!issues.hasError()) {
            reportPassedOver(file, nearest, own.isPresent());
        }
        return nearest;
    }

    private void checkHeader(SurveyPart part, boolean isTemplate) throws IOException {
        if (part.header().count(SurveyPart.wanted(part.mapping())) == 0) {
            // Where no header is found, nothing can be said of its cells.
            return;
        }
        part.sheet().checkHeader(part.header().row(), part.header().record(), issue -> {
            // Above the key row a template has its questions.
            if (!isTemplate || issue.kind() != RowIssue.TITLE_WIDE) {
                issues.accept(issue);
            }
        });
    }

    private static List<SurveyPart> parts(OpenFile file, SurveyMapping mapping, List<OpenSheet> sheets)
            throws IOException {
        List<SurveyPart> parts = new ArrayList<>();
        for (OpenSheet sheet : sheets) {
            sheet.header(SurveyPart.wanted(mapping))
                    .ifPresent(header -> parts.add(new SurveyPart(file, sheet, mapping, header)));
        }
        return parts;
    }

    private static int missing(List<SurveyPart> parts) {
        return parts.stream().mapToInt(part -> part.missing().size()).sum();
    }

    /** All sheets that the mapping names, or the first visible one; empty where one of them is not there. */
    private List<OpenSheet> sheetsOf(OpenFile file, SurveyMapping mapping) throws IOException {
        if (mapping.sheets().isEmpty()) {
            return unnamedSheet(file, mapping);
        }
        List<OpenSheet> named = new ArrayList<>();
        for (String name : mapping.sheets()) {
            file.sheets().stream()
                    .filter(sheet -> Keys.normalise(sheet.name()).equals(Keys.normalise(name)))
                    .findFirst()
                    .ifPresent(named::add);
        }
        return named.size() == mapping.sheets().size() ? named : List.of();
    }

    /** The first visible sheet; where it lacks columns, the only other visible one that has all: covers come first. */
    private List<OpenSheet> unnamedSheet(OpenFile file, SurveyMapping mapping) throws IOException {
        List<OpenSheet> visible = file.visible();
        if (visible.size() < 2) {
            return visible;
        }
        List<OpenSheet> whole = new ArrayList<>();
        for (OpenSheet sheet : visible) {
            List<SurveyPart> parts = parts(file, mapping, List.of(sheet));
            if (!parts.isEmpty() && missing(parts) == 0) {
                whole.add(sheet);
            }
            if (whole.equals(visible.subList(0, 1))) {
                return whole;
            }
        }
        if (whole.size() > 1) {
            ambiguous.put(mapping, whole.stream().map(OpenSheet::name).toList());
        }
        return whole.isEmpty() ? visible.subList(0, 1) : whole.subList(0, 1);
    }

    /** Sheets that were not chosen though they have the columns and rows below them: half of the people may be there. */
    private static void reportPassedOver(OpenFile file, List<SurveyPart> read, boolean isTemplate) throws IOException {
        SurveyMapping mapping = read.get(0).mapping();
        Set<String> names = read.stream().map(part -> part.sheet().name()).collect(Collectors.toSet());
        PassedOver passedOver = new PassedOver(file);
        for (OpenSheet sheet : file.sheets()) {
            List<SurveyPart> parts = names.contains(sheet.name()) ? List.of() : parts(file, mapping, List.of(sheet));
            if (parts.isEmpty() || missing(parts) > 0) {
                continue;
            }
            boolean isMeant = isTemplate
                    || mapping.sheets().isEmpty()
                    || mapping.sheets().stream().anyMatch(named -> isCopy(sheet.name(), named));
            passedOver.add(sheet, parts.get(0).header().record(), isMeant);
        }
        passedOver.report("Name every sheet that counts in the mapping's \"sheet\".");
    }

    private void reportMissing(SurveyPart part, SourceLocation row) {
        List<String> wanted = SurveyPart.wanted(part.mapping());
        List<String> near = part.header().near(part.missing(), wanted);
        Set<String> ofItems =
                part.mapping().items().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Optional<Language> language =
                part.missing().stream().anyMatch(ofItems::contains) ? languageOfTexts(part.header()) : Optional.empty();
        String advice = language.map(found -> " The headers are the items' texts in " + found.code()
                        + ": a mapping with \"items\": \"by-text-" + found.code() + "\" fits.")
                .orElse(near.isEmpty() ? "" : " These look like them: " + near + ".");
        issues.accept(RowIssue.COLUMNS_MISSING.at(
                row,
                "Expected the columns of mapping '" + part.mapping().name() + "' but these headers are missing: "
                        + part.missing() + "." + advice
                        + " Export them, or correct the headers in the definition's mapping.",
                "headers",
                part.missing(),
                "near",
                near,
                "found",
                part.header().others(wanted),
                "language",
                language.map(Language::code).orElse("")));
    }

    /** The language in which the headers are the texts of all items, if there is one. */
    private Optional<Language> languageOfTexts(Header header) {
        return Arrays.stream(Language.values())
                .filter(language -> questionnaire.items().stream()
                        .map(item -> item.text().texts().get(language))
                        .allMatch(text -> text != null && !header.find(text).isEmpty()))
                .findFirst();
    }

    /** Spreadsheet programs name a copy by the original's name and a number. */
    private static boolean isCopy(String name, String original) {
        return Keys.normalise(name).startsWith(Keys.normalise(original));
    }

    private static ImportIssue nothingToRead(OpenFile file, Set<String> sheetsAskedFor) {
        if (sheetsAskedFor.isEmpty()) {
            return RowIssue.NO_ROWS.at(
                    file.place(),
                    "Expected a header row and a row per respondent but found none. Check that the right file was"
                            + " exported.");
        }
        List<String> names = file.sheets().stream().map(OpenSheet::name).toList();
        return SurveyIssue.SHEET_MISSING.at(
                file.place(),
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
            reportMissing(part, row);
        }
        for (String header : new LinkedHashSet<>(SurveyPart.wanted(part.mapping()))) {
            List<Integer> columns = part.header().find(header);
            if (columns.size() > 1 && !part.isDeclaredForAll(header, columns.size())) {
                List<String> letters =
                        columns.stream().map(SourceLocation::columnLetters).toList();
                issues.accept(RowIssue.COLUMN_AMBIGUOUS.at(
                        row,
                        "Expected one column with the header '" + header + "' but columns " + letters
                                + " have it. Rename all but one of them, or name the header as many times in the mapping if all of"
                                + " them are one item's.",
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
