package fi.qwl.io.document;

import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.Provenance;
import fi.qwl.model.RiskRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what a model's numbers are called. What is not written stays as it was. */
final class RiskRuleFields {

    private final JsonFields fields;
    /** Those that a rule may be of. */
    private final List<Measure> measures;

    RiskRuleFields(JsonFields model, List<Measure> measures) {
        this.fields = model;
        this.measures = measures;
    }

    RiskRules changed(RiskRules start) {
        RiskRules rules = start;
        rules = fields.has("individualRisks") ? withIndividual(rules) : rules;
        Optional<JsonFields> elevation = fields.findObject("elevation");
        rules = elevation.isPresent() ? withElevation(rules, elevation.get()) : rules;
        Optional<JsonFields> classes = fields.findObject("classes");
        rules = classes.isPresent() ? withClasses(rules, classes.get()) : rules;
        Optional<JsonFields> spread = fields.findObject("spread");
        rules = spread.isPresent() ? withSpread(rules, spread.get()) : rules;
        Optional<JsonFields> category = fields.findObject("category");
        rules = category.isPresent() ? withCategory(rules, category.get()) : rules;
        Optional<JsonFields> change = fields.findObject("change");
        return change.isPresent() ? withChange(rules, change.get()) : rules;
    }

    private RiskRules withIndividual(RiskRules start) {
        List<IndividualRisk> risks = new ArrayList<>();
        for (JsonFields risk : fields.objects("individualRisks")) {
            risk(risk).ifPresent(risks::add);
            risk.reportUnknown();
        }
        return fields.parsed("individualRisks", () -> start.withIndividual(risks))
                .orElse(start);
    }

    private Optional<IndividualRisk> risk(JsonFields risk) {
        String id = risk.text("id");
        Optional<LocalText> label = risk.requireLocalText("label");
        boolean isForCalibratedOnly = risk.isTrue("calibratedOnly");
        Optional<Provenance> source = ModelFields.provenance(risk, "source");
        List<IndividualRisk.Condition> conditions = new ArrayList<>();
        boolean isWhole = true;
        for (JsonFields written : risk.objects("conditions")) {
            Optional<IndividualRisk.Condition> condition = condition(written);
            condition.ifPresent(conditions::add);
            isWhole &= condition.isPresent();
            written.reportUnknown();
        }
        if (!isWhole || label.isEmpty() || source.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return risk.parsed(
                "conditions", () -> new IndividualRisk(id, label.get(), conditions, isForCalibratedOnly, source.get()));
    }

    private Optional<IndividualRisk.Condition> condition(JsonFields written) {
        written.text("measure");
        Optional<Measure> measure = written.findParsed("measure", key -> Measure.parse(key, measures));
        Optional<IndividualRisk.Side> side = written.findOneOf("side", IndividualRisk.Side.class);
        if (!written.has("side")) {
            written.error("side", "below, at-most or at-least", "nothing");
        }
        OptionalDouble limit = written.number("limit");
        if (measure.isEmpty() || side.isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        return written.parsed(
                "limit", () -> new IndividualRisk.Condition(measure.get(), side.get(), limit.getAsDouble()));
    }

    private static RiskRules withElevation(RiskRules start, JsonFields elevation) {
        RiskRules.Elevation before = start.elevation();
        int answers = elevation.findInteger("minimumAnswers", before.minimumAnswers());
        int persons = elevation.findInteger("minimumPersons", before.minimumPersons());
        double share = elevation.findNumber("leastShare").orElse(before.leastShare());
        elevation.reportUnknown();
        return elevation
                .parsed("minimumAnswers", () -> new RiskRules.Elevation(answers, persons, share))
                .map(start::withElevation)
                .orElse(start);
    }

    private static RiskRules withClasses(RiskRules start, JsonFields classes) {
        IndexClasses before = start.classes();
        double noFurtherGain = classes.findNumber("noFurtherGainAbove").orElse(before.noFurtherGainAbove());
        double average = classes.findNumber("average").orElse(before.average());
        List<IndexClasses.IndexClass> list = new ArrayList<>();
        boolean isWhole = true;
        for (JsonFields written : classes.objects("from")) {
            OptionalDouble lowest = written.number("lowest");
            Optional<LocalText> label = written.requireLocalText("label");
            written.reportUnknown();
            Optional<IndexClasses.IndexClass> read = lowest.isEmpty() || label.isEmpty()
                    ? Optional.empty()
                    : written.parsed("lowest", () -> new IndexClasses.IndexClass(lowest.getAsDouble(), label.get()));
            read.ifPresent(list::add);
            isWhole &= read.isPresent();
        }
        List<IndexClasses.IndexClass> changed = classes.has("from") ? list : before.classes();
        classes.reportUnknown();
        return isWhole
                ? classes.parsed("from", () -> new IndexClasses(changed, noFurtherGain, average))
                        .map(start::withClasses)
                        .orElse(start)
                : start;
    }

    private static RiskRules withSpread(RiskRules start, JsonFields spread) {
        double small = spread.findNumber("smallBelow").orElse(start.spread().smallBelow());
        double moderate =
                spread.findNumber("moderateBelow").orElse(start.spread().moderateBelow());
        spread.reportUnknown();
        return spread.parsed("smallBelow", () -> new RiskRules.SpreadLimits(small, moderate))
                .map(start::withSpread)
                .orElse(start);
    }

    private static RiskRules withCategory(RiskRules start, JsonFields category) {
        double farBelow =
                category.findNumber("farBelow").orElse(start.category().farBelow());
        int factors = category.findInteger("poorFactors", start.category().poorFactors());
        category.reportUnknown();
        return category.parsed("farBelow", () -> new RiskRules.CategoryCriteria(farBelow, factors))
                .map(start::withCategory)
                .orElse(start);
    }

    private static RiskRules withChange(RiskRules start, JsonFields change) {
        double smallest = change.findNumber("smallest").orElse(start.change().smallest());
        change.reportUnknown();
        return change.parsed("smallest", () -> new RiskRules.ChangeCriteria(smallest))
                .map(start::withChange)
                .orElse(start);
    }
}
