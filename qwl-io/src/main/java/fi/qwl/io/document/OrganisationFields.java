package fi.qwl.io.document;

import fi.qwl.io.rows.BlockedPeriods;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.io.units.OrganisationDraft;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads organisations, {@code qwl-organisation/1}:
 *
 * <pre>{@code
 * {
 *   "format": "qwl-organisation/1",
 *   "waves": [{
 *     "wave": "2024", "invitedOn": "2024-09-15", "countingRule": "no leave over three months",
 *     "units": [
 *       {"id": "1", "name": "Joenvarsi", "level": "municipality"},
 *       {"id": "12", "name": "Tukipalvelut", "level": "unit", "parent": "1", "invited": 9, "supervisor": "E1",
 *        "otherNames": ["Keskuskeittiö"], "predecessors": ["10", "11"], "blocked": ["W42", "06-20/08-15"]}
 *     ]
 *   }]
 * }
 * }</pre>
 *
 * <p>{@code predecessors} are the units of the wave before that a unit continues: its own id where nothing is reported, none
 * where the list is empty. {@code otherNames} are those by which files call the unit too. {@code blocked} is read by {@link BlockedPeriods}.
 */
final class OrganisationFields {

    private OrganisationFields() {}

    static Optional<OrganisationHistory> history(JsonFields fields) {
        return periods(fields).map(OrganisationPeriods::history);
    }

    static Optional<OrganisationPeriods> periods(JsonFields fields) {
        OrganisationDraft draft = new OrganisationDraft(fields.place(), fields.issues());
        for (JsonFields wave : fields.objects("waves")) {
            wave(wave, draft);
        }
        fields.reportUnknown();
        return fields.issues().hasError()
                ? Optional.empty()
                : draft.build().map(history -> new OrganisationPeriods(history, draft.blocked()));
    }

    private static void wave(JsonFields fields, OrganisationDraft draft) {
        if (!fields.has("wave")) {
            fields.error("wave", "a wave, such as 2024 or 2024-2,", "nothing");
        }
        Optional<Wave> wave = fields.findParsed("wave", Wave::parse);
        Headcount headcount = new Headcount(fields.findDate("invitedOn"), fields.findText("countingRule"));
        List<JsonFields> units = fields.objects("units");
        if (units.isEmpty()) {
            fields.error("units", "at least one unit", "none");
        }
        units.forEach(unit -> unit(unit, draft, wave, headcount));
        fields.reportUnknown();
    }

    private static void unit(JsonFields fields, OrganisationDraft draft, Optional<Wave> wave, Headcount headcount) {
        String id = fields.text("id");
        String name = fields.text("name");
        Optional<UnitLevel> level = fields.requireOneOf("level", UnitLevel.class);
        Optional<String> parent = fields.findText("parent");
        Optional<Integer> invited =
                fields.has("invited") ? Optional.of(fields.integer("invited", 0)) : Optional.empty();
        Optional<SupervisorId> supervisor = fields.findParsed("supervisor", SupervisorId::new);
        Optional<Set<UnitId>> predecessors = predecessors(fields);
        List<BlockedPeriod> blocked = new ArrayList<>();
        for (String period : fields.texts("blocked")) {
            fields.parsed("blocked", () -> BlockedPeriods.parse(period)).ifPresent(blocked::add);
        }
        List<String> otherNames = fields.texts("otherNames");
        fields.reportUnknown();
        if (id.isEmpty() || name.isEmpty() || level.isEmpty() || wave.isEmpty()) {
            return;
        }
        fields.parsed("invited", () -> {
                    Unit unit = Unit.of(id, name, level.get()).withOtherNames(otherNames);
                    unit = parent.isPresent() ? unit.withParent(parent.get()) : unit;
                    unit = invited.isPresent() ? unit.withInvited(invited.get()) : unit;
                    return supervisor.isPresent() ? unit.withSupervisor(supervisor.get()) : unit;
                })
                .ifPresent(unit -> draft.add(
                        new OrganisationDraft.Entry(wave.get(), unit, predecessors, blocked, headcount),
                        fields.place()));
    }

    private static Optional<Set<UnitId>> predecessors(JsonFields fields) {
        if (!fields.has("predecessors")) {
            return Optional.empty();
        }
        Set<UnitId> earlier = new TreeSet<>();
        fields.texts("predecessors").forEach(id -> earlier.add(new UnitId(id)));
        return Optional.of(earlier);
    }
}
