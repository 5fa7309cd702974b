package fi.qwl.io.reported;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.rows.NamedColumns;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The rows of a report in the making, from the figures of each unit. For one report and one thread. */
final class ReportedRows {

    private static final String NO_PERCENTAGE =
            "Expected a percentage from 0 to 100 or a mark for a hidden value but found something else; it is left out.";
    private static final String PERHAPS_SHARE =
            "Expected a percentage as in the other rows but found a plain number between 0 and 1, which may be a share of"
                    + " one; it is left out. Write it with a percent sign.";
    private static final String NO_RISK =
            "Expected a risk class, such as 'hallinnassa', 'lähellä rajaa' or 'kohonnut', but found another one; it is left"
                    + " out.";
    /** A response rate is printed with one decimal, or with none. */
    private static final double RATE_ROUNDING = 0.5;

    private final List<Measure> measures;
    private final Issues issues;
    private final Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();

    ReportedRows(List<Measure> measures, Issues issues) {
        this.measures = measures;
        this.issues = issues;
    }

    Map<UnitId, ReportedResults.Row> rows() {
        return rows;
    }

    /** Adds what is of a unit in one table; where it is in an earlier one already, differences are reported. */
    void add(
            UnitId unit,
            SourceLocation place,
            SourceLocation sheet,
            Map<String, ReportedFigure> figures,
            PlainNumbers plain) {
        ReportedResults.Row row = people(figures, sheet);
        for (Measure measure : measures) {
            row = measure(row, measure, figures, sheet, plain);
        }
        rows.merge(unit, row, (before, now) -> merge(unit, place, before, now));
    }

    private ReportedResults.Row people(Map<String, ReportedFigure> figures, SourceLocation sheet) {
        ReportedFigure.People answered = figure(figures, ReportedColumns.RESPONDENTS)
                .map(figure -> people(figure, figure.people(), sheet))
                .orElse(ReportedFigure.People.NONE);
        ReportedFigure.People invited = figure(figures, ReportedColumns.INVITED)
                .map(figure -> people(figure, figure.alone(), sheet))
                .orElse(ReportedFigure.People.NONE);
        ReportedFigure.People rate = figure(figures, ReportedColumns.RATE)
                .map(ReportedFigure::people)
                .filter(both -> both.invited().isPresent())
                .orElse(ReportedFigure.People.NONE);
        ReportedResults.Row row = ReportedResults.Row.empty();
        OptionalInt n = first(answered.respondents(), rate.respondents());
        row = n.isPresent() ? row.withRespondents(n.getAsInt()) : row;
        OptionalInt all = first(invited.respondents(), first(answered.invited(), rate.invited()));
        row = all.isPresent() ? row.withInvited(all.getAsInt()) : row;
        checkRate(row, figures, sheet);
        return row;
    }

    /** The cell's text, unless it is blank or hidden. */
    private static Optional<ReportedFigure> figure(Map<String, ReportedFigure> figures, String name) {
        return Optional.ofNullable(figures.get(name)).filter(figure -> !figure.isBlank() && !figure.isHidden());
    }

    private ReportedFigure.People people(ReportedFigure figure, ReportedFigure.People people, SourceLocation sheet) {
        if (people.respondents().isEmpty()) {
            warn(sheet, figure, RowIssue.NUMBER_NOT_READABLE, NamedColumns.NO_PEOPLE);
        }
        return people;
    }

    private static OptionalInt first(OptionalInt one, OptionalInt other) {
        return one.isPresent() ? one : other;
    }

    /** Kept as reported, but listed: a response rate that is not that of the people, as a percentage or as a fraction. */
    private void checkRate(ReportedResults.Row row, Map<String, ReportedFigure> figures, SourceLocation sheet) {
        Optional<ReportedFigure> figure = figure(figures, ReportedColumns.RATE);
        if (figure.isEmpty() || row.respondents().isEmpty() || row.invited().orElse(0) == 0) {
            return;
        }
        double rate = 100.0 * row.respondents().getAsLong() / row.invited().getAsInt();
        List<Double> readings = Stream.of(
                        figure.get().percent(ReportedUnit.percent()),
                        figure.get().percent(ReportedUnit.share()))
                .flatMap(reading -> reading.stream().boxed())
                .toList();
        boolean fits = readings.stream().anyMatch(reading -> Math.abs(reading - rate) <= RATE_ROUNDING + 1e-9);
        if (!readings.isEmpty() && !fits) {
            warn(
                    sheet,
                    figure.get(),
                    ReportedIssue.REPORTED_RATE_DISAGREES,
                    "Expected the response rate of the people who answered and were invited but another one is reported."
                            + " The numbers of people are kept; ask the provider.");
        }
    }

