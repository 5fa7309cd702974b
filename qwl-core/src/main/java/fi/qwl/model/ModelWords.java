package fi.qwl.model;

import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A model in words, for people who want to know what a number rests on. */
final class ModelWords {

    private final IndexModel model;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    ModelWords(IndexModel model, Language language) {
        this.model = model;
        this.language = language;
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
        return List.copyOf(lines);
    }

    private void addTitle() {
        String title = say("Malli", "Modell", "Model") + " " + model.name() + " " + model.version();
        lines.add(
                model.isCalibrated()
                        ? title + say(" (viralliset käyrät).", " (officiella kurvor).", " (official curves).")
                        : title
                                + say(
                                        " (epäviralliset käyrät): julkaistuja luokkia ja vertailuja ei käytetä laskettuun"
                                                + " indeksiin.",
                                        " (inofficiella kurvor): publicerade klasser och jämförelser används inte för ett"
                                                + " beräknat index.",
                                        " (unofficial curves): published classes and comparisons are not applied to a"
                                                + " computed index."));
    }

    private void addFormula() {
        String formula = switch (model.combination()) {
            case MULTIPLICATIVE -> "QWL = f(FE) · (f(YI) + f(PL)) / 2";
            case ARITHMETIC -> "QWL = (f(FE) + f(YI) + f(PL)) / 3";
            case GEOMETRIC -> "QWL = (f(FE) · f(YI) · f(PL))^(1/3)";
        };
        add("formula", say("Kaava", "Formel", "Formula") + ": " + formula);
    }

