package fi.qwl.io.document;

import fi.qwl.plan.questions.QuestionBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The questions that come with the library. A host's own document, {@code qwl-questions/1}, adds to them:
 *
 * <pre>{@code
 * DocumentSource source = DocumentSource.of(Path.of("questions.json"));
 * QuestionBank all = QuestionBanks.standard().withBank(Documents.read(source, QuestionBank.class).orElseThrow());
 * }</pre>
 *
 * <p>Questions of a theme with the same id come after ours. The library's own bank is eight such documents.
 */
public final class QuestionBanks {

    private static final List<String> THEMES = List.of(
            "supervisory-work",
            "trust",
            "togetherness",
            "competence",
            "autonomy",
            "service-processes",
            "recovery",
            "safe-work");

    private static final QuestionBank STANDARD = shipped();

    private QuestionBanks() {}

    /** {@return the library's own questions: six themes (seed) and two of ours, in our words, in Finnish, Swedish and English} */
    public static QuestionBank standard() {
        return STANDARD;
    }

    private static QuestionBank shipped() {
        QuestionBank bank = QuestionBank.of(List.of());
        for (String theme : THEMES) {
            try {
                bank = bank.withBank(
                        Documents.read(Resources.document("questions/" + theme + ".json"), QuestionBank.class)
                                .orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException("the questions of " + theme + " cannot be read", e);
            }
        }
        return bank;
    }
}
