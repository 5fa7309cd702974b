package fi.qwl.io.propose;

import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a file without a questionnaire may have asked: items and their scales, found by
 * {@link UnknownTableReader#questionnaire} from the headers and from the distinct answers. A draft for a person to complete; nothing is read with it. {@link fi.qwl.io.propose.DefinitionDraft} writes it as
 * a definition in which everything that a file does not show is left open.
 *
 * <pre>{@code
 * QuestionnaireProposal proposal = UnknownTableReader.standard().questionnaire(DocumentSource.of(path)).orElseThrow();
 * proposal.items().forEach(item -> show(item.headers(), item.scale(), item.confidence()));
 * Files.writeString(draft, DefinitionDraft.write(proposal));
 * }</pre>
 *
 * <p>A column holds answers if its cells are whole numbers from 0 to 10, labels of one of the shipped sets, or, in a grid,
 * codes such as {@code A1}; one cell in twenty may be something else. Columns side by side that are named by labels, each
 * with its own label only, are the options of one single choice. Of every other cell nothing is kept, not even
 * while reading: texts, keys, names, addresses, dates and times never become part of a proposal or of an issue. Which
 * way an item points, what it serves and how an answer becomes a percentage are never guessed. The thresholds are ours.
 *
 * <p>Immutable.
 *
 * @param tools which survey tools the file may come from, the likeliest first; unmodifiable
 * @param scales the scales, in the order of their first items; unmodifiable
 * @param items the items, in the order of the file; unmodifiable
 * @param columns the unit, respondent, supervisor and backgrounds, found by the headers; unmodifiable
 * @param ambiguous headers that fit several places, or share one with another header; unmodifiable
 * @param unplaced headers of columns that hold no answers or no known ones; those of personal data are not among them;
 *     unmodifiable
 */
public record QuestionnaireProposal(
        List<SurveyDetection> tools,
        List<AnswerScale> scales,
        List<ProposedItem> items,
        List<MappingSuggestion.Column> columns,
        List<String> ambiguous,
        List<String> unplaced) {

    /** Why columns may hold answers on a scale. */
    public enum Evidence {
        /** Their cells are small whole numbers. */
        NUMBERS,
        /** Their cells are labels of a shipped set. */
        LABELS,
        /** They are in a grid, and their cells are codes that differ by their number. */
        CODES;

        /** {@return the reason in words} */
        public Text text() {
            return Words.of(this);
        }
    }

    /** What a person must still decide: the file does not show it. */
    public enum Decision {
        /** Which factor or capabilities each item serves. */
        MEASURES,
        /** Which items are reversed; all are proposed as not reversed. */
        REVERSED,
        /** How an answer becomes a percentage. */
        PERCENT,
        /** Whether the scale has more points than were answered. */
        RANGE,
        /** What each code means. */
        CODES,
        /** What the answers that are no points mean. */
        MISSING,
        /** Which of several label sets is meant. */
        LABELS,
        /** Where the home unit stands. */
        UNIT,
        /** How the index is computed, and what respondents were promised. */
        MODEL_AND_POLICY;

        /** {@return the question in words} */
        public Text text() {
            return Words.of(this);
        }
    }

    /**
     * A scale on which items may have been answered.
     *
     * @param id its name in the draft
     * @param min the lowest point
     * @param max the highest point
     * @param evidence why it may be a scale
     * @param labelSets the shipped label sets that fit, the best first; empty for numbers and codes; unmodifiable
     * @param codes the codes that were answered, in order; empty for numbers and labels; unmodifiable
     * @param missing answers that are no points, such as a don't-know; unmodifiable
     * @param confidence 0.9 if every point was answered, less in proportion
     */
    public record AnswerScale(
            String id,
            int min,
            int max,
            Evidence evidence,
            List<String> labelSets,
            List<String> codes,
            List<String> missing,
            double confidence) {

        public AnswerScale {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(evidence, "evidence");
            labelSets = List.copyOf(labelSets);
            codes = List.copyOf(codes);
            missing = List.copyOf(missing);
        }

        /** {@return what a person must decide of this scale; unmodifiable} */
        public List<Decision> decisions() {
            List<Decision> open = new ArrayList<>(List.of(Decision.PERCENT));
            if (confidence < ScaleFinder.MOST_CONFIDENCE) {
                open.add(Decision.RANGE);
            }
            if (labelSets.size() > 1) {
                open.add(Decision.LABELS);
            }
            if (!codes.isEmpty()) {
                open.add(Decision.CODES);
            }
            if (!missing.isEmpty()) {
                open.add(Decision.MISSING);
            }
            return List.copyOf(open);
        }
    }

    /**
     * A column that may be an item; or the columns of its options, where the tool writes a column per option.
     *
     * @param id the code in the header, or {@code Q} and a number
     * @param index the first column's index from 0
     * @param headers its header, by which a mapping finds it; of a column per option, each one's; unmodifiable
     * @param text what was asked, as far as the header says
     * @param scale the id of its scale
     * @param confidence that of the scale, times the share of cells that are answers
     */
    public record ProposedItem(
            String id, int index, List<String> headers, String text, String scale, double confidence) {

        public ProposedItem {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(scale, "scale");
            headers = List.copyOf(headers);
        }
    }

    public QuestionnaireProposal {
        tools = List.copyOf(tools);
        scales = List.copyOf(scales);
        items = List.copyOf(items);
        columns = List.copyOf(columns);
        ambiguous = List.copyOf(ambiguous);
        unplaced = List.copyOf(unplaced);
    }

    /** {@return what a person must decide of the whole; {@link AnswerScale#decisions()} lists those of each scale; unmodifiable} */
    public List<Decision> decisions() {
        boolean hasUnit = columns.stream().anyMatch(column -> column.role() == MappingSuggestion.Role.UNIT);
        return hasUnit
                ? List.of(Decision.MEASURES, Decision.REVERSED, Decision.MODEL_AND_POLICY)
                : List.of(Decision.MEASURES, Decision.REVERSED, Decision.MODEL_AND_POLICY, Decision.UNIT);
    }
}
