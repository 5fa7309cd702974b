package fi.qwl.io.results;

import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** All units by all measures, as {@code ReportedReader} reads them: headings say the wave. */
final class UnitsSheet {

    private static final int HEADER = 1;
    private static final int VALUES = 5;

    private final ResultsSheets book;
    private final SheetWriter out;
    private final List<Measure> measures;
    private final List<Measure> factors;
    private final String wave;

    UnitsSheet(ResultsSheets book) {
        this.book = book;
        this.out = book.sheet(ResultsText.UNITS);
        this.measures = book.last().measures();
        this.factors = measures.stream().filter(Factor.class::isInstance).toList();
        this.wave = book.last().wave().toString();
    }

    void write() {
        List<String> headings = headings();
        List<Integer> widths = new ArrayList<>(List.of(10, 36, 13, 13, 18));
        while (widths.size() < headings.size()) {
            widths.add(14);
        }
        out.widths(widths);
        out.title(0, book.in(ResultsText.UNITS));
        out.headings(HEADER, headings, column -> column > 1);
        int row = HEADER;
        for (PublishedUnit unit : book.last().units()) {
            row++;
            write(row, unit);
        }
        mark(HEADER + 1, row);
        out.table(HEADER, row, headings.size(), 2);
        out.print(true, 2, 0, book.in(ResultsText.PAGE));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(
                book.in(ResultsText.ID),
                book.in(ResultsText.UNIT),
                book.in(ResultsText.INVITED) + " " + wave,
                book.in(ResultsText.RESPONDENTS) + " " + wave,
                book.in(ResultsText.RATE) + " " + wave));
        measures.forEach(measure -> headings.add(name(measure) + " " + wave));
        factors.forEach(factor -> headings.add(name(factor) + " " + wave + " " + book.in(ResultsText.STATUS_OF)));
        measures.forEach(measure -> headings.add(name(measure) + " " + wave + " " + book.in(ResultsText.COUNT_OF)));
        return headings;
    }

    private String name(Measure measure) {
        return measure instanceof Factor || measure == WholeIndex.QWL ? measure.key() : book.label(measure);
    }

    private void write(int row, PublishedUnit unit) {
        Participation people = unit.participation();
        out.text(row, 0, unit.unit().id().toString());
        count(
                row,
                2,
                people.invited().isPresent() ? OptionalLong.of(people.invited().getAsInt()) : OptionalLong.empty(),
                people);
        count(row, 3, people.respondents(), people);
        if (people.responseRate().isPresent()) {
            out.share(row, 4, people.responseRate().getAsDouble());
        } else {
            out.atRight(row, 4, book.instead(people));
        }
        int column = VALUES;
        for (Measure measure : measures) {
            PublishedValue value = unit.value(measure);
            if (value instanceof PublishedValue.Shown shown) {
                out.percent(row, column, shown.mean(), book.last().verdictLimits(measure));
            } else {
                out.atRight(row, column, book.instead(value));
            }
            column++;
        }
        for (Measure factor : factors) {
            out.atRight(row, column, status(unit.value(factor)));
            column++;
        }
        for (Measure measure : measures) {
            answers(row, column, unit.value(measure));
            column++;
        }
        out.indented(row, 1, book.nameWithDay(unit), book.depth(unit));
    }

    private String status(PublishedValue value) {
        return value instanceof PublishedValue.Shown shown && shown.status().isPresent()
                ? shown.status().get().label().in(book.language())
                : "–";
    }

    private void answers(int row, int column, PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            out.people(row, column, shown.n());
        } else if (value instanceof PublishedValue.Ranged ranged) {
            out.people(row, column, ranged.n());
        } else {
            out.atRight(row, column, "–");
        }
    }

    private void count(int row, int column, OptionalLong number, Participation people) {
        if (number.isPresent()) {
            out.people(row, column, number.getAsLong());
        } else {
            out.atRight(row, column, book.instead(people));
        }
    }

    private void mark(int first, int last) {
        for (int at = 0; at < measures.size(); at++) {
            int column = VALUES + at;
            book.limit(measures.get(at))
                    .ifPresent(limit -> out.markBelow(column, first, last, SheetWriter.share(limit)));
        }
        for (int at = 0; at < factors.size(); at++) {
            out.markTexts(
                    VALUES + measures.size() + at,
                    first,
                    last,
                    RiskStatus.BELOW.label().in(book.language()),
                    RiskStatus.NEAR_LIMIT.label().in(book.language()));
        }
    }
}
