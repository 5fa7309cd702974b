package fi.qwl.examples.benchmarks;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
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
import fi.qwl.privacy.Correction;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * From answers to publications of ever larger municipalities, ten people to a team: the CPU time must grow with the people, and
 * two waves must cost no more than two. A late batch of answers is released on top.
 */
final class GrowthBenchmark {

    private static final List<Integer> PEOPLE = List.of(4_000, 40_000, 200_000);
    private static final int ROUNDS = 3;
    /** The smallest size takes so little time that it would be compiled while it is measured. */
    private static final int WARM_UPS = 5;

    private static final int PEOPLE_OF_TEAM = 10;
    private static final int BRANCH = 10;
    private static final int ITEMS_OF_FACTOR = 5;
    private static final double LINEAR = 1.15;
    private static final double TWO_WAVES = 2.3;
    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);

    private final Questionnaire questionnaire = questionnaire();
    private final IndexModel model = IndexModel.kano();
    private final Organisation organisation;
    private final List<Survey> waves = new ArrayList<>();
    private final Survey late;

    private GrowthBenchmark(int people) {
        this.organisation = organisation(people / PEOPLE_OF_TEAM);
        waves.add(survey(2023, 0));
        waves.add(survey(2024, 0));
        this.late = survey(2024, people / 50);
    }

    /** {@code GrowthBenchmark [PEOPLE…]}. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? PEOPLE
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.println(
                "From answers to publications, " + PEOPLE_OF_TEAM + " people to a team: CPU time, best of " + ROUNDS
                        + " passes, after some to warm up; heap of at most "
                        + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        GrowthBenchmark smallest = new GrowthBenchmark(sizes.get(0));
        for (int pass = 0; pass < WARM_UPS; pass++) {
            smallest.measure(2);
        }
        List<Times> all = new ArrayList<>();
        for (int people : sizes) {
            GrowthBenchmark benchmark = new GrowthBenchmark(people);
            Times times = new Times(people, benchmark.measure(1), benchmark.measure(2), benchmark.measureLate());
            System.out.println(times);
            all.add(times);
        }
        System.out.println("  ratio                                            goal   result");
        for (int next = 0; next < all.size(); next++) {
            Times times = all.get(next);
            System.out.println(Goal.atMost("two waves of " + times.people, "one", TWO_WAVES)
                    .line(times.two / times.one));
            if (next > 0) {
                Times before = all.get(next - 1);
                double factor = (double) times.people / before.people;
                double allowed = factor * Math.pow(LINEAR, Math.log10(factor));
                System.out.println(Goal.atMost("two waves of " + times.people, "of " + before.people, allowed)
                        .line(times.two / before.two));
            }
        }
    }

    private record Times(int people, double one, double two, double late) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "  %d people: one wave %.3f s, two waves %.3f s, late answers after them %.3f s",
                    people,
                    one,
                    two,
                    late);
        }
    }

    /** In nanoseconds: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double measure(int count) throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            long before = cpu();
            release(count, ReleaseStore.inMemory());
            best = round == 0 ? best : Math.min(best, (cpu() - before) / 1e9);
        }
        return best;
    }

    private double measureLate() throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) {
            ReleaseStore store = ReleaseStore.inMemory();
            release(2, store);
            long before = cpu();
            Publisher.release(
                    results(late), ReleaseRequest.on(DAY).withCorrection(Correction.LATE, "late", "benchmark"), store);
            best = Math.min(best, (cpu() - before) / 1e9);
        }
        return best;
    }

    private void release(int count, ReleaseStore store) throws IOException {
        Results before = null;
        for (Survey wave : waves.subList(0, count)) {
            Results results = results(wave);
            Results compared = before == null ? results : results.comparedWith(before, UnitSuccession.none());
            int units = Publisher.release(compared, ReleaseRequest.on(DAY), store)
                    .results()
                    .units()
                    .size();
            if (units != organisation.size()) {
                throw new IllegalStateException("not every unit is in the publication");
            }
            before = results;
        }
    }

    private Results results(Survey wave) {
        return Results.of(Cells.of(model, wave), organisation, ScoringOrder.PERSONS_FIRST);
    }

    /** Teams of ten, ten teams to a unit, ten units to a sector, sectors of one municipality. */
    private static Organisation organisation(int teams) {
        List<Unit> all = new ArrayList<>();
        all.add(Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY));
        for (int team = 0; team < teams; team++) {
            int unit = team / BRANCH;
            int sector = unit / BRANCH;
            if (team % (BRANCH * BRANCH) == 0) {
                all.add(Unit.of("s" + sector, "Sector " + sector, UnitLevel.SECTOR)
                        .withParent("m"));
            }
            if (team % BRANCH == 0) {
                all.add(Unit.of("u" + unit, "Unit " + unit, UnitLevel.UNIT).withParent("s" + sector));
            }
            all.add(Unit.of("t" + team, "Team " + team, UnitLevel.TEAM)
                    .withParent("u" + unit)
                    .withInvited(PEOPLE_OF_TEAM + 3));
        }
        return Organisation.of(all);
    }

    private Survey survey(int year, int late) {
        Random random = new Random(year);
        Survey.Builder survey = Survey.builder(Wave.of(year), questionnaire, DisclosurePolicy.standard());
        List<Unit> teams = organisation.units().stream()
                .filter(unit -> unit.level() == UnitLevel.TEAM)
                .toList();
        for (Unit team : teams) {
            for (int person = 0; person < PEOPLE_OF_TEAM; person++) {
                answer(survey, team, random);
            }
        }
        for (int person = 0; person < late; person++) {
            answer(survey, teams.get(random.nextInt(teams.size())), random);
        }
        return survey.build();
    }

    private void answer(Survey.Builder survey, Unit team, Random random) {
        survey.unit(team.id().value());
        for (int item = 0; item < questionnaire.items().size(); item++) {
            survey.answer(item, 1 + random.nextInt(5));
        }
        survey.endRow();
    }

    private static Questionnaire questionnaire() {
        Scale scale = new Scale("agree5", 1, 5, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            for (int at = 0; at < ITEMS_OF_FACTOR; at++) {
                String id = factor.key() + at;
                items.add(new Item(new ItemId(id), LocalText.of(id), scale, false, Set.of(factor)));
            }
        }
        return new Questionnaire(LocalText.of("Benchmark"), items);
    }
}
