package fi.qwl.io.document;

import fi.qwl.io.mapping.SurveyTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

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

    private static SurveyTool shipped(String id) {
        try {
            return Documents.read(Resources.document("tools/" + id + ".json"), SurveyTool.class)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the preset " + id + " cannot be read", e);
        }
    }
}
