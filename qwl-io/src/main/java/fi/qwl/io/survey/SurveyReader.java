package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
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
 *         .read(DocumentSource.of(Path.of("2024.xlsx")), Wave.of(2024), organisation);
 * }</pre>
 *
 * <p>The file is streamed: a row is read, its answers go into the survey's columns, and it is forgotten. Columns that no
 * mapping asks for are never looked at. A workbook made by {@link fi.qwl.io.template.SurveyTemplate} brings its own mapping
 * along. Immutable.
 *
 * <p>Issues: {@link SurveyIssue}, {@link fi.qwl.io.issue.RowIssue}, {@link fi.qwl.io.issue.UnitIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 */
public final class SurveyReader {

    private final SurveyDefinition definition;
    private final Tables tables;
    private final ReadOptions options;

    private SurveyReader(SurveyDefinition definition, Tables tables, ReadOptions options) {
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
                Objects.requireNonNull(definition, "definition"), Tables.ofInstalledFormats(), ReadOptions.defaults());
    }

    /**
     * Reads with other file formats.
     *
     * @param changed the formats
     * @return the changed copy
     */
    public SurveyReader withTables(Tables changed) {
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
    public ImportResult<Survey> read(DocumentSource source, Wave wave, Organisation organisation) throws IOException {
        return read(List.of(source), wave, organisation);
    }

    /**
     * Reads a survey that lies in several files.
     *
     * @param sources the files, in the order of their rows
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @return the survey and every issue; people of unknown units count for the whole organisation
     * @throws IOException if a stream is broken
     */
    public ImportResult<Survey> read(List<DocumentSource> sources, Wave wave, Organisation organisation)
            throws IOException {
        return read(sources, wave, UnitNames.of(organisation), Optional.of(organisation));
    }

    /**
     * Reads a survey whose units are whatever the file names.
     *
     * @param source the file
     * @param wave which round it is
     * @return the survey and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<Survey> read(DocumentSource source, Wave wave) throws IOException {
        return read(List.of(source), wave, UnitNames.any(), Optional.empty());
    }

    private ImportResult<Survey> read(
            List<DocumentSource> sources, Wave wave, UnitNames units, Optional<Organisation> organisation)
            throws IOException {
        Issues issues = new Issues();
        List<TableDocument> documents = new ArrayList<>();
        try {
            List<SurveyPart> parts = new ArrayList<>();
            PartFinder finder = new PartFinder(definition, issues);
            for (DocumentSource source : sources) {
                TableDocument document = tables.open(source, options, issues);
                documents.add(document);
                parts.addAll(finder.find(SourceLocation.ofFile(source.name()), document));
            }
            if (issues.hasError()) {
                return ImportResult.failed(issues);
            }
            SurveyImport run = new SurveyImport(definition, parts, wave, units, issues);
            for (SurveyPart part : parts) {
                run.read(part);
            }
            return run.finish(organisation);
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
            return ImportResult.failed(issues);
        } finally {
            for (TableDocument document : documents) {
                document.close();
            }
        }
    }
}
