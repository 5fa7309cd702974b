package fi.qwl.io.reported;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.model.Measure;
import fi.qwl.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plain numbers of each measure in one table, and what they are: nothing in a single number says it, so all of a measure's
 * are judged together, and what cannot be known is asked. For one table and one thread.
 */
final class PlainNumbers {

    /** Up to here a mean may be one on an answer scale; no measure of a whole table is all below so many percent (ours). */
    private static final double MOST_OF_SCALES = 10;

    private final Optional<ReportedUnit> declared;
    private final List<Scale> scales;
    private final Map<Measure, Numbers> numbers = new LinkedHashMap<>();

    PlainNumbers(Optional<ReportedUnit> declared, List<Scale> scales) {
        this.declared = declared;
        this.scales = scales;
    }

    /** What is known of one measure's numbers. */
    private static final class Numbers {
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private boolean hasFraction;

        void add(double number) {
            least = Math.min(least, number);
            most = Math.max(most, number);
            hasFraction |= number != Math.rint(number);
        }

        boolean areShares() {
            return least >= 0 && most <= 1 && hasFraction;
        }

        boolean areUnclear() {
            return !areShares() && most > 0 && most <= MOST_OF_SCALES;
        }
    }

    void add(List<Measure> measures, Map<String, ReportedFigure> figures) {
        for (Measure measure : measures) {
            ReportedFigure figure = figures.get(measure.key());
            if (figure != null) {
                figure.plainNumber()
                        .ifPresent(number -> numbers.computeIfAbsent(measure, none -> new Numbers())
                                .add(number));
            }
        }
    }

    /** The unit of a measure's plain numbers. */
    ReportedUnit unitOf(Measure measure) {
        Numbers found = numbers.get(measure);
        boolean areShares = found != null && found.areShares();
        return declared.orElse(areShares ? ReportedUnit.share() : ReportedUnit.percent());
    }

    /** Whether a plain number is a share among percentages: nobody can know which of the two it is. */
    boolean isUnclear(Measure measure, double number) {
        Numbers found = numbers.get(measure);
        boolean isFraction = number > 0 && number < 1;
        return declared.isEmpty() && isFraction && found != null && !found.areShares();
    }

    /** Reports what was concluded of the numbers, and asks what could not be. */
    void report(SourceLocation sheet, Issues issues) {
        if (declared.isPresent()) {
            return;
        }
        List<String> shares = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        double most = 0;
        for (Map.Entry<Measure, Numbers> entry : numbers.entrySet()) {
            if (entry.getValue().areShares()) {
                shares.add(entry.getKey().key());
            } else if (entry.getValue().areUnclear()) {
                unclear.add(entry.getKey().key());
                most = Math.max(most, entry.getValue().most);
            }
        }
        if (!shares.isEmpty()) {
            issues.accept(ReportedIssue.VALUES_ARE_SHARES.at(
                    sheet,
                    "All plain numbers of " + shares + " are from 0 to 1 and were taken for shares: 0.74 is 74 %.",
                    "measures",
                    shares));
        }
        if (!unclear.isEmpty()) {
            List<String> fitting = fitting(most);
            issues.accept(ReportedIssue.VALUE_UNIT_UNCLEAR.at(
                    sheet,
                    "Expected percentages but all plain numbers of " + unclear
                            + " are at most 10, so they may be means on an answer scale" + named(fitting)
                            + ". Write a percent sign to them, or declare what they are with"
                            + " ReportedReader.withUnit.",
                    "measures",
                    unclear,
                    "scales",
                    fitting));
        }
    }

    private static String named(List<String> scales) {
        return scales.isEmpty() ? "" : ", perhaps " + String.join(" or ", scales);
    }

    /** The declared scales that reach as far as the numbers. */
    private List<String> fitting(double most) {
        return scales.stream()
                .filter(scale -> scale.max() >= most && scale.max() <= MOST_OF_SCALES)
                .map(scale -> scale.id() + " (" + scale.min() + "–" + scale.max() + ")")
                .distinct()
                .toList();
    }
}
