package fi.qwl.io;

import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableSource;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Language;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads organisations from a table, a row per unit and wave, with these headers in Finnish, Swedish or English:
 *
 * <ul>
 *   <li>{@code vuosi / år / year}: the wave, such as 2024 or 2024-2
 *   <li>{@code tunnus / id}: the unit's stable id
 *   <li>{@code nimi / namn / name}
 *   <li>{@code taso / nivå / level}: kuntakonserni, kunta, tytäryhtiö, toimiala, yksikkö, tiimi, or their Swedish or
 *       English names
 *   <li>{@code ylempi / överordnad / parent}: the id of the unit above; blank for the root
 *   <li>{@code kutsuttuja / inbjudna / invited}: people with this home unit, those of sub-units not counted
 *   <li>{@code esihenkilö / chef / supervisor}: the host's key, optional
 *   <li>{@code edeltäjät / föregångare / predecessors}: ids of the wave before that the unit continues, separated by
 *       commas; blank where it continues its own id, {@code -} where it is new; optional
 * </ul>
 *
 * <p>Issue codes: {@code columns-missing}, {@code wave-not-readable}, {@code unit-without-id}, {@code level-unknown},
 * {@code unit-twice}, {@code parent-unknown}, {@code organisation-invalid} (errors); {@code number-not-readable},
 * {@code predecessor-unknown} (warnings).
 */
