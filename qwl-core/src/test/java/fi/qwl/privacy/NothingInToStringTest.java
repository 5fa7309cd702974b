package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.compare.Trend;
import fi.qwl.compare.UnitComparisons;
import fi.qwl.compare.YearComparisons;
import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.CellsBuilder;
import fi.qwl.index.EmployeeNetPromoter;
import fi.qwl.index.GroupLevel;
import fi.qwl.index.IndexExplanation;
import fi.qwl.index.IndividualRiskCount;
import fi.qwl.index.Moments;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.RowScorer;
import fi.qwl.index.Sample;
import fi.qwl.index.Scores;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskProfile;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Anova;
import fi.qwl.stats.Bootstrap;
import fi.qwl.stats.Correlation;
import fi.qwl.stats.InterraterAgreement;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.NetPromoterScore;
import fi.qwl.stats.Proportion;
import fi.qwl.stats.RaterIcc;
import fi.qwl.stats.Reason;
import fi.qwl.stats.Reliability;
import fi.qwl.stats.SampleMean;
import fi.qwl.survey.AnswerBlock;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.UserInputException;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logs and messages print objects: what holds answers, or was computed from them, prints none of them. */
class NothingInToStringTest {

    private static final List<String> CONFIDENTIAL = List.of("survey", "index", "compare", "stats", "risk");

    /** Declared by the host, by a file or by a formula, not answered by people. */
    private static final Set<String> DECLARED = Set.of(
            "Headcount",
            "OrganisationHistory",
            "UnitSuccession",
            "NullDistribution",
            "PossibleValues",
            "SupervisorId",
            "UnreadableBytesException",
            "ItemCoverage");

    private static final Pattern DECIMALS = Pattern.compile("\\d\\.\\d");

    /** What an answer is called: a status, a verdict, a reason such as "all values are equal". */
    private static final List<String> VERDICTS = Stream.of(
                    Arrays.stream(RiskStatus.values()).map(Enum::name),
                    Arrays.stream(ChangeVerdict.values()).map(Enum::name),
                    Arrays.stream(Reason.values()).map(Reason::text))
            .flatMap(texts -> texts)
            .toList();

    private static List<Object> everything() {
        Organisation organisation = Sample.organisation("root", "a<root", "b<root", "c<root");
        Survey survey = Sample.of(2024)
                .people("a", 13)
                .people("b", 9)
                .people("c", 11)
                .person("c", 17, 83, Sample.NO)
                .build();
        Survey before = Sample.of(2023)
                .people("a", 12)
                .person("b", 71, 29, 61)
                .people("c", 14)
                .build();
        IndexModel model = IndexModel.kano();
        Results.Computed now = Results.of(Cells.of(model, survey), organisation, ScoringOrder.PERSONS_FIRST);
        Results then = Results.of(Cells.of(model, before), organisation, ScoringOrder.PERSONS_FIRST);
        NumberColumn safety = survey.answers().get(0);
        Reliability reliability = Reliability.of(survey.answers());
        RiskInput input = RiskInput.empty()
                .withFactor(Factor.SAFETY, 61.25, RiskStatus.BELOW)
                .withChange(now.wave(), Factor.SAFETY, -3.75, ChangeVerdict.CHANGED)
                .withIndividualRisks(List.of(
                        new IndividualRiskVerdict(model.riskRules().individual().get(0), true)));
        ReportedResults.Row row = ReportedResults.Row.empty().withMean(Factor.SAFETY, 61.25);
        ReportedResults reported =
                new ReportedResults(now.wave(), DisclosurePolicy.standard(), Map.of(new UnitId("root"), row));
        Moments moments = Moments.zero();
        moments.add(61.25);
        RowScorer scorer = RowScorer.of(model, survey.questionnaire());
        AnswerBlock block = scorer.newBlock().answer(0, 61).answer(1, 83).endRow();
        CellsBuilder builder = Cells.builder(scorer, Wave.of(2024), DisclosurePolicy.standard())
                .add(scorer.newBlock().answer(0, 61).endRow());
        return List.of(
                survey,
                now.comparedWith(then, UnitSuccession.none()).withBackgrounds(backgrounds(model, survey)),
                reported,
                Results.of(reported, organisation, model),
                Scores.of(model, survey),
                Cells.of(model, survey),
                builder,
                block,
                IndexExplanation.ofUnit(now, survey, new UnitId("a")),
                IndexExplanation.ofPerson(model, survey, 0),
                new IndividualRiskCount(model.riskRules().individual().get(0), 30, 7),
                now.directAnswers(),
                now.unit(new UnitId("a")).directValues(Factor.SAFETY),
                moments.finish(),
                EmployeeNetPromoter.of(recommended(), new ItemId("N"), organisation),
                UnitComparisons.of(now).withRestOfParent(Factor.SAFETY),
                UnitComparisons.of(now).withRestOf(UnitLevel.GROUP, Factor.SAFETY),
                UnitComparisons.of(now).withBenchmark(GroupLevel.given(0, 61.25), Factor.SAFETY),
                YearComparisons.of(now, then, UnitSuccession.none()).units(Factor.SAFETY),
                Trend.follow(List.of(then, now), Map.of(), new UnitId("a"), Factor.SAFETY),
                RiskProfile.of(model, input),
                SampleMean.of(safety),
                SampleMean.of(safety).interval(0.95),
                SampleMean.of(NumberColumn.of(61.25)).interval(0.95),
                reliability,
                reliability.items(),
                reliability.omega(),
                InterraterAgreement.of(
                        survey.answers(),
                        survey.units(),
                        InterraterAgreement.NullDistribution.continuousUniform(0, 100)),
                Anova.of(safety, survey.units()),
                MeanDifference.againstRest(safety, survey.units(), 0),
                Correlation.pearson(safety, safety),
                RaterIcc.of(survey.answers()),
                Bootstrap.ofMean(safety, 200, 1),
                Proportion.of(safety, value -> value < 50),
                new NetPromoterScore(7, 11, 13),
                UserInputException.unknownUnit(new UnitId("a")),
                new CommentRelease.Comment("61.25", new UnitId("a"), "unpublished 61.25"));
    }

