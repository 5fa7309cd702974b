package fi.qwl.model;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A model in words, for people who want to know what a number rests on. */
final class ModelWords {

    private enum Wording implements Phrase {
        CALIBRATED,
        NOT_CALIBRATED,
        FORMULA,
        CURVES,
        WEIGHTS,
        LIMITS,
        MISSING,
        MISSING_IS_FILLED,
        CAPABILITIES,
        CAPABILITIES_BY_FORMULA,
        RISK,
        RISK_OF_OFFICIAL_CURVES,
        CONDITION,
        ELEVATION,
        CLASSES,
        SPREAD,
        CATEGORY,
        CHANGE
    }

    private final IndexModel model;
    private final Language language;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    ModelWords(IndexModel model, Language language) {
        this.model = model;
        this.language = language;
        this.formats = Formats.in(language);
    }

    List<String> lines() {
        addTitle();
        addFormula();
        addCurves();
        addWeights();
        addLimits();
        addMissing();
        addCapabilities();
        model.riskRules().individual().forEach(this::addIndividualRisk);
        addElevation();
        addClasses();
        addSpread();
        addCategory();
        addChange();
        return List.copyOf(lines);
    }

    private void addTitle() {
        Wording wording = model.isCalibrated() ? Wording.CALIBRATED : Wording.NOT_CALIBRATED;
        lines.add(wording.in(language, model.name(), model.version()));
    }

    private void addFormula() {
        String formula = switch (model.combination()) {
            case MULTIPLICATIVE -> "QWL = f(FE) · (f(YI) + f(PL)) / 2";
            case ARITHMETIC -> "QWL = (f(FE) + f(YI) + f(PL)) / 3";
            case GEOMETRIC -> "QWL = (f(FE) · f(YI) · f(PL))^(1/3)";
        };
        add("formula", Wording.FORMULA.in(language, formula));
    }

    private void addCurves() {
        List<String> curves = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            curves.add(factor + ": " + curve(model.curve(factor)));
        }
        add("curves", Wording.CURVES.in(language, String.join("; ", curves)));
    }

    private String curve(Curve curve) {
        if (curve instanceof Curve.PiecewiseLinear lines) {
            return lines.points().stream()
                    .map(point -> "(" + number(point.x()) + " " + number(point.y()) + ")")
                    .collect(Collectors.joining(" → "));
        }
        Curve.Power power = (Curve.Power) curve;
        String raised = power.isMirrored() ? "1 − (1 − x)^" : "x^";
        return power.exponent() == 1 ? "x" : raised + number(power.exponent());
    }

    private void addWeights() {
        if (model.weights().isEmpty()) {
            return;
        }
        String weights = model.weights().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + number(entry.getValue()))
                .collect(Collectors.joining("; "));
        add("weights", Wording.WEIGHTS.in(language, weights));
    }

    private void addLimits() {
        List<String> limits = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            limits.add(factor + " " + percent(model.limits().of(factor)));
        }
        add("limits", Wording.LIMITS.in(language, String.join(", ", limits)));
    }

    private void addMissing() {
        String share = percent(100 * model.missing().leastShare());
        boolean isFilled = model.missing().filling() == MissingPolicy.Filling.PERSON_MEAN;
        add("missing", (isFilled ? Wording.MISSING_IS_FILLED : Wording.MISSING).in(language, share));
    }

    private void addCapabilities() {
        String formula = capabilities(CapabilityRule.QWL_FORMULA);
        add(
                "capabilities",
                formula.isEmpty()
                        ? Wording.CAPABILITIES.in(language)
                        : Wording.CAPABILITIES_BY_FORMULA.in(language, formula));
    }

    private String capabilities(CapabilityRule rule) {
        List<String> names = new ArrayList<>();
        model.capabilityRules().forEach((capability, used) -> {
            if (used == rule) {
                names.add(capability.label().in(language));
            }
        });
        return String.join(", ", names);
    }

    private void addIndividualRisk(IndividualRisk risk) {
        List<String> conditions =
                risk.conditions().stream().map(this::condition).toList();
        Wording wording = risk.isForCalibratedOnly() ? Wording.RISK_OF_OFFICIAL_CURVES : Wording.RISK;
        String text = wording.in(language, risk.label(), formats.list(conditions));
        lines.add(text + " [" + source(risk.source()) + "].");
    }

    private String condition(IndividualRisk.Condition condition) {
        return Wording.CONDITION.in(
                language, condition.measure().key(), condition.side().label(), percent(condition.limit()));
    }

    private void addElevation() {
        RiskRules.Elevation rule = model.riskRules().elevation();
        add(
                "elevation",
                Wording.ELEVATION.in(
                        language, rule.minimumAnswers(), rule.minimumPersons(), percent(rule.leastShare())));
    }

    private void addClasses() {
        IndexClasses classes = model.riskRules().classes();
        String list = classes.classes().stream()
                .map(entry -> number(entry.lowest()) + " " + entry.label().in(language))
                .collect(Collectors.joining("; "));
        add("classes", Wording.CLASSES.in(language, list));
    }

    private void addSpread() {
        RiskRules.SpreadLimits spread = model.riskRules().spread();
        String small = number(spread.smallBelow());
        String moderate = number(spread.moderateBelow());
        add("spread", Wording.SPREAD.in(language, small, moderate));
    }

    private void addCategory() {
        RiskRules.CategoryCriteria rule = model.riskRules().category();
        add("category", Wording.CATEGORY.in(language, rule.poorFactors(), number(rule.farBelow())));
    }

    private void addChange() {
        add(
                "change",
                Wording.CHANGE.in(language, number(model.riskRules().change().smallest())));
    }

    private void add(String part, String text) {
        Map<String, Provenance> provenance = model.provenance();
        Provenance source = provenance.get(part);
        lines.add(text + (source == null ? "." : " [" + source(source) + "]."));
    }

    private String source(Provenance source) {
        String work = source.reference()
                .map(reference -> "; " + reference.in(language))
                .orElse("");
        return source.label().label().in(language) + ": " + source.text().in(language) + work;
    }

    private String percent(double number) {
        return formats.percent(number(number));
    }

    private String number(double number) {
        return formats.number(NineDecimals.round(number));
    }
}
