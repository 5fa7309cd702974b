package fi.qwl.io.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import fi.qwl.io.ImportIssue;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.privacy.PublishedResults;

/**
 * Teaches a host's own {@code ObjectMapper} the library's documents; core types carry no annotation.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new QwlJacksonModule());
 * mapper.writeValue(file, publication.results());   // qwl-results/1
 * }</pre>
 *
 * <p>Written: {@code PublishedResults} as {@code qwl-results/1}, {@code ImportIssue}. Written and read: {@code
 * DevelopmentPlan} as {@code qwl-plan/1}, see {@link PlanJson}; meeting records, agreements, workshop agendas and roles, see
 * {@link ProcessJson}; question banks, see {@link QuestionBanks}. Raw results, surveys and scores have no writer, on purpose.
 */
public final class QwlJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module, ready to be registered. */
    public QwlJacksonModule() {
        super("qwl");
        addSerializer(PublishedResults.class, new PublishedResultsSerializer());
        addSerializer(ImportIssue.class, new ImportIssueSerializer());
        addSerializer(DevelopmentPlan.class, new PlanSerializer());
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
}
