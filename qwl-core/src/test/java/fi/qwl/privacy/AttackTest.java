package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of releases against an attacker who reads them all; and with each rule switched off singly. */
class AttackTest {

    private static final DisclosurePolicy STANDARD = DisclosurePolicy.standard();
    private static final int FEWEST = AttackHistory.FEWEST;
    private static final double WIDTH = AttackHistory.WIDTH;
    /** For the controls: so many histories are tried until one succeeds. */
    private static final int CONTROLS = 3000;

    /** The same histories in every build: a build is no lottery. */
    @Property(tries = 10_000, seed = "20261128")
    void noHistoryOfReleasesGivesFewerThanFivePeopleAway(@ForAll long seed) {
        attack(seed);
    }

    /** Every history that an attack has succeeded on: the first bounded a group with a band, under kunta10. */
    @ParameterizedTest
    @ValueSource(longs = {-233_106, -448_817})
    void noHistoryThatWasOnceGivenAwayIsSoAgain(long seed) {
        attack(seed);
    }

    private static void attack(long seed) {
        AttackHistory history = new AttackHistory(new Random(seed));
        ReleaseLedger ledger = ReleaseLedger.NOTHING;
        List<PublishedResults> lastYear = new ArrayList<>();
        if (history.random.nextBoolean()) {
            Deciding.Made earlier = publish(history, history.lastYear, ledger);
            ledger = earlier.ledger();
            lastYear.add(earlier.results());
        }
        List<PublishedResults> before = new ArrayList<>();
        List<PublishedResults> now = new ArrayList<>();
        int releases = 1 + history.random.nextInt(3);
        for (int release = 0; release < releases; release++) {
            boolean isBefore = release == 0 && history.before != history.thisYear;
            Deciding.Made publication = publish(history, isBefore ? history.before : history.thisYear, ledger);
            ledger = publication.ledger();
            (isBefore ? before : now).add(publication.results());
        }
        assertThat(history.attack(before, now)).isEmpty();
        assertThat(history.attackLastYear(lastYear, now)).isEmpty();
        List<PublishedResults> all = new ArrayList<>(before);
        all.addAll(now);
        assertThat(history.attackParticipation(all)).isEmpty();
    }

    private static Deciding.Made publish(AttackHistory history, Results results, ReleaseLedger ledger) {
        Deciding.Asked request = Deciding.Asked.of(history.policy(), ledger)
                .withGroups(results == history.before && results != history.thisYear ? List.of() : history.groups());
        return Deciding.publish(
                results, history.before == history.thisYear ? request : request.withEarlierRelease(history.before));
    }

    @Test
    void withoutTheRuleOfResidualsTheAttackSucceeds() {
        assertSuccess("exact value", history -> List.of(naive(history.thisYear, Naive.EVERY_LARGE)));
    }

    @Test
    void withoutTheWidthOfBoundsTheAttackSucceeds() {
        // The pattern chosen by numbers of people, with every mean exact.
        assertSuccess("bounded few", history -> List.of(naive(history.thisYear, Naive.EVERY_EXACT)));
    }

    @Test
    void withoutTheRuleOfTheOthersSumTheAttackOfAnInsiderSucceeds() {
        assertSuccess("two sets of others", history -> List.of(naive(history.thisYear, Naive.EVERY_EXACT)));
    }

    @Test
    void withoutTheSmallestNumberTheAttackSucceeds() {
        DisclosurePolicy three = new DisclosurePolicy("three", 3, 10);
        assertSuccess("exact value", history -> List.of(publish(history.thisYear, three)));
    }

    @Test
    void withoutTheLedgerTheAttackSucceeds() {
        assertSuccess(
                "exact value",
                history -> List.of(
                        publish(history.thisYear, STANDARD),
                        publish(history.thisYear, new DisclosurePolicy("eight", 8, 12))));
    }

    @Test
    void withoutTheLedgerOfLateAnswersTheAttackSucceeds() {
        assertSuccess("exact value", AttackHistory.Kind.LATE, AttackTest::withoutLedger);
    }

