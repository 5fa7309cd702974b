package fi.qwl.service;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server itself refuses, or no other handler has answered: a status and a sentence, no message and no trace. */
@PageController
class ServletErrorController implements ErrorController {

    private static final Map<HttpStatus, Wording> SENTENCES = Map.of(
            HttpStatus.BAD_REQUEST, Wording.BAD_FIELD,
            HttpStatus.FORBIDDEN, Wording.FORBIDDEN,
            HttpStatus.NOT_FOUND, Wording.NOT_FOUND,
            HttpStatus.CONTENT_TOO_LARGE, Wording.TOO_LARGE);

    @RequestMapping("/error")
    ResponseEntity<String> error(Visit visit, HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        Wording sentence =
                SENTENCES.getOrDefault(status, status.is4xxClientError() ? Wording.BAD_FIELD : Wording.FAULT);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && path.toString().startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body("{\"status\":" + status.value() + ",\"title\":\"" + status.getReasonPhrase() + "\"}");
        }
        return ErrorPages.page(visit, status, sentence.in(visit.language()));
    }
}