    private ReportedResults.Row measure(
            ReportedResults.Row before,
            Measure measure,
            Map<String, ReportedFigure> figures,
            SourceLocation sheet,
            PlainNumbers plain) {
        ReportedResults.Row row = before;
        Optional<ReportedFigure> mean = figure(figures, measure.key());
        if (mean.isPresent()) {
            boolean isUnclear = mean.get().plainNumber().stream().anyMatch(number -> plain.isUnclear(measure, number));
            OptionalDouble percent =
                    isUnclear ? OptionalDouble.empty() : mean.get().percent(plain.unitOf(measure));
            row = percent.isPresent() ? row.withMean(measure, percent.getAsDouble()) : row;
            if (percent.isEmpty() && mean.get().risk().isEmpty()) {
                warn(
                        sheet,
                        mean.get(),
                        isUnclear ? ReportedIssue.VALUE_PERHAPS_SHARE : ReportedIssue.VALUE_NOT_READABLE,
                        isUnclear ? PERHAPS_SHARE : NO_PERCENTAGE);
            }
        }
        OptionalInt n = first(
                mean.map(ReportedFigure::count).orElse(OptionalInt.empty()),
                figure(figures, ReportedColumns.countOf(measure))
                        .map(figure -> people(figure, figure.alone(), sheet).respondents())
                        .orElse(OptionalInt.empty()));
        row = n.isPresent() ? row.withN(measure, n.getAsInt()) : row;
        return measure instanceof Factor factor ? risk(row, factor, figures, sheet) : row;
    }

    private ReportedResults.Row risk(
            ReportedResults.Row row, Factor factor, Map<String, ReportedFigure> figures, SourceLocation sheet) {
        Optional<ReportedFigure> word = figure(figures, ReportedColumns.riskOf(factor));
        Optional<RiskStatus> status = word.flatMap(ReportedFigure::risk)
                .or(() -> figure(figures, factor.key()).flatMap(ReportedFigure::risk));
        if (word.isPresent() && status.isEmpty()) {
            warn(sheet, word.get(), ReportedIssue.RISK_WORD_UNKNOWN, NO_RISK);
        }
        return status.map(found -> row.withStatus(factor, found)).orElse(row);
    }

    /** What two tables say of a unit: the first value counts, and differences are reported. */
    private ReportedResults.Row merge(
            UnitId unit, SourceLocation place, ReportedResults.Row before, ReportedResults.Row now) {
        ReportedResults.Row row = before;
        List<String> differing = new ArrayList<>();
        if (before.respondents().isEmpty() && now.respondents().isPresent()) {
            row = row.withRespondents(Math.toIntExact(now.respondents().getAsLong()));
        } else if (now.respondents().isPresent() && !now.respondents().equals(before.respondents())) {
            differing.add("respondents");
        }
        if (before.invited().isEmpty() && now.invited().isPresent()) {
            row = row.withInvited(now.invited().getAsInt());
        } else if (now.invited().isPresent() && !now.invited().equals(before.invited())) {
            differing.add("invited");
        }
        for (Map.Entry<Measure, Double> mean : now.means().entrySet()) {
            if (isNew(before.means(), mean, mean.getKey().key(), differing)) {
                row = row.withMean(mean.getKey(), mean.getValue());
            }
        }
        for (Map.Entry<Measure, Integer> count : now.counts().entrySet()) {
            if (isNew(before.counts(), count, "n of " + count.getKey().key(), differing)) {
                row = row.withN(count.getKey(), count.getValue());
            }
        }
        for (Map.Entry<Factor, RiskStatus> status : now.statuses().entrySet()) {
            if (isNew(before.statuses(), status, "risk of " + status.getKey(), differing)) {
                row = row.withStatus(status.getKey(), status.getValue());
            }
        }
        if (!differing.isEmpty()) {
            issues.accept(ReportedIssue.REPORTED_VALUES_DISAGREE.at(
                    place,
                    "Unit " + unit + " has other values of " + differing
                            + " on an earlier sheet; the earlier ones are kept. Ask the provider which are right.",
                    "unit",
                    unit,
                    "values",
                    differing));
        }
        return row;
    }

    private static <K, V> boolean isNew(Map<K, V> before, Map.Entry<K, V> now, String name, List<String> differing) {
        V there = before.get(now.getKey());
        if (there != null && !there.equals(now.getValue())) {
            differing.add(name);
        }
        return there == null;
    }

    private void warn(SourceLocation sheet, ReportedFigure figure, IssueCode code, String message) {
        SourceLocation place = sheet.withRow(figure.row()).withColumn(figure.column());
        issues.accept(code.at(place, message));
    }
}
