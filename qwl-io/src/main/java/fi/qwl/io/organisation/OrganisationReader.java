package fi.qwl.io.organisation;

import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.OrganisationIssue;
import fi.qwl.io.rows.BlockedPeriods;
import fi.qwl.io.rows.NamedColumns;
import fi.qwl.io.rows.NamedTable;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.Waves;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.Keys;
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
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads organisations from a table, a row per unit and wave, with these headers in Finnish, Swedish or English:
 *
 * <ul>
 *   <li>{@code vuosi / år / year}: the wave, such as 2024 or 2024-2
 *   <li>{@code tunnus / id}: the unit's stable id; where it is blank, the name is the id
 *   <li>{@code nimi / namn / name}
 *   <li>{@code taso / nivå / level}: kuntakonserni, kunta, tytäryhtiö, toimiala, yksikkö, tiimi, or their Swedish or
 *       English names
 *   <li>{@code ylempi / överordnad / parent}: the id of the unit above, or its name where no other unit has it; blank for
 *       the root
 *   <li>{@code kutsuttuja / inbjudna / invited}: people with this home unit, those of sub-units not counted
 *   <li>{@code esihenkilö / chef / supervisor}: the host's key, optional
 *   <li>{@code kutsuttu pvm / inbjudna den / invited on}: the day on which the invited people were counted; optional
 *   <li>{@code laskusääntö / räkneregel / counting rule}: who counts as invited, for people; optional
 *   <li>{@code muut nimet / andra namn / other names}: names by which files call the unit too, separated by {@code ;} or
 *       {@code |}; optional
 *   <li>{@code suljettu / stängt / blocked}: periods in which nothing is arranged, as {@link BlockedPeriods} reads them,
 *       separated by commas; optional
 *   <li>{@code edeltäjät / föregångare / predecessors}: ids of the wave before that the unit continues, separated by
 *       commas; blank where it continues its own id, {@code -} where it is new; optional
 * </ul>
 *
 * <p>Issues: {@link OrganisationIssue}, {@link fi.qwl.io.issue.RowIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class OrganisationReader {

    /** Names may hold commas. */
    private static final Pattern OTHER_NAMES = Pattern.compile("[;|\n]");

    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("year", NamedColumns.spelled("vuosi", "år", "year", "wave"));
        COLUMNS.put("id", NamedColumns.spelled("tunnus", "id"));
        COLUMNS.put("name", NamedColumns.spelled("nimi", "namn", "name"));
        COLUMNS.put("level", NamedColumns.spelled("taso", "nivå", "level"));
        COLUMNS.put("parent", NamedColumns.spelled("ylempi", "överordnad", "parent"));
        COLUMNS.put("invited", NamedColumns.spelled("kutsuttuja", "kutsutut", "inbjudna", "invited"));
        COLUMNS.put("counted", NamedColumns.spelled("kutsuttu pvm", "laskettu pvm", "inbjudna den", "invited on"));
        COLUMNS.put("rule", NamedColumns.spelled("laskusääntö", "räkneregel", "counting rule"));
        COLUMNS.put("others", NamedColumns.spelled("muut nimet", "andra namn", "other names"));
        COLUMNS.put("blocked", NamedColumns.spelled("suljettu", "stängt", "blocked"));
        COLUMNS.put("supervisor", NamedColumns.spelled("esihenkilö", "chef", "supervisor"));
        COLUMNS.put("predecessors", NamedColumns.spelled("edeltäjät", "föregångare", "predecessors"));
    }

    private static final NamedTable TABLE =
            new NamedTable(COLUMNS, List.of(List.of("year", "id", "name", "level", "parent")));

    private final Tables tables;

    private OrganisationReader(Tables tables) {
        this.tables = tables;
    }

    /** {@return a reader of every installed file format} */
    public static OrganisationReader standard() {
        return new OrganisationReader(Tables.installed());
    }

    /**
     * Reads with other file formats, declarations and limits.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public OrganisationReader withTables(Tables changed) {
        return new OrganisationReader(Objects.requireNonNull(changed, "changed"));
    }

    /**
     * Reads the organisations of all waves in a file.
     *
     * @param source the file: CSV, a workbook's first visible sheet, or a {@code qwl-organisation/1} document
     * @return the organisations and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<OrganisationHistory> read(DocumentSource source) throws IOException {
        return readPeriods(source).map(OrganisationPeriods::history);
    }

    /**
     * Reads the organisations of all waves with the periods that their units have blocked, which give their calendars.
     *
     * @param source the file
     * @return the organisations and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<OrganisationPeriods> readPeriods(DocumentSource source) throws IOException {
        if (JsonFields.isObject(source)) {
            return Documents.read(source, OrganisationPeriods.class);
        }
        return OpenFile.read(tables, source, file -> {
            OrganisationDraft draft = draft(file);
            return draft.build().map(history -> new OrganisationPeriods(history, draft.blocked()));
        });
    }

    private static OrganisationDraft draft(OpenFile file) throws IOException {
        OrganisationDraft draft = new OrganisationDraft(file.place(), file.issues());
        TABLE.forEachRow(file, columns -> readRow(columns, draft));
        return draft;
    }

    /** Takes a row; why it is left out, where it has a fault. */
    private static Optional<OrganisationIssue> readRow(NamedColumns columns, OrganisationDraft draft) {
        Optional<Wave> wave = wave(columns);
        Optional<String> id = columns.text("id").or(() -> columns.text("name"));
        if (id.isEmpty()) {
            columns.report(
                    "id",
                    OrganisationIssue.UNIT_WITHOUT_ID,
                    "Expected the unit's id, or a name in its place, but both cells are blank.");
        }
        Optional<UnitLevel> level = level(columns);
        OptionalInt invited = columns.people("invited");
        Headcount headcount = new Headcount(columns.date("counted"), columns.text("rule"));
        List<BlockedPeriod> blocked = columns.periods("blocked");
        if (wave.isEmpty() || id.isEmpty() || level.isEmpty()) {
            id.ifPresent(draft::addFaulty);
            columns.text("name").ifPresent(draft::addFaulty);
            return Optional.of(
                    wave.isEmpty()
                            ? OrganisationIssue.WAVE_NOT_READABLE
                            : id.isEmpty() ? OrganisationIssue.UNIT_WITHOUT_ID : OrganisationIssue.LEVEL_UNKNOWN);
        }
        Unit unit = Unit.of(id.get(), columns.text("name").orElse(id.get()), level.get());
        Optional<String> parent = columns.text("parent");
        unit = parent.isPresent() ? unit.withParent(parent.get()) : unit;
        unit = invited.isPresent() ? unit.withInvited(invited.getAsInt()) : unit;
        Optional<String> supervisor = columns.text("supervisor");
        unit = supervisor.isPresent() ? unit.withSupervisor(new SupervisorId(supervisor.get())) : unit;
        unit = unit.withOtherNames(otherNames(columns));
        if (columns.text("id").isEmpty()) {
            draft.countWithoutId(columns.place());
        }
        draft.add(
                new OrganisationDraft.Entry(wave.get(), unit, predecessors(columns), blocked, headcount),
                columns.place());
        return Optional.empty();
    }

    private static List<String> otherNames(NamedColumns columns) {
        return columns.text("others").stream()
                .flatMap(OTHER_NAMES::splitAsStream)
                .map(Keys::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<Wave> wave(NamedColumns columns) {
        Optional<Wave> wave = columns.text("year").flatMap(Waves::find);
        if (wave.isEmpty()) {
            columns.report(
                    "year",
                    OrganisationIssue.WAVE_NOT_READABLE,
                    "Expected a year, such as 2024 or 2024-2, but found another text.");
        }
        return wave;
    }

    private static Optional<UnitLevel> level(NamedColumns columns) {
        String key = Keys.normalise(columns.text("level").orElse(""));
        for (UnitLevel level : UnitLevel.values()) {
            boolean isMeant = Keys.normalise(level.name()).equals(key);
            for (Language language : Language.values()) {
                isMeant |= Keys.normalise(level.label().in(language)).equals(key);
            }
            if (isMeant) {
                return Optional.of(level);
            }
        }
        List<UnitLevel> known = List.of(UnitLevel.values());
        columns.report(
                "level",
                OrganisationIssue.LEVEL_UNKNOWN,
                "Expected one of " + known + " but found '" + key + "'.",
                "expected",
                known,
                "found",
                key);
        return Optional.empty();
    }

    /** Where nothing is reported, a unit continues its own id. */
    private static Optional<Set<UnitId>> predecessors(NamedColumns columns) {
        return columns.text("predecessors").map(text -> {
            Set<UnitId> earlier = new TreeSet<>();
            if (!Set.of("-", "–", "—").contains(text)) {
                for (String id : text.split(",", -1)) {
                    if (!Keys.isBlank(id)) {
                        earlier.add(new UnitId(Keys.trim(id)));
                    }
                }
            }
            return earlier;
        });
    }
}
