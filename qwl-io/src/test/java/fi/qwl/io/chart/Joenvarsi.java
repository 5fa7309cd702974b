package fi.qwl.io.chart;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The publications of the sample municipality's three waves. */
public final class Joenvarsi {

    private static final Path FOLDER = Path.of("..", "examples", "data", "joenvarsi");
    private static final List<Results> RESULTS = read();
    private static final List<PublishedResults> PUBLICATIONS = publish();

    private Joenvarsi() {}

    public static List<PublishedResults> publications() {
        return PUBLICATIONS;
    }

    public static PublishedResults last() {
        return PUBLICATIONS.get(2);
    }

    /** The results of all waves, with their changes. */
    public static List<Results> results() {
        return RESULTS;
    }

    private static List<Results> read() {
        try {
            SurveyDefinition definition = Documents.read(source("definition.json"), SurveyDefinition.class)
                    .orElseThrow();
            OrganisationHistory history = OrganisationReader.standard()
                    .read(source("organisation.csv"))
                    .orElseThrow();
            List<Results> waves = new ArrayList<>();
            Wave first = Wave.of(2022);
            waves.add(Results.of(
                    ReportedReader.of(DisclosurePolicy.standard())
                            .read(source("2022-raportti.xlsx"), first, history.at(first))
                            .orElseThrow(),
                    history.at(first),
                    definition.model()));
            for (int year = 2023; year <= 2024; year++) {
                Wave wave = Wave.of(year);
                Cells cells = Cells.of(
                        definition.model(),
                        SurveyReader.of(definition)
                                .read(source(year + (year == 2023 ? ".csv" : ".xlsx")), wave, history.at(wave))
                                .orElseThrow());
                waves.add(Results.of(cells, history.at(wave), definition.order())
                        .comparedWith(waves.get(waves.size() - 1), history.successionInto(wave)));
            }
            return waves;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PublishedResults> publish() {
        List<PublishedResults> publications = new ArrayList<>();
        ReleaseStore store = ReleaseStore.inMemory();
        for (Results results : RESULTS) {
            publications.add(Released.into(store, results).results());
        }
        return publications;
    }

    private static DocumentSource source(String file) {
        return DocumentSource.of(FOLDER.resolve(file));
    }
}
