package fi.qwl.io.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Measure;
import fi.qwl.plan.questions.Question;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionId;
import fi.qwl.plan.questions.QuestionPurpose;
import fi.qwl.plan.questions.Theme;
import fi.qwl.plan.questions.ThemeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes {@code qwl-questions/1}:
 *
 * <pre>{@code
 * {
 *   "format": "qwl-questions/1",
 *   "themes": [{
 *     "id": "trust", "name": {"fi": "luottamus", "sv": "tillit", "en": "trust"}, "serves": ["FE"],
 *     "questions": [{"id": "ours-1", "purpose": "act", "serves": ["YI"], "text": {"fi": "…", "sv": "…", "en": "…"}}]
 *   }]
 * }
 * }</pre>
 *
 * <p>Purposes: understand, notice, act, commit. Measures are written by their keys.
 */
final class QuestionFields {

    private QuestionFields() {}

    static Optional<QuestionBank> read(JsonFields fields) {
        List<Theme> themes = new ArrayList<>();
        for (JsonFields theme : fields.objects("themes")) {
            theme(theme).ifPresent(themes::add);
        }
        if (themes.isEmpty() && !fields.issues().hasError()) {
            fields.error("themes", "at least one theme", "none");
        }
        fields.reportUnknown();
        return fields.parsed("themes", () -> QuestionBank.of(themes));
    }

    private static Optional<Theme> theme(JsonFields fields) {
        String id = fields.text("id");
        var name = fields.localText("name", id);
        List<Measure> serves = measures(fields);
        List<Question> questions = new ArrayList<>();
        for (JsonFields question : fields.objects("questions")) {
            question(question).ifPresent(questions::add);
        }
        fields.reportUnknown();
        return id.isEmpty() ? Optional.empty() : Optional.of(new Theme(new ThemeId(id), name, serves, questions));
    }

    private static Optional<Question> question(JsonFields fields) {
        String id = fields.text("id");
        if (!fields.has("text")) {
            fields.error("text", "the question, or texts named fi, sv and en", "nothing");
        }
        var text = fields.localText("text", id);
        Optional<QuestionPurpose> purpose = fields.requireOneOf("purpose", QuestionPurpose.class);
        List<Measure> serves = measures(fields);
        fields.reportUnknown();
        return id.isEmpty() || purpose.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(new QuestionId(id), text, purpose.get(), serves));
    }

    private static List<Measure> measures(JsonFields fields) {
        List<Measure> measures = new ArrayList<>();
        for (String key : fields.texts("serves")) {
            fields.parsed("serves", () -> Measure.ofKey(key)).ifPresent(measures::add);
        }
        return measures;
    }

    static ObjectNode write(QuestionBank bank) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", "qwl-questions/1");
        ArrayNode themes = node.putArray("themes");
        for (Theme theme : bank.themes()) {
            ObjectNode written = themes.addObject().put("id", theme.id().value());
            written.set("name", ModelWriter.text(theme.name()));
            serves(written, theme.serves());
            ArrayNode questions = written.putArray("questions");
            for (Question question : theme.questions()) {
                ObjectNode one = questions
                        .addObject()
                        .put("id", question.id().value())
                        .put("purpose", Shapes.code(question.purpose()));
                serves(one, question.serves());
                one.set("text", ModelWriter.text(question.text()));
            }
        }
        return node;
    }

    private static void serves(ObjectNode node, List<Measure> measures) {
        if (!measures.isEmpty()) {
            ArrayNode array = node.putArray("serves");
            measures.forEach(measure -> array.add(measure.key()));
        }
    }
}
