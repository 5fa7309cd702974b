package fi.qwl.study;

import fi.qwl.words.Language;

/**
 * A study was to be published while a finding of its readiness blocks. Nothing was published. {@link #readiness()} says what
 * blocks, what it means and whether it can be accepted, in three languages.
 */
public final class StudyBlockedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    StudyBlockedException(Readiness readiness) {
        super("publishing is blocked by "
                + readiness.blocking().stream()
                        .map(finding -> finding.text(Language.EN))
                        .toList()
                + "\nMaybe correct the inputs, or accept what is no fault: Study.accept.");
        this.readiness = readiness;
    }

    /** {@return what was found} */
    public Readiness readiness() {
        return readiness;
    }
}
