package fi.qwl.service;

import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Status;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plan's form: each area with its actions, and one empty line for what is added. {@link PlanFields} reads it back. */
final class PlanForm {

    private final Language language;
    private final DevelopmentPlan plan;
    private final Form form;

    PlanForm(Visit visit, DevelopmentPlan plan) {
        this.language = visit.language();
        this.plan = plan;
        this.form = Form.post(visit, "edit", "/plans/" + plan.id()).hidden("version", String.valueOf(plan.version()));
    }

    Markup markup() {
        for (DevelopmentArea area : plan.areas()) {
            String prefix = "area." + area.id() + ".";
            form.heading(Wording.AREA_OF.in(language, area.topic()))
                    .input(prefix + "topic", Wording.TOPIC, area.topic(), "required", "required", "maxlength", "500")
                    .area(prefix + "goal", Wording.GOAL, area.goal().text());
            area.actions().forEach(this::add);
            addEmptyAction(prefix);
        }
        form.heading(Wording.NEW_AREA.in(language))
                .input("new.topic", Wording.TOPIC, "", "maxlength", "500")
                .select("new.measure", Wording.MEASURE, measures(), "")
                .area("new.goal", Wording.GOAL, "");
        addEmptyAction("new.");
        return form.submit(Wording.SAVE);
    }

    private void add(Action action) {
        String prefix = "action." + action.id() + ".";
        form.input(prefix + "text", Wording.ACTION, action.text(), "required", "required", "maxlength", "500")
                .area(prefix + "how", Wording.IN_PRACTICE, action.implementation())
                .input(
                        prefix + "due",
                        Wording.DUE,
                        action.due().map(LocalDate::toString).orElse(""),
                        "type",
                        "date");
        if (!plan.isDraft()) {
            form.select(
                    prefix + "status",
                    Wording.STATUS,
                    statuses(action.status()),
                    action.status().name());
        }
    }

    private void addEmptyAction(String prefix) {
        form.input(prefix + "action", Wording.NEW_ACTION, "", "maxlength", "500")
                .input(prefix + "due", Wording.DUE, "", "type", "date");
    }

    private Map<String, String> measures() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", Wording.NO_MEASURE.in(language));
        for (Measure measure : Measure.standard()) {
            choices.put(measure.key(), measure.label().in(language));
        }
        return choices;
    }

    /** Only what can follow. */
    private Map<String, String> statuses(Status now) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            if (status == now || now.findObjection(status).isEmpty()) {
                choices.put(status.name(), status.label().in(language));
            }
        }
        return choices;
    }
}
