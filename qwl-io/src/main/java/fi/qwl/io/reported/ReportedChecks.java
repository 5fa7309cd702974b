package fi.qwl.io.reported;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskLimits;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What in a report does not agree with itself: numbers of people, means of units and their sub-units, risk classes.
 * Everything is kept as reported, and listed. For one report and one thread.
 */
final class ReportedChecks {

    /** How far a mean may be from that of the units below: each is printed with one decimal, or with none (ours). */
    private static final double ROUNDED_TO_TENTHS = 0.1;

    private static final double ROUNDED_TO_ONES = 1;

    /**
     * Respondents who left a measure's items out are in the number of respondents and not in its mean: so many of them, as
     * a share, may be any sub-unit's (ours).
     */
    private static final double WITHOUT_A_SCORE = 0.1;

    private static final int MOST_LISTED = 20;

    private final SourceLocation file;
    private final Organisation organisation;
    private final Map<UnitId, ReportedResults.Row> rows;
    private final Issues issues;
    private final double rounding;

    ReportedChecks(
            SourceLocation file, Organisation organisation, Map<UnitId, ReportedResults.Row> rows, Issues issues) {
        this.file = file;
        this.organisation = organisation;
        this.rows = rows;
        this.issues = issues;
        boolean isWhole = rows.values().stream()
                .flatMap(row -> row.means().values().stream())
                .allMatch(mean -> mean == Math.rint(mean));
        this.rounding = isWhole ? ROUNDED_TO_ONES : ROUNDED_TO_TENTHS;
    }

