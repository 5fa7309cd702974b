package fi.qwl.io.results;

import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedUnit;
import java.util.List;

/** How many were invited and answered, unit by unit. */
final class RatesSheet {

    private static final int HEADER = 1;

    private final ResultsSheets book;
    private final SheetWriter out;

    RatesSheet(ResultsSheets book) {
        this.book = book;
        this.out = book.sheet(ResultsText.RATES);
    }

    void write() {
        out.widths(List.of(10, 44, 14, 14, 17, 30));
        out.title(0, book.in(ResultsText.RATES) + " " + book.last().wave());
        List<String> headings = List.of(
                book.in(ResultsText.ID),
                book.in(ResultsText.UNIT),
                book.in(ResultsText.INVITED),
                book.in(ResultsText.RESPONDENTS),
                book.in(ResultsText.RATE),
                book.in(ResultsText.REMARK));
        out.headings(HEADER, headings, column -> column > 1 && column < 5);
        int row = HEADER;
        for (PublishedUnit unit : book.last().units()) {
            row++;
            write(row, unit);
        }
        out.markBelow(4, HEADER + 1, row, 0.5);
        out.table(HEADER, row, headings.size(), 2);
        out.print(false, 1, 0, book.in(ResultsText.PAGE));
    }

    private void write(int row, PublishedUnit unit) {
        Participation people = unit.participation();
        String instead = book.instead(people);
        out.text(row, 0, unit.unit().id().toString());
        people.invited().ifPresentOrElse(invited -> out.people(row, 2, invited), () -> out.atRight(row, 2, instead));
        people.respondents()
                .ifPresentOrElse(answered -> out.people(row, 3, answered), () -> out.atRight(row, 3, instead));
        people.responseRate().ifPresentOrElse(rate -> out.share(row, 4, rate), () -> out.atRight(row, 4, instead));
        out.text(row, 5, people.isMinority() ? book.in(ResultsText.MINORITY) : "");
        out.indented(row, 1, book.nameWithDay(unit), book.depth(unit));
    }
}
