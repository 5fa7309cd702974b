package fi.qwl.examples.benchmarks;

import fi.qwl.index.Cells;
import fi.qwl.index.Moments;
import fi.qwl.index.Scores;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;

/** From answers in memory to scores and to units' accumulators: nanoseconds a respondent, and ratios within one run. */
final class ScoringBenchmark {

    private static final int ROUNDS = 5;
    private static final int MEASURES = 8;

    private final int respondents;
    private final int boxed;
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

    private ScoringBenchmark(int respondents) {
        this.respondents = respondents;
        this.boxed = Math.min(respondents, 1_000_000);
    }

    /** {@code ScoringBenchmark [RESPONDENTS]}. */
    public static void main(String[] arguments) {
        new ScoringBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000).run();
    }

    private void run() {
        System.out.println("Scoring, " + respondents + " respondents of " + SurveyTable.ITEMS
                + " items, five measures: median of " + ROUNDS + " passes in turn, after one to warm up");
        SurveyDefinition definition = QwlJob.definition(false);
        Survey survey = survey(definition, respondents);
        Survey small = survey(definition, boxed);
        List<StreamScores.Respondent> people = StreamScores.respondents(boxed);
        double[] values = values(1_000_000);
        ExecutorService two = Executors.newFixedThreadPool(2);
        double fromStreams = Double.NaN;
        Cells[] made = new Cells[2];
        for (int round = 0; round <= ROUNDS; round++) {
            boolean isTimed = round > 0;
            time(
                    "scores",
                    boxed,
                    isTimed,
                    () -> Scores.of(definition.model(), small).size());
            time("scores into units", respondents, isTimed, () -> {
                made[0] = Cells.of(definition.model(), survey);
                return made[0].units().size();
            });
            time("scores into units, two threads", respondents, isTimed, () -> {
                made[1] = Cells.of(definition.model(), survey, two, 2);
                return made[1].units().size();
            });
            fromStreams = time("streams of objects", boxed, isTimed, () -> StreamScores.mean(people));
            time("moments of " + MEASURES + " measures", values.length, isTimed, () -> moments(values));
        }
        two.shutdown();
        report(definition, small, agree(made[0], made[1]), fromStreams);
    }

    private void report(SurveyDefinition definition, Survey small, boolean isSame, double fromStreams) {
        nanos.forEach((what, all) -> System.out.println(
                String.format(Locale.ROOT, "  %-34s %7.1f ns a respondent", what, Contender.median(all))));
        double ours = mean(Cells.of(definition.model(), small));
        System.out.println(String.format(
                Locale.ROOT,
                "  the mean of units' means: QWL %.6f, streams %.6f; one thread and two %s",
                ours,
                fromStreams,
                isSame ? "agree to the bit" : "DISAGREE"));
        double scores = median("scores");
        double cells = median("scores into units");
        System.out.println("  ratio                                            goal   result");
        System.out.println(Goal.atMost("scores: nanoseconds", "respondent", 35).line(scores));
        System.out.println(
                Goal.atMost("scores into units: nanoseconds", "respondent", 35).line(cells));
        System.out.println(ratio("streams of objects", "scores", 8));
        System.out.println(ratio("streams of objects", "scores into units", 8));
        System.out.println(ratio("scores into units", "scores into units, two threads", 1.7));
        System.out.println(ratio("scores", "moments of " + MEASURES + " measures", 1));
    }

    private String ratio(String above, String below, double least) {
        return Goal.atLeast(above, below, least).line(median(above) / median(below));
    }

    private double median(String what) {
        return Contender.median(nanos.getOrDefault(what, List.of()));
    }

    private double time(String what, int count, boolean isTimed, DoubleSupplier job) {
        long before = System.nanoTime();
        double result = job.getAsDouble();
        double each = (System.nanoTime() - before) / (double) count;
        if (isTimed) {
            nanos.computeIfAbsent(what, none -> new ArrayList<>()).add(each);
        }
        return result;
    }

    private static double moments(double[] values) {
        Moments[] all = new Moments[MEASURES];
        for (int measure = 0; measure < MEASURES; measure++) {
            all[measure] = Moments.zero();
            for (double value : values) {
                all[measure].add(value);
            }
        }
        return all[0].finish().mean().orElseThrow();
    }

    private static double[] values(int count) {
        double[] values = new double[count];
        for (int at = 0; at < count; at++) {
            values[at] = (at * 7919L % 601) / 6.0;
        }
        return values;
    }

    private static Survey survey(SurveyDefinition definition, int count) {
        SurveyTable table = new SurveyTable();
        int[] answers = new int[SurveyTable.ITEMS];
        Survey.Builder survey = Survey.builder(Wave.of(2024), definition.questionnaire(), DisclosurePolicy.standard());
        for (int row = 0; row < count; row++) {
            survey.unit(table.next(row, answers)[SurveyTable.UNIT_COLUMN]);
            for (int item = 0; item < answers.length; item++) {
                if (answers[item] != 0) {
                    survey.answer(item, answers[item]);
                }
            }
            survey.endRow();
        }
        return survey.build();
    }

    private static boolean agree(Cells one, Cells other) {
        boolean isSame = one.units().equals(other.units());
        for (String unit : one.units()) {
            for (Measure measure : one.measures()) {
                UnitId id = new UnitId(unit);
                isSame &= one.moments(id, measure).equals(other.moments(id, measure))
                        && one.counts(id, measure).equals(other.counts(id, measure));
            }
        }
        return isSame;
    }

    private static double mean(Cells cells) {
        double sum = 0;
        for (String unit : cells.units()) {
            for (Measure measure : cells.measures()) {
                sum += 1
                        + cells.moments(new UnitId(unit), measure)
                                        .finish()
                                        .mean()
                                        .orElseThrow()
                                / 25;
            }
        }
        return sum / (cells.units().size() * cells.measures().size());
    }
}
