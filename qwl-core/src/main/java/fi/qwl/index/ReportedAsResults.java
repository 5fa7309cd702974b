package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Puts reported values on the tree of units, as they are. */
final class ReportedAsResults {

    private final ReportedResults reported;
    private final Organisation organisation;
    private final IndexModel model;
    private final List<Measure> measures;

    ReportedAsResults(ReportedResults reported, Organisation organisation, IndexModel model) {
        this.reported = reported;
        this.organisation = organisation;
        this.model = model;
        this.measures = Measure.all().stream()
                .filter(measure -> reported.units().values().stream()
                        .anyMatch(row -> row.means().containsKey(measure)))
                .toList();
        List<UnitId> strangers = reported.units().keySet().stream()
                .filter(id -> organisation.find(id).isEmpty())
                .toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("units " + strangers + " were reported but are not in the organisation"
                    + "\nMaybe their rows are missing from the organisation's file.");
        }
    }

    Results results() {
        List<UnitResult> units = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            units.add(unit(index));
        }
        return new Results(
                reported.wave(), organisation, model, Origin.REPORTED, ScoringOrder.PERSONS_FIRST, measures, units);
    }

    private UnitResult unit(int index) {
        Unit unit = organisation.units().get(index);
        ReportedResults.Row row = row(index);
        OptionalInt invited = row.invited().isPresent() ? row.invited() : organisation.invitedWithin(index);
        Map<Measure, MeasureResult> results = new LinkedHashMap<>();
        Map<Measure, HomeGroup> homes = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Double mean = row.means().get(measure);
            if (mean != null) {
                // The provider's scale is not known here, so nothing is called near a limit.
                results.put(measure, Results.judge(MeasureResult.of(measure, row.respondents(), mean), model, 0));
            }
            homes.put(measure, home(index, measure));
        }
        return new UnitResult(unit, invited, row.respondents(), results, homes);
    }

    /**
     * Those who answered in the unit and in none of its reported sub-units. Where the provider hides a sub-unit's n,
     * its people are taken for the unit's own, which is where a difference would find them.
     */
    private HomeGroup home(int index, Measure measure) {
        long n = respondents(index);
        for (int child = index + 1; child < organisation.endOf(index); child = organisation.endOf(child)) {
            n -= respondents(child);
        }
        return n <= 0 ? HomeGroup.NOBODY : new HomeGroup(n, end(index, measure));
    }

    private long respondents(int index) {
        ReportedResults.Row row = row(index);
        if (row.respondents().isPresent()) {
            return row.respondents().getAsLong();
        }
        long below = 0;
        for (int child = index + 1; child < organisation.endOf(index); child = organisation.endOf(child)) {
            below += respondents(child);
        }
        return below;
    }

    private ScaleEnd end(int index, Measure measure) {
        boolean isLeaf = organisation.endOf(index) == index + 1;
        Double mean = row(index).means().get(measure);
        if (!isLeaf || mean == null) {
            return ScaleEnd.NEITHER;
        }
        if (NineDecimals.compare(mean, 0) == 0) {
            return ScaleEnd.LOWEST;
        }
        return NineDecimals.compare(mean, 100) == 0 ? ScaleEnd.HIGHEST : ScaleEnd.NEITHER;
    }

    private ReportedResults.Row row(int index) {
        return reported.units().getOrDefault(organisation.units().get(index).id(), ReportedResults.Row.empty());
    }
}
