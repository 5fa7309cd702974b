package fi.qwl.io.document;

import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a survey's definition, {@code qwl-definition/1}:
 *
 * <pre>{@code
 * {
 *   "format": "qwl-definition/1",
 *   "name": {"fi": "…", "sv": "…", "en": "…"},
 *   "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
 *   "capabilities": [{"key": "recovery", "label": {"fi": "…", "sv": "…", "en": "…"}}],
 *   "items": [{"id": "FE1", "text": {"fi": "…"}, "factor": "FE", "capabilities": ["leadership", "recovery"],
 *              "scale": "agree5", "reversed": true}],
 *   "model": {"preset": "kano"},
 *   "order": "persons-first",
 *   "policy": "standard",
 *   "mappings": [{"name": "export", "sheet": "…", "respondent": "…", "unit": "…", "completion": "…",
 *                 "backgrounds": {"age": "Ikäryhmä"}, "items": "by-id",
 *                 "answers": {"agree5": {"labels": {"Täysin samaa mieltä": 5},
 *                                        "missing": {"En osaa sanoa": "dont-know"}, "numbers": true,
 *                                        "decimals": "round"}}}],
 *   "organisation": {"id": "…", "name": "…", "level": "municipality"}
 * }
 * }</pre>
 *
 * <p>{@code capabilities} are the municipality's own dimensions, beside the five of {@link Capability#standard()}.
 *
 * <p>A mapping may name a {@code tool} ({@link SurveyTools}), {@code sheets} that are one survey, {@code rows} that count,
 * the {@code wave} of each row, and {@code "long": {"question": "…", "answer": "…"}} for a file with a row per answer.
 * {@code unit} is a header, a list of headers from the highest level down, or {@code {"path": "…", "separator": "/"}}.
 * {@code decimals} is left out where a number between two points is a fault.
 * {@code unitNames} says which unit a text means: {@code {"Rantak.": "320"}}. {@code labels} is an object, or names shipped sets such as {@code "agreement-5-fi"}. {@code items} in a mapping is {@code "by-id"}, {@code "by-text-fi"} (or {@code sv}, {@code en}: the item's text is
 * the header), or an object of headers by item id. {@code organisation} names the root where no organisation file is
 * given. {@code model} is written as {@link ModelFields} says. Every fault is an issue at its JSON pointer, and all are reported at once.
 *
 * <p>{@code model} is a preset with what is changed of it, or a whole model, as {@link ModelFields} says.
 */
final class DefinitionFields {

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>(Measure.standard());

    private DefinitionFields() {}

    static Optional<SurveyDefinition> read(JsonFields fields) {
        return new DefinitionFields().definition(fields);
    }

    private Optional<SurveyDefinition> definition(JsonFields fields) {
        LocalText name = fields.localText("name", "Survey");
        for (JsonFields scale : fields.objects("scales")) {
            scale(scale).ifPresent(read -> scales.put(read.id(), read));
        }
        for (JsonFields capability : fields.objects("capabilities")) {
            readCapability(capability);
        }
        List<Item> items = new ArrayList<>();
        for (JsonFields item : fields.objects("items")) {
            item(item).ifPresent(items::add);
        }
        if (items.isEmpty()) {
            fields.error("items", "at least one item", "none that can be used");
        }
        Optional<Questionnaire> questionnaire = fields.parsed("items", () -> new Questionnaire(name, items));
        Optional<IndexModel> model = ModelFields.read(fields, measures);
        if (questionnaire.isPresent() && model.isPresent()) {
            fields.findObject("model")
                    .ifPresent(written -> reportUnfit(written, model.get().problemsWith(questionnaire.get())));
        }
        Optional<DisclosurePolicy> policy = policy(fields);
        ScoringOrder order = fields.findOneOf("order", ScoringOrder.class).orElse(ScoringOrder.PERSONS_FIRST);
        List<SurveyMapping> mappings = new ArrayList<>();
        for (JsonFields mapping : fields.objects("mappings")) {
            questionnaire.ifPresent(asked -> mappings.add(MappingFields.read(mapping, asked)));
        }
        Optional<Unit> root = root(fields, name);
        fields.reportUnknown();
        if (questionnaire.isEmpty() || model.isEmpty() || policy.isEmpty() || root.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SurveyDefinition(questionnaire.get(), model.get(), order, policy.get(), mappings, root.get()));
    }

