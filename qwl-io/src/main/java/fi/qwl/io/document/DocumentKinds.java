package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import fi.qwl.index.Results;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ReferenceValues;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedComments;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.survey.OrganisationHistory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every kind of document. */
final class DocumentKinds {

    private static final List<DocumentKind<?>> ALL = List.of(
            DocumentKind.read("qwl-definition/1", SurveyDefinition.class, DefinitionFields::read),
            DocumentKind.read("qwl-organisation/1", OrganisationHistory.class, OrganisationFields::history),
            DocumentKind.read("qwl-organisation/1", OrganisationPeriods.class, OrganisationFields::periods),
            new DocumentKind<>("qwl-model/1", IndexModel.class, ModelFields::of, ModelWriter::write),
            DocumentKind.read("qwl-tool/1", SurveyTool.class, ToolFields::read),
            DocumentKind.read("qwl-choices/1", AgreedChoices.class, ChoiceFields::read),
            new DocumentKind<>("qwl-questions/1", QuestionBank.class, QuestionFields::read, QuestionFields::write),
            Mapped.kind("qwl-ideas/1", IdeaBank.class),
            Mapped.kind("qwl-references/1", ReferenceValues.class),
            Mapped.kind("qwl-plan/1", DevelopmentPlan.class),
            Mapped.kind("qwl-agreement/1", Agreement.class),
            Mapped.kind("qwl-meeting/1", MeetingRecord.class),
            Mapped.kind("qwl-workshop/1", WorkshopAgenda.class),
            Mapped.kind("qwl-roles/1", ProcessRoles.class),
            Mapped.kind("qwl-outcome/1", PlanOutcome.class),
            Mapped.kind(
                    "qwl-results/1",
                    PublishedResults.class,
                    ResultsShape.class,
                    ResultsShape::of,
                    ResultsShape::results),
            Mapped.kind(
                    "qwl-results/1",
                    Publication.class,
                    ResultsShape.class,
                    ResultsShape::of,
                    shape -> Publication.restore(shape.results())),
            Mapped.kind("qwl-items/1", PublishedItems.class, ItemsShape.class, ItemsShape::of, ItemsShape::published),
            Mapped.kind(
                    "qwl-comments/1",
                    PublishedComments.class,
                    CommentsShape.class,
                    CommentsShape::of,
                    CommentsShape::published),
            Mapped.kind("qwl-ledger/1", ReleaseLedger.class, LedgerShape.class, LedgerShape::of, LedgerShape::ledger),
            Mapped.checkedKind(
                    "qwl-internal-results/1",
                    Results.class,
                    InternalResultsShape.class,
                    InternalResultsShape::of,
                    InternalResultsShape::results));

    /** Never written by a host's mapper, which may send anywhere. */
    private static final Set<Class<?>> OF_THE_HOST = Set.of(ReleaseLedger.class, Results.class);

    private DocumentKinds() {}

    static List<DocumentKind<?>> all() {
        return ALL;
    }

    @SuppressWarnings("unchecked")
    static <T> DocumentKind<T> of(Class<T> type) {
        return (DocumentKind<T>) ALL.stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> noDocument(type));
    }

    static JsonNode tree(Object value) {
        return ALL.stream()
                .filter(kind -> kind.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> noDocument(value.getClass()))
                .tree(value);
    }

    private static IllegalArgumentException noDocument(Class<?> type) {
        return new IllegalArgumentException("no document holds a " + type.getSimpleName() + "\nMaybe one of "
                + ALL.stream().map(kind -> kind.type().getSimpleName()).collect(Collectors.joining(", "))
                + " was meant.");
    }

    /** What may pass through a host's mapper: all but what is for the host's own store. */
    static List<DocumentKind<?>> shared() {
        return ALL.stream().filter(kind -> !OF_THE_HOST.contains(kind.type())).toList();
    }
}
