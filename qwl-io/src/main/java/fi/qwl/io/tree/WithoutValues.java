package fi.qwl.io.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Why a type refuses a field, without what the field holds: a message is read by more people than the document. */
public final class WithoutValues {

    /** What types say after "but was": the value. */
    private static final Pattern VALUE = Pattern.compile("(?s) but (was|were|got|found) .*");

    private static final String REPLACED = "'…'";

    private WithoutValues() {}

    /** The reason, in which the field's texts are left out. */
    public static String of(RuntimeException refusal, JsonNode field) {
        String[] parts = String.valueOf(refusal.getMessage()).split("\nMaybe", 2);
        String reason = VALUE.matcher(parts[0]).replaceFirst("");
        String advice = parts.length == 2 ? ". Maybe" + parts[1] : "";
        List<String> values = new ArrayList<>();
        collect(field, values);
        for (String value : values) {
            reason = reason.replace("'" + value + "'", REPLACED);
        }
        // Short texts and numbers are in any sentence.
        String said = reason + advice;
        return values.stream().noneMatch(value -> value.length() > 2 && said.contains(value))
                ? said
                : "it does not fit what it is part of";
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, values));
        } else {
            values.add(node.asText());
        }
    }
}
