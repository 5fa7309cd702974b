package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Questionnaire;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the items that the files have answers for with those of the questionnaire: not asked is not "not answered". */
final class MeasuredItems {

    private final Questionnaire questionnaire;
    private final Set<ItemId> found = new TreeSet<>();

    MeasuredItems(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Reports what is missing in one sheet, and adds what is there. */
    void add(PartColumns columns, Issues issues) {
        Set<ItemId> here = new TreeSet<>();
        List<Item> asked = questionnaire.items();
        for (int index = 0; index < asked.size(); index++) {
            if (columns.hasItem(index)) {
                here.add(asked.get(index).id());
            }
        }
        found.addAll(here);
        List<ItemId> missing =
                asked.stream().map(Item::id).filter(id -> !here.contains(id)).toList();
        if (!missing.isEmpty()) {
            issues.accept(SurveyIssue.ITEMS_MISSING.at(
                    columns.part.place().withRow(columns.part.header().row()),
                    "Expected answers to all " + asked.size() + " items but there are none to " + missing
                            + ": no column or question of the file is theirs. Add them to the mapping, or leave them out"
                            + " of the questionnaire.",
                    "items",
                    missing,
                    "missing",
                    missing.size(),
                    "all",
                    asked.size()));
        }
    }

    /** Reports factors that more than half of their items are missing from, and a file without any item. */
    void finish(SurveyPart first, Issues issues) {
        boolean isReported = false;
        for (Factor factor : Factor.values()) {
            List<Item> items = questionnaire.itemsOf(factor);
            long missing =
                    items.stream().filter(item -> !found.contains(item.id())).count();
            if (missing * 2 > items.size()) {
                isReported = true;
                report(first, factor.key(), missing, items.size(), issues);
            }
        }
        if (found.isEmpty() && !isReported) {
            int all = questionnaire.items().size();
            report(first, "-", all, all, issues);
        }
    }

    private static void report(SurveyPart first, String factor, long missing, long all, Issues issues) {
        issues.accept(SurveyIssue.FACTOR_UNMEASURED.at(
                first.place().withRow(first.header().row()),
                "Expected answers to at least half of the items of factor " + factor + " but " + missing + " of " + all
                        + " are missing, so its value would say nothing of the factor. Export the columns, or change"
                        + " the questionnaire.",
                "factor",
                factor,
                "missing",
                missing,
                "all",
                all));
    }
}