public final class OrganisationReader {

    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("year", NamedColumns.spelled("vuosi", "år", "year", "wave"));
        COLUMNS.put("id", NamedColumns.spelled("tunnus", "id"));
        COLUMNS.put("name", NamedColumns.spelled("nimi", "namn", "name"));
        COLUMNS.put("level", NamedColumns.spelled("taso", "nivå", "level"));
        COLUMNS.put("parent", NamedColumns.spelled("ylempi", "överordnad", "parent"));
        COLUMNS.put("invited", NamedColumns.spelled("kutsuttuja", "kutsutut", "inbjudna", "invited"));
        COLUMNS.put("supervisor", NamedColumns.spelled("esihenkilö", "chef", "supervisor"));
        COLUMNS.put("predecessors", NamedColumns.spelled("edeltäjät", "föregångare", "predecessors"));
    }

    private final SourceLocation file;
    private final Issues issues = new Issues();
    private final Map<Wave, List<Unit>> units = new TreeMap<>();
    private final Map<Wave, Map<UnitId, Set<UnitId>>> predecessors = new TreeMap<>();
    /** By identity: a unit that stands twice has two places. */
    private final IdentityHashMap<Unit, SourceLocation> places = new IdentityHashMap<>();

    private OrganisationReader(TableSource source) {
        this.file = SourceLocation.ofFile(source.name());
    }

    /**
     * Reads the organisations of all waves in a file.
     *
     * @param source the file: CSV or a workbook's first sheet
     * @return the organisations and every issue
     * @throws IOException if the stream is broken
     */
    public static ImportResult<OrganisationHistory> read(TableSource source) throws IOException {
        return new OrganisationReader(source).run(source);
    }

    private ImportResult<OrganisationHistory> run(TableSource source) throws IOException {
        try (TableDocument document = TableReader.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            Header header;
            try (TableCursor cursor = document.open(0)) {
                List<String> wanted =
                        COLUMNS.values().stream().flatMap(List::stream).toList();
                List<Header> candidates = Header.candidates(cursor);
                if (candidates.isEmpty()) {
                    issues.accept(ImportIssue.of(
                            Severity.ERROR, "no-rows", file, "Expected a header and a row per unit but found none."));
                    return ImportResult.failed(issues);
                }
                header = Header.best(candidates, wanted);
            }
            try (TableCursor cursor = document.open(0)) {
                readRows(cursor, header);
            }
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
        }
        return issues.hasError() ? ImportResult.failed(issues) : build();
    }

    private void readRows(TableCursor cursor, Header header) throws IOException {
        NamedColumns columns = NamedColumns.of(cursor, header, file, COLUMNS, issues);
        columns.require(header.row(), COLUMNS, "year", "id", "name", "level", "parent");
        if (issues.hasError()) {
            return;
        }
        for (int record = 0; record <= header.record(); record++) {
            cursor.next();
        }
        while (cursor.next()) {
            readRow(columns, cursor.row());
        }
    }

    private void readRow(NamedColumns columns, long row) {
        Optional<Wave> wave = wave(columns);
        Optional<String> id = columns.text("id");
        if (id.isEmpty()) {
            columns.error("id", "unit-without-id", "Expected the unit's id but the cell is blank.");
        }
        Optional<UnitLevel> level = level(columns);
        if (wave.isEmpty() || id.isEmpty() || level.isEmpty()) {
            return;
        }
        Unit unit = Unit.of(id.get(), columns.text("name").orElse(id.get()), level.get());
        Optional<String> parent = columns.text("parent");
        unit = parent.isPresent() ? unit.under(parent.get()) : unit;
        OptionalInt invited = columns.people("invited");
        unit = invited.isPresent() ? unit.withInvited(invited.getAsInt()) : unit;
        Optional<String> supervisor = columns.text("supervisor");
        unit = supervisor.isPresent() ? unit.withSupervisor(new SupervisorId(supervisor.get())) : unit;
        units.computeIfAbsent(wave.get(), none -> new ArrayList<>()).add(unit);
        places.put(unit, file.withRow(row));
        putPredecessors(columns, wave.get(), unit.id());
    }

    private static Optional<Wave> wave(NamedColumns columns) {
        String text = columns.text("year").orElse("");
        try {
            return Optional.of(Wave.parse(text));
        } catch (IllegalArgumentException notOne) {
            columns.error(
                    "year", "wave-not-readable", "Expected a year, such as 2024 or 2024-2, but found another text.");
            return Optional.empty();
        }
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
        List<String> known = new ArrayList<>();
        for (UnitLevel level : UnitLevel.values()) {
            known.add(level.label().in(Language.FI));
        }
        columns.error("level", "level-unknown", "Expected one of " + known + " but found '" + key + "'.");
        return Optional.empty();
    }

    private void putPredecessors(NamedColumns columns, Wave wave, UnitId unit) {
        Optional<String> text = columns.text("predecessors");
        if (text.isEmpty()) {
            return;
        }
        Set<UnitId> earlier = new TreeSet<>();
        if (!Set.of("-", "–", "—").contains(text.get())) {
            for (String id : text.get().split(",", -1)) {
                if (!Keys.isBlank(id)) {
                    earlier.add(new UnitId(Keys.trim(id)));
                }
            }
        }
        predecessors.computeIfAbsent(wave, none -> new TreeMap<>()).put(unit, earlier);
    }

    private ImportResult<OrganisationHistory> build() {
        SortedMap<Wave, Organisation> organisations = new TreeMap<>();
        units.forEach((wave, list) -> {
            checkIds(wave, list);
            if (!issues.hasError()) {
                organisation(wave, list).ifPresent(built -> organisations.put(wave, built));
            }
        });
        if (units.isEmpty()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR, "no-rows", file, "Expected a row per unit below the header but found none."));
        }
        if (issues.hasError()) {
            return ImportResult.failed(issues);
        }
        checkPredecessors(organisations);
        Map<Wave, UnitSuccession> successions = new TreeMap<>();
        predecessors.forEach((wave, declared) -> successions.put(wave, new UnitSuccession(declared)));
        return ImportResult.of(new OrganisationHistory(organisations, successions), issues);
    }

    private void checkIds(Wave wave, List<Unit> list) {
        Map<UnitId, Unit> byId = new HashMap<>();
        for (Unit unit : list) {
            Unit before = byId.putIfAbsent(unit.id(), unit);
            if (before != null) {
                error(
                        unit,
                        "unit-twice",
                        "Expected each unit once in wave " + wave + " but " + unit.id() + " stands already at "
                                + places.get(before) + ".");
            }
        }
        for (Unit unit : list) {
            unit.parent()
                    .filter(parent -> !byId.containsKey(parent))
                    .ifPresent(parent -> error(
                            unit,
                            "parent-unknown",
                            "Unit " + unit.id() + " is under " + parent + ", which has no row in wave " + wave + "."));
        }
    }

    private Optional<Organisation> organisation(Wave wave, List<Unit> list) {
        try {
            return Optional.of(Organisation.of(list));
        } catch (IllegalArgumentException mistake) {
            String message = String.valueOf(mistake.getMessage()).replace("\nMaybe", ". Maybe");
            issues.accept(
                    ImportIssue.of(Severity.ERROR, "organisation-invalid", file, "In wave " + wave + ": " + message));
            return Optional.empty();
        }
    }

    private void checkPredecessors(SortedMap<Wave, Organisation> organisations) {
        predecessors.forEach((wave, declared) -> {
            SortedMap<Wave, Organisation> before = organisations.headMap(wave);
            if (before.isEmpty()) {
                return;
            }
            Organisation earlier = organisations.get(before.lastKey());
            declared.forEach((unit, ids) -> ids.stream()
                    .filter(id -> earlier == null || earlier.find(id).isEmpty())
                    .forEach(id -> issues.accept(ImportIssue.of(
                            Severity.WARNING,
                            "predecessor-unknown",
                            file,
                            "Unit " + unit + " of wave " + wave + " continues " + id + ", which is not in wave "
                                    + before.lastKey() + "; it is not compared."))));
        });
    }

    private void error(Unit unit, String code, String message) {
        issues.accept(ImportIssue.of(Severity.ERROR, code, places.getOrDefault(unit, file), message));
    }
}
