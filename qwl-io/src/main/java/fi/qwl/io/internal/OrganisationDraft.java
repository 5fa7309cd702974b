package fi.qwl.io.internal;

import fi.qwl.io.ImportIssue;
import fi.qwl.io.ImportResult;
import fi.qwl.io.Issues;
import fi.qwl.io.Severity;
import fi.qwl.io.SourceLocation;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.UnitCalendar;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Organisations in the making, whatever they are read from. What does not fit together is told with its place. */
public final class OrganisationDraft {

    /**
     * A unit at a wave.
     *
     * @param wave the wave
     * @param unit the unit
     * @param predecessors the units that it continues, where that is said
     * @param blocked periods in which nothing is arranged
     * @param invitedOn the day on which the invited people were counted, if it is told
     */
    public record Entry(
            Wave wave,
            Unit unit,
            Optional<Set<UnitId>> predecessors,
            List<BlockedPeriod> blocked,
            Optional<LocalDate> invitedOn) {

        public Entry {
            predecessors = predecessors.map(Set::copyOf);
            blocked = List.copyOf(blocked);
        }
    }

    private final SourceLocation file;
    private final Issues issues;
    private final Map<Wave, List<Unit>> units = new TreeMap<>();
    private final Map<Wave, Map<UnitId, Set<UnitId>>> predecessors = new TreeMap<>();
    private final Map<Wave, Map<UnitId, List<BlockedPeriod>>> blocked = new TreeMap<>();
    private final Map<Wave, LocalDate> headcountDates = new TreeMap<>();
    /** By identity: a unit that stands twice has two places. */
    private final IdentityHashMap<Unit, SourceLocation> places = new IdentityHashMap<>();

    /**
     * An empty draft.
     *
     * @param file what is read
     * @param issues takes what does not fit together
     */
    public OrganisationDraft(SourceLocation file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    /**
     * Adds a unit at a wave.
     *
     * @param entry the unit
     * @param place where it stands
     */
    public void add(Entry entry, SourceLocation place) {
        units.computeIfAbsent(entry.wave(), none -> new ArrayList<>()).add(entry.unit());
        places.put(entry.unit(), place);
        UnitId id = entry.unit().id();
        entry.predecessors()
                .ifPresent(earlier -> predecessors
                        .computeIfAbsent(entry.wave(), none -> new TreeMap<>())
                        .put(id, earlier));
        if (!entry.blocked().isEmpty()) {
            blocked.computeIfAbsent(entry.wave(), none -> new TreeMap<>()).put(id, entry.blocked());
        }
        entry.invitedOn().ifPresent(day -> {
            LocalDate before = headcountDates.putIfAbsent(entry.wave(), day);
            if (before != null && !before.equals(day)) {
                issues.accept(ImportIssue.of(
                        Severity.WARNING,
                        "headcount-dates-differ",
                        place,
                        "Expected the invited people of wave " + entry.wave() + " to be counted on one day, " + before
                                + ", but found " + day + "; the first is kept."));
            }
        });
    }

    /** {@return the organisations, or the errors that are in the way} */
    public ImportResult<OrganisationHistory> build() {
        SortedMap<Wave, Organisation> organisations = new TreeMap<>();
        units.forEach((wave, list) -> {
            checkIds(wave, list);
            if (!issues.hasError()) {
                organisation(wave, list).ifPresent(built -> organisations.put(wave, built));
            }
        });
        if (units.isEmpty()) {
            issues.accept(ImportIssue.of(Severity.ERROR, "no-rows", file, "Expected a row per unit but found none."));
        }
        if (issues.hasError()) {
            return ImportResult.failed(issues);
        }
        checkPredecessors(organisations);
        Map<Wave, UnitSuccession> successions = new TreeMap<>();
        predecessors.forEach((wave, declared) -> successions.put(wave, new UnitSuccession(declared)));
        return ImportResult.of(new OrganisationHistory(organisations, successions, headcountDates), issues);
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

    /**
     * The calendars of a wave's units: what is blocked for a unit is blocked for the units below it too.
     *
     * @param wave the wave
     * @param base the working days before anything is blocked
     * @return by unit; every unit has one
     */
    public Map<UnitId, WorkCalendar> calendars(Wave wave, WorkCalendar base) {
        Map<UnitId, List<BlockedPeriod>> own = blocked.getOrDefault(wave, Map.of());
        Map<UnitId, UnitId> parents = new HashMap<>();
        List<Unit> ofWave = units.getOrDefault(wave, List.of());
        ofWave.forEach(unit -> unit.parent().ifPresent(parent -> parents.put(unit.id(), parent)));
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        for (Unit unit : ofWave) {
            UnitCalendar calendar = UnitCalendar.of(base);
            for (UnitId at = unit.id(); at != null; at = parents.get(at)) {
                for (BlockedPeriod period : own.getOrDefault(at, List.of())) {
                    calendar = calendar.without(period);
                }
            }
            calendars.put(unit.id(), calendar);
        }
        return calendars;
    }
}
