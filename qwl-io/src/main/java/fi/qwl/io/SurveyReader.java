package fi.qwl.io;

import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableSource;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one wave of a survey from a tool's export.
 *
 * <pre>{@code
 * ImportResult<Survey> result = SurveyReader.of(definition)
 *         .read(TableSource.of(Path.of("2024.xlsx")), Wave.of(2024), organisation);
 * }</pre>
 *
 * <p>The file is streamed: a row is read, its answers go into the survey's columns, and it is forgotten. Columns that no
 * mapping asks for are never looked at. Immutable.
 *
 * <p>Issue codes: {@code columns-missing}, {@code column-ambiguous}, {@code no-rows}, {@code sheet-missing} (errors);
 * {@code label-unknown}, {@code answer-out-of-scale}, {@code answer-not-readable}, {@code unit-unknown},
 * {@code unit-ambiguous}, {@code respondent-twice}, {@code more-answered-than-invited} (warnings); {@code row-incomplete},
 * {@code unit-blank}, {@code mapping-used} (information); and those of the file formats.
 */
public final class SurveyReader {

    private final SurveyDefinition definition;
    private final TableReader tables;
    private final ReadOptions options;

    private SurveyReader(SurveyDefinition definition, TableReader tables, ReadOptions options) {
        this.definition = definition;
        this.tables = tables;
        this.options = options;
    }

    /**
     * A reader of a definition's surveys, in every installed file format.
     *
     * @param definition what was asked and how exports are read
     * @return the reader
     */
    public static SurveyReader of(SurveyDefinition definition) {
        return new SurveyReader(
                Objects.requireNonNull(definition, "definition"),
                TableReader.ofInstalledFormats(),
                ReadOptions.defaults());
    }

    /**
     * Reads with other file formats.
     *
     * @param changed the formats
     * @return the changed copy
     */
    public SurveyReader withTables(TableReader changed) {
        return new SurveyReader(definition, Objects.requireNonNull(changed, "changed"), options);
    }

    /**
     * Reads with declarations and limits.
     *
     * @param changed the declarations
     * @return the changed copy
     */
    public SurveyReader withOptions(ReadOptions changed) {
        return new SurveyReader(definition, tables, Objects.requireNonNull(changed, "changed"));
    }

    /**
     * Reads a survey whose units are those of an organisation.
     *
     * @param source the file
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @return the survey and every issue; people of unknown units count for the whole organisation
     * @throws IOException if the stream is broken
     */
    public ImportResult<Survey> read(TableSource source, Wave wave, Organisation organisation) throws IOException {
        return read(source, wave, UnitNames.of(organisation), Optional.of(organisation));
    }

    /**
     * Reads a survey whose units are whatever the file names.
     *
     * @param source the file
     * @param wave which round it is
     * @return the survey and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<Survey> read(TableSource source, Wave wave) throws IOException {
        return read(source, wave, UnitNames.any(), Optional.empty());
    }

    private ImportResult<Survey> read(
            TableSource source, Wave wave, UnitNames units, Optional<Organisation> organisation) throws IOException {
        Issues issues = new Issues();
        try (TableDocument document = tables.open(source, options, issues)) {
            Optional<Plan> plan = plan(source, document, issues);
            if (plan.isEmpty()) {
                return ImportResult.failed(issues);
            }
            SurveyImport run = new SurveyImport(definition, plan.get(), wave, units, issues);
            try (TableCursor cursor = document.open(plan.get().sheet())) {
                run.read(cursor);
            }
            return run.finish(organisation);
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
            return ImportResult.failed(issues);
        }
    }

    /**
     * Which mapping fits the file, and where its columns are.
     *
     * @param mapping the mapping
     * @param sheet the sheet's index
     * @param header the record with the headers
     * @param place the sheet, for issues
     */
    record Plan(SurveyMapping mapping, int sheet, Header header, SourceLocation place) {

