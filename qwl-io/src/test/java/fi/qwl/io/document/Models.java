package fi.qwl.io.document;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Combination;
import fi.qwl.model.Curve;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.Provenance;
import fi.qwl.model.Reference;
import fi.qwl.model.RiskLimits;
import fi.qwl.model.RiskRules;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any valid model: everything that the builder can say, any number of parts changed. */
final class Models {

    private Models() {}

    /** A model with every part changed. */
    static IndexModel full() {
        Curve points = Curve.through(List.of(new Curve.Point(0, 0), new Curve.Point(0.8, 0.95), new Curve.Point(1, 1)));
        return IndexModel.of(
                        "own",
                        "2026",
                        Map.of(
                                Factor.SAFETY,
                                points,
                                Factor.COLLABORATION,
                                Curve.identity(),
                                Factor.OBJECTIVES,
                                Curve.mirroredPower(2)))
                .withCombination(Combination.GEOMETRIC)
                .withWeight(new ItemId("FE1"), 2.5)
                .withWeight(new ItemId("a/b~c"), 0.1)
                .withLimits(
                        new RiskLimits(Map.of(Factor.SAFETY, 82.0, Factor.COLLABORATION, 76.5, Factor.OBJECTIVES, 0.0)))
                .withMissing(new MissingPolicy(0.75, MissingPolicy.Filling.PERSON_MEAN))
                .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA)
                .withAboutSupervisor(new SupervisorMeasures(
                        Set.of(Capability.SUPERVISORY_WORK, Capability.LEADERSHIP),
                        Map.of("tehtävä", Set.of("esihenkilö", "johto"))))
                .withRiskRules(RiskRules.standard()
                        .withIndividual(List.of(
                                IndividualRisk.workDisability(),
                                new IndividualRisk(
                                        "own-rule",
                                        LocalText.of("oma"),
                                        List.of(new IndividualRisk.Condition(
                                                Capability.PROCESSES, IndividualRisk.Side.BELOW, 10)),
                                        false,
                                        new Provenance(Provenance.Label.USER, "toimikunta 3.3."))))
                        .withElevation(new RiskRules.Elevation(12, 4, 25))
                        .withClasses(new IndexClasses(
                                List.of(new IndexClasses.IndexClass(0, LocalText.of("kaikki"))), 90, 55.5))
                        .withSpread(new RiskRules.SpreadLimits(10, 15))
                        .withCategory(new RiskRules.CategoryCriteria(12.5, 3)))
                .withCalibration(LocalText.of("kirje", "brev", "letter"))
                .withProvenance("limits", new Provenance(Provenance.Label.SEED, LocalText.of("a", "b", "c")));
    }

    static Arbitrary<IndexModel> any() {
        Arbitrary<IndexModel> own = Combinators.combine(words(), words(), curves(), curves(), curves())
                .as((name, version, fe, yi, pl) -> IndexModel.of(
                        name, version, Map.of(Factor.SAFETY, fe, Factor.COLLABORATION, yi, Factor.OBJECTIVES, pl)));
        Arbitrary<IndexModel> start = Arbitraries.oneOf(Arbitraries.of(IndexModel.kano(), IndexModel.linear()), own);
        return Combinators.combine(start, changes().list().ofMaxSize(8)).as((model, changes) -> {
            IndexModel changed = model;
            for (UnaryOperator<IndexModel> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        });
    }

    private static Arbitrary<UnaryOperator<IndexModel>> changes() {
        Arbitrary<UnaryOperator<IndexModel>> combination =
                Arbitraries.of(Combination.class).map(value -> model -> model.withCombination(value));
        Arbitrary<UnaryOperator<IndexModel>> weight = Combinators.combine(
                        words(), Arbitraries.doubles().between(0, false, 1000, true))
                .as((item, value) -> model -> model.withWeight(new ItemId(item), value));
        Arbitrary<UnaryOperator<IndexModel>> limits = percents()
                .list()
                .ofSize(3)
                .map(p -> model -> model.withLimits(new RiskLimits(
                        Map.of(Factor.SAFETY, p.get(0), Factor.COLLABORATION, p.get(1), Factor.OBJECTIVES, p.get(2)))));
        Arbitrary<UnaryOperator<IndexModel>> missing = Combinators.combine(
                        Arbitraries.doubles().between(0, false, 1, true), Arbitraries.of(MissingPolicy.Filling.class))
                .as((share, filling) -> model -> model.withMissing(new MissingPolicy(share, filling)));
        Arbitrary<UnaryOperator<IndexModel>> capability = Combinators.combine(
                        Arbitraries.of(Capability.standard()), Arbitraries.of(CapabilityRule.class))
                .as((which, rule) -> model -> model.withCapability(which, rule));
        Arbitrary<UnaryOperator<IndexModel>> aboutSupervisor = Combinators.combine(
                        Arbitraries.of(Capability.standard()).set(),
                        Arbitraries.maps(words(), words().set()).ofMaxSize(2))
                .as((measures, supervisors) ->
                        model -> model.withAboutSupervisor(new SupervisorMeasures(measures, supervisors)));
        Arbitrary<UnaryOperator<IndexModel>> calibrated = texts().map(source -> model -> model.withCalibration(source));
        Arbitrary<UnaryOperator<IndexModel>> provenance = Combinators.combine(
                        Arbitraries.of(IndexModel.parts()), sources())
                .as((part, source) -> model -> model.withProvenance(part, source));
        Arbitrary<UnaryOperator<IndexModel>> rules =
                ruleChanges().map(change -> model -> model.withRiskRules(change.apply(model.riskRules())));
        return Arbitraries.oneOf(List.of(
                combination,
                weight,
                limits,
                missing,
                capability,
                aboutSupervisor,
                calibrated,
                provenance,
                rules,
                rules));
    }

    private static Arbitrary<UnaryOperator<RiskRules>> ruleChanges() {
        Arbitrary<UnaryOperator<RiskRules>> individual = risks().list()
                .ofMaxSize(3)
                .uniqueElements(IndividualRisk::id)
                .map(risks -> rules -> rules.withIndividual(risks));
        Arbitrary<UnaryOperator<RiskRules>> elevation = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.integers().greaterOrEqual(1),
                        percents())
                .as((answers, persons, share) ->
                        rules -> rules.withElevation(new RiskRules.Elevation(answers, persons, share)));
        Arbitrary<UnaryOperator<RiskRules>> spread = Combinators.combine(
                        Arbitraries.doubles().between(0, false, 50, true),
                        Arbitraries.doubles().between(51, 100))
                .as((small, moderate) -> rules -> rules.withSpread(new RiskRules.SpreadLimits(small, moderate)));
        Arbitrary<UnaryOperator<RiskRules>> category = Combinators.combine(
                        percents(), Arbitraries.integers().between(1, 3))
                .as((far, factors) -> rules -> rules.withCategory(new RiskRules.CategoryCriteria(far, factors)));
        Arbitrary<UnaryOperator<RiskRules>> classes = Combinators.combine(
                        percents().list().ofMaxSize(5), texts().list().ofSize(6), percents(), percents())
                .as((limits, labels, gain, average) ->
                        rules -> rules.withClasses(classes(limits, labels, gain, average)));
        return Arbitraries.oneOf(individual, elevation, spread, category, classes);
    }

    private static IndexClasses classes(List<Double> limits, List<LocalText> labels, double gain, double average) {
        TreeSet<Double> rising = new TreeSet<>(limits);
        rising.add(0.0);
        List<IndexClasses.IndexClass> classes = new ArrayList<>();
        for (double lowest : rising) {
            classes.add(new IndexClasses.IndexClass(lowest, labels.get(classes.size())));
        }
        return new IndexClasses(classes, gain, average);
    }

    private static Arbitrary<IndividualRisk> risks() {
        Arbitrary<IndividualRisk.Condition> condition = Combinators.combine(
                        Arbitraries.of(Measure.standard()), Arbitraries.of(IndividualRisk.Side.class), percents())
                .as(IndividualRisk.Condition::new);
        return Combinators.combine(
                        words(),
                        texts(),
                        condition.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(true, false),
                        sources())
                .as(IndividualRisk::new);
    }

    private static Arbitrary<Curve> curves() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Curve> powers = Combinators.combine(
                        Arbitraries.doubles().between(0, false, 100, true), Arbitraries.of(true, false))
                .as(Curve.Power::new);
        Arbitrary<Curve> points = Combinators.combine(
                        shares.list().ofMaxSize(6), shares.list().ofSize(8))
                .as(Models::through);
        return Arbitraries.oneOf(powers, points);
    }

    private static Curve through(List<Double> inner, List<Double> heights) {
        TreeSet<Double> xs = new TreeSet<>(inner);
        xs.addAll(List.of(0.0, 1.0));
        List<Double> ys = heights.stream().sorted().toList();
        List<Curve.Point> points = new ArrayList<>();
        for (double x : xs) {
            points.add(new Curve.Point(x, ys.get(points.size())));
        }
        return Curve.through(points);
    }

    private static Arbitrary<Provenance> sources() {
        return Combinators.combine(
                        Arbitraries.of(Provenance.Label.class),
                        texts(),
                        references().optional())
                .as(Provenance::new);
    }

    private static Arbitrary<Reference> references() {
        return Combinators.combine(
                        words(),
                        words().optional(),
                        Arbitraries.integers().between(1900, 2100).optional(),
                        words().optional(),
                        Arbitraries.of(Reference.Basis.class),
                        words().optional())
                .as((author, title, year, place, basis, validation) -> new Reference(
                        author,
                        title,
                        year.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        place,
                        basis,
                        validation));
    }

    private static Arbitrary<LocalText> texts() {
        return Arbitraries.maps(Arbitraries.of(Language.class), words())
                .ofMinSize(1)
                .map(LocalText::of);
    }

    /** Any characters but halves of a pair, which UTF-8 cannot write; never blank. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars('a', 'Ö', '/', '~', '"', '\\', '\n', '\u2028', '€', ' ', '0')
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(word -> !word.isBlank());
    }

    private static Arbitrary<Double> percents() {
        return Arbitraries.doubles().between(0, 100);
    }
}
