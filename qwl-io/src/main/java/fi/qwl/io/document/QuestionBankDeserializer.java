package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.questions.QuestionBank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads questions as {@link QuestionBanks} does. */
final class QuestionBankDeserializer extends JsonDeserializer<QuestionBank> {

    @Override
    public QuestionBank deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String document = context.readTree(parser).toString();
        ImportResult<QuestionBank> result =
                QuestionBanks.read(DocumentSource.of("questions", document.getBytes(StandardCharsets.UTF_8)));
        if (result.value().isEmpty()) {
            return context.reportInputMismatch(QuestionBank.class, "no questions: %s", result.issues());
        }
        return result.value().get();
    }
}
