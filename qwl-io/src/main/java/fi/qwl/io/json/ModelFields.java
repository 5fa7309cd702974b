package fi.qwl.io.json;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.RiskLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code model} of a definition: a preset or own curves, and what is changed of it. */
final class ModelFields {

    private ModelFields() {}

    static Optional<IndexModel> read(JsonFields definition) {
        Optional<JsonFields> found = definition.findObject("model");
        if (found.isEmpty()) {
            definition.error("model", "a model, such as {\"preset\": \"kano\"},", "nothing: there is no default model");
            return Optional.empty();
        }
        JsonFields fields = found.get();
        Optional<IndexModel> base =
                fields.has("preset") ? fields.findParsed("preset", IndexModel::preset) : ownModel(fields);
        // Where the base cannot be used, the rest is still read, so that all its faults are told.
        IndexModel model = base.orElse(IndexModel.linear());
        model = withLimits(model, fields);
        model = withMissing(model, fields);
        model = withCapabilities(model, fields);
        model = fields.findText("calibrated").map(model::calibrated).orElse(model);
        fields.reportUnknown();
        return base.isPresent() ? Optional.of(model) : Optional.empty();
    }

    private static Optional<IndexModel> ownModel(JsonFields fields) {
        String name = fields.text("name");
        String version = fields.text("version");
        Map<Factor, Curve> curves = new EnumMap<>(Factor.class);
        Optional<JsonFields> named = fields.findObject("curves");
        if (named.isPresent()) {
            for (Factor factor : Factor.values()) {
                named.get()
                        .findObject(factor.key())
                        .flatMap(ModelFields::curve)
                        .ifPresent(curve -> curves.put(factor, curve));
            }
            named.get().reportUnknown();
        }
        return fields.parsed("curves", () -> IndexModel.of(name, version, curves));
    }

    /** {@code {"power": 2, "mirrored": true}} or {@code {"points": [{"x": 0, "y": 0}, …]}}. */
    private static Optional<Curve> curve(JsonFields fields) {
        boolean isMirrored = fields.isTrue("mirrored");
        double exponent = fields.findNumber("power").orElse(1);
        List<Curve.Point> points = fields.objects("points").stream()
                .map(point -> new Curve.Point(
                        point.findNumber("x").orElse(Double.NaN),
                        point.findNumber("y").orElse(Double.NaN)))
                .toList();
        fields.reportUnknown();
        return points.isEmpty()
                ? fields.parsed("power", () -> new Curve.Power(exponent, isMirrored))
                : fields.parsed("points", () -> Curve.through(points));
    }

    private static IndexModel withLimits(IndexModel start, JsonFields fields) {
        Optional<JsonFields> limits = fields.findObject("limits");
        if (limits.isEmpty()) {
            return start;
        }
        Map<Factor, Double> values = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            double standard = start.limits().of(factor);
            values.put(factor, limits.get().findNumber(factor.key()).orElse(standard));
        }
        limits.get().reportUnknown();
        return fields.parsed("limits", () -> new RiskLimits(values))
                .map(start::withLimits)
                .orElse(start);
    }

    private static IndexModel withMissing(IndexModel start, JsonFields fields) {
        if (!fields.has("leastShareAnswered")) {
            return start;
        }
        double share = fields.findNumber("leastShareAnswered").orElse(1);
        return fields.parsed("leastShareAnswered", () -> new MissingPolicy(share))
                .map(start::withMissing)
                .orElse(start);
    }

    private static IndexModel withCapabilities(IndexModel start, JsonFields fields) {
        Optional<JsonFields> capabilities = fields.findObject("capabilities");
        if (capabilities.isEmpty()) {
            return start;
        }
        IndexModel model = start;
        for (Capability capability : Capability.values()) {
            Optional<CapabilityRule> rule = capabilities.get().findOneOf(capability.key(), CapabilityRule.class);
            model = rule.isPresent() ? model.withCapability(capability, rule.get()) : model;
        }
        capabilities.get().reportUnknown();
        return model;
    }
}
