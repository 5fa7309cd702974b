package fi.qwl.io.document;

import fi.qwl.plan.questions.IdeaBank;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The ideas that come with the library. A municipality's own document, {@code qwl-ideas/1}, adds to them:
 *
 * <pre>{@code
 * DocumentSource source = DocumentSource.of(Path.of("ideas.json"));
 * IdeaBank ideas = IdeaBanks.standard().withBank(Documents.read(source, IdeaBank.class).orElseThrow());
 * }</pre>
 */
public final class IdeaBanks {

    private static final IdeaBank STANDARD = shipped();

    private IdeaBanks() {}

    /**
     * {@return the library's own ideas to begin with, in Finnish, Swedish and English; nobody has tried and reported them, so
     * none says how it went}
     */
    public static IdeaBank standard() {
        return STANDARD;
    }

    private static IdeaBank shipped() {
        try {
            return Documents.read(Resources.document("ideas/ideas.json"), IdeaBank.class)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the ideas cannot be read", e);
        }
    }
}
