package com.example;

import fi.qwl.io.document.Documents;
import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.page.Pages;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.words.Language;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A survey file in, a table of what may leave out. */
public final class Program {

    private Program() {}

    /**
     * Reads and publishes.
     *
     * @param definition the definition's JSON
     * @param answers the survey as CSV
     * @return the table
     * @throws IOException never: both are in memory
     */
    public static String table(String definition, String answers) throws IOException {
        SurveyDefinition asked = Documents.read(source("definition.json", definition), SurveyDefinition.class).orElseThrow();
        Organisation organisation = Organisation.of(List.of(
                asked.root(), Unit.of("A", "Kitchen", UnitLevel.UNIT).withParent(asked.root().id().value()).withInvited(15)));
        Survey survey = SurveyReader.of(asked)
                .read(source("survey.csv", answers), Wave.of(2024), organisation)
                .orElseThrow();
        Results results = Results.of(Cells.of(asked.model(), survey), organisation, asked.order());
        Publication publication = Publisher.release(
                results, ReleaseRequest.on(LocalDate.of(2024, 11, 15)), ReleaseStore.inMemory());
        return Pages.text(ResultsTable.of(publication.results(), Language.EN).page(), 120);
    }

    private static DocumentSource source(String name, String text) {
        return DocumentSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
