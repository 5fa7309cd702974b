package fi.qwl.io.organisation;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.rows.BlockedPeriods;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads organisations, {@code qwl-organisation/1}; its schema is {@code qwl-organisation-1.schema.json} beside this class:
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
 * <p>{@code predecessors} are the units of the wave before that a unit continues: its own id where nothing is said, none
 * where the list is empty. {@code otherNames} are those by which files call the unit too. {@code blocked} is read by {@link BlockedPeriods}. Every fault is an issue at its JSON pointer,
 * as {@link fi.qwl.io.issue.DocumentIssue} or {@link OrganisationIssue}.
 */
public final class OrganisationJson {

    private static final String FORMAT = "qwl-organisation/1";
    private static final int HEAD = 64;

    private OrganisationJson() {}

    /**
     * Reads the organisations of all waves in a document.
     *
     * @param source the document
     * @return the organisations and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<OrganisationHistory> read(DocumentSource source) throws IOException {
        Issues issues = new Issues();
        return ImportResult.from(draft(source, issues).build(), issues);
    }

    /**
     * Whether a file holds a JSON object and not a table.
     *
     * @param source the file
     * @return true if its first character is a brace
     * @throws IOException if the stream is broken
     */
    public static boolean isOne(DocumentSource source) throws IOException {
        if (source.path().filter(path -> !Files.isRegularFile(path)).isPresent()) {
            return false;
        }
        try (InputStream in = source.open()) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.replace("\uFEFF", "").stripLeading().startsWith("{");
        }
    }

    /**
     * Reads the calendars of a wave's units: the working days less the periods that a unit, or one above it, has blocked.
     *
     * @param source the document
     * @param wave the wave
     * @param base the working days before anything is blocked
     * @return by unit, every unit of the wave has one; and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<Map<UnitId, WorkCalendar>> readCalendars(
            DocumentSource source, Wave wave, WorkCalendar base) throws IOException {
        Issues issues = new Issues();
        OrganisationDraft draft = draft(source, issues);
        return ImportResult.from(draft.build().map(history -> draft.calendars(wave, base)), issues);
    }

    private static OrganisationDraft draft(DocumentSource source, Issues issues) throws IOException {
        OrganisationDraft draft = new OrganisationDraft(SourceLocation.ofFile(source.name()), issues);
        Optional<JsonFields> fields = JsonFields.read(source, FORMAT, issues);
        if (fields.isPresent()) {
            for (JsonFields wave : fields.get().objects("waves")) {
                wave(wave, draft);
            }
            fields.get().reportUnknown();
        }
        return draft;
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
