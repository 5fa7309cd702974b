package fi.qwl.model;

import fi.qwl.words.Labelled;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a part of a model comes from.
 *
 * @param label what kind of source it is
 * @param text one line: the source, or why it was chosen; never blank
 * @param reference the work behind it; empty where there is none
 */
public record Provenance(Label label, LocalText text, Optional<Reference> reference) {

    /** The kinds of source. */
    public enum Label implements Labelled {
        /** Found in public sources. */
        PUBLISHED,
        /** Stated in the municipality's own model of continuous development. */
        SEED,
        /** Our decision, replaceable by configuration. */
        OURS,
        /** Entered by the user, who answers for it. */
        USER
    }

    public Provenance {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(text, "text");
        if (text.texts().values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the source of a part must not be blank\nMaybe say who decided it.");
        }
    }

    /**
     * A source without a work behind it.
     *
     * @param label what kind of source it is
     * @param text one line
     */
    public Provenance(Label label, LocalText text) {
        this(label, text, Optional.empty());
    }

    /**
     * A source that is shown in the same words in every language, such as a title.
     *
     * @param label what kind of source it is
     * @param text one line
     */
    public Provenance(Label label, String text) {
        this(label, LocalText.of(text));
    }

    /**
     * Names the work behind it.
     *
     * @param work the work
     * @return the changed copy
     */
    public Provenance withReference(Reference work) {
        return new Provenance(label, text, Optional.of(work));
    }
}
