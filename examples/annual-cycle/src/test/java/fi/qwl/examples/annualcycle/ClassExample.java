package fi.qwl.examples.annualcycle;

import fi.qwl.index.Moments;
import fi.qwl.index.Results;
import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.document.QuestionBanks;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.plan.PlanQuestion;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.store.jdbc.JdbcDatabase;
import fi.qwl.io.store.jdbc.JdbcSchema;
import fi.qwl.io.store.jdbc.SqlDialect;
import fi.qwl.io.table.Tables;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.PlenaryRound;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.CommentRelease.Comment;
import fi.qwl.privacy.Contribution;
import fi.qwl.privacy.Contribution.FewestParties;
import fi.qwl.privacy.JointAgreement;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an example in a type's comment may use besides what one in a package's comment may. */
public abstract class ClassExample extends PackageExample {

    private static final FinnishWorkingDays CALENDAR = FinnishWorkingDays.standard();

    // Measured and answered: invented numbers of nine people in three units.
    protected final IndexModel model = definition.model();
    protected final Questionnaire questionnaire = definition.questionnaire();
    protected final ScoringOrder order = definition.order();
    protected final Wave wave = survey.wave();
    protected final UnitId root = organisation.units().get(0).id();
    protected final UnitSuccession succession = UnitSuccession.none();
    protected final Results thisYear = results;
    protected final NumberColumn fe1 = NumberColumn.of(1, 2, 3, 4, 5, 4, 3, 2, 4);
    protected final NumberColumn fe2 = NumberColumn.of(2, 2, 3, 5, 5, 4, 2, 1, 4);
    protected final NumberColumn fe3Reversed = NumberColumn.of(1, 3, 3, 4, 4, 4, 3, 2, 5);
    protected final NumberColumn fe4 = NumberColumn.of(1, 2, 4, 4, 5, 3, 3, 2, 3);
    protected final NumberColumn fe5 = NumberColumn.of(2, 1, 3, 4, 5, 5, 3, 3, 4);
    protected final NumberColumn safety = NumberColumn.of(20, 40, 60, 80, 100, 80, 60, 40, 80);
    protected final NumberColumn firstAssessor = fe1;
    protected final NumberColumn secondAssessor = fe2;
    protected final List<NumberColumn> items = List.of(fe1, fe2, fe3Reversed, fe4, fe5);
    protected final GroupColumn units = new Thirds(9);
    protected final int kitchen = 1;
    protected final List<TestResult> tests = List.of(
            MeanDifference.againstRest(safety, units, 0).test(),
            MeanDifference.againstRest(safety, units, 1).test());
    protected final Moments others = Moments.zero();
    protected final RiskInput input = RiskInput.empty().withFactor(Factor.SAFETY, 82.4, RiskStatus.UNDER_CONTROL);

    // What may leave.
    protected final DisclosurePolicy policy = definition.policy();
    protected final PublishedResults published = publication.results();
    protected final ReleaseRequest request = ReleaseRequest.on(day);
    protected final JointAgreement neighbours = new JointAgreement(
            "river", wave, model, order, policy, Set.of("joenvarsi", "rantala", "koskela"), Set.of("kitchens"));
    protected final Map<String, UnitGroup> agreed =
            Map.of("kitchens", new UnitGroup("kitchens", "Keittiöt", Set.of(unit)));
    protected final Contribution theirs = new Contribution("river", "rantala", FewestParties.THREE, Map.of());
    protected final List<Comment> comments = List.of(new Comment("respondent", unit, "Invented."));

    // What is agreed.
    protected final Instant now = Instant.parse("2024-11-18T08:00:00Z");
    protected final Instant at = now;
    protected final LocalDate asOf = LocalDate.of(2025, 1, 15);
    protected final Responsible supervisor = Responsible.of(Role.SUPERVISOR);
    protected final Responsible by = supervisor;
    protected final IndividualRound individualRound = IndividualRound.of(unit, 7)
            .proposeAnonymously(ChoiceKind.STRENGTH, "Autamme toisiamme")
            .proposeAnonymously(ChoiceKind.AREA, "Tiedonkulku");
    protected final PlenaryRound round = individualRound.close().gather();
    protected final Action action = Action.builder(new ActionId("a1-1"))
            .text("Aamukierros")
            .responsible(supervisor)
            .due(LocalDate.of(2025, 5, 30))
            .build();
    protected final DevelopmentArea area = plan.areas().get(0);
    protected final Agreement agreement = Agreement.builder(unit, LocalDate.of(2024, 11, 18))
            .area(new AreaId("a1"), "Tiedonkulku", List.of(Factor.COLLABORATION))
            .consent(Consent.SHARED_BY_ALL)
            .build();
    protected final PlanChoices choices = PlanChoices.builder(unit, LocalDate.of(2024, 11, 18))
            .area(DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku")
                    .action(action)
                    .build())
            .build();
    protected final Appointment appointment = Appointment.agree(
            LocalDateTime.of(2024, 11, 19, 9, 0),
            ZoneId.of("Europe/Helsinki"),
            Duration.ofHours(3),
            "kirjasto",
            CALENDAR);
    protected final QuestionBank bank = QuestionBanks.standard();
    protected final QuestionBank ours = QuestionBank.of(List.of());
    protected final List<UnitYear> unitYears = List.of(UnitYear.of(unit, CALENDAR));
    protected final List<DateRange> terms = List.of(DateRange.parse("2025-01-07/2025-05-31"));

    // Files and what a host has of its own.
    protected final Path path = file;
    protected final Path draft;
    protected final DocumentSource filledIn = DocumentSource.of(file);
    protected final OutputStream out = OutputStream.nullOutputStream();
    protected final Map<String, byte[]> kept = new HashMap<>();
    protected final List<ImportIssue> issues = new ArrayList<>();
    protected final Host host = question -> true;
    protected final TableFormat format = new CsvFormat();
    protected final DocumentSource sample = DocumentSource.of(
            "sample.csv", "id;comment\n1;eight letters\n2;or more of them\n".getBytes(StandardCharsets.UTF_8));
    protected final TableCursor cursor;
    protected final JdbcDatabase database = JdbcDatabase.of(dataSource, SqlDialect.H2);

    protected ClassExample(Path folder) {
        super(folder);
        draft = folder.resolve("draft.json");
        try {
            DocumentSource table = DocumentSource.of("a.csv", "id;n\na;1\n".getBytes(StandardCharsets.UTF_8));
            JdbcSchema.of(database).migrate();
            cursor = Tables.installed().open(table, issues::add).open(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No transaction of the host's is running. */
    protected final Optional<Connection> runningTransaction() {
        return Optional.empty();
    }

    /** A host's question to a person. */
    protected interface Host {
        boolean asks(PlanQuestion question);
    }

    private record Thirds(int size) implements GroupColumn {
        @Override
        public int groupCount() {
            return 3;
        }

        @Override
        public int groupOf(int row) {
            return row % 3;
        }
    }

    /** What a program does with the values; nothing here. */
    protected final void show(Object... values) {
        log(values.length + " values");
    }
}
