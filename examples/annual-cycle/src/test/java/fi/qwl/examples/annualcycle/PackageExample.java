package fi.qwl.examples.annualcycle;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.document.AgreedChoices;
import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * What an example in a package's comment may use without saying where it comes from: the sample municipality in 2024, a
 * unit of it with its plan, a folder to write to.
 */
public abstract class PackageExample {

    private static final Path SAMPLE = MainJob.DATA.resolve("joenvarsi");

    /** Read once: all of it is immutable. */
    private static final Sample READ = Sample.read();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    protected final Path file = SAMPLE.resolve("2024.xlsx");
    protected final SurveyDefinition definition = READ.definition();
    protected final OrganisationHistory history = READ.history();
    protected final Organisation organisation = READ.organisation();
    protected final Survey survey = READ.survey();
    protected final Results results = READ.results();
    protected final Results lastYear = READ.lastYear();
    protected final Publication publication = READ.publication();
    protected final LocalDate day = LocalDate.of(2024, 11, 15);
    protected final ReleaseStore store = ReleaseStore.inMemory();
    protected final DataSource dataSource = database();
    protected final DevelopmentPlan plan = READ.plan();
    protected final UnitId unit = plan.unit();
    protected final PersonNames names = person -> Optional.empty();
    protected final Path folder;

    private final List<String> logged = new ArrayList<>();

    protected PackageExample(Path folder) {
        this.folder = folder;
    }

    /** An empty one in memory, for each example. */
    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:examples" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private record Sample(
            SurveyDefinition definition,
            OrganisationHistory history,
            Organisation organisation,
            Survey survey,
            Results results,
            Results lastYear,
            Publication publication,
            DevelopmentPlan plan) {

        static Sample read() {
            try {
                SurveyDefinition definition = Documents.read(source("definition.json"), SurveyDefinition.class)
                        .orElseThrow();
                OrganisationHistory history = OrganisationReader.standard()
                        .read(source("organisation.csv"))
                        .orElseThrow();
                Survey now = survey(definition, history, 2024, "2024.xlsx");
                PlanChoices choices = Documents.read(source("choices.json"), AgreedChoices.class)
                        .orElseThrow()
                        .units()
                        .get(0);
                DevelopmentPlan plan = DevelopmentPlan.of(
                        new PlanId("plan"),
                        choices,
                        Responsible.of(Role.SUPERVISOR),
                        Instant.parse("2024-11-18T08:00:00Z"));
                Results results = results(definition, history, now);
                return new Sample(
                        definition,
                        history,
                        history.at(Wave.of(2024)),
                        now,
                        results,
                        results(definition, history, survey(definition, history, 2023, "2023.csv")),
                        Publisher.release(
                                results, ReleaseRequest.on(LocalDate.of(2024, 11, 15)), ReleaseStore.inMemory()),
                        plan);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Survey survey(SurveyDefinition definition, OrganisationHistory history, int year, String file)
                throws IOException {
            return SurveyReader.of(definition)
                    .read(source(file), Wave.of(year), history.at(Wave.of(year)))
                    .orElseThrow();
        }

        private static Results results(SurveyDefinition definition, OrganisationHistory history, Survey survey) {
            return Results.of(Cells.of(definition.model(), survey), history.at(survey.wave()), definition.order());
        }

        private static DocumentSource source(String file) {
            return DocumentSource.of(SAMPLE.resolve(file));
        }
    }

    /** The example. */
    public abstract void run() throws Exception;

    protected final void log(String line) {
        logged.add(line);
    }
}
