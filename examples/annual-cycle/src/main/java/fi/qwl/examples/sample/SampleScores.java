package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the sample's invented provider computes: the Kano shapes over the mean answers, a measure from at least half of
 * its items. Written for the sample alone and apart from the library.
 *
 * @param name the measure's column in the report
 * @param key the items' measure; empty for the whole index
 */
record SampleScores(String name, String key) {

    static final List<SampleScores> MEASURES = List.of(
            new SampleScores("FE", "FE"),
            new SampleScores("YI", "YI"),
            new SampleScores("PL", "PL"),
            new SampleScores("QWL", ""),
            new SampleScores("Esihenkilötyö", "supervisory-work"),
            new SampleScores("Osaaminen", "competence"),
            new SampleScores("Johtaminen", "leadership"),
            new SampleScores("Prosessit", "processes"),
            new SampleScores("Toimintakulttuuri", "operating-culture"));

    private static final double STEPS = 4;

    /** A person's value from 0 to 1. */
    OptionalDouble of(Respondent one) {
        return key.isEmpty() ? index(one) : mean(one, key);
    }

    /** The mean over those who have a value. */
    OptionalDouble of(List<Respondent> people) {
        List<Double> values = new ArrayList<>();
        people.forEach(one -> of(one).ifPresent(values::add));
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    private static OptionalDouble index(Respondent one) {
        OptionalDouble fe = mean(one, "FE");
        OptionalDouble yi = mean(one, "YI");
        OptionalDouble pl = mean(one, "PL");
        if (fe.isEmpty() || yi.isEmpty() || pl.isEmpty()) {
            return OptionalDouble.empty();
        }
        double missing = 1 - fe.getAsDouble();
        double goals = pl.getAsDouble();
        return OptionalDouble.of((1 - missing * missing) * (yi.getAsDouble() + goals * goals) / 2);
    }

    private static OptionalDouble mean(Respondent one, String measure) {
        List<SampleItem> items = SampleItem.all();
        int asked = 0;
        int answered = 0;
        int steps = 0;
        for (int index = 0; index < items.size(); index++) {
            SampleItem item = items.get(index);
            int answer = one.answers().get(index);
            boolean isPoint = answer != Respondent.NO_ANSWER && answer != Respondent.DONT_KNOW;
            if (item.measure().equals(measure)) {
                asked++;
                answered += isPoint ? 1 : 0;
                steps += isPoint ? (item.isReversed() ? 5 - answer : answer - 1) : 0;
            }
        }
        boolean isEnough = answered > 0 && 2 * answered >= asked;
        return isEnough ? OptionalDouble.of(steps / (STEPS * answered)) : OptionalDouble.empty();
    }
}
