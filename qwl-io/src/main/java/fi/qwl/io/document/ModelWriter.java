package fi.qwl.io.document;

import static fi.qwl.io.document.Shapes.code;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.LocalText;
import fi.qwl.model.Provenance;
import fi.qwl.model.Reference;
import fi.qwl.model.RiskRules;

/** Writes every part of a model as {@code qwl-model/1}, so that a changed default does not change an old document. */
final class ModelWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelWriter() {}

    static ObjectNode write(IndexModel model) {
        ObjectNode node = NODES.objectNode();
        node.put("format", ModelFields.FORMAT);
        node.put("name", model.name());
        node.put("version", model.version());
        node.put("combination", code(model.combination()));
        ObjectNode curves = node.putObject("curves");
        ObjectNode limits = node.putObject("limits");
        for (Factor factor : Factor.values()) {
            curves.set(factor.key(), curve(model.curve(factor)));
            limits.put(factor.key(), model.limits().of(factor));
        }
        if (!model.weights().isEmpty()) {
            ObjectNode weights = node.putObject("weights");
            model.weights().forEach((item, weight) -> weights.put(item.value(), weight));
        }
        node.putObject("missing")
                .put("leastShare", model.missing().leastShare())
                .put("filling", code(model.missing().filling()));
        ObjectNode capabilities = node.putObject("capabilities");
        model.capabilityRules().forEach((capability, rule) -> capabilities.put(capability.key(), code(rule)));
        ObjectNode about = node.putObject("aboutSupervisor");
        ArrayNode measures = about.putArray("measures");
        model.aboutSupervisor().measures().forEach(measure -> measures.add(measure.key()));
        ObjectNode supervisors = about.putObject("supervisors");
        model.aboutSupervisor().supervisors().forEach((background, classes) -> {
            ArrayNode named = supervisors.putArray(background);
            classes.forEach(named::add);
        });
        writeRules(model.riskRules(), node);
        ObjectNode sources = NODES.objectNode();
        model.provenance().forEach((part, source) -> sources.set(part, source(source)));
        if (model.isCalibrated()) {
            node.set("calibrated", sources.at("/curves/text"));
        }
        node.set("provenance", sources);
        return node;
    }

    private static ObjectNode curve(Curve curve) {
        ObjectNode node = NODES.objectNode();
        if (curve instanceof Curve.Power power) {
            node.put("power", power.exponent());
            return power.isMirrored() ? node.put("mirrored", true) : node;
        }
        ArrayNode points = node.putArray("points");
        ((Curve.PiecewiseLinear) curve)
                .points()
                .forEach(point -> points.addObject().put("x", point.x()).put("y", point.y()));
        return node;
    }

    private static void writeRules(RiskRules rules, ObjectNode node) {
        ArrayNode risks = node.putArray("individualRisks");
        rules.individual().forEach(risk -> risks.add(risk(risk)));
        node.putObject("elevation")
                .put("minimumAnswers", rules.elevation().minimumAnswers())
                .put("minimumPersons", rules.elevation().minimumPersons())
                .put("leastShare", rules.elevation().leastShare());
        ObjectNode classes = node.putObject("classes");
        ArrayNode from = classes.putArray("from");
        for (IndexClasses.IndexClass one : rules.classes().classes()) {
            from.addObject().put("lowest", one.lowest()).set("label", text(one.label()));
        }
        classes.put("noFurtherGainAbove", rules.classes().noFurtherGainAbove());
        classes.put("average", rules.classes().average());
        node.putObject("spread")
                .put("smallBelow", rules.spread().smallBelow())
                .put("moderateBelow", rules.spread().moderateBelow());
        node.putObject("category")
                .put("farBelow", rules.category().farBelow())
                .put("poorFactors", rules.category().poorFactors());
        node.putObject("change").put("smallest", rules.change().smallest());
    }

    private static ObjectNode risk(IndividualRisk risk) {
        ObjectNode node = NODES.objectNode();
        node.put("id", risk.id());
        node.set("label", text(risk.label()));
        ArrayNode conditions = node.putArray("conditions");
        for (IndividualRisk.Condition condition : risk.conditions()) {
            conditions
                    .addObject()
                    .put("measure", condition.measure().key())
                    .put("side", code(condition.side()))
                    .put("limit", condition.limit());
        }
        if (risk.isForCalibratedOnly()) {
            node.put("calibratedOnly", true);
        }
        node.set("source", source(risk.source()));
        return node;
    }

    private static ObjectNode source(Provenance source) {
        ObjectNode node = NODES.objectNode().put("label", code(source.label()));
        node.set("text", text(source.text()));
        source.reference().ifPresent(work -> node.set("reference", reference(work)));
        return node;
    }

    private static ObjectNode reference(Reference work) {
        ObjectNode node = NODES.objectNode().put("author", work.author());
        work.title().ifPresent(title -> node.put("title", title));
        work.year().ifPresent(year -> node.put("year", year));
        work.place().ifPresent(place -> node.put("place", place));
        node.put("basis", code(work.basis()));
        work.validation().ifPresent(study -> node.put("validation", study));
        return node;
    }

    static ObjectNode text(LocalText text) {
        ObjectNode node = NODES.objectNode();
        text.texts().forEach((language, words) -> node.put(language.code(), words));
        return node;
    }
}
