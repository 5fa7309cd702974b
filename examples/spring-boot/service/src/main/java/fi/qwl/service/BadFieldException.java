package fi.qwl.service;

/** A field of a form holds what its form does not let anybody write. */
final class BadFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Without what was sent.
     *
     * @param field the field's name
     */
    BadFieldException(String field) {
        super("field " + field + " is not filled in as asked");
    }
}
