package fi.qwl.io.propose;

import fi.qwl.io.document.SurveyTools;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.table.Tables;
import fi.qwl.model.Questionnaire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a survey tool's export of which nothing is known beforehand, and proposes what it may be: which tool wrote it,
 * which column is what, or what was asked. Proposals are for a person to look through; no survey is read with them.
 *
 * <pre>{@code
 * UnknownTableReader reader = UnknownTableReader.standard();
 * List<SurveyDetection> guesses = reader.tools(DocumentSource.of(path)).orElseThrow();
 * MappingSuggestion proposal = reader.mapping(DocumentSource.of(path), questionnaire).orElseThrow();
 * }</pre>
 *
 * <p>Issues: {@link ProposalIssue}, {@link fi.qwl.io.issue.RowIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class UnknownTableReader {

    private static final String NO_ROWS =
            "Expected a header row and a row per respondent but found none. Check that the right file was exported.";

    private final Tables tables;
    private final List<SurveyTool> tools;
    private final long mostRows;

    private UnknownTableReader(Tables tables, List<SurveyTool> tools, long mostRows) {
        this.tables = tables;
        this.tools = tools;
        this.mostRows = mostRows;
    }

    /** {@return a reader of every installed file format, all rows and the tools that come with the library} */
    public static UnknownTableReader standard() {
        return new UnknownTableReader(Tables.installed(), SurveyTools.known(), Long.MAX_VALUE);
    }

    /**
     * Reads with other file formats, declarations and limits.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public UnknownTableReader withTables(Tables changed) {
        return new UnknownTableReader(Objects.requireNonNull(changed, "changed"), tools, mostRows);
    }

    /**
     * Compares files with chosen tools.
     *
     * @param chosen the tools, preferred ones first
     * @return the changed copy
     */
    public UnknownTableReader withTools(List<SurveyTool> chosen) {
        return new UnknownTableReader(tables, List.copyOf(chosen), mostRows);
    }

    /**
     * Looks at the first rows of answers only, where a questionnaire is proposed.
     *
     * @param rows how many, at least 1
     * @return the changed copy
     * @throws IllegalArgumentException if no row is to be looked at
     */
    public UnknownTableReader withMostRows(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1 but was " + rows);
        }
        return new UnknownTableReader(tables, tools, rows);
    }

    /**
     * Compares the header of a file's first visible sheet with the tools.
     *
     * @param source the file
     * @return the tools that fit, the surest first; empty if no header is known
     * @throws IOException if the stream is broken
     */
    public ImportResult<List<SurveyDetection>> tools(DocumentSource source) throws IOException {
        return OpenFile.read(tables, source, file -> Optional.of(tools(file)));
    }

    /**
     * Proposes places for the columns of a file's visible sheet that has the most known headers, the first of equals.
     *
     * @param source the file
     * @param questionnaire what was asked
     * @return the proposal
     * @throws IOException if the stream is broken
     */
    public ImportResult<MappingSuggestion> mapping(DocumentSource source, Questionnaire questionnaire)
            throws IOException {
        Objects.requireNonNull(questionnaire, "questionnaire");
        return OpenFile.read(tables, source, file -> {
            Optional<Header> header = header(file, ColumnPlacer.knownTexts(questionnaire));
            return header.isPresent()
                    ? Optional.of(new ColumnPlacer(tools(file), questionnaire, header.get()).place())
                    : file.noRows(NO_ROWS);
        });
    }

    /**
     * Proposes a questionnaire from the rows of a file's first visible sheet.
     *
     * @param source the file
     * @return the proposal
     * @throws IOException if the stream is broken
     */
    public ImportResult<QuestionnaireProposal> questionnaire(DocumentSource source) throws IOException {
        return OpenFile.read(tables, source, this::questionnaire);
    }

    private Optional<QuestionnaireProposal> questionnaire(OpenFile file) throws IOException {
        Optional<DraftHeader> header = file.firstVisible().read(DraftHeader::read);
        if (header.isEmpty()) {
            return file.noRows(NO_ROWS);
        }
        file.firstVisible()
                .checkHeader(header.get().header().row(), header.get().header().record(), file.issues());
        reportOthers(
                file,
                file.firstVisible(),
                sheet -> sheet.read(DraftHeader::read)
                        .filter(other -> other.header()
                                .columns()
                                .keySet()
                                .equals(header.get().header().columns().keySet()))
                        .map(other -> other.header().record()));
        ItemFinder finder = new ItemFinder(tools(file), header.get());
        QuestionnaireProposal proposal =
                file.firstVisible().readBelow(header.get().header().record(), cursor -> finder.read(cursor, mostRows));
        if (proposal.items().isEmpty()) {
            file.issues()
                    .accept(ProposalIssue.NO_ITEMS.at(
                            file.place(),
                            "Expected columns of whole numbers from 0 to 10 or of known labels but found none. Write"
                                    + " the definition by hand and list the labels in it."));
            return Optional.empty();
        }
        return Optional.of(proposal);
    }

    private List<SurveyDetection> tools(OpenFile file) throws IOException {
        return ToolFinder.find(file.firstVisible(), tools);
    }

    private static Optional<Header> header(OpenFile file, List<String> known) throws IOException {
        Optional<Header> best = Optional.empty();
        OpenSheet chosen = file.firstVisible();
        for (OpenSheet sheet : file.visible().isEmpty() ? List.of(file.firstVisible()) : file.visible()) {
            Optional<Header> header = sheet.header(known);
            long before = best.map(other -> other.count(known)).orElse(-1L);
            if (header.isPresent() && header.get().count(known) > before) {
                best = header;
                chosen = sheet;
            }
        }
        if (best.isPresent()) {
            chosen.checkHeader(best.get().row(), best.get().record(), file.issues());
            long most = best.get().count(known);
            reportOthers(
                    file,
                    chosen,
                    sheet -> sheet.header(known)
                            .filter(other -> most > 0 && other.count(known) == most)
                            .map(Header::record));
        }
        return best;
    }

    /** The number of the last record of a sheet's header, if the sheet might have been chosen as well. */
    @FunctionalInterface
    private interface Rival {
        Optional<Integer> header(OpenSheet sheet) throws IOException;
    }

    private static void reportOthers(OpenFile file, OpenSheet chosen, Rival rival) throws IOException {
        List<String> others = new ArrayList<>();
        long rows = 0;
        for (OpenSheet sheet : file.visible()) {
            Optional<Integer> header = sheet.equals(chosen) ? Optional.empty() : rival.header(sheet);
            long here = header.isPresent() ? sheet.forEachBelow(header.get(), row -> {}) : 0;
            if (here > 0) {
                others.add(sheet.name());
                rows += here;
            }
        }
        if (!others.isEmpty()) {
            file.issues()
                    .accept(RowIssue.SHEET_PASSED_OVER.at(
                            chosen.place(),
                            "Sheets " + others + " have the same columns, too, and " + rows
                                    + " rows, but nothing is proposed of them.",
                            "sheets",
                            others,
                            "rows",
                            rows));
        }
    }
}
