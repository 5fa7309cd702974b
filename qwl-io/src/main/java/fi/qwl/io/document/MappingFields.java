package fi.qwl.io.document;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Item;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.survey.MissingReason;
import fi.qwl.words.Language;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of a definition's {@code mappings}. */
final class MappingFields {

    private MappingFields() {}

    static SurveyMapping read(JsonFields fields, Questionnaire questionnaire) {
        SurveyMapping mapping = SurveyMapping.named(fields.text("name"));
        mapping = fields.findText("tool")
                .flatMap(id -> tool(fields, id))
                .map(mapping::withTool)
                .orElse(mapping);
        mapping = fields.findText("sheet").map(mapping::withSheet).orElse(mapping);
        List<String> sheets = fields.texts("sheets");
        mapping = sheets.isEmpty() ? mapping : mapping.withSheet(sheets.toArray(String[]::new));
        mapping = fields.findText("respondent").map(mapping::withRespondent).orElse(mapping);
        mapping = withUnit(mapping, fields);
        Map<String, String> unitNames =
                fields.findObject("unitNames").map(JsonFields::textsByName).orElse(Map.of());
        for (Map.Entry<String, String> entry : unitNames.entrySet()) {
            mapping = mapping.withUnitName(entry.getKey(), entry.getValue());
        }
        mapping = fields.findText("completion").map(mapping::withCompletion).orElse(mapping);
        for (RowRule rule : ToolFields.rules(fields)) {
            mapping = mapping.withRows(rule);
        }
        mapping = fields.findText("wave").map(mapping::withWave).orElse(mapping);
        mapping = withLongForm(mapping, fields);
        Map<String, String> backgrounds =
                fields.findObject("backgrounds").map(JsonFields::textsByName).orElse(Map.of());
        for (Map.Entry<String, String> entry : backgrounds.entrySet()) {
            mapping = mapping.withBackground(entry.getKey(), entry.getValue());
        }
        mapping = withItems(mapping, fields, questionnaire);
        mapping = withAnswers(mapping, fields, questionnaire);
        fields.reportUnknown();
        return mapping;
    }

    private static Optional<SurveyTool> tool(JsonFields fields, String id) {
        Optional<SurveyTool> tool = SurveyTools.find(id);
        if (tool.isEmpty()) {
            fields.errorAmong(
                    "tool", SurveyTools.known().stream().map(SurveyTool::id).toList(), "another text");
        }
        return tool;
    }

    /** {@code "Yksikkö"}, {@code ["Toimiala", "Yksikkö"]} or {@code {"path": "Yksikkö", "separator": "/"}}. */
    private static SurveyMapping withUnit(SurveyMapping start, JsonFields fields) {
        if (fields.isText("unit")) {
            return fields.findText("unit").map(start::withUnit).orElse(start);
        }
        if (fields.isList("unit")) {
            return start.withUnit(fields.texts("unit").toArray(String[]::new));
        }
        Optional<JsonFields> path = fields.findObject("unit");
        if (path.isEmpty()) {
            return start;
        }
        SurveyMapping mapping =
                start.withUnitPath(path.get().text("path"), path.get().text("separator"));
        path.get().reportUnknown();
        return mapping;
    }

    private static SurveyMapping withLongForm(SurveyMapping start, JsonFields fields) {
        Optional<JsonFields> found = fields.findObject("long");
        if (found.isEmpty()) {
            return start;
        }
        SurveyMapping mapping =
                start.withLongForm(found.get().text("question"), found.get().text("answer"));
        found.get().reportUnknown();
        return mapping;
    }

