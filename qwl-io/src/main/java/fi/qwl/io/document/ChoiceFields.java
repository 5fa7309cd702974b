package fi.qwl.io.document;

import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.survey.UnitId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what units agreed on, {@code qwl-choices/1}:
 *
 * <pre>{@code
 * {
 *   "format": "qwl-choices/1",
 *   "units": [{
 *     "unit": "310", "agreedOn": "2024-11-18",
 *     "strengths": [{"measure": "YI", "text": "…", "keptBy": "…"}],
 *     "areas": [{"measure": "FE", "area": "…", "goal": "…", "followedBy": "supervisor", "evaluatedOn": "2025-09-15",
 *                "actions": [{"action": "…", "practice": "…", "starts": "2024-12-02", "ends": "2025-05-30",
 *                             "responsible": [{"role": "supervisor", "id": "E07"}]}]}]
 *   }]
 * }
 * }</pre>
 *
 * <p>A measure is a factor, the index, or any capability: no definition is at hand, so a key that is not the library's is one
 * of a municipality's own.
 *
 * <p>Roles: supervisor, employee, team, coordinator, management-team, wider-management-team, political-leadership.
 */
final class ChoiceFields {

    private ChoiceFields() {}

    static Optional<AgreedChoices> read(JsonFields fields) {
        List<PlanChoices> choices = new ArrayList<>();
        fields.findText("wave");
        for (JsonFields unit : fields.objects("units")) {
            unit(unit).ifPresent(choices::add);
        }
        fields.reportUnknown();
        return Optional.of(new AgreedChoices(choices));
    }

    private static Optional<PlanChoices> unit(JsonFields fields) {
        String id = fields.text("unit");
        Optional<LocalDate> agreedOn = date(fields, "agreedOn");
        if (!fields.has("agreedOn")) {
            fields.error("agreedOn", "the day of the agreement, such as 2024-11-18,", "nothing");
        }
        List<Strength> strengths = new ArrayList<>();
        for (JsonFields strength : fields.objects("strengths")) {
            strength(strength).ifPresent(strengths::add);
        }
        List<DevelopmentArea> areas = new ArrayList<>();
        for (JsonFields area : fields.objects("areas")) {
            area(area, "area-" + (areas.size() + 1)).ifPresent(areas::add);
        }
        fields.reportUnknown();
        if (id.isEmpty() || agreedOn.isEmpty()) {
            return Optional.empty();
        }
        return fields.parsed("areas", () -> {
            PlanChoices.Builder builder = PlanChoices.builder(new UnitId(id), agreedOn.get());
            strengths.forEach(builder::strength);
            areas.forEach(builder::area);
            return builder.build();
        });
    }

    private static Optional<Strength> strength(JsonFields fields) {
        String text = fields.text("text");
        String keptBy = fields.findText("keptBy").orElse("");
        List<Measure> measures =
                fields.findParsed("measure", Measure::ofKey).map(List::of).orElse(List.of());
        fields.reportUnknown();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Strength(text, keptBy, measures, List.of()));
    }

    private static Optional<DevelopmentArea> area(JsonFields fields, String id) {
        String topic = fields.text("area");
        Optional<Measure> measure = fields.findParsed("measure", Measure::ofKey);
        String goal = fields.findText("goal").orElse("");
        List<Action> actions = new ArrayList<>();
        for (JsonFields action : fields.objects("actions")) {
            action(action, id + "-action-" + (actions.size() + 1)).ifPresent(actions::add);
        }
        Optional<Role> followedBy = fields.findOneOf("followedBy", Role.class);
        Optional<LocalDate> evaluatedOn = date(fields, "evaluatedOn");
        fields.reportUnknown();
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        return fields.parsed("area", () -> {
            DevelopmentArea.Builder builder = DevelopmentArea.builder(new AreaId(id), topic)
                    .goal(Goal.of(goal))
                    .actions(actions);
            measure.ifPresent(builder::measure);
            followedBy.ifPresent(role -> builder.followedBy(Responsible.of(role)));
            evaluatedOn.ifPresent(builder::evaluateBy);
            return builder.build();
        });
    }

    private static Optional<Action> action(JsonFields fields, String id) {
        String text = fields.text("action");
        String practice = fields.findText("practice").orElse("");
        List<Responsible> responsible = new ArrayList<>();
        for (JsonFields person : fields.objects("responsible")) {
            responsible(person).ifPresent(responsible::add);
        }
        Optional<LocalDate> starts = date(fields, "starts");
        Optional<LocalDate> ends = date(fields, "ends");
        fields.reportUnknown();
        return fields.parsed("action", () -> {
            Action.Builder builder = Action.builder(new ActionId(id))
                    .text(text)
                    .implementation(practice)
                    .responsible(responsible);
            starts.ifPresent(builder::start);
            ends.ifPresent(builder::due);
            return builder.build();
        });
    }

    private static Optional<Responsible> responsible(JsonFields fields) {
        Optional<Role> role = fields.findOneOf("role", Role.class);
        if (!fields.has("role")) {
            fields.error("role", "a role, such as supervisor,", "nothing");
        }
        Optional<String> person = fields.findText("id");
        fields.reportUnknown();
        return role.map(found ->
                person.map(id -> Responsible.of(found, new PersonId(id))).orElse(Responsible.of(found)));
    }

    private static Optional<LocalDate> date(JsonFields fields, String name) {
        return fields.findParsed(name, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notOne) {
                throw new IllegalArgumentException(
                        "a day must be written as 2024-11-18 but was '" + text + "'", notOne);
            }
        });
    }
}