    private void addCurves() {
        List<String> curves = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            curves.add(factor + ": " + curve(model.curve(factor)));
        }
        add("curves", say("Käyrät", "Kurvor", "Curves") + ": " + String.join("; ", curves));
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
        add(
                "weights",
                say("Painot (muut väittämät 1)", "Vikter (övriga påståenden 1)", "Weights (other items 1)") + ": "
                        + weights);
    }

    private void addLimits() {
        List<String> limits = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            limits.add(factor + " " + percent(model.limits().of(factor)));
        }
        add(
                "limits",
                say(
                                "Riskirajat (rajalla ollaan hallinnassa)",
                                "Riskgränser (på gränsen är läget under kontroll)",
                                "Risk limits (at the limit is under control)")
                        + ": " + String.join(", ", limits));
    }

    private void addMissing() {
        String share = percent(100 * model.missing().leastShare());
        String text = say(
                "Puuttuvat vastaukset: arvo lasketaan, kun vähintään " + share + " väittämistä on saanut vastauksen",
                "Obesvarade påståenden: värdet beräknas när minst " + share + " av påståendena är besvarade",
                "Missing answers: a value is computed when at least " + share + " of its items are answered");
        if (model.missing().filling() == MissingPolicy.Filling.PERSON_MEAN) {
            text += say(
                    "; puuttuvan vastauksen tilalle tulee henkilön oma keskiarvo",
                    "; ett svar som saknas ersätts med personens eget medelvärde",
                    "; a missing one takes the person's own mean");
        }
        add("missing", text);
    }

    private void addCapabilities() {
        String formula = capabilities(CapabilityRule.QWL_FORMULA);
        String text = formula.isEmpty()
                ? say(
                        "Kyvykkyydet: väittämien keskiarvo",
                        "Förmågor: medelvärdet av påståendena",
                        "Capabilities: the mean of their items")
                : say("Kyvykkyydet QWL-kaavalla", "Förmågor med QWL-formeln", "Capabilities by the QWL formula")
                        + ": "
                        + formula
                        + "; "
                        + say(
                                "muut väittämien keskiarvona",
                                "övriga som medelvärde av påståendena",
                                "the others as the mean of their items");
        add("capabilities", text);
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
        String conditions = risk.conditions().stream()
                .map(this::condition)
                .collect(Collectors.joining(say(" ja ", " och ", " and ")));
        String text = say("Yksilötason sääntö", "Regel på individnivå", "Rule at individual level") + ", "
                + risk.label().in(language) + ": " + conditions;
        if (risk.isForCalibratedOnly()) {
            text += say("; vain viralliset käyrät", "; endast med officiella kurvor", "; with official curves only");
        }
        lines.add(text + " [" + source(risk.source()) + "].");
    }

    private String condition(IndividualRisk.Condition condition) {
        String side = switch (condition.side()) {
            case BELOW -> say("alle", "under", "below");
            case AT_MOST -> say("enintään", "högst", "at most");
            case AT_LEAST -> say("vähintään", "minst", "at least");
        };
        return say("oma ", "egen ", "own ") + condition.measure().key() + " " + side + " " + percent(condition.limit());
    }

    private void addElevation() {
        RiskRules.Elevation rule = model.riskRules().elevation();
        String share = percent(rule.leastShare());
        add(
                "elevation",
                say(
                        "Yksilötason riskeistä kerrotaan sanoin, kun vastaajia on vähintään " + rule.minimumAnswers()
                                + "; riski on koholla, kun säännön täyttää vähintään " + rule.minimumPersons()
                                + " henkilöä ja vähintään " + share + " vastaajista",
                        "Om risker på individnivå berättas i ord när minst " + rule.minimumAnswers()
                                + " har svarat; risken är förhöjd när regeln gäller minst " + rule.minimumPersons()
                                + " personer och minst " + share + " av de svarande",
                        "Risks at individual level are told in words from " + rule.minimumAnswers()
                                + " respondents; a risk is elevated when the rule holds for at least "
                                + rule.minimumPersons() + " persons and at least " + share + " of the respondents"));
    }

    private void addClasses() {
        IndexClasses classes = model.riskRules().classes();
        String list = classes.classes().stream()
                .map(entry -> number(entry.lowest()) + " " + entry.label().in(language))
                .collect(Collectors.joining("; "));
        add(
                "classes",
                say(
                                "Indeksin luokat alarajoineen",
                                "Indexets klasser med nedre gräns",
                                "Classes of the index with their lower limits")
                        + ": " + list);
    }

    private void addSpread() {
        RiskRules.SpreadLimits spread = model.riskRules().spread();
        String small = number(spread.smallBelow());
        String moderate = number(spread.moderateBelow());
        add(
                "spread",
                say(
                        "Hajonta on pieni, kun keskihajonta on alle " + small + ", kohtalainen alle " + moderate
                                + " ja muuten suuri",
                        "Spridningen är liten när standardavvikelsen är under " + small + ", måttlig under " + moderate
                                + " och annars stor",
                        "The spread is small when the standard deviation is below " + small + ", moderate below "
                                + moderate + " and else large"));
    }

    private void addCategory() {
        RiskRules.CategoryCriteria rule = model.riskRules().category();
        String far = number(rule.farBelow());
        int factors = rule.poorFactors();
        add(
                "category",
                say(
                        "Tulos on myönteinen, kun mikään osatekijä ei alita rajaansa eikä yksilötason riski ole koholla;"
                                + " huono, kun vähintään " + factors + " osatekijää alittaa rajansa yli " + far
                                + " prosenttiyksiköllä; muuten keskinkertainen",
                        "Resultatet är gott när ingen delfaktor ligger under sin gräns och ingen risk på individnivå är"
                                + " förhöjd; svagt när minst " + factors + " delfaktorer ligger mer än " + far
                                + " procentenheter under sin gräns; annars medelmåttigt",
                        "A result is positive when no factor is below its limit and no risk at individual level is"
                                + " elevated; poor when at least " + factors + " factors are more than " + far
                                + " points below; else middling"));
    }

    private void add(String part, String text) {
        Map<String, Provenance> provenance = model.provenance();
        Provenance source = provenance.get(part);
        lines.add(text + (source == null ? "." : " [" + source(source) + "]."));
    }

    private String source(Provenance source) {
        String label = switch (source.label()) {
            case PUBLISHED -> say("julkaistu", "publicerat", "published");
            case SEED -> say("kunnan toimintamalli", "kommunens modell", "the municipality's model");
            case OURS -> say("ohjelmiston oma ratkaisu", "programvarans eget val", "this library's choice");
            case USER -> say("käyttäjän antama", "angivet av användaren", "entered by the user");
        };
        return label + ": " + source.text().in(language);
    }

    private String percent(double number) {
        return number(number) + (language == Language.EN ? "%" : " %");
    }

    private String number(double number) {
        return DisplayRounding.exact(NineDecimals.round(number), language);
    }

    private String say(String fi, String sv, String en) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
