package fi.qwl.io.document;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.survey.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The survey tools whose exports the library knows, and readers for those of others. A preset is a JSON document
 * ({@code qwl-tool/1}):
 *
 * <pre>{@code
 * {
 *   "format": "qwl-tool/1", "id": "limesurvey-code", "name": "LimeSurvey, question codes", "note": "…",
 *   "signature": {"headers": ["one"], "all": ["id", "submitdate"], "any": ["lastpage", "seed"], "firstRow": {}},
 *   "respondent": ["id"],
 *   "rows": [{"column": "submitdate", "because": "incomplete"}],
 *   "metadata": ["lastpage"], "personal": ["ipaddr"],
 *   "missing": {"{question_not_shown}": "not-shown"}
 * }
 * }</pre>
 *
 * <p>A rule with neither {@code keep} nor {@code leaveOut} keeps the rows in which its column is filled. The format's JSON Schema
 * is the resource {@code qwl-tool-1.schema.json} beside this class.
 */
public final class SurveyTools {

    private static final String FORMAT = "qwl-tool/1";

    private static final List<String> IDS = List.of(
            "microsoft-forms",
            "google-forms",
            "google-forms-sheet",
            "limesurvey-code",
            "limesurvey-full",
            "limesurvey-vv",
            "surveymonkey-expanded",
            "surveymonkey-condensed",
            "qualtrics",
            "qualtrics-two-headers",
            "redcap-raw",
            "redcap-labels",
            "typeform",
            "sosci",
            "kobotoolbox",
            "spss-csv",
            "questback-efs",
            "surveyxact");

    private static final List<SurveyTool> KNOWN =
            IDS.stream().map(SurveyTools::shipped).toList();

    private SurveyTools() {}

    /** {@return the tools that come with the library, in a stable order; unmodifiable} */
    public static List<SurveyTool> known() {
        return KNOWN;
    }

    /**
     * One of the tools that come with the library.
     *
     * @param id its id, such as {@code limesurvey-code}
     * @return the tool, if there is one
     */
    public static Optional<SurveyTool> find(String id) {
        return KNOWN.stream().filter(tool -> tool.id().equals(id)).findFirst();
    }

    /**
     * A preset that somebody else wrote.
     *
     * @param source the JSON document
     * @return the tool
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no preset, with every fault
     */
    public static SurveyTool read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        Optional<JsonFields> fields = JsonFields.read(source, FORMAT, issues);
        Optional<SurveyTool> tool = fields.map(SurveyTools::tool);
        if (tool.isEmpty() || !issues.list().isEmpty()) {
            throw new IllegalArgumentException("not a preset: " + issues.list());
        }
        return tool.get();
    }

    private static SurveyTool shipped(String id) {
        try {
            return read(resource("tools/" + id + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("the preset " + id + " cannot be read", e);
        }
    }

    /** A document that lies beside this class. */
    static DocumentSource resource(String name) throws IOException {
        try (InputStream stream = SurveyTools.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("there is no resource " + name);
            }
            return DocumentSource.of(name, stream.readAllBytes());
        }
    }

    private static SurveyTool tool(JsonFields fields) {
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
                        .map(SurveyTools::signature)
                        .orElseGet(() -> new SurveyTool.Signature(Set.of(), List.of(), List.of(), Map.of())),
                fields.texts("respondent"),
                rules(fields),
                fields.texts("metadata"),
                fields.texts("personal"),
                missing);
        fields.reportUnknown();
        return tool;
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
