package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Before the survey: which units' means are likely to be hidden, from headcounts and an expected response rate, and which
 * merges of siblings would help. Merges are declared before answers are seen. Knows no answers.
 *
 * <pre>{@code
 * SuppressionForecast forecast = SuppressionForecast.of(organisation, DisclosurePolicy.standard(), 75);
 * forecast.likelyHidden();   // units that will need a merge, or meet over the results of the unit above
 * }</pre>
 *
 * @param likelyHidden the units that would be hidden if everywhere so many answered as expected; in the order of the
 *     organisation, unmodifiable
 * @param merges groups of such siblings that are likely to be enough together; unmodifiable
 * @param chances by unit with a known headcount, the chance in percent that enough people answer for a mean, if they
 *     decide independently of one another; unmodifiable
 */
public record SuppressionForecast(Set<UnitId> likelyHidden, List<UnitGroup> merges, Map<UnitId, Double> chances) {

    public SuppressionForecast {
        likelyHidden = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(likelyHidden));
        merges = List.copyOf(merges);
        chances = java.util.Collections.unmodifiableMap(new TreeMap<>(chances));
    }

    /**
     * Makes a forecast.
     *
     * @param organisation the units with the headcounts of those invited; units without one count nobody
     * @param policy what is promised
     * @param expectedResponseRate in percent, above 1 up to 100: 75, and not 0.75
     * @return the forecast
     * @throws IllegalArgumentException if the rate is at most 1 or above 100
     */
    public static SuppressionForecast of(
            Organisation organisation, DisclosurePolicy policy, double expectedResponseRate) {
        if (!(expectedResponseRate > 1 && expectedResponseRate <= 100)) {
            boolean mayBeShare = expectedResponseRate > 0 && expectedResponseRate <= 1;
            throw new IllegalArgumentException(
                    "expectedResponseRate must be in percent, above 1 and up to 100, but was " + expectedResponseRate
                            + (mayBeShare ? "\nMaybe " + 100 * expectedResponseRate + " was meant." : ""));
        }
        int size = organisation.size();
        long[] expected = new long[size];
        for (int unit = 0; unit < size; unit++) {
            expected[unit] =
                    Math.round(organisation.units().get(unit).invited().orElse(0) * expectedResponseRate / 100);
        }
        long[] within = organisation.totals(unit -> expected[unit]);
        long[] invited = organisation.totals(
                unit -> organisation.units().get(unit).invited().orElse(0));
        int fewest = policy.minimumCellSize();
        boolean[] shown = new TreeProtection(
                        organisation, fewest, i -> expected[i], i -> true, i -> false, i -> false, i -> expected[i])
                .choose()
                .orElseThrow();
        Set<UnitId> hidden = new java.util.LinkedHashSet<>();
        Map<UnitId, Double> chances = new TreeMap<>();
        for (int unit = 0; unit < size; unit++) {
            Unit known = organisation.units().get(unit);
            if (!shown[unit]) {
                hidden.add(known.id());
            }
            if (invited[unit] > 0) {
                double chance = BinomialDistribution.of(Math.toIntExact(invited[unit]), expectedResponseRate / 100)
                        .survivalProbability(policy.minimumForMeans() - 1);
                chances.put(known.id(), 100 * chance);
            }
        }
        return new SuppressionForecast(hidden, merges(organisation, shown, within, fewest), chances);
    }

    /** Hidden siblings, smallest first, put together until they are enough; what is left over joins the last. */
    private static List<UnitGroup> merges(Organisation organisation, boolean[] shown, long[] people, int fewest) {
        Map<Integer, List<Integer>> hiddenByParent = new TreeMap<>();
        for (int unit = 1; unit < shown.length; unit++) {
            if (!shown[unit] && people[unit] > 0) {
                hiddenByParent
                        .computeIfAbsent(organisation.parentOf(unit), none -> new ArrayList<>())
                        .add(unit);
            }
        }
        List<UnitGroup> merges = new ArrayList<>();
        hiddenByParent.forEach((parent, siblings) -> {
            siblings.sort(
                    Comparator.comparingLong((Integer unit) -> people[unit]).thenComparing(unit -> unit));
            List<List<Integer>> sets = new ArrayList<>();
            List<Integer> open = new ArrayList<>();
            long together = 0;
            for (int unit : siblings) {
                open.add(unit);
                together += people[unit];
                if (together >= fewest && open.size() > 1) {
                    sets.add(open);
                    open = new ArrayList<>();
                    together = 0;
                }
            }
            if (!sets.isEmpty()) {
                sets.get(sets.size() - 1).addAll(open);
            }
            sets.forEach(set -> merges.add(UnitGroup.together(
                    set.stream().map(unit -> organisation.units().get(unit)).toList())));
        });
        return merges;
    }
}
