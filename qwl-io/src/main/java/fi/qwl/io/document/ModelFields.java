package fi.qwl.io.document;

import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Combination;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.Provenance;
import fi.qwl.model.Reference;
import fi.qwl.model.RiskLimits;
import fi.qwl.model.SupervisorMeasures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a model: a preset or curves of its own, and what is changed of it. */
final class ModelFields {

    static final String FORMAT = "qwl-model/1";

    private final JsonFields fields;
    /** Those that a rule may be of. */
    private final List<Measure> measures;

    private ModelFields(JsonFields fields, List<Measure> measures) {
        this.fields = fields;
        this.measures = measures;
    }

    /** The {@code model} of a definition. */
    static Optional<IndexModel> read(JsonFields definition, List<Measure> measures) {
        Optional<JsonFields> found = definition.findObject("model");
        if (found.isEmpty()) {
            definition.error("model", "a model, such as {\"preset\": \"kano\"},", "nothing: there is no default model");
            return Optional.empty();
        }
        // A whole document may be here, with its format.
        boolean isReadable = !found.get().has("format") || found.get().isOfFormat(FORMAT);
        return isReadable ? of(found.get(), measures) : Optional.empty();
    }

    /** A separate document: the capabilities that it names are its measures. */
    static Optional<IndexModel> of(JsonFields fields) {
        List<Measure> measures = new ArrayList<>(Measure.standard());
        fields.findObject("capabilities")
                .ifPresent(named -> named.names().forEach(key -> {
                    if (measures.stream().noneMatch(measure -> measure.key().equals(key))) {
                        named.parsed(key, () -> Measure.ofKey(key)).ifPresent(measures::add);
                    }
                }));
        return of(fields, measures);
    }

    /** A model whose format, where it has one, was looked at. */
    static Optional<IndexModel> of(JsonFields fields, List<Measure> measures) {
        return new ModelFields(fields, measures).model();
    }

    private Optional<IndexModel> model() {
        Optional<IndexModel> base = fields.has("preset") ? fields.findParsed("preset", IndexModel::preset) : ownModel();
        // Where the base cannot be used, the rest is still read, so that all its faults are reported.
        IndexModel model = base.orElse(IndexModel.linear());
        model = fields.findOneOf("combination", Combination.class)
                .map(model::withCombination)
                .orElse(model);
        model = withWeights(model);
        model = withLimits(model);
        model = withMissing(model);
        model = withCapabilities(model);
        model = withAboutSupervisor(model);
        model = model.withRiskRules(new RiskRuleFields(fields, measures).changed(model.riskRules()));
        model = withCalibration(model);
        model = withProvenance(model);
        fields.reportUnknown();
        return base.isPresent() ? Optional.of(model) : Optional.empty();
    }

    private Optional<IndexModel> ownModel() {
        String name = fields.text("name");
        String version = fields.text("version");
        Map<Factor, Curve> curves = new EnumMap<>(Factor.class);
        Optional<JsonFields> named = fields.findObject("curves");
        if (named.isEmpty()) {
            fields.error("curves", "a preset, or a curve for each of FE, YI and PL", "none");
            return Optional.empty();
        }
        boolean isWhole = true;
        for (Factor factor : Factor.values()) {
            Optional<JsonFields> written = named.get().findObject(factor.key());
            if (written.isEmpty() && !named.get().has(factor.key())) {
                named.get().error(factor.key(), "a curve, such as {\"power\": 2},", "nothing");
            }
            Optional<Curve> curve = written.flatMap(ModelFields::curve);
            curve.ifPresent(found -> curves.put(factor, found));
            isWhole &= curve.isPresent();
        }
        named.get().reportUnknown();
        return isWhole && !name.isEmpty() && !version.isEmpty()
                ? Optional.of(IndexModel.of(name, version, curves))
                : Optional.empty();
    }

    /** {@code {"power": 2, "mirrored": true}} or {@code {"points": [{"x": 0, "y": 0}, …]}}. */
    private static Optional<Curve> curve(JsonFields fields) {
        Optional<Curve> curve = fields.has("points") ? throughPoints(fields) : power(fields);
        fields.reportUnknown();
        return curve;
    }

    private static Optional<Curve> power(JsonFields fields) {
        boolean isMirrored = fields.isTrue("mirrored");
        double exponent = fields.findNumber("power").orElse(1);
        return fields.parsed("power", () -> new Curve.Power(exponent, isMirrored));
    }

    private static Optional<Curve> throughPoints(JsonFields fields) {
        List<Curve.Point> points = new ArrayList<>();
        boolean isWhole = true;
        for (JsonFields point : fields.objects("points")) {
            OptionalDouble x = point.number("x");
            OptionalDouble y = point.number("y");
            point.reportUnknown();
            isWhole &= x.isPresent() && y.isPresent();
            if (isWhole) {
                points.add(new Curve.Point(x.getAsDouble(), y.getAsDouble()));
            }
        }
        return isWhole ? fields.parsed("points", () -> Curve.through(points)) : Optional.empty();
    }