    @Test
    void withoutTheLedgerOfTreesTheAttackSucceeds() {
        assertSuccess("exact value", AttackHistory.Kind.RECUT, AttackTest::withoutLedger);
    }

    private static List<String> withoutLedger(AttackHistory history) {
        return history.attack(List.of(publish(history.before, STANDARD)), List.of(publish(history.thisYear, STANDARD)));
    }

    @Test
    void withoutTheRulesOfSpreadTheAttackSucceeds() {
        // Every published mean with its spread: what another tool does that has one threshold only.
        assertSuccess("only answers", history -> List.of(naive(history.thisYear, Naive.EVERY_SPREAD)));
        assertSuccess("bounded by spread", history -> List.of(naive(history.thisYear, Naive.EVERY_SPREAD)));
    }

    @Test
    void withoutTheSecondThresholdTheAttackSucceeds() {
        // Unrounded spread from five: of five whole numbers from 0 to 100, sum and squares leave one set.
        assertSuccess("the only answers of 5", history -> List.of(naive(history.thisYear, Naive.EVERY_SPREAD)));
    }

    @Test
    void withoutTheRuleOfBandsTheAttackSucceeds() {
        // A unit of nine about the middle of the scale with one person above it: every group of nine gets its band.
        Random random = new Random(5);
        boolean isFound = false;
        for (int history = 0; history < CONTROLS && !isFound; history++) {
            Sample sample = Sample.of(2024).person("root", random.nextInt(101), 50, 50);
            for (int person = 0; person < 9; person++) {
                sample.person("a", 50 + random.nextInt(30), 50, 50);
            }
            Results results = Results.of(
                    Cells.of(IndexModel.linear(), sample.build()),
                    Sample.organisation("root", "a<root"),
                    ScoringOrder.PERSONS_FIRST);
            PublishedResults safe = publish(results, DisclosurePolicy.preset("kunta10"));
            assertThat(attackBands(safe)).isEmpty();
            isFound = !attackBands(withBands(results, safe)).isEmpty();
        }
        assertThat(isFound).isTrue();
    }

    private static List<String> attackBands(PublishedResults results) {
        PublicationAttack attack = new PublicationAttack(new long[] {1, 9}, Factor.SAFETY, FEWEST, WIDTH, false);
        attack.read(results, unit -> unit.value().equals("a") ? 2 : 3, group -> 0);
        return attack.successes();
    }

    @Test
    void withoutTheRuleOfParticipationTheAttackSucceeds() {
        assertSuccess(
                "participation of few",
                AttackHistory.Kind.TREE,
                history -> history.attackParticipation(List.of(naive(history.thisYear, Naive.EVERY_PARTICIPATION))));
    }

    @Test
    void withoutTheRuleOfChangesTheAttackSucceeds() {
        // A change beside every shown mean tells last year's mean, shown or not.
        assertSuccess(
                "exact value",
                AttackHistory.Kind.TREE,
                history -> history.attackLastYear(List.of(), List.of(naive(history.thisYear, Naive.EVERY_CHANGE))));
    }

    @Test
    void withoutTheRulesOfDistributionsTheAttackSucceeds() {
        // Every spread with its histogram, quartiles and share.
        for (String wanted : List.of("by histogram", "bounded by distribution", "one side of the limit")) {
            assertSuccess(wanted, history -> List.of(naive(history.thisYear, Naive.EVERY_DISTRIBUTION)));
        }
    }

    @Test
    void withoutTheAuditOfGroupsTheAttackSucceeds() {
        assertSuccess("exact value", AttackHistory.Kind.TREE, AttackTest::withEveryLargeGroup);
    }

    @Test
    void withoutTheAuditOfBackgroundClassesTheAttackSucceeds() {
        assertSuccess("exact value", AttackHistory.Kind.CLASSES, AttackTest::withEveryLargeGroup);
    }

