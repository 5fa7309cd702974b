package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Random histories of releases against an attacker who reads them all. */
class AttackTest {

    private static final int FEWEST = 5;
    private static final double WIDTH = 10;
    /** For the controls: so many histories are tried until one succeeds. */
    private static final int CONTROLS = 3000;

    @Property(tries = 10_000)
    void noHistoryOfReleasesGivesFewerThanFivePeopleAway(@ForAll long seed) {
        History history = new History(new Random(seed));
        ReleaseLedger ledger = ReleaseLedger.empty();
        List<PublishedResults> before = new ArrayList<>();
        if (history.random.nextBoolean()) {
            Publication earlier = Publisher.publish(
                    history.lastYear,
                    ReleaseRequest.of(history.policy(), ledger).withGroups(history.groups()));
            ledger = earlier.ledger();
            before.add(earlier.results());
        }
        List<PublishedResults> read = new ArrayList<>();
        int releases = 1 + history.random.nextInt(3);
        for (int release = 0; release < releases; release++) {
            Publication publication = Publisher.publish(
                    history.thisYear,
                    ReleaseRequest.of(history.policy(), ledger).withGroups(history.groups()));
            ledger = publication.ledger();
            read.add(publication.results());
        }
        assertThat(history.attack(history.thisYear, read)).isEmpty();
        assertThat(history.attack(history.lastYear, before)).isEmpty();
    }

    @Test
    void withoutTheRuleOfResidualsTheAttackSucceeds() {
        assertThat(firstSuccess(history -> List.of(everyLarge(history.thisYear))))
                .contains("exact value");
    }

    @Test
    void withoutTheWidthOfBoundsTheAttackSucceeds() {
        DisclosurePolicy unbounded = DisclosurePolicy.builder("unbounded")
                .fewestForSpread(10)
                .boundsWidth(0)
                .build();
        assertThat(firstSuccess(history -> List.of(publish(history.thisYear, unbounded))))
                .contains("bounded few");
    }

    @Test
    void withoutTheSmallestNumberTheAttackSucceeds() {
        DisclosurePolicy three = new DisclosurePolicy("three", 3, 10);
        assertThat(firstSuccess(history -> List.of(publish(history.thisYear, three))))
                .contains("exact value");
    }

    @Test
    void withoutTheLedgerTheAttackSucceeds() {
        assertThat(firstSuccess(history -> List.of(
                        publish(history.thisYear, DisclosurePolicy.standard()),
                        publish(history.thisYear, new DisclosurePolicy("eight", 8, 12)))))
                .contains("exact value");
    }

    @Test
    void withoutTheRulesOfSpreadTheAttackSucceeds() {
        // Every published mean with its spread: what another tool does that has one threshold only.
        String found = firstSuccess(history -> List.of(withEverySpread(history.thisYear)));
        assertThat(found).containsAnyOf("only answers", "bounded by spread");
    }

    @Test
    void withoutTheAuditOfGroupsTheAttackSucceeds() {
        String found = firstSuccess(history -> {
            PublishedResults safe = publish(history.thisYear, DisclosurePolicy.standard());
            List<PublishedGroup> groups = new ArrayList<>();
            for (UnitGroup group : history.groups()) {
                GroupProtection values = new GroupProtection(history.thisYear, Factor.FE, DisclosurePolicy.standard());
                if (values.n(group) >= FEWEST) {
                    groups.add(new PublishedGroup(group, Map.of(Factor.FE, values.value(group))));
                }
            }
            return List.of(new PublishedResults(history.thisYear, safe.policy(), safe.units(), groups));
        });
        assertThat(found).contains("exact value");
    }

