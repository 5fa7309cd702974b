package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every respondent's own scores, a column per measure. For researchers and for checking; results are made from
 * {@link Cells}, which never hold a respondent. Stays inside the host. Immutable.
 */
public final class Scores {

    private final transient Map<Measure, NumberColumn> columns;
    private final transient int size;

    private Scores(Map<Measure, NumberColumn> columns, int size) {
        this.columns = Collections.unmodifiableMap(columns);
        this.size = size;
    }

    /**
     * Scores a survey.
     *
     * @param model the index model
     * @param survey the answers
     * @return the scores, in percent
     */
    public static Scores of(IndexModel model, Survey survey) {
        Survey counted = survey.withoutOwnAnswers(model.aboutSupervisor());
        return of(new Scorer(model, survey.questionnaire()), AnswerCodes.of(counted), survey.size());
    }

    static Scores of(Scorer scorer, AnswerCodes given, int size) {
        double[][] all = new double[scorer.measures().size()][size];
        double[][] block = new double[all.length][Scorer.BLOCK];
        ItemMean.Scratch scratch = new ItemMean.Scratch();
        for (int from = 0; from < size; from += Scorer.BLOCK) {
            int to = Math.min(from + Scorer.BLOCK, size);
            scorer.score(given, from, to, scratch, block);
            for (int measure = 0; measure < all.length; measure++) {
                System.arraycopy(block[measure], 0, all[measure], from, to - from);
            }
        }
        Map<Measure, NumberColumn> columns = new LinkedHashMap<>();
        for (int measure = 0; measure < all.length; measure++) {
            columns.put(scorer.measures().get(measure), NumberColumn.of(all[measure]));
        }
        return new Scores(columns, size);
    }

    /** {@return the columns by measure, in reading order; unmodifiable} */
    public Map<Measure, NumberColumn> columns() {
        return columns;
    }

    /**
     * A measure's scores.
     *
     * @param measure the measure
     * @return its column: percent, {@code NaN} where too few items were answered
     * @throws IllegalArgumentException if the questionnaire does not give the measure
     */
    public NumberColumn of(Measure measure) {
        NumberColumn column = columns.get(measure);
        if (column == null) {
            throw new IllegalArgumentException("the questionnaire does not give " + measure.key());
        }
        return column;
    }

    /** {@return the number of respondents} */
    public int size() {
        return size;
    }

    /** {@return the number of respondents only} */
    @Override
    public String toString() {
        return "Scores of " + size + " respondents";
    }
}
