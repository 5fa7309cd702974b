package fi.qwl.service;

import fi.qwl.io.store.jdbc.StaleTransactionException;
import fi.qwl.page.Page;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.privacy.ReleaseRefusedException;
import fi.qwl.study.Finding;
import fi.qwl.study.StudyBlockedException;
import fi.qwl.survey.UserInputException;
import fi.qwl.words.Language;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What goes wrong, as people read it: what happened, and what to do. No page shows what was sent. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages {

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFoundException missing, Visit visit) {
        return page(visit, HttpStatus.NOT_FOUND, Wording.NOT_FOUND.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> badField(BadFieldException bad, Visit visit) {
        return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, Wording.BAD_FIELD.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> badInput(UserInputException bad, Visit visit) {
        return page(visit, HttpStatus.BAD_REQUEST, Wording.BAD_FIELD.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> stale(StalePlanException stale, Visit visit) {
        return page(visit, HttpStatus.PRECONDITION_FAILED, Wording.STALE.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> conflict(PlanConflictException conflict, Visit visit) {
        return page(visit, HttpStatus.CONFLICT, Wording.STALE.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ReleaseRefusedException refused, Visit visit) {
        return page(visit, HttpStatus.CONFLICT, refused.refusal().text(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(RefusedException refused, Visit visit) {
        return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, refused.refusal().text(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> blocked(StudyBlockedException blocked, Visit visit) {
        Language language = visit.language();
        List<String> findings = blocked.readiness().blocking().stream()
                .map((Finding finding) -> finding.text(language))
                .toList();
        return page(visit, HttpStatus.CONFLICT, Wording.BLOCKED.in(language, String.join(" ", findings)));
    }

    @ExceptionHandler
    ResponseEntity<String> busy(StaleTransactionException stale, Visit visit) {
        return page(visit, HttpStatus.SERVICE_UNAVAILABLE, Wording.BUSY.in(visit.language()));
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException large, Visit visit) {
        return page(visit, HttpStatus.CONTENT_TOO_LARGE, Wording.TOO_LARGE.in(visit.language()));
    }

    static ResponseEntity<String> page(Visit visit, HttpStatus status, String text) {
        Page page = Page.builder(Wording.SORRY.in(visit.language()), visit.language())
                .paragraph(text)
                .build();
        return Screen.of(visit, page).answer(status);
    }
}
