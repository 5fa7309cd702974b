package fi.qwl.service;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.store.PlanConflictException;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For programs: documents in and out, with versions as ETags. The starter answers for what the library throws. */
@RestController
class ApiController {

    private final ResultShelf shelf;
    private final PlanDesk plans;

    ApiController(ResultShelf shelf, PlanDesk plans) {
        this.shelf = shelf;
        this.plans = plans;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] description() throws IOException {
        try (InputStream document = new ClassPathResource("openapi.json").getInputStream()) {
            return document.readAllBytes();
        }
    }

    @GetMapping(path = "/api/results/{wave}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> results(
            Visit visit,
            @PathVariable("wave") String text,
            @RequestParam(name = "unit", required = false) @Nullable String unit)
            throws IOException {
        Wave wave = Wave.parse(text);
        UnitId home = unit == null ? visit.member().units().get(0).id() : new UnitId(Fields.id("unit", unit));
        for (PublishedResults results : shelf.read(visit.principal(), home)) {
            if (results.wave().equals(wave)) {
                return ResponseEntity.ok(Documents.write(results));
            }
        }
        throw new NotFoundException();
    }

    @GetMapping(path = "/api/plans/{plan}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> plan(Visit visit, @PathVariable("plan") String id) throws IOException {
        return answer(plans.require(visit.member(), id));
    }

    private static ResponseEntity<byte[]> answer(DevelopmentPlan plan) {
        return ResponseEntity.ok().eTag(String.valueOf(plan.version())).body(Documents.write(plan));
    }

    @PutMapping(
            path = "/api/plans/{plan}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> save(
            Visit visit,
            @PathVariable("plan") String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody byte[] body)
            throws IOException {
        DevelopmentPlan kept = plans.require(visit.member(), id);
        if (match == null) {
            throw new ApiProblemException(HttpStatus.PRECONDITION_REQUIRED, Wording.IF_MATCH_MISSING);
        }
        if (!match.equals("\"" + kept.version() + "\"")) {
            throw new StalePlanException();
        }
        ImportResult<DevelopmentPlan> read =
                Documents.read(DocumentSource.of("plan.json", body), DevelopmentPlan.class);
        if (read.value().isEmpty()) {
            return unreadable(visit, read);
        }
        DevelopmentPlan next = read.orElseThrow();
        if (!next.id().equals(kept.id()) || !next.unit().equals(kept.unit())) {
            throw new ApiProblemException(HttpStatus.UNPROCESSABLE_CONTENT, Wording.OTHER_PLAN);
        }
        return answer(plans.save(visit.member(), next));
    }

    /** The places and kinds of faults, never what is there. */
    private static ResponseEntity<ProblemDetail> unreadable(Visit visit, ImportResult<?> read) {
        ProblemDetail problem = problem(visit, HttpStatus.UNPROCESSABLE_CONTENT, Wording.UNREADABLE);
        problem.setProperty("issues", IssueTexts.in(visit.language()).lines(read.issues()));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
    }

    @ExceptionHandler
    ProblemDetail refused(ApiProblemException refused, Visit visit) {
        return problem(visit, refused.status(), refused.wording());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException missing, Visit visit) {
        return problem(visit, HttpStatus.NOT_FOUND, Wording.NOT_FOUND);
    }

    @ExceptionHandler
    ProblemDetail badField(BadFieldException bad, Visit visit) {
        return problem(visit, HttpStatus.BAD_REQUEST, Wording.BAD_FIELD);
    }

    @ExceptionHandler
    ProblemDetail stale(StalePlanException stale, Visit visit) {
        return problem(visit, HttpStatus.PRECONDITION_FAILED, Wording.STALE);
    }

    /** Each request that saves has an If-Match. */
    @ExceptionHandler
    ProblemDetail conflict(PlanConflictException conflict, Visit visit) {
        return problem(visit, HttpStatus.PRECONDITION_FAILED, Wording.STALE);
    }

    private static ProblemDetail problem(Visit visit, HttpStatus status, Wording wording) {
        return ProblemDetail.forStatusAndDetail(status, wording.in(visit.language()));
    }
}
