package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the sample's definition: its questionnaire, model and policy, and how each of its files is read. */
final class DefinitionFile {

    private DefinitionFile() {}

    static String text() {
        return """
                {
                  "format": "qwl-definition/1",
                  "name": {
                    "fi": "Joenvarren työhyvinvointikysely",
                    "sv": "Joenvarsis arbetshälsoenkät",
                    "en": "Joenvarsi wellbeing survey"
                  },
                  "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
                  "items": [
                %s
                  ],
                  "model": {"preset": "kano"},
                  "order": "persons-first",
                  "policy": "standard",
                  "mappings": [
                    {
                      "name": "Finnish workbook",
                      "sheet": "Vastaukset",
                %s
                    },
                    {
                      "name": "CSV saved by a Finnish spreadsheet",
                %s
                    },
                    {
                      "name": "LimeSurvey export with codes",
                      "respondent": "id",
                      "completion": "submitdate",
                      "unit": "yksikko",
                      "backgrounds": {"age": "ikaryhma", "service": "palvelusaika"},
                      "items": {
                %s
                      },
                      "answers": {
                        "agree5": {
                          "labels": {"A1": 1, "A2": 2, "A3": 3, "A4": 4, "A5": 5},
                          "missing": {"A6": "dont-know"},
                          "numbers": false
                        }
                      }
                    }
                  ],
                  "organisation": {"id": "1000", "name": "Joenvarren kuntakonserni", "level": "group"}
                }
                """.formatted(
                        lines(DefinitionFile::item),
                        labelled(),
                        labelled(),
                        lines(item -> "        \"" + item.id() + "\": \"" + item.limeSurveyCode() + "\""));
    }

    private static String lines(Function<SampleItem, String> written) {
        return SampleItem.all().stream().map(written).collect(Collectors.joining(",\n"));
    }

    private static String item(SampleItem item) {
        String serves = item.isOfFactor()
                ? "\"factor\": \"" + item.measure() + "\""
                : "\"capabilities\": [\"" + item.measure() + "\"]";
        return """
                    {
                      "id": "%s",
                      "text": {
                        "fi": "%s",
                        "sv": "%s",
                        "en": "%s"
                      },
                      %s,
                      "scale": "agree5"%s
                    }""".formatted(
                        item.id(),
                        item.fi(),
                        item.sv(),
                        item.en(),
                        serves,
                        item.isReversed() ? ",\n      \"reversed\": true" : "");
    }

    /** The columns of the tables with labels, which have the same headers as workbook and as CSV. */
    private static String labelled() {
        List<String> labels = new ArrayList<>();
        for (int point = 1; point < AnswerTables.LABELS.size(); point++) {
            labels.add("            \"" + AnswerTables.LABELS.get(point - 1) + "\": " + point);
        }
        return """
                      "respondent": "%s",
                      "unit": "%s",
                      "backgrounds": {"age": "%s", "service": "%s"},
                      "items": "by-text-fi",
                      "answers": {
                        "agree5": {
                          "labels": {
                %s
                          },
                          "missing": {"%s": "dont-know"},
                          "numbers": false
                        }
                      }""".formatted(
                        AnswerTables.RESPONDENT,
                        AnswerTables.UNIT,
                        AnswerTables.AGE,
                        AnswerTables.SERVICE,
                        String.join(",\n", labels),
                        AnswerTables.LABELS.get(AnswerTables.LABELS.size() - 1));
    }
}
