package fi.qwl.io.json;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.model.Item;
import fi.qwl.model.Language;
import fi.qwl.model.Questionnaire;
import fi.qwl.survey.Missing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One of a definition's {@code mappings}. */
final class MappingFields {

    private MappingFields() {}

    static SurveyMapping read(JsonFields fields, Questionnaire questionnaire) {
        SurveyMapping mapping = SurveyMapping.named(fields.text("name"));
        mapping = fields.findText("sheet").map(mapping::withSheet).orElse(mapping);
        mapping = fields.findText("respondent").map(mapping::withRespondent).orElse(mapping);
        mapping = fields.findText("unit").map(mapping::withUnit).orElse(mapping);
        mapping = fields.findText("completion").map(mapping::withCompletion).orElse(mapping);
        Map<String, String> backgrounds =
                fields.findObject("backgrounds").map(JsonFields::textsByName).orElse(Map.of());
        for (Map.Entry<String, String> entry : backgrounds.entrySet()) {
            mapping = mapping.withBackground(entry.getKey(), entry.getValue());
        }
        mapping = withItems(mapping, fields, questionnaire);
        Optional<JsonFields> answers = fields.findObject("answers");
        if (answers.isPresent()) {
            for (String scale : answers.get().names()) {
                Optional<JsonFields> book = answers.get().findObject(scale);
                mapping = book.isPresent() ? mapping.withCodebook(scale, codebook(book.get())) : mapping;
            }
        }
        fields.reportUnknown();
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
            Optional<String> header = named.get().findText(item.id().value());
            mapping = header.isPresent() ? mapping.withItem(item.id(), header.get()) : mapping;
        }
        named.get().reportUnknown();
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

    private static Codebook codebook(JsonFields fields) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        Optional<JsonFields> named = fields.findObject("labels");
        if (named.isPresent()) {
            named.get().names().forEach(label -> labels.put(label, named.get().integer(label, 0)));
        }
        Codebook codebook = Codebook.labels(labels);
        Optional<JsonFields> missing = fields.findObject("missing");
        if (missing.isPresent()) {
            for (String label : missing.get().names()) {
                Optional<Missing> reason = missing.get().findOneOf(label, Missing.class);
                codebook = reason.isPresent() ? codebook.withMissing(label, reason.get()) : codebook;
            }
        }
        boolean refusesNumbers = fields.has("numbers") && !fields.isTrue("numbers");
        fields.reportUnknown();
        return refusesNumbers ? codebook.withoutNumbers() : codebook;
    }
}
