package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Puts reported values on the tree of units, as they are. */
final class ReportedAsResults {

    /** How far a reported mean may be from the true one: providers print one decimal (ours). */
    private static final double ROUNDING = 0.05;

    private final transient ReportedResults reported;
    private final transient Organisation organisation;
    private final transient IndexModel model;
    private final transient List<Measure> measures;
    private final transient Map<Measure, ScaleEnd[]> ends = new LinkedHashMap<>();

    ReportedAsResults(ReportedResults reported, Organisation organisation, IndexModel model) {
        this.reported = reported;
        this.organisation = organisation;
        this.model = model;
        this.measures = reported.units().values().stream()
                .flatMap(row -> row.means().keySet().stream())
                .distinct()
                .sorted(Measure.readingOrder())
                .toList();
        List<UnitId> strangers = reported.units().keySet().stream()
                .filter(id -> organisation.find(id).isEmpty())
                .toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("units " + strangers + " were reported but are not in the organisation"
                    + "\nMaybe their rows are missing from the organisation's file.");
        }
    }

    Results.Reported results() {
        measures.forEach(measure -> ends.put(measure, endsOf(measure)));
        List<UnitResult> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            units.add(unit(index));
        }
        return new Results.Reported(reported.wave(), reported.promise(), organisation, model, measures, units);
    }

    private UnitResult unit(int index) {
        Unit unit = organisation.units().get(index);
        ReportedResults.Row row = row(index);
        OptionalInt invited = row.invited().isPresent() ? row.invited() : organisation.invitedWithin(index);
        Map<Measure, MeasureResult> results = new LinkedHashMap<>();
        Map<Measure, DirectMembers> homes = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Double mean = row.means().get(measure);
            if (mean != null) {
                // The provider's scale is not known here, so nothing is called near a limit.
                results.put(measure, Results.judge(MeasureResult.of(measure, row.n(measure), mean), model, 0));
            }
            homes.put(measure, home(index, measure));
        }
        return new UnitResult(
                unit,
                invited,
                row.respondents(),
                results,
                homes,
                List.of(),
                measure -> ValueCounts.zero(),
                reported.units().get(unit.id()));
    }

    /**
     * Those who answered in the unit and in none of its reported sub-units. Where the provider hides a sub-unit's n,
     * its people are treated as the unit's own, which is where a difference would find them.
     */
    private DirectMembers home(int index, Measure measure) {
        long n = people(index, measure);
        for (int child : organisation.childrenOf(index)) {
            n -= people(child, measure);
        }
        return n <= 0 ? DirectMembers.NOBODY : new DirectMembers(n, end(index, measure));
    }

    /** How many people a measure is of; where it is not reported, as many as are shown of below. */
    private long people(int index, Measure measure) {
        OptionalLong n = row(index).n(measure);
        if (n.isPresent()) {
            return n.getAsLong();
        }
        long below = 0;
        for (int child : organisation.childrenOf(index)) {
            below += people(child, measure);
        }
        return below;
    }

    private ScaleEnd end(int index, Measure measure) {
        return Objects.requireNonNull(ends.get(measure), "ends")[index];
    }

    /**
     * Whose values must all lie at an end, as anybody can compute from the report: a unit's mean at 0 or 100, or what
     * its mean leaves for those whom no reported sub-unit explains.
     */
    private ScaleEnd[] endsOf(Measure measure) {
        ScaleEnd[] found = new ScaleEnd[organisation.size()];
        Arrays.fill(found, ScaleEnd.NEITHER);
        for (int index = 0; index < found.length; index++) {
            if (isReported(index, measure)) {
                markUnexplained(index, measure, found);
            }
        }
        return found;
    }

    private void markUnexplained(int index, Measure measure, ScaleEnd[] found) {
        List<Integer> unexplained = new ArrayList<>(List.of(index));
        long n = people(index, measure);
        double sum = n * meanOf(index, measure);
        double error = n * ROUNDING;
        boolean isWhole = true;
        int member = index + 1;
        while (member < organisation.endOf(index)) {
            if (isReported(member, measure)) {
                isWhole = false;
                long people = people(member, measure);
                n -= people;
                sum -= people * meanOf(member, measure);
                error += people * ROUNDING;
                member = organisation.endOf(member);
            } else {
                unexplained.add(member++);
            }
        }
        if (n > 0) {
            ScaleEnd end = endAt(sum / n, isWhole ? 0 : error / n);
            unexplained.forEach(unit -> found[unit] = end);
        }
    }

    private static ScaleEnd endAt(double mean, double slack) {
        if (NineDecimals.compare(mean, slack) <= 0) {
            return ScaleEnd.LOWEST;
        }
        return NineDecimals.compare(mean, 100 - slack) >= 0 ? ScaleEnd.HIGHEST : ScaleEnd.NEITHER;
    }

    private boolean isReported(int index, Measure measure) {
        return row(index).n(measure).isPresent() && row(index).means().containsKey(measure);
    }

    private double meanOf(int index, Measure measure) {
        return Objects.requireNonNull(row(index).means().get(measure), "mean");
    }

    private ReportedResults.Row row(int index) {
        return reported.units().getOrDefault(organisation.units().get(index).id(), ReportedResults.Row.empty());
    }
}
