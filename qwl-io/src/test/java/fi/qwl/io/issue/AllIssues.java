package fi.qwl.io.issue;

import fi.qwl.io.fill.TemplateIssue;
import fi.qwl.io.plan.PlanWorkbookIssue;
import fi.qwl.io.poll.PollIssue;
import fi.qwl.io.propose.ProposalIssue;
import fi.qwl.io.reported.ReportedIssue;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.survey.SurveyIssue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of issue of the library, reader by reader. */
final class AllIssues {

    /**
     * The kinds of one reader, or what several readers share.
     *
     * @param heading what the document calls them
     * @param kinds the constants
     */
    record Reader(String heading, List<? extends IssueCode> kinds) {

        Class<?> type() {
            return kinds.get(0).getClass();
        }
    }

    static final List<Reader> READERS = List.of(
            new Reader("File formats", Arrays.asList(TableIssue.values())),
            new Reader("Headers, rows and cells of every table", Arrays.asList(RowIssue.values())),
            new Reader("Units in surveys and reports", Arrays.asList(UnitIssue.values())),
            new Reader("Surveys", Arrays.asList(SurveyIssue.values())),
            new Reader("Providers' reports", Arrays.asList(ReportedIssue.values())),
            new Reader("Organisations", Arrays.asList(OrganisationIssue.values())),
            new Reader("Polls", Arrays.asList(PollIssue.values())),
            new Reader("Proposals of a questionnaire", Arrays.asList(ProposalIssue.values())),
            new Reader("Plan workbooks", Arrays.asList(PlanWorkbookIssue.values())),
            new Reader("JSON documents", Arrays.asList(DocumentIssue.values())),
            new Reader("Templates of slides and documents", Arrays.asList(TemplateIssue.values())));

    private AllIssues() {}

    static Stream<IssueCode> kinds() {
        return READERS.stream().flatMap(reader -> reader.kinds().stream());
    }
}
