package fi.qwl.io.mapping;

import fi.qwl.survey.MissingReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of one kind of export of a survey tool: data, not code, shipped as JSON ({@code qwl-tool/1}).
 *
 * <p>Headers are written as {@code A|B} where a tool translates them, and as {@code ~pattern} (a regular expression over
 * the whole normalised header) where they vary.
 *
 * @param id a short stable name, such as {@code limesurvey-code}
 * @param name the name for people
 * @param note what a user of the preset should know, and what in it is unsure
 * @param signature how the export is recognised
 * @param respondent headers of the respondents' keys, of which the first that is there is used; unmodifiable
 * @param rows which rows count; a rule whose column is not there is ignored; unmodifiable
 * @param metadata headers of columns that are no questions; unmodifiable
 * @param personal headers of columns that identify who answered, and that no suggestion ever maps; unmodifiable
 * @param missing codes that mean a missing answer, unless the scale has them as points; unmodifiable
 */
public record SurveyTool(
        String id,
        String name,
        String note,
        Signature signature,
        List<String> respondent,
        List<RowRule> rows,
        List<String> metadata,
        List<String> personal,
        Map<String, MissingReason> missing) {

    public SurveyTool {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(signature, "signature");
        respondent = List.copyOf(respondent);
        rows = List.copyOf(rows);
        metadata = List.copyOf(metadata);
        personal = List.copyOf(personal);
        missing = Map.copyOf(missing);
    }

    /**
     * How an export is recognised; a preset without required headers is never recognised, only named.
     *
     * @param headers the shapes of header that it may have; unmodifiable
     * @param all headers that must be there; unmodifiable
     * @param any headers that make it surer; unmodifiable
     * @param firstRow what cells of the first row must look like, by header: regular expressions over the whole text;
     *     unmodifiable
     */
    public record Signature(Set<HeaderKind> headers, List<String> all, List<String> any, Map<String, String> firstRow) {

        public Signature {
            headers = Set.copyOf(headers);
            all = List.copyOf(all);
            any = List.copyOf(any);
            firstRow = Map.copyOf(firstRow);
        }
    }

    /** {@return the tool's id} */
    @Override
    public String toString() {
        return id;
    }
}
