package fi.qwl.io.document;

/** The first fault of a document that a program wrote; it becomes an issue. */
final class DocumentFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    DocumentFault(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }
}
