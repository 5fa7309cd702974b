package fi.qwl.index;

import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.stats.NetPromoterScore;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The employee net promoter score of every unit, from one item on 0–10. Not protected: belongs inside the host. Intervals
 * are adjusted Wald, see {@link NetPromoterScore#adjustedWald(double)}. Immutable.
 */
public final class EmployeeNetPromoter {

    private final transient Organisation organisation;
    private final transient List<NetPromoterScore> scores;

    private EmployeeNetPromoter(Organisation organisation, List<NetPromoterScore> scores) {
        this.organisation = organisation;
        this.scores = scores;
    }

    /**
     * Scores an item in every unit, with everybody below it. People without a unit count for the root.
     *
     * @param survey the answers
     * @param id an item on 0–10 that is not reversed
     * @param organisation the units at the time of the wave
     * @return the scores
     * @throws IllegalArgumentException if the item is on another scale, or somebody answered in an unknown unit
     */
    public static EmployeeNetPromoter of(Survey survey, ItemId id, Organisation organisation) {
        AnswerColumn column = survey.answers(id);
        Item item = column.item();
        if (item.scale().min() != 0 || item.scale().max() != 10 || item.isReversed()) {
            throw new IllegalArgumentException("item " + id + " must be on 0 to 10 and not reversed but is on "
                    + item.scale().min() + " to " + item.scale().max() + "\nMaybe another item was meant.");
        }
        int[] homes = survey.units().categories().stream()
                .mapToInt(unit -> organisation.indexOf(new UnitId(unit)))
                .toArray();
        int[][] kinds = new int[organisation.size()][3];
        for (int row = 0; row < survey.size(); row++) {
            int answer = column.code(row);
            if (answer >= 0) {
                int home = survey.units().groupOf(row);
                kinds[home < 0 ? 0 : homes[home]][kind(answer)]++;
            }
        }
        for (int index = kinds.length - 1; index > 0; index--) {
            int[] above = kinds[organisation.parentOf(index)];
            for (int kind = 0; kind < above.length; kind++) {
                above[kind] += kinds[index][kind];
            }
        }
        return new EmployeeNetPromoter(
                organisation,
                IntStream.range(0, kinds.length)
                        .mapToObj(index -> new NetPromoterScore(kinds[index][0], kinds[index][1], kinds[index][2]))
                        .toList());
    }

    private static int kind(int answer) {
        if (answer >= 9) {
            return 0;
        }
        return answer >= 7 ? 1 : 2;
    }

    /**
     * A unit's score.
     *
     * @param unit the unit
     * @return its score with everybody below it; undefined where nobody answered
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public NetPromoterScore score(UnitId unit) {
        return scores.get(organisation.indexOf(unit));
    }

    /** {@return the number of units only} */
    @Override
    public String toString() {
        return "EmployeeNetPromoter of " + scores.size() + " units";
    }
}
