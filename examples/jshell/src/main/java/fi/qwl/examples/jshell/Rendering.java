package fi.qwl.examples.jshell;

import fi.qwl.compare.Comparison;
import fi.qwl.compare.Trend;
import fi.qwl.index.GroupLevel;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.stats.Anova;
import fi.qwl.stats.Correlation;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.Interval;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.Method;
import fi.qwl.stats.Reliability;
import fi.qwl.stats.SampleMean;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.NumberColumn;
import fi.qwl.words.Language;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value as text for the inside of the host. The library's own {@code toString} hides results, since logs print it; a
 * shell is where somebody asked to see them.
 */
final class Rendering {

    private static final double LEVEL = 0.95;
    private static final int LONGEST_LIST = 200;

    private Rendering() {}

    static String text(Object value) {
        if (value instanceof Estimate estimate) {
            return estimate.method().title() + " " + figure(estimate) + " (n = " + estimate.n() + ")";
        }
        if (value instanceof Interval interval) {
            return interval.method().title() + " " + figure(interval) + " (n = " + interval.n() + ")";
        }
        if (value instanceof TestResult test) {
            return test.method().title() + ": " + figure(test) + " (n = " + test.n() + ")";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Rendering::text).orElse("–");
        }
        if (value instanceof Collection<?> values) {
            return list(values);
        }
        if (value instanceof NumberColumn column) {
            return "column of " + column.size() + " rows, mean "
                    + figure(SampleMean.of(column).mean());
        }
        return table(value).map(Table::toString).orElseGet(value::toString);
    }

    /** A value with parts as a table of them. */
    static Optional<Table> table(Object value) {
        if (value instanceof Reliability reliability) {
            return Optional.of(reliability(reliability));
        }
        if (value instanceof Comparison comparison) {
            return Optional.of(comparisons(List.of(comparison)));
        }
        if (value instanceof Trend trend) {
            return Optional.of(trend(trend));
        }
        if (value instanceof Collection<?> values
                && !values.isEmpty()
                && values.stream().allMatch(Comparison.class::isInstance)) {
            return Optional.of(comparisons(values));
        }
        boolean isOurs =
                value instanceof Record && value.getClass().getPackageName().startsWith("fi.qwl.stats");
        return isOurs ? Optional.of(parts((Record) value)) : Optional.empty();
    }

    private static String list(Collection<?> values) {
        if (!values.isEmpty() && values.stream().allMatch(ImportIssue.class::isInstance)) {
            IssueTexts texts = IssueTexts.in(Language.EN);
            return values.stream().map(issue -> texts.line((ImportIssue) issue)).collect(Collectors.joining("\n"));
        }
        Optional<Table> rows = table(values);
        if (rows.isPresent()) {
            return rows.get().toString();
        }
        String text = values.stream().limit(LONGEST_LIST).map(Rendering::text).collect(Collectors.joining("\n"));
        return values.size() > LONGEST_LIST ? text + "\n… " + values.size() + " in all" : text;
    }

    private static Table reliability(Reliability reliability) {
        Reliability.Omega omega = reliability.omega();
        Table table = Table.of("statistic", "value", "95 %", "n")
                .row(row(reliability.alpha(), reliability.feldt(LEVEL)))
                .row(row(omega.omega(), omega.interval(LEVEL)));
        if (reliability.itemCount() == 2) {
            table = table.row(row(reliability.spearmanBrown(), reliability.spearmanBrownInterval(LEVEL)));
        }
        return table.row(row(reliability.standardErrorOfMeasurement()));
    }

    private static Object[] row(Estimate estimate, Interval interval) {
        return new Object[] {estimate.method().title(), figure(estimate), bounds(interval), interval.n()};
    }

    private static Object[] row(Estimate estimate) {
        return new Object[] {estimate.method().title(), figure(estimate), "–", estimate.n()};
    }

    private static Table comparisons(Collection<?> comparisons) {
        Table table = Table.of(
                "unit",
                "measure",
                "n",
                "mean",
                "other n",
                "other mean",
                "difference",
                "95 %",
                "p, corrected",
                "verdict");
        for (Object one : comparisons) {
            table = table.row(comparison((Comparison) one));
        }
        return table;
    }

    private static Object[] comparison(Comparison comparison) {
        String unit = comparison.unit().value();
        String measure = comparison.measure().key();
        Optional<Comparison.Compared> found = comparison.compared();
        if (found.isEmpty()) {
            String why = comparison.whyNot().orElseThrow().label().in(Language.EN);
            return new Object[] {unit, measure, "–", "–", "–", "–", "–", "–", "–", why};
        }
        Comparison.Compared compared = found.get();
        return new Object[] {
            unit,
            measure,
            compared.own().n(),
            mean(compared.own()),
            compared.other().n(),
            mean(compared.other()),
            points(compared.difference()),
            compared.test()
                    .asMeanDifference()
                    .map(difference -> range(difference.interval(LEVEL)))
                    .orElse("–"),
            compared.benjaminiHochberg().isDefined()
                    ? number(compared.benjaminiHochberg().orElseThrow())
                    : "–",
            compared.verdict().labelOfDifference().in(Language.EN)
        };
    }

    private static Table trend(Trend trend) {
        Table table = Table.of("wave", "n", "mean");
        if (trend.unit().isPresent()) {
            table = table.row("unit", "", trend.unit().get().name());
        }
        if (trend.measure().isPresent()) {
            table = table.row("measure", "", trend.measure().get().key());
        }
        for (Trend.Point point : trend.points()) {
            table = table.row(point.wave(), point.level().n(), mean(point.level()));
        }
        return table.row("points a year", "", points(trend.slope()))
                .row("95 %", "", range(trend.slopeInterval(LEVEL)))
                .row("verdict", "", trend.verdict().label().in(Language.EN));
    }

    private static String mean(GroupLevel level) {
        return level.mean().isPresent()
                ? String.format(Locale.ROOT, "%.1f", level.mean().getAsDouble())
                : "–";
    }

    private static String range(Interval interval) {
        return interval.bounds()
                .map(bounds -> points(bounds.lower()) + " … " + points(bounds.upper()))
                .orElse("–");
    }

    /** Percentage points, with their sign. */
    private static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f", difference);
    }

    private static Table parts(Record value) {
        Table table = Table.of("part", "value", "n");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(value, component);
            table = table.row(component.getName(), figure(part), n(part));
        }
        if (value instanceof MeanDifference difference) {
            table = table.row("95 % interval", bounds(difference.interval(LEVEL)), "")
                    .row("95 % interval of g", bounds(difference.hedgesGInterval(LEVEL)), "");
        }
        if (value instanceof Correlation correlation) {
            table = table.row("95 % interval", bounds(correlation.interval(LEVEL)), "");
        }
        if (value instanceof Anova anova) {
            Anova.GroupSize size = Anova.GroupSize.UNBIASED;
            table = table.row(
                            "ICC(1), 95 %",
                            figure(anova.icc1(size)) + " " + bounds(anova.icc1Interval(size, LEVEL)), "")
                    .row("ICC(2), 95 %", figure(anova.icc2()) + " " + bounds(anova.icc2Interval(LEVEL)), "");
        }
        return table;
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " of a record cannot be read", e);
        }
    }

    private static String figure(Object part) {
        if (part instanceof Estimate estimate) {
            return estimate.asDouble().isPresent()
                    ? number(estimate.orElseThrow())
                    : estimate.whyUndefined().orElseThrow().text();
        }
        if (part instanceof Interval interval) {
            return bounds(interval) + " (" + Math.round(100 * interval.confidence()) + " %)";
        }
        if (part instanceof TestResult test) {
            return test.outcome()
                    .map(Rendering::outcome)
                    .orElseGet(() -> test.whyUndefined().orElseThrow().text());
        }
        if (part instanceof Anova.MeanSquare square) {
            return number(square.value()) + " (df " + square.df() + ")";
        }
        if (part instanceof Double value) {
            return number(value);
        }
        if (part instanceof List<?> values) {
            return values.stream().map(Rendering::figure).collect(Collectors.joining(", "));
        }
        return part instanceof Record inner && inner.getClass().getPackageName().startsWith("fi.qwl.stats")
                ? parts(inner).rows().stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .collect(Collectors.joining(", "))
                : part.toString();
    }

    private static String outcome(TestResult.Outcome outcome) {
        String df = outcome.df2() > 0 ? number(outcome.df1()) + " and " + number(outcome.df2()) : number(outcome.df1());
        String letter = letter(outcome);
        String p = outcome.p() < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", outcome.p());
        return letter + " = " + number(outcome.statistic()) + ", df = " + df + ", " + p;
    }

    private static String letter(TestResult.Outcome outcome) {
        if (outcome.method() == Method.EQUAL_SHARES_TEST) {
            return "chi-squared";
        }
        return outcome.df2() > 0 ? "F" : "t";
    }

    private static String bounds(Interval interval) {
        return interval.bounds()
                .map(bounds -> number(bounds.lower()) + " – " + number(bounds.upper()))
                .orElse("–");
    }

    private static Object n(Object part) {
        if (part instanceof Estimate estimate) {
            return estimate.n();
        }
        return part instanceof TestResult test ? test.n() : "";
    }

    /** Three decimals below 10, as coefficients are read; one above, as percentages are; none of whole numbers. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }
}