    void run(Optional<RiskLimits> limits) {
        checkPeopleThere();
        checkUnitsThere();
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            ReportedResults.Row row = row(index);
            checkPeople(index, unit, row);
            checkInvited(unit, row);
            checkMeans(index, unit, row);
            limits.ifPresent(declared -> checkRisks(unit, row, declared));
        }
    }

    /** Without a number of people nobody can say whether a value may be shown: one issue, whatever their number. */
    private void checkPeopleThere() {
        long values = 0;
        long units = 0;
        for (ReportedResults.Row row : rows.values()) {
            long here = row.means().keySet().stream()
                    .filter(measure -> row.n(measure).isEmpty())
                    .count();
            values += here;
            units += here > 0 ? 1 : 0;
        }
        if (values > 0) {
            warn(
                    ReportedIssue.PEOPLE_NOT_REPORTED,
                    values + " values of " + units + " units come without a number of people, so they count as not"
                            + " reported. Add a column of the respondents, or write the number beside the values, as in"
                            + " '71 % (n=12)'.",
                    "values",
                    values,
                    "units",
                    units);
        }
    }

    private void checkUnitsThere() {
        List<String> missing = organisation.units().stream()
                .filter(unit -> !rows.containsKey(unit.id()))
                .map(Unit::toString)
                .toList();
        if (!missing.isEmpty()) {
            List<String> listed = missing.subList(0, Math.min(MOST_LISTED, missing.size()));
            warn(
                    ReportedIssue.UNITS_NOT_REPORTED,
                    missing.size() + " of " + organisation.size() + " units of the organisation are not in the report: "
                            + listed + (listed.size() < missing.size() ? " and others" : "")
                            + ". Ask the provider if they should be.",
                    "units",
                    listed,
                    "missing",
                    missing.size(),
                    "all",
                    organisation.size());
        }
    }

    /** A unit with fewer people than its sub-units together. */
    private void checkPeople(int index, Unit unit, ReportedResults.Row row) {
        long below = IntStream.of(organisation.childrenOf(index))
                .mapToLong(child -> row(child).respondents().orElse(0))
                .sum();
        if (row.respondents().isPresent() && row.respondents().getAsLong() < below) {
            warn(
                    ReportedIssue.REPORTED_PEOPLE_DISAGREE,
                    "Unit " + unit + " is reported with " + row.respondents().getAsLong()
                            + " respondents but its sub-units with " + below
                            + " together. Both are kept as reported; ask the provider.",
                    "unit",
                    unit,
                    "respondents",
                    row.respondents().getAsLong(),
                    "below",
                    below);
        }
    }

    private void checkInvited(Unit unit, ReportedResults.Row row) {
        if (row.invited().isPresent()
                && row.respondents().orElse(0) > row.invited().getAsInt()) {
            warn(
                    UnitIssue.MORE_ANSWERED_THAN_INVITED,
                    "Expected at most the " + row.invited().getAsInt() + " people invited in unit " + unit + " but "
                            + row.respondents().getAsLong()
                            + " are reported to have answered. Both are kept as reported; ask the provider.",
                    "unit",
                    unit,
                    "invited",
                    row.invited().getAsInt(),
                    "answered",
                    row.respondents().getAsLong());
        }
    }

    /**
     * A mean that is not that of the units below, weighted by their people. Only where everybody belongs to one of them, and
     * each of them is reported.
     */
    private void checkMeans(int index, Unit unit, ReportedResults.Row row) {
        List<String> differing = new ArrayList<>();
        for (Map.Entry<Measure, Double> mean : row.means().entrySet()) {
            Optional<MeanBelow> below = meanBelow(index, mean.getKey());
            if (below.isPresent() && !below.get().fits(mean.getValue(), rounding)) {
                differing.add(mean.getKey().key());
            }
        }
        if (!differing.isEmpty()) {
            warn(
                    ReportedIssue.REPORTED_MEANS_DISAGREE,
                    "Unit " + unit + " is reported with other means of " + differing
                            + " than its sub-units together, weighted by their respondents. All are kept as"
                            + " reported; ask the provider.",
                    "unit",
                    unit,
                    "measures",
                    differing);
        }
    }

    /** A word that says the opposite of what the limits say of the mean, whichever way the mean was rounded. */
    private void checkRisks(Unit unit, ReportedResults.Row row, RiskLimits limits) {
        TreeSet<Factor> differing = new TreeSet<>();
        row.statuses().forEach((factor, status) -> {
            Double mean = row.means().get(factor);
            if (mean != null) {
                double above = mean - limits.of(factor);
                boolean isOpposite = status == RiskStatus.UNDER_CONTROL
                        ? above < -rounding
                        : status == RiskStatus.BELOW && above > rounding;
                if (isOpposite) {
                    differing.add(factor);
                }
            }
        });
        if (!differing.isEmpty()) {
            warn(
                    ReportedIssue.REPORTED_RISK_DISAGREES,
                    "Unit " + unit + " is reported with risk classes on " + differing
                            + " that the model's limits do not say of its means. Both are kept as reported; ask the provider for"
                            + " its limits.",
                    "unit",
                    unit,
                    "factors",
                    differing);
        }
    }

    /**
     * The mean of a unit's sub-units, weighted by their respondents.
     *
     * @param mean in percent
     * @param deviation the sub-units' mean distance from it, so weighted
     */
    private record MeanBelow(double mean, double deviation) {

        boolean fits(double reported, double rounding) {
            return Math.abs(mean - reported) <= rounding + WITHOUT_A_SCORE * deviation + 1e-9;
        }
    }

    private Optional<MeanBelow> meanBelow(int index, Measure measure) {
        Map<Double, Long> below = new TreeMap<>();
        for (int child : organisation.childrenOf(index)) {
            Double mean = row(child).means().get(measure);
            OptionalLong n = row(child).n(measure);
            if (mean == null || n.isEmpty()) {
                return Optional.empty();
            }
            below.merge(mean, n.getAsLong(), Long::sum);
        }
        long people = below.values().stream().mapToLong(Long::longValue).sum();
        OptionalLong all = row(index).n(measure);
        if (people == 0 || all.isEmpty() || all.getAsLong() != people) {
            return Optional.empty();
        }
        double mean = below.entrySet().stream()
                        .mapToDouble(each -> each.getKey() * each.getValue())
                        .sum()
                / people;
        double deviation = below.entrySet().stream()
                        .mapToDouble(each -> Math.abs(each.getKey() - mean) * each.getValue())
                        .sum()
                / people;
        return Optional.of(new MeanBelow(mean, deviation));
    }

    private ReportedResults.Row row(int index) {
        return rows.getOrDefault(organisation.units().get(index).id(), ReportedResults.Row.empty());
    }

    private void warn(IssueCode code, String message, Object... attributes) {
        issues.accept(code.at(file, message, attributes));
    }
}