    /**
     * What the model says of items and capabilities must fit them. A questionnaire may well lack a factor, or the scores
     * of an individual risk: then there is no index, and the risk is not shown.
     */
    private static void reportUnfit(JsonFields model, List<IndexModel.Problem> problems) {
        for (IndexModel.Problem problem : problems) {
            String[] part = problem.part().split("\\.", 2);
            if (part[0].equals("weights") || part[0].equals("capabilities")) {
                model.findObject(part[0])
                        .ifPresent(fields -> fields.parsed(part[1], () -> {
                            throw new IllegalArgumentException(problem.message());
                        }));
            }
        }
    }

    private static Optional<Scale> scale(JsonFields fields) {
        String id = fields.text("id");
        int min = fields.integer("min", 1);
        int max = fields.integer("max", 5);
        Optional<PercentRule> rule = fields.findOneOf("percent", PercentRule.class);
        if (!fields.has("percent")) {
            fields.error("percent", "how an answer becomes a percentage, range or max", "nothing");
        }
        fields.reportUnknown();
        // A scale without a rule is refused already; its items are read on, so that their own faults are reported too.
        return fields.parsed("min", () -> new Scale(id, min, max, rule.orElse(PercentRule.RANGE)));
    }

    private Optional<Item> item(JsonFields fields) {
        String id = fields.text("id");
        LocalText text = fields.localText("text", id);
        Set<Measure> serves = new HashSet<>();
        fields.findParsed("factor", DefinitionFields::factor).ifPresent(serves::add);
        for (String key : fields.texts("capabilities")) {
            fields.parsed("capabilities", () -> Measure.parse(key, measures)).ifPresent(serves::add);
        }
        boolean isReversed = fields.isTrue("reversed");
        String scaleId = fields.text("scale");
        Scale scale = scales.get(scaleId);
        if (scale == null && !scaleId.isEmpty()) {
            fields.errorAmong("scale", scales.keySet(), "another text");
        }
        fields.reportUnknown();
        return scale == null || id.isEmpty()
                ? Optional.empty()
                : fields.parsed("id", () -> new Item(new ItemId(id), text, scale, isReversed, serves));
    }

    private static Factor factor(String key) {
        if (Measure.parse(key, Measure.standard()) instanceof Factor factor) {
            return factor;
        }
        throw new IllegalArgumentException("a factor must be FE, YI or PL but was '" + key + "'");
    }

    /** A dimension of the municipality's own. */
    private void readCapability(JsonFields fields) {
        String key = fields.text("key");
        Optional<LocalText> label = fields.requireLocalText("label");
        fields.reportUnknown();
        if (measures.stream().anyMatch(known -> known.key().equals(key))) {
            fields.error("key", "a key of its own, that no other measure has,", "'" + key + "'");
        } else if (label.isPresent() && !key.isEmpty()) {
            fields.parsed("key", () -> new Capability(key, label.get())).ifPresent(measures::add);
        }
    }

    private static Optional<DisclosurePolicy> policy(JsonFields definition) {
        if (definition.isText("policy")) {
            return definition.findParsed("policy", DisclosurePolicy::preset);
        }
        Optional<JsonFields> found = definition.findObject("policy");
        if (found.isEmpty()) {
            definition.error("policy", "what was promised to respondents, standard, kunta10 or strict,", "nothing");
            return Optional.empty();
        }
        return PolicyFields.read(found.get());
    }

    private static Optional<Unit> root(JsonFields definition, LocalText surveyName) {
        Optional<JsonFields> found = definition.findObject("organisation");
        if (found.isEmpty()) {
            return Optional.of(Unit.of("all", surveyName.toString(), UnitLevel.MUNICIPALITY));
        }
        JsonFields fields = found.get();
        String id = fields.text("id");
        String name = fields.text("name");
        UnitLevel level = fields.findOneOf("level", UnitLevel.class).orElse(UnitLevel.MUNICIPALITY);
        fields.reportUnknown();
        return fields.parsed("id", () -> Unit.of(id, name, level));
    }
}
