package fi.qwl.io.propose;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.rows.Header;
import fi.qwl.io.rows.Sheets;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import fi.qwl.model.ItemId;
import fi.qwl.model.Questionnaire;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A proposal of which column of a file is what, made from the headers alone, to be looked through by a person. Nothing
 * is read with it unless the host turns it into a mapping.
 *
 * <pre>{@code
 * MappingSuggestion proposal = MappingSuggestion.of(DocumentSource.of(path), questionnaire).orElseThrow();
 * proposal.columns().forEach(column -> show(column.header(), column.role(), column.confidence()));
 * SurveyMapping mapping = proposal.toMapping("our export");
 * }</pre>
 *
 * @param tools which survey tools the file may come from, the likeliest first; unmodifiable
 * @param columns what was placed, in the order of the file; unmodifiable
 * @param ambiguous headers that fit several places, or share one with another header, and so are not placed; unmodifiable
 * @param unplaced headers that fit nothing and are left alone; those of personal data are not among them; unmodifiable
 * @param missing items for which no column was found; unmodifiable
 */
public record MappingSuggestion(
        List<SurveyDetection> tools,
        List<Column> columns,
        List<String> ambiguous,
        List<String> unplaced,
        List<ItemId> missing) {

    /** What a column may hold. */
    public enum Role {
        /** Answers to an item. */
        ITEM,
        /** The home unit. */
        UNIT,
        /** The supervisor; of use as a background. */
        SUPERVISOR,
        /** The respondent's key. */
        RESPONDENT,
        /** A background such as the age group. */
        BACKGROUND
    }

    /**
     * A column that was placed.
     *
     * @param index its index from 0
     * @param header its header, by which a mapping finds it
     * @param role what it may hold
     * @param target the item's id or the background's name; else the role in lower case
     * @param confidence 1 for the same key, 0.95 for the same key in a part of the header, less for similar texts
     */
    public record Column(int index, String header, Role role, String target, double confidence) {

        public Column {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(target, "target");
        }
    }

    public MappingSuggestion {
        tools = List.copyOf(tools);
        columns = List.copyOf(columns);
        ambiguous = List.copyOf(ambiguous);
        unplaced = List.copyOf(unplaced);
        missing = List.copyOf(missing);
    }

    /**
     * Proposes places for the columns of a file's visible sheet that has the most known headers, the first of equals.
     *
     * @param source the file
     * @param questionnaire what was asked
     * @return the proposal
     * @throws IOException if the stream is broken
     */
    public static ImportResult<MappingSuggestion> of(DocumentSource source, Questionnaire questionnaire)
            throws IOException {
        Objects.requireNonNull(questionnaire, "questionnaire");
        ImportResult<List<SurveyDetection>> detected = SurveyDetection.of(source);
        if (detected.value().isEmpty()) {
            return detected.map(none -> new MappingSuggestion(none, List.of(), List.of(), List.of(), List.of()));
        }
        Issues issues = new Issues();
        detected.issues().forEach(issues);
        List<SurveyDetection> tools = detected.value().get();
        try (TableDocument document = Tables.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            Optional<Header> header = header(document, ColumnPlacer.knownTexts(questionnaire));
            if (header.isPresent()) {
                return ImportResult.of(new ColumnPlacer(tools, questionnaire, header.get()).place(), issues);
            }
            issues.accept(RowIssue.NO_ROWS.at(
                    SourceLocation.ofFile(source.name()),
                    "Expected a header row and a row per respondent but found none. Check that the right file was"
                            + " exported."));
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
        }
        return ImportResult.failed(issues);
    }

    private static Optional<Header> header(TableDocument document, List<String> known) throws IOException {
        Optional<Header> best = Optional.empty();
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            if (document.sheets().get(sheet).isHidden() && sheet != Sheets.firstVisible(document)) {
                continue;
            }
            try (TableCursor cursor = document.open(sheet)) {
                Optional<Header> header = Header.best(cursor, known);
                long before = best.map(other -> other.count(known)).orElse(-1L);
                best = header.isPresent() && header.get().count(known) > before ? header : best;
            }
        }
        return best;
    }

    /**
     * The proposal as a mapping, for those who have looked it through. Codebooks are never guessed: add them.
     *
     * @param name the mapping's name in messages
     * @return the mapping of everything that was placed
     */
    public SurveyMapping toMapping(String name) {
        SurveyMapping mapping = SurveyMapping.named(name);
        Optional<SurveyTool> tool = tools.stream().findFirst().map(SurveyDetection::tool);
        mapping = tool.isPresent() ? mapping.withTool(tool.get()) : mapping;
        for (Column column : columns) {
            mapping = switch (column.role()) {
                case ITEM -> mapping.withItem(new ItemId(column.target()), column.header());
                case UNIT -> mapping.withUnit(column.header());
                case RESPONDENT -> mapping.withRespondent(column.header());
                case SUPERVISOR, BACKGROUND -> mapping.withBackground(column.target(), column.header());
            };
        }
        return mapping;
    }
}
