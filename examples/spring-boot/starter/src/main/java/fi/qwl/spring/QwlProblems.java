package fi.qwl.spring;

import fi.qwl.io.store.jdbc.StaleTransactionException;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.plan.store.MeetingConflictException;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.study.StudyBlockedException;
import fi.qwl.survey.UserInputException;
import fi.qwl.words.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/**
 * The library's exceptions as problem details (RFC 9457), in the reader's language. They hold no value, no person and no
 * answer, for the exceptions hold none.
 *
 * <p>A caller's mistake is the program's and no answer of this class. Immutable and safe for use by several threads.
 */
@RestControllerAdvice
public class QwlProblems {

    private final Language otherwise;

    /**
     * The answers.
     *
     * @param otherwise the language for readers who ask for none of the library's
     */
    public QwlProblems(Language otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * A release that is refused.
     *
     * @param refused the exception
     * @param request says which languages the reader asks for
     * @return 409 with the refusal
     */
    @ExceptionHandler
    public ProblemDetail refused(ReleaseRefusedException refused, WebRequest request) {
        Language language = language(request);
        return problem(
                HttpStatus.CONFLICT,
                refused.refusal().code().name(),
                refused.refusal().reason().in(language),
                refused.refusal().text(language));
    }

    /**
     * A study that is not ready.
     *
     * @param blocked the exception
     * @param request says which languages the reader asks for
     * @return 409 with the findings that block
     */
    @ExceptionHandler
    public ProblemDetail blocked(StudyBlockedException blocked, WebRequest request) {
        Language language = language(request);
        List<Map<String, String>> findings = blocked.readiness().blocking().stream()
                .map(finding -> Map.of("code", finding.kind().code(), "text", finding.text(language)))
                .toList();
        String all = String.join(
                " ",
                findings.stream().map(each -> each.getOrDefault("text", "")).toList());
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "STUDY_BLOCKED", title(Title.BLOCKED, language), all);
        problem.setProperty("findings", findings);
        return problem;
    }

    /**
     * A unit or a wave that a person named and that there is not, or not for them.
     *
     * @param named the exception
     * @param request says which languages the reader asks for
     * @return 404, 403 or 400 with what is wrong
     */
    @ExceptionHandler
    public ProblemDetail named(UserInputException named, WebRequest request) {
        HttpStatus status = switch (named.kind()) {
            case UNKNOWN_UNIT -> HttpStatus.NOT_FOUND;
            case UNIT_OF_OTHER_READERS -> HttpStatus.FORBIDDEN;
            case NO_WAVE -> HttpStatus.BAD_REQUEST;
        };
        String text = named.text().in(language(request));
        return problem(status, named.kind().name(), text, text);
    }

    /**
     * Something about a plan or a meeting that people wished for and that cannot be.
     *
     * @param refused the exception
     * @param request says which languages the reader asks for
     * @return 422 with the refusal
     */
    @ExceptionHandler
    public ProblemDetail refused(RefusedException refused, WebRequest request) {
        Language language = language(request);
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                refused.refusal().code().name(),
                refused.refusal().reason().in(language),
                refused.refusal().text(language));
    }

    /**
     * A plan that somebody else has changed.
     *
     * @param conflict the exception
     * @param request says which languages the reader asks for
     * @return 409
     */
    @ExceptionHandler
    public ProblemDetail conflict(PlanConflictException conflict, WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "PLAN_CONFLICT",
                title(Title.CONFLICT, language(request)),
                title(Title.CONFLICT, language(request)));
        problem.setProperty("version", conflict.version());
        return problem;
    }

    /**
     * A record of a meeting that somebody else has changed.
     *
     * @param conflict the exception
     * @param request says which languages the reader asks for
     * @return 409
     */
    @ExceptionHandler
    public ProblemDetail conflict(MeetingConflictException conflict, WebRequest request) {
        String text = title(Title.MEETING_CONFLICT, language(request));
        return problem(HttpStatus.CONFLICT, "MEETING_CONFLICT", text, text);
    }

    /**
     * A release that came at the same time as another one.
     *
     * @param stale the exception
     * @param request says which languages the reader asks for
     * @return 503: the same request may succeed at once
     */
    @ExceptionHandler
    public ProblemDetail stale(StaleTransactionException stale, WebRequest request) {
        String text = title(Title.BUSY, language(request));
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "RELEASE_BUSY", text, text);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(
                URI.create("urn:qwl:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    /** The first language that the reader asks for and the library has. */
    private Language language(WebRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null) {
            return otherwise;
        }
        try {
            List<Locale> known =
                    Arrays.stream(Language.values()).map(Language::locale).toList();
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), known);
            return found == null ? otherwise : Language.parse(found.getLanguage());
        } catch (IllegalArgumentException malformed) {
            // A header that says nothing is as good as none.
            return otherwise;
        }
    }

    private static String title(Title title, Language language) {
        return switch (language) {
            case FI -> title.fi;
            case SV -> title.sv;
            case EN -> title.en;
        };
    }

    private enum Title {
        BLOCKED(
                "Julkaiseminen odottaa korjausta tai hyväksyntää.",
                "Publiceringen väntar på en rättelse eller ett godkännande.",
                "Publishing waits for a correction or an acceptance."),
        CONFLICT(
                "Joku muu on muuttanut suunnitelmaa. Lue se uudelleen ja tee muutos siihen.",
                "Någon annan har ändrat planen. Läs den på nytt och gör ändringen i den.",
                "Somebody else has changed the plan. Read it again and make the change on it."),
        MEETING_CONFLICT(
                "Joku muu on muuttanut muistiota. Lue se uudelleen ja tee muutos siihen.",
                "Någon annan har ändrat protokollet. Läs det på nytt och gör ändringen i det.",
                "Somebody else has changed the record. Read it again and make the change on it."),
        BUSY(
                "Samaan aikaan julkaistiin muuta. Yritä uudelleen.",
                "Något annat publicerades samtidigt. Försök igen.",
                "Something else was published at the same time. Try again.");

        private final String fi;
        private final String sv;
        private final String en;

        Title(String fi, String sv, String en) {
            this.fi = fi;
            this.sv = sv;
            this.en = en;
        }
    }
}