    private static SurveyMapping withItems(SurveyMapping start, JsonFields fields, Questionnaire questionnaire) {
        SurveyMapping mapping = start;
        if (fields.isText("items")) {
            Optional<ItemHeaders> headers = fields.findOneOf("items", ItemHeaders.class);
            for (Item item : questionnaire.items()) {
                mapping = headers.isPresent()
                        ? mapping.withItem(item.id(), headers.get().of(item))
                        : mapping;
            }
            return mapping;
        }
        Optional<JsonFields> named = fields.findObject("items");
        if (named.isEmpty()) {
            fields.error("items", "by-id, by-text-fi, by-text-sv, by-text-en, or headers by item id", "nothing");
            return mapping;
        }
        for (Item item : questionnaire.items()) {
            String id = item.id().value();
            List<String> headers = named.get().isList(id)
                    ? named.get().texts(id)
                    : named.get().findText(id).stream().toList();
            mapping = headers.isEmpty() ? mapping : mapping.withItem(item.id(), headers.toArray(String[]::new));
        }
        named.get().reportUnknown();
        return mapping;
    }

    private static SurveyMapping withAnswers(SurveyMapping start, JsonFields fields, Questionnaire questionnaire) {
        SurveyMapping mapping = start;
        Set<String> read = new HashSet<>();
        Optional<JsonFields> answers = fields.findObject("answers");
        if (answers.isEmpty()) {
            return mapping;
        }
        for (Item item : questionnaire.items()) {
            Scale scale = item.scale();
            Optional<JsonFields> book = answers.get().findObject(scale.id());
            if (book.isPresent() && read.add(scale.id())) {
                mapping = mapping.withCodebook(scale.id(), codebook(book.get(), scale));
            }
        }
        answers.get().reportUnknown();
        return mapping;
    }

    /** What an export writes above an item's column. */
    private enum ItemHeaders {
        BY_ID,
        BY_TEXT_FI,
        BY_TEXT_SV,
        BY_TEXT_EN;

        String of(Item item) {
            return switch (this) {
                case BY_ID -> item.id().value();
                case BY_TEXT_FI -> item.text().in(Language.FI);
                case BY_TEXT_SV -> item.text().in(Language.SV);
                case BY_TEXT_EN -> item.text().in(Language.EN);
            };
        }
    }

    /** What is done with numbers between two points; without a word, they are out of scale. */
    private enum Decimals {
        ROUND
    }

    private static Codebook codebook(JsonFields fields, Scale scale) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        if (fields.isText("labels") || fields.isList("labels")) {
            List<String> names = fields.isList("labels")
                    ? fields.texts("labels")
                    : fields.findText("labels").stream().toList();
            names.forEach(name -> putLabels(fields, name, scale, labels));
        } else {
            fields.findObject("labels")
                    .ifPresent(named -> named.names().forEach(label -> labels.put(label, named.integer(label, 0))));
        }
        Codebook codebook = Codebook.labels(labels);
        Optional<JsonFields> missing = fields.findObject("missing");
        if (missing.isPresent()) {
            for (String label : missing.get().names()) {
                Optional<MissingReason> reason = missing.get().findOneOf(label, MissingReason.class);
                codebook = reason.isPresent() ? codebook.withMissing(label, reason.get()) : codebook;
            }
        }
        codebook = fields.findOneOf("decimals", Decimals.class).isPresent() ? codebook.withRoundedDecimals() : codebook;
        boolean refusesNumbers = fields.has("numbers") && !fields.isTrue("numbers");
        fields.reportUnknown();
        return refusesNumbers ? codebook.withoutNumbers() : codebook;
    }

    /** Adds a shipped set's labels; its first point is the scale's first. */
    private static void putLabels(JsonFields fields, String name, Scale scale, Map<String, Integer> labels) {
        Optional<Map<String, Integer>> set = LabelSets.find(name);
        int points = scale.max() - scale.min() + 1;
        if (set.isEmpty()) {
            fields.errorAmong("labels", LabelSets.names(), "another text");
        } else if (Collections.max(set.get().values()) != points) {
            fields.error(
                    "labels", "labels for the " + points + " points of scale '" + scale.id() + "'", "another text");
        } else {
            set.get().forEach((label, point) -> labels.put(label, scale.min() - 1 + point));
        }
    }
}