    private IndexModel withWeights(IndexModel start) {
        Optional<JsonFields> weights = fields.findObject("weights");
        if (weights.isEmpty()) {
            return start;
        }
        IndexModel model = start;
        for (String item : weights.get().names()) {
            OptionalDouble weight = weights.get().number(item);
            if (weight.isPresent()) {
                IndexModel before = model;
                model = weights.get()
                        .parsed(item, () -> before.withWeight(new ItemId(item), weight.getAsDouble()))
                        .orElse(before);
            }
        }
        return model;
    }

    private IndexModel withLimits(IndexModel start) {
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

    private IndexModel withMissing(IndexModel start) {
        Optional<JsonFields> missing = fields.findObject("missing");
        if (missing.isEmpty()) {
            return start;
        }
        double share =
                missing.get().findNumber("leastShare").orElse(start.missing().leastShare());
        MissingPolicy.Filling filling = missing.get()
                .findOneOf("filling", MissingPolicy.Filling.class)
                .orElse(start.missing().filling());
        missing.get().reportUnknown();
        return missing.get()
                .parsed("leastShare", () -> new MissingPolicy(share, filling))
                .map(start::withMissing)
                .orElse(start);
    }

    private IndexModel withCapabilities(IndexModel start) {
        Optional<JsonFields> capabilities = fields.findObject("capabilities");
        if (capabilities.isEmpty()) {
            return start;
        }
        IndexModel model = start;
        for (Measure measure : measures) {
            if (measure instanceof Capability capability) {
                Optional<CapabilityRule> rule = capabilities.get().findOneOf(capability.key(), CapabilityRule.class);
                model = rule.isPresent() ? model.withCapability(capability, rule.get()) : model;
            }
        }
        capabilities.get().reportUnknown();
        return model;
    }

    /** {@code {"measures": ["supervisory-work"], "supervisors": {"role": ["supervisor"]}}}. */
    private IndexModel withAboutSupervisor(IndexModel start) {
        Optional<JsonFields> found = fields.findObject("aboutSupervisor");
        if (found.isEmpty()) {
            return start;
        }
        JsonFields about = found.get();
        List<Capability> known = measures.stream()
                .filter(Capability.class::isInstance)
                .map(Capability.class::cast)
                .toList();
        Set<Capability> named = new HashSet<>(
                about.has("measures") ? Set.of() : start.aboutSupervisor().measures());
        for (String key : about.texts("measures")) {
            about.parsed("measures", () -> (Capability) Measure.parse(key, known))
                    .ifPresent(named::add);
        }
        Map<String, Set<String>> supervisors = new HashMap<>();
        about.findObject("supervisors")
                .ifPresent(classes -> classes.names()
                        .forEach(background -> supervisors.put(background, Set.copyOf(classes.texts(background)))));
        about.reportUnknown();
        return start.withAboutSupervisor(new SupervisorMeasures(named, supervisors));
    }

    private IndexModel withCalibration(IndexModel start) {
        return fields.has("calibrated")
                ? fields.requireLocalText("calibrated")
                        .flatMap(source -> fields.parsed("calibrated", () -> start.withCalibration(source)))
                        .orElse(start)
                : start;
    }

    /** Last of all: a changed part is the user's, unless it is said here whose it is. */
    private IndexModel withProvenance(IndexModel start) {
        Optional<JsonFields> sources = fields.findObject("provenance");
        if (sources.isEmpty()) {
            return start;
        }
        IndexModel model = start;
        for (String part : sources.get().names()) {
            Optional<Provenance> source = provenance(sources.get(), part);
            if (source.isPresent()) {
                IndexModel before = model;
                model = sources.get()
                        .parsed(part, () -> before.withProvenance(part, source.get()))
                        .orElse(before);
            }
        }
        return model;
    }

    /** {@code {"label": "published", "text": {"fi": "…"}}}. */
    static Optional<Provenance> provenance(JsonFields parent, String name) {
        Optional<JsonFields> found = parent.findObject(name);
        if (found.isEmpty()) {
            if (!parent.has(name)) {
                parent.error(name, "where it comes from, such as {\"label\": \"user\", \"text\": \"…\"},", "nothing");
            }
            return Optional.empty();
        }
        JsonFields source = found.get();
        Optional<Provenance.Label> label = source.findOneOf("label", Provenance.Label.class);
        if (!source.has("label")) {
            source.error("label", "published, seed, ours or user", "nothing");
        }
        Optional<LocalText> text = source.requireLocalText("text");
        Optional<Reference> reference = source.findObject("reference").flatMap(ModelFields::reference);
        source.reportUnknown();
        return label.isPresent() && text.isPresent()
                ? source.parsed("text", () -> new Provenance(label.get(), text.get(), reference))
                : Optional.empty();
    }

    /** {@code {"author": "…", "title": "…", "year": 2018, "place": "…", "basis": "second-hand"}}. */
    private static Optional<Reference> reference(JsonFields fields) {
        String author = fields.text("author");
        Optional<String> title = fields.findText("title");
        OptionalInt year = fields.has("year") ? OptionalInt.of(fields.integer("year", 0)) : OptionalInt.empty();
        Optional<String> place = fields.findText("place");
        Optional<Reference.Basis> basis = fields.requireOneOf("basis", Reference.Basis.class);
        Optional<String> validation = fields.findText("validation");
        fields.reportUnknown();
        return basis.flatMap(
                read -> fields.parsed("author", () -> new Reference(author, title, year, place, read, validation)));
    }
}
