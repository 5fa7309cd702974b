package fi.qwl.io.testing;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small inputs for tests, and what came of them as lines. */
public final class Sources {

    /** Two items on 1–5, one of them reversed; a mapping by header and one by id. */
    public static final String DEFINITION = """
            {
              "format": "qwl-definition/1",
              "name": "Test",
              "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
              "items": [
                {"id": "FE1", "factor": "FE", "scale": "agree5"},
                {"id": "FE2", "factor": "FE", "scale": "agree5", "reversed": true}
              ],
              "model": {"preset": "linear"},
              "policy": "standard",
              "mappings": [
                {"name": "labels", "respondent": "Vastaaja", "unit": "Yksikkö", "completion": "Lähetetty",
                 "backgrounds": {"age": "Ikä"},
                 "items": {"FE1": "Työni on turvallista", "FE2": "Työni kuormittaa liikaa"},
                 "answers": {"agree5": {
                   "labels": {"Täysin eri mieltä": 1, "Täysin samaa mieltä": 5},
                   "missing": {"En osaa sanoa": "dont-know", "-99": "not-shown"}}}},
                {"name": "codes", "unit": "unit", "items": "by-id"}
              ]
            }
            """;

    private Sources() {}

    public static SurveyDefinition definition() throws IOException {
        return Documents.read(text("definition.json", DEFINITION), SurveyDefinition.class)
                .orElseThrow();
    }

    public static DocumentSource text(String name, String content) {
        return DocumentSource.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> lines(ImportResult<?> result) {
        return result.issues().stream().map(ImportIssue::toString).toList();
    }

    /** Without what is only for information. */
    public static List<String> faults(ImportResult<?> result) {
        return result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::toString)
                .toList();
    }
}
