package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.DocumentSource;
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

    private SurveyReader(SurveyDefinition definition, Tables tables) {
        this.definition = definition;
        this.tables = tables;
    }

    /**
     * A reader of a definition's surveys, in every installed file format.
     *
     * @param definition what was asked and how exports are read
     * @return the reader
     */
    public static SurveyReader of(SurveyDefinition definition) {
        return new SurveyReader(Objects.requireNonNull(definition, "definition"), Tables.installed());
    }

    /**
     * Reads with other file formats, declarations and limits.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public SurveyReader withTables(Tables changed) {
        return new SurveyReader(definition, Objects.requireNonNull(changed, "changed"));
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
        return OpenFile.readAll(tables, sources, files -> {
            Issues issues = files.get(0).issues();
            SameFiles.report(sources, issues);
            PartFinder finder = new PartFinder(definition, issues);
            List<SurveyPart> parts = new ArrayList<>();
            for (OpenFile file : files) {
                parts.addAll(finder.find(file));
            }
            if (issues.hasError()) {
                return Optional.empty();
            }
            SurveyImport run = new SurveyImport(definition, parts, wave, units, issues);
            for (SurveyPart part : parts) {
                run.read(part);
            }
            return run.finish(organisation);
        });
    }
}
