package fi.qwl.io.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Measure;
import fi.qwl.plan.questions.Question;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionId;
import fi.qwl.plan.questions.QuestionPurpose;
import fi.qwl.plan.questions.Theme;
import fi.qwl.plan.questions.ThemeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions that come with the library, and readers for a host's own, {@code qwl-questions/1}:
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
 * <p>Purposes: understand, notice, act, commit. Measures are written by their keys. A host's document adds to ours with
 * {@link QuestionBank#with}: questions of a theme with the same id come after ours. The library's own bank is six such
 * documents, so that one form and one schema ({@code qwl-questions-1.schema.json} beside this class) hold for both.
 *
 * <p>Every fault is an issue at its JSON pointer, as {@link fi.qwl.io.issue.DocumentIssue}.
 */
public final class QuestionBanks {

    private static final String FORMAT = "qwl-questions/1";

    private static final List<String> THEMES =
            List.of("supervisory-work", "trust", "togetherness", "competence", "autonomy", "service-processes");

    private static final QuestionBank STANDARD = shipped();

    private QuestionBanks() {}

    /** {@return the library's own questions: six themes (seed), in our words, in Finnish, Swedish and English} */
    public static QuestionBank standard() {
        return STANDARD;
    }

    private static QuestionBank shipped() {
        QuestionBank bank = QuestionBank.of(List.of());
        for (String theme : THEMES) {
            try {
                bank = bank.with(read(SurveyTools.resource("questions/" + theme + ".json"))
                        .orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException("the questions of " + theme + " cannot be read", e);
            }
        }
        return bank;
    }

    /**
     * Reads questions.
     *
     * @param source the document
     * @return the bank and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<QuestionBank> read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        Optional<JsonFields> fields = JsonFields.read(source, FORMAT, issues);
        if (fields.isEmpty()) {
            return ImportResult.failed(issues);
        }
        List<Theme> themes = new ArrayList<>();
        for (JsonFields theme : fields.get().objects("themes")) {
            theme(theme).ifPresent(themes::add);
        }
        if (themes.isEmpty() && !issues.hasError()) {
            fields.get().error("themes", "at least one theme", "none");
        }
        fields.get().reportUnknown();
        Optional<QuestionBank> bank = fields.get().parsed("themes", () -> QuestionBank.of(themes));
        return bank.isEmpty() ? ImportResult.failed(issues) : ImportResult.of(bank.get(), issues);
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
        Optional<QuestionPurpose> purpose = fields.findOneOf("purpose", QuestionPurpose.class);
        if (!fields.has("purpose")) {
            fields.error("purpose", "one of understand, notice, act, commit", "nothing");
        }
        List<Measure> serves = measures(fields);
        fields.reportUnknown();
        return id.isEmpty() || purpose.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(new QuestionId(id), text, purpose.get(), serves));
    }

    private static List<Measure> measures(JsonFields fields) {
        List<Measure> measures = new ArrayList<>();
        for (String key : fields.texts("serves")) {
            fields.parsed("serves", () -> Measure.parse(key)).ifPresent(measures::add);
        }
        return measures;
    }

    /**
     * Writes questions.
     *
     * @param bank the bank
     * @return a document, indented, with line feeds
     */
    public static String write(QuestionBank bank) {
        return tree(bank).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    static ObjectNode tree(QuestionBank bank) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode themes = node.putArray("themes");
        for (Theme theme : bank.themes()) {
            ObjectNode written = themes.addObject().put("id", theme.id().value());
            written.set("name", ProcessWriter.write(theme.name()));
            serves(written, theme.serves());
            ArrayNode questions = written.putArray("questions");
            for (Question question : theme.questions()) {
                ObjectNode one = questions
                        .addObject()
                        .put("id", question.id().value())
                        .put("purpose", PlanFields.code(question.purpose()));
                serves(one, question.serves());
                one.set("text", ProcessWriter.write(question.text()));
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
