package fi.qwl.io.survey;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import fi.qwl.io.workbook.TemplateFormat;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Questionnaire;
import fi.qwl.survey.MissingReason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the mapping that a survey template carries on a hidden sheet. For one file and one thread. */
final class TemplateMapping {

    private final OpenFile file;
    private final Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
    private final Map<String, Map<String, MissingReason>> missing = new LinkedHashMap<>();
    private SurveyMapping mapping = SurveyMapping.named("template");

    TemplateMapping(OpenFile file) {
        this.file = file;
    }

    /** The mapping of a template; empty where the document is no template, or with an issue where it cannot be used. */
    Optional<SurveyMapping> find(Questionnaire questionnaire) throws IOException {
        for (OpenSheet sheet : file.sheets()) {
            if (sheet.isHidden() && sheet.name().equals(TemplateFormat.SHEET) && sheet.read(this::isRead)) {
                return checked(questionnaire);
            }
        }
        return Optional.empty();
    }

    private boolean isRead(TableCursor cursor) throws IOException {
        if (!cursor.next() || !cell(cursor, 0).equals(TemplateFormat.FORMAT)) {
            return false;
        }
        while (cursor.next()) {
            if (!isTaken(cell(cursor, 0), cell(cursor, 1), cell(cursor, 2), cell(cursor, 3))) {
                file.issues()
                        .accept(SurveyIssue.TEMPLATE_DAMAGED.at(
                                file.place().withSheet(TemplateFormat.SHEET).withRow(cursor.row()),
                                "The template's hidden sheet was changed and cannot be read. Copy the answers into a new"
                                        + " template."));
                return false;
            }
        }
        Set<String> scales = new LinkedHashSet<>(labels.keySet());
        scales.addAll(missing.keySet());
        for (String scale : scales) {
            Codebook codebook = Codebook.labels(labels.getOrDefault(scale, Map.of()));
            for (Map.Entry<String, MissingReason> entry :
                    missing.getOrDefault(scale, Map.of()).entrySet()) {
                codebook = codebook.withMissing(entry.getKey(), entry.getValue());
            }
            mapping = mapping.withCodebook(scale, codebook);
        }
        return true;
    }

    private boolean isTaken(String kind, String first, String second, String third) {
        if (first.isEmpty()) {
            return false;
        }
        switch (kind) {
            case TemplateFormat.ANSWERS -> mapping = mapping.withSheet(first);
            case TemplateFormat.UNIT -> mapping = mapping.withUnit(first);
            case TemplateFormat.UNIT_NAME -> {
                return !second.isEmpty() && isChanged(mapping.withUnitName(first, second));
            }
            case TemplateFormat.BACKGROUND -> {
                return !second.isEmpty() && isChanged(mapping.withBackground(first, second));
            }
            case TemplateFormat.ITEM -> {
                return !second.isEmpty() && isChanged(mapping.withItem(new ItemId(first), second));
            }
            case TemplateFormat.LABEL -> {
                double point = NumberText.codes().parse(third);
                if (point != Math.rint(point)) {
                    return false;
                }
                labels.computeIfAbsent(first, none -> new LinkedHashMap<>()).put(second, (int) point);
            }
            case TemplateFormat.MISSING -> {
                return isMissingTaken(first, second, third);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isChanged(SurveyMapping changed) {
        mapping = changed;
        return true;
    }

    private boolean isMissingTaken(String scale, String label, String reason) {
        for (MissingReason each : MissingReason.values()) {
            if (TemplateFormat.code(each).equals(reason)) {
                missing.computeIfAbsent(scale, none -> new LinkedHashMap<>()).put(label, each);
                return true;
            }
        }
        return false;
    }

    /** A template of other items would lose answers silently. */
    private Optional<SurveyMapping> checked(Questionnaire questionnaire) {
        Set<String> asked = new TreeSet<>();
        questionnaire.items().stream().map(Item::id).map(ItemId::value).forEach(asked::add);
        Set<String> there = new TreeSet<>();
        mapping.items().keySet().forEach(id -> there.add(id.value()));
        if (asked.equals(there)) {
            return Optional.of(mapping);
        }
        Set<String> lacking = new TreeSet<>(asked);
        lacking.removeAll(there);
        there.removeAll(asked);
        file.issues()
                .accept(SurveyIssue.TEMPLATE_OTHER.at(
                        file.place(),
                        "Expected a template of the definition's questionnaire but it lacks items " + lacking
                                + " and has other items " + there
                                + ". Read it with the definition that it was written for.",
                        "lacking",
                        lacking,
                        "other",
                        there));
        return Optional.empty();
    }

    private static String cell(TableCursor cursor, int column) {
        return Keys.trim(cursor.text(column));
    }
}
