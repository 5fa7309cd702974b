package fi.qwl.examples.annualcycle;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.OrganisationReader;
import fi.qwl.io.SurveyDefinition;
import fi.qwl.io.SurveyReader;
import fi.qwl.io.json.ChoicesReader;
import fi.qwl.io.json.DefinitionReader;
import fi.qwl.io.spi.TableSource;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an example in a package's comment may use without saying where it comes from: the sample municipality in 2024, a
 * unit of it with its plan, a folder to write to.
 */
public abstract class PackageExample {

    private static final Path SAMPLE = MainJob.DATA.resolve("joenvarsi");

    protected final Path file = SAMPLE.resolve("2024.xlsx");
    protected final SurveyDefinition definition;
    protected final Organisation organisation;
    protected final Survey survey;
    protected final Results results;
    protected final Results lastYear;
    protected final Publication publication;
    protected final DevelopmentPlan plan;
    protected final UnitId unit;
    protected final PersonNames names = person -> java.util.Optional.empty();
    protected final Path folder;

    private final List<String> logged = new ArrayList<>();

    protected PackageExample(Path folder) throws IOException {
        this.folder = folder;
        definition = DefinitionReader.read(TableSource.of(SAMPLE.resolve("definition.json")))
                .orElseThrow();
        OrganisationHistory history = OrganisationReader.read(TableSource.of(SAMPLE.resolve("organisation.csv")))
                .orElseThrow();
        organisation = history.at(Wave.of(2024));
        survey = SurveyReader.of(definition)
                .read(TableSource.of(file), Wave.of(2024), organisation)
                .orElseThrow();
        results = Results.of(Cells.of(definition.model(), survey), organisation, definition.order());
        Organisation before = history.at(Wave.of(2023));
        Survey earlier = SurveyReader.of(definition)
                .read(TableSource.of(SAMPLE.resolve("2023.csv")), Wave.of(2023), before)
                .orElseThrow();
        lastYear = Results.of(Cells.of(definition.model(), earlier), before, definition.order());
        publication = Publisher.publish(results, definition.policy(), ReleaseLedger.empty());
        PlanChoices choices = ChoicesReader.read(TableSource.of(SAMPLE.resolve("choices.json")))
                .orElseThrow()
                .get(0);
        plan = DevelopmentPlan.of(
                new PlanId("plan"), choices, Responsible.of(Role.SUPERVISOR), Instant.parse("2024-11-18T08:00:00Z"));
        unit = choices.unit();
    }

    /** The example. */
    public abstract void run() throws Exception;

    protected final void log(String line) {
        logged.add(line);
    }
}
