package fi.qwl.io.document;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.IndexModel;
import java.io.IOException;
import java.util.Optional;

/**
 * Index models as JSON documents, {@code "format": "qwl-model/1"}; hosts with a mapper of their own register {@link
 * QwlJacksonModule}. The same object is the {@code model} of a definition ({@link DefinitionReader}), with or without its
 * format:
 *
 * <pre>{@code
 * {
 *   "format": "qwl-model/1",
 *   "name": "our-letter", "version": "2026",
 *   "combination": "multiplicative",
 *   "curves": {"FE": {"points": [{"x": 0, "y": 0}, {"x": 0.8, "y": 0.95}, {"x": 1, "y": 1}]},
 *              "YI": {"power": 1}, "PL": {"power": 2, "mirrored": true}},
 *   "weights": {"FE1": 2},
 *   "limits": {"FE": 80, "YI": 75, "PL": 70},
 *   "missing": {"leastShare": 0.5, "filling": "person-mean"},
 *   "capabilities": {"leadership": "qwl-formula"},
 *   "individualRisks": [{"id": "sickness-absence", "label": {"fi": "…", "sv": "…", "en": "…"},
 *                        "conditions": [{"measure": "FE", "side": "at-most", "limit": 60}],
 *                        "calibratedOnly": false, "source": {"label": "published", "text": "…"}}],
 *   "elevation": {"minimumAnswers": 10, "minimumPersons": 3, "leastShare": 20},
 *   "classes": {"from": [{"lowest": 0, "label": {"fi": "…"}}], "noFurtherGainAbove": 85, "average": 60},
 *   "spread": {"smallBelow": 12, "moderateBelow": 20},
 *   "category": {"farBelow": 10, "poorFactors": 2},
 *   "calibrated": "where the official curves were read",
 *   "provenance": {"limits": {"label": "user", "text": {"fi": "…", "sv": "…"}}}
 * }
 * }</pre>
 *
 * <p>Needed are {@code name}, {@code version} and {@code curves}, or {@code "preset": "kano"} ({@code linear}) in their
 * place; what else is left out is the preset's, or the usual. Combinations: multiplicative, arithmetic, geometric. Fillings:
 * none, person-mean. Rules of capabilities: mean-of-items, qwl-formula. Sides: below, at-most, at-least. Labels of sources:
 * published, seed, ours, user; a part that is changed without a source is the user's. A text is one text or has {@code fi},
 * {@code sv} and {@code en}. Every fault is an issue at its JSON pointer, as {@link fi.qwl.io.issue.DocumentIssue}.
 *
 * <p>What is written names every part, and reads back as an equal model. The format's JSON Schema is the resource {@code
 * qwl-model-1.schema.json} beside this class.
 */
public final class ModelJson {

    private ModelJson() {}

    /**
     * Writes a model with all its parts.
     *
     * @param model the model
     * @return the document, indented, with a line feed at its end
     */
    public static String write(IndexModel model) {
        // The tree's own pretty printing takes the machine's line ends; documents have the same bytes everywhere.
        return ModelWriter.write(model).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /**
     * Reads a model.
     *
     * @param source the document
     * @return the model and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<IndexModel> read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        Optional<IndexModel> model =
                JsonFields.read(source, ModelFields.FORMAT, issues).flatMap(ModelFields::of);
        return model.isPresent() ? ImportResult.of(model.get(), issues) : ImportResult.failed(issues);
    }
}