    private static List<String> withEveryLargeGroup(AttackHistory history) {
        PublishedResults safe = publish(history.thisYear, STANDARD);
        List<PublishedGroup> groups = new ArrayList<>();
        for (UnitGroup group : history.groups()) {
            GroupProtection values = new GroupProtection(history.thisYear, Factor.SAFETY, STANDARD, 5);
            if (values.n(group) >= FEWEST) {
                groups.add(new PublishedGroup(group, Map.of(Factor.SAFETY, values.value(group))));
            }
        }
        return history.attack(
                List.of(),
                List.of(PublishedResults.of(
                        history.thisYear,
                        safe.policy(),
                        new PublishedResults.Part(safe.units(), groups, List.of()),
                        Set.of(),
                        Deciding.MARK)));
    }

    /** What the histories of the property hold: were they all refused or hidden, no attack would say anything. */
    @Test
    void theHistoriesShowEnoughToBeAttacked() {
        int shown = 0;
        int groups = 0;
        int later = 0;
        int banded = 0;
        int distributions = 0;
        for (int seed = 0; seed < CONTROLS / 3; seed++) {
            AttackHistory history = new AttackHistory(new Random(seed));
            Deciding.Made first = publish(history, history.before, ReleaseLedger.NOTHING);
            Deciding.Made second = publish(history, history.thisYear, first.ledger());
            for (PublishedUnit unit : second.results().units()) {
                PublishedValue value = unit.value(Factor.COLLABORATION);
                shown += value.isShown() ? 1 : 0;
                later += value.isShown() && history.before != history.thisYear ? 1 : 0;
                banded += value instanceof PublishedValue.Banded ? 1 : 0;
                distributions += value instanceof PublishedValue.Shown told
                                && told.distribution().isPresent()
                        ? 1
                        : 0;
            }
            groups += (int) first.results().groups().stream()
                    .filter(group -> group.value(Factor.COLLABORATION).isShown())
                    .count();
        }
        assertThat(List.of(shown > 500, groups > 50, later > 100, banded > 5, distributions > 50))
                .as(
                        "%s means, %s groups, %s later means, %s bands, %s distributions",
                        shown, groups, later, banded, distributions)
                .doesNotContain(false);
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
            MeasureResult fe = results.units().get(0).find(Factor.SAFETY).orElseThrow();
            double distance = fe.mean().orElseThrow() - 50;
            double squares =
                    (people - 1) * fe.sd().orElseThrow() * fe.sd().orElseThrow() + people * distance * distance;
            MeanResidual rest = MeanResidual.of(
                    STANDARD,
                    results.possibleValues(Factor.SAFETY),
                    people,
                    fe.mean().orElseThrow(),
                    0);
            SpreadResidual unchecked = new SpreadResidual(squares, SpreadResidual.Parts.of(rest), true, FEWEST, WIDTH);
            if (rest.isSafe() && unchecked.isSafe()) {
                PublicationAttack attack =
                        new PublicationAttack(new long[] {people}, Factor.SAFETY, FEWEST, WIDTH, true);
                attack.read(naive(results, Naive.EVERY_SPREAD), unit -> 1, group -> 0);
                isFound = String.join(", ", attack.successes()).contains("only answers");
                if (isFound) {
                    assertThat(hasSpread(
                                    publish(results, STANDARD).units().get(0).value(Factor.SAFETY)))
                            .isFalse();
                }
            }
        }
        assertThat(isFound).isTrue();
    }

    private static Results results(List<Integer> answers) {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), AttackHistory.questionnaire(), DisclosurePolicy.standard());
        for (int answer : answers) {
            survey.answer(0, answer).answer(1, 50).answer(2, 50).unit("0").endRow();
        }
        Organisation organisation = Organisation.of(List.of(Unit.of("0", "0", UnitLevel.MUNICIPALITY)));
        return Results.of(Cells.of(IndexModel.linear(), survey.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }

    private static void assertSuccess(String wanted, Function<AttackHistory, List<PublishedResults>> publish) {
        assertSuccess(wanted, AttackHistory.Kind.TREE, history -> history.attack(List.of(), publish.apply(history)));
    }

    private static void assertSuccess(
            String wanted, AttackHistory.Kind kind, Function<AttackHistory, List<String>> attack) {
        boolean isFound = false;
        for (int seed = 0; seed < CONTROLS && !isFound; seed++) {
            isFound = attack.apply(new AttackHistory(new Random(seed), kind)).stream()
                    .anyMatch(success -> success.contains(wanted));
        }
        assertThat(isFound).as(wanted).isTrue();
    }

    private static PublishedResults publish(Results results, DisclosurePolicy policy) {
        return Deciding.publish(results, policy, ReleaseLedger.NOTHING).results();
    }

    /** Which rule a publication is made without. */
    private enum Naive {
        EVERY_EXACT,
        EVERY_LARGE,
        EVERY_SPREAD,
        EVERY_DISTRIBUTION,
        EVERY_CHANGE,
        EVERY_PARTICIPATION
    }

    /** A publication as a tool without the rule would make it. */
    private static PublishedResults naive(Results results, Naive rule) {
        PublishedResults safe = publish(results, STANDARD);
        List<PublishedUnit> units = new ArrayList<>();
        for (PublishedUnit unit : safe.units()) {
            UnitResult raw = results.unit(unit.unit().id());
            Map<Measure, PublishedValue> values = new LinkedHashMap<>(unit.values());
            raw.measures().forEach((measure, result) -> {
                boolean isKept = (rule == Naive.EVERY_LARGE || rule == Naive.EVERY_SPREAD)
                        ? result.n().orElse(0) >= FEWEST
                        : unit.value(measure).isShown()
                                || (rule == Naive.EVERY_EXACT && unit.value(measure) instanceof PublishedValue.Ranged);
                if (isKept) {
                    values.put(measure, naive(results, measure, unit, result, rule));
                }
            });
            boolean isTold = rule == Naive.EVERY_PARTICIPATION && raw.invited().orElse(0) >= FEWEST;
            Participation participation =
                    isTold ? Participation.shown(raw.invited(), raw.respondents()) : unit.participation();
            units.add(new PublishedUnit(unit.unit(), participation, values, Map.of(), List.of()));
        }
        return PublishedResults.of(
                results,
                safe.policy(),
                new PublishedResults.Part(units, List.of(), List.of()),
                Set.of(),
                Deciding.MARK);
    }

    private static boolean hasSpread(PublishedValue value) {
        return value instanceof PublishedValue.Shown shown && shown.sd().isPresent();
    }

    private static PublishedValue naive(
            Results results, Measure measure, PublishedUnit unit, MeasureResult result, Naive rule) {
        PublishedValue.Shown shown = PublishedValue.Shown.of(
                        result.n().orElseThrow(), result.mean().orElseThrow())
                .withSd(rule == Naive.EVERY_SPREAD ? result.sd().orElse(Double.NaN) : Double.NaN)
                .withChange(
                        rule == Naive.EVERY_CHANGE
                                ? result.change().map(AttackTest::exact).orElse(null)
                                : null);
        int index = results.organisation().indexOf(unit.unit().id());
        if (rule != Naive.EVERY_DISTRIBUTION) {
            return shown;
        }
        ProtectionInput measured = ProtectionInput.of(results, measure);
        return shown.withDistribution(
                new DistributionProtection(new MeasureProtection(measured, STANDARD), measured, STANDARD)
                        .tell(index, measure != Factor.SAFETY));
    }

    private static PublishedChange exact(Change change) {
        return new PublishedChange(
                change.since(), change.base(), change.baseMean(), change.difference(), change.verdict());
    }

    private static PublishedResults withBands(Results results, PublishedResults safe) {
        List<PublishedUnit> units = new ArrayList<>();
        for (PublishedUnit unit : safe.units()) {
            Map<Measure, PublishedValue> values = new LinkedHashMap<>(unit.values());
            results.unit(unit.unit().id()).measures().forEach((measure, result) -> {
                long n = result.n().orElse(0);
                if (n >= 5 && n < 10) {
                    values.put(
                            measure,
                            new PublishedValue.Banded(Band.of(result.mean().orElseThrow())));
                }
            });
            units.add(new PublishedUnit(unit.unit(), unit.participation(), values, Map.of(), List.of()));
        }
        return PublishedResults.of(
                results,
                safe.policy(),
                new PublishedResults.Part(units, List.of(), List.of()),
                Set.of(),
                Deciding.MARK);
    }
}
