package fi.qwl.io.audience;

import fi.qwl.io.report.Figures;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The whole organisation over its surveys: how many answered, the factors and the index. */
final class PersonnelTable {

    private static final List<Measure> MEASURES =
            List.of(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);
    private static final String HIDDEN = "–";

    private enum Wording implements Phrase {
        TITLE,
        SURVEY,
        ANSWERED,
        RATE
    }

    private PersonnelTable() {}

    static Page overYears(List<PublishedResults> waves, Language language) {
        List<String> header = new ArrayList<>();
        header.add(Wording.SURVEY.in(language));
        header.add(Wording.ANSWERED.in(language));
        header.add(Wording.RATE.in(language));
        MEASURES.forEach(measure ->
                header.add(Formats.in(language).sentence(measure.label().in(language))));
        List<List<String>> rows =
                waves.stream().map(results -> row(results, language)).toList();
        return Page.builder(Wording.TITLE.in(language), language)
                .block(new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL))
                .build();
    }

    private static List<String> row(PublishedResults results, Language language) {
        Figures figures = Figures.in(language);
        PublishedUnit whole = results.unit(results.organisation().root().id());
        Participation participation = whole.participation();
        List<String> row = new ArrayList<>();
        row.add(results.wave().toString());
        row.add(answered(participation));
        OptionalDouble rate = participation.responseRate();
        row.add(rate.isPresent() ? figures.share(rate.getAsDouble()) : HIDDEN);
        for (Measure measure : MEASURES) {
            row.add(
                    whole.value(measure) instanceof PublishedValue.Shown shown
                            ? figures.percent(shown.mean(), limit(results, measure))
                            : HIDDEN);
        }
        return row;
    }

    private static OptionalDouble limit(PublishedResults results, Measure measure) {
        return measure instanceof Factor factor
                ? OptionalDouble.of(results.model().limits().of(factor))
                : OptionalDouble.empty();
    }

    private static String answered(Participation participation) {
        if (participation.respondents().isEmpty()) {
            return HIDDEN;
        }
        String respondents = Long.toString(participation.respondents().getAsLong());
        return participation.invited().isPresent()
                ? respondents + "/" + participation.invited().getAsInt()
                : respondents;
    }
}