        List<String> missing() {
            return wanted(mapping).stream()
                    .filter(text -> header.find(text).isEmpty())
                    .toList();
        }
    }

    /** The first mapping whose columns are all there; else every column that the nearest one misses is reported. */
    private Optional<Plan> plan(TableSource source, TableDocument document, Issues issues) throws IOException {
        Plan nearest = null;
        List<String> sheetsAskedFor = new ArrayList<>();
        for (SurveyMapping mapping : definition.mappings()) {
            int sheet = sheetOf(document, mapping);
            if (sheet < 0) {
                sheetsAskedFor.add(mapping.sheet().orElse("(any)"));
                continue;
            }
            List<Header> candidates;
            try (TableCursor cursor = document.open(sheet)) {
                candidates = Header.candidates(cursor);
            }
            if (candidates.isEmpty()) {
                continue;
            }
            SourceLocation place = SourceLocation.ofFile(source.name())
                    .withSheet(document.sheets().get(sheet).name());
            Plan plan = new Plan(mapping, sheet, Header.best(candidates, wanted(mapping)), place);
            if (nearest == null || plan.missing().size() < nearest.missing().size()) {
                nearest = plan;
            }
        }
        if (nearest == null) {
            issues.accept(nothingToRead(source, document, sheetsAskedFor));
            return Optional.empty();
        }
        return check(nearest, issues);
    }

    private static ImportIssue nothingToRead(TableSource source, TableDocument document, List<String> sheetsAskedFor) {
        SourceLocation file = SourceLocation.ofFile(source.name());
        if (sheetsAskedFor.isEmpty()) {
            return ImportIssue.of(
                    Severity.ERROR,
                    "no-rows",
                    file,
                    "Expected a header row and a row per respondent but found none. Check that the right file was"
                            + " exported.");
        }
        List<String> names =
                document.sheets().stream().map(TableDocument.Sheet::name).toList();
        return ImportIssue.of(
                Severity.ERROR,
                "sheet-missing",
                file,
                "Expected a sheet named " + sheetsAskedFor + " but found " + names
                        + ". Name the right sheet in the definition's mapping.");
    }

    private static Optional<Plan> check(Plan plan, Issues issues) {
        SourceLocation row = plan.place().withRow(plan.header().row());
        if (!plan.missing().isEmpty()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR,
                    "columns-missing",
                    row,
                    "Expected the columns of mapping '" + plan.mapping().name() + "' but these headers are missing: "
                            + plan.missing() + ". Export them, or correct the headers in the definition's mapping."));
        }
        for (String header : wanted(plan.mapping())) {
            List<Integer> columns = plan.header().find(header);
            if (columns.size() > 1) {
                List<String> letters =
                        columns.stream().map(SourceLocation::columnLetters).toList();
                issues.accept(ImportIssue.of(
                        Severity.ERROR,
                        "column-ambiguous",
                        row,
                        "Expected one column with the header '" + header + "' but columns " + letters
                                + " have it. Rename all but one of them."));
            }
        }
        return issues.hasError() ? Optional.empty() : Optional.of(plan);
    }

    private static int sheetOf(TableDocument document, SurveyMapping mapping) {
        List<TableDocument.Sheet> sheets = document.sheets();
        for (int index = 0; index < sheets.size(); index++) {
            boolean isWanted = mapping.sheet()
                    .map(sheets.get(index).name()::equalsIgnoreCase)
                    .orElse(!sheets.get(index).isHidden());
            if (isWanted) {
                return index;
            }
        }
        return -1;
    }

    private static List<String> wanted(SurveyMapping mapping) {
        List<String> wanted = new ArrayList<>();
        mapping.respondent().ifPresent(wanted::add);
        mapping.completion().ifPresent(wanted::add);
        mapping.unit().ifPresent(wanted::add);
        wanted.addAll(mapping.backgrounds().values());
        wanted.addAll(mapping.items().values());
        return wanted;
    }
}
