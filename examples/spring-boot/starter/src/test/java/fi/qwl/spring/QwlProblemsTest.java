package fi.qwl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.store.MeetingConflictException;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import fi.qwl.study.StudyBlockedException;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UserInputException;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

class QwlProblemsTest {

    private static final Path SAMPLE = Path.of("..", "..", "data", "joenvarsi");
    private static final ReleaseRequest REQUEST = ReleaseRequest.on(LocalDate.of(2024, 11, 15));

    private final QwlProblems problems = new QwlProblems(Language.FI);

    /** A store that has forgotten what the host knows of. */
    private static RuntimeException refused() throws IOException {
        return failure(study("2024.xlsx"), REQUEST.withLastSeen(7));
    }

    /** A file with a row that is no answer blocks. */
    private static RuntimeException blocked() throws IOException {
        return failure(
                Study.read(DocumentSource.of(SAMPLE.resolve("definition.json")), ReleaseStore.inMemory())
                        .orElseThrow()
                        .withAnswers(
                                DocumentSource.of("empty.csv", "nothing\n1\n".getBytes(StandardCharsets.UTF_8)),
                                Wave.of(2024)),
                REQUEST);
    }

    private static Study study(String file) throws IOException {
        return Study.read(DocumentSource.of(SAMPLE.resolve("definition.json")), ReleaseStore.inMemory())
                .orElseThrow()
                .withOrganisation(DocumentSource.of(SAMPLE.resolve("organisation.csv")))
                .withAnswers(DocumentSource.of(SAMPLE.resolve(file)), Wave.of(2024));
    }

    private static RuntimeException failure(Study study, ReleaseRequest request) throws IOException {
        try {
            study.publish(request);
        } catch (IllegalStateException expected) {
            return expected;
        }
        throw new AssertionError("it was published");
    }

    @Test
    void aRefusalIsSaidInTheReadersLanguage() throws Exception {
        MockMvc host = MockMvcBuilders.standaloneSetup(new Failing(refused()))
                .setControllerAdvice(problems)
                .build();
        for (String language : new String[] {"fi", "sv", "en"}) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
            request.addHeader("Accept-Language", language + "-FI, de;q=0.5");
            // Builders of requests are other types in each version.
            MockHttpServletResponse answer =
                    host.perform(context -> request).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains(((ReleaseRefusedException) refused())
                            .refusal()
                            .reason()
                            .in(Language.parse(language)))
                    .contains("STORE_IS_OLDER");
        }
    }

    @Test
    void aBlockedStudySaysWhatBlocks() throws IOException {
        StudyBlockedException blocked = (StudyBlockedException) blocked();
        ProblemDetail problem = problems.blocked(blocked, asking("sv"));
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getTitle()).isEqualTo("Publiceringen väntar på en rättelse eller ett godkännande.");
        assertThat(problem.getDetail())
                .contains(blocked.readiness().blocking().get(0).text(Language.SV));
        assertThat(String.valueOf(problem.getProperties())).contains("STUDY_BLOCKED");
    }

    @Test
    void aConflictNamesTheVersionAndNoOneElse() {
        ProblemDetail problem = problems.conflict(
                new PlanConflictException(new PlanId("310-2024"), 4, "somebody else saved it meanwhile"), asking(null));
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getTitle()).startsWith("Joku muu on muuttanut suunnitelmaa.");
        assertThat(problem.getType()).hasToString("urn:qwl:problem:plan-conflict");
        assertThat(problem.getProperties()).containsEntry("version", 4);
    }

    @Test
    void aConflictOfRecordsNamesNoUnit() {
        ProblemDetail problem = problems.conflict(
                new MeetingConflictException(new UnitId("310"), LocalDate.of(2024, 11, 18), "changed"), asking("en"));
        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getType()).hasToString("urn:qwl:problem:meeting-conflict");
        assertThat(problem.getDetail())
                .startsWith("Somebody else has changed the record.")
                .doesNotContain("310");
    }

    @Test
    void aHeaderThatSaysNothingIsAsGoodAsNone() {
        PlanConflictException conflict = new PlanConflictException(new PlanId("310-2024"), 4, "changed");
        assertThat(problems.conflict(conflict, asking(";;q=abc")).getTitle())
                .isEqualTo(problems.conflict(conflict, asking(null)).getTitle());
        assertThat(problems.conflict(conflict, asking("de")).getTitle())
                .isEqualTo(problems.conflict(conflict, asking(null)).getTitle());
    }

    @Test
    void whatAPersonNamedAndThereIsNotIsTheirsToMend() {
        ProblemDetail problem = problems.named(UserInputException.unknownUnit(new UnitId("999")), asking("en"));
        assertThat(problem.getStatus()).isEqualTo(404);
        assertThat(problem.getDetail())
                .isEqualTo(
                        UserInputException.unknownUnit(new UnitId("999")).text().in(Language.EN));
        assertThat(problems.named(UserInputException.unitOfOtherReaders(new UnitId("310")), asking(null))
                        .getStatus())
                .isEqualTo(403);
    }

    private static ServletWebRequest asking(@Nullable String languages) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (languages != null) {
            request.addHeader("Accept-Language", languages);
        }
        return new ServletWebRequest(request);
    }

    /** Always fails. */
    @RestController
    static final class Failing {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/")
        String fail() {
            throw failure;
        }
    }
}
