package fi.qwl.io.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Why a type refuses a field, without what the field holds: a message is read by more people than the document. */
final class WithoutValues {

    /** What types say after "but was": the value. */
    private static final Pattern VALUE = Pattern.compile("(?s) but (was|is|got|found|there is) .*?(?=(\nMaybe|$))");

    private WithoutValues() {}

    static String of(IllegalArgumentException refusal, JsonNode field) {
        String[] parts = String.valueOf(refusal.getMessage()).split("\nMaybe", 2);
        String reason = VALUE.matcher(parts[0]).replaceFirst(" but was something else");
        String advice = parts.length == 2 ? ". Maybe" + parts[1] : "";
        List<String> values = new ArrayList<>();
        collect(field, values);
        if (values.stream().noneMatch((reason + advice)::contains)) {
            return reason + advice;
        }
        return values.stream().noneMatch(reason::contains) ? reason : "it does not fit what it is part of";
    }

    /** Short texts and numbers are in any sentence. */
    private static void collect(JsonNode node, List<String> values) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, values));
        } else if (node.asText().length() > 2) {
            values.add(node.asText());
        }
    }
}
