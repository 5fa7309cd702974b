package fi.qwl.stats;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The invented survey: 200 people, 12 units, 15 items on 1-5, FE3 reversed in the file and turned here. */
final class Invented {

    private Invented() {}

    static List<NumberColumn> items(String factor) {
        Table survey = Oracle.invented("survey.csv");
        List<NumberColumn> items = new ArrayList<>();
        for (int item = 1; item <= 5; item++) {
            double[] answers = survey.numbers(factor + item);
            if (factor.equals("FE") && item == 3) {
                answers = Arrays.stream(answers).map(answer -> 6 - answer).toArray();
            }
            items.add(NumberColumn.of(answers));
        }
        return items;
    }

    /** The mean of a person's five answers, missing where one is. */
    static NumberColumn completeMean(String factor) {
        List<NumberColumn> items = items(factor);
        double[] means = new double[items.get(0).size()];
        Arrays.setAll(
                means,
                row -> items.stream().mapToDouble(item -> item.value(row)).sum() / items.size());
        return NumberColumn.of(means);
    }

    static GroupColumn units() {
        return Oracle.groups(Oracle.invented("survey.csv").text("unit"));
    }

    /** A person's score as R computed it, in percent. */
    static NumberColumn score(String factor) {
        return Oracle.invented("persons.csv").column(factor);
    }

    static GroupColumn unitsOfPersons() {
        return Oracle.groups(Oracle.invented("persons.csv").text("unit"));
    }

    static int unit(String name) {
        return Oracle.names(Oracle.invented("persons.csv").text("unit")).indexOf(name);
    }
}
