package fi.qwl.service;

import org.springframework.http.HttpStatus;

/** A program asked for something in a way that cannot be answered. */
final class ApiProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final Wording wording;

    ApiProblemException(HttpStatus status, Wording wording) {
        super(wording.name());
        this.status = status;
        this.wording = wording;
    }

    HttpStatus status() {
        return status;
    }

    Wording wording() {
        return wording;
    }
}
