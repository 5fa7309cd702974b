package fi.qwl.io.results;

import fi.qwl.index.ItemCoverage;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.model.Measure;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the figures are of, and how cells are read. */
final class RecordSheet {

    private final ResultsSheets book;
    private final SheetWriter out;
    private final Language language;
    private final PublishedResults results;
    private int row;
    private @Nullable ResultsText last;

    RecordSheet(ResultsSheets book) {
        this.book = book;
        this.out = book.sheet(ResultsText.RECORD);
        this.language = book.language();
        this.results = book.last();
    }

    void write() {
        out.widths(List.of(28, 100));
        out.title(row, book.in(ResultsText.RECORD));
        add(ResultsText.PUBLICATION, results.id());
        add(ResultsText.DAY, Formats.in(language).day(results.release().day()));
        addAll(
                ResultsText.MODEL,
                List.of(ResultsTable.of(results, language).heading().split("\n", -1)));
        addAll(ResultsText.MODEL, results.model().explain(language));
        PrivacyPromise promise = PrivacyPromise.of(results.policy());
        add(ResultsText.POLICY, results.policy().name());
        addAll(ResultsText.PROMISE, promise.in(language));
        addAll(
                ResultsText.READING,
                List.of(
                        book.in(ResultsText.NUMBERS_ARE),
                        book.in(ResultsText.POINTS_ARE),
                        book.in(ResultsText.MARKED_ARE),
                        book.in(ResultsText.NOT_JOINED)));
        for (HiddenReason reason : reasons()) {
            add(
                    ResultsText.READING,
                    book.instead(reason) + ": " + promise.whyHidden(reason).in(language));
        }
        if (has(PublishedValue.Coarse.class)) {
            add(ResultsText.READING, book.in(ResultsText.RANGE_MEANS));
        }
        results.items()
                .forEach((Measure measure, ItemCoverage coverage) -> coverage.sentences(measure)
                        .forEach(sentence -> add(ResultsText.READING, sentence.in(language))));
        out.print(false, 1, 0, book.in(ResultsText.PAGE));
    }

    private Set<HiddenReason> reasons() {
        Set<HiddenReason> reasons = new TreeSet<>();
        results.units()
                .forEach(unit -> results.measures().forEach(measure -> {
                    if (unit.value(measure) instanceof PublishedValue.Hidden hidden) {
                        reasons.add(hidden.reason());
                    }
                }));
        return reasons;
    }

    private boolean has(Class<? extends PublishedValue> kind) {
        return results.units().stream()
                .anyMatch(unit -> results.measures().stream().map(unit::value).anyMatch(kind::isInstance));
    }

    private void addAll(ResultsText label, List<String> texts) {
        texts.forEach(text -> add(label, text));
    }

    private void add(ResultsText label, String text) {
        row++;
        if (label != last) {
            out.label(row, 0, book.in(label));
        }
        last = label;
        out.paragraph(row, 1, text);
    }
}