    /** Seven of ten would recommend their workplace. */
    private static Survey recommended() {
        Scale scale = new Scale("0-10", 0, 10, PercentRule.RANGE);
        Item item = new Item(new ItemId("N"), LocalText.of("väittämä"), scale, false, Set.of(Factor.SAFETY));
        Survey.Builder builder = Survey.builder(
                Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), List.of(item)), DisclosurePolicy.standard());
        for (int person = 0; person < 10; person++) {
            builder.unit("a").answer(0, person < 7 ? 9 : 3).endRow();
        }
        return builder.build();
    }

    private static BackgroundCells backgrounds(IndexModel model, Survey survey) {
        return BackgroundCells.of(
                model, survey, List.copyOf(survey.backgrounds().keySet()));
    }

    @Test
    void nothingThatHoldsAnswersPrintsThem() throws IllegalAccessException {
        for (Object object : reachedFrom(everything())) {
            if (!isExported(object.getClass())) {
                continue;
            }
            String text = object.toString().replaceAll("confidence 0.95|held at 0.005", "");
            assertThat(text).as("%s", object.getClass()).doesNotContainPattern(DECIMALS);
            assertThat(text).as("%s", object.getClass()).doesNotContain(VERDICTS);
            assertThat(numbersByName(object.getClass()))
                    .as("%s", object.getClass())
                    .noneMatch(text::contains);
        }
    }

    /** The test is of no use for a type that it never meets. */
    @Test
    void everyExportedTypeThatPrintsItselfIsMet() throws IllegalAccessException, IOException, URISyntaxException {
        Set<String> met = new TreeSet<>();
        reachedFrom(everything()).forEach(object -> met.add(object.getClass().getName()));
        assertThat(met).containsAll(exportedThatPrintThemselves());
    }

    /** As a record prints its numbers; n and degrees of freedom are numbers of people. */
    private static List<String> numbersByName(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components)
                        .filter(component -> component.getType().isPrimitive())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.matches("n[AB]?|df|year|round|item|items|index|confidence"))
                        .map(name -> name + "=")
                        .toList();
    }

    private static List<String> exportedThatPrintThemselves() throws IOException, URISyntaxException {
        Path classes = Path.of(Results.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names = new ArrayList<>();
        for (String room : CONFIDENTIAL) {
            try (Stream<Path> files =
                    Files.list(classes.resolve("fi").resolve("qwl").resolve(room))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                        .map(name -> "fi.qwl." + room + "." + name.replace(".class", ""))
                        .filter(NothingInToStringTest::printsItself)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean printsItself(String name) {
        try {
            Class<?> type = Class.forName(name);
            return isExported(type)
                    && !type.isEnum()
                    && !Modifier.isAbstract(type.getModifiers())
                    && !DECLARED.contains(type.getSimpleName())
                    && !type.getMethod("toString").getDeclaringClass().equals(Object.class);
        } catch (ClassNotFoundException | NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isExported(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isExported(outer));
    }

    private static Set<Object> reachedFrom(List<Object> start) throws IllegalAccessException {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (object instanceof Map<?, ?> map) {
                map.forEach((key, value) -> open.addAll(List.of(key, value)));
            } else if (object instanceof Collection<?> collection) {
                open.addAll(collection);
            } else if (object instanceof Optional<?> optional) {
                optional.ifPresent(open::push);
            } else if (isOfPeople(object) && reached.add(object)) {
                for (Field field : fields(object.getClass())) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        Optional.ofNullable(field.get(object)).ifPresent(open::push);
                    }
                }
            }
        }
        return reached;
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at.getPackageName().startsWith("fi.qwl"); at = at.getSuperclass()) {
            fields.addAll(List.of(at.getDeclaredFields()));
        }
        return fields;
    }

    private static boolean isOfPeople(Object object) {
        String room = object.getClass().getPackageName();
        return (CONFIDENTIAL.stream().anyMatch(name -> room.equals("fi.qwl." + name))
                        || object instanceof CommentRelease.Comment)
                && !(object instanceof Enum<?>)
                && !DECLARED.contains(object.getClass().getSimpleName());
    }
}
