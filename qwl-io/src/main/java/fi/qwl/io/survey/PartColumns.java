package fi.qwl.io.survey;

import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Item;
import fi.qwl.model.Questionnaire;
import fi.qwl.survey.MissingReason;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands in one sheet of a survey. For one import and one thread. */
final class PartColumns {

    private static final int[] NONE = {};

    final SurveyPart part;
    final Findings findings;
    final int respondent;
    final int[] units;
    final int wave;
    final int question;
    final int answer;
    final List<RowFilter> filters;
    final Map<String, Integer> backgrounds = new LinkedHashMap<>();
    final AnswerReader[] readers;
    final int[][] items;
    /** The first column of answers; empty in a file with a row per answer. */
    final int firstAnswer;
    /** The items whose questions were met in a file with a row per answer. */
    final BitSet questionsMet = new BitSet();

    final Map<String, Integer> itemsByQuestion = new HashMap<>();

    PartColumns(SurveyPart part, Questionnaire questionnaire) {
        SurveyMapping mapping = part.mapping();
        this.part = part;
        this.findings = new Findings(part.place());
        this.respondent = part.respondent();
        this.units = mapping.units().stream().mapToInt(part::column).toArray();
        this.wave = part.column(mapping.wave());
        this.question = part.column(mapping.longForm().map(SurveyMapping.LongForm::question));
        this.answer = part.column(mapping.longForm().map(SurveyMapping.LongForm::answer));
        this.filters = part.filters();
        mapping.backgrounds().forEach((name, header) -> backgrounds.put(name, part.column(header)));
        List<Item> asked = questionnaire.items();
        this.readers = new AnswerReader[asked.size()];
        this.items = new int[asked.size()][];
        Map<String, MissingReason> toolCodes = toolCodes(mapping);
        for (int index = 0; index < asked.size(); index++) {
            Item item = asked.get(index);
            readers[index] =
                    new AnswerReader(item, index, mapping.codebook(item.scale().id()), toolCodes, findings);
            List<String> headers = mapping.items().getOrDefault(item.id(), List.of());
            items[index] = isLong() ? NONE : part.columns(headers);
            for (String header : headers) {
                itemsByQuestion.put(CodeText.of(header), index);
            }
        }
        this.firstAnswer = firstOf(items);
    }

    private static int firstOf(int[][] items) {
        for (int[] columns : items) {
            if (columns.length > 0) {
                return columns[0];
            }
        }
        return SurveyPart.NO_COLUMN;
    }

    /** Whether an item has a column; in a file with a row per answer, whether its question was met. */
    boolean hasItem(int index) {
        return items[index].length > 0 || questionsMet.get(index);
    }

    /** The headers of the columns that a repeated header would repeat. */
    Map<Integer, String> headers() {
        Map<Integer, String> headers = new LinkedHashMap<>();
        int[] read = isLong()
                ? new int[] {respondent, question, answer}
                : Arrays.stream(items).flatMapToInt(Arrays::stream).toArray();
        for (int column : read) {
            headers.put(column, part.header().names().get(column));
        }
        return headers;
    }

    /** Whether the sheet has a row per answer. */
    boolean isLong() {
        return question != SurveyPart.NO_COLUMN;
    }

    private static Map<String, MissingReason> toolCodes(SurveyMapping mapping) {
        Map<String, MissingReason> codes = new HashMap<>();
        mapping.tool()
                .map(SurveyTool::missing)
                .orElse(Map.of())
                .forEach((code, reason) -> codes.put(Keys.normalise(code), reason));
        return codes;
    }
}
