package fi.qwl.io.document;

import com.fasterxml.jackson.databind.module.SimpleModule;
import fi.qwl.compare.Comparison;
import fi.qwl.compare.Trend;
import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.Change;
import fi.qwl.index.DirectMembers;
import fi.qwl.index.EmployeeNetPromoter;
import fi.qwl.index.GroupLevel;
import fi.qwl.index.IndexExplanation;
import fi.qwl.index.IndividualRiskCount;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Moments;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.Scores;
import fi.qwl.index.Summary;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.model.IndexModel;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Survey;
import java.util.List;

/**
 * Teaches a host's own {@code ObjectMapper} the library's documents; core types carry no annotation.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new QwlJacksonModule());
 * mapper.writeValue(out, publication.results());   // qwl-results/1
 * }</pre>
 *
 * <p>Written: {@code PublishedResults} as {@code qwl-results/1}, {@code PublishedItems} as {@code qwl-items/1}, {@code
 * CommentRelease} as {@code qwl-comments/1}, {@code ImportIssue}. Written and read: {@code DevelopmentPlan} as {@code
 * qwl-plan/1}, see {@link PlanJson}; {@code IndexModel} as {@code qwl-model/1}, see {@link ModelJson}; meeting records,
 * agreements, workshop agendas and roles, see {@link ProcessJson}; question banks, see {@link QuestionBanks}. The ledger,
 * which stays with the host, is {@link LedgerJson}'s. Raw results, surveys and scores are refused; a host keeps them by
 * {@link InternalResults}.
 */
public final class QwlJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** What holds answers or unprotected results. */
    private static final List<Class<?>> CONFIDENTIAL = List.of(
            Survey.class,
            Scores.class,
            Cells.class,
            Cells.DirectAnswers.class,
            BackgroundCells.class,
            Results.class,
            UnitResult.class,
            MeasureResult.class,
            Change.class,
            DirectMembers.class,
            IndividualRiskCount.class,
            Moments.class,
            ValueCounts.class,
            ValueCounts.Distribution.class,
            Summary.class,
            GroupLevel.class,
            ReportedResults.class,
            ReportedResults.Row.class,
            IndexExplanation.class,
            IndexExplanation.Part.class,
            EmployeeNetPromoter.class,
            Comparison.class,
            Trend.class,
            Trend.Point.class);

    /** The module, ready to be registered. */
    public QwlJacksonModule() {
        super("qwl");
        addSerializer(PublishedResults.class, new PublishedResultsSerializer());
        addSerializer(PublishedItems.class, new PublishedItemsSerializer());
        addSerializer(CommentRelease.class, new CommentReleaseSerializer());
        addSerializer(ImportIssue.class, new ImportIssueSerializer());
        addSerializer(DevelopmentPlan.class, new PlanSerializer());
        CONFIDENTIAL.forEach(this::refuse);
        addSerializer(IndexModel.class, new ModelSerializer());
        addDeserializer(IndexModel.class, new ModelDeserializer());
        addDeserializer(DevelopmentPlan.class, new PlanDeserializer());
        add(ProcessDocument.MEETING);
        add(ProcessDocument.AGREEMENT);
        add(ProcessDocument.WORKSHOP);
        add(ProcessDocument.ROLES);
        addSerializer(QuestionBank.class, new QuestionBankSerializer());
        addDeserializer(QuestionBank.class, new QuestionBankDeserializer());
    }

    private <T> void add(ProcessDocument<T> document) {
        addSerializer(document.type(), new ProcessSerializer<>(document));
        addDeserializer(document.type(), new ProcessDeserializer<>(document));
    }

    private <T> void refuse(Class<T> type) {
        addSerializer(type, new ConfidentialSerializer<>(type));
    }
}
