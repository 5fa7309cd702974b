package fi.qwl.model;

import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The index as data: curves, limits, rules, each with where it comes from.
 *
 * <pre>{@code QWL = f_FE(FE) · ( f_YI(YI) + f_PL(PL) ) / 2}</pre>
 *
 * <p>with the factors on 0…1. The multiplicative shape is published; the exact published curves could not be read, so
 * the presets are ours and {@linkplain #isCalibrated() uncalibrated}, and there is no default model: a definition names
 * one.
 *
 * <pre>{@code
 * IndexModel model = IndexModel.kano().withLimits(RiskLimits.standard());
 * double qwl = model.qwl(75, 75, 75);   // 61.5234375
 * }</pre>
 *
 * <p>Immutable; each {@code with} method gives a changed copy.
 */
public final class IndexModel {

    /** What it says to people. */
    private enum Wording implements Phrase {
        NO_SOURCE_GIVEN,
        SHAPES_AFTER_KANOS_MODEL,
        EACH_FACTOR_AS_IT,
        ANOTHER_SHAPE_FOR_COMPARISON,
        AT_LEAST_HALF_OF,
        THE_MEAN_UNLESS_DECLARED,
        ELEVATION_RULE,
        SPREAD_LIMITS,
        CATEGORY_CRITERIA,
        SMALLEST_CHANGE,
        MULTIPLICATIVE_SHAPE_KESTI,
        SHARES_OF_RESPONDENTS_UNDER,
        CLASSES_OF_OFFICIAL_CURVES
    }

    private static final String INDIVIDUAL = "individual-risks";
    private static final String ELEVATION = "elevation";
    private static final String CLASSES = "classes";
    private static final String SPREAD = "spread";
    private static final String CATEGORY = "category";
    private static final String CHANGE = "change";

    private static final String CURVES = "curves";
    private static final String FORMULA = "formula";
    private static final String WEIGHTS = "weights";
    private static final String LIMITS = "limits";
    private static final String MISSING = "missing";
    private static final String CAPABILITIES = "capabilities";

    private static final List<String> PARTS = List.of(
            FORMULA,
            CURVES,
            WEIGHTS,
            LIMITS,
            MISSING,
            CAPABILITIES,
            INDIVIDUAL,
            ELEVATION,
            CLASSES,
            SPREAD,
            CATEGORY,
            CHANGE);

    private static final Provenance ENTERED =
            new Provenance(Provenance.Label.USER, LocalText.of(Wording.NO_SOURCE_GIVEN));

    private static final double MOST_WEIGHT = 1000;

    private final String name;
    private final String version;
    private final Map<Factor, Curve> curves;
    private final Combination combination;
    private final Map<ItemId, Double> weights;
    private final RiskLimits limits;
    private final RiskRules riskRules;
    private final MissingPolicy missing;
    private final Map<Capability, CapabilityRule> capabilities;
    private final boolean isCalibrated;
    private final Map<String, Provenance> provenance;
    private final SupervisorMeasures aboutSupervisor;

    private IndexModel(Draft draft) {
        this.name = draft.name;
        this.version = draft.version;
        this.curves = Collections.unmodifiableMap(new EnumMap<>(draft.curves));
        this.combination = draft.combination;
        this.weights = Collections.unmodifiableMap(new TreeMap<>(draft.weights));
        this.limits = draft.limits;
        this.riskRules = draft.riskRules;
        this.missing = draft.missing;
        this.capabilities = Collections.unmodifiableMap(new LinkedHashMap<>(draft.capabilities));
        this.isCalibrated = draft.isCalibrated;
        this.provenance = Collections.unmodifiableMap(new TreeMap<>(draft.provenance));
        this.aboutSupervisor = draft.aboutSupervisor;
    }

    /**
     * Kano shapes (ours): FE {@code 1 − (1 − x)²}, YI {@code x}, PL {@code x²}. At 75/75/75 it gives 61.5234375; the one
     * published point is 61.8 (Kesti, blog, 2018-01-08).
     *
     * @return the preset
     */
    public static IndexModel kano() {
        return of(
                        "kano",
                        "1",
                        Map.of(
                                Factor.SAFETY,
                                Curve.mirroredPower(2),
                                Factor.COLLABORATION,
                                Curve.identity(),
                                Factor.OBJECTIVES,
                                Curve.power(2)))
                .withProvenance(CURVES, ours(Wording.SHAPES_AFTER_KANOS_MODEL));
    }

    /**
     * The plain reading of the formula (ours): identity curves. At 75/75/75 it gives 56.25.
     *
     * @return the preset
     */
    public static IndexModel linear() {
        return of(
                        "linear",
                        "1",
                        Map.of(
                                Factor.SAFETY,
                                Curve.identity(),
                                Factor.COLLABORATION,
                                Curve.identity(),
                                Factor.OBJECTIVES,
                                Curve.identity()))
                .withProvenance(CURVES, ours(Wording.EACH_FACTOR_AS_IT));
    }

    /**
     * A model with its own curves, the seed's limits and our missing policy; uncalibrated.
     *
     * @param name the model's name, printed with every result
     * @param version the version of its data
     * @param curves a curve per factor
     * @return the model
     * @throws IllegalArgumentException if the name or the version is blank, or a factor has no curve
     */
    public static IndexModel of(String name, String version, Map<Factor, Curve> curves) {
        Draft draft = new Draft();
        draft.name = requireNamed(name, "name");
        draft.version = requireNamed(version, "version");
        for (Factor factor : Factor.values()) {
            Curve curve = curves.get(factor);
            if (curve == null) {
                throw new IllegalArgumentException("model '" + name + "' needs a curve for " + factor);
            }
            draft.curves.put(factor, curve);
        }
        for (Capability capability : Capability.standard()) {
            draft.capabilities.put(capability, CapabilityRule.MEAN_OF_ITEMS);
        }
        draft.putSources();
        return new IndexModel(draft);
    }

    /**
     * A preset by name.
     *
     * @param name {@code kano} or {@code linear}
     * @return the preset
     * @throws IllegalArgumentException if there is none
     */
    public static IndexModel preset(String name) {
        return switch (name) {
            case "kano" -> kano();
            case "linear" -> linear();
            default ->
                throw new IllegalArgumentException(
                        "unknown model preset '" + name + "'\nMaybe kano or linear was meant.");
        };
    }

    /**
     * The index.
     *
     * @param fe physical and emotional safety, in percent
     * @param yi collaboration and identity, in percent
     * @param pl objectives and creativity, in percent
     * @return the index in percent; {@code NaN} if any factor is {@code NaN}
     */
    public double qwl(double fe, double yi, double pl) {
        double safety = curve(Factor.SAFETY).at(fe / 100);
        double identity = curve(Factor.COLLABORATION).at(yi / 100);
        double objectives = curve(Factor.OBJECTIVES).at(pl / 100);
        return combination.percent(safety, identity, objectives);
    }

    /**
     * Changes a limit set; its provenance becomes the user's.
     *
     * @param changed the limits
     * @return the changed copy
     */
    public IndexModel withLimits(RiskLimits changed) {
        Draft draft = new Draft(this);
        draft.limits = Objects.requireNonNull(changed, "changed");
        draft.provenance.put(LIMITS, ENTERED);
        return new IndexModel(draft);
    }

    /**
     * Changes what numbers are called; the provenance of each part that differs becomes the user's.
     *
     * @param changed the rules
     * @return the changed copy
     */
    public IndexModel withRiskRules(RiskRules changed) {
        Draft draft = new Draft(this);
        draft.riskRules = Objects.requireNonNull(changed, "changed");
        draft.markWhereDifferent(INDIVIDUAL, changed.individual(), riskRules.individual());
        draft.markWhereDifferent(ELEVATION, changed.elevation(), riskRules.elevation());
        draft.markWhereDifferent(CLASSES, changed.classes(), riskRules.classes());
        draft.markWhereDifferent(SPREAD, changed.spread(), riskRules.spread());
        draft.markWhereDifferent(CATEGORY, changed.category(), riskRules.category());
        draft.markWhereDifferent(CHANGE, changed.change(), riskRules.change());
        return new IndexModel(draft);
    }

    /**
     * Changes how the factors are combined; for comparison. The published shape is {@link Combination#MULTIPLICATIVE}.
     *
     * @param changed the combination
     * @return the changed copy
     */
    public IndexModel withCombination(Combination changed) {
        Draft draft = new Draft(this);
        draft.combination = Objects.requireNonNull(changed, "changed");
        if (changed != Combination.MULTIPLICATIVE) {
            draft.provenance.put(FORMULA, ours(Wording.ANOTHER_SHAPE_FOR_COMPARISON));
        }
        return new IndexModel(draft);
    }

    /**
     * Gives an item another weight within its factor and capabilities. Items that are not named weigh 1.
     *
     * @param item the item
     * @param weight above 0 and at most 1000
     * @return the changed copy
     * @throws IllegalArgumentException if the weight is not valid
     */
    public IndexModel withWeight(ItemId item, double weight) {
        if (!(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException(
                    "the weight of item " + item + " must be above 0 and at most 1000 but was " + weight);
        }
        Draft draft = new Draft(this);
        draft.weights.put(Objects.requireNonNull(item, "item"), weight);
        draft.provenance.put(WEIGHTS, ENTERED);
        return new IndexModel(draft);
    }

    /**
     * Changes how many answers are enough; the provenance becomes the user's.
     *
     * @param changed the policy
     * @return the changed copy
     */
    public IndexModel withMissing(MissingPolicy changed) {
        Draft draft = new Draft(this);
        draft.missing = Objects.requireNonNull(changed, "changed");
        draft.provenance.put(MISSING, ENTERED);
        return new IndexModel(draft);
    }

    /**
     * Changes how a capability is computed; the provenance becomes the user's.
     *
     * @param capability the capability
     * @param rule the rule
     * @return the changed copy
     */
    public IndexModel withCapability(Capability capability, CapabilityRule rule) {
        Draft draft = new Draft(this);
        draft.capabilities.put(capability, Objects.requireNonNull(rule, "rule"));
        draft.provenance.put(CAPABILITIES, ENTERED);
        return new IndexModel(draft);
    }

    /**
     * Declares which measures are about a unit's supervisor, and who of the respondents are supervisors.
     *
     * @param changed the declaration
     * @return the changed copy
     */
    public IndexModel withAboutSupervisor(SupervisorMeasures changed) {
        Draft draft = new Draft(this);
        draft.aboutSupervisor = Objects.requireNonNull(changed, "changed");
        return new IndexModel(draft);
    }

    /**
     * Declares the curves to be the official ones. Published classes and averages are applied to calibrated models only.
     *
     * @param source where the official curves were read; not blank
     * @return the changed copy
     * @throws IllegalArgumentException if the source is blank
     */
    public IndexModel withCalibration(String source) {
        return withCalibration(LocalText.of(source));
    }

    /**
     * Declares the curves to be the official ones, with a source in several languages.
     *
     * @param source where the official curves were read; not blank
     * @return the changed copy
     * @throws IllegalArgumentException if the source is blank
     */
    public IndexModel withCalibration(LocalText source) {
        Draft draft = new Draft(this);
        draft.isCalibrated = true;
        draft.provenance.put(CURVES, new Provenance(Provenance.Label.USER, source));
        return new IndexModel(draft);
    }

    /**
     * Says where a part comes from.
     *
     * @param part one of {@link #parts()}, such as {@code limits}
     * @param source its source
     * @return the changed copy
     * @throws IllegalArgumentException if there is no such part
     */
    public IndexModel withProvenance(String part, Provenance source) {
        if (!PARTS.contains(part)) {
            throw new IllegalArgumentException(
                    "a model has no part '" + part + "'\nMaybe one of " + String.join(", ", PARTS) + " was meant.");
        }
        Draft draft = new Draft(this);
        draft.provenance.put(part, Objects.requireNonNull(source, "source"));
        return new IndexModel(draft);
    }

    /** {@return the names of the parts that have a source, in reading order; unmodifiable} */
    public static List<String> parts() {
        return PARTS;
    }

    private static String requireNamed(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a model's " + name + " must not be blank, since every result shows it");
        }
        return text;
    }

    private static Provenance ours(Wording text) {
        return new Provenance(Provenance.Label.OURS, LocalText.of(text));
    }

    private static Provenance published(Wording text) {
        return new Provenance(Provenance.Label.PUBLISHED, LocalText.of(text), Optional.of(Reference.kesti()));
    }

    /** {@return the model's name} */
    public String name() {
        return name;
    }

    /** {@return the version of its data} */
    public String version() {
        return version;
    }

    /**
     * A factor's curve.
     *
     * @param factor the factor
     * @return its curve
     */
    public Curve curve(Factor factor) {
        return Objects.requireNonNull(curves.get(factor), "curve");
    }

    /** {@return how the factors are combined} */
    public Combination combination() {
        return combination;
    }

    /** {@return the items with a separate weight, sorted; unmodifiable} */
    public Map<ItemId, Double> weights() {
        return weights;
    }

    /**
     * An item's weight within its factor and capabilities.
     *
     * @param item the item
     * @return its weight; 1 where none was given
     */
    public double weight(ItemId item) {
        return weights.getOrDefault(item, 1.0);
    }

    /** {@return what numbers are called} */
    public RiskRules riskRules() {
        return riskRules;
    }

    /** {@return the individual risks that apply: all of a calibrated model, of others those that do not need it} */
    public List<IndividualRisk> applicableRisks() {
        return riskRules.individual().stream()
                .filter(risk -> isCalibrated || !risk.isForCalibratedOnly())
                .toList();
    }

    /**
     * Whether another model's index means the same: curves and combination agree, whatever the names.
     *
     * @param other the other model
     * @return true where the same factors give the same index
     */
    public boolean hasFormulaOf(IndexModel other) {
        return curves.equals(other.curves) && combination == other.combination;
    }

    /**
     * What does not fit between the model and a questionnaire.
     *
     * @param questionnaire what is asked
     * @return every problem with the part that it is in; empty where all fits
     */
    public List<Problem> problemsWith(Questionnaire questionnaire) {
        return new ModelCheck(this, questionnaire).problems();
    }

    /**
     * The model in words: formula, curves, limits and rules, each with where it comes from, and what is not official.
     *
     * @param language the language
     * @return lines of text
     */
    public List<String> explain(Language language) {
        return new ModelWords(this, Objects.requireNonNull(language, "language")).lines();
    }

    /**
     * What does not fit.
     *
     * @param part the part of the model, such as {@code weights.FE9}
     * @param message what was expected and found, in English, with advice on a separate line
     */
    public record Problem(String part, String message) {}

    /** {@return the factors' limits} */
    public RiskLimits limits() {
        return limits;
    }

    /**
     * The limits that verdicts on a measure are taken on: a factor's risk limit, the lowest values of the index's classes.
     *
     * @param measure the measure
     * @return the limits, in percent; none for other measures
     */
    public double[] verdictLimits(Measure measure) {
        if (measure instanceof Factor factor) {
            return new double[] {limits.of(factor)};
        }
        return measure == WholeIndex.QWL
                ? riskRules.classes().classes().stream()
                        .mapToDouble(IndexClasses.IndexClass::lowest)
                        .toArray()
                : new double[0];
    }

    /** {@return how many answers are enough} */
    public MissingPolicy missing() {
        return missing;
    }

    /**
     * How a capability is computed.
     *
     * @param capability the capability
     * @return its rule
     */
    public CapabilityRule rule(Capability capability) {
        return capabilities.getOrDefault(capability, CapabilityRule.MEAN_OF_ITEMS);
    }

    /**
     * {@return the rule of each of the seed's capabilities and of the custom capabilities that were given one;
     * unmodifiable}
     */
    public Map<Capability, CapabilityRule> capabilityRules() {
        return capabilities;
    }

    /** {@return whether the curves are the official ones, entered with their source} */
    public boolean isCalibrated() {
        return isCalibrated;
    }

    /** {@return which measures are about a unit's supervisor; supervisory work unless declared otherwise} */
    public SupervisorMeasures aboutSupervisor() {
        return aboutSupervisor;
    }

    /** {@return where each part comes from, by part; sorted, unmodifiable} */
    public Map<String, Provenance> provenance() {
        return provenance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexModel that
                && name.equals(that.name)
                && version.equals(that.version)
                && curves.equals(that.curves)
                && combination == that.combination
                && weights.equals(that.weights)
                && limits.equals(that.limits)
                && riskRules.equals(that.riskRules)
                && missing.equals(that.missing)
                && capabilities.equals(that.capabilities)
                && isCalibrated == that.isCalibrated
                && provenance.equals(that.provenance)
                && aboutSupervisor.equals(that.aboutSupervisor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name,
                version,
                curves,
                combination,
                weights,
                limits,
                riskRules,
                missing,
                capabilities,
                isCalibrated,
                provenance,
                aboutSupervisor);
    }

    /** {@return the name and version, such as {@code kano 1 (unofficial curves)}} */
    @Override
    public String toString() {
        return name + " " + version + (isCalibrated ? "" : " (unofficial curves)");
    }

    /** The parts of a model before it is fixed. */
    private static final class Draft {
        private String name = "";
        private String version = "";
        private Map<Factor, Curve> curves = new EnumMap<>(Factor.class);
        private Combination combination = Combination.MULTIPLICATIVE;
        private Map<ItemId, Double> weights = new TreeMap<>();
        private RiskLimits limits = RiskLimits.standard();
        private RiskRules riskRules = RiskRules.standard();
        private MissingPolicy missing = MissingPolicy.halfAnswered();
        private Map<Capability, CapabilityRule> capabilities = new LinkedHashMap<>();
        private boolean isCalibrated;
        private Map<String, Provenance> provenance = new TreeMap<>();
        private SupervisorMeasures aboutSupervisor = SupervisorMeasures.standard();

        Draft() {}

        Draft(IndexModel model) {
            name = model.name;
            version = model.version;
            curves = new EnumMap<>(model.curves);
            combination = model.combination;
            weights = new TreeMap<>(model.weights);
            limits = model.limits;
            riskRules = model.riskRules;
            missing = model.missing;
            capabilities = new LinkedHashMap<>(model.capabilities);
            isCalibrated = model.isCalibrated;
            provenance = new TreeMap<>(model.provenance);
            aboutSupervisor = model.aboutSupervisor;
        }

        /** Where the parts of a new model come from; those of its curves are the caller's. */
        void putSources() {
            provenance.put(CURVES, ENTERED);
            provenance.put(FORMULA, published(Wording.MULTIPLICATIVE_SHAPE_KESTI));
            provenance.put(LIMITS, new Provenance(Provenance.Label.SEED, "FE 80, YI 75, PL 70"));
            provenance.put(MISSING, ours(Wording.AT_LEAST_HALF_OF));
            provenance.put(CAPABILITIES, ours(Wording.THE_MEAN_UNLESS_DECLARED));
            provenance.put(INDIVIDUAL, published(Wording.SHARES_OF_RESPONDENTS_UNDER));
            provenance.put(ELEVATION, ours(Wording.ELEVATION_RULE));
            provenance.put(CLASSES, published(Wording.CLASSES_OF_OFFICIAL_CURVES));
            provenance.put(SPREAD, ours(Wording.SPREAD_LIMITS));
            provenance.put(CATEGORY, ours(Wording.CATEGORY_CRITERIA));
            provenance.put(CHANGE, ours(Wording.SMALLEST_CHANGE));
        }

        void markWhereDifferent(String part, Object changed, Object before) {
            if (!changed.equals(before)) {
                provenance.put(part, ENTERED);
            }
        }
    }
}
