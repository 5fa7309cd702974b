package fi.qwl.io.document;

import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.survey.MissingReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the preset of a survey tool, as {@link SurveyTools} shows it. */
final class ToolFields {

    private ToolFields() {}

    static Optional<SurveyTool> read(JsonFields fields) {
        Map<String, MissingReason> missing = new LinkedHashMap<>();
        fields.findObject("missing")
                .ifPresent(codes -> codes.names()
                        .forEach(code -> codes.findOneOf(code, MissingReason.class)
                                .ifPresent(reason -> missing.put(code, reason))));
        SurveyTool tool = new SurveyTool(
                fields.text("id"),
                fields.text("name"),
                fields.text("note"),
                fields.findObject("signature")
                        .map(ToolFields::signature)
                        .orElseGet(() -> new SurveyTool.Signature(Set.of(), List.of(), List.of(), Map.of())),
                fields.texts("respondent"),
                rules(fields),
                fields.texts("metadata"),
                fields.texts("personal"),
                missing);
        fields.reportUnknown();
        return Optional.of(tool);
    }

    private static SurveyTool.Signature signature(JsonFields fields) {
        Set<HeaderKind> kinds = EnumSet.noneOf(HeaderKind.class);
        for (String kind : fields.texts("headers")) {
            fields.parsed(
                            "headers",
                            () -> HeaderKind.valueOf(
                                    kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                    .ifPresent(kinds::add);
        }
        SurveyTool.Signature signature = new SurveyTool.Signature(
                kinds,
                fields.texts("all"),
                fields.texts("any"),
                fields.findObject("firstRow").map(JsonFields::textsByName).orElse(Map.of()));
        fields.reportUnknown();
        return signature;
    }

    /** The {@code rows} of a preset or a mapping. */
    static List<RowRule> rules(JsonFields fields) {
        List<RowRule> rules = new ArrayList<>();
        for (JsonFields rule : fields.objects("rows")) {
            boolean isLeaveOut = rule.has("leaveOut");
            Set<String> values = new HashSet<>(rule.texts(isLeaveOut ? "leaveOut" : "keep"));
            RowRule.Reason reason =
                    rule.findOneOf("because", RowRule.Reason.class).orElse(RowRule.Reason.INCOMPLETE);
            RowRule.Action action = isLeaveOut ? RowRule.Action.LEAVE_OUT : RowRule.Action.KEEP;
            rules.add(new RowRule(rule.text("column"), action, values, reason));
            rule.reportUnknown();
        }
        return rules;
    }
}
