package fi.qwl.io.propose;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.document.Documents;
import fi.qwl.io.propose.MappingSuggestion.Column;
import fi.qwl.io.propose.QuestionnaireProposal.AnswerScale;
import fi.qwl.io.propose.QuestionnaireProposal.Evidence;
import fi.qwl.io.propose.QuestionnaireProposal.ProposedItem;

/**
 * A proposal as a {@code qwl-definition/1} document for a person to complete. What a file does not show is an empty
 * text: {@link Documents#read} reads the draft and reports each of them at its JSON pointer, until it is filled in.
 *
 * <p>Left open are the {@code percent} of a scale, the {@code factor} of an item (an item that serves capabilities only
 * has them listed, and no {@code factor}), the preset of the {@code model}, the {@code policy}, the points of codes and
 * the meaning of answers that are no points. {@code reversed} is false everywhere, which the reader cannot know to be
 * wrong.
 */
public final class DefinitionDraft {

    private static final String OPEN = "";

    private DefinitionDraft() {}

    /**
     * Writes a draft.
     *
     * @param proposal what was found in a file
     * @return the document, indented, with a line feed at its end
     */
    public static String write(QuestionnaireProposal proposal) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("format", "qwl-definition/1");
        draft.putObject("name").put("fi", "Kysely").put("sv", "Enkät").put("en", "Survey");
        for (AnswerScale scale : proposal.scales()) {
            draft.withArray("scales")
                    .addObject()
                    .put("id", scale.id())
                    .put("min", scale.min())
                    .put("max", scale.max())
                    .put("percent", OPEN);
        }
        for (ProposedItem item : proposal.items()) {
            ObjectNode node = draft.withArray("items").addObject();
            node.put("id", item.id()).put("text", item.text()).put("factor", OPEN);
            node.putArray("capabilities");
            node.put("scale", item.scale()).put("reversed", false);
        }
        draft.putObject("model").put("preset", OPEN);
        draft.put("policy", OPEN);
        mapping(proposal, draft.putArray("mappings").addObject());
        return draft.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void mapping(QuestionnaireProposal proposal, ObjectNode mapping) {
        mapping.put("name", "draft");
        proposal.tools().stream()
                .findFirst()
                .ifPresent(found -> mapping.put("tool", found.tool().id()));
        ObjectNode backgrounds = JsonNodeFactory.instance.objectNode();
        for (Column column : proposal.columns()) {
            switch (column.role()) {
                case UNIT, RESPONDENT -> mapping.put(column.target(), column.header());
                case SUPERVISOR, BACKGROUND -> backgrounds.put(column.target(), column.header());
                case ITEM -> throw new IllegalArgumentException("a proposal's columns must not be items");
            }
        }
        if (!backgrounds.isEmpty()) {
            mapping.set("backgrounds", backgrounds);
        }
        ObjectNode items = mapping.putObject("items");
        proposal.items().forEach(item -> headers(item, items));
        ObjectNode answers = mapping.putObject("answers");
        proposal.scales().forEach(scale -> answers(scale, answers.putObject(scale.id())));
    }

    private static void headers(ProposedItem item, ObjectNode items) {
        if (item.headers().size() == 1) {
            items.put(item.id(), item.headers().get(0));
        } else {
            item.headers().forEach(items.putArray(item.id())::add);
        }
    }

    private static void answers(AnswerScale scale, ObjectNode node) {
        if (scale.labelSets().size() == 1) {
            node.put("labels", scale.labelSets().get(0));
        } else if (!scale.labelSets().isEmpty()) {
            node.put("labels", OPEN);
        }
        if (!scale.codes().isEmpty()) {
            ObjectNode labels = node.putObject("labels");
            scale.codes().forEach(code -> labels.put(code, OPEN));
        }
        if (!scale.missing().isEmpty()) {
            ObjectNode missing = node.putObject("missing");
            scale.missing().forEach(answer -> missing.put(answer, OPEN));
        }
        node.put("numbers", scale.evidence() == Evidence.NUMBERS);
    }
}
