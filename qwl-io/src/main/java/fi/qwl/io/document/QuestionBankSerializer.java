package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fi.qwl.plan.questions.QuestionBank;
import java.io.IOException;

/** Writes questions as {@link QuestionBanks} does. */
final class QuestionBankSerializer extends JsonSerializer<QuestionBank> {

    @Override
    public void serialize(QuestionBank bank, JsonGenerator generator, SerializerProvider provider) throws IOException {
        QuestionBanks.tree(bank).serialize(generator, provider);
    }
}
