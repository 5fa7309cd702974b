package fi.qwl.examples.benchmarks;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Capability;
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
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Protecting and verifying many units, beside gathering a million respondents into the same units: the time must grow with
 * the number of units, and no faster.
 */
final class ProtectionBenchmark {

    private static final int ROUNDS = 3;
    private static final int RESPONDENTS = 1_000_000;
    private static final int TEAMS_OF_UNIT = 10;
    private static final long SEED = 20_261_125;

    private final IndexModel model = IndexModel.kano();
    private final Questionnaire questionnaire = questionnaire();
    private final List<Double> gathering = new ArrayList<>();
    private final List<Double> protecting = new ArrayList<>();

    private ProtectionBenchmark() {}

    /** {@code ProtectionBenchmark [UNITS]}. */
    public static void main(String[] arguments) throws IOException {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        System.out.println("Protection of " + measures().size() + " measures, " + RESPONDENTS
                + " respondents: median of " + ROUNDS + " passes, after one to warm up");
        ProtectionBenchmark half = new ProtectionBenchmark();
        ProtectionBenchmark all = new ProtectionBenchmark();
        half.run(units / 2);
        all.run(units);
        double protectingHalf = Contender.median(half.protecting);
        double protectingAll = Contender.median(all.protecting);
        System.out.println("  ratio                                            goal   result");
        System.out.println(
                Goal.atMost("protecting all units", "half of them", 2.2).line(protectingAll / protectingHalf));
        System.out.println(
                Goal.atMost("protecting", "gathering", 1).line(protectingAll / Contender.median(all.gathering)));
    }

    private void run(int units) throws IOException {
        Organisation organisation = organisation(units);
        Survey survey = survey(organisation, RESPONDENTS);
        for (int round = 0; round <= ROUNDS; round++) {
            long before = System.nanoTime();
            Results results = Results.of(Cells.of(model, survey), organisation, ScoringOrder.PERSONS_FIRST);
            double gathered = (System.nanoTime() - before) / 1e9;
            double published = publish(results);
            if (round > 0) {
                gathering.add(gathered);
                protecting.add(published);
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "  %d units: gathering %.3f s, protecting and verifying %.3f s",
                organisation.units().size(),
                Contender.median(gathering),
                Contender.median(protecting)));
    }

    private static double publish(Results results) throws IOException {
        long before = System.nanoTime();
        Publication publication =
                Publisher.release(results, ReleaseRequest.on(LocalDate.of(2024, 11, 15)), ReleaseStore.inMemory());
        double seconds = (System.nanoTime() - before) / 1e9;
        if (publication.results().units().isEmpty()) {
            throw new IllegalStateException("nothing was published");
        }
        return seconds;
    }

    /** Teams of a unit, units of a service, services of one municipality: {@code units} units in all, or a few less. */
    private static Organisation organisation(int units) {
        List<Unit> all = new ArrayList<>();
        all.add(Unit.of("m", "Municipality", UnitLevel.MUNICIPALITY));
        int services = Math.max(1, units / (TEAMS_OF_UNIT * (TEAMS_OF_UNIT + 1)));
        for (int service = 0; service < services; service++) {
            String id = "s" + service;
            all.add(Unit.of(id, "Service " + service, UnitLevel.SECTOR).withParent("m"));
            for (int unit = 0; unit < TEAMS_OF_UNIT; unit++) {
                String unitId = id + "-" + unit;
                all.add(Unit.of(unitId, "Unit " + unitId, UnitLevel.UNIT).withParent(id));
                for (int team = 0; team < TEAMS_OF_UNIT; team++) {
                    String teamId = unitId + "-" + team;
                    all.add(Unit.of(teamId, "Team " + teamId, UnitLevel.TEAM).withParent(unitId));
                }
            }
        }
        return Organisation.of(all);
    }

    private Survey survey(Organisation organisation, int respondents) {
        Random random = new Random(SEED);
        List<Unit> teams = organisation.units().stream()
                .filter(unit -> unit.level() == UnitLevel.TEAM)
                .toList();
        Survey.Builder survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (int row = 0; row < respondents; row++) {
            survey.unit(teams.get(random.nextInt(teams.size())).id().value());
            for (int item = 0; item < questionnaire.items().size(); item++) {
                survey.answer(item, 1 + random.nextInt(5));
            }
            survey.endRow();
        }
        return survey.build();
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(Factor.values()));
        measures.addAll(Capability.standard());
        return measures;
    }

    private static Questionnaire questionnaire() {
        Scale scale = new Scale("agree5", 1, 5, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Measure measure : measures()) {
            for (int at = 0; at < 2; at++) {
                String id = measure.key() + at;
                items.add(new Item(new ItemId(id), LocalText.of(id), scale, false, Set.of(measure)));
            }
        }
        return new Questionnaire(LocalText.of("Benchmark"), items);
    }
}