    @Test
    void withoutCountingUpTheAnswersTheAttackSucceeds() {
        // Ten or more people on 1–5, with spread enough that nobody is bounded: yet some have one set of answers only.
        Random random = new Random(3);
        boolean isFound = false;
        for (int history = 0; history < CONTROLS && !isFound; history++) {
            int people = 10 + random.nextInt(4);
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                answers.add(random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 5);
            }
            Results results = results(answers);
            MeasureResult fe = results.units().get(0).find(Factor.FE).orElseThrow();
            double distance = fe.mean().orElseThrow() - 50;
            double squares =
                    (people - 1) * fe.sd().orElseThrow() * fe.sd().orElseThrow() + people * distance * distance;
            MeanRest rest = MeanRest.of(
                    DisclosurePolicy.standard(),
                    results.possibleValues(Factor.FE),
                    people,
                    fe.mean().orElseThrow(),
                    0);
            SpreadRest unchecked = new SpreadRest(squares, SpreadRest.Parts.of(rest), true, FEWEST, WIDTH);
            if (rest.isSafe() && unchecked.isSafe()) {
                PublishedResults naive = withEverySpread(results);
                List<String> successes = new PublicationAttack(
                                results.organisation(),
                                new long[] {people},
                                Factor.FE,
                                FEWEST,
                                WIDTH,
                                true,
                                List.of(naive))
                        .successes();
                isFound = String.join(", ", successes).contains("only answers");
                if (isFound) {
                    PublishedValue.Shown shown = (PublishedValue.Shown) publish(results, DisclosurePolicy.standard())
                            .units()
                            .get(0)
                            .value(Factor.FE);
                    assertThat(shown.sd()).isEmpty();
                }
            }
        }
        assertThat(isFound).isTrue();
    }

    private static Results results(List<Integer> answers) {
        Survey.Builder survey = Survey.builder(Wave.of(2024), History.questionnaire());
        for (int answer : answers) {
            survey.answer(0, answer).answer(1, 50).answer(2, 50).unit("0").endRow();
        }
        Organisation organisation = Organisation.of(List.of(Unit.of("0", "0", UnitLevel.MUNICIPALITY)));
        return Results.of(Cells.of(IndexModel.linear(), survey.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static String firstSuccess(java.util.function.Function<History, List<PublishedResults>> publish) {
        for (int seed = 0; seed < CONTROLS; seed++) {
            History history = new History(new Random(seed));
            List<String> found = history.attack(history.thisYear, publish.apply(history));
            if (!found.isEmpty()) {
                return String.join(", ", found);
            }
        }
        return "";
    }

    private static PublishedResults publish(Results results, DisclosurePolicy policy) {
        return Publisher.publish(results, policy, ReleaseLedger.empty()).results();
    }

    private static PublishedResults everyLarge(Results results) {
        return withValues(results, false, results);
    }

    private static PublishedResults withEverySpread(Results results) {
        return withValues(results, true, results);
    }

    /** A publication as a tool without the rule would make it. */
    private static PublishedResults withValues(Results results, boolean isSpreadOnly, Results all) {
        PublishedResults safe = publish(results, DisclosurePolicy.standard());
        List<PublishedUnit> units = new ArrayList<>();
        for (PublishedUnit unit : safe.units()) {
            Map<Measure, PublishedValue> values = new LinkedHashMap<>();
            unit.values().forEach((measure, value) -> values.put(measure, value));
            all.unit(unit.unit().id()).measures().forEach((measure, result) -> {
                boolean isKept = isSpreadOnly
                        ? unit.value(measure).isShown()
                        : result.n().orElse(0) >= FEWEST;
                if (isKept) {
                    values.put(
                            measure,
                            new PublishedValue.Shown(
                                    result.n().orElseThrow(),
                                    result.mean().orElseThrow(),
                                    isSpreadOnly ? result.sd().orElse(Double.NaN) : Double.NaN,
                                    null,
                                    null));
                }
            });
            units.add(new PublishedUnit(unit.unit(), unit.participation(), values, Map.of(), List.of()));
        }
        return new PublishedResults(results, safe.policy(), units, List.of());
    }

    /** A random tree of up to seven units with two years of answers. */
    private static final class History {
        private final Random random;
        private final Organisation organisation;
        private final Results lastYear;
        private final Results thisYear;

        History(Random random) {
            this.random = random;
            int size = 1 + random.nextInt(7);
            List<Unit> units = new ArrayList<>(List.of(Unit.of("0", "0", UnitLevel.MUNICIPALITY)));
            for (int unit = 1; unit < size; unit++) {
                units.add(Unit.of("" + unit, "" + unit, UnitLevel.UNIT).under("" + random.nextInt(unit)));
            }
            this.organisation = Organisation.of(units);
            this.lastYear = results(2023, size);
            this.thisYear = results(2024, size).comparedWith(lastYear, UnitSuccession.none());
        }

        private Results results(int year, int size) {
            Survey.Builder survey = Survey.builder(Wave.of(year), questionnaire());
            for (int unit = 0; unit < size; unit++) {
                int people = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(4) == 0 ? 25 : 9);
                int mood = random.nextInt(6);
                for (int person = 0; person < people; person++) {
                    answer(survey, mood);
                    survey.unit("" + unit).endRow();
                }
            }
            return Results.of(Cells.of(IndexModel.linear(), survey.build()), organisation, ScoringOrder.PERSONS_FIRST);
        }

        /** In some units everybody or nearly everybody answers alike, at an end or in the middle. */
        private void answer(Survey.Builder survey, int mood) {
            if (random.nextInt(10) > 0) {
                int liked = 1 + mood % 5;
                boolean isAlike = mood < 3 && random.nextInt(12) > 0;
                survey.answer(0, isAlike ? liked : 1 + random.nextInt(5));
            }
            if (random.nextInt(10) > 0) {
                survey.answer(1, mood == 5 ? 97 + random.nextInt(4) : random.nextInt(101));
            }
            survey.answer(2, 50);
        }

        private static Questionnaire questionnaire() {
            Scale five = new Scale("five", 1, 5, PercentRule.RANGE);
            Scale percent = new Scale("percent", 0, 100, PercentRule.RANGE);
            List<Item> items = new ArrayList<>();
            for (Factor factor : Factor.values()) {
                Scale scale = factor == Factor.FE ? five : percent;
                items.add(new Item(
                        new ItemId(factor.key() + "1"), LocalText.of("väittämä"), scale, false, Set.of(factor)));
            }
            return new Questionnaire(LocalText.of("Kysely"), items);
        }

        /** In two histories of three none; else up to three groups of any units, which overlap as they like. */
        List<UnitGroup> groups() {
            List<UnitGroup> groups = new ArrayList<>();
            int count = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(3);
            for (int group = 0; group < count; group++) {
                Set<UnitId> units = new TreeSet<>();
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    units.add(organisation
                            .units()
                            .get(random.nextInt(organisation.size()))
                            .id());
                }
                groups.add(new UnitGroup("g" + group, "g" + group, units));
            }
            return groups;
        }

        DisclosurePolicy policy() {
            return switch (random.nextInt(5)) {
                case 0 -> DisclosurePolicy.kunta10();
                case 1 -> DisclosurePolicy.strict();
                case 2 -> new DisclosurePolicy("eight", 8, 12);
                default -> DisclosurePolicy.standard();
            };
        }

        List<String> attack(Results results, List<PublishedResults> read) {
            List<String> found = new ArrayList<>();
            for (Factor factor : List.of(Factor.FE, Factor.YI)) {
                long[] people = results.units().stream()
                        .mapToLong(unit -> unit.home(factor).n())
                        .toArray();
                found.addAll(
                        new PublicationAttack(organisation, people, factor, FEWEST, WIDTH, factor == Factor.FE, read)
                                .successes());
            }
            return found;
        }
    }
}
